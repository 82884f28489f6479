namespace VanBan.Text;

/// <summary>How numbers and dates are written: thousands with dots, decimals with a comma, days in figures or with the words ngày, tháng, năm.</summary>
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

    /// <summary>The end of a whole number whose thousands are parted by dots, or by two commas or more: <c>1.432</c>, <c>5.000.000</c>, <c>1,432,000</c>.</summary>
    public static int GroupedAt(ReadOnlySpan<char> text, int at, int digits)
    {
        var end = at + digits;
        if (digits > 3 || text[at] == '0' || end >= text.Length || text[end] is not ('.' or ','))
            return end;
        var separator = text[end];
        var groups = 0;
        var next = end;
        while (next < text.Length && text[next] == separator && DigitsAt(text, next + 1) == 3)
        {
            next += 4;
            groups++;
        }
        // 1.432.5 is a number of a paragraph, not of anything counted.
        if (next + 1 < text.Length && text[next] == separator && IsDigit(text, next + 1))
            return end;
        return separator == '.' || groups > 1 ? next : end;
    }

    /// <summary>The end of the decimals that begin at <paramref name="at"/>, which is <paramref name="at"/> where there are none.</summary>
    public static int FractionAt(ReadOnlySpan<char> text, int at, bool grouped)
    {
        if (at >= text.Length || text[at] is not (',' or '.') || (grouped && text[at] == '.') || !IsDigit(text, at + 1))
            return at;
        var end = at + 1 + DigitsAt(text, at + 1);
        // 1.2.3 and 5,6,7 are rows of numbers.
        return end < text.Length && text[end] is ',' or '.' && IsDigit(text, end + 1) ? at : end;
    }

    /// <summary>
    /// The date whose day stands at <paramref name="at"/>, as yyyymmdd: <c>9/12/2022</c>, <c>09-12-2022</c>, <c>09.12.2022</c>, <c>09 tháng 12 năm 2022</c>; or which
    /// begins there with its year: <c>2022-12-09</c>. 0 for none.
    /// </summary>
    public static int DateAt(ReadOnlySpan<char> text, int at, int digits)
    {
        if (digits > 4 || digits == 3 || (at > 1 && SyllableLetters.ClassOf(text[at - 1]) == SyllableClass.Joint && IsDigit(text, at - 2)))
            return 0;
        var first = Value(text, at, digits);
        var next = at + digits;
        if (digits == 4)
        {
            if (next >= text.Length || text[next] != '-' || DigitsAt(text, next + 1) != 2 || next + 3 >= text.Length || text[next + 3] != '-' || DigitsAt(text, next + 4) != 2)
                return 0;
            return Date(Value(text, next + 4, 2), Value(text, next + 1, 2), first);
        }
        var separator = Skip(text, next, lines: false);
        if (separator < text.Length && IsSeparator(text[separator]))
            return DateInFigures(text, first, separator);
        var month = WordAt(text, next, "thang");
        if (month < 0)
            return 0;
        var monthDigits = DigitsAt(text, month);
        var year = monthDigits is 1 or 2 ? WordAt(text, month + monthDigits, "nam") : -1;
        return year >= 0 && DigitsAt(text, year) == 4 ? Date(first, Value(text, month, monthDigits), Value(text, year, 4)) : 0;
    }

    private static int DateInFigures(ReadOnlySpan<char> text, int day, int separator)
    {
        var month = Skip(text, separator + 1, lines: false);
        var monthDigits = DigitsAt(text, month);
        if (monthDigits is not (1 or 2))
            return 0;
        var second = Skip(text, month + monthDigits, lines: false);
        if (second >= text.Length || !IsSeparator(text[second]) || (text[second] == '.') != (text[separator] == '.'))
            return 0;
        var year = Skip(text, second + 1, lines: false);
        if (DigitsAt(text, year) != 4)
            return 0;
        return Date(day, Value(text, month, monthDigits), Value(text, year, 4));
    }

    private static int Date(int day, int month, int year) =>
        year is >= 1900 and <= 2199 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? (((year * 100) + month) * 100) + day : 0;

    private static int WordAt(ReadOnlySpan<char> text, int at, string word)
    {
        at = Skip(text, at, lines: true);
        // The word's letters may carry marks of their own, composed or not.
        foreach (var letter in word)
        {
            if (at >= text.Length || SyllableLetters.BaseOf(text[at]) != letter)
                return -1;
            at++;
            while (at < text.Length && SyllableLetters.ClassOf(text[at]) is SyllableClass.Mark or SyllableClass.Nothing)
                at++;
        }
        return Skip(text, at, lines: true);
    }

    private static int Skip(ReadOnlySpan<char> text, int at, bool lines)
    {
        // Not more than a few blanks: what stands further away belongs to something else.
        for (var limit = at + 4; at < text.Length && at < limit; at++)
        {
            var kind = SyllableLetters.ClassOf(text[at]);
            if (kind is not (SyllableClass.Blank or SyllableClass.Nothing) && !(lines && kind == SyllableClass.Newline))
                break;
        }
        return at;
    }

    private static bool IsSeparator(char c) => c is '/' or '-' or '.' or '\u2044' or '\u2215' or '\uFF0F' or (>= '\u2010' and <= '\u2015');

    private static bool IsDigit(ReadOnlySpan<char> text, int at) => at < text.Length && at >= 0 && SyllableLetters.ClassOf(text[at]) == SyllableClass.Digit;

    private static int Value(ReadOnlySpan<char> text, int at, int digits)
    {
        var value = 0;
        for (var i = at; i < at + digits; i++)
            value = (value * 10) + (SyllableLetters.BaseOf(text[i]) - '0');
        return value;
    }
}
