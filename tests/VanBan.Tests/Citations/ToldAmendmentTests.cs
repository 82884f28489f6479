using VanBan.Citations;
using VanBan.Documents;
using VanBan.Facts;
using Xunit;

namespace VanBan.Tests.Citations;

/// <summary>Amendments that a document only tells of: 'đã được sửa đổi, bổ sung bởi …'.</summary>
public class ToldAmendmentTests
{
    [Theory]
    [InlineData("Căn cứ Luật Bảo hiểm y tế số 25/2008/QH12 đã được sửa đổi, bổ sung một số điều theo Luật số 32/2013/QH13, Luật số 46/2014/QH13 và Luật số 97/2015/QH13;",
        "25-2008-qh12 < 32-2013-qh13|25-2008-qh12 < 46-2014-qh13|25-2008-qh12 < 97-2015-qh13")]
    [InlineData("Tỉnh áp dụng Nghị định số 24/2016/NĐ-CP ngày 05/4/2016 của Chính phủ quy định chế độ ngân quỹ, được sửa đổi tại khoản 2 Điều 1 Nghị định số 75/2023/NĐ-CP.",
        "24-2016-nd-cp < 75-2023-nd-cp")]
    [InlineData("Mức chi theo Nghị định số 146/2018/NĐ-CP ngày 17 tháng 10 năm 2018 của Chính phủ hướng dẫn biện pháp thi hành một số điều của Luật Bảo hiểm y tế, đã được sửa đổi, bổ sung một số điều tại Nghị định số 75/2023/NĐ-CP.",
        "146-2018-nd-cp < 75-2023-nd-cp")]
    [InlineData("Căn cứ Nghị định số 15/2020/NĐ-CP được bổ sung bởi Nghị định số 14/2022/NĐ-CP và Thông tư số 05/2021/TT-BTTTT;", "15-2020-nd-cp < 14-2022-nd-cp")]
    [InlineData("Trường hợp Nghị định số 15/2020/NĐ-CP được sửa đổi bởi Nghị định số 14/2022/NĐ-CP thì áp dụng văn bản mới.", "")]
    [InlineData("Đề nghị Nghị định số 15/2020/NĐ-CP được sửa đổi bởi Nghị định số 14/2022/NĐ-CP.", "")]
    [InlineData("Luật Bảo hiểm y tế được sửa đổi bởi Thông tư số 14/2022/TT-BYT.", "")]
    public void Each_act_that_amended_another_is_told(string sentence, string expected)
    {
        var facts = FactExtractor.Extract(new Document("a",
            "ỦY BAN NHÂN DÂN\nTỈNH LÂM ĐỒNG\nSố: 12/BC-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\n"
            + "Lâm Đồng, ngày 12 tháng 3 năm 2024\n\nBÁO CÁO\nKết quả thi hành\n\n" + sentence + "\n"));
        Assert.Equal(
            expected.Split('|', StringSplitOptions.RemoveEmptyEntries),
            facts.Changes.Select(change => $"{change.Target.Designation} < {facts.Citations[change.By!.Value].Key.Designation}"));
        Assert.All(facts.Changes, change => Assert.Equal((Relation.Amends, true, 0), (change.Action, change.IsPartial, change.Scope.Length)));
    }
}
