using System.Buffers;
using VanBan.Text;

namespace VanBan.Notation;

/// <summary>
/// What stands inside quotation marks: the new wording of an amendment ('sửa đổi Điều 5 như sau: “Điều 5. …”'), a
/// phrase that is replaced, an act that a footnote quotes. A mark that opens and is never closed quotes nothing, or one
/// lost mark would take the rest of the document.
/// </summary>
internal static class QuotedSpans
{
    private static readonly SearchValues<char> AllMarks = SearchValues.Create("“”«»\"");
    private static readonly SearchValues<char> CurvedMarks = SearchValues.Create("“”");

    // One quotation of a long amendment has some dozens of articles.
    private const int LongestBlock = 200_000;

    // Inside a sentence, what has no end within this length is a mark that OCR saw in a stain.
    private const int LongestPhrase = 4000;

    /// <summary>
    /// The outermost quotations that begin a line or have a line end inside, in the order of the text; each from its
    /// opening mark to after its closing one. An amending act quotes the articles that it puts into another so, and
    /// these are not its own.
    /// </summary>
    public static List<TextSpan> Of(string text)
    {
        var found = new List<TextSpan>();
        var open = new Stack<(int At, char Mark)>();
        for (var at = NextMark(text, 0, AllMarks); at < text.Length; at = NextMark(text, at + 1, AllMarks))
        {
            if (Opens(text, at))
                open.Push((at, text[at]));
            else if (Closes(text, at)
                && open.TryPeek(out var last)
                && last.Mark == OpeningOf(text[at]))
                AddBlock(found, text, open.Pop().At, at + 1);
        }
        return found;
    }

    /// <summary>The quotations in “…” of a text, however they stand in its lines; of nested ones the
    /// innermost.</summary>
    public static List<TextSpan> Within(NormalizedText normalized)
    {
        var text = normalized.Text;
        var found = new List<TextSpan>();
        var open = -1;
        for (var at = NextMark(text, 0, CurvedMarks); at < text.Length; at = NextMark(text, at + 1, CurvedMarks))
        {
            if (text[at] == OpeningOf(text[at]))
            {
                open = at;
                continue;
            }
            if (open >= 0 && at - open <= LongestPhrase)
                found.Add(new TextSpan(open + 1, at));
            open = -1;
        }
        return found;
    }

    private static int NextMark(ReadOnlySpan<char> text, int from, SearchValues<char> marks)
    {
        var found = text[from..].IndexOfAny(marks);
        return found < 0 ? text.Length : from + found;
    }

    private static char OpeningOf(char mark) => mark switch { '”' => '“', '»' => '«', _ => mark };

    private static bool Opens(string text, int at) =>
        text[at] is '“' or '«' || (text[at] == '"' && BeginsLine(text, at));

    private static bool Closes(string text, int at) =>
        text[at] is '”' or '»' || (text[at] == '"' && EndsLine(text, at));

    // A quotation takes the place of those inside it.
    private static void AddBlock(List<TextSpan> found, string text, int start, int end)
    {
        if (end - start > LongestBlock
            || !(BeginsLine(text, start) || text.AsSpan(start..end).Contains('\n')))
            return;
        while (found.Count > 0 && found[^1].Start > start)
            found.RemoveAt(found.Count - 1);
        found.Add(new TextSpan(start, end));
    }

    // A straight mark opens where a line begins and closes where one ends; elsewhere it quotes a word.
    private static bool BeginsLine(string text, int at)
    {
        for (at--; at >= 0 && text[at] is ' ' or '\t';)
            at--;
        return at < 0 || text[at] == '\n';
    }

    private static bool EndsLine(string text, int at)
    {
        for (at++; at < text.Length && text[at] is ' ' or '\t' or '.' or ';' or ',' or '\r';)
            at++;
        return at >= text.Length || text[at] == '\n';
    }
}
