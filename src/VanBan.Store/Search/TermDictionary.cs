using Lucene.Net.Index;
using Lucene.Net.Util;

namespace VanBan.Store.Search;

/// <summary>A term of the index and in how many documents it stands.</summary>
internal readonly record struct TermVariant(string Text, int Documents);

/// <summary>What terms an index holds: the spellings of a syllable, the words that begin with some letters.</summary>
internal sealed class TermDictionary(IndexReader reader)
{
    /// <summary>Terms that one word of a query may stand for.</summary>
    public const int MostVariants = 64;

    private const int LooksAtMost = 20_000;

    // One search asks for the same words again: for the title, for marks, and once more where too few documents hold all of them.
    private readonly Dictionary<(string, string), int> frequencies = [];
    private readonly Dictionary<(string, string), List<TermVariant>> spellings = [];

    /// <summary>Documents that hold the term.</summary>
    public int Documents(string field, string term)
    {
        if (!frequencies.TryGetValue((field, term), out var documents))
            frequencies[(field, term)] = documents = reader.DocFreq(new Term(field, term));
        return documents;
    }

    /// <summary>All terms whose letters are <paramref name="letters"/> and whose marks please <paramref name="wanted"/>, the most frequent first, at most <paramref name="most"/>.</summary>
    public List<TermVariant> Spellings(string field, string letters, int most = 24, Func<string, bool>? wanted = null)
    {
        if (!spellings.TryGetValue((field, letters), out var all))
            spellings[(field, letters)] = all = [.. From(field, letters).TakeWhile(variant => variant.Text.Length == letters.Length || variant.Text[letters.Length] == SyllableTerm.Separator)];
        return Most(wanted is null ? [.. all] : all.FindAll(variant => wanted(variant.Text)), most);
    }

    /// <summary>Terms that begin with <paramref name="letters"/>, the most frequent first, at most <paramref name="most"/>; no more than a bounded number is looked at.</summary>
    public List<TermVariant> Beginning(string field, string letters, int most = MostVariants) => Most([.. From(field, letters).Take(LooksAtMost)], most);

    /// <summary>
    /// Words that differ from <paramref name="letters"/> in one letter, or in two from six letters on, the nearest and most frequent first. The first letter is taken
    /// to be right, so that only a part of the dictionary is looked through.
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
        return [.. found.OrderBy(one => one.Distance).ThenByDescending(one => one.Variant.Documents).ThenBy(one => one.Variant.Text, StringComparer.Ordinal).Take(most).Select(one => one.Variant)];
    }

    /// <summary>The terms that begin with <paramref name="letters"/>, in their order.</summary>
    public IEnumerable<TermVariant> From(string field, string letters)
    {
        var terms = MultiFields.GetTerms(reader, field)?.GetEnumerator();
        if (terms is null)
            yield break;
        var prefix = new BytesRef(letters);
        if (terms.SeekCeil(prefix) == TermsEnum.SeekStatus.END)
            yield break;
        do
        {
            if (!StringHelper.StartsWith(terms.Term, prefix))
                yield break;
            yield return new TermVariant(terms.Term.Utf8ToString(), terms.DocFreq);
        }
        while (terms.MoveNext());
    }

    private static List<TermVariant> Most(List<TermVariant> found, int most)
    {
        found.Sort((one, other) => one.Documents != other.Documents
            ? other.Documents.CompareTo(one.Documents) : string.CompareOrdinal(one.Text, other.Text));
        if (found.Count > most)
            found.RemoveRange(most, found.Count - most);
        return found;
    }
}

/// <summary>How many letters one has to put in, leave out, change or swap to make one word of another.</summary>
internal static class EditDistance
{
    /// <summary>The distance; something above <paramref name="limit"/> where it is greater than that.</summary>
    public static int Between(ReadOnlySpan<char> one, ReadOnlySpan<char> other, int limit)
    {
        if (Math.Abs(one.Length - other.Length) > limit || one.Length > 32 || other.Length > 32)
            return limit + 1;
        Span<int> older = stackalloc int[33], old = stackalloc int[33], now = stackalloc int[33];
        for (var j = 0; j <= other.Length; j++)
            old[j] = j;
        for (var i = 1; i <= one.Length; i++)
        {
            now[0] = i;
            var least = i;
            for (var j = 1; j <= other.Length; j++)
            {
                now[j] = Math.Min(Math.Min(old[j], now[j - 1]) + 1, old[j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                    now[j] = Math.Min(now[j], older[j - 2] + 1);
                least = Math.Min(least, now[j]);
            }
            if (least > limit)
                return limit + 1;
            var spare = older;
            older = old;
            old = now;
            now = spare;
        }
        return old[other.Length];
    }
}
