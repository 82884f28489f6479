using System.Buffers;
using VanBan.Text;

namespace VanBan.Notation;

/// <summary>
/// The quotations that begin a line or run over several: an amending act quotes the articles that it puts into another ('sửa đổi Điều 5 như sau: “Điều 5. …”'), and these are not its own.
/// A mark that opens and is never closed quotes nothing, or one lost mark would take the rest of the document.
/// </summary>
internal static class QuotedSpans
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("“”«»\"");

    // One quotation of a long amendment has some dozens of articles.
    private const int Longest = 200_000;

    /// <summary>The outermost quotations that begin a line or have a line end inside, in the order of the text; each from its opening mark to after its closing one.</summary>
    public static List<TextSpan> Of(string text)
    {
        var found = new List<TextSpan>();
        var open = new Stack<(int At, char Mark)>();
        for (var at = text.AsSpan().IndexOfAny(Marks); at >= 0;)
        {
            var mark = text[at];
            if (mark is '“' or '«' || (mark == '"' && BeginsLine(text, at)))
            {
                open.Push((at, mark));
            }
            else if (mark is '”' or '»' || (mark == '"' && EndsLine(text, at)))
            {
                var wanted = mark switch { '”' => '“', '»' => '«', _ => '"' };
                if (open.TryPeek(out var last) && last.Mark == wanted)
                {
                    open.Pop();
                    if (at - last.At < Longest && (BeginsLine(text, last.At) || text.AsSpan(last.At, at - last.At).Contains('\n')))
                    {
                        while (found.Count > 0 && found[^1].Start > last.At)
                            found.RemoveAt(found.Count - 1);
                        found.Add(new TextSpan(last.At, at + 1));
                    }
                }
            }
            var next = text.AsSpan(at + 1).IndexOfAny(Marks);
            at = next < 0 ? -1 : at + 1 + next;
        }
        return found;
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
