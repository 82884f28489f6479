using System.Globalization;
using System.Text.RegularExpressions;
using VanBan.Documents;
using VanBan.Facts;
using VanBan.Figures;
using VanBan.Text;

namespace VanBan.Tests.Application.Review.Faults;

/// <summary>
/// Faults in the figures that stand in a draft. What adds up is found by reckoning alone, by none of the words that the
/// checks go by: a figure that is the sum of those next to it, a rate that two figures near it give.
/// </summary>
/// <param name="facts">The draft.</param>
/// <param name="random">Chance.</param>
internal sealed partial class FigureFaults(DocumentFacts facts, Random random)
{
    private const int Near = 350;

    private string Text => facts.Document.Text;

    /// <summary>The faults of a kind that can be put in, in the order of the text.</summary>
    public IEnumerable<Fault> Of(FaultKind kind) => kind switch
    {
        FaultKind.Sum => Sums(),
        FaultKind.Rate => Rates(),
        FaultKind.Table => facts.Document.Tables.SelectMany(Totals),
        FaultKind.Separator => Separators(),
        _ => [],
    };

    private IEnumerable<Fault> Sums()
    {
        var all = facts.Figures.Where(figure => figure is { Column: null, High: null, Value: > 9 } or { Column: null, High: null, Value: > 0 }).ToList();
        for (var i = 0; i < all.Count; i++)
        {
            var parts = all.Skip(i + 1).TakeWhile(next => next.Unit == all[i].Unit && next.Unit != "%" && next.Span.Start - all[i].Span.End < Near).ToList();
            var sum = 0m;
            for (var k = 0; k < parts.Count; k++)
            {
                sum += parts[k].Value;
                if (k >= 1 && sum == all[i].Value && sum > 9 && WithOtherDigit(FaultKind.Sum, random.Next(2) == 0 ? all[i].Span : parts[random.Next(k + 1)].Span) is { } fault)
                    yield return fault;
            }
        }
    }

    // The rate of two figures of one unit that stand within the sentence.
    private IEnumerable<Fault> Rates()
    {
        foreach (var rate in facts.Figures.Where(figure => figure is { Column: null, Unit: "%", High: null } && figure.Value != 100))
        {
            var near = facts.Figures.Where(figure => figure.Column is null && figure.Unit != "%" && figure.Value > 0 && IsInSentence(figure, rate)).ToList();
            var decimals = Decimals(rate);
            var pairs = from one in near from other in near where one != other && one.Unit == other.Unit && one.Value != other.Value select (One: one.Value, Other: other.Value);
            var isRate = pairs.Any(pair => Agree(rate.Value, 100 * pair.One / pair.Other, decimals) || Agree(rate.Value, Math.Abs((100 * pair.One / pair.Other) - 100), decimals));
            if (isRate && WithOtherDigit(FaultKind.Rate, rate.Span) is { } fault)
                yield return fault;
        }
        foreach (Match match in Share.Matches(Text))
        {
            var (part, whole) = (decimal.Parse(match.Groups["part"].ValueSpan, CultureInfo.InvariantCulture), decimal.Parse(match.Groups["whole"].ValueSpan, CultureInfo.InvariantCulture));
            var printed = match.Groups["rate"];
            if (whole > 0 && Agree(decimal.Parse(printed.Value.Replace(',', '.'), CultureInfo.InvariantCulture), 100 * part / whole, printed.Value.IndexOf(',', StringComparison.Ordinal) is > 0 and var comma ? printed.Length - comma - 1 : 0)
                && WithOtherDigit(FaultKind.Rate, new TextSpan(printed.Index, printed.Index + printed.Length)) is { } fault)
                yield return fault;
        }
    }

    private bool IsInSentence(Figure figure, Figure rate)
    {
        var (start, end) = (Math.Min(figure.Span.Start, rate.Span.Start), Math.Max(figure.Span.End, rate.Span.End));
        return end - start < Near && Text.AsSpan(start, end - start).IndexOfAny(['\n', ';']) < 0;
    }

