using VanBan.Application.Wording;
using VanBan.Knowledge;

namespace VanBan.Application.Review.Mentions;

/// <summary>Titles of acts as they stand behind a mention.</summary>
internal static class Titles
{
    private const int LongestTitle = 300;

    /// <summary>The title behind a mention, folded and without the words that join it: what follows to the end of the
    /// clause; empty where no title is printed.</summary>
    public static string Behind(Mention mention, int most)
    {
        var text = mention.Draft.Text;
        var end = Math.Min(text.Length, mention.Span.End + most);
        return AtHeadOf(text.AsSpan(mention.Span.End, end - mention.Span.End));
    }

    /// <summary>The title at the head of words that stand behind a mention, folded; empty where none is.</summary>
    public static string AtHeadOf(ReadOnlySpan<char> words)
    {
        if (!TitleStart.Opens(words))
            return "";
        var end = words.IndexOfAny([';', '.', '"', '”']);
        return TitleStart.Bare(end < 0 ? words : words[..end]);
    }

    /// <summary>The title as printed behind a mention; <see langword="null"/> where none is.</summary>
    public static string? Printed(Mention mention)
    {
        var text = mention.Draft.Text;
        // The line of a legal basis is the act alone; elsewhere the sentence goes on behind a comma.
        var end = text.IndexOfAny(
            mention.IsBasis ? [';', '.', '"', '”'] : [';', '.', '"', '”', ',', '('], mention.Span.End);
        if (end < 0 || end - mention.Span.End > LongestTitle)
            return null;
        var words = SingleLine.Of(text[mention.Span.End..end]).Trim();
        return TitleStart.Opens(words) ? words : null;
    }
}
