using System.Collections.Immutable;
using VanBan.Figures.Quantities;

namespace VanBan.Figures.Checks;

/// <summary><c>1,234 tỷ</c> beside <c>1.234 tỷ</c>: a comma before three digits may be meant for a dot, where the
/// document writes dots so and no other decimals before the same words; <c>1,234.5</c> beside <c>1.234,5</c> is mixed
/// in any case.</summary>
internal static class SeparatorCheck
{
    public static IEnumerable<FigureFinding> Find(string text, ImmutableArray<Figure> figures)
    {
        var all = figures.Select(figure => new PrintedFigure(figure, Printed(figure.Span.In(text)))).ToList();
        var dotted = all.Find(one => IsDotted(one.Number))?.Figure;
        foreach (var unit in all.Where(one => one.Figure.Unit is not ("%" or "")).GroupBy(one => one.Word))
        {
            var usual = unit.FirstOrDefault(one => IsDotted(one.Number))?.Figure;
            var decimals = unit.Where(one => HasDecimals(one.Number)).ToList();
            foreach (var one in unit.Where(one => MayBeDot(one.Number)))
            {
                var other = IsCounted(one.Figure) ? dotted : MayStandBeside(one, decimals) ? usual : null;
                if (other is not null)
                    yield return new FigureFinding(FindingKind.MixedSeparators, one.Figure, other);
            }
        }
        foreach (var finding in English(text, figures).Concat(Grouped(all, dotted)))
            yield return finding;
    }

    // '2,100 triệu' beside '7.269,10 triệu': who writes two decimals at most leaves no zero at the end of three.
    private static bool MayStandBeside(PrintedFigure one, List<PrintedFigure> decimals) =>
        decimals.Count == 0
            || (one.Number.EndsWith('0') && decimals.TrueForAll(other => DecimalsOf(other.Number) < 3));

    // Documents, dossiers and people have no decimals.
    private static bool IsCounted(Figure figure) => UnitTable.Find(figure.Unit) is null;

    // '3,500,000 đồng': two commas are never decimals.
    private static IEnumerable<FigureFinding> Grouped(List<PrintedFigure> all, Figure? dotted) => dotted is null
        ? [] : all.Where(one => one.Number.Count(',') > 1 && one.Number.Split(',')[1..].All(group => group.Length == 3))
            .Select(one => new FigureFinding(FindingKind.MixedSeparators, one.Figure, dotted));

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
        var (dot, comma) = (number.LastIndexOf('.'), number.LastIndexOf(','));
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

    private static int DecimalsOf(string number) => number.Length - number.IndexOf(',', StringComparison.Ordinal) - 1;

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

    /// <summary>A figure with its number as printed and the word behind it.</summary>
    private sealed record PrintedFigure(Figure Figure, (string Number, string Unit) Print)
    {
        public string Number => Print.Number;

        public string Word => Print.Unit;
    }
}
