using VanBan.Store.Search.Language;

namespace VanBan.Store.Search;

/// <summary>A term of the index and in how many documents it stands.</summary>
internal readonly record struct TermVariant(string Text, int Documents);

/// <summary>
/// What terms an index holds: the spellings of a syllable, the words that begin with some letters. An engine gives two
/// look-ups; it lives as long as one search, and sees one state of the index.
/// </summary>
internal abstract class TermSource
{
    /// <summary>Terms that one word of a query may stand for.</summary>
    public const int MostVariants = 64;

    private const int LooksAtMost = 20_000;

    // One search asks for the same words again: for the title, for marks, and once more where too few documents hold
    // all of them.
    private readonly Dictionary<(string, string), int> frequencies = [];
    private readonly Dictionary<(string, string), List<TermVariant>> spellings = [];

    /// <summary>Documents that hold the term.</summary>
    public int Documents(string field, string term)
    {
        if (!frequencies.TryGetValue((field, term), out var documents))
            frequencies[(field, term)] = documents = CountDocuments(field, term);
        return documents;
    }

    /// <summary>All terms whose letters are <paramref name="letters"/> and whose marks please
    /// <paramref name="wanted"/>, the most frequent first, at most <paramref name="most"/>.</summary>
    public List<TermVariant> Spellings(string field, string letters, int most = 24, Func<string, bool>? wanted = null)
    {
        if (!spellings.TryGetValue((field, letters), out var all))
            spellings[(field, letters)] = all =
                [
                    .. From(field, letters)
                    .TakeWhile(
                        variant =>
                            variant.Text.Length == letters.Length
                                || variant.Text[letters.Length] == SyllableTerm.Separator)];
        return Most(wanted is null ? [.. all] : all.FindAll(variant => wanted(variant.Text)), most);
    }

    /// <summary>Terms that begin with <paramref name="letters"/>, the most frequent first, at most
    /// <paramref name="most"/>; no more than a bounded number is looked at.</summary>
    public List<TermVariant> Beginning(string field, string letters, int most = MostVariants) =>
        Most([.. From(field, letters).Take(LooksAtMost)], most);

    /// <summary>
    /// Words that differ from <paramref name="letters"/> in one letter, or in two from six letters on, the nearest and
    /// most frequent first. The first letter is taken to be right, so that only a part of the dictionary is looked
    /// through.
    /// </summary>
    public List<TermVariant> Near(string field, string letters, int most = 32)
    {
        var allowed = letters.Length >= 6 ? 2 : 1;
        var found = new List<(int Distance, TermVariant Variant)>();
        foreach (var variant in From(field, letters[..1]).Take(LooksAtMost))
        {
            var end = variant.Text.IndexOf(SyllableTerm.Separator, StringComparison.Ordinal);
            var distance = EditDistance.Between(letters, end < 0 ? variant.Text : variant.Text.AsSpan(0, end), allowed);
            if (distance <= allowed)
                found.Add((distance, variant));
        }
        return [
            .. found.OrderBy(one => one.Distance).ThenByDescending(one => one.Variant.Documents)
            .ThenBy(one => one.Variant.Text, StringComparer.Ordinal).Take(most).Select(one => one.Variant)];
    }

    /// <summary>The terms that begin with <paramref name="letters"/>, in the order of their UTF-8 bytes, read as they
    /// are asked for.</summary>
    public abstract IEnumerable<TermVariant> From(string field, string letters);

    /// <summary>Documents that hold the term, asked of the index.</summary>
    protected abstract int CountDocuments(string field, string term);

    private static List<TermVariant> Most(List<TermVariant> found, int most)
    {
        found.Sort((one, other) => one.Documents != other.Documents
            ? other.Documents.CompareTo(one.Documents) : string.CompareOrdinal(one.Text, other.Text));
        if (found.Count > most)
            found.RemoveRange(most, found.Count - most);
        return found;
    }
}
