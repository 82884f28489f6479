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
    // What each phrase stands for, by its number; the index itself knows nothing of the values, so that it is compiled
    // once and not looked up for each kind of value.
    private readonly T[] values;
    private readonly PhraseIndex index;

    /// <summary>The table of <paramref name="phrases"/>; of equal phrases the first counts.</summary>
    public PhraseTable(IEnumerable<(string Phrase, T Value)> phrases)
    {
        (string Phrase, T Value)[] distinct =
        [
            .. phrases.Select(static row => (Phrase: Key(row.Phrase), row.Value))
                .Where(static row => row.Phrase.Length > 0)
                .DistinctBy(static row => row.Phrase, StringComparer.Ordinal),
        ];
        values = [.. distinct.Select(static row => row.Value)];
        Phrases = [.. distinct.Select(static row => row.Phrase)];
        index = new PhraseIndex(Phrases);
    }

    /// <summary>The phrases, folded and without commas.</summary>
    public ImmutableArray<string> Phrases { get; }

    /// <summary>Where the first phrase begins in a folded text, from the word start at <paramref name="from"/> on, and
    /// where it ends; -1 for none.</summary>
    public int Find(ReadOnlySpan<char> folded, int from, out int end, out T? value)
    {
        for (var at = index.Next(folded, from); at < folded.Length; at = index.Next(folded, at + 1))
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
        var end = index.Match(folded, start, out var phrase);
        value = end >= 0 ? values[phrase] : default;
        return end;
    }

    /// <summary>The longest phrase that ends at <paramref name="end"/> of a folded text, which is the end of a
    /// word.</summary>
    /// <returns>The offset at which it begins; -1 where none ends.</returns>
    public int MatchEndingAt(ReadOnlySpan<char> folded, int end, out T? value)
    {
        var start = index.MatchEndingAt(folded, end, out var phrase);
        value = start >= 0 ? values[phrase] : default;
        return start;
    }

    private static string Key(string phrase) =>
        Normalizer.Normalize(phrase).Folded.ToString().Replace(",", "", StringComparison.Ordinal).Trim();
}
