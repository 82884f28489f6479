using System.Collections.Frozen;
using VanBan.Knowledge;
using VanBan.Text;

namespace VanBan.Tasks.Words;

/// <summary>
/// Words looked up at a cursor, the longest that stand there. Several syllables are compared by their letters, so that
/// a tone that a scan lost does no harm; one syllable is another word with another tone ('tư' is not 'từ') and must be
/// spelt as in the table.
/// </summary>
/// <typeparam name="T">What words stand for.</typeparam>
internal sealed class SpeltWords<T>
{
    // No syllable is longer.
    private const int LongestSyllable = 12;

    private readonly PhraseTable<T> phrases;
    private readonly FrozenDictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> syllables;
    private readonly WordFilter folded = new();

    // Only some tables are searched for; the others are asked at a place.
    private readonly Lazy<WordStarts> places;

    /// <summary>The table of <paramref name="words"/>; of equal words the first count.</summary>
    public SpeltWords(IEnumerable<(string Words, T Value)> words)
    {
        var all = words.ToList();
        var single = all.ToLookup(static one => !one.Words.Contains(' ', StringComparison.Ordinal));
        phrases = new PhraseTable<T>(single[false]);
        foreach (var (one, _) in single[true])
            folded.Add(Letters.Fold(one));
        places = new(() => new WordStarts(all.Select(static one => Letters.Fold(one.Words)), letters: 5));
        syllables = single[true].DistinctBy(static one => one.Words.ToLowerInvariant(), StringComparer.Ordinal)
            .ToFrozenDictionary(
                static one => one.Words.ToLowerInvariant(), static one => one.Value, StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The first place from <paramref name="from"/> on where the words of the table may begin; the end of the
    /// text for none.</summary>
    public int Next(TextCursor text, int from)
    {
        // The places are told by few bits of each character: a mark may look like a letter.
        var at = places.Value.Next(text.Folded, from);
        while (at < text.Folded.Length && !char.IsLetterOrDigit(text.Folded[at]))
            at = places.Value.Next(text.Folded, at + 1);
        return at;
    }

    /// <summary>Passes the words at the cursor.</summary>
    public bool TryRead(ref TextCursor cursor, out T? value)
    {
        var end = phrases.Match(cursor.Folded, cursor.At, out value);
        if (end >= 0)
        {
            cursor.At = end;
            return true;
        }
        var start = cursor.At;
        var word = cursor.ReadWord();
        if (word.Length is > 0 and <= LongestSyllable && folded.MayHold(word))
        {
            Span<char> small = stackalloc char[LongestSyllable];
            var length = cursor.Since(start).ToLowerInvariant(small);
            if (syllables.TryGetValue(small[..length], out value))
                return true;
        }
        cursor.At = start;
        return false;
    }
}
