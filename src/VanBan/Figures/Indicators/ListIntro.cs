using VanBan.Text;

namespace VanBan.Figures.Indicators;

/// <summary>What the words over a list say of its items: <c>được hưởng các mức phụ cấp ưu đãi như sau:</c> over <c>a)
/// Mức 35% áp dụng với …</c>.</summary>
internal static class ListIntro
{
    private const int MostLines = 40;
    private const int Longest = 260;

    /// <summary>The measure that the words over the list name with the word at <paramref name="word"/> (<c>Mức</c>);
    /// <see langword="null"/> for none.</summary>
    public static string? MeasureAbove(FoldedText text, int word)
    {
        if (!ClauseWords.Measures.TryMatch(text, word, out var wordEnd, out _))
            return null;
        var line = text.LineStart(word);
        if (RankOf(text, line) is not { } rank)
            return null;
        for (var count = 0; count < MostLines && line > 0; count++)
        {
            var end = line - 1;
            while (end > 0 && char.IsWhiteSpace(text[end - 1]))
                end--;
            line = text.LineStart(end);
            if (end > 0 && text[end - 1] == ':')
                return Named(text, Math.Max(0, end - Longest), end - 1, text.Word(word, wordEnd));
            if (RankOf(text, line) < rank)
                return null;
        }
        return null;
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
            if (!FoldedText.IsLetterOrDigit(text[start - 1]) && !FoldedText.IsLetterOrDigit(text[start + word.Length])
                && IndicatorPhrase.Cut(text, start, to, Longest) is { } name && OneLine.Words(name) > 1)
            {
                return name;
            }
        }
        return null;
    }
}
