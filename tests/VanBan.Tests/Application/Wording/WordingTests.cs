using System.Globalization;
using VanBan.Application.Wording;
using VanBan.Citations;
using VanBan.Figures.Periods;
using VanBan.Graph;
using VanBan.Reading;
using Xunit;

namespace VanBan.Tests.Application.Wording;

public class WordingTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(999, "999")]
    [InlineData(1234567, "1.234.567")]
    public void Counts_are_grouped_by_points(long value, string printed) => Assert.Equal(printed, Amount.Count(value));

    [Theory]
    [InlineData(500, "500 byte")]
    [InlineData(1536, "1,5 KB")]
    [InlineData(25270000, "24,1 MB")]
    [InlineData(3e9, "2,8 GB")]
    public void Sizes_have_a_decimal_comma(double bytes, string printed) => Assert.Equal(printed, Amount.Size(bytes));

    [Theory]
    [InlineData(0.44, "0,4 giây")]
    [InlineData(12.6, "13 giây")]
    [InlineData(200, "3 phút 20 giây")]
    [InlineData(7500, "2 giờ 5 phút")]
    [InlineData(100000, "27 giờ 46 phút")]
    public void Times_are_given_in_the_units_that_matter(double seconds, string printed) =>
        Assert.Equal(printed, Amount.Duration(TimeSpan.FromSeconds(seconds)));

    [Theory]
    [InlineData("2023-01-01", "2023-12-31", "năm 2023")]
    [InlineData("2023-06-01", "2023-06-30", "tháng 6/2023")]
    [InlineData("2023-04-01", "2023-06-30", "quý 2/2023")]
    [InlineData("2023-01-01", "2023-09-30", "9 tháng đầu năm 2023")]
    [InlineData("2021-01-01", "2025-12-31", "2021 - 2025")]
    [InlineData("2023-01-01", "2023-06-14", "đến 14/06/2023")]
    public void A_period_is_named_by_what_it_spans(string from, string to, string printed) =>
        Assert.Equal(printed, DayWords.Period(new StatedPeriod(DateOnly.Parse(from, CultureInfo.InvariantCulture), DateOnly.Parse(to, CultureInfo.InvariantCulture))));

    [Theory]
    [InlineData("", "")]
    [InlineData("3", "3")]
    [InlineData("5 1 2 3 3 9", "1-3, 5, 9")]
    public void Runs_of_pages_are_joined(string pages, string printed) => Assert.Equal(
        printed,
        DocumentName.OfPages(pages.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(page => int.Parse(page, CultureInfo.InvariantCulture))));

    [Fact]
    public void Every_code_has_words_of_its_own()
    {
        Assert.Distinct(Enum.GetValues<Relation>().Select(CodeWords.Of));
        Assert.Distinct(Enum.GetValues<ValidityState>().Select(CodeWords.Of));
        Assert.Distinct(Enum.GetValues<StandingState>().Select(CodeWords.Of));
        Assert.Distinct(Enum.GetValues<EdgeStatus>().Select(CodeWords.Of));
        Assert.Distinct(Enum.GetValues<Obstacle>().Select(CodeWords.Of));
    }
}
