using VanBan.Store.Search.Language;
using VanBan.Text;

namespace VanBan.Store.Search.Answers;

/// <summary>Documents that speak of the same things as a given one: those that share its most telling pairs of
/// words.</summary>
internal static class SimilarDocuments
{
    private const int MostPairs = 30;
    private const int LongestText = 200_000;

    /// <summary>What is like the document of <paramref name="file"/>; <see langword="null"/> if the file is not in the
    /// index.</summary>
    public static Likeness? To(string file, IndexView index)
    {
        if (index.Read(file) is not { } entry)
            return null;
        var telling = Pairs(entry.Text)
            .Select(
                pair => (
                    Term: pair.Key, Times: pair.Value,
                    Documents: index.Terms.Documents(IndexFields.TextPairs, pair.Key)))
            // A pair that stands here alone leads nowhere.
            .Where(pair => pair.Documents > 1)
            .Select(
                pair => (pair.Term, Weight: Math.Sqrt(pair.Times) * Math.Log((index.Documents + 1.0) / pair.Documents)))
            .OrderByDescending(pair => pair.Weight).ThenBy(pair => pair.Term, StringComparer.Ordinal)
            .Take(MostPairs);
        return new Likeness(file, [.. telling.Select(pair => (pair.Term, (float)pair.Weight))]);
    }

    private static Dictionary<string, int> Pairs(string text)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        QuerySyllable? before = null;
        Span<char> target = stackalloc char[SyllableTerm.MaxLength * 2];
        foreach (var word in QuerySyllable.In(
            text.Length > LongestText ? text[..LongestText] : text, joinsDates: false))
        {
            if (before is { } first
                && !word.BeginsClause
                && first.Kind == SyllableKind.Word
                && word.Kind == SyllableKind.Word)
            {
                var pair = new string(
                    target[..SyllableTerm.WritePair(first.Letters, first.Marks, word.Letters, word.Marks, target)]);
                counts[pair] = counts.GetValueOrDefault(pair) + 1;
            }
            before = word;
        }
        return counts;
    }
}
