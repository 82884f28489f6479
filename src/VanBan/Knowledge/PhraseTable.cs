using System.Collections.Immutable;
using VanBan.Text;

namespace VanBan.Knowledge;

/// <summary>
/// Phrases that are looked for in folded text, each standing for a value. A phrase is found where it begins
/// (<see cref="Match"/>) or where it ends (<see cref="MatchEndingAt"/>); the longest wins; it begins and ends at the
/// edge of a word. Commas are not compared: 'Luật Phòng chống tham nhũng' is 'Luật Phòng, chống tham nhũng'.
/// </summary>
/// <typeparam name="T">What a phrase stands for.</typeparam>
public sealed class PhraseTable<T>
{
    // The phrases by the folded word that they begin with, and by the one that they end with; the longest first.
    private readonly Dictionary<string, List<(string Phrase, T Value)>>.AlternateLookup<ReadOnlySpan<char>> byFirst;
    private readonly Dictionary<string, List<(string Phrase, T Value)>>.AlternateLookup<ReadOnlySpan<char>> byLast;

    // Nearly every word of a text begins none of the phrases; its first or last two letters tell so.
    private readonly LetterPairs starts = new(), ends = new();
    private readonly WordStarts places;

    /// <summary>The table of <paramref name="phrases"/>; of equal phrases the first counts.</summary>
    public PhraseTable(IEnumerable<(string Phrase, T Value)> phrases)
    {
        var first = new Dictionary<string, List<(string Phrase, T Value)>>();
        var last = new Dictionary<string, List<(string Phrase, T Value)>>();
        var seen = new HashSet<string>();
        foreach (var (phrase, value) in phrases)
        {
            var key = Key(phrase);
            if (key.Length == 0 || !seen.Add(key))
                continue;
            Add(first, FirstWord(key).ToString(), key, value);
            Add(last, key[(key.LastIndexOf(' ') + 1)..], key, value);
            starts.Add(key[0], key.Length > 1 ? key[1] : ' ');
            ends.Add(key[^1], key.Length > 1 ? key[^2] : ' ');
        }
        foreach (var list in first.Values.Concat(last.Values))
            list.Sort(static (a, b) => b.Phrase.Length - a.Phrase.Length);
        Phrases = [.. seen];
        places = new WordStarts(seen, letters: first.Keys.Any(static word => word.Length <= 1) ? 1 : 2);
        (byFirst, byLast) =
            (first.GetAlternateLookup<ReadOnlySpan<char>>(), last.GetAlternateLookup<ReadOnlySpan<char>>());

        static void Add(Dictionary<string, List<(string, T)>> table, string word, string phrase, T value)
        {
            if (!table.TryGetValue(word, out var list))
                table.Add(word, list = []);
            list.Add((phrase, value));
        }
    }

    /// <summary>The phrases, folded and without commas.</summary>
    public ImmutableArray<string> Phrases { get; }

    /// <summary>Where the first phrase begins in a folded text, from the word start at <paramref name="from"/> on, and
    /// where it ends; -1 for none.</summary>
    public int Find(ReadOnlySpan<char> folded, int from, out int end, out T? value)
    {
        for (var at = places.Next(folded, from); at < folded.Length; at = places.Next(folded, at + 1))
        {
            end = Match(folded, at, out value);
            if (end > 0)
                return at;
        }
        (end, value) = (-1, default);
        return -1;
    }

    /// <summary>The longest phrase that begins at <paramref name="start"/> of a folded text, which is the start of a
    /// word.</summary>
    /// <returns>The offset after it; -1 where none begins.</returns>
    public int Match(ReadOnlySpan<char> folded, int start, out T? value)
    {
        value = default;
        if (start >= folded.Length
            || !starts.MayHold(folded[start], start + 1 < folded.Length ? folded[start + 1] : ' ')
            || !byFirst.TryGetValue(FirstWord(folded[start..]), out var candidates))
            return -1;
        foreach (var (phrase, candidate) in candidates)
        {
            var at = EndOf(phrase, folded, start);
            if (at < 0 || (at < folded.Length && char.IsLetterOrDigit(folded[at])))
                continue;
            value = candidate;
            return at;
        }
        return -1;
    }

    // Where a phrase ends that stands at a place of the text, commas not compared; -1 where it does not.
    private static int EndOf(string phrase, ReadOnlySpan<char> folded, int at)
    {
        foreach (var c in phrase)
        {
            if (c == ' '
                && at < folded.Length
                && folded[at] == ',')
                at++;
            if (at >= folded.Length || folded[at] != c)
                return -1;
            at++;
        }
        return at;
    }

    /// <summary>The longest phrase that ends at <paramref name="end"/> of a folded text, which is the end of a
    /// word.</summary>
    /// <returns>The offset at which it begins; -1 where none ends.</returns>
    public int MatchEndingAt(ReadOnlySpan<char> folded, int end, out T? value)
    {
        value = default;
        if (end == 0 || !ends.MayHold(folded[end - 1], end > 1 ? folded[end - 2] : ' '))
            return -1;
        var word = end;
        while (word > 0 && char.IsLetterOrDigit(folded[word - 1]))
            word--;
        if (!byLast.TryGetValue(folded[word..end], out var candidates))
            return -1;
        foreach (var (phrase, candidate) in candidates)
        {
            var at = StartOf(phrase, folded, end);
            if (at < 0 || (at > 0 && char.IsLetterOrDigit(folded[at - 1])))
                continue;
            value = candidate;
            return at;
        }
        return -1;
    }

    // Where a phrase begins that ends at a place of the text; -1 where it does not.
    private static int StartOf(string phrase, ReadOnlySpan<char> folded, int at)
    {
        for (var i = phrase.Length - 1; i >= 0; i--)
        {
            if (at <= 0 || folded[at - 1] != phrase[i])
                return -1;
            at--;
            if (phrase[i] == ' '
                && at > 0
                && folded[at - 1] == ',')
                at--;
        }
        return at;
    }

    private static string Key(string phrase) =>
        Normalizer.Normalize(phrase).Folded.ToString().Replace(",", "", StringComparison.Ordinal).Trim();

    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> text)
    {
        var end = 0;
        while (end < text.Length && char.IsLetterOrDigit(text[end]))
            end++;
        return text[..end];
    }
}
