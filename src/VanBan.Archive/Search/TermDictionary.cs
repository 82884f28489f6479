using Lucene.Net.Index;
using Lucene.Net.Util;

namespace VanBan.Archive.Search;

/// <summary>A term of the index and in how many documents it stands.</summary>
internal readonly record struct TermVariant(string Text, int Documents);

/// <summary>What terms an index holds: the spellings of a syllable, the words that begin with some letters.</summary>
internal sealed class TermDictionary(IndexReader reader)
{
    /// <summary>Documents that hold the term.</summary>
    public int Documents(string field, string term) => reader.DocFreq(new Term(field, term));

    /// <summary>All terms whose letters are <paramref name="letters"/> and whose marks please <paramref name="wanted"/>, the most frequent first, at most <paramref name="most"/>.</summary>
    public List<TermVariant> Spellings(string field, string letters, int most = 24, Func<string, bool>? wanted = null)
    {
        var found = new List<TermVariant>();
        foreach (var variant in From(field, letters))
        {
            if (variant.Text.Length > letters.Length && variant.Text[letters.Length] != SyllableTerm.Separator)
                break;
            if (wanted is null || wanted(variant.Text))
                found.Add(variant);
        }
        return Most(found, most);
    }

    /// <summary>Terms that begin with <paramref name="letters"/>, the most frequent first, at most <paramref name="most"/>; no more than a bounded number is looked at.</summary>
    public List<TermVariant> Beginning(string field, string letters, int most = 64) => Most([.. From(field, letters).Take(5000)], most);

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
