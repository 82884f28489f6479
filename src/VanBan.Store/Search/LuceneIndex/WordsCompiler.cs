using Lucene.Net.Index;
using Lucene.Net.Search;
using VanBan.Store.Search.Answers;
using VanBan.Store.Search.Language;
using VanBan.Text;

namespace VanBan.Store.Search.LuceneIndex;

/// <summary>How plain words become a query: which of them a document must hold, and what ranks it.</summary>
internal sealed class WordsCompiler(TermSource terms)
{
    private const float TitleBoost = 0.3f, TitlePairBoost = 0.3f;

    /// <summary>
    /// A query of syllables and pairs.
    /// <para>
    /// Without any diacritics each syllable stands for all its spellings. With some, a syllable with marks means just
    /// itself, and one without may be itself or a word typed in haste: both are asked for, and what is typed exactly
    /// counts double.
    /// </para>
    /// </summary>
    /// <param name="words">The syllables in order.</param>
    /// <param name="share">How many of the different syllables a document has to hold, from 0 (one) to 1 (all).</param>
    /// <param name="highlights">Takes in what is to be marked in the results.</param>
    /// <returns><see langword="null"/> where no syllable stands in the index.</returns>
    public CompiledWords? Compile(IReadOnlyList<QuerySyllable> words, double share, Highlights highlights)
    {
        var plain = words.All(word => word.Kind != SyllableKind.Word || word.Marks == 0);
        var coverage = new List<Query>();
        var extras = new List<Query>();
        foreach (var group in words.GroupBy(word => word.Term, StringComparer.Ordinal))
        {
            var word = group.First();
            var query = Syllable(IndexFields.Text, word, plain, out var documents);
            if (query is null)
                continue;
            highlights.Add(word, documents);
            query.Boost = group.Count();
            coverage.Add(query);
            Add(extras, Syllable(IndexFields.Title, word, plain, out _), TitleBoost * group.Count());
        }
        if (coverage.Count == 0)
            return null;
        for (var i = 1; i < words.Count; i++)
        {
            if (words[i].BeginsClause
                || !SyllableTerm.MayPair(words[i - 1].Letters, words[i - 1].Kind, words[i].Letters, words[i].Kind))
                continue;
            Add(extras, Pair(IndexFields.TextPairs, words[i - 1], words[i], plain), 1);
            Add(extras, Pair(IndexFields.TitlePairs, words[i - 1], words[i], plain), TitlePairBoost);
        }
        var required = Math.Clamp((int)Math.Ceiling(coverage.Count * share), 1, coverage.Count);
        var all = new BooleanQuery();
        foreach (var query in coverage)
            all.Add(query, required == coverage.Count ? Occur.MUST : Occur.SHOULD);
        if (required < coverage.Count)
            all.MinimumNumberShouldMatch = required;
        return new CompiledWords(all, extras, coverage.Count, required);
    }

    /// <summary>One word in a field; <see langword="null"/> where it does not stand in it.</summary>
    public Query? Syllable(string field, QuerySyllable word) => Syllable(field, word, plain: false, out _);

    /// <summary>The terms that a word may mean where its place counts: itself, or all spellings of it. Where it stands
    /// nowhere, a term that is not there.</summary>
    public IReadOnlyList<TermVariant> Terms(string field, QuerySyllable word)
    {
        if (word.IsOpen
            && terms.Spellings(field, word.Letters) is { Count: > 0 } spellings)
            return spellings;
        return [new TermVariant(word.Term, 0)];
    }

    private Query? Syllable(string field, QuerySyllable word, bool plain, out int documents)
    {
        var exact = word.Term;
        documents = terms.Documents(field, exact);
        if (!word.IsOpen && documents > 0)
            return new TermQuery(new Term(field, exact));
        if (word.Kind != SyllableKind.Word)
            return null;
        var spellings = terms.Spellings(field, word.Letters);
        if (spellings.Count == 0)
            return null;
        var known = documents;
        documents = spellings.Sum(variant => variant.Documents);
        Query open = spellings.Count == 1
            ? new TermQuery(new Term(field, spellings[0].Text)) : new VariantsQuery(field, spellings);
        if (plain || known == 0 || spellings.Count == 1)
            return open;
        return new BooleanQuery { { new TermQuery(new Term(field, exact)), Occur.SHOULD }, { open, Occur.SHOULD } };
    }

    private Query? Pair(string field, QuerySyllable first, QuerySyllable second, bool plain)
    {
        Span<char> target = stackalloc char[SyllableTerm.MaxLength * 2];
        var exact = new string(
            target[..SyllableTerm.WritePair(first.Letters, first.Marks, second.Letters, second.Marks, target)]);
        if (!first.IsOpen
            && !second.IsOpen
            && terms.Documents(field, exact) > 0)
            return new TermQuery(new Term(field, exact));
        var spellings = terms.Spellings(field, $"{first.Letters} {second.Letters}", 24, term =>
        {
            var (one, other) = SyllableTerm.PairMarksOf(term);
            return (first.IsOpen || one == first.Marks)
                && (second.IsOpen || other == second.Marks);
        });
        if (spellings.Count == 0)
            return null;
        Query open = spellings.Count == 1
            ? new TermQuery(new Term(field, spellings[0].Text)) : new VariantsQuery(field, spellings);
        if (plain
            || spellings.Count == 1
            || spellings.All(variant => variant.Text != exact))
            return open;
        return new BooleanQuery { { new TermQuery(new Term(field, exact)), Occur.SHOULD }, { open, Occur.SHOULD } };
    }

    private static void Add(List<Query> queries, Query? query, float boost)
    {
        if (query is null)
            return;
        query.Boost *= boost;
        queries.Add(query);
    }
}

/// <summary>Words as a query.</summary>
/// <param name="Coverage">What a document has to hold.</param>
/// <param name="Extras">What ranks it higher.</param>
/// <param name="Known">How many different syllables stand in the index at all.</param>
/// <param name="Required">How many of them a document has to hold.</param>
internal sealed record CompiledWords(Query Coverage, IReadOnlyList<Query> Extras, int Known, int Required);
