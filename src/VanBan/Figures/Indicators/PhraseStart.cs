using VanBan.Text;

namespace VanBan.Figures.Indicators;

/// <summary>Where the words of a figure begin: behind what belongs to the figure before, behind a time, behind 'trong
/// đó'.</summary>
internal static class PhraseStart
{
    /// <summary>
    /// Where the words of a figure of its own begin after another figure: what stands up to the first comma or 'và'
    /// still belongs to the other (<c>giảm 03 người chết, tăng …</c>); the stretch's end if there are none.
    /// </summary>
    public static int AfterTail(FoldedText text, int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (text[at] is ',' or ';' or '(' or ')' or ':')
                return at;
            if (FoldedText.IsLetterOrDigit(text[at]))
            {
                var wordEnd = text.WordEnd(at);
                if (GrammarWords.NextFigures.Contains(text.Text.AsSpan(at, wordEnd - at))
                    || (text.Text.AsSpan(at).StartsWith("đồng thời") && text.WordStart(wordEnd) == at))
                {
                    // '4 triệu đồng đối với hộ nghèo và không quá 8 triệu đồng': what stands before the mark says to
                    // whom the figure before applies.
                    if (text.Text.AsSpan(at, wordEnd - at) is "với" && text.PreviousWordEnd(at) is > 0 and var before
                        && text.Text.AsSpan(text.WordStart(before), before - text.WordStart(before)) is "đối"
                        && EndsInMark(text, at, end))
                    {
                        return end;
                    }
                    return at;
                }
                at = wordEnd - 1;
            }
        }
        return end;
    }

    private static bool EndsInMark(FoldedText text, int start, int end)
    {
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return text[end - 1] is ',' or ';'
            || text.Text.AsSpan(text.WordStart(end), end - text.WordStart(end)) is "và" or "nhưng";
    }

    /// <summary>
    /// Behind a time that opens the stretch (<c>Tính đến ngày 15/6/2025 đã xử lý …</c>, <c>Đến hết tháng 11 giải ngân
    /// …</c>); the stretch's end if it holds nothing else.
    /// </summary>
    public static int AfterTime(FoldedText text, int start, int end)
    {
        var at = start;
        if (at < end && text.Word(at, text.WordEnd(at)) is "tinh" or "ke"
            && text.NextWord(text.WordEnd(at)) is > 0 and var second
            && second < end)
            at = second;
        if (at >= end || text.Word(at, text.WordEnd(at)) is not ("den" or "tu"))
            return start;
        var isTime = false;
        for (at = text.WordEnd(at); at < end;)
        {
            if (!FoldedText.IsLetterOrDigit(text[at]))
            {
                if (text[at] is ',' or ';' && isTime)
                    return IndicatorPhrase.Trim(text, at, end).Start;
                at++;
                continue;
            }
            var wordEnd = text.WordEnd(at);
            if (!char.IsAsciiDigit(text[at]) && !GrammarWords.Times.Contains(text.Word(at, wordEnd)))
            {
                return isTime ? IndicatorPhrase.Trim(text, at, end).Start : start;
            }
            isTime = true;
            at = wordEnd;
        }
        return isTime ? end : start;
    }

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
