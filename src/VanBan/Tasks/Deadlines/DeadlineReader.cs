using VanBan.Tasks.Words;
using VanBan.Text;

namespace VanBan.Tasks.Deadlines;

/// <summary>Finds until when something has to be done in the words that order it.</summary>
internal static class DeadlineReader
{
    /// <summary>The deadlines between two offsets, in their order.</summary>
    /// <param name="text">A cursor at the first offset whose text ends at the second.</param>
    /// <param name="issued">The day of issue.</param>
    public static List<ReadDeadline> Find(TextCursor text, DateOnly? issued)
    {
        var found = new List<ReadDeadline>();
        for (var clause = ClauseFrom(text, text.At); !text.IsAtEnd;)
        {
            var start = Math.Min(clause, DeadlineWords.Next(text, text.At));
            text.At = start;
            if (text.IsAtEnd)
                break;
            var isStart = start == clause;
            if ((DeadlineWords.MayBegin(text) || (isStart && IsDay(text))) && TryRead(ref text, issued, isStart, out var deadline))
                found.Add(deadline with { Start = start, End = text.At });
            else
                text.ReadWord();
            if (text.At > clause)
                clause = NextClause(text, text.At);
        }
        return found;
    }

    // 'Ngày 20 hằng tháng, …' opens with no word of a deadline.
    private static bool IsDay(TextCursor text) => char.IsAsciiDigit(text.Current) || text.TryWord("ngay");

    // Where the first word of what stands behind the next mark begins; the end of the text where there is none.
    private static int NextClause(TextCursor text, int from)
    {
        var mark = text.Printed[from..].IndexOfAny(';', ':');
        return mark < 0 ? text.Printed.Length : ClauseFrom(text, from + mark + 1);
    }

    private static int ClauseFrom(TextCursor text, int at)
    {
        while (at < text.Printed.Length && !char.IsLetterOrDigit(text.Printed[at]))
            at++;
        return at;
    }

    /// <summary>Reads a cell or line that says nothing else than until when: '15/10/2025', 'Quý III/2025'.</summary>
    public static ReadDeadline? OfCell(TextCursor cell, DateOnly? issued)
    {
        if (Find(cell, issued) is [var first, ..])
            return first;
        while (!cell.IsAtEnd)
        {
            while (!cell.IsAtEnd && !char.IsLetterOrDigit(cell.Current))
                cell.At++;
            if (TryPassStart(ref cell, issued))
                continue;
            var start = cell.At;
            if (PointReader.TryRead(ref cell, issued, isBefore: false, out var point)
                || TryRegular(ref cell, issued, true, out point))
                return IsPast(point, issued) ? null : point with { Start = start, End = cell.At };
            cell.ReadWord();
        }
        return null;
    }

    // 'Từ tháng 8/2026' tells when something begins; 'từ tháng 8/2026 đến tháng 10/2026' has its end behind it.
    private static bool TryPassStart(ref TextCursor cell, DateOnly? issued)
    {
        var at = cell;
        if (!DeadlineWords.Try(DeadlineWord.Start, ref at))
            return false;
        SkipBlanks(ref at);
        if (!PointReader.TryRead(ref at, issued, isBefore: false, out _))
            return false;
        cell = at;
        return true;
    }

    private static bool TryRead(ref TextCursor cursor, DateOnly? issued, bool isStart, out ReadDeadline deadline)
    {
        var start = cursor;
        if (TryBy(ref cursor, issued, out deadline) && !IsPast(deadline, issued))
            return true;
        cursor = start;
        if (TryIn(ref cursor, issued, out deadline) && !IsPast(deadline, issued))
            return true;
        cursor = start;
        if (TryWithin(ref cursor, issued, out deadline))
            return true;
        cursor = start;
        var isRegular = DeadlineWords.Try(DeadlineWord.Regularly, ref cursor);
        if ((isRegular || isStart)
            && TryRegular(ref cursor, issued, isRegular, out deadline))
            return true;
        cursor = start;
        return false;
    }

    private static ReadDeadline Regular(Recurrence repeats) => new(null) { Repeats = repeats };

    // A day before the day of issue is told, not set.
    private static bool IsPast(ReadDeadline deadline, DateOnly? issued) => deadline.Day < issued;

    // 'trước 15 giờ, ngày 11 tháng 01 năm 2026', 'chậm nhất là ngày 20 hằng tháng'
    private static bool TryBy(ref TextCursor cursor, DateOnly? issued, out ReadDeadline deadline)
    {
        deadline = default;
        var isBefore = DeadlineWords.Try(DeadlineWord.Before, ref cursor);
        if (!isBefore && !DeadlineWords.Try(DeadlineWord.By, ref cursor))
            return false;
        SkipBlanks(ref cursor);
        TrySkipHour(ref cursor);
        return PointReader.TryRead(ref cursor, issued, isBefore, out deadline);
    }

    // 'trong ngày 11 …'; 'trong quý III/2025' only where something comes to its end in it.
    private static bool TryIn(ref TextCursor cursor, DateOnly? issued, out ReadDeadline deadline)
    {
        deadline = default;
        var start = cursor;
        if (!DeadlineWords.Try(DeadlineWord.In, ref cursor))
            return false;
        SkipBlanks(ref cursor);
        if (!PointReader.TryRead(ref cursor, issued, isBefore: false, out deadline))
            return false;
        return !deadline.IsPeriod
            || DeadlineWords.EndsBefore(DeadlineWord.Finish, start)
            || EndsClause(cursor);
    }

    private static bool EndsClause(TextCursor cursor)
    {
        SkipBlanks(ref cursor);
        return cursor.IsAtEnd || cursor.Current is ';' or '.';
    }

    // 'trong thời hạn 05 ngày làm việc kể từ ngày ký ban hành Chỉ thị này'
    private static bool TryWithin(ref TextCursor cursor, DateOnly? issued, out ReadDeadline deadline)
    {
        deadline = default;
        if (!DeadlineWords.Try(DeadlineWord.Within, ref cursor))
            return false;
        SkipBlanks(ref cursor);
        return TermReader.TryRead(ref cursor, issued, out deadline);
    }

    // 'hằng quý', 'thứ Hai hàng tuần', 'ngày 20 hằng tháng'
    private static bool TryRegular(
        ref TextCursor cursor, DateOnly? issued, bool isRegular, out ReadDeadline deadline)
    {
        SkipBlanks(ref cursor);
        cursor.TrySkip('(');
        if (PointReader.TryRead(ref cursor, issued, isBefore: false, out deadline)
            && deadline.Repeats != Recurrence.Once)
            return true;
        var isRead = isRegular
            ? DeadlineWords.TryInterval(ref cursor, out var repeats) : DeadlineWords.TryEvery(ref cursor, out repeats);
        deadline = Regular(repeats);
        return isRead;
    }

    // '15 giờ 30,', '17h00'
    private static void TrySkipHour(ref TextCursor cursor)
    {
        var start = cursor;
        if (!cursor.TryDigits(2, out _))
            return;
        if (!cursor.TrySkipAny("hg:") && !cursor.TryNextWord("gio"))
        {
            cursor = start;
            return;
        }
        cursor.SkipBlanks();
        cursor.TryDigits(2, out _);
        cursor.TryNextWord("phut");
        SkipBlanks(ref cursor);
    }

    private static void SkipBlanks(ref TextCursor cursor)
    {
        while (!cursor.IsAtEnd && cursor.Current is ' ' or ',' or ':')
            cursor.At++;
    }
}
