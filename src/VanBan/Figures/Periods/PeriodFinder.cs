using VanBan.Figures.Indicators;
using VanBan.Knowledge;
using VanBan.Text;

namespace VanBan.Figures.Periods;

/// <summary>Finds the period that a figure speaks of: <c>6 tháng đầu năm 2023</c>, <c>quý II</c>, <c>năm 2022</c>,
/// <c>giai đoạn 2021 - 2025</c>.</summary>
internal static class PeriodFinder
{
    private const int LongestOpening = 60;
    private const int MostCompared = 6;

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
        return PeriodReader.TryFind(text, from, Math.Min(to, from + LongestOpening), out var start, out var end)
            && Opens(text, from, start)
            && text[end] == ','
            && !IsBeginning(text, start)
            && !IsCompared(text, start)
            ? OneLine.Of(text.Text.AsSpan(WithUpTo(text, start), end - WithUpTo(text, start))) : null;
    }

    // 'Ngay từ tháng 01, …': since then, not then.
    private static bool IsBeginning(FoldedText text, int start) =>
        text.WordAt(start).Folded is "thang" && text.WordBefore(start).Folded is "tu";

    /// <summary>The period in the name of a row: <c>Dân số đến năm 2030</c>; <see langword="null"/> for none.</summary>
    public static string? InLabel(string name) => InLine(new FoldedText(name), 0, name.Length);

    /// <summary>The last period between two offsets; <see langword="null"/> for none.</summary>
    public static string? InLine(FoldedText text, int from, int to)
    {
        string? found = null;
        while (PeriodReader.TryFind(text, from, to, out var start, out var end))
        {
            if (!IsCompared(text, start))
                found = OneLine.Of(text.Text.AsSpan(WithUpTo(text, start), end - WithUpTo(text, start)));
            from = end;
        }
        return found;
    }

    // 'đến năm 2030'
    private static int WithUpTo(FoldedText text, int start) =>
        text.WordBefore(start) is { Printed: "đến" or "Đến" } upTo ? upTo.Start : start;

    /// <summary>
    /// The last period named between the start of the sentence and the figure, unless something is only compared with
    /// it or it belongs to a date.
    /// </summary>
    public static string? Before(FoldedText text, int figure, int sentenceStart)
    {
        string? found = null;
        for (var at = Math.Max(sentenceStart, figure - 400); at < figure;)
        {
            if (!PeriodReader.TryFind(text, at, figure, out var start, out var end))
                break;
            if (OpensBracket(text, start) is > 0 and var same && same < start)
                found = Reaches(text, sentenceStart, start, end, figure)
                    ? OneLine.Of(text.Text.AsSpan(same, end - same)) : found;
            else if (!IsCompared(text, start)
                && Reaches(text, sentenceStart, start, end, figure))
                found = OneLine.Of(text.Text.AsSpan(start, end - start));
            at = end;
        }
        return found;
    }

    // '(cùng kỳ năm 2022 tăng 8,6%)': in brackets it is no comparison but the time of what stands there. Where it begins;
    // -1 elsewhere.
    private static int OpensBracket(FoldedText text, int start) =>
        text.WordBefore(start) is { Printed: "kỳ", Previous: { Printed: "cùng" or "Cùng" } same }
            && same.Start > 0 && text[same.Start - 1] == '('
            ? same.Start : -1;

    /// <summary>Whether the stretch says only that the time is the same of another year: <c>cùng kỳ năm
    /// 2022</c>.</summary>
    public static bool IsSameTime(FoldedText text, int start, int end) =>
        text.WordAt(start) is { Printed: "cùng", Next: { Printed: "kỳ" } same }
            && (same.End == end || IsPeriod(text, text.SkipBlanks(same.End), end));

    /// <summary>The period right behind a figure: <c>12 tỷ đồng cho giai đoạn 2023 - 2025</c>, <c>1.250 hộ trong 6
    /// tháng đầu năm</c>.</summary>
    public static string? After(FoldedText text, int end)
    {
        var word = text.WordAfter(end);
        if (!word.Exists
            && text[end] == ' '
            && text[end + 1] == '(')
            word = text.WordAfter(end + 2); // '68,5 tuổi (theo giai đoạn 2020 - 2025)'
        if (word.Printed is "cho" or "trong" or "của" or "theo" or "vào")
            word = word.Next;
        var time = word.Printed is "cuối" or "đầu" ? word.Next : word;
        return time.Exists && TryReadAt(text, time.Start, text.Length, out var after)
            && text[after] != ':' // 'còn 8.900 ha (năm 2024: 9.450 ha)'
            ? OneLine.Of(text.Text.AsSpan(word.Start, after - word.Start)) : null;
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
            switch (text[at])
            {
                case '(':
                    depth++;
                    break;
                case ')' when --depth < 0:
                    return false;
                case ':' when depth == 0:
                    isList = true;
                    break;
                case ';' when depth == 0 && !isList:
                    return Opens(text, sentenceStart, start) || text[end] == ',';
            }
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
            if (FoldedText.IsLetterOrDigit(text[at])
                && !FoldedText.IsLetterOrDigit(text[at - 1]))
                words++;
        }
        return words <= 3;
    }

    /// <summary>Whether the stretch names a period and nothing else.</summary>
    public static bool IsPeriod(FoldedText text, int start, int end) =>
        start < end
            && PeriodReader.TryFind(text, start, end, out var from, out var to)
            && from == start
            && to == end;

    /// <summary>Whether a period begins at <paramref name="start"/>.</summary>
    public static bool TryReadAt(FoldedText text, int start, int limit, out int end)
    {
        end = start;
        return (char.IsAsciiDigit(text[start])
            || GrammarWords.PeriodStarts.Contains(text.WordAt(start).Folded))
            && PeriodReader.TryReadAt(text, start, limit, out end);
    }

    /// <summary>Where <c>năm 2025</c> begins that ends at <paramref name="end"/>; -1 if none does.</summary>
    public static int YearBefore(FoldedText text, int end)
    {
        var year = new TextWord(text, text.WordStart(end), end);
        return year.IsYear && year.Previous is { Folded: "nam" } word ? word.Start : -1;
    }

    // The first period that is not the month of a date: 'Quyết định số 15 ngày 30 tháng 9 năm 2015' names none.
    private static string? First(FoldedText text, int from, int to)
    {
        while (PeriodReader.TryFind(text, from, to, out var start, out var end))
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
            && text.WordBefore(at).Folded is "den" or "toi";

    // A day's month and year are no period ('ngày 06 tháng 5 năm 2010'), nor is what something is set against ('thấp
    // hơn mục tiêu năm 2025', '45% dự toán năm 2024'), nor the year of a law.
    private static bool IsCompared(FoldedText text, int start)
    {
        var word = text.WordBefore(start);
        if (!word.Exists)
            return false;
        if (IsOfSpan(text, word, start) || IsOfPrices(word) || IsSetAgainst(word))
            return true;
        if (GrammarWords.PlanEnds.Contains(word.Folded) && word.Previous.Previous.Exists)
            return GrammarWords.Comparisons.Contains(word.Previous.Previous.Folded);
        if (word.Folded is "cuoi" && word.Previous.Folded is not ("voi" or "so" or "hon" or "ky"))
            return false; // 'Tính đến cuối năm 2022, …', 'Rà soát cuối năm 2022'
        return word.IsNumber
            || GrammarWords.BeforeOtherTimes.Contains(word.Folded)
            || IsLaw(word.Folded);
    }

    // 'từ tháng 5/1965 đến tháng 8/1968' is how long something took, and neither month is that of the figure.
    private static bool IsOfSpan(FoldedText text, TextWord before, int start)
    {
        if (text.WordAt(start).Folded is not "thang")
            return false;
        return before.Printed is "từ" or "Từ"
            && PeriodReader.TryFind(text, start, text.Length, out _, out var end)
                && text.WordAfter(end).Printed is "đến"
            || before.Printed is "đến" && before.Previous is { IsNumber: true };
    }

    // 'so với vụ đông xuân năm 2018': behind 'so với' in the same run of words.
    private static bool IsSetAgainst(TextWord word)
    {
        for (var count = 0; count < MostCompared && word is { Exists: true, IsNumber: false }; count++)
        {
            var before = word.Previous;
            if (word.Folded is "voi" && before.Printed is "so" or "So")
                return true;
            if (GrammarWords.ComparisonEnds.Contains(word.Printed) || word.Printed is "đến" or "tới")
                return false;
            word = before;
        }
        return false;
    }

    // 'theo giá so sánh năm 2010': in whose prices it is counted.
    private static bool IsOfPrices(TextWord word) =>
        word.Printed is "sánh" or "định" && word.Previous.Previous.Printed is "giá";

    // 'Luật năm 2015' names an act.
    private static bool IsLaw(ReadOnlySpan<char> word) =>
        DocumentType.Words.Match(word, 0, out var kind) == word.Length
            && kind!.Class == DocumentClass.Law;
}
