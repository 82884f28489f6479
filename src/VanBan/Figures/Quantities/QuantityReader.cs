using VanBan.Figures.Indicators;
using VanBan.Text;

namespace VanBan.Figures.Quantities;

/// <summary>Reads a number in digits with what belongs to it: scale words, a second number of a range or a ratio, the
/// unit or the counted noun.</summary>
internal static class QuantityReader
{
    /// <summary>Reads at the digit at <paramref name="start"/>.</summary>
    /// <param name="next">Where reading goes on: after the quantity, or after what is no figure (a date, a document
    /// number).</param>
    public static bool TryRead(FoldedText text, int start, out Quantity quantity, out int next)
    {
        quantity = default;
        if (!StartsNumber(text, start, out var sign)
            || !DigitNumber.TryRead(text.Text, start, out var end, out var number))
        {
            next = ClusterEnd(text, start);
            return false;
        }
        if (number.Lead > 2 && number.IsPadded)
        {
            next = ClusterEnd(text, start); // 0251, 001: a code
            return false;
        }
        var after = text[end];
        var beyond = text[end + 1];
        if (after == '/' || (after is '-' or '–' && FoldedText.IsLetterOrDigit(beyond) && !char.IsAsciiDigit(beyond))
            || (after is ':' or '+' or '_' or '@' && char.IsAsciiDigit(beyond)))
        {
            if (after == '/' && TryRatio(text, start, end, number, out quantity))
            {
                next = quantity.End;
                return true;
            }
            next = ClusterEnd(text, start);
            return false;
        }
        var first = ReadUnit(text, start, end, number, guess: !number.IsYear);
        if (FoldedText.IsLetterOrDigit(after) && first.Unit.Length == 0 && !first.IsScaled)
        {
            next = ClusterEnd(text, start); // 30a, 9h30, 2025ngày
            return false;
        }
        if (TryRange(text, first, out quantity, out next))
        {
            next = Math.Max(next, quantity.End);
            return quantity.Unit.Length > 0 || quantity.IsScaled || !quantity.Number.IsPlain;
        }
        if (next > first.End)
            return false;
        quantity = sign < 0 ? first with { Value = -first.Value, Start = start - 1 } : first;
        next = quantity.End;
        return true;
    }

    /// <summary>
    /// After the run of characters that hold together with a number that is none: <c>45/2021/QĐ-UBND</c>,
    /// <c>21-05-2026</c>, <c>08:05:48</c>.
    /// </summary>
    private static int ClusterEnd(FoldedText text, int start)
    {
        var at = start;
        while (at < text.Length && (FoldedText.IsLetterOrDigit(text[at])
            || (
                text[at] is '/' or '-' or '–' or '.' or ',' or ':' or '_' or '@' or '+'
                    && FoldedText.IsLetterOrDigit(text[at + 1]))))
            at++;
        return Math.Max(at, start + 1);
    }

    // A number does not begin inside a word, a date, a document number or another number.
    private static bool StartsNumber(FoldedText text, int start, out int sign)
    {
        sign = 1;
        if (start == 0)
            return true;
        var before = text[start - 1];
        if (FoldedText.IsLetterOrDigit(before)
            || before is '/' or '\\' or ')' or ';' or ']' or '_' or '@' or '#' or '⁄' or '*' or '=')
            return false;
        var beyond = start > 1 ? text[start - 2] : ' ';
        if (before == '+')
            return beyond == '(';
        if (before is ':')
            return !char.IsAsciiDigit(beyond);
        // Behind a point or comma without a blank it is the rest of a number whose first digit a scan shows as a sign:
        // '§.699,28'.
        if (before is '.' or ',')
            return char.IsWhiteSpace(beyond) || (before == ',' && char.IsLetter(beyond))
                || beyond is '.' or ')' or ']' or '”' or '"' or '%' or '…';
        if (before is '-' or '–' or '−')
        {
            if (FoldedText.IsLetterOrDigit(beyond) || beyond is '%' or ')')
                return false;
            if (!text.IsLineStart(start - 1) && before != '–')
                sign = -1;
        }
        return true;
    }

    /// <summary>Reads scale words and unit after a number that ends at <paramref name="end"/>.</summary>
    /// <param name="guess">Take a counted noun that is in no table, too.</param>
    public static Quantity ReadUnit(FoldedText text, int start, int end, DigitNumber number, bool guess)
    {
        var value = number.Value;
        var at = ReadScales(text, ref end, ref value, out var scaled);
        var quantity =
            new Quantity(start, end, value, "") { Number = number, IsScaled = scaled, NounStart = -1, WholeStart = -1 };
        if (at < 0)
            return quantity;
        var isUnit = UnitTable.TryUnit(text, at, scaled, out var unitEnd, out var unit);
        var attached = at == end && char.IsLetter(text[at]);
        var isNoun =
            CountedNouns.TryRead(text, at, guess && !isUnit && !attached, out var nounEnd, out var noun, out var group)
            && (!isUnit || nounEnd > unitEnd)
            && !(attached && !noun.Contains(' ')) // '137hồ sơ', not '30a'

            ? (nounEnd, noun, group) : default((int End, string Noun, string? Group)?);
        if (isNoun is { } counted)
            return PerUnit(
                text,
                    quantity with
                    {
                        End = counted.End,
                        Unit = counted.Noun,
                        NounStart = at,
                        IsGuess = counted.Group is null
                    });
        return isUnit ? PerUnit(text, quantity with { End = unitEnd, Unit = unit.Name, Measure = unit }) : quantity;
    }

