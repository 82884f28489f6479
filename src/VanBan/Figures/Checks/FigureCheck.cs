using System.Collections.Immutable;
using VanBan.Documents;
using VanBan.Figures.Quantities;
using VanBan.Text;

namespace VanBan.Figures.Checks;

/// <summary>
/// Finds figures that cannot all be right. Conservative: it speaks only where the document prints all that is needed to
/// tell, so that most figures are not checked at all.
/// </summary>
public static class FigureCheck
{
    // A printed percentage may be off by its last decimal; half a per cent covers the rounding of its operands as well.
    private const decimal Tolerance = 0.5m;
    private const int LongestBetween = 60;

    /// <summary>What contradicts itself within one document, ordered by start.</summary>
    /// <param name="document">The document.</param>
    /// <param name="figures">Its figures.</param>
    public static ImmutableArray<FigureFinding> Within(Document document, ImmutableArray<Figure> figures)
    {
        var findings = ImmutableArray.CreateBuilder<FigureFinding>();
        for (var i = 0; i < figures.Length; i++)
        {
            if (Percentage(document.Text, figures, i) is { } percentage)
                findings.Add(percentage);
            if (AboveWhole(document.Text, figures, i) is { } part)
                findings.Add(part);
        }
        findings.AddRange(MixedSeparators(document.Text, figures));
        return [.. findings.OrderBy(finding => finding.Figure.Span.Start)];
    }

    /// <summary>
    /// What contradicts another report or the series of reports: one indicator, place and period with two values, a
    /// value a thousand times off.
    /// </summary>
    public static ImmutableArray<(FigureFinding Finding, int Report, int Other)> Across(
        IReadOnlyList<CheckedReport> reports) =>
        SeriesCheck.Of(reports);

    // A percentage whose operands stand right beside it.
    private static FigureFinding? Percentage(string text, ImmutableArray<Figure> figures, int i)
    {
        var share = figures[i];
        if (i == 0 || share is not { Unit: "%", High: null })
            return null;
        var counted = figures[i - 1];
        var before = i > 1 ? figures[i - 2] : null;
        if (share.Change is not null)
            return i + 1 < figures.Length ? Growth(text, counted, share, figures[i + 1]) : null;
        // '1.845/4.210 tỷ đồng, bằng 34,8% kế hoạch'
        if (before is not null && IsPlanOf(text, before, counted))
            return IsShareOf(text, counted, share with { Indicator = counted.Indicator })
                ? Share(share, before, counted) : null;
        // '45/60 xã, chiếm 85%'
        if (Ratio(counted) is { } ratio)
            return IsShareOf(text, counted, share) ? Refuted(share, counted, ratio) : null;
        return before is null ? null : SharedOf(text, before, counted, share);
    }

    // '45 xã trong tổng số 60 xã, chiếm 85%'; '60 xã, trong đó 45 xã đạt chuẩn, chiếm 85%'
    private static FigureFinding? SharedOf(string text, Figure before, Figure counted, Figure share)
    {
        if (share is not { ComparedWith: null, Approximation: Approximation.Exact }
            || !IsExact(counted) || !IsExact(before) || before.Unit != counted.Unit
            || !Near(text, counted, share, out var beforeShare) || !EndsWith(beforeShare, "chiếm", "chiếm tỷ lệ")
            || !Near(text, before, counted, out var between))
            return null;
        return EndsWith(between, "trong tổng số", "trên tổng số") ? Share(share, before, counted)
            : EndsWith(between, "trong đó", "trong đó có") ? Share(share, counted, before) : null;
    }

    // '120 tỷ đồng, tăng 30% so với cùng kỳ (100 tỷ đồng)'
    private static FigureFinding? Growth(string text, Figure counted, Figure share, Figure earlier)
    {
        if (share.ComparedWith is null || share.Approximation != Approximation.Exact || counted.Unit is "%" or ""
            || earlier.Unit != counted.Unit || earlier.Value <= 0 || !IsExact(counted) || !IsExact(earlier)
            || !Near(text, counted, share, out var comma) || comma.Trim(' ', ',').Length > 0
            || !Near(text, share, earlier, out var open) || !IsBracket(open))
            return null;
        var growth = (counted.Value - earlier.Value) / earlier.Value * 100;
        return Refuted(share, earlier, share.Change == Direction.Increase ? growth : -growth);
    }

    private static bool IsBracket(string open) =>
        open.TrimStart().StartsWith('(') && !open.Contains(')', StringComparison.Ordinal)
            && !open.Contains("trong đó", StringComparison.Ordinal);

    private static FigureFinding? Share(Figure share, Figure part, Figure whole) =>
        part.Value <= whole.Value && whole.Value > 0
            ? Refuted(share, part.Span.Start > whole.Span.Start ? part : whole, part.Value / whole.Value * 100) : null;

    private static FigureFinding? Refuted(Figure share, Figure operand, decimal expected) =>
        Math.Abs(expected - share.Value) > Tolerance
            ? new FigureFinding(
                FindingKind.PercentageRefuted, share, operand)
            { Expected = decimal.Round(expected, 2) } : null;

    // A part that is more than its whole.
    private static FigureFinding? AboveWhole(string text, ImmutableArray<Figure> figures, int i)
    {
        var figure = figures[i];
        if (i > 0 && IsPart(text, figures[i - 1], figure) && figure.Value > figures[i - 1].Value)
            return new FigureFinding(
                FindingKind.PartAboveWhole, figure, figures[i - 1])
            { Expected = figures[i - 1].Value };
        return figure is { Unit: "%", Change: null, Value: > 100 }
            && text.AsSpan(0, figure.Span.Start).TrimEnd().EndsWith("chiếm")
            ? new FigureFinding(FindingKind.PartAboveWhole, figure, null) { Expected = 100 } : null;
    }

