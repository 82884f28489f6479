using System.Collections.Immutable;

namespace VanBan.Figures.Checks;

/// <summary><c>1,234 tỷ</c> beside <c>1.234 tỷ</c>: a comma before three digits may be meant for a dot, where the
/// document writes dots so and no other decimals before the same words; <c>1,234.5</c> beside <c>1.234,5</c> is mixed
/// in any case.</summary>
internal static class SeparatorCheck
{
    public static IEnumerable<FigureFinding> Find(string text, ImmutableArray<Figure> figures)
    {
        foreach (var unit in figures.Where(figure => figure.Unit is not ("%" or ""))
            .Select(figure => (Figure: figure, Printed: Printed(figure.Span.In(text))))
            .GroupBy(one => one.Printed.Unit))
        {
            var printed = unit.Select(one => (one.Figure, one.Printed.Number)).ToList();
            if (printed.Find(one => IsDotted(one.Number)).Figure is not { } dotted
                || printed.Exists(one => HasDecimals(one.Number)))
                continue;
            foreach (var (figure, number) in printed.Where(one => MayBeDot(one.Number)))
                yield return new FigureFinding(FindingKind.MixedSeparators, figure, dotted);
        }
        foreach (var finding in English(text, figures))
            yield return finding;
    }

    // '1,234.5' where others write '1.234,5'.
    private static IEnumerable<FigureFinding> English(string text, ImmutableArray<Figure> figures)
    {
        var numbers = figures.Select(figure => (Figure: figure, Printed(figure.Span.In(text)).Number)).ToList();
        if (numbers.Find(one => Order(one.Number) == Marks.DotThenComma).Figure is not { } usual)
            yield break;
        foreach (var (figure, _) in numbers.Where(one => Order(one.Number) == Marks.CommaThenDot))
            yield return new FigureFinding(FindingKind.MixedSeparators, figure, usual);
    }

    private enum Marks
    {
        One,
        DotThenComma,
        CommaThenDot,
    }

    private static Marks Order(string number)
    {
        var (dot, comma) =
            (number.LastIndexOf('.'), number.LastIndexOf(','));
        return dot < 0
            || comma < 0
            ? Marks.One : dot < comma ? Marks.DotThenComma : Marks.CommaThenDot;
    }

    private static bool IsDotted(string number) =>
        number.Contains('.', StringComparison.Ordinal)
            && !number.Contains(',', StringComparison.Ordinal);

    private static bool HasDecimals(string number) =>
        number.IndexOf(',', StringComparison.Ordinal) is >= 0 and var comma
            && number.Length - comma != 4;

    private static bool MayBeDot(string number) =>
        number.IndexOf(',', StringComparison.Ordinal) is > 0 and <= 3 and var comma
            && number.Length - comma == 4
        && number[0] != '0';

    // The number as printed and the word behind it: 'tỷ' of '1.234 tỷ đồng', which is written otherwise than 'triệu'.
    private static (string Number, string Unit) Printed(ReadOnlySpan<char> quote)
    {
        var start = quote.IndexOfAnyInRange('0', '9');
        if (start < 0)
            return ("", "");
        var end = start;
        while (end < quote.Length && IsOfNumber(quote, end))
            end++;
        var behind = quote[end..].TrimStart();
        var word = 0;
        while (word < behind.Length && char.IsLetterOrDigit(behind[word]))
            word++;
        return (quote[start..end].ToString(), behind[..word].ToString());
    }

    private static bool IsOfNumber(ReadOnlySpan<char> quote, int at) =>
        char.IsAsciiDigit(quote[at])
        || (quote[at] is '.' or ',' && at + 1 < quote.Length && char.IsAsciiDigit(quote[at + 1]));
}
