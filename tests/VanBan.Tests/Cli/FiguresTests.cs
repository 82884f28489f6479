using System.Globalization;
using System.Text;
using VanBan.Application.Exports;
using VanBan.Figures;
using VanBan.Store.Catalog;
using VanBan.Text;
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

    [Theory]
    [InlineData("2024", 1, 3)]
    [InlineData("2024-02", 2, 3)]
    [InlineData("02/2024", 2, 3)]
    [InlineData("tháng 2 năm 2024", 2, 3)]
    [InlineData("quý I/2024", 1, 3)]
    [InlineData("Q1/2024", 1, 3)]
    [InlineData("1/2/2024", 2, 3)]
    public void A_period_is_given_as_a_year_a_quarter_a_month_or_a_day(string from, int first, int last)
    {
        var answer = small.Ask("figures", "thu ngân sách", "--format", "json", "--from", from, "--to", from);
        Assert.Equal(0, answer.Code);
        foreach (var figure in answer.Json.GetProperty("figures").EnumerateArray())
        {
            Assert.InRange(DateOnly.Parse(figure.GetProperty("to").GetString()!, CultureInfo.InvariantCulture), new DateOnly(2024, first, 1), new DateOnly(2024, 12, 31));
            Assert.InRange(DateOnly.Parse(figure.GetProperty("from").GetString()!, CultureInfo.InvariantCulture), new DateOnly(2024, 1, 1), new DateOnly(2024, last, 31));
        }
        Assert.NotEqual(0, answer.Json.GetProperty("figures").GetArrayLength());
    }

    [Fact]
    public void What_is_no_period_is_refused_with_examples()
    {
        var answer = small.Ask("figures", "thu ngân sách", "--from", "hôm nay");
        Assert.Equal(2, answer.Code);
        Assert.Contains("quý II/2023", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cell_that_begins_like_a_formula_is_no_formula()
    {
        var figure = new Figure(new TextSpan(0, 1), -2.5m, "%") { Indicator = "=cmd|' /C calc'!A0", ComparedWith = "+1+1", Column = "Tăng, giảm \"%\"" };
        using var bytes = new MemoryStream();
        FiguresCsv.Write(bytes, [new FoundFigure(figure, "-2,5%", "a.txt")]);
        var row = Encoding.UTF8.GetString(bytes.ToArray()).Split("\r\n")[1];
        Assert.Equal(",'=cmd|' /C calc'!A0,,,,-2.5,,%,exact,,'+1+1,\"'-2,5%\",,a.txt,,,,,\"Tăng, giảm \"\"%\"\"\"", row);
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
        var near = small.Ask("figures", "thu ngân sách xã").Output;
        Assert.Contains("gần giống", near, StringComparison.Ordinal);
        Assert.Contains("'thu ngân sách", near, StringComparison.Ordinal);
        Assert.Contains("không có số liệu nào trong kỳ", small.Ask("figures", "thu ngân sách", "--from", "2030").Output.Replace("\n", " ", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("tháng 1/2024", small.Ask("figures", "thu ngân sách").Output, StringComparison.Ordinal);
    }
}
