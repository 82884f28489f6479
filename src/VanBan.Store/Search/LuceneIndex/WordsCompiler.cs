using Lucene.Net.Index;
using Lucene.Net.Search;
using VanBan.Store.Search.Answers;
using VanBan.Store.Search.Language;
using VanBan.Text;

namespace VanBan.Store.Search.LuceneIndex;

/// <summary>How plain words become a query: which of them a document must hold, and what ranks it.</summary>
internal sealed class WordsCompiler(TermSource terms)
{
    /// <summary>
    /// A query of syllables and pairs.
    /// <para>
    /// Without any diacritics each syllable stands for all its spellings. With some, a syllable with marks means just
    /// itself, and one without may be itself or a word typed in haste: both are asked for, and what is typed exactly
    /// counts double.
    /// </para>
    /// </summary>
    /// <param name="words">The syllables in order.</param>
    /// <param name="share">How much of what the words tell a document has to hold, from 0 (one word) to 1
    /// (all).</param>
    /// <param name="highlights">Takes in what is to be marked in the results.</param>
    /// <returns><see langword="null"/> where no syllable stands in the index.</returns>
    public CompiledWords? Compile(IReadOnlyList<QuerySyllable> words, double share, Highlights highlights)
    {
        var plain = words.All(word => word.Kind != SyllableKind.Word || word.Marks == 0);
        var asking = AskingWords.In(words);
        // Nothing but words of asking: then they are what is asked.
        if (Array.TrueForAll(asking, role => role is not null))
            Array.Clear(asking);
        var compiled = new CompiledWords([], [], []);
        foreach (var group in words.Index().GroupBy(word => word.Item.Term, StringComparer.Ordinal))
        {
            var isAsking = group.All(word => asking[word.Index] is not null);
            AddSyllable(compiled, group.First().Item, group.Count(), isAsking, plain, highlights);
        }
        for (var i = 1; i < words.Count; i++)
        {
            if (!words[i].BeginsClause
                && (asking[i - 1] is null || asking[i] is null)
                && SyllableTerm.MayPair(words[i - 1].Letters, words[i - 1].Kind, words[i].Letters, words[i].Kind))
                AddPair(compiled, words[i - 1], words[i], plain, highlights);
        }
        compiled.Require(share);
        return compiled.Parts.Count == 0 ? null : compiled;
    }

    private void AddSyllable(
        CompiledWords compiled, QuerySyllable word, int times, bool isAsking, bool plain, Highlights highlights)
    {
        var query = Syllable(IndexFields.Text, word, plain, out var documents);
        if (query is null)
            return;
        highlights.Add(word, documents, isAsking ? 0 : 1);
        var worth = times * (isAsking ? RankingWeights.Asking : 1);
        query.Boost = worth;
        compiled.Provisions.Add(query);
        if (!isAsking)
            compiled.Parts.Add((new InDocumentQuery(query), (float)highlights.Weight(documents)));
        Add(compiled.Provisions, Syllable(IndexFields.ProvisionTitle, word, plain, out _), RankingWeights.Title * worth);
        Add(compiled.Documents, Syllable(IndexFields.Title, word, plain, out _), RankingWeights.Title * worth);
    }

    private void AddPair(
        CompiledWords compiled, QuerySyllable first, QuerySyllable second, bool plain, Highlights highlights)
    {
        highlights.Join(first, second);
        Add(compiled.Provisions, Pair(IndexFields.TextPairs, first, second, plain), RankingWeights.Pair);
        Add(compiled.Provisions, Pair(IndexFields.ProvisionTitlePairs, first, second, plain), RankingWeights.TitlePair);
        Add(compiled.Documents, Pair(IndexFields.TitlePairs, first, second, plain), RankingWeights.TitlePair);
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
        query.Boost = boost;
        queries.Add(query);
    }
}

/// <summary>Words as a query.</summary>
/// <param name="Parts">The syllables that tell something, each with how much.</param>
/// <param name="Provisions">What ranks a provision.</param>
/// <param name="Documents">What ranks a document.</param>
internal sealed record CompiledWords(
    List<(Query Query, float Weight)> Parts, List<Query> Provisions, List<Query> Documents)
{
    // Sums of the same weights in another order differ in their last digits.
    private const float Nearly = 0.999f;

    private float least;

    /// <summary>What a document has to hold, and what ranks it.</summary>
    public RankedQuery Query => new(new CoverageQuery(Parts, least), Provisions, Documents);

    /// <summary>Tells how much of what the words tell a document has to hold.</summary>
    public void Require(double share) => least = Parts.Count == 0
        ? 0 : Math.Max((float)share * Nearly * Parts.Sum(part => part.Weight), Nearly * Parts.Min(part => part.Weight));
}
