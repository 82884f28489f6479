using VanBan.Reading.Formats.Sheets;
using Xunit;

namespace VanBan.Tests.Reading.Sheets;

public class NumberPatternTests
{
    [Theory]
    [InlineData("General", 2024, "2024")]
    [InlineData("General", 0.30000000000000004, "0,3")]
    [InlineData("General", -1234567.5, "-1234567,5")]
    [InlineData("General", 79012345678, "79012345678")]
    [InlineData("0", 12.5, "13")]
    [InlineData("00", 7, "07")]
    [InlineData("0.00", 1234.5, "1234,50")]
    [InlineData("#,##0", 1234567, "1.234.567")]
    [InlineData("#,##0.00", 1234567.891, "1.234.567,89")]
    [InlineData("#,##0.##", 1234.5, "1.234,5")]
    [InlineData("#,##0,", 1234567, "1.235")]
    [InlineData("0%", 0.125, "13%")]
    [InlineData("0.0%", 0.125, "12,5%")]
    [InlineData("0.0 %", 0.125, "12,5 %")]
    [InlineData("#,##0;(#,##0)", -1500, "(1.500)")]
    [InlineData("#,##0;[Red]-#,##0", -1500, "-1.500")]
    [InlineData("#,##0;-#,##0;\"-\"", 0, "-")]
    [InlineData("_(* #,##0_);_(* \\(#,##0\\);_(* \"-\"??_);_(@_)", 1500, "1.500")]
    [InlineData("#,##0\\ \"₫\"", 1500, "1.500 ₫")]
    [InlineData("#,##0 [$₫-42A]", 1500, "1.500 ₫")]
    [InlineData("00\"/QĐ-UBND\"", 7, "07/QĐ-UBND")]
    [InlineData("\"Số \"0", 15, "Số 15")]
    [InlineData("[>=1000]#,##0;0.0", 12.25, "12,3")]
    [InlineData("[>=1000]#,##0;0.0", 1200, "1.200")]
    [InlineData("0.00E+00", 1234, "1234")]
    [InlineData("# ?/?", 0.5, "0,5")]
    [InlineData("0000-000-000", 912345678, "912345678")]
    [InlineData(";;;", 5, "")]
    [InlineData("@", 5, "5")]
    public void A_number_is_shown_as_its_pattern_says_with_the_signs_of_Vietnam(string code, double value, string shown) =>
        Assert.Equal(shown, NumberPattern.Of(code).Print(value));

    [Theory]
    [InlineData("dd/mm/yyyy", 45748, "01/04/2025")]
    [InlineData("d/m/yyyy", 45748, "1/4/2025")]
    [InlineData("m/d/yyyy", 45748, "1/4/2025")]
    [InlineData("mm-dd-yy", 45748, "01-04-2025")]
    [InlineData("yyyy-mm-dd", 45748, "01-04-2025")]
    [InlineData("[$-42A]dd/mm/yyyy;@", 45748, "01/04/2025")]
    [InlineData("[$-1010000]d/m/yyyy;@", 45748, "1/4/2025")]
    [InlineData("dd.mm.yyyy", 45748, "01.04.2025")]
    [InlineData("d-mmm-yy", 45748, "1-04-2025")]
    [InlineData("mmm-yy", 45748, "04-2025")]
    [InlineData("mm/yyyy", 45748, "04/2025")]
    [InlineData("yyyy", 45748, "2025")]
    [InlineData("\"ngày\" dd \"tháng\" mm \"năm\" yyyy", 45748, "ngày 01 tháng 04 năm 2025")]
    [InlineData("dd/mm/yyyy hh:mm", 45748.5, "01/04/2025 12:00")]
    [InlineData("h:mm:ss", 0.25, "6:00:00")]
    [InlineData("hh:mm dd/mm/yyyy", 45748.499999999, "01/04/2025 12:00")]
    [InlineData("[h]:mm", 1.5, "36:00")]
    [InlineData("dd/mm/yyyy", 1, "01/01/1900")]
    public void A_day_is_shown_day_first_whatever_the_settings_were(string code, double value, string shown) =>
        Assert.Equal(shown, NumberPattern.Of(code).Print(value));

    [Fact]
    public void A_workbook_may_count_its_days_from_1904() =>
        Assert.Equal("01/04/2025", NumberPattern.BuiltIn(14).Print(45748 - 1462, from1904: true));

    [Theory]
    [InlineData("dd/mm/yyyy", -1, "-1")]
    [InlineData("dd/mm/yyyy", 99999999, "99999999")]
    [InlineData("[h", 5, "")]
    [InlineData("\"", 5, "")]
    [InlineData("\\", 5, "")]
    [InlineData("0.000000000000000000000000000000", 1.5, "1,500000000000000000000000000000")]
    [InlineData("0", 1e300, "1E+300")]
    [InlineData("0", double.NaN, "")]
    public void A_pattern_or_a_number_that_makes_no_sense_is_no_fault(string code, double value, string shown) =>
        Assert.Equal(shown, NumberPattern.Of(code).Print(value));
}
