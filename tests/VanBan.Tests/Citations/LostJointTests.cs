using VanBan.Citations;
using VanBan.Documents;
using VanBan.Facts;
using Xunit;

namespace VanBan.Tests.Citations;

/// <summary>Symbols that lost a separator, in citations and in the number line of a head.</summary>
public class LostJointTests
{
    [Theory]
    [InlineData("Theo Quyết định số 311/QĐ-CT UBND ngày 05/6/2018 của Chủ tịch UBND tỉnh Cà Mau", "311/QĐ-CTUBND 2018-06-05")]
    [InlineData("Theo Công văn số 311/CV UBND ngày 05/6/2018 của UBND huyện", "311/CV-UBND 2018-06-05")]
    [InlineData("Theo Quyết định số 31 / QĐ - UBND ngày 05/6/2018 của UBND tỉnh", "31/QĐ-UBND 2018-06-05")]
    [InlineData("Theo Nghị định số 31/2018/NĐ CP ngày 05/6/2018 của Chính phủ", "31/2018/NĐ-CP 2018-06-05")]
    [InlineData("Theo Thông tư số 31/2018/TT BTC, các sở báo cáo", "31/2018/TT-BTC ")]
    [InlineData("Theo Quyết định số 31/QĐ UBND-ĐC ngày 05/6/2018 của UBND huyện", "31/QĐ-UBND-ĐC 2018-06-05")]
    [InlineData("Theo Tờ trình số 31/TTr SNV của Sở Nội vụ", "31/TTr-SNV ")]
    [InlineData("Theo Công văn số 31/UBND KT ngày 05/6/2018 của UBND tỉnh", "31/UBND-KT 2018-06-05")]
    [InlineData("Theo Công văn số 31/UBND\nKTTH ngày 05/6/2018", "31/UBND-KTTH 2018-06-05")]
    [InlineData("Theo Thông báo số 31/TB VPCP; các bộ thực hiện", "31/TB-VPCP ")]
    public void A_blank_joins_where_nothing_else_can_be_meant(string text, string number) =>
        Assert.Equal(number, Line(Assert.Single(CitationExtractor.Extract(new Document("a", text), Header.Empty))));

    [Theory]
    [InlineData("THEO QUYẾT ĐỊNH SỐ 31/QĐ UBND TỈNH")]
    [InlineData("Theo Quyết định số 31/QĐ UBND đã giao đất")]
    [InlineData("Theo Quyết định số 31/QĐ CỦA UBND tỉnh")]
    [InlineData("Theo Quyết định số 31/QĐ UBND HĐND đã bàn")]
    public void What_could_be_the_next_word_of_the_sentence_is_not_joined(string text) =>
        Assert.Equal("31/QĐ", Assert.Single(CitationExtractor.Extract(new Document("a", text), Header.Empty)).Number?.Printed);

    [Theory]
    [InlineData("Số: 311/QĐ-CT UBND", "311/QĐ-CTUBND")]
    [InlineData("Số: 311/QĐ UBND", "311/QĐ-UBND")]
    [InlineData("Số: 311 /QĐ- UBND", "311/QĐ-UBND")]
    [InlineData("Số: 9/2018/QĐ UBND   ", "9/2018/QĐ-UBND")]
    [InlineData("Số: 311/UBND KT", "311/UBND-KT")]
    [InlineData("Số: 311 CT UBND", null)]
    [InlineData("Số: 311/QĐ của UBND", null)]
    [InlineData("Số: 311", null)]
    public void The_number_of_a_head_is_read_or_told_to_be_unclear(string line, string? number)
    {
        var facts = FactExtractor.Extract(new Document("a",
            $"ỦY BAN NHÂN DÂN\nTỈNH CÀ MAU\n-------\n{line}\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n---------------\n"
            + "Cà Mau, ngày 05 tháng 6 năm 2018\n\nQUYẾT ĐỊNH\nVề việc giao đất\n\nĐiều 1. Giao đất.\n"));
        Assert.Equal(number, facts.Header.Number?.Printed);
        Assert.Equal(number is null, facts.Diagnostics.Any(static remark => remark.Code == "number-unclear"));
    }

    private static string Line(Citation cited) => $"{cited.Number} {cited.Date:yyyy-MM-dd}";
}
