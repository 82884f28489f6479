using System.Collections.Immutable;
using VanBan.Figures.Indicators;
using VanBan.Figures.Periods;
using VanBan.Figures.Quantities;
using VanBan.Knowledge;
using VanBan.Text;

namespace VanBan.Figures.Checks;

/// <summary>
/// Sets the figures of several reports beside each other. Two figures are of one series where reports of one place name
/// the same thing in the same unit; a name that says too little (<c>dự án</c>, <c>kinh phí</c>), or that one report
/// gives to several values, makes no series.
/// </summary>
internal static class SeriesCheck
{
    // Of fewer others it cannot be told which value is the slip.
    private const int FewestOthers = 3;

    // Indicators grow and fall by seasons, but the others must agree on their order of magnitude.
    private const decimal WidestSpread = 20;

    public static ImmutableArray<(FigureFinding Finding, int Report, int Other)> Of(
        IReadOnlyList<CheckedReport> reports)
    {
        var findings = ImmutableArray.CreateBuilder<(FigureFinding, int, int)>();
        var levels = new List<Level>();
        for (var i = 0; i < reports.Count; i++)
        {
            foreach (var figure in reports[i].Figures)
            {
                if (IsLevel(figure)
                    && StatedPeriod.Of(figure, reports[i].Issued) is { } period)
                    levels.Add(new Level(figure, i, period));
            }
        }
        foreach (var series in levels.GroupBy(
            level => (
                IndicatorKey.Of(level.Figure.Indicator!), level.Figure.Unit, reports[level.Report].Scope,
                level.Figure.Place)))
        {
            if (!IsTelling(series.Key.Item1, series.Key.Unit))
                continue;
            var all = Unambiguous(series);
            TwoValues(all, reports, findings);
            UnitSlips(all, reports, findings);
        }
        return [.. findings.OrderBy(found => found.Item2).ThenBy(found => found.Item1.Figure.Span.Start)];
    }

    private static void TwoValues(
        List<Level> all, IReadOnlyList<CheckedReport> reports,
        ImmutableArray<(FigureFinding, int, int)>.Builder findings)
    {
        foreach (var same in all.GroupBy(level => level.Period))
        {
            var first = same.First();
            foreach (var other in same.Where(
                level => level.Report != first.Report
                    && IsFar(level.Figure.Value, first.Figure.Value)))
            {
                // What is asked about is a report at hand, not one of the store.
                var (asked, against) = reports[other.Report].IsReference ? (first, other) : (other, first);
                var kind = IsSlip(asked.Figure.Value, against.Figure.Value)
                    ? FindingKind.UnitSlip : FindingKind.TwoValues;
                if (!reports[asked.Report].IsReference)
                    findings.Add(
                        (
                            new FigureFinding(kind, asked.Figure, against.Figure) { Expected = against.Figure.Value },
                            asked.Report,
                            against.Report));
            }
        }
    }

    private static void UnitSlips(
        List<Level> all, IReadOnlyList<CheckedReport> reports,
        ImmutableArray<(FigureFinding, int, int)>.Builder findings)
    {
        foreach (var level in all.Where(level => !reports[level.Report].IsReference
            && level.Figure.Value > 0))
        {
            var others = all.Where(other => other.Period != level.Period
                && other.Figure.Value > 0)
                .Select(other => other.Figure.Value)
                .Order().ToList();
            if (others.Count < FewestOthers || others[^1] > others[0] * WidestSpread)
                continue;
            var median = others[others.Count / 2];
            if (IsSlip(level.Figure.Value, median)
                && !findings.Any(found => found.Item1.Figure == level.Figure))
                findings.Add(
                    (
                        new FigureFinding(FindingKind.UnitSlip, level.Figure, null) { Expected = median },
                        level.Report, level.Report));
        }
    }

    // What one report says twice with different values is not one thing.
    private static List<Level> Unambiguous(IEnumerable<Level> series)
    {
        var kept = new List<Level>();
        foreach (var same in series.GroupBy(level => (level.Report, level.Period)))
        {
            var first = same.First();
            if (same.All(level => !IsFar(level.Figure.Value, first.Figure.Value)))
                kept.Add(first);
        }
        return kept;
    }

    // What a report says of its own subject: no change, no share of something, no bound, no cell of a table, whose
    // column may be a plan.
    private static bool IsLevel(Figure figure) =>
        figure is
        {
            Change: null, High: null, ComparedWith: null, Column: null,
            Approximation: Approximation.Exact or Approximation.About
        }
            && figure.Unit is not ("thứ" or "")
            && figure.Indicator is not null
        && UnitTable.Find(figure.Unit) is not { IsTime: true };

    // 'Kim ngạch xuất khẩu' and 'doanh nghiệp thành lập mới' name one thing in every report; 'dự án', 'dự án đầu tư'
    // and 'kinh phí' do not.
    private static bool IsTelling(IndicatorKey key, string unit)
    {
        var words = key.Words.Split(' ').Length;
        var folded = IndicatorKey.Of(unit).Words;
        if (key.Words.StartsWith(folded, StringComparison.Ordinal) && folded.Length > 0)
            return words >= folded.Split(' ').Length + 2;
        var text = new FoldedText(key.Words);
        return words > 1
            && !(ClauseWords.Amounts.TryMatch(text, 0, out var end, out _, forgiving: true) && end == text.Length);
    }

    // About a thousand times: 'triệu' for 'tỷ', a dot for a comma.
    private static bool IsSlip(decimal one, decimal other) =>
        one > 0
            && other > 0
            && Math.Max(one / other, other / one) is > 300 and < 3000;

    private static bool IsFar(decimal one, decimal other) =>
        Math.Abs(one - other) > 0.005m * Math.Max(Math.Abs(one), Math.Abs(other));

    private readonly record struct Level(Figure Figure, int Report, StatedPeriod Period);
}

/// <summary>A report whose figures are set beside those of others.</summary>
/// <param name="Figures">Its figures.</param>
/// <param name="Issued">When it was issued.</param>
public sealed record CheckedReport(ImmutableArray<Figure> Figures, DateOnly? Issued)
{
    /// <summary>Of what its figures speak: only reports of one scope can contradict each other. <see cref="ScopeOf"/>
    /// tells it.</summary>
    public string? Scope { get; init; }

    /// <summary>Whether others are only held against it, and nothing is to be found in itself.</summary>
    public bool IsReference { get; init; }

    /// <summary>The province of a provincial body, else the body itself: a report of a district speaks of its
    /// district.</summary>
    /// <param name="province">The province of the document's key.</param>
    /// <param name="issuer">The issuer of the document's key.</param>
    public static string? ScopeOf(string? province, string? issuer)
    {
        if (province is null || issuer is null)
            return issuer;
        return PlaceLevel.Of(issuer) is null ? province : province + ":" + issuer;
    }
}
