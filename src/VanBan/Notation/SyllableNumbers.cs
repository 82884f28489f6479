using VanBan.Text;

namespace VanBan.Notation;

/// <summary>Where the numbers and dates of a stream of syllables end: thousands with dots, decimals with a comma, dates
/// as <see cref="DateReader"/> reads them.</summary>
internal static class SyllableNumbers
{
    /// <summary>How many digits stand at <paramref name="at"/>.</summary>
    public static int DigitsAt(ReadOnlySpan<char> text, int at)
    {
        var end = at;
        while (IsDigit(text, end))
            end++;
        return end - at;
    }

    /// <summary>The end of a whole number whose thousands are parted by dots, or by two commas or more: <c>1.432</c>,
    /// <c>5.000.000</c>, <c>1,432,000</c>.</summary>
    public static int GroupedAt(ReadOnlySpan<char> text, int at, int digits)
    {
        var end = at + digits;
        if (digits > 3
            || text[at] == '0'
            || end >= text.Length
            || text[end] is not ('.' or ','))
            return end;
        var separator = text[end];
        var groups = 0;
        var next = end;
        while (next < text.Length
            && text[next] == separator
            && DigitsAt(text, next + 1) == 3)
        {
            next += 4;
            groups++;
        }
        // 1.432.5 is a number of a paragraph, not of anything counted.
        if (next + 1 < text.Length
            && text[next] == separator
            && IsDigit(text, next + 1))
            return end;
        return separator == '.' || groups > 1 ? next : end;
    }

    /// <summary>The end of the decimals that begin at <paramref name="at"/>, which is <paramref name="at"/> where there
    /// are none.</summary>
    public static int FractionAt(ReadOnlySpan<char> text, int at, bool grouped)
    {
        if (at >= text.Length
            || text[at] is not (',' or '.')
            || (grouped && text[at] == '.')
            || !IsDigit(text, at + 1))
            return at;
        var end = at + 1 + DigitsAt(text, at + 1);
        // 1.2.3 and 5,6,7 are rows of numbers.
        return end < text.Length
            && text[end] is ',' or '.'
            && IsDigit(text, end + 1)
            ? at : end;
    }

    /// <summary>
    /// The date whose day stands at <paramref name="at"/>, as yyyymmdd: <c>9/12/2022</c>, <c>09-12-2022</c>,
    /// <c>09.12.2022</c>, <c>09 tháng 12 năm 2022</c>; or which begins there with its year: <c>2022-12-09</c>. 0 for
    /// none.
    /// </summary>
    public static int DateAt(ReadOnlySpan<char> text, int at, int digits, out int end)
    {
        end = at + digits;
        var mayBegin = digits is 1 or 2
            || (digits == 4 && end < text.Length && text[end] == '-');
        // '5/9/12/2022': the digits behind a mark belong to what stands before it.
        if (!mayBegin
            || (at > 1 && SyllableLetters.ClassOf(text[at - 1]) == SyllableClass.Joint && IsDigit(text, at - 2)))
            return 0;
        var cursor = TextCursor.OverFolded(text, at);
        if (!DateReader.TryReadBare(ref cursor, out var date))
            return 0;
        end = cursor.At;
        return (((date.Year * 100) + date.Month) * 100) + date.Day;
    }

    private static bool IsDigit(ReadOnlySpan<char> text, int at) =>
        at < text.Length
            && at >= 0
            && SyllableLetters.ClassOf(text[at]) == SyllableClass.Digit;
}