    private static bool IsExact(Figure figure) =>
        figure is { Change: null, High: null, Approximation: Approximation.Exact };

    private static bool IsPlanOf(string text, Figure done, Figure plan) =>
        done.Span.End + 1 == plan.Span.Start && text[done.Span.End] == '/' && done.Unit == plan.Unit;

    // '78/111 xã': the share in per cent.
    private static decimal? Ratio(Figure figure)
    {
        if (figure.ComparedWith is not { Length: > 0 } whole || !char.IsAsciiDigit(whole[0])
            || !DigitNumber.TryRead(whole, 0, out var end, out var number) || number.Value == 0)
            return null;
        var read = QuantityReader.ReadUnit(new FoldedText(whole), 0, end, number, guess: false);
        return read.Value == 0 ? null : figure.Value / read.Value * 100;
    }

    private static bool IsShareOf(string text, Figure counted, Figure share) =>
        share.Approximation == Approximation.Exact && Near(text, counted, share, out _)
            && share.ComparedWith is null or "kế hoạch" or "kế hoạch năm" or "dự toán"
        && share.Indicator == counted.Indicator;

    // 'tổng kinh phí 45 tỷ đồng, trong đó ngân sách tỉnh 50 tỷ đồng'
    private static bool IsPart(string text, Figure whole, Figure part) =>
        part.Unit == whole.Unit && part.Unit.Length > 0 && part.Unit != "%" && part is { Change: null, High: null }
            && IsExact(whole)
        && Between(text, whole, part) is { Length: < 160 } between && !Ends(between)
        && between.TrimStart([' ', ',', ';', '(', '\n']).StartsWith("trong đó", StringComparison.Ordinal);

    private static bool Near(string text, Figure first, Figure second, out string between) =>
        (between = Between(text, first, second)) is { Length: > 0 and < LongestBetween } && !Ends(between);

    private static bool EndsWith(string between, string one, string other) =>
        between.AsSpan().TrimEnd().EndsWith(one, StringComparison.Ordinal)
            || between.AsSpan().TrimEnd().EndsWith(other, StringComparison.Ordinal);

    private static string Between(string text, Figure first, Figure second) =>
        first.Span.End <= second.Span.Start ? text[first.Span.End..second.Span.Start] : "";

    private static bool Ends(string between) =>
        between.Contains(". ", StringComparison.Ordinal) || between.Contains("\n\n", StringComparison.Ordinal);

    // '1,234 tỷ' beside '1.234 tỷ': a comma before three digits may be meant for a dot, where the document writes dots
    // so and no other decimals before the same words.
    private static IEnumerable<FigureFinding> MixedSeparators(string text, ImmutableArray<Figure> figures)
    {
        foreach (var unit in figures.Where(figure => figure.Unit is not ("%" or ""))
            .Select(figure => (Figure: figure, Printed: Printed(figure.Span.In(text))))
            .GroupBy(one => one.Printed.Unit))
        {
            var printed = unit.Select(one => (one.Figure, one.Printed.Number)).ToList();
            var dotted =
                printed.FirstOrDefault(
                    one =>
                        one.Number.Contains('.', StringComparison.Ordinal)
                            && !one.Number.Contains(',', StringComparison.Ordinal));
            if (dotted.Figure is null
                || printed.Exists(
                    one =>
                        one.Number.IndexOf(',', StringComparison.Ordinal) is >= 0 and var comma
                            && one.Number.Length - comma != 4))
                continue;
            foreach (var (figure, number) in printed)
            {
                if (number.IndexOf(',', StringComparison.Ordinal) is > 0 and <= 3 and var comma
                    && number.Length - comma == 4
                    && number[0] != '0')
                    yield return new FigureFinding(FindingKind.MixedSeparators, figure, dotted.Figure);
            }
        }
    }

    // The number as printed and the word behind it: 'tỷ' of '1.234 tỷ đồng', which is written otherwise than 'triệu'.
    private static (string Number, string Unit) Printed(ReadOnlySpan<char> quote)
    {
        var start = quote.IndexOfAnyInRange('0', '9');
        if (start < 0)
            return ("", "");
        var end = start;
        while (end < quote.Length
            && (
                char.IsAsciiDigit(quote[end])
                    || (quote[end] is '.' or ',' && end + 1 < quote.Length && char.IsAsciiDigit(quote[end + 1]))))
            end++;
        var behind = quote[end..].TrimStart();
        var word = 0;
        while (word < behind.Length && char.IsLetterOrDigit(behind[word]))
            word++;
        return (quote[start..end].ToString(), behind[..word].ToString());
    }
}

/// <summary>Something that does not add up.</summary>
/// <param name="Kind">What.</param>
/// <param name="Figure">The figure in question.</param>
/// <param name="Other">The figure it was set against; <see langword="null"/> where it was the series, or a
/// bound.</param>
public sealed record FigureFinding(FindingKind Kind, Figure Figure, Figure? Other)
{
    /// <summary>What the value should be, or be at most, by the other.</summary>
    public decimal? Expected { get; init; }

    /// <summary>All that the figures in question were read from: from the first of them to the last;
    /// <see langword="null"/> where they do not stand together.</summary>
    public TextSpan? Statement { get; init; }
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
