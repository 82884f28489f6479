using VanBan.Citations;
using VanBan.Cli.Render;
using VanBan.Graph;
using VanBan.Reading;
using Xunit;

namespace VanBan.Tests.Cli;

public class VietnameseTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(999, "999")]
    [InlineData(1234567, "1.234.567")]
    public void Counts_are_grouped_by_points(long value, string printed) => Assert.Equal(printed, Vietnamese.Count(value));

    [Theory]
    [InlineData(500, "500 byte")]
    [InlineData(1536, "1,5 KB")]
    [InlineData(25270000, "24,1 MB")]
    [InlineData(3e9, "2,8 GB")]
    public void Sizes_have_a_decimal_comma(double bytes, string printed) => Assert.Equal(printed, Vietnamese.Size(bytes));

    [Theory]
    [InlineData(0.44, "0,4 giây")]
    [InlineData(12.6, "13 giây")]
    [InlineData(200, "3 phút 20 giây")]
    [InlineData(7500, "2 giờ 5 phút")]
    [InlineData(100000, "27 giờ 46 phút")]
    public void Times_are_told_in_the_units_that_matter(double seconds, string printed) => Assert.Equal(printed, Vietnamese.Duration(TimeSpan.FromSeconds(seconds)));

    [Theory]
    [InlineData("", "")]
    [InlineData("3", "3")]
    [InlineData("5 1 2 3 3 9", "1-3, 5, 9")]
    public void Runs_of_pages_are_joined(string pages, string printed) =>
        Assert.Equal(printed, Vietnamese.Pages(pages.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(page => int.Parse(page, System.Globalization.CultureInfo.InvariantCulture))));

    [Fact]
    public void Every_relation_status_and_obstacle_has_words_of_its_own()
    {
        Assert.Distinct(Enum.GetValues<Relation>().Select(Vietnamese.Word));
        Assert.Distinct(Enum.GetValues<EdgeStatus>().Select(Vietnamese.Word));
        Assert.Distinct(Enum.GetValues<Obstacle>().Select(Vietnamese.Word));
    }
}
