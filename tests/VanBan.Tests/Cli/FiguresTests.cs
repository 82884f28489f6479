using Xunit;

namespace VanBan.Tests.Cli;

public class FiguresTests(SmallStore small) : IClassFixture<SmallStore>
{
    [Fact]
    public void The_figures_of_an_indicator_stand_in_the_order_of_their_periods_with_their_source()
    {
        var answer = small.Ask("figures", "thu ngan sach", "--format", "json");
        Assert.Equal(0, answer.Code);
        var figures = answer.Json.GetProperty("figures").EnumerateArray().ToList();
        var months = figures.Where(figure => figure.GetProperty("key").GetString() == "thu ngan sach").ToList();
        Assert.Equal(1_200_000_000_000m, months[0].GetProperty("value").GetDecimal());
        Assert.Equal("2024-01-01", months[0].GetProperty("from").GetString());
        Assert.Equal("15/BC-UBND", months[0].GetProperty("number").GetString());
        Assert.EndsWith("thang-1/bao-cao.txt", months[0].GetProperty("file").GetString(), StringComparison.Ordinal);
        Assert.Contains("1.200 tỷ đồng", months[0].GetProperty("quote").GetString(), StringComparison.Ordinal);
        Assert.Equal("increase", months[1].GetProperty("change").GetString());
        // What was asked for comes first, what only holds its words after it.
        Assert.Equal("tong thu ngan sach nha nuoc", figures[^1].GetProperty("key").GetString());
    }

    [Theory]
    [InlineData("--from", "2024-02-01")]
    [InlineData("--to", "2024-01-31")]
    [InlineData("--issuer", "hội đồng nhân dân")]
    public void Periods_and_issuers_narrow_the_list(string option, string value)
    {
        int Count(params string[] more) => small.Ask(["figures", "thu ngân sách", "--format", "json", .. more]).Json.GetProperty("figures").GetArrayLength();
        Assert.InRange(Count(option, value), 1, Count() - 1);
    }

    [Fact]
    public void A_spreadsheet_gets_one_row_a_figure()
    {
        var lines = small.Ask("figures", "thu ngân sách", "--format", "csv").Output.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("\uFEFFkey,indicator,period", lines[0], StringComparison.Ordinal);
        Assert.All(lines.Skip(1), line => Assert.Contains("bao-cao.txt", line.Replace("nghi-quyet.txt", "bao-cao.txt", StringComparison.Ordinal), StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains(",1200000000000,,đồng,exact,", StringComparison.Ordinal));
    }

    [Fact]
    public void People_are_told_when_nothing_is_known()
    {
        Assert.Contains("Không có số liệu nào", small.Ask("figures", "sản lượng cá ngừ").Output, StringComparison.Ordinal);
        Assert.Contains("tháng 1/2024", small.Ask("figures", "thu ngân sách").Output, StringComparison.Ordinal);
    }
}
