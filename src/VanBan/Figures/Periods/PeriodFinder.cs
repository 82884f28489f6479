using System.Globalization;
using VanBan.Knowledge;
using VanBan.Text;

namespace VanBan.Figures.Periods;

/// <summary>Finds the period that a figure speaks of: <c>6 tháng đầu năm 2023</c>, <c>quý II</c>, <c>năm 2022</c>,
/// <c>giai đoạn 2021 - 2025</c>.</summary>
internal static class PeriodFinder
{
    private const int LongestOpening = 60;

    /// <summary>The period that a document's subject names; <see langword="null"/> for none.</summary>
    public static string? InSubject(string? subject)
    {
        if (subject is null)
            return null;
        var text = new FoldedText(subject);
        return First(text, 0, text.Length) is { } period && !IsHorizon(text, period)
            ? period.Replace(" Năm ", " năm ", StringComparison.Ordinal) : null;
    }

    /// <summary>The period with which a sentence opens: <c>Đến năm 2025, tối thiểu …</c>, <c>Trong 6 tháng đầu năm,
    /// …</c>; <see langword="null"/> for none.</summary>
    public static string? AtSentenceStart(FoldedText text, int from, int to)
    {
        while (from < to && !FoldedText.IsLetterOrDigit(text[from]))
            from++;
        return TryRead(text, from, Math.Min(to, from + LongestOpening), out var start, out var end)
            && Opens(text, from, start)
            && text[end] == ',' && !IsBeginning(text, start)
            ? OneLine.Of(text.Text.AsSpan(WithUpTo(text, start), end - WithUpTo(text, start))) : null;
    }

    // 'Ngay từ tháng 01, …': since then, not then.
    private static bool IsBeginning(FoldedText text, int start) =>
        text.Word(start, text.WordEnd(start)) is "thang" && text.PreviousWordEnd(start) is > 0 and var end
            && text.Word(text.WordStart(end), end) is "tu";

    /// <summary>The period in the name of a row: <c>Dân số đến năm 2030</c>; <see langword="null"/> for none.</summary>
    public static string? InLabel(string name) => InLine(new FoldedText(name), 0, name.Length);

    /// <summary>The last period between two offsets; <see langword="null"/> for none.</summary>
    public static string? InLine(FoldedText text, int from, int to)
    {
        string? found = null;
        while (TryRead(text, from, to, out var start, out var end))
        {
            if (!IsCompared(text, start))
                found = OneLine.Of(text.Text.AsSpan(WithUpTo(text, start), end - WithUpTo(text, start)));
            from = end;
        }
        return found;
    }

    // 'đến năm 2030'
    private static int WithUpTo(FoldedText text, int start) =>
        text.PreviousWordEnd(start) is > 0 and var end
            && text.Text.AsSpan(text.WordStart(end), end - text.WordStart(end)) is "đến" or "Đến"
            ? text.WordStart(end) : start;

    /// <summary>The last period named between the start of the sentence and the figure, unless something is only
    /// compared with it or it belongs to a date.</summary>
    public static string? Before(FoldedText text, int figure, int sentenceStart)
    {
        string? found = null;
        for (var at = Math.Max(sentenceStart, figure - 400); at < figure;)
        {
            if (!TryRead(text, at, figure, out var start, out var end))
                break;
            if (!IsCompared(text, start) && Reaches(text, sentenceStart, start, end, figure))
                found = OneLine.Of(text.Text.AsSpan(start, end - start));
            at = end;
        }
        return found;
    }

    /// <summary>The period right behind a figure: <c>12 tỷ đồng cho giai đoạn 2023 - 2025</c>, <c>1.250 hộ trong 6
    /// tháng đầu năm</c>.</summary>
    public static string? After(FoldedText text, int end)
    {
        var at = text.NextWord(end);
        if (at < 0 && text[end] == ' ' && text[end + 1] == '(')
            at = text.NextWord(end + 2); // '68,5 tuổi (theo giai đoạn 2020 - 2025)'
        if (at >= 0 && text.Text.AsSpan(at, text.WordEnd(at) - at) is "cho" or "trong" or "của" or "theo")
            at = text.NextWord(text.WordEnd(at));
        return at >= 0 && TryReadAt(text, at, text.Length, out var after)
            ? OneLine.Of(text.Text.AsSpan(at, after - at)) : null;
    }