    private int Decimals(Figure rate)
    {
        var match = Amount.Match(rate.Span.In(Text).ToString());
        var comma = match.Value.IndexOf(',', StringComparison.Ordinal);
        return comma < 0 ? 0 : match.Length - comma - 1;
    }

    private static bool Agree(decimal printed, decimal reckoned, int decimals) =>
        printed == Math.Round(reckoned, decimals, MidpointRounding.AwayFromZero);

    // A cell that is the sum of all the cells below it, or above it, or to its right.
    private IEnumerable<Fault> Totals(Table table)
    {
        var columns = table.Rows.SelectMany(row => row.Cells).GroupBy(cell => cell.Column).OrderBy(column => column.Key).Select(column => column.Select(Valued).ToList());
        var rows = table.Rows.Select(row => row.Cells.Select(Valued).ToList());
        foreach (var line in columns.Concat(rows).Select(line => line.SkipWhile(cell => cell.Value is null).ToList()).Where(line => line.Count(cell => cell.Value is not null) >= 3))
        {
            var known = line.Where(cell => cell.Value is not null).ToList();
            foreach (var (total, others) in new[] { (known[0], known.Skip(1)), (known[^1], known.SkipLast(1)) })
            {
                if (total.Value == others.Sum(cell => cell.Value) && total.Value > 9 && WithOtherDigit(FaultKind.Table, total.Span) is { } fault)
                    yield return fault;
            }
        }
    }

    private (TextSpan Span, decimal? Value) Valued(TableCell cell) =>
        (cell.Span, WholeCell.IsMatch(cell.Span.In(Text)) ? Parsed(cell.Span.In(Text).Trim().ToString()) : null);

    private static decimal? Parsed(string text) =>
        decimal.TryParse(text.Replace(".", "", StringComparison.Ordinal).Replace(',', '.'), NumberStyles.Number, CultureInfo.InvariantCulture, out var value) ? value : null;

    // Where the draft parts thousands by points elsewhere too.
    private IEnumerable<Fault> Separators()
    {
        var grouped = facts.Figures.Where(figure => Grouped.IsMatch(figure.Span.In(Text))).ToList();
        if (grouped.Count < 2)
            yield break;
        foreach (var figure in grouped)
        {
            var match = Grouped.Match(figure.Span.In(Text).ToString());
            yield return Fault.At(FaultKind.Separator, Text, figure.Span.Start + match.Index, match.Length, match.Value.Replace('.', ','));
        }
    }

    // The first digit may not become a zero, and what is left must not be near what stood there.
    private Fault? WithOtherDigit(FaultKind kind, TextSpan span)
    {
        var match = Amount.Match(span.In(Text).ToString());
        if (!match.Success)
            return null;
        var digits = Enumerable.Range(0, match.Length).Where(i => char.IsAsciiDigit(match.Value[i])).ToList();
        var i = digits[random.Next(Math.Min(2, digits.Count))];
        var other = (char)('1' + ((match.Value[i] - '1' + 1 + random.Next(8) + 9) % 9));
        return other == match.Value[i] ? null
            : Fault.At(kind, Text, span.Start + match.Index, match.Length, $"{match.Value[..i]}{other}{match.Value[(i + 1)..]}");
    }

    [GeneratedRegex(@"\d[\d.]*(,\d+)?", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Amount { get; }

    [GeneratedRegex(@"\A\s*\d{1,3}((\.\d{3})+|\d*)(,\d+)?\s*\z", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex WholeCell { get; }

    [GeneratedRegex(@"(?<![\d.,/])[1-9]\d{0,2}(\.\d{3})+(?![\d.,/])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Grouped { get; }

    [GeneratedRegex(@"(?<![\d.,/])(?<part>\d{1,4})/(?<whole>\d{1,4})(?![\d/])[^\n;.%]{0,60}?(?<rate>\d{1,2}(,\d{1,2})?)\s?%", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Share { get; }
}
