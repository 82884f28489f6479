using VanBan.Text;

namespace VanBan.Figures.Indicators;

/// <summary>Where the words of a figure begin: behind what belongs to the figure before, behind a time, behind 'trong
/// đó'.</summary>
internal static class PhraseStart
{
    private const string Marks = ",;():";

    /// <summary>
    /// Where the words of a figure of its own begin after another figure: what stands up to the first comma or 'và'
    /// still belongs to the other (<c>giảm 03 người chết, tăng …</c>); the stretch's end if there are none.
    /// </summary>
    public static int AfterTail(FoldedText text, int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (text[at] == '(' && text.Text.AsSpan(at, end - at).IndexOf(')') is > 0 and var close)
            {
                at += close; // '2.850 giường bệnh (không tính trạm y tế), đạt 28,6 giường/vạn dân'
                continue;
            }
            if (Marks.Contains(text[at]))
                return at;
            if (!FoldedText.IsLetterOrDigit(text[at]))
                continue;
            var word = text.WordAt(at);
            if (ClauseWords.Kept.TryMatch(text, at, out var kept, out _))
            {
                at = kept - 1; // 'dự án trong nước', 'dự án còn hiệu lực'
                continue;
            }
            if (GrammarWords.NextFigures.Contains(word.Printed) || IsMeanwhile(word))
                return IsAddressee(text, word, end) ? end : at;
            at = word.End - 1;
        }
        return end;
    }

    private static bool IsMeanwhile(TextWord word) => word.Printed is "đồng"
        && word.Next.Printed is "thời";

    // '4 triệu đồng đối với hộ nghèo và không quá 8 triệu đồng': what stands before the mark says to whom the figure
    // before applies.
    private static bool IsAddressee(FoldedText text, TextWord word, int end) =>
        word.Printed is "với"
            && word.Previous.Printed is "đối"
            && EndsInMark(text, word.Start, end);

    private static bool EndsInMark(FoldedText text, int start, int end)
    {
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return text[end - 1] is ',' or ';'
            || text.WordBefore(end).Printed is "và" or "nhưng";
    }

    /// <summary>
    /// Behind a time that opens the stretch (<c>Tính đến ngày 15/6/2025 đã xử lý …</c>, <c>Đến hết tháng 11 giải ngân
    /// …</c>); the stretch's end if it holds nothing else.
    /// </summary>
    public static int AfterTime(FoldedText text, int start, int end)
    {
        var at = start;
        if (at < end
            && text.WordAt(at) is { Folded: "tinh" or "ke", Next.Exists: true } since
            && since.Next.Start < end)
            at = since.Next.Start;
        if (at >= end || text.WordAt(at).Folded is not ("den" or "tu"))
            return start;
        var behind = TimeEnd(text, text.WordEnd(at), end, out var isTime);
        if (!isTime)
            return start;
        return behind >= end ? end : IndicatorPhrase.Trim(text, behind, end).Start;
    }

    // Where the numbers and words of a time are over.
    private static int TimeEnd(FoldedText text, int at, int end, out bool isTime)
    {
        isTime = false;
        while (at < end)
        {
            if (!FoldedText.IsLetterOrDigit(text[at]))
            {
                if (text[at] is ',' or ';' && isTime)
                    break;
                at++;
                continue;
            }
            var word = text.WordAt(at);
            if (!word.IsNumber && !GrammarWords.Times.Contains(word.Folded))
                break;
            isTime = true;
            at = word.End;
        }
        return at;
    }

    /// <summary>Whether the sentence that begins at <paramref name="start"/> goes on with a part: <c>Trong đó,</c> khu
    /// vực dịch vụ tăng 3%.</summary>
    public static bool OpensWithThereof(FoldedText text, int start)
    {
        var word = text.WordAfter(start);
        if (!word.Exists && text.NextWord(start) is >= 0 and var next)
            word = text.WordAt(next);
        return word.Printed is "Trong" && word.Next.Printed is "đó";
    }

    /// <summary>Whether 'trong đó' ends at <paramref name="end"/>.</summary>
    public static bool IsThereof(FoldedText text, int end) =>
        text.Text.AsSpan(0, end).EndsWith("trong đó", StringComparison.Ordinal);

    /// <summary>Where the words after the last 'trong đó' or 'phấn đấu' begin; -1 without one.</summary>
    public static int AfterThereof(FoldedText text, int start, int end)
    {
        var stretch = text.Text.AsSpan(start, Math.Max(end - start, 0));
        var thereof = stretch.LastIndexOf("trong đó");
        var aim = stretch.LastIndexOf("phấn đấu");
        return Math.Max(
            thereof < 0 ? -1 : start + thereof + "trong đó".Length, aim < 0 ? -1 : start + aim + "phấn đấu".Length);
    }
}