    // What stands in parentheses is said of them alone, what stands before a semicolon of that part: '(trong đó công
    // nghiệp quý II đạt 8%); xuất khẩu đạt …'. But a period that opens the sentence, or stands before the colon of a
    // list, is that of all its parts.
    private static bool Reaches(FoldedText text, int sentenceStart, int start, int end, int figure)
    {
        var depth = 0;
        var isList = false;
        for (var at = end; at < figure; at++)
        {
            if (text[at] == '(')
                depth++;
            else if (text[at] == ')' && --depth < 0)
                return false;
            else if (text[at] == ':' && depth == 0)
                isList = true;
            else if (text[at] == ';' && depth == 0 && !isList)
                return Opens(text, sentenceStart, start) || text[end] == ',';
        }
        return true;
    }

    // At most three words and no number stand before it: 'Trong 6 tháng đầu năm', 'Tính đến hết quý II'.
    private static bool Opens(FoldedText text, int sentenceStart, int start)
    {
        var words = 0;
        for (var at = sentenceStart; at < start && words <= 3; at++)
        {
            if (char.IsAsciiDigit(text[at]))
                return false;
            if (FoldedText.IsLetterOrDigit(text[at]) && !FoldedText.IsLetterOrDigit(text[at - 1]))
                words++;
        }
        return words <= 3;
    }

    /// <summary>Whether the stretch names a period and nothing else.</summary>
    public static bool IsPeriod(FoldedText text, int start, int end) =>
        start < end && TryRead(text, start, end, out var from, out var to) && from == start && to == end;

    /// <summary>Whether a period begins at <paramref name="start"/>.</summary>
    public static bool TryReadAt(FoldedText text, int start, int limit, out int end)
    {
        end = start;
        var word = text.Word(start, text.WordEnd(start));
        return (char.IsAsciiDigit(text[start]) || word is "quy" or "nam" or "thang" or "giai" or "thoi")
            && TryRead(text, start, limit, out var from, out end) && from == start;
    }

    /// <summary>Where <c>năm 2025</c> begins that ends at <paramref name="end"/>; -1 if none does.</summary>
    public static int YearBefore(FoldedText text, int end)
    {
        var year = text.WordStart(end);
        return end - year == 4 && char.IsAsciiDigit(text[year]) && text.PreviousWordEnd(year) is > 0 and var word
            && text.Word(text.WordStart(word), word) is "nam"
            ? text.WordStart(word) : -1;
    }

    // The first period that is not the month of a date: 'Quyết định số 15 ngày 30 tháng 9 năm 2015' names none.
    private static string? First(FoldedText text, int from, int to)
    {
        while (TryRead(text, from, to, out var start, out var end))
        {
            if (!IsCompared(text, start))
                return OneLine.Of(text.Text.AsSpan(start, end - start));
            from = end;
        }
        return null;
    }

    // 'Quy hoạch tỉnh đến năm 2030, tầm nhìn đến năm 2050' tells how long it holds, not of when its figures are.
    private static bool IsHorizon(FoldedText text, string period) =>
        text.Text.IndexOf(period, StringComparison.Ordinal) is > 0 and var at
            && text.PreviousWordEnd(at) is > 0 and var end
            && text.Word(text.WordStart(end), end) is "den" or "toi";

    private static bool IsCompared(FoldedText text, int start)
    {
        if (text.PreviousWordEnd(start) is not (> 0 and var end))
            return false;
        var word = text.Word(text.WordStart(end), end);
        // A day's month and year are no period: 'ngày 06 tháng 5 năm 2010'.
        if (word is "tieu" or "hoach" or "toan" && text.PreviousWordEnd(text.WordStart(end)) is > 0 and var plan
            && text.PreviousWordEnd(text.WordStart(plan)) is > 0 and var than)
            // 'thấp hơn mục tiêu năm 2025', '45% dự toán năm 2024'
            return text.Word(text.WordStart(than), than) is "hon" or "voi" or "%" or "vuot";
        return char.IsAsciiDigit(word[0]) || word is "voi" or "ky" or "cuoi" or "khoa" or "quyet" || IsLaw(word);
    }

