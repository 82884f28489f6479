using VanBan.Knowledge;
using VanBan.Text;

namespace VanBan.Citations.Relations;

/// <summary>Words and phrases that are looked for in folded text, whole words only; commas in the text are passed
/// over.</summary>
internal sealed class WordList(IEnumerable<string> words)
{
    private readonly PhraseTable<bool> table = new(words.Select(word => (word, true)));

    /// <summary>Whether <paramref name="text"/> begins with one of them.</summary>
    public bool Begins(ReadOnlySpan<char> text) => table.Match(text, 0, out _) > 0;

    /// <summary>Whether <paramref name="text"/> ends with one of them.</summary>
    public bool Ends(ReadOnlySpan<char> text) => table.MatchEndingAt(text, text.Length, out _) >= 0;

    /// <summary>Where the longest of them begins with which <paramref name="text"/> ends; -1 for none.</summary>
    public int StartOfLast(ReadOnlySpan<char> text) => table.MatchEndingAt(text, text.Length, out _);

    /// <summary>Whether <paramref name="word"/> is one of them.</summary>
    public bool Has(ReadOnlySpan<char> word) => table.Match(word, 0, out _) == word.Length;

    /// <summary>Whether one of them stands anywhere in <paramref name="text"/>.</summary>
    public bool IsIn(ReadOnlySpan<char> text) => IndexIn(text, out _) >= 0;

    /// <summary>Where the first of them begins in <paramref name="text"/>, -1 for none, and where it ends.</summary>
    public int IndexIn(ReadOnlySpan<char> text, out int end) => table.Find(text, 0, out end, out _);

    /// <summary>Whether <paramref name="text"/> holds nothing but these words, single letters and numbers.</summary>
    public bool Fill(ReadOnlySpan<char> text) => CountOthers(text) == 0;

    /// <summary>How many words of <paramref name="text"/> belong to none of them; single letters and numbers not
    /// counted.</summary>
    public int CountOthers(ReadOnlySpan<char> text)
    {
        var others = 0;
        var cursor = TextCursor.OverFolded(text);
        while (!cursor.IsAtEnd)
        {
            if (Skip(ref cursor))
                continue;
            var word = cursor.ReadWord();
            if (word.IsEmpty)
                cursor.At++;
            else if (word.Length > 1 && !char.IsAsciiDigit(word[0]))
                others++;
        }
        return others;
    }

    /// <summary>Moves <paramref name="cursor"/> behind one of them, if one begins there.</summary>
    public bool Skip(ref TextCursor cursor)
    {
        if (!cursor.AtWordStart
            || table.Match(cursor.Folded, cursor.At, out _) is not (> 0 and var end))
            return false;
        cursor.At = end;
        return true;
    }
}
