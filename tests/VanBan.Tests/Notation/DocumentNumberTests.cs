using CsCheck;
using VanBan.Notation;
using VanBan.Tests.Support;
using Xunit;

namespace VanBan.Tests.Notation;

public class DocumentNumberTests
{
    [Theory]
    [InlineData("15/2020/NĐ-CP", "15", 2020, "NĐ-CP", "15-2020-nd-cp")]
    [InlineData("40/NQ-HĐND", "40", null, "NQ-HĐND", "40-nq-hdnd")]
    [InlineData("17-CTr/TU", "17", null, "CTr/TU", "17-ctr-tu")]
    [InlineData("66.19/2026/NQ-CP", "66.19", 2026, "NQ-CP", "66.19-2026-nq-cp")]
    [InlineData("30a/2008/NQ-CP", "30a", 2008, "NQ-CP", "30a-2008-nq-cp")]
    [InlineData("206-CP", "206", null, "CP", "206-cp")]
    [InlineData("63/2020/QH14", "63", 2020, "QH14", "63-2020-qh14")]
    [InlineData("1/NQ-CP", "1", null, "NQ-CP", "01-nq-cp")]
    [InlineData("730/2004/NQ-UBTVQHK11", "730", 2004, "NQ-UBTVQHK11", "730-2004-nq-ubtvqh11")]
    public void A_number_has_a_serial_a_year_and_a_symbol(string printed, string serial, int? year, string symbol, string slug)
    {
        var number = DocumentNumber.Parse(printed);
        Assert.Equal((printed, serial, year, symbol, slug), (number.Printed, number.Serial, number.Year, number.Symbol, number.Slug));
    }

    [Theory]
    [InlineData("40 / NQ – HĐND", "40/NQ-HĐND")]
    [InlineData("121/2021/NÐ-CP", "121/2021/NĐ-CP")]
    [InlineData("011/TT-LĐCL", "11/TT-LĐCL")]
    [InlineData("72-NQ-TW", "72-NQ/TW")]
    [InlineData("07/2022/tt-btttt", "07/2022/TT-BTTTT")]
    public void Two_spellings_of_one_number_are_equal(string one, string other) => Assert.Equal(DocumentNumber.Parse(one), DocumentNumber.Parse(other));

    [Theory]
    [InlineData("20/11/2020"), InlineData("3/5"), InlineData("2021-2025"), InlineData("1432"), InlineData("NQ-CP"), InlineData("40/"), InlineData(""), InlineData("40/NQ-HĐND ngày"), InlineData("1234567/QĐ-UBND")]
    public void What_is_no_number_is_not_read(string text) => Assert.False(DocumentNumber.TryParse(text, out _));

    private static readonly Gen<string> Numbers =
        from serial in Gen.Int[1, 9999]
        from year in Gen.OneOf(Gen.Const(""), Gen.Int[1945, 2030].Select(y => $"{y}/"))
        from type in Some.Of("NQ-", "QĐ-", "TTr-", "CTr/", "")
        from issuer in Some.Of("HĐND", "UBND", "TU", "CP", "BTC", "STTTT-BCVT&CNTT", "UBND-NC", "QH15")
        select $"{serial:00}/{year}{type}{issuer}";

    [Fact]
    public void Reading_undoes_printing() => Numbers.Sample(printed =>
    {
        var number = DocumentNumber.Parse(printed);
        Assert.Equal(printed, number.ToString());
        Assert.Equal(number, DocumentNumber.Parse(number.ToString()));
    });
}
