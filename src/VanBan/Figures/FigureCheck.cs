using System.Collections.Immutable;
using VanBan.Documents;

namespace VanBan.Figures;

/// <summary>
/// Finds figures that cannot all be right. Conservative: it speaks only where the document prints all that is needed to tell, so that most figures are not
/// checked at all.
/// </summary>
public static class FigureCheck
{
    // A printed percentage may be off by its last decimal; half a per cent covers the rounding of its operands as well.
    private const decimal Tolerance = 0.5m;

    /// <summary>What contradicts itself within one document, ordered by start.</summary>
    /// <param name="document">The document.</param>
    /// <param name="figures">Its figures.</param>
    public static ImmutableArray<FigureFinding> Within(Document document, ImmutableArray<Figure> figures)
    {
        var findings = ImmutableArray.CreateBuilder<FigureFinding>();
        for (var i = 0; i < figures.Length; i++)
        {
            var figure = figures[i];
            if (i > 0 && Ratio(figures[i - 1]) is { } ratio && IsShareOf(document.Text, figures[i - 1], figure) && Math.Abs(ratio - figure.Value) > Tolerance)
                findings.Add(new FigureFinding(FindingKind.PercentageRefuted, figure, figures[i - 1]) { Expected = decimal.Round(ratio, 2) });
            if (i > 0 && IsPart(document.Text, figures[i - 1], figure) && figure.Value > figures[i - 1].Value)
                findings.Add(new FigureFinding(FindingKind.PartAboveWhole, figure, figures[i - 1]) { Expected = figures[i - 1].Value });
            else if (figure is { Unit: "%", Change: null, Value: > 100 } && figure.Span.Start >= 6 && document.Text.AsSpan(0, figure.Span.Start).TrimEnd().EndsWith("chiếm"))
                findings.Add(new FigureFinding(FindingKind.PartAboveWhole, figure, null) { Expected = 100 });
        }
        findings.AddRange(MixedSeparators(document.Text, figures));
        return [.. findings.OrderBy(finding => finding.Figure.Span.Start)];
    }

    /// <summary>
    /// What contradicts another report or the series of reports: one indicator and period with two values, a value a thousand times off.
    /// </summary>
    public static ImmutableArray<(FigureFinding Finding, int Report, int Other)> Across(IReadOnlyList<CheckedReport> reports)
    {
        var findings = ImmutableArray.CreateBuilder<(FigureFinding, int, int)>();
        var levels = reports.SelectMany((report, index) => report.Figures.Where(IsLevel).Select(figure => (Figure: figure, Report: index, Period: StatedPeriod.Of(figure, report.Issued))));
        foreach (var series in levels.GroupBy(level => (IndicatorKey.Of(level.Figure.Indicator!), level.Figure.Unit)))
        {
            var all = series.ToList();
            foreach (var same in all.Where(level => level.Period is not null).GroupBy(level => level.Period))
            {
                var first = same.First();
                foreach (var other in same.Where(level => level.Report != first.Report && IsFar(level.Figure.Value, first.Figure.Value)))
                    findings.Add((new FigureFinding(FindingKind.TwoValues, other.Figure, first.Figure) { Expected = first.Figure.Value }, other.Report, first.Report));
            }
            if (all.Count < 4)
                continue;
            var median = all.Select(level => level.Figure.Value).Order().ElementAt(all.Count / 2);
            foreach (var level in all.Where(level => median > 0 && level.Figure.Value > 0 && (level.Figure.Value / median is > 300 and < 3000 || median / level.Figure.Value is > 300 and < 3000)))
                findings.Add((new FigureFinding(FindingKind.UnitSlip, level.Figure, null) { Expected = median }, level.Report, level.Report));
        }
        return findings.ToImmutable();
    }

    // '1.845/4.210 tỷ đồng', '78/111 xã': the share in per cent.
    private static decimal? Ratio(Figure figure)
    {
        if (figure.ComparedWith is not { Length: > 0 } whole || !char.IsAsciiDigit(whole[0]) || !NumberScanner.TryRead(whole, 0, out var end, out var number) || number.Value == 0)
            return null;
        var read = QuantityReader.ReadUnit(new FoldedText(whole), 0, end, number, guess: false);
        return read.Value == 0 ? null : figure.Value / read.Value * 100;
    }

    private static bool IsShareOf(string text, Figure counted, Figure share) =>
        share is { Unit: "%", Change: null, High: null } && Between(text, counted, share) is { Length: < 60 } between && !Ends(between)
        && share.ComparedWith is null or "kế hoạch" or "kế hoạch năm" or "dự toán" && share.Indicator == counted.Indicator;