    // triệu, nghìn tỷ, tỷ rưỡi, and the further parts of 1 tỷ 784 triệu 400 ngàn; gives the word after them.
    private static int ReadScales(FoldedText text, ref int end, ref decimal value, out bool scaled)
    {
        var at = text.NextWord(SpelledNumber.SkipSpelled(text, end));
        scaled = at >= 0 && UnitTable.TryScale(text, at, out _, out _);
        if (!scaled)
            return at;
        UnitTable.TryScale(text, at, out end, out var last);
        at = text.NextWord(end);
        if (at >= 0 && UnitTable.TryScale(text, at, out var scaleEnd, out var scale) && scale > last)
        {
            last *= scale;
            end = scaleEnd;
            at = text.NextWord(end);
        }
        value *= last;
        if (at >= 0 && text.Word(at, text.WordEnd(at)) is "ruoi")
        {
            value += last / 2;
            end = text.WordEnd(at);
            return text.NextWord(end);
        }
        while (at >= 0 && char.IsAsciiDigit(text[at])
            && DigitNumber.TryRead(text.Text, at, out var partEnd, out var part)
            && part.Value < 1000
            && text.NextWord(partEnd) is >= 0 and var word && UnitTable.TryScale(text, word, out scaleEnd, out scale)
            && scale < last)
        {
            value += part.Value * scale;
            (last, end) = (scale, scaleEnd);
            at = text.NextWord(end);
        }
        return at;
    }

    // đồng/người/tháng, lần/01 năm
    private static Quantity PerUnit(FoldedText text, Quantity quantity)
    {
        for (var more = 0; more < 3 && text[quantity.End] == '/'; more++)
        {
            var at = text.NextWord(quantity.End + 1);
            if (at >= 0 && text[at] is '0' or '1' && text.Word(at, text.WordEnd(at)) is "1" or "01")
                at = text.NextWord(text.WordEnd(at));
            if (at < 0)
                return quantity;
            if (UnitTable.TryUnit(text, at, false, out var end, out var unit))
                quantity = quantity with { End = end, Unit = quantity.Unit + "/" + unit.Name };
            else if (CountedNouns.TryRead(text, at, false, out end, out var noun, out _))
                quantity = quantity with { End = end, Unit = quantity.Unit + "/" + noun };
            else if (quantity.Measure?.Dimension.StartsWith("money", StringComparison.Ordinal) == true
                && IsMeasureWord(text, at, out end))
                quantity = quantity with { End = end, Unit = quantity.Unit + "/" + text.Text[at..end] };
            else
                return quantity;
        }
        return quantity;
    }

    // đồng/két, đồng/chỉ: goods are sold by measures that are in no table.
    private static bool IsMeasureWord(FoldedText text, int at, out int end)
    {
        end = text.WordEnd(at);
        return end - at is >= 2 and <= 7 && text.Text.AsSpan(at, end - at).IndexOfAnyInRange('0', '9') < 0
            && char.IsLower(text[at]);
    }

