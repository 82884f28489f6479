namespace VanBan.Text;

/// <summary>
/// Reads a date as Vietnamese documents print it: <c>ngày 09/12/2022</c>, <c>ngày 17/5/2023</c>, <c>26-4-2016</c>, <c>ngày 15 tháng 11 năm 2016</c>, with blanks and line ends
/// anywhere between its parts. A day that does not exist is no date: it is never mended.
/// </summary>
public static class DateScanner
{
    /// <summary>Reads 'ngày' and the date after it, or a date alone, at <paramref name="start"/> of a folded text.</summary>
    /// <returns>The offset after the date; -1 where there is none.</returns>
    public static int Read(ReadOnlySpan<char> folded, int start, out DateOnly date)
    {
        var at = start;
        if (folded[at..].StartsWith("ngay"))
            at = SkipBlanks(folded, at + 4);
        return ReadBare(folded, at, out date);
    }

    /// <summary>Reads a date without 'ngày' at <paramref name="start"/>.</summary>
    /// <returns>The offset after the date; -1 where there is none.</returns>
    public static int ReadBare(ReadOnlySpan<char> folded, int start, out DateOnly date)
    {
        date = default;
        var at = ReadNumber(folded, start, 2, out var day);
        if (at < 0)
            return -1;
        at = SkipBlanks(folded, at);
        if (at >= folded.Length)
            return -1;
        int month, year;
        if (folded[at] is '/' or '-' or '.')
        {
            var separator = folded[at];
            at = ReadNumber(folded, SkipBlanks(folded, at + 1), 2, out month);
            at = at < 0 ? at : SkipBlanks(folded, at);
            if (at < 0 || at >= folded.Length || folded[at] != separator)
                return -1;
            at = ReadNumber(folded, SkipBlanks(folded, at + 1), 4, out year);
        }
        else if (folded[at..].StartsWith("thang"))
        {
            at = ReadNumber(folded, SkipBlanks(folded, at + 5), 2, out month);
            at = at < 0 ? at : SkipBlanks(folded, at);
            if (at < 0 || !folded[at..].StartsWith("nam"))
                return -1;
            at = ReadNumber(folded, SkipBlanks(folded, at + 3), 4, out year);
        }
        else
        {
            return -1;
        }
        if (at < 0 || year is < 1900 or > 2100 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return -1;
        date = new DateOnly(year, month, day);
        return at;
    }

    /// <summary>Reads a year (1900 to 2099) of four digits and no more at <paramref name="start"/>.</summary>
    /// <returns>The offset after the year; -1 where there is none.</returns>
    public static int ReadYear(ReadOnlySpan<char> folded, int start)
    {
        var end = start + 4;
        return end <= folded.Length && folded[start..end] is ['1', '9', _, _] or ['2', '0', _, _] && char.IsAsciiDigit(folded[start + 2]) && char.IsAsciiDigit(folded[start + 3])
            && (end == folded.Length || !char.IsLetterOrDigit(folded[end])) ? end : -1;
    }

    /// <summary>The first offset at or after <paramref name="at"/> that is no blank.</summary>
    public static int SkipBlanks(ReadOnlySpan<char> folded, int at)
    {
        while (at < folded.Length && folded[at] == ' ')
            at++;
        return at;
    }

    private static int ReadNumber(ReadOnlySpan<char> folded, int start, int mostDigits, out int value)
    {
        value = 0;
        var at = start;
        while (at < folded.Length && char.IsAsciiDigit(folded[at]) && at - start <= mostDigits)
            value = (value * 10) + folded[at++] - '0';
        return at == start || at - start > mostDigits || (mostDigits == 4 && at - start < 4) ? -1 : at;
    }
}