    // 'tổng kinh phí 45 tỷ đồng, trong đó ngân sách tỉnh 50 tỷ đồng'
    private static bool IsPart(string text, Figure whole, Figure part) =>
        part.Unit == whole.Unit && part.Unit.Length > 0 && part.Unit != "%" && part is { Change: null, High: null } && whole is { Change: null, High: null, Approximation: Approximation.Exact }
        && Between(text, whole, part) is { Length: < 160 } between && !Ends(between) && between.TrimStart([' ', ',', ';', '(', '\n']).StartsWith("trong đó", StringComparison.Ordinal);

    private static string Between(string text, Figure first, Figure second) =>
        first.Span.End <= second.Span.Start ? text[first.Span.End..second.Span.Start] : "";

    private static bool Ends(string between) => between.Contains(". ", StringComparison.Ordinal) || between.Contains("\n\n", StringComparison.Ordinal);

    // '1,234 tỷ' beside '1.234 tỷ': a comma before three digits may be meant for a dot, where the document writes dots so and no other decimals in this unit.
    private static IEnumerable<FigureFinding> MixedSeparators(string text, ImmutableArray<Figure> figures)
    {
        foreach (var unit in figures.Where(figure => figure.Unit is not ("%" or "")).GroupBy(figure => figure.Unit))
        {
            var printed = unit.Select(figure => (Figure: figure, Number: Digits(figure.Span.In(text)))).ToList();
            var dotted = printed.FirstOrDefault(one => one.Number.Contains('.', StringComparison.Ordinal) && !one.Number.Contains(',', StringComparison.Ordinal));
            if (dotted.Figure is null || printed.Exists(one => one.Number.IndexOf(',', StringComparison.Ordinal) is >= 0 and var comma && one.Number.Length - comma != 4))
                continue;
            foreach (var (figure, number) in printed)
            {
                if (number.IndexOf(',', StringComparison.Ordinal) is > 0 and <= 3 and var comma && number.Length - comma == 4 && number[0] != '0')
                    yield return new FigureFinding(FindingKind.MixedSeparators, figure, dotted.Figure);
            }
        }
    }

    private static string Digits(ReadOnlySpan<char> quote)
    {
        var start = quote.IndexOfAnyInRange('0', '9');
        if (start < 0)
            return "";
        var end = start;
        while (end < quote.Length && (char.IsAsciiDigit(quote[end]) || (quote[end] is '.' or ',' && end + 1 < quote.Length && char.IsAsciiDigit(quote[end + 1]))))
            end++;
        return quote[start..end].ToString();
    }

    // What a report says of its own subject: no change, no share of something, no bound.
    private static bool IsLevel(Figure figure) =>
        figure is { Change: null, High: null, ComparedWith: null, Approximation: Approximation.Exact or Approximation.About } && figure.Unit is not ("thứ" or "") && figure.Indicator is not null;

    private static bool IsFar(decimal one, decimal other) => Math.Abs(one - other) > 0.005m * Math.Max(Math.Abs(one), Math.Abs(other));
}

/// <summary>A report whose figures are set beside those of others.</summary>
/// <param name="Figures">Its figures in running text; those of its tables, whose columns may be plans, are left out.</param>
/// <param name="Issued">When it was issued.</param>
public sealed record CheckedReport(ImmutableArray<Figure> Figures, DateOnly? Issued);

/// <summary>Something that does not add up.</summary>
/// <param name="Kind">What.</param>
/// <param name="Figure">The figure in question.</param>
/// <param name="Other">The figure it was set against; <see langword="null"/> where it was the series, or a bound.</param>
public sealed record FigureFinding(FindingKind Kind, Figure Figure, Figure? Other)
{
    /// <summary>What the value should be, or be at most, by the other.</summary>
    public decimal? Expected { get; init; }
}

/// <summary>Kinds of contradiction.</summary>
public enum FindingKind
{
    /// <summary><c>45/60 xã, chiếm 85%</c>.</summary>
    PercentageRefuted,

    /// <summary><c>45 tỷ đồng, trong đó ngân sách tỉnh 50 tỷ đồng</c>.</summary>
    PartAboveWhole,

    /// <summary><c>1,234 tỷ</c> beside <c>1.234 tỷ</c>.</summary>
    MixedSeparators,

    /// <summary>A thousand times more or less than the series.</summary>
    UnitSlip,

    /// <summary>One indicator and period with two values in two reports.</summary>
    TwoValues,
}
