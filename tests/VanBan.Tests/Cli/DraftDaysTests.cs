using System.Text.Json;
using Xunit;

namespace VanBan.Tests.Cli;

/// <summary>Of two days that a draft prints of one act the wrong one is told, and the title is no first mention.</summary>
public sealed class DraftDaysTests : IDisposable
{
    private readonly WrittenStore store = new();

    public void Dispose() => store.Dispose();

    [Theory]
    // The table knows the act; the day is later than the draft; the number was given out of order.
    [InlineData("Luật số 45/2013/QH13", "ngày 29 tháng 11 năm 2013", "ngày 19 tháng 11 năm 2013")]
    [InlineData("Nghị định số 63/1998/NĐ-CP", "ngày 17 tháng 8 năm 1998", "ngày 18 tháng 7 năm 1998")]
    [InlineData("Quyết định số 31/2024/QĐ-UBND", "ngày 05 tháng 6 năm 2024", "ngày 05 tháng 12 năm 2024")]
    public void The_wrong_one_of_two_days_is_told_whichever_stands_first(string act, string right, string wrong)
    {
        foreach (var (first, second) in ((string, string)[])[(right, wrong), (wrong, right)])
        {
            var told = Dates(Check($"Thực hiện {act} {first}, đơn vị báo cáo.\n\nTheo {act} {second}, đơn vị đã làm 12 việc."));
            Assert.Contains(wrong, Assert.Single(told).GetProperty("quote").GetString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_day_of_the_document_at_hand_is_right_however_often_the_other_one_is_printed()
    {
        store.Add("36/2019/NĐ-CP", "29 tháng 4 năm 2019", "NGHỊ ĐỊNH\nQuy định chi tiết\n\nĐiều 1. Phạm vi.\n", "CHÍNH PHỦ");
        var told = Dates(Check(
            "Theo Nghị định số 36/2019/NĐ-CP ngày 24/9/2019 của Chính phủ.\n\nTheo Nghị định số 36/2019/NĐ-CP ngày 24/9/2019 "
            + "của Chính phủ.\n\nTheo Nghị định số 36/2019/NĐ-CP ngày 29/4/2019 của Chính phủ."));
        Assert.All(told, one => Assert.Contains("24/9/2019", one.GetProperty("quote").GetString(), StringComparison.Ordinal));
        Assert.NotEmpty(told);
    }

    [Theory]
    [InlineData("V/v triển khai Kế hoạch số 15/KH-UBND", "Thực hiện Kế hoạch số 15/KH-UBND ngày 05/3/2024 của UBND tỉnh, Sở đề nghị các đơn vị báo cáo.", 0)]
    [InlineData("V/v góp ý Nghị quyết số 12/NQ-HĐND", "Theo Nghị quyết số 12/NQ-HĐND ngày 08/12/2023 của HĐND tỉnh, Sở đề nghị góp ý.", 0)]
    [InlineData("V/v triển khai Kế hoạch số 15/KH-UBND", "Thực hiện Kế hoạch số 15/KH-UBND của UBND tỉnh, Sở đề nghị các đơn vị báo cáo.", 1)]
    public void The_subject_of_a_letter_is_no_first_mention(string subject, string body, int expected)
    {
        var letter = "ỦY BAN NHÂN DÂN\nTỈNH LÂM ĐỒNG\nSỞ NỘI VỤ\n\nSố: 215/SNV-TCBC\n" + subject
            + "\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nLâm Đồng, ngày 15 tháng 10 năm 2024\n\n"
            + "Kính gửi: Các sở, ban, ngành.\n\n" + body + "\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\nGIÁM ĐỐC\n\nNguyễn Văn An\n";
        Assert.Equal(expected, Checked(letter).Count(one => one.GetProperty("code").GetString() == "first-mention"));
    }

    private static List<JsonElement> Dates(IEnumerable<JsonElement> findings) =>
    [
        .. findings.Where(one => one.GetProperty("code").GetString() is "citation-date" or "citation-later" or "citation-order"),
    ];

    private List<JsonElement> Check(string body) => Checked(
        "ỦY BAN NHÂN DÂN\nTỈNH LÂM ĐỒNG\n\nSố: 64/BC-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\n"
        + "Lâm Đồng, ngày 20 tháng 9 năm 2024\n\nBÁO CÁO\nKết quả thực hiện\n\n" + body + "\n");

    private List<JsonElement> Checked(string draft)
    {
        File.WriteAllText(store.Path("du-thao.txt"), draft);
        store.AddText("khac.txt", "KẾ HOẠCH\nThăm cơ sở\n\nPhòng thăm 12 cơ sở.\n");
        return [.. store.Ask("check", store.Path("du-thao.txt")).GetProperty("findings").EnumerateArray()];
    }
}
