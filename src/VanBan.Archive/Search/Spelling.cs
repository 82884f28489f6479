using VanBan.Text;

namespace VanBan.Archive.Search;

/// <summary>'Có phải ý bạn là': a query with those of its words that stand in no document put right from the words of the index.</summary>
internal sealed class Spelling(TermDictionary terms)
{
    private const int MostWords = 30;

    /// <summary>The query as it was probably meant; <see langword="null"/> if all its words are known or nothing like them is.</summary>
    public string? Of(string text)
    {
        var words = QuerySyllable.In(text);
        if (words.Count > MostWords)
            return null;
        var meant = text;
        var changed = 0;
        for (var i = words.Count - 1; i >= 0; i--)
        {
            if (words[i].Kind != SyllableKind.Word || words[i].Letters.Length < 2 || IsKnown(words[i]))
                continue;
            if (Best(words[i], i > 0 ? words[i - 1] : null, i + 1 < words.Count ? words[i + 1] : null) is not { } best)
                continue;
            meant = meant[..words[i].Span.Start] + best + meant[words[i].Span.End..];
            changed++;
        }
        // Where most words are unknown, the store speaks of other things.
        return changed > 0 && changed <= Math.Max(1, words.Count / 2) ? meant : null;
    }

    private bool IsKnown(QuerySyllable word) =>
        terms.Documents(IndexSchema.Text, word.Term) > 0 || (word.IsOpen && terms.Spellings(IndexSchema.Text, word.Letters, 1).Count > 0);

    // Of the words like it the one that stands beside its neighbours most often; failing that, the most frequent of the nearest.
    private string? Best(QuerySyllable word, QuerySyllable? before, QuerySyllable? after)
    {
        var near = terms.Near(IndexSchema.Text, word.Letters);
        var best = near
            .Select((variant, rank) => (variant.Text, Score: (10.0 * (Together(before, variant.Text, isBefore: true) + Together(after, variant.Text, isBefore: false))) + (variant.Documents / (rank + 1.0))))
            .OrderByDescending(candidate => candidate.Score).Select(candidate => candidate.Text).FirstOrDefault();
        return best is null ? null : SyllableSpelling.Of(SyllableTerm.LettersOf(best), SyllableTerm.MarksOf(best));
    }

    private int Together(QuerySyllable? neighbour, string term, bool isBefore)
    {
        if (neighbour is not { } other)
            return 0;
        var (letters, marks) = (SyllableTerm.LettersOf(term), SyllableTerm.MarksOf(term));
        var pair = isBefore ? $"{other.Letters} {letters}" : $"{letters} {other.Letters}";
        return terms.Spellings(IndexSchema.TextPairs, pair, 24, spelling =>
        {
            var (first, second) = SyllableTerm.PairMarksOf(spelling);
            var (own, others) = isBefore ? (second, first) : (first, second);
            return own == marks && (other.IsOpen || others == other.Marks);
        }).Sum(spelling => spelling.Documents);
    }
}
