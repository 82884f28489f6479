using VanBan.Text;

namespace VanBan.Notation;

/// <summary>
/// The one reader of dates: <c>ngày 09/12/2022</c>, <c>17/5/2023</c>, <c>26-4-2016</c>, <c>09.12.2022</c>, <c>ngày 15
/// tháng 11 năm 2016</c>, <c>2022-12-09</c>, with blanks between the parts and a line end beside a word. It reads
/// printed, folded and typed texts alike: letters are compared by their base, so marks and look-alikes do not matter. A
/// day that does not exist is no date: it is never mended. Layout: Nghị định 30/2020/NĐ-CP, Phụ lục I.II.4.
/// </summary>
public static class DateReader
{
    // What stands further away belongs to something else.
    private const int MostBlanks = 4;

    /// <summary>Passes a date, with 'ngày' before it or without.</summary>
    public static bool TryRead(ref TextCursor cursor, out DateOnly date)
    {
        var start = cursor.At;
        if (TryLetters(ref cursor, "ngay"))
            SkipBlanks(ref cursor, lines: true);
        if (TryReadBare(ref cursor, out date))
            return true;
        cursor.At = start;
        return false;
    }

    /// <summary>Passes a date without 'ngày'.</summary>
    public static bool TryReadBare(ref TextCursor cursor, out DateOnly date)
    {
        var start = cursor.At;
        if (TryReadPrinted(ref cursor, out var printed) && printed.Date is { } day)
        {
            date = day;
            return true;
        }
        cursor.At = start;
        date = default;
        return false;
    }

    /// <summary>Passes what has the form of a date, without 'ngày', whether the calendar has it or not:
    /// <c>31/6/2023</c>.</summary>
    public static bool TryReadPrinted(ref TextCursor cursor, out PrintedDate printed)
    {
        var start = cursor.At;
        if (TryNumber(ref cursor, out var first, out var digits)
            && (
                digits == 4
                    ? TryAfterYear(ref cursor, first, out printed)
                    : TryAfterDay(ref cursor, first, digits, out printed)))
            return true;
        cursor.At = start;
        printed = default;
        return false;
    }

    /// <summary>Reads a date that fills <paramref name="text"/>.</summary>
    public static bool TryParse(ReadOnlySpan<char> text, out DateOnly date)
    {
        var cursor = TextCursor.OverFolded(text.Trim());
        return TryRead(ref cursor, out date) && cursor.IsAtEnd;
    }

    /// <summary>Reads what people type for a span of days: a date, a month (<c>01/2023</c>, <c>2023-01</c>), a year
    /// (<c>2023</c>).</summary>
    public static bool TryParsePeriod(ReadOnlySpan<char> text, out DatePeriod period)
    {
        period = default;
        text = text.Trim();
        if (TryParse(text, out var day))
        {
            period = new DatePeriod(day, day);
            return true;
        }
        if (YearWindow.OfTexts.TryParse(text, out var year))
        {
            period = new DatePeriod(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
            return true;
        }
        if (!TryParseMonth(text, out var month))
            return false;
        period = new DatePeriod(month, month.AddMonths(1).AddDays(-1));
        return true;
    }

    /// <summary>The day; <see langword="null"/> where the calendar, or the years that texts speak of, have no such
    /// day.</summary>
    public static DateOnly? Day(int year, int month, int day) =>
        YearWindow.OfTexts.Contains(year)
            && month is >= 1 and <= 12
            && day >= 1
            && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day) : null;

    // '2023-01', '01/2023', '1.2023'
    private static bool TryParseMonth(ReadOnlySpan<char> text, out DateOnly date)
    {
        date = default;
        var cursor = TextCursor.OverFolded(text);
        if (!TryNumber(ref cursor, out var first, out var digits)
            || !TryMark(ref cursor, out var mark)
            || !TryNumber(ref cursor, out var second, out var others)
            || !cursor.IsAtEnd)
            return false;
        var day = (digits, others) switch
        {
            (4, <= 2) when mark == '-' => Day(first, second, 1),
            ( <= 2, 4) => Day(second, first, 1),
            _ => null,
        };
        date = day ?? default;
        return day is not null;
    }

    // '2022-12-09', as machines and names of files write it.
    private static bool TryAfterYear(ref TextCursor cursor, int year, out PrintedDate date)
    {
        date = default;
        return cursor.TrySkip('-')
            && TryNumber(ref cursor, out var month, out var digits)
            && digits <= 2
            && cursor.TrySkip('-')
            && TryNumber(ref cursor, out var day, out digits)
            && digits <= 2
            && Put(year, month, day, out date);
    }

