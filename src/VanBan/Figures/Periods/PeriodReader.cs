using VanBan.Figures.Indicators;
using VanBan.Figures.Quantities;
using VanBan.Text;

namespace VanBan.Figures.Periods;

/// <summary>Finds the next period in a stretch of text, one form after the other: <c>quý II/2023</c>, <c>giai đoạn
/// 2021 - 2025</c>, <c>6 tháng đầu năm 2023</c>, <c>lũy kế 10 tháng</c>, <c>đến hết tháng 9</c>.</summary>
internal static class PeriodReader
{
    /// <summary>The first period that begins between two offsets; false also where one begins and ends beyond
    /// them.</summary>
    public static bool TryFind(FoldedText text, int from, int to, out int start, out int end)
    {
        start = end = -1;
        for (var at = from; at < to; at++)
        {
            if (!FoldedText.IsLetterOrDigit(text[at]))
                continue;
            var word = text.WordAt(at);
            if (word.End > to)
                return false;
            if (MayBegin(word) && TryRead(text, word, from, to, out start, out end))
                return end <= to;
            at = word.End - 1;
        }
        return false;
    }

    /// <summary>Whether a period begins at <paramref name="start"/>, the start of a word.</summary>
    public static bool TryReadAt(FoldedText text, int start, int to, out int end)
    {
        end = -1;
        var word = text.WordAt(start);
        // 'giai đoạn 2021 - 2025' is told by its second word.
        for (var tried = 0; tried < 2 && word.Exists && word.End <= to; tried++, word = word.Next)
        {
            if (MayBegin(word) && TryRead(text, word, start, to, out var from, out end))
                return from == start && end <= to;
        }
        return false;
    }

    // Most words are turned away by their first letter.
    private static bool MayBegin(TextWord word) =>
        word.Folded[0] is 'q' or 'n' or 't' or 'd' or 'k' or 'h' or (>= '0' and <= '9');

    // Gives an end beyond the stretch for a period that is not all within it.
    private static bool TryRead(FoldedText text, TextWord word, int from, int to, out int start, out int end)
    {
        start = word.Start;
        if (word.IsNumber)
            return TryMonths(word, out end) || (TrySum(word, out end) && end <= to);
        if (word.Folded is "den")
            return TryUpTo(text, word, to, out end);
        if (word.Folded is "thang" && word.Previous is { Exists: true } spelled && spelled.Start >= from
            && SpelledNumber.IsDigit(spelled.Printed) && TryPartOfYear(spelled, out end))
        {
            start = spelled.Start;
            return true;
        }
        end = -1;
        if (!PeriodNumber.IsAnnouncedBy(word) || !PeriodNumber.TryRead(text, word, out end))
            return false;
        if (PeriodNumber.IsRange(word)
            && word.Previous is { Exists: true } before
            && before.End > from)
            start = before.Start;
        Extend(text, to, ref end);
        return true;
    }

    // 6 tháng đầu năm 2023
    private static bool TryMonths(TextWord number, out int end)
    {
        end = -1;
        return number.Length <= 2 && TryPartOfYear(number, out end);
    }

    private static bool TryPartOfYear(TextWord number, out int end)
    {
        end = -1;
        var month = number.Next;
        var year = month.Next.Next;
        if (month.Folded is not "thang"
            || month.Next.Folded is not ("dau" or "cuoi")
            || year.Folded is not "nam")
            return false;
        end = year.Next.IsYear ? year.Next.End : year.End;
        return true;
    }

    // 'lũy kế 10 tháng', '10 tháng đạt', '10 tháng năm 2023'; not 'thời hạn 10 tháng'.
    private static bool TrySum(TextWord number, out int end)
    {
        end = -1;
        var unit = number.Next;
        if (!PeriodNumber.IsMonths(number) || unit.Printed is not "tháng")
            return false;
        end = unit.End;
        var behind = unit.Next;
        if (behind.Folded is "nam" && behind.Next.IsYear)
        {
            end = behind.Next.End;
            return true;
        }
        return number.Previous.Printed is "kế" or "dồn" or "chung"
            || GrammarWords.BehindSums.Contains(behind.Printed);
    }

    // 'đến hết tháng 9', 'đến ngày 20/4/2023': summed up to then. 'từ ngày 15/5 đến ngày 20/6' and 'đến năm 2030' are
    // something else.
    private static bool TryUpTo(FoldedText text, TextWord word, int to, out int end)
    {
        end = -1;
        if (word.Printed is not ("đến" or "Đến")
            || (word.Previous is { Exists: true } before && char.IsAsciiDigit(text[before.End - 1])))
            return false;
        var unit = word.Next.Folded is "het" ? word.Next.Next : word.Next;
        if (unit.Folded is "ngay")
            return unit.Next.Exists
                && TryDay(text, unit.Next, out end)
                && end <= to;
        if (unit.Folded is not ("thang" or "quy")
            || !unit.Next.Exists
            || !PeriodNumber.TryRead(text, unit, out end))
            return false;
        Extend(text, to, ref end);
        return end <= to;
    }

    // 20/4/2023, 20-4-2023, '20 tháng 4 năm 2023'
    private static bool TryDay(FoldedText text, TextWord day, out int end)
    {
        end = day.End;
        if (!day.IsNumber || day.Length > 2)
            return false;
        var parts = 1;
        while (parts < 3
            && text[end] is '/' or '-'
            && char.IsAsciiDigit(text[end + 1]))
        {
            end = text.WordEnd(end + 1);
            parts++;
        }
        if (parts > 1)
            return true;
        var month = text.WordAfter(end);
        if (month.Folded is not "thang" || !month.Next.IsNumber)
            return false;
        end = month.Next.End;
        Extend(text, int.MaxValue, ref end);
        return true;
    }

    // tháng 6 năm 2023, quý II năm 2023
    private static void Extend(FoldedText text, int to, ref int end)
    {
        if (text.WordAfter(end) is { Folded: "nam" } word
            && word.Next is { IsYear: true } year
            && year.End <= to)
            end = year.End;
    }
}
