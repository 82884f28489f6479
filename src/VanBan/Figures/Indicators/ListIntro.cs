using VanBan.Text;

namespace VanBan.Figures.Indicators;

/// <summary>What the words over a list say of its items: <c>được hưởng các mức phụ cấp ưu đãi như sau:</c> over <c>a)
/// Mức 35% áp dụng với …</c>.</summary>
internal static class ListIntro
{
    private const int MostLines = 40;
    private const int Longest = 260;
    private const int LongestMark = 8;
    private const int MostNameWords = 24;

    // 'Một số mặt hàng chủ lực'
    private const int MostSomeWords = 6;

    /// <summary>The measure that the words over the list name with the word at <paramref name="word"/> (<c>Mức</c>);
    /// <see langword="null"/> for none.</summary>
    public static string? MeasureAbove(FoldedText text, int word)
    {
        if (!ClauseWords.Measures.TryMatch(text, word, out var wordEnd, out _))
            return null;
        return ColonAbove(text, word) is > 0 and var colon
            ? Named(text, Math.Max(0, colon - Longest), colon, text.Word(word, wordEnd)) : null;
    }

    /// <summary>What the sentence over the list speaks of, for an item that begins with its figure: <c>Mức hưởng một
    /// lần được tính như sau:</c> over <c>a) Bằng 1,5 lần</c>; <see langword="null"/> for none.</summary>
    public static string? SubjectAbove(FoldedText text, int figure)
    {
        var line = text.LineStart(figure);
        return IndicatorPhrase.Trim(text, line, figure).Start < figure ? null : SubjectOver(text, figure);
    }

    /// <summary>Whether the words over the list say that its figures are upper bounds: <c>Thời gian nghỉ tối đa được
    /// quy định như sau:</c> over <c>a) 10 ngày</c>.</summary>
    public static bool SaysAtMost(FoldedText text, int figure)
    {
        if (IndicatorPhrase.Trim(text, text.LineStart(figure), figure).Start < figure
            || ColonAbove(text, figure) is not (> 0 and var colon))
            return false;
        var start = text.LineStart(colon);
        return text.Text.AsSpan(start, colon - start).Contains("tối đa được quy định", StringComparison.Ordinal);
    }

    /// <summary>What the sentence over the list in which an offset stands speaks of; <see langword="null"/> for
    /// none.</summary>
    public static string? SubjectOver(FoldedText text, int item)
    {
        if (ColonAbove(text, item) is not (> 0 and var colon))
            return null;
        var start = text.LineStart(colon);
        if (text.Text.AsSpan(start, colon - start).LastIndexOf(". ") is > 0 and var stop
            && stop > LongestMark)
            start += stop + 1;
        start = IndicatorPhrase.Trim(text, start, colon).Start;
        if (start >= colon || !ClauseWords.Measures.TryMatch(text, start, out _, out _))
            return null;
        var end = PredicateStart(text, start, colon);
        return end < colon
            && IndicatorPhrase.Cut(text, start, end, Longest) is { } name
            && OneLine.Words(name) > 1
            ? name : null;
    }

    /// <summary>What the sentence over the list in which an offset stands says of its items: <c>Công dân được hưởng trợ
    /// cấp</c> of 'Công dân được hưởng trợ cấp khi có đủ các điều kiện sau đây:'; <see langword="null"/> for
    /// none.</summary>
    public static string? ClauseOver(FoldedText text, int item)
    {
        if (ColonAbove(text, item) is not (> 0 and var colon))
            return null;
        var start = IndicatorPhrase.Trim(text, SentenceIn(text, colon), colon).Start;
        if (colon - start > Longest)
            return null;
        var end = start;
        for (var word = text.WordAt(start); word.Exists && word.Start < colon; word = word.Next)
        {
            if (word.Printed is "khi" or "như" or "sau" or "các" || (word.Printed is "nếu" && word.Start > start))
                break;
            end = word.End;
        }
        return end > start
            && IndicatorPhrase.Cut(text, start, end, MostNameWords) is { } name && OneLine.Words(name) > 2
            ? name : null;
    }

    // Where the sentence begins in the line that ends with the colon.
    private static int SentenceIn(FoldedText text, int colon)
    {
        var start = text.LineStart(colon);
        return text.Text.AsSpan(start, colon - start).LastIndexOf(". ") is > 0 and var stop ? start + stop + 1 : start;
    }

    /// <summary>The measure that a sentence names before <paramref name="end"/>, where its parts follow: <c>Cơ cấu kinh
    /// tế</c>, <c>diện tích lúa mùa</c> of 'Một số địa phương có diện tích lúa mùa giảm nhiều:'; <see langword="null"/>
    /// for none.</summary>
    public static string? MeasureBefore(FoldedText text, int start, int end)
    {
        if (end - start > Longest)
            return null;
        for (var word = text.WordBefore(end); word.Exists && word.Start >= start; word = word.Previous)
        {
            if (!ClauseWords.Measures.TryMatch(text, word.Start, out _, out _)
                || !(IsOpening(text, IndicatorPhrase.Trim(text, start, end).Start, word)
                    || word.Previous.Printed is "có"))
                continue;
            return IndicatorPhrase.Cut(text, word.Start, PredicateStart(text, word.Start, end), Longest) is { } name
                && OneLine.Words(name) > 1
                ? name : null;
        }
        return null;
    }

    // The measure opens the sentence, or stands behind those of which it is told: 'Một số tỉnh năng suất lúa giảm:'.
    private static bool IsOpening(FoldedText text, int start, TextWord measure)
    {
        if (start == measure.Start)
            return true;
        var word = text.WordAt(start);
        if (word is not { Printed: "Một" or "một", Next.Printed: "số" })
            return false;
        for (var count = 0; count < MostSomeWords && word.Exists && word.Start < measure.Start; count++)
            word = word.Next;
        return word.Start == measure.Start;
    }

    private static int PredicateStart(FoldedText text, int start, int end)
    {
        for (var at = start; at < end; at = Math.Max(text.WordEnd(at), at + 1))
        {
            if (FoldedText.IsLetterOrDigit(text[at])
                && GrammarWords.Predicates.Contains(text.WordAt(at).Printed))
                return at;
        }
        return end;
    }

    // The colon that ends the line over the list in whose item the offset stands; -1 for none.
    private static int ColonAbove(FoldedText text, int item)
    {
        var line = text.LineStart(item);
        if (RankOf(text, line) is not { } rank)
            return -1;
        for (var count = 0; count < MostLines && line > 0; count++)
        {
            var end = line - 1;
            while (end > 0 && char.IsWhiteSpace(text[end - 1]))
                end--;
            line = text.LineStart(end);
            if (end > 0 && text[end - 1] == ':')
                return end - 1;
            if (RankOf(text, line) < rank)
                return -1;
        }
        return -1;
    }

    private static int? RankOf(FoldedText text, int line)
    {
        while (FoldedText.IsBlank(text[line]))
            line++;
        return OutlineRank.Of(text, line, out _);
    }

    private static string? Named(FoldedText text, int from, int to, ReadOnlySpan<char> word)
    {
        for (var at = text.Folded.AsSpan(from, to - from).LastIndexOf(word); at > 0; at = text.Folded.AsSpan(from, at)
            .LastIndexOf(word))
        {
            var start = from + at;
            if (!FoldedText.IsLetterOrDigit(text[start - 1])
                && !FoldedText.IsLetterOrDigit(text[start + word.Length])
                && IndicatorPhrase.Cut(text, start, to, Longest) is { } name
                && OneLine.Words(name) > 1)
            {
                return name;
            }
        }
        return null;
    }
}
