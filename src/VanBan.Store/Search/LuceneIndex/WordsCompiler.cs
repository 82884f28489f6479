using Lucene.Net.Index;
using Lucene.Net.Search;
using VanBan.Store.Search.Answers;
using VanBan.Store.Search.Language;
using VanBan.Text;

namespace VanBan.Store.Search.LuceneIndex;

/// <summary>How plain words become a query: which of them a document must hold, and what ranks it.</summary>
internal sealed class WordsCompiler(TermSource terms, RankingWeights weights)
{
    // Between a term and its meaning.
    private static readonly QuerySyllable Copula = QuerySyllable.In("là")[0], PlainCopula = QuerySyllable.In("la")[0];

    /// <summary>
    /// A query of syllables and pairs.
    /// <para>
    /// Without any diacritics each syllable stands for all its spellings. With some, a syllable with marks means just
    /// itself, and one without may be itself or a word typed in haste: both are asked for, and what is typed exactly
    /// counts double.
    /// </para>
    /// </summary>
    /// <param name="text">What was typed.</param>
    /// <param name="words">Its syllables in order, without those of numbers.</param>
    /// <param name="share">How much of what the words tell a document has to hold, from 0 (one word) to 1
    /// (all).</param>
    /// <param name="highlights">Takes in what is to be marked in the results.</param>
    /// <returns><see langword="null"/> where no syllable stands in the index.</returns>
    public CompiledWords? Compile(string text, IReadOnlyList<QuerySyllable> words, double share, Highlights highlights)
    {
        var plain = words.All(word => word.Kind != SyllableKind.Word || word.Marks == 0);
        var shape = QuestionShape.Of(text, words);
        var compiled = new CompiledWords([], [], []);
        var instead = AddAbbreviations(compiled, words, plain);
        foreach (var group in words.Index().GroupBy(word => word.Item.Term, StringComparer.Ordinal))
        {
            var worth = group.Max(word => Worth(shape, word.Index));
            var other = group.Select(word => instead[word.Index]).FirstOrDefault(query => query is not null);
            AddSyllable(compiled, group.First().Item, group.Count() * worth, other, plain, highlights);
        }
        for (var i = 1; i < words.Count; i++)
        {
            if (!words[i].BeginsClause
                && !(shape.Asks(i - 1) && shape.Asks(i))
                && SyllableTerm.MayPair(words[i - 1].Letters, words[i - 1].Kind, words[i].Letters, words[i].Kind))
            {
                var ofPair = shape.NamesLaw(i - 1) && shape.NamesLaw(i) ? weights.Law : 1;
                AddPair(compiled, words[i - 1], words[i], ofPair, plain, highlights);
            }
        }
        AddDefinition(compiled, words, shape, plain);
        compiled.Require(share);
        return compiled.Parts.Count == 0 ? null : compiled;
    }

    private void AddSyllable(
        CompiledWords compiled, QuerySyllable word, float worth, Query? instead, bool plain, Highlights highlights)
    {
        var query = Syllable(IndexFields.Text, word, plain, out var documents);
        if (worth >= 1 && (query ?? instead) is { } required)
            compiled.Parts.Add((new InDocumentQuery(Either(required, instead)), (float)highlights.Weight(documents)));
        if (query is null)
            return;
        highlights.Add(word, documents, worth < 1 ? 0 : 1);
        query.Boost = worth;
        compiled.Provisions.Add(query);
        Add(compiled.Provisions, Syllable(IndexFields.ProvisionTitle, word, plain, out _), weights.Title * worth);
        Add(compiled.Documents, Syllable(IndexFields.Title, word, plain, out _), weights.Title * worth);
    }

    private static Query Either(Query one, Query? other) => other is null || other == one
        ? one : new BooleanQuery { { one, Occur.SHOULD }, { other, Occur.SHOULD } };

    private void AddPair(
        CompiledWords compiled, QuerySyllable first, QuerySyllable second, float share, bool plain,
        Highlights highlights)
    {
        highlights.Join(first, second);
        Add(compiled.Provisions, Pair(IndexFields.TextPairs, first, second, plain), share * weights.Pair);
        var inTitle = share * weights.TitlePair;
        Add(compiled.Provisions, Pair(IndexFields.ProvisionTitlePairs, first, second, plain), inTitle);
        Add(compiled.Documents, Pair(IndexFields.TitlePairs, first, second, plain), weights.TitlePair);
    }

    private float Worth(QuestionShape shape, int word) =>
        shape.Asks(word) ? weights.Asking : shape.NamesLaw(word) ? weights.Law : 1;

    // 'lợi tức là …': where a law says what its terms mean.
    private void AddDefinition(
        CompiledWords compiled, IReadOnlyList<QuerySyllable> words, QuestionShape shape, bool plain)
    {
        if (weights.Definition == 0 || shape.Defined is not var (first, last))
            return;
        var phrase = words.Take(last + 1).Skip(first).Append(plain ? PlainCopula : Copula);
        Add(compiled.Provisions, Phrase(IndexFields.Text, phrase), weights.Definition);
    }

    // What stands for words of the question, at their places: 'NLĐ' for 'người lao động', and the other way round. A
    // provision that holds the one needs not hold the other.
    private Query?[] AddAbbreviations(CompiledWords compiled, IReadOnlyList<QuerySyllable> words, bool plain)
    {
        var instead = new Query?[words.Count];
        foreach (var (first, count, meant) in ShortForms.In(words, plain))
        {
            var query = meant.Count == 1 ? Syllable(IndexFields.Text, meant[0]) : Phrase(IndexFields.Text, meant);
            if (query is null)
                continue;
            Add(compiled.Provisions, query, weights.Abbreviation);
            instead.AsSpan(first, count).Fill(query);
        }
        return instead;
    }

    private MultiPhraseQuery Phrase(string field, IEnumerable<QuerySyllable> words)
    {
        var phrase = new MultiPhraseQuery();
        foreach (var word in words)
            phrase.Add([.. Terms(field, word).Select(term => new Term(field, term.Text))]);
        return phrase;
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
