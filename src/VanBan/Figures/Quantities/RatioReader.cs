using VanBan.Text;

namespace VanBan.Figures.Quantities;

/// <summary>Reads two numbers parted by a stroke that state something: <c>3/5 chỉ tiêu</c> counts three of five,
/// <c>2/3 tổng số</c> is a fraction, <c>38.150/37.000 ha</c> what was reached and its plan. Neither is 20/11, 12/2021
/// nor 45/QĐ.</summary>
internal static class RatioReader
{
    /// <summary>Reads the pair whose first number, <paramref name="number"/>, stands between two offsets.</summary>
    public static bool TryRead(FoldedText text, int start, int end, DigitNumber number, out Quantity quantity)
    {
        var wholeStart = end + 1;
        if (TryMeasured(text, start, wholeStart, number, out quantity))
            return true;
        if (!TryWhole(text, wholeStart, number, out var wholeEnd, out var whole)
            || text.NextWord(SpelledNumber.SkipSpelled(text, wholeEnd)) is not (>= 0 and var at))
            return false;
        // 'trên 1/2 thành viên', '2/3 đại biểu' are fractions of a body; '3/5 chỉ tiêu', '45/60 xã' count.
        var isNoun = CountedNouns.TryRead(text, at, false, out var nounEnd, out var noun, out var group);
        var isBody = group == "people" && IsFraction(number, whole);
        if (isNoun && !isBody)
        {
            quantity = new Quantity(start, nounEnd, number.Value, noun)
            {
                Number = number,
                NounStart = at,
                WholeStart = wholeStart,
            };
            return true;
        }
        if (number is not { IsPlain: true, IsPadded: false } || whole.Value > 10
            || !(isBody || text.WordAt(at).Folded is "tong" or "so"))
            return false;
        var share = decimal.Round(number.Value / whole.Value, 6);
        quantity = new Quantity(start, SpelledNumber.SkipSpelled(text, wholeEnd), share, "")
        {
            Number = number,
            NounStart = -1,
            WholeStart = -1,
            IsScaled = true,
        };
        return true;
    }

    private static bool TryWhole(
        FoldedText text, int start, DigitNumber number, out int end, out DigitNumber whole) =>
        DigitNumber.TryRead(text.Text, start, out end, out whole) && !number.IsDecimal
            && whole is { IsDecimal: false, IsYear: false, Value: not 0 }
            && text[end] is not ('/' or '-' or ':')
            && !FoldedText.IsLetterOrDigit(text[end])
            && number.Value <= whole.Value;

    private static bool IsFraction(DigitNumber number, DigitNumber whole) =>
        number is { IsPlain: true, IsPadded: false }
            && (number.Value, whole.Value) is (1, 2) or (1, 3) or (2, 3) or (1, 4) or (3, 4);

    // 38.150/37.000 ha, 72,5/70 ngàn con, 96/95%: what was reached and the plan of it.
    private static bool TryMeasured(
        FoldedText text, int start, int wholeStart, DigitNumber number, out Quantity quantity)
    {
        quantity = default;
        if (!DigitNumber.TryRead(text.Text, wholeStart, out var end, out var whole)
            || whole is { Value: 0 } or { IsYear: true } or { IsPadded: true }
            || number.IsYear || number.IsPadded)
            return false;
        var plan = QuantityReader.ReadUnit(text, wholeStart, end, whole, guess: false);
        if (!IsPlan(plan, number, whole))
            return false;
        quantity = plan with
        {
            Start = start,
            Value = number.Value * (plan.Value / whole.Value),
            Number = number,
            WholeStart = wholeStart,
            Plan = plan.Value,
        };
        return true;
    }

    // Of two plain numbers only an area, a length or a share can be a plan: '12/2021 đồng' is none.
    private static bool IsPlan(Quantity plan, DigitNumber number, DigitNumber whole)
    {
        if (plan.Measure is not { IsTime: false } unit)
            return plan.NounStart >= 0 && (plan.IsScaled || number.IsDecimal);
        return !(number.IsPlain && whole.IsPlain && !plan.IsScaled)
            || unit.Dimension == "ratio"
            || (unit.Dimension is "area" or "length" && whole.Value > 10);
    }
}
