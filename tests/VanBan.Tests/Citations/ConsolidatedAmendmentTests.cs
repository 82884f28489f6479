using VanBan.Citations;
using VanBan.Documents;
using VanBan.Facts;
using Xunit;

namespace VanBan.Tests.Citations;

/// <summary>What the opening of a consolidated text tells of the acts that amended the one it repeats.</summary>
public class ConsolidatedAmendmentTests
{
    private const string Act = "Nghị định số 41/2016/NĐ-CP ngày 15 tháng 5 năm 2016 của Chính phủ quy định về kho giống cây trồng, có hiệu lực kể từ ngày 01 tháng 7 năm 2016, được sửa đổi, bổ sung bởi";

    [Theory]
    [InlineData(
        ":\nNghị định số 70/2019/NĐ-CP ngày 20 tháng 8 năm 2019 của Chính phủ sửa đổi, bổ sung một số điều của Nghị định số 41/2016/NĐ-CP ngày 15 tháng 5 năm 2016 của Chính phủ quy định về kho giống cây trồng, có hiệu lực kể từ ngày 10 tháng 10 năm 2019;\n"
        + "Nghị định số 18/2022/NĐ-CP ngày 12 tháng 02 năm 2022 của Chính phủ sửa đổi, bổ sung các nghị định về giống, có hiệu lực kể từ ngày 01 tháng 4 năm 2022.",
        "70-2019-nd-cp 2019-10-10|18-2022-nd-cp 2022-04-01")]
    [InlineData(":\n1. Nghị định số 70/2019/NĐ-CP ngày 20 tháng 8 năm 2019 của Chính phủ, có hiệu lực kể từ ngày 10 tháng 10 năm 2019;\n2. Nghị định số 18/2022/NĐ-CP ngày 12 tháng 02 năm 2022 của Chính phủ, có hiệu lực từ ngày 01/4/2022.",
        "70-2019-nd-cp 2019-10-10|18-2022-nd-cp 2022-04-01")]
    [InlineData(" Nghị định số 70/2019/NĐ-CP ngày 20 tháng 8 năm 2019 của Chính phủ sửa đổi, bổ sung một số điều của Nghị định số 41/2016/NĐ-CP ngày 15 tháng 5 năm 2016 của Chính phủ, có hiệu lực kể từ ngày 10 tháng 10 năm 2019.",
        "70-2019-nd-cp 2019-10-10")]
    [InlineData(":\nNghị định số 70/2019/NĐ-CP ngày 20 tháng 8 năm 2019 của Chính phủ sửa đổi, bổ sung một số điều của\nNghị định số 41/2016/NĐ-CP ngày 15 tháng 5 năm 2016 và\nNghị định số 5/2017/NĐ-CP ngày 10 tháng 01 năm 2017, có hiệu lực kể từ ngày 10 tháng 10 năm 2019.",
        "70-2019-nd-cp 2019-10-10")]
    [InlineData(":\nNghị định số 70/2019/NĐ-CP ngày 20 tháng 8 năm 2019 của Chính phủ.", "")]
    public void Each_act_of_the_list_amended_it_from_its_own_day(string list, string expected)
    {
        var facts = FactExtractor.Extract(new Document("a",
            "BỘ NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN\n-------\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n---------------\nSố: 9/VBHN-BNNPTNT\nHà Nội, ngày 12 tháng 6 năm 2022\n\n"
            + "NGHỊ ĐỊNH\nQuy định về kho giống cây trồng\n\n" + Act + list
            + "\nCăn cứ Luật Tổ chức Chính phủ ngày 19 tháng 6 năm 2015;\nChính phủ ban hành Nghị định quy định về kho giống cây trồng.\nĐiều 1. Phạm vi điều chỉnh\nNghị định này quy định về kho giống.\n"));
        var told = facts.Changes.Where(change => change.Action == Relation.Amends).ToList();
        Assert.Equal(
            expected.Split('|', StringSplitOptions.RemoveEmptyEntries),
            told.Where(change => change.From is not null).Select(change => $"{facts.Citations[change.By!.Value].Key.Designation} {change.From:yyyy-MM-dd}"));
        Assert.All(told, change => Assert.Equal(("41-2016-nd-cp", true, 0), (change.Target.Designation, change.IsPartial, change.Scope.Length)));
    }
}