    private static bool TryAfterDay(ref TextCursor cursor, int day, int digits, out PrintedDate date)
    {
        date = default;
        if (digits > 2)
            return false;
        var afterDay = cursor.At;
        SkipBlanks(ref cursor, lines: false);
        if (TryMark(ref cursor, out var mark))
            return TryFigures(ref cursor, day, mark, out date);
        cursor.At = afterDay;
        return TryWords(ref cursor, day, out date);
    }

    // '/12/2022'; both marks are the same.
    private static bool TryFigures(ref TextCursor cursor, int day, char mark, out PrintedDate date)
    {
        date = default;
        SkipBlanks(ref cursor, lines: false);
        if (!TryNumber(ref cursor, out var month, out var digits) || digits > 2)
            return false;
        SkipBlanks(ref cursor, lines: false);
        if (!TryMark(ref cursor, out var second) || second != mark)
            return false;
        SkipBlanks(ref cursor, lines: false);
        return TryNumber(ref cursor, out var year, out digits)
            && digits == 4
            && Put(year, month, day, out date);
    }

    // 'tháng 12 năm 2022'
    private static bool TryWords(ref TextCursor cursor, int day, out PrintedDate date)
    {
        date = default;
        if (!TryWord(ref cursor, "thang"))
            return false;
        SkipBlanks(ref cursor, lines: true);
        if (!TryNumber(ref cursor, out var month, out var digits) || digits > 2)
            return false;
        if (!TryWord(ref cursor, "nam"))
            return false;
        SkipBlanks(ref cursor, lines: true);
        return TryNumber(ref cursor, out var year, out digits)
            && digits == 4
            && Put(year, month, day, out date);
    }

    // Behind blanks and line ends, and behind the number of the page that the date runs over.
    private static bool TryWord(ref TextCursor cursor, ReadOnlySpan<char> word)
    {
        var start = cursor.At;
        SkipBlanks(ref cursor, lines: true);
        if (TryLetters(ref cursor, word))
            return true;
        if (cursor.At == start
            || cursor.Printed[cursor.At - 1] != '\n'
            || !TryNumber(ref cursor, out _, out var digits)
            || digits > 3
            || cursor.IsAtEnd
            || cursor.Current != '\n')
            return false;
        SkipBlanks(ref cursor, lines: true);
        return TryLetters(ref cursor, word);
    }

    private static bool Put(int year, int month, int day, out PrintedDate date)
    {
        date = new PrintedDate(year, month, day);
        return true;
    }

    private static bool TryNumber(ref TextCursor cursor, out int value, out int digits)
    {
        value = digits = 0;
        for (; SyllableLetters.ClassOf(cursor.CurrentFolded) == SyllableClass.Digit
            && digits < 5; digits++, cursor.At++)
            value = (value * 10) + SyllableLetters.BaseOf(cursor.CurrentFolded) - '0';
        return digits is > 0 and < 5;
    }

    private static bool TryMark(ref TextCursor cursor, out char mark)
    {
        mark = LookAlikes.Plain(cursor.CurrentFolded);
        if (mark is not ('/' or '-' or '.'))
            return false;
        cursor.At++;
        return true;
    }

    // The letters may carry marks of their own, composed or not.
    private static bool TryLetters(ref TextCursor cursor, ReadOnlySpan<char> letters)
    {
        var start = cursor.At;
        foreach (var letter in letters)
        {
            if (SyllableLetters.BaseOf(cursor.CurrentFolded) != letter)
            {
                cursor.At = start;
                return false;
            }
            do
                cursor.At++;
            while (!cursor.IsAtEnd
                && SyllableLetters.ClassOf(cursor.CurrentFolded) is SyllableClass.Mark or SyllableClass.Nothing);
        }
        return true;
    }

    private static void SkipBlanks(ref TextCursor cursor, bool lines)
    {
        for (var passed = 0; !cursor.IsAtEnd && passed < MostBlanks; passed++, cursor.At++)
        {
            var kind = SyllableLetters.ClassOf(cursor.CurrentFolded);
            if (kind is not (SyllableClass.Blank or SyllableClass.Nothing)
                && !(lines && kind == SyllableClass.Newline))
                return;
        }
    }
}

/// <summary>The parts of a date as printed; the calendar need not have it.</summary>
/// <param name="Year">Year, four digits.</param>
/// <param name="Month">Month, as printed.</param>
/// <param name="Day">Day of the month, as printed.</param>
public readonly record struct PrintedDate(int Year, int Month, int Day)
{
    /// <summary>The date; <see langword="null"/> where the calendar, or the years that texts speak of, have none
    /// such.</summary>
    public DateOnly? Date => DateReader.Day(Year, Month, Day);
}

/// <summary>Days from one to another, both included, as somebody typed them: a day, a month, a year.</summary>
/// <param name="From">The first.</param>
/// <param name="To">The last.</param>
public readonly record struct DatePeriod(DateOnly From, DateOnly To);
