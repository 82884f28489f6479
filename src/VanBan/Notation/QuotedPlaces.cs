using VanBan.Text;

namespace VanBan.Notation;

/// <summary>
/// Tells what stands inside “…”: the new wording of an amendment, a phrase that is replaced, an act that a footnote quotes. Asked from left to right, it walks the text once.
/// </summary>
internal sealed class QuotedPlaces(NormalizedText text)
{
    // What has no end within this length is a mark that OCR saw in a stain.
    private const int Longest = 4000;

    private int read;
    private int end = -1;

    /// <summary>Whether the place <paramref name="at"/>, not before the last one asked for, stands inside a quotation.</summary>
    public bool Contain(int at)
    {
        while (read < at)
        {
            var next = text.Text[read..at].IndexOfAny('“', '”');
            if (next < 0)
            {
                read = at;
                break;
            }
            read += next + 1;
            var rest = text.Text[read..Math.Min(text.Length, read + Longest)];
            var close = text.Text[read - 1] == '“' ? rest.IndexOfAny('“', '”') : -1;
            end = close >= 0 && rest[close] == '”' ? read + close : -1;
        }
        return at < end;
    }
}