    // 'Luật năm 2015' names an act.
    private static bool IsLaw(ReadOnlySpan<char> word) =>
        DocumentType.Words.Match(word, 0, out var kind) == word.Length && kind!.Class == DocumentClass.Law;

    private static bool TryRead(FoldedText text, int from, int to, out int start, out int end)
    {
        start = end = -1;
        for (var at = from; at < to; at++)
        {
            if (!FoldedText.IsLetterOrDigit(text[at]))
                continue;
            var wordEnd = text.WordEnd(at);
            if (wordEnd > to)
                return false;
            var word = text.Word(at, wordEnd);
            if (word is "den" && TryUpTo(text, at, wordEnd, to, out end))
            {
                start = at;
                return true;
            }
            if (word is "quy" or "nam" or "thang" or "doan" or "ky" && text.NextWord(wordEnd) is >= 0 and var next
                && ReadNumber(
                    text, next, roman: word is "quy", range: word is "doan" or "ky", isYear: word is "nam", out end))
            {
                start = word is "doan" or "ky" && text.PreviousWordEnd(at) is > 0 and var before && before > from
                    ? text.WordStart(before) : at;
                Extend(text, to, ref end);
                return end <= to;
            }
            if (char.IsAsciiDigit(text[at]) && wordEnd - at <= 2 && text.NextWord(wordEnd) is >= 0 and var month
                && text.Word(month, text.WordEnd(month)) is "thang"
                && text.NextWord(text.WordEnd(month)) is >= 0 and var part
                && text.Word(part, text.WordEnd(part)) is "dau" or "cuoi"
                && text.NextWord(text.WordEnd(part)) is >= 0 and var year
                && text.Word(year, text.WordEnd(year)) is "nam")
            {
                start = at;
                end = text.WordEnd(year);
                if (text.NextWord(end) is >= 0 and var number && text.WordEnd(number) - number == 4
                    && char.IsAsciiDigit(text[number]))
                    end = text.WordEnd(number);
                return end <= to;
            }
            if (IsSum(text, at, wordEnd, out end) && end <= to)
            {
                start = at;
                return true;
            }
            at = wordEnd - 1;
        }
        return false;
    }

    // 'đến hết tháng 9', 'đến ngày 20/4/2023': summed up to then. 'từ ngày 15/5 đến ngày 20/6' and 'đến năm 2030' are
    // something else.
    private static bool TryUpTo(FoldedText text, int at, int wordEnd, int to, out int end)
    {
        end = -1;
        if (text.Text.AsSpan(at, wordEnd - at) is not ("đến" or "Đến")
            || (text.PreviousWordEnd(at) is > 0 and var before && char.IsAsciiDigit(text[before - 1])))
            return false;
        var next = text.NextWord(wordEnd);
        if (next >= 0 && text.Word(next, text.WordEnd(next)) is "het")
            next = text.NextWord(text.WordEnd(next));
        if (next >= 0 && text.Word(next, text.WordEnd(next)) is "ngay")
        {
            next = text.NextWord(text.WordEnd(next));
            if (next < 0 || !TryDay(text, next, out end))
                return false;
            return end <= to;
        }
        if (next < 0 || text.NextWord(text.WordEnd(next)) is not (>= 0 and var number))
            return false;
        var unit = text.Word(next, text.WordEnd(next));
        if (unit is not ("thang" or "quy")
            || !ReadNumber(text, number, roman: unit is "quy", range: false, isYear: false, out end))
            return false;
        Extend(text, to, ref end);
        return end <= to;
    }

