using VanBan.Figures.Indicators;
using VanBan.Figures.Quantities;
using VanBan.Text;

namespace VanBan.Figures.Tables;

/// <summary>
/// A cell that holds an amount and nothing else: <c>1.250,5</c>, <c>-12</c>, <c>8 - 8,5</c>, <c>120 - &lt; 200</c>,
/// <c>&gt; 30</c>, <c>Không quá 60</c>, <c>45 - 50 (triệu lượt)</c>.
/// </summary>
/// <param name="Quantity">The amount; its span is the whole cell.</param>
/// <param name="Approximation">How it is meant.</param>
/// <param name="Change">The direction, where the cell prints one: <c>Giảm 1 - 1,5</c>.</param>
internal readonly record struct CellAmount(Quantity Quantity, Approximation Approximation, Direction? Change)
{
    /// <summary>Reads the cell; nothing else than the amount may stand in it.</summary>
    public static bool TryRead(FoldedText text, TextSpan cell, out CellAmount amount)
    {
        amount = default;
        var (start, end) = Trim(text, cell);
        var digit = start < end ? text.Text.AsSpan(start, end - start).IndexOfAnyInRange('0', '9') : -1;
        if (digit < 0)
            return false;
        digit += start;
        var sign = SignOf(text, start, end, digit);
        LeadingWords? words = digit > start
            && !sign.IsAlone
            ? LeadingWords.Read(text, digit, start) : null;
        if ((words is { } said && !SaysHow(text, start, said))
            || !TryAmount(text, digit, sign.IsBracket ? end - 1 : end, out var quantity)
            || quantity.Measure is { IsTime: true })
            return false;
        var value = sign.IsMinus ? -quantity.Value : quantity.Value;
        amount = new CellAmount(
            quantity with { Start = start, End = end, Value = value, NounStart = -1, WholeStart = -1 },
            words?.Approximation ?? Approximation.Exact,
            words?.Change);
        return true;
    }

    // '-12', '(12)', '+12': whether a sign alone stands before the number, whether it takes away, whether it is a
    // bracket, which closes behind the number.
    private static (bool IsAlone, bool IsMinus, bool IsBracket) SignOf(FoldedText text, int start, int end, int digit)
    {
        var isBracket = text[start] == '(' && text[end - 1] == ')';
        var isNext = digit == start + 1;
        var isMinus = isNext && (isBracket || text[start] is '-' or '−' or '–');
        return (isMinus || (isNext && text[start] == '+'), isMinus, isBracket);
    }

    private static (int Start, int End) Trim(FoldedText text, TextSpan cell)
    {
        var (start, end) = (cell.Start, cell.End);
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return (start, end);
    }

    // '>', 'Không quá', 'Phấn đấu ≥', 'Giảm': all that stands before the number says how it is meant.
    private static bool SaysHow(FoldedText text, int start, LeadingWords words)
    {
        var at = start;
        if (words.Start > start
            && ClauseWords.Connectors.TryMatch(text, start, out var aim, out _))
            at = SkipBlanks(text, aim, words.Start);
        return words.Start <= at
            && words is { IsRank: false, IsLabel: false, IsStated: false }
            && (words.Change is not null || words.Approximation != Approximation.Exact);
    }

    private static bool TryAmount(FoldedText text, int start, int last, out Quantity quantity)
    {
        quantity = default;
        if (!DigitNumber.TryRead(text.Text, start, out var end, out var number)
            || number is { Lead: > 2, IsPadded: true })
            return false;
        quantity = WithUnit(text, start, end, last, number);
        return quantity.End == last || TryRange(text, last, ref quantity);
    }

    // '8 - 8,5', '120 - < 200', '45 - 50 (triệu lượt)'
    private static bool TryRange(FoldedText text, int last, ref Quantity quantity)
    {
        var at = SkipBlanks(text, quantity.End, last);
        if (at >= last || text[at] is not ('-' or '–' or '÷' or '~'))
            return false;
        at = SkipBlanks(text, at + 1, last);
        if (at < last && text[at] is '<' or '≤')
            at = SkipBlanks(text, at + 1, last);
        if (at >= last
            || !DigitNumber.TryRead(text.Text, at, out var end, out var number)
            || (quantity.Number.IsYear && number.IsYear))
            return false;
        var high = WithUnit(text, at, end, last, number);
        return high.End == last && TryUpTo(high, ref quantity);
    }

    private static bool TryUpTo(Quantity high, ref Quantity quantity)
    {
        var isBare = quantity.Unit.Length == 0;
        var low = isBare && high.Number.Value != 0
            ? quantity.Value * (high.Value / high.Number.Value) : quantity.Value;
        if (high.Value <= low || (!isBare && quantity.Unit != high.Unit))
            return false;
        quantity = high with { Start = quantity.Start, Value = low, High = high.Value, Number = quantity.Number };
        return true;
    }

    private static Quantity WithUnit(FoldedText text, int start, int end, int last, DigitNumber number)
    {
        var quantity = QuantityReader.ReadUnit(text, start, end, number, guess: false);
        if (quantity.End > last)
            quantity = new Quantity(start, end, number.Value, "") { Number = number, NounStart = -1, WholeStart = -1 };
        var open = SkipBlanks(text, quantity.End, last);
        if (quantity.Unit.Length > 0
            || open >= last
            || text[open] != '('
            || text[last - 1] != ')'
            || PrintedUnit.Between(text, open + 1, last - 1) is not { } unit)
            return quantity;
        return quantity with
        {
            Value = quantity.Value * unit.Value,
            End = last,
            Unit = unit.Unit,
            Measure = unit.Measure
        };
    }

    private static int SkipBlanks(FoldedText text, int at, int last)
    {
        while (at < last && (FoldedText.IsBlank(text[at]) || text[at] == '\n'))
            at++;
        return at;
    }
}
