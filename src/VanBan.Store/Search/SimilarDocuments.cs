using System.Globalization;
using Lucene.Net.Index;
using Lucene.Net.Search;
using VanBan.Text;

namespace VanBan.Store.Search;

/// <summary>Documents that speak of the same things as a given one: those that share its most telling pairs of words.</summary>
internal sealed class SimilarDocuments(IndexSearcher searcher, TermDictionary terms)
{
    private const int MostPairs = 30;
    private const int LongestText = 200_000;

    /// <summary>The query for what is like the document of <paramref name="file"/>, itself left out; <see langword="null"/> if the file is not in the index.</summary>
    public Query? To(string file)
    {
        var own = searcher.Search(new TermQuery(new Term(IndexSchema.File, file)), 1);
        if (own.TotalHits == 0)
            return null;
        var text = searcher.Doc(own.ScoreDocs[0].Doc).Get(IndexSchema.Body, CultureInfo.InvariantCulture) ?? "";
        var query = new BooleanQuery { { new TermQuery(new Term(IndexSchema.File, file)), Occur.MUST_NOT } };
        var documents = searcher.IndexReader.NumDocs;
        var telling = Pairs(text)
            .Select(pair => (Term: pair.Key, Weight: Math.Sqrt(pair.Value) * Math.Log((documents + 1.0) / terms.Documents(IndexSchema.TextPairs, pair.Key)), Documents: terms.Documents(IndexSchema.TextPairs, pair.Key)))
            // A pair that stands here alone leads nowhere.
            .Where(pair => pair.Documents > 1)
            .OrderByDescending(pair => pair.Weight).ThenBy(pair => pair.Term, StringComparer.Ordinal)
            .Take(MostPairs).ToList();
        foreach (var pair in telling)
            query.Add(new TermQuery(new Term(IndexSchema.TextPairs, pair.Term)) { Boost = (float)pair.Weight }, Occur.SHOULD);
        query.MinimumNumberShouldMatch = Math.Min(telling.Count, 3);
        return telling.Count == 0 ? new BooleanQuery() : query;
    }

    private static Dictionary<string, int> Pairs(string text)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        QuerySyllable? before = null;
        Span<char> target = stackalloc char[SyllableTerm.MaxLength * 2];
        foreach (var word in QuerySyllable.In(text.Length > LongestText ? text[..LongestText] : text, joinsDates: false))
        {
            if (before is { } first && !word.BeginsClause && first.Kind == SyllableKind.Word && word.Kind == SyllableKind.Word)
            {
                var pair = new string(target[..SyllableTerm.WritePair(first.Letters, first.Marks, word.Letters, word.Marks, target)]);
                counts[pair] = counts.GetValueOrDefault(pair) + 1;
            }
            before = word;
        }
        return counts;
    }
}
