using VanBan.Notation;
using VanBan.Tasks.Words;
using VanBan.Text;

namespace VanBan.Tasks.Deadlines;

/// <summary>
/// Reads a point in time as deadlines print it: a date; a day without a year ('30/6', 'ngày 25/12 hàng năm'); a day of
/// every month or week; a month, a quarter, a year.
/// </summary>
internal static class PointReader
{
    private const int MonthsOfQuarter = 3;

    /// <summary>Passes a point in time.</summary>
    /// <param name="cursor">Stands at it.</param>
    /// <param name="issued">The day of issue: for a year that is left out, and for what comes again.</param>
    /// <param name="isBefore">Whether the end of a period is meant to be over before it begins ('trước quý
    /// III').</param>
    /// <param name="point">What was read.</param>
    public static bool TryRead(ref TextCursor cursor, DateOnly? issued, bool isBefore, out ReadDeadline point)
    {
        var start = cursor;
        if (DateReader.TryRead(ref cursor, out var date))
        {
            point = new ReadDeadline(date);
            return true;
        }
        cursor = start;
        if (TryDayOfMonth(ref cursor, issued, out point))
            return true;
        cursor = start;
        if (TryWeekday(ref cursor, issued, out point))
            return true;
        cursor = start;
        if (TryPeriod(ref cursor, issued, out var first, out var last))
        {
            point = new ReadDeadline(isBefore ? first?.AddDays(-1) : last) { IsPeriod = true };
            return true;
        }
        cursor = start;
        return false;
    }

    // 'ngày 25/12 hàng năm', '30/6', 'ngày 20 hằng tháng', 'ngày 15 của tháng cuối quý'
    private static bool TryDayOfMonth(ref TextCursor cursor, DateOnly? issued, out ReadDeadline point)
    {
        point = default;
        var named = cursor.FoldedEndsWith("ngay ") || cursor.TryWord("ngay");
        cursor.SkipBlanks();
        if (!cursor.TryDigits(2, out var day) || day is 0 or > 31)
            return false;
        if (TryMonth(ref cursor, out var month))
        {
            var next = Next(issued, day, month);
            point = new ReadDeadline(next) { Repeats = Every(ref cursor, Recurrence.Once), IsCounted = true };
            return true;
        }
        var repeats = named ? Every(ref cursor, Recurrence.Once) : Recurrence.Once;
        if (repeats is Recurrence.Once or Recurrence.Daily or Recurrence.Weekly)
            return false;
        point = new ReadDeadline(NextOfMonth(issued, day, repeats)) { Repeats = repeats, IsCounted = true };
        return true;
    }

    // '/12', ' tháng 12'; not the first half of '12/2025', which is a month.
    private static bool TryMonth(ref TextCursor cursor, out int month)
    {
        var start = cursor;
        if (!cursor.TrySkipAny("/-."))
        {
            cursor.SkipBlanks();
            if (!cursor.TryWord("thang"))
            {
                cursor = start;
                month = 0;
                return false;
            }
            cursor.SkipBlanks();
        }
        if (cursor.TryDigits(2, out month)
            && month is >= 1 and <= 12
            && cursor.CurrentFolded is not ('/' or '-'))
            return true;
        cursor = start;
        return false;
    }

    private static Recurrence Every(ref TextCursor cursor, Recurrence otherwise)
    {
        var at = cursor;
        at.SkipBlanks();
        if (!DeadlineWords.TryEvery(ref at, out var repeats))
            return otherwise;
        cursor = at;
        return repeats;
    }

    // 'thứ Sáu hàng tuần'; a day of the week alone is no deadline.
    private static bool TryWeekday(ref TextCursor cursor, DateOnly? issued, out ReadDeadline point)
    {
        point = default;
        if (!DeadlineWords.TryWeekday(ref cursor, out var weekday)
            || Every(ref cursor, Recurrence.Once) is var repeats && repeats == Recurrence.Once)
            return false;
        var next = issued?.AddDays(((int)weekday - (int)issued.Value.DayOfWeek + 7) % 7);
        point = new ReadDeadline(next) { Repeats = repeats, IsCounted = true };
        return true;
    }

    // 'quý III/2025', 'tháng 6 năm 2026', 'năm 2026'
    private static bool TryPeriod(ref TextCursor cursor, DateOnly? issued, out DateOnly? first, out DateOnly? last)
    {
        (first, last) = (null, null);
        var months = cursor.TryWord("quy") ? MonthsOfQuarter : cursor.TryWord("thang") ? 1 : 0;
        if (months == 0)
            return cursor.TryWord("nam")
                && TryYear(ref cursor, out var whole)
                && Months(whole, 1, 12, out first, out last);
        cursor.SkipBlanks();
        var ordinal = Ordinal(ref cursor);
        if (ordinal < 1 || ordinal * months > 12)
            return false;
        if (!TryYearBehind(ref cursor, out var year))
        {
            if (issued is not { } day)
                return false;
            // Without a year the next such period is meant.
            year = (ordinal * months) < day.Month ? day.Year + 1 : day.Year;
        }
        return Months(year, ((ordinal - 1) * months) + 1, months, out first, out last);
    }

    private static int Ordinal(ref TextCursor cursor)
    {
        if (cursor.TryDigits(2, out var number))
            return number;
        var start = cursor.At;
        cursor.ReadWord();
        return Numeral.Roman(cursor.Since(start));
    }

    private static bool TryYearBehind(ref TextCursor cursor, out int year)
    {
        var start = cursor;
        cursor.SkipBlanks();
        if ((cursor.TrySkipAny("/-") || cursor.TryWord("nam"))
            && TryYear(ref cursor, out year))
            return true;
        cursor = start;
        year = 0;
        return false;
    }

    private static bool TryYear(ref TextCursor cursor, out int year)
    {
        cursor.SkipBlanks();
        return cursor.TryDigits(4, out year) && YearWindow.OfTexts.Contains(year);
    }

    private static bool Months(int year, int month, int count, out DateOnly? first, out DateOnly? last)
    {
        first = DateReader.Day(year, month, 1);
        last = first?.AddMonths(count).AddDays(-1);
        return first is not null;
    }

    private static DateOnly? Next(DateOnly? issued, int day, int month)
    {
        if (issued is not { } from)
            return null;
        var thisYear = DateReader.Day(from.Year, month, day);
        return thisYear >= from ? thisYear : DateReader.Day(from.Year + 1, month, day);
    }

    // The last month of a quarter, of a half year, of a year; any month.
    private static DateOnly? NextOfMonth(DateOnly? issued, int day, Recurrence repeats)
    {
        var every =
            repeats switch { Recurrence.Quarterly => 3, Recurrence.HalfYearly => 6, Recurrence.Yearly => 12, _ => 1 };
        if (issued is not { } from)
            return null;
        for (var month = new DateOnly(from.Year, from.Month, 1); ; month = month.AddMonths(1))
        {
            if (month.Month % every != 0)
                continue;
            var next = month.AddDays(Math.Min(day, DateTime.DaysInMonth(month.Year, month.Month)) - 1);
            if (next >= from)
                return next;
        }
    }
}
