using VanBan.Text;

namespace VanBan.Tasks.Reading;

/// <summary>Where the sentences of a joined text, and the clauses of a sentence, begin and end.</summary>
internal static class Sentences
{
    // 'TP.', 'số 1.': what is this short before a stop ends no sentence.
    private const int ShortestLastWord = 2;

    /// <summary>The sentences of a text, in their order.</summary>
    public static List<TextSpan> Of(JoinedText text)
    {
        var all = new List<TextSpan>();
        var start = 0;
        for (var at = text.Text.IndexOf('.'); at >= 0; at = text.Text.IndexOf('.', at + 1))
        {
            if (!EndsAt(text.Text, at))
                continue;
            all.Add(new TextSpan(start, at + 1));
            start = at + 2;
        }
        if (start < text.Text.Length)
            all.Add(new TextSpan(start, text.Text.Length));
        return all;
    }

    /// <summary>The clauses of a stretch, parted by semicolons outside of parentheses and quotation marks.</summary>
    public static List<TextSpan> Clauses(JoinedText text, int start, int end)
    {
        var all = new List<TextSpan>();
        var depth = 0;
        for (var at = start; at < end; at++)
        {
            depth += text.Text[at] is '(' or '“' ? 1 : text.Text[at] is ')' or '”'
                && depth > 0
                ? -1 : 0;
            if (text.Text[at] != ';' || depth > 0)
                continue;
            all.Add(new TextSpan(start, at));
            start = at + 1;
        }
        if (start < end)
            all.Add(new TextSpan(start, end));
        return all;
    }

    // A stop before a blank and a capital, behind a word.
    private static bool EndsAt(string text, int at)
    {
        if (at + 2 >= text.Length
            || text[at + 1] != ' '
            || !char.IsUpper(text[at + 2]))
            return false;
        var word = at;
        while (word > 0 && char.IsLetterOrDigit(text[word - 1]))
            word--;
        return at - word > ShortestLastWord || (at > 0 && !char.IsUpper(text[at - 1]));
    }
}
