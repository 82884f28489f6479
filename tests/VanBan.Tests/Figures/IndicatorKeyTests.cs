using System.Globalization;
using VanBan.Figures;
using VanBan.Figures.Indicators;
using VanBan.Figures.Periods;
using VanBan.Text;
using Xunit;

namespace VanBan.Tests.Figures;

public class IndicatorKeyTests
{
    [Theory]
    [InlineData("Kim ngạch xuất khẩu", "kim ngạch xuất khẩu của tỉnh")]
    [InlineData("Kim ngạch xuất khẩu", "Kim ngạch xuất khẩu lũy kế 10 tháng")]
    [InlineData("Kim ngạch xuất khẩu", "Kim ngạch xuất khẩu 6 tháng đầu năm 2023 ước")]
    [InlineData("Kim ngạch xuất khẩu", "Kim ngạch xuất khẩu của tỉnh 9 tháng năm 2023")]
    [InlineData("Thu ngân sách nhà nước", "Thu ngân sách nhà nước trên địa bàn tỉnh")]
    [InlineData("Chỉ số sản xuất công nghiệp", "Chỉ số sản xuất công nghiệp (IIP) tháng 10")]
    [InlineData("Tổng sản phẩm", "Tổng sản phẩm trên địa bàn (GRDP)")]
    public void Wordings_of_one_indicator_have_one_key(string one, string other) => Assert.Equal(IndicatorKey.Of(one), IndicatorKey.Of(other));

    [Theory]
    [InlineData("Kim ngạch xuất khẩu", "Kim ngạch nhập khẩu")]
    [InlineData("Thu ngân sách", "Tổng thu ngân sách")]
    [InlineData("Tỷ lệ hộ nghèo", "Tỷ lệ hộ cận nghèo")]
    [InlineData("Thu ngân sách tỉnh", "Thu ngân sách huyện")]
    [InlineData("Diện tích đất", "Diện tích")]
    [InlineData("Thu tiền sử dụng đất trên địa bàn tỉnh", "Thu tiền sử dụng")]
    public void Different_things_keep_different_keys(string one, string other) => Assert.NotEqual(IndicatorKey.Of(one), IndicatorKey.Of(other));

    [Fact]
    public void A_key_holds_what_it_was_asked_for_as_whole_words()
    {
        Assert.True(IndicatorKey.Of("Tổng kim ngạch xuất khẩu hàng hóa").Holds(IndicatorKey.Of("kim ngach xuat khau")));
        Assert.False(IndicatorKey.Of("Kim ngạch xuất khẩu").Holds(IndicatorKey.Of("im ngach")));
        Assert.False(IndicatorKey.Of("Kim ngạch xuất khẩu").Holds(IndicatorKey.Of("")));
    }

    [Theory]
    [InlineData("6 tháng đầu năm 2023", "2023-01-01..2023-06-30")]
    [InlineData("6 tháng cuối năm 2023", "2023-07-01..2023-12-31")]
    [InlineData("9 tháng", "2024-01-01..2024-09-30")]
    [InlineData("Lũy kế 10 tháng năm 2022", "2022-01-01..2022-10-31")]
    [InlineData("quý II/2023", "2023-04-01..2023-06-30")]
    [InlineData("Quý IV năm 2022", "2022-10-01..2022-12-31")]
    [InlineData("tháng 2", "2024-02-01..2024-02-29")]
    [InlineData("tháng 10 năm 2023", "2023-10-01..2023-10-31")]
    [InlineData("tháng 10/2023", "2023-10-01..2023-10-31")]
    [InlineData("năm 2022", "2022-01-01..2022-12-31")]
    [InlineData("2025", "2025-01-01..2025-12-31")]
    [InlineData("đến hết tháng 9", "2024-01-01..2024-09-30")]
    [InlineData("Đến hết quý II/2023", "2023-01-01..2023-06-30")]
    [InlineData("đến ngày 20/4/2023", "2023-01-01..2023-04-20")]
    [InlineData("đến hết ngày 05 tháng 9 năm 2023", "2023-01-01..2023-09-05")]
    [InlineData("giai đoạn 2021 - 2025", "2021-01-01..2025-12-31")]
    public void A_printed_period_is_read_as_days(string printed, string expected) => Assert.Equal(expected, StatedPeriod.Parse(printed, 2024).ToString());

    [Theory]
    [InlineData("hằng năm")]
    [InlineData("năm 20233")]
    [InlineData("tháng 13")]
    [InlineData("")]
    public void What_names_no_days_gives_none(string printed) => Assert.Null(StatedPeriod.Parse(printed, 2024));

    [Fact]
    public void A_report_of_January_speaks_of_the_December_before_it_and_an_indicator_may_name_its_period()
    {
        var figure = new Figure(new TextSpan(0, 1), 1, "") { Indicator = "Kim ngạch xuất khẩu lũy kế 11 tháng", Period = "tháng 12" };
        Assert.Equal("2023-01-01..2023-11-30", StatedPeriod.Of(figure, new DateOnly(2023, 12, 25)).ToString());
        Assert.Equal("2023-12-01..2023-12-31", StatedPeriod.Of(figure with { Indicator = null }, DateOnly.Parse("2024-01-05", CultureInfo.InvariantCulture)).ToString());
    }
}
