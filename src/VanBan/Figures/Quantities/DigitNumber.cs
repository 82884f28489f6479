using VanBan.Notation;

namespace VanBan.Figures.Quantities;

/// <summary>
/// A number as read from its digits. Vietnam writes a dot between groups of three digits and a comma before the
/// decimals (<c>43.527,30</c>): <c>1.234</c> is a thousand and more, <c>1,234</c> a little more than one. What can only
/// be meant the other way is read so: <c>1.5</c>, <c>0.125</c>, <c>1,234,567</c>, <c>1,234.5</c>.
/// </summary>
/// <param name="Value">What it says.</param>
/// <param name="IsDecimal">It prints decimals.</param>
/// <param name="IsGrouped">It prints marks between groups of three digits.</param>
/// <param name="Lead">How many digits stand before the first mark.</param>
/// <param name="IsPadded">It begins with a zero that counts nothing: <c>02</c>.</param>
internal readonly record struct DigitNumber(decimal Value, bool IsDecimal, bool IsGrouped, int Lead, bool IsPadded)
{
    // Above any figure of a State budget in đồng, and low enough that no scale word (triệu, tỷ) takes the value out of
    // decimal's range.
    private const int MostDigits = 18;

    /// <summary>Digits alone.</summary>
    public bool IsPlain => !IsDecimal && !IsGrouped;

    /// <summary>Four digits that may be a year.</summary>
    public bool IsYear => IsPlain
        && Lead == 4
        && YearWindow.OfTexts.Contains((int)Value);

    /// <summary>Reads the number that begins at <paramref name="start"/>.</summary>
    /// <param name="end">After the number; where it cannot be read, after its digits and marks.</param>
    /// <returns>Whether there is a number: not for <c>1.2.3</c>, <c>12.34,5.6</c> or more digits than fit.</returns>
    public static bool TryRead(ReadOnlySpan<char> text, int start, out int end, out DigitNumber number)
    {
        number = default;
        end = start + Length(text[start..], out var marks);
        var lead = (marks.Count == 0 ? end - start : marks.First);
        if (lead == 0 || !TryFindDecimals(text[start..end], marks, lead, out var point)
            || !TryValue(text[start..end], point, out var value))
            return false;
        number = new DigitNumber(
            value, point >= 0, marks.Count > (point >= 0 ? 1 : 0), lead, text[start] == '0'
                && lead > 1);
        return true;
    }

    // How many characters the digits and the marks between them take.
    private static int Length(ReadOnlySpan<char> text, out Marks marks)
    {
        marks = new Marks(0, -1, -1);
        var end = 0;
        for (; end < text.Length; end++)
        {
            if (char.IsAsciiDigit(text[end]))
                continue;
            if (text[end] is not ('.' or ',')
                || end == 0
                || end + 1 >= text.Length
                || !char.IsAsciiDigit(text[end + 1]))
                break;
            marks = new Marks(marks.Count + 1, marks.Count == 0 ? end : marks.First, end);
        }
        return end;
    }

    private static bool TryValue(ReadOnlySpan<char> digits, int point, out decimal value)
    {
        ulong whole = 0;
        int count = 0, scale = 0;
        value = 0;
        for (var at = 0; at < digits.Length; at++)
        {
            if (!char.IsAsciiDigit(digits[at]))
                continue;
            if (++count > MostDigits)
                return false;
            whole = (whole * 10) + (ulong)(digits[at] - '0');
            if (point >= 0 && at > point)
                scale++;
        }
        value = new decimal((int)whole, (int)(whole >> 32), 0, false, (byte)scale);
        return true;
    }

    // Which mark parts the decimals off: its offset, -1 for none.
    private static bool TryFindDecimals(ReadOnlySpan<char> digits, Marks marks, int lead, out int point)
    {
        point = -1;
        var (count, first, last) = marks;
        if (count == 0)
            return true;
        if (count == 1)
        {
            if (digits[first] == ','
                || digits.Length - first != 4
                || lead > 3
                || digits[0] == '0')
                point = first;
            return true;
        }
        if (lead > 3)
            return false;
        if (digits[last] != digits[first])
            point = last;
        return AreGroups(digits[first..(point < 0 ? digits.Length : point)]);
    }

    private static bool AreGroups(ReadOnlySpan<char> groups)
    {
        if (groups.Length % 4 != 0)
            return false;
        for (var at = 0; at < groups.Length; at++)
        {
            if (at % 4 == 0 ? groups[at] != groups[0] : !char.IsAsciiDigit(groups[at]))
                return false;
        }
        return true;
    }

    // The dots and commas between the digits: how many, where the first and the last stand.
    private readonly record struct Marks(int Count, int First, int Last);
}
