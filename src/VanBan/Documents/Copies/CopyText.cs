using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Documents.Copies;

/// <summary>
/// What of a text two files of one document have in common: its syllables and numbers in their order, without layout,
/// punctuation, spelling variants of one syllable and the stamp of the office that received it.
/// </summary>
internal static class CopyText
{
    // A stamp stands at the head of the first page; its lines are few.
    private const int LinesOfHead = 40;
    private const int LinesOfStamp = 6;

    /// <summary>The words and numbers of a document.</summary>
    public static IEnumerable<CopyToken> Of(Document document)
    {
        var stamp = StampIn(document.Text);
        var syllables = new SyllableReader(document.Text);
        while (syllables.Read())
        {
            if (syllables.Kind == SyllableKind.Date
                || (syllables.Start >= stamp.Start && syllables.Start < stamp.End))
                continue;
            yield return new CopyToken(
                Hash(syllables.Letters),
                syllables.Kind == SyllableKind.Number ? 0 : syllables.Marks,
                syllables.Kind == SyllableKind.Number,
                new TextSpan(syllables.Start, syllables.End));
        }
    }

    /// <summary>A number for letters, the same in every run.</summary>
    public static ulong Hash(ReadOnlySpan<char> letters)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in letters)
            hash = unchecked((hash ^ c) * 1099511628211UL);
        return Mix(hash);
    }

    /// <summary>Spreads a number over all bits.</summary>
    public static ulong Mix(ulong hash)
    {
        unchecked
        {
            hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9UL;
            hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EBUL;
            return hash ^ (hash >> 31);
        }
    }

    // The lines of the stamp, where the head of the text has one; else nothing.
    private static TextSpan StampIn(string text)
    {
        var at = 0;
        for (var line = 0; line < LinesOfHead && at < text.Length; line++)
        {
            var end = EndOfLine(text, at);
            if (text.AsSpan(at, end - at).Trim() is { Length: > 2 and < 20 } words
                && CopyWords.IsHead(words.ToString()))
                return new TextSpan(at, EndOfStamp(text, end));
            at = end + 1;
        }
        return default;
    }

    private static int EndOfStamp(string text, int end)
    {
        for (var line = 0; line < LinesOfStamp && end < text.Length; line++)
        {
            var next = EndOfLine(text, end + 1);
            var words = text.AsSpan(Math.Min(end + 1, next), next - Math.Min(end + 1, next)).Trim();
            if (words.Length > 0 && (IsNumberOfPaper(words) || !CopyWords.IsField(words.ToString())))
                break;
            end = next;
        }
        return end;
    }

    // 'Số: 12/BC-UBND' has a symbol; the number of a stamp has none.
    private static bool IsNumberOfPaper(ReadOnlySpan<char> words) =>
        words.IndexOf('/') is >= 0 and var slash && words[slash..].IndexOfAnyInRange('A', 'Z') >= 0;

    private static int EndOfLine(string text, int from)
    {
        if (from >= text.Length)
            return text.Length;
        var end = text.IndexOf('\n', from);
        return end < 0 ? text.Length : end;
    }
}

/// <summary>A word or number of a text.</summary>
/// <param name="Folded">Stands for its letters without diacritics, or for its digits.</param>
/// <param name="Marks">Its diacritics, see <see cref="SyllableReader.Marks"/>.</param>
/// <param name="IsNumber">Whether it is a number.</param>
/// <param name="Span">Where it stands.</param>
internal readonly record struct CopyToken(ulong Folded, ulong Marks, bool IsNumber, TextSpan Span)
{
    /// <summary>Stands for the word with its diacritics.</summary>
    public ulong Whole => unchecked(Folded + (Marks * 0x9E3779B97F4A7C15UL));
}
