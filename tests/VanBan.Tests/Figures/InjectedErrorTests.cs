using System.Globalization;
using CsCheck;
using VanBan.Documents;
using VanBan.Figures;
using VanBan.Figures.Checks;
using Xunit;

namespace VanBan.Tests.Figures;

/// <summary>A report whose figures agree with each other raises no finding; each kind of error put into it raises that finding and no other.</summary>
public class InjectedErrorTests
{
    [Fact]
    public void Reports_that_agree_raise_no_finding() => Any.Sample(report => Assert.Empty(Kinds(report.Months(1, 5))));

    [Fact]
    public void A_percentage_that_its_operands_refute_is_found() => Gen.Select(Any, Gen.Int[2, 20]).Sample((report, off) =>
        // A share above the whole is a fault of another kind besides.
        Assert.Equal([FindingKind.PercentageRefuted], Kinds([report.Month(1) with { Share = report.ShareOf + (report.ShareOf + off > 100 ? -off : off) }])));

    [Fact]
    public void A_part_above_its_whole_is_found() => Gen.Select(Any, Gen.Int[1, 900]).Sample((report, more) =>
        Assert.Equal([FindingKind.PartAboveWhole], Kinds([report.Month(1) with { Province = report.Total + more }])));

    [Fact]
    public void A_comma_for_a_dot_is_found() => Any.Sample(report =>
        Assert.Equal([FindingKind.MixedSeparators], Kinds([report.Month(1) with { Mark = ',' }])));

    [Fact]
    public void A_wrong_scale_in_one_of_a_series_is_found() => Gen.Select(Any, Gen.Int[1, 5]).Sample((report, month) =>
        Assert.Equal([FindingKind.UnitSlip], Kinds([.. report.Months(1, 5).Select(one => one.Number == month ? one with { Scale = "triệu" } : one)])));

    [Fact]
    public void Two_reports_with_two_values_for_one_month_are_found() => Gen.Select(Any, Gen.Int[20, 400]).Sample((report, more) =>
        Assert.Equal([FindingKind.TwoValues], Kinds([report.Month(1), report.Month(2), report.Month(2) with { Revenue = report.Revenue + more }])));

    [Fact]
    public void Reports_of_two_provinces_do_not_contradict_each_other() => Gen.Select(Any, Gen.Int[20, 400]).Sample((report, more) =>
        Assert.Empty(Kinds([report.Month(1), report.Month(1) with { Revenue = report.Revenue + more, Scope = "tay.ninh" }])));

    [Fact]
    public void What_a_reference_says_is_no_finding_of_its_own() => Gen.Select(Any, Gen.Int[20, 400]).Sample((report, more) =>
    {
        CheckedReport[] reports = [Checked(report.Month(1)), Checked(report.Month(1) with { Revenue = report.Revenue + more }) with { IsReference = true }];
        var (finding, asked, against) = Assert.Single(FigureCheck.Across(reports));
        Assert.Equal((FindingKind.TwoValues, 0, 1), (finding.Kind, asked, against));
    });

    private static List<FindingKind> Kinds(IReadOnlyList<Printed> reports) =>
    [
        .. reports.SelectMany(report => FigureCheck.Within(report.Document, Figures(report))).Select(finding => finding.Kind),
        .. FigureCheck.Across([.. reports.Select(Checked)]).Select(found => found.Finding.Kind),
    ];

    private static CheckedReport Checked(Printed report) => new(Figures(report), new DateOnly(2023, report.Number, 28)) { Scope = report.Scope };

    private static System.Collections.Immutable.ImmutableArray<Figure> Figures(Printed report) => FigureExtractor.Extract(report.Document, province: "tỉnh Bình Phước");

    // Counts of communes, amounts of milliards of đồng, revenue of a month.
    private static readonly Gen<Report> Any = Gen.Select(Gen.Int[60, 150], Gen.Int[10, 50], Gen.Int[5000, 9000], Gen.Int[1100, 4000], Gen.Int[1000, 2000],
        (communes, rural, total, province, revenue) => new Report(communes, rural, total, province, revenue));

    private sealed record Report(int Communes, int Rural, int Total, int Province, int Revenue)
    {
        public decimal ShareOf => decimal.Round(100m * Rural / Communes, 1);

        public Printed Month(int number) => new(this, number) { Share = ShareOf, Province = Province, Revenue = Revenue };

        public List<Printed> Months(int from, int to) => [.. Enumerable.Range(from, to - from + 1).Select(number => Month(number) with { Revenue = Revenue + 10 * number })];
    }

    private sealed record Printed(Report Report, int Number)
    {
        public decimal Share { get; init; }

        public int Province { get; init; }

        public int Revenue { get; init; }

        public char Mark { get; init; } = '.';

        public string Scale { get; init; } = "tỷ";

        public string Scope { get; init; } = "binh.phuoc";

        public Document Document => new($"bao-cao-{Number}.txt",
            $"""
            Toàn tỉnh có {Report.Rural}/{Report.Communes} xã đạt chuẩn nông thôn mới, chiếm {Share.ToString(CultureInfo.InvariantCulture).Replace('.', ',')}%.

            Tổng kinh phí thực hiện là {Dotted(Report.Total, '.')} tỷ đồng, trong đó ngân sách tỉnh {Dotted(Province, Mark)} tỷ đồng.

            Thu ngân sách nhà nước trên địa bàn tháng {Number} năm 2023 đạt {Dotted(Revenue, '.')} {Scale} đồng.
            """);

        private static string Dotted(int number, char mark) => string.Create(CultureInfo.InvariantCulture, $"{number / 1000}{mark}{number % 1000:000}");
    }
}
