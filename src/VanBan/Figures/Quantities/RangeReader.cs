using VanBan.Figures.Indicators;
using VanBan.Text;

namespace VanBan.Figures.Quantities;

/// <summary>Reads the second number of a range: <c>15 - 20%</c>, <c>10-12 nghìn tấn</c>, <c>15% - 20%</c>, <c>từ 5
/// triệu đến dưới 10 triệu đồng</c>.</summary>
internal static class RangeReader
{
    private const string Dashes = "-–—÷~";

    /// <summary>Reads the range that <paramref name="first"/> begins.</summary>
    /// <param name="next">Beyond the first number where there is no range but a pair of years or a chain of
    /// numbers.</param>
    public static bool TryRead(FoldedText text, Quantity first, out Quantity range, out int next)
    {
        range = default;
        next = first.End;
        if (!TryJoin(text, first.End, out var at, out var dash)
            || !DigitNumber.TryRead(text.Text, at, out var end, out var number))
            return false;
        if (AfterChain(text, first, number, end, dash) is { } after)
        {
            next = after;
            return false;
        }
        var second = QuantityReader.ReadUnit(text, at, end, number, guess: !number.IsYear);
        if (IsBare(first) && IsBare(second))
        {
            next = dash ? second.End : first.End;
            return false;
        }
        return TryRange(first, second, dash, ref range);
    }

    private static bool IsBare(Quantity quantity) =>
        quantity is { Unit.Length: 0, IsScaled: false, Number.IsPlain: true };

    private static bool TryRange(Quantity first, Quantity second, bool dash, ref Quantity range)
    {
        if (first.Unit == "tháng" && second.Unit == "năm")
            // từ 03 tháng đến 02 năm
            second = second with { Value = second.Value * 12, Unit = first.Unit, Measure = first.Measure };
        // 'đạt 80% - 60%': the bounds of a grade may be told from above.
        if (dash && first is { Unit: "%" } && second is { Unit: "%" } && second.Value < first.Value)
            (first, second) = (first with { Value = second.Value }, second with { Value = first.Value });
        var low = Low(first, second, dash);
        if ((first.Unit.Length > 0 && first.Unit != second.Unit) || second.Value < low)
            return false;
        range = second with
        {
            Start = first.Start,
            Value = low,
            High = second.Value,
            Number = first.Number,
            IsScaled = first.IsScaled || second.IsScaled,
        };
        return true;
    }

    // The lower end shares the scale word behind the upper one: 10-12 nghìn tấn.
    private static decimal Low(Quantity first, Quantity second, bool dash) =>
        first is { Unit.Length: 0, IsScaled: false }
            && second.IsScaled
            && second.Number.Value != 0
            && (dash || first.Number.Lead <= 3)
            ? first.Value * (second.Value / second.Number.Value) : first.Value;

    // Where the second number begins, behind a dash or behind 'đến' and words such as 'dưới'.
    private static bool TryJoin(FoldedText text, int end, out int at, out bool dash)
    {
        at = text.SkipBlanks(end);
        dash = Dashes.Contains(text[at]);
        at = dash ? BehindDash(text, at + 1) : BehindTo(text, end);
        return at >= 0
            && at < text.Length
            && char.IsAsciiDigit(text[at]);
    }

    private static int BehindDash(FoldedText text, int at)
    {
        while (at < text.Length && (FoldedText.IsBlank(text[at]) || text[at] == '\n'))
            at++;
        return at;
    }

    private static int BehindTo(FoldedText text, int end)
    {
        var word = text.WordAfter(end);
        if (word.Folded is not ("den" or "toi"))
            return -1;
        do
            word = word.Next;
        while (word.Exists && GrammarWords.BetweenEnds.Contains(word.Folded));
        return word.Start;
    }

    // Behind what is no range but a date, a document number or a pair of years; null for a range.
    private static int? AfterChain(FoldedText text, Quantity first, DigitNumber number, int end, bool dash)
    {
        var isBare = first is { Unit.Length: 0, IsScaled: false };
        if (dash
            && isBare
            && text[end] is '-' or '–'
            && char.IsAsciiDigit(text[end + 1]))
            return NumberPlace.ClusterEnd(text, end);
        if (text[end] == '/' || number is { Lead: > 2, IsPadded: true })
            return dash
                && first.Unit.Length == 0
                ? NumberPlace.ClusterEnd(text, end) : first.End;
        return first is { Number.IsYear: true, Unit.Length: 0 } && number.IsYear ? end : null; // 2021 - 2025
    }
}