    // 'lũy kế 10 tháng', '10 tháng đạt', '10 tháng năm 2023'; not 'thời hạn 10 tháng'.
    private static bool IsSum(FoldedText text, int at, int wordEnd, out int end)
    {
        end = -1;
        if (!char.IsAsciiDigit(text[at]) || wordEnd - at > 2
            || !int.TryParse(
                text.Text.AsSpan(at, wordEnd - at), NumberStyles.None, CultureInfo.InvariantCulture, out var months)
            || months is < 1 or > 12 || text.NextWord(wordEnd) is not (>= 0 and var unit)
            || text.Text.AsSpan(unit, text.WordEnd(unit) - unit) is not "tháng")
        {
            return false;
        }
        end = text.WordEnd(unit);
        var next = text.NextWord(end);
        if (next >= 0 && text.Word(next, text.WordEnd(next)) is "nam"
            && text.NextWord(text.WordEnd(next)) is >= 0 and var year
            && char.IsAsciiDigit(text[year]) && text.WordEnd(year) - year == 4)
        {
            end = text.WordEnd(year);
            return true;
        }
        var before = text.PreviousWordEnd(at) is > 0 and var previous
            ? text.Text.AsSpan(text.WordStart(previous), previous - text.WordStart(previous)) : "";
        return before is "kế" or "dồn"
            || (next >= 0 && text.Text.AsSpan(next, text.WordEnd(next) - next) is "đạt" or "ước" or "tăng" or "giảm");
    }

    // 20/4/2023, 20-4-2023, '20 tháng 4 năm 2023'
    private static bool TryDay(FoldedText text, int at, out int end)
    {
        end = text.WordEnd(at);
        if (!char.IsAsciiDigit(text[at]) || end - at > 2)
            return false;
        var parts = 1;
        while (parts < 3 && text[end] is '/' or '-' && char.IsAsciiDigit(text[end + 1]))
        {
            end = text.WordEnd(end + 1);
            parts++;
        }
        if (parts > 1)
            return true;
        if (text.NextWord(end) is not (>= 0 and var month) || text.Word(month, text.WordEnd(month)) is not "thang"
            || text.NextWord(text.WordEnd(month)) is not (>= 0 and var number)
            || !char.IsAsciiDigit(text[number]))
        {
            return false;
        }
        end = text.WordEnd(number);
        Extend(text, int.MaxValue, ref end);
        return true;
    }

    // II/2023 after quý, 6/2023 after tháng, 2023 after năm, 2021 - 2025 after giai đoạn
    private static bool ReadNumber(FoldedText text, int at, bool roman, bool range, bool isYear, out int end)
    {
        end = text.WordEnd(at);
        var length = end - at;
        if (isYear && length != 4)
            return false;
        var isNumber = char.IsAsciiDigit(text[at]) && (length == 4 || (!range && length <= 2));
        if (!isNumber && !(roman && text.Text[at..end] is "I" or "II" or "III" or "IV"))
            return false;
        if (text[end] == '/' && char.IsAsciiDigit(text[end + 1]) && text.WordEnd(end + 1) - end == 5)
        {
            end = text.WordEnd(end + 1);
            return true;
        }
        var dash = end;
        while (FoldedText.IsBlank(text[dash]))
            dash++;
        if (text[dash] is '-' or '–' && text.NextWord(dash + 1) is >= 0 and var second
            && char.IsAsciiDigit(text[second])
            && text.WordEnd(second) - second == length)
            end = text.WordEnd(second);
        else if (range)
            return false;
        return length == 4 || roman || !char.IsAsciiDigit(text[at]) || text[end] != '.';
    }

    // tháng 6 năm 2023, quý II năm 2023
    private static void Extend(FoldedText text, int to, ref int end)
    {
        if (text.NextWord(end) is >= 0 and var next && text.Word(next, text.WordEnd(next)) is "nam"
            && text.NextWord(text.WordEnd(next)) is >= 0 and var year
            && text.WordEnd(year) - year == 4 && char.IsAsciiDigit(text[year]) && text.WordEnd(year) <= to)
        {
            end = text.WordEnd(year);
        }
    }
}