    // 15 - 20%, 10-12 nghìn tấn, 15% - 20%, từ 5 triệu đến dưới 10 triệu đồng. False with next beyond the first number:
    // a pair of years, a chain of numbers.
    private static bool TryRange(FoldedText text, Quantity first, out Quantity range, out int next)
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
        var second = ReadUnit(text, at, end, number, guess: !number.IsYear);
        if (first.Unit.Length == 0 && second.Unit.Length == 0 && !second.IsScaled && first.Number.IsPlain
            && number.IsPlain)
        {
            next = dash ? second.End : first.End;
            return false;
        }
        if (first.Unit == "tháng" && second.Unit == "năm")
            // từ 03 tháng đến 02 năm
            second = second with { Value = second.Value * 12, Unit = first.Unit, Measure = first.Measure };
        var low = Low(first, second, dash);
        if ((first.Unit.Length > 0 && first.Unit != second.Unit) || second.Value < low)
            return false;
        range =
            second with
            {
                Start = first.Start,
                Value = low,
                High = second.Value,
                Number = first.Number,
                IsScaled = first.IsScaled
                || second.IsScaled
            };
        return true;
    }

    // The lower end shares the scale word behind the upper one: 10-12 nghìn tấn.
    private static decimal Low(Quantity first, Quantity second, bool dash) =>
        first is { Unit.Length: 0, IsScaled: false } && second.IsScaled && second.Number.Value != 0
            && (dash || first.Number.Lead <= 3)
            ? first.Value * (second.Value / second.Number.Value) : first.Value;

    // Where the second number begins, behind a dash or behind 'đến' and words such as 'dưới'.
    private static bool TryJoin(FoldedText text, int end, out int at, out bool dash)
    {
        at = end;
        while (FoldedText.IsBlank(text[at]) && at < text.Length)
            at++;
        dash = text[at] is '-' or '–' or '—' or '÷' or '~';
        if (dash)
        {
            at++;
            while (at < text.Length && (FoldedText.IsBlank(text[at]) || text[at] == '\n'))
                at++;
        }
        else
        {
            at = text.NextWord(end);
            if (at < 0 || text.Word(at, text.WordEnd(at)) is not ("den" or "toi"))
                return false;
            at = text.NextWord(text.WordEnd(at));
            while (at >= 0 && GrammarWords.BetweenEnds.Contains(text.Word(at, text.WordEnd(at))))
                at = text.NextWord(text.WordEnd(at));
        }
        return at >= 0 && at < text.Length && char.IsAsciiDigit(text[at]);
    }

    // Behind what is no range but a date, a document number or a pair of years; null for a range.
    private static int? AfterChain(FoldedText text, Quantity first, DigitNumber number, int end, bool dash)
    {
        if (dash && first is { Unit.Length: 0, IsScaled: false } && text[end] is '-' or '–'
            && char.IsAsciiDigit(text[end + 1]))
            return ClusterEnd(text, end);
        if (text[end] == '/' || number is { Lead: > 2, IsPadded: true })
            return dash && first.Unit.Length == 0 ? ClusterEnd(text, end) : first.End;
        return first.Number.IsYear && number.IsYear && first.Unit.Length == 0 ? end : null; // 2021 - 2025
    }

    // 3/5 chỉ tiêu counts three of five; 2/3 tổng số is a fraction. Neither is 20/11, 12/2021 nor 45/QĐ.
    private static bool TryRatio(FoldedText text, int start, int end, DigitNumber number, out Quantity quantity)
    {
        quantity = default;
        var wholeStart = end + 1;
        if (TryMeasuredRatio(text, start, wholeStart, number, out quantity))
            return true;
        if (number.IsDecimal || !DigitNumber.TryRead(text.Text, wholeStart, out var wholeEnd, out var whole)
            || whole.IsDecimal
            || whole.Value == 0 || whole.IsYear
            || text[wholeEnd] is '/' or '-' or ':' || FoldedText.IsLetterOrDigit(text[wholeEnd])
            || number.Value > whole.Value
            || text.NextWord(SpelledNumber.SkipSpelled(text, wholeEnd)) is not (>= 0 and var at))
        {
            return false;
        }
        // 'trên 1/2 thành viên', '2/3 đại biểu' are fractions of a body; '3/5 chỉ tiêu', '45/60 xã' count.
        var isFraction = number.IsPlain && !number.IsPadded
            && (number.Value, whole.Value) is (1, 2) or (1, 3) or (2, 3) or (1, 4) or (3, 4);
        if (CountedNouns.TryRead(text, at, false, out var nounEnd, out var noun, out var group)
            && !(isFraction && group == "people"))
        {
            quantity =
                new Quantity(
                    start, nounEnd, number.Value, noun)
                { Number = number, NounStart = at, WholeStart = wholeStart };
            return true;
        }
        if (!number.IsPlain || number.IsPadded || whole.Value > 10
            || !(isFraction && group == "people") && text.Word(at, text.WordEnd(at)) is not ("tong" or "so"))
            return false;
        quantity =
            new Quantity(
                start, SpelledNumber.SkipSpelled(text, wholeEnd), decimal.Round(number.Value / whole.Value, 6), "")
            {
                Number = number,
                NounStart = -1, WholeStart = -1, IsScaled = true
            };
        return true;
    }

    // 38.150/37.000 ha, 72,5/70 ngàn con, 96/95%: what was reached and the plan of it.
    private static bool TryMeasuredRatio(
        FoldedText text, int start, int wholeStart, DigitNumber number, out Quantity quantity)
    {
        quantity = default;
        if (!DigitNumber.TryRead(text.Text, wholeStart, out var end, out var whole) || whole.Value == 0 || whole.IsYear
            || number.IsYear)
            return false;
        var plan = ReadUnit(text, wholeStart, end, whole, guess: false);
        var isPlain = number.IsPlain && whole.IsPlain && !plan.IsScaled;
        var isMeasured = plan.Measure is { IsTime: false } unit
            ? !isPlain
            || unit.Dimension is "area" or "length" or "ratio" && (whole.Value > 10 || unit.Dimension == "ratio")
            : plan.NounStart >= 0 && (plan.IsScaled || number.IsDecimal);
        if (!isMeasured || whole.IsPadded || number.IsPadded)
            return false;
        quantity =
            plan with
            {
                Start = start,
                Value = number.Value * (plan.Value / whole.Value),
                Number = number,
                WholeStart = wholeStart,
                Plan = plan.Value
            };
        return true;
    }
}
