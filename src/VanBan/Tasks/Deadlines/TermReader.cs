using VanBan.Tasks.Words;
using VanBan.Text;

namespace VanBan.Tasks.Deadlines;

/// <summary>Reads a number of days, weeks or months, with what they are counted from: '05 ngày làm việc kể từ ngày ký
/// ban hành Chỉ thị này'.</summary>
internal static class TermReader
{
    private const int DaysOfWeek = 7;

    /// <summary>Passes a term; its day is known where it counts from the issue of the document.</summary>
    public static bool TryRead(ref TextCursor cursor, DateOnly? issued, out ReadDeadline term)
    {
        term = default;
        if (!cursor.TryDigits(3, out var count) || count == 0)
            return false;
        cursor.SkipBlanks();
        SkipAside(ref cursor);
        if (!TryUnit(ref cursor, out var unit))
            return false;
        var isWorking = unit == 'n' && TryWorking(ref cursor);
        var start = TryFrom(ref cursor) ? issued : null;
        term = new ReadDeadline(start is { } day ? Add(day, count, unit, isWorking) : null) { IsCounted = true };
        return true;
    }

    // '03 (ba) ngày'
    private static void SkipAside(ref TextCursor cursor)
    {
        if (cursor.Current != '(')
            return;
        var end = cursor.PrintedRest.IndexOf(')');
        if (end is > 0 and < 30)
            cursor.At += end + 1;
        cursor.SkipBlanks();
    }

    private static bool TryUnit(ref TextCursor cursor, out char unit)
    {
        unit = cursor.CurrentFolded;
        if (cursor.TryWord("ngay") || cursor.TryWord("thang"))
            return true;
        unit = 'w';
        return cursor.TryWord("tuan");
    }

    private static bool TryWorking(ref TextCursor cursor)
    {
        var at = cursor;
        at.SkipBlanks();
        if (!DeadlineWords.Try(DeadlineWord.Working, ref at))
            return false;
        cursor = at;
        return true;
    }

    // 'kể từ ngày …' up to the end of the clause; whether it is the issue of the document.
    private static bool TryFrom(ref TextCursor cursor)
    {
        var at = cursor;
        while (!at.IsAtEnd && at.Current is ' ' or ',')
            at.At++;
        if (!DeadlineWords.Try(DeadlineWord.From, ref at))
            return false;
        var end = at.PrintedRest.IndexOfAny(",;.");
        cursor.At = end < 0 ? at.Printed.Length : at.At + end;
        var isIssue = false;
        for (; at.At < cursor.At; at.At++)
            isIssue |= at.AtWordStart && IsIssue(at);
        return isIssue;
    }

    private static bool IsIssue(TextCursor at) => DeadlineWords.Try(DeadlineWord.Issue, ref at);

    private static DateOnly Add(DateOnly day, int count, char unit, bool isWorking) => unit switch
    {
        't' => day.AddMonths(count),
        'w' => day.AddDays(count * DaysOfWeek),
        _ => isWorking ? AddWorking(day, count) : day.AddDays(count),
    };

    private static DateOnly AddWorking(DateOnly day, int count)
    {
        while (count > 0)
        {
            day = day.AddDays(1);
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
                count--;
        }
        return day;
    }
}
