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
    private readonly PhraseTable<Meaning> phrases;

    // Only some tables are searched for; the others are asked at a place.
    private readonly Lazy<WordStarts> places;

    /// <summary>The table of <paramref name="words"/>; of equal words the first count.</summary>
    public SpeltWords(IEnumerable<(string Words, T Value)> words)
    {
        var all = words.ToList();
        var single = all.ToLookup(static one => !one.Words.Contains(' ', StringComparison.Ordinal));
        phrases = new PhraseTable<Meaning>(
            single[false].Select(static one => (one.Words, new Meaning(one.Value, null)))
                .Concat(single[true].GroupBy(static one => Letters.Fold(one.Words), StringComparer.Ordinal)
                    .Select(static alike => (alike.Key, new Meaning(default, [.. alike])))));
        places = new(() => new WordStarts(all.Select(static one => Letters.Fold(one.Words)), letters: 5));
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
        value = default;
        var end = phrases.Match(cursor.Folded, cursor.At, out var meaning);
        if (end < 0 || !meaning.TryTell(cursor.Printed[cursor.At..end], out value))
            return false;
        cursor.At = end;
        return true;
    }

    // What several syllables stand for, or what each of the syllables does that have the same letters.
    private readonly record struct Meaning(T? Value, (string Spelt, T Value)[]? Syllables)
    {
        public bool TryTell(ReadOnlySpan<char> printed, out T? value)
        {
            value = Value;
            if (Syllables is null)
                return true;
            foreach (var (spelt, syllable) in Syllables)
            {
                if (!printed.Equals(spelt, StringComparison.OrdinalIgnoreCase))
                    continue;
                value = syllable;
                return true;
            }
            return false;
        }
    }
}
