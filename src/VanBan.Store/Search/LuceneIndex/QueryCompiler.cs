using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Spans;
using VanBan.Notation;
using VanBan.Store.Search.Answers;
using VanBan.Store.Search.Language;

namespace VanBan.Store.Search.LuceneIndex;

/// <summary>Turns a query's tree into a query of Lucene; the one place that knows both.</summary>
/// <param name="terms">What the index holds.</param>
/// <param name="filters">What fields narrow.</param>
/// <param name="remarks">Takes in what was faulty.</param>
/// <param name="highlights">Takes in what is to be marked in the results.</param>
/// <param name="weights">What each part of a score weighs.</param>
/// <param name="usesCodes">Whether document numbers are looked for among the words.</param>
internal sealed class QueryCompiler(
    TermSource terms, FilterCompiler filters, List<string> remarks, Highlights highlights,
    RankingWeights weights, bool usesCodes)
{
    // A question has some dozens of words; more than this is a text pasted by mistake.
    private const int MostWords = 120;

    private readonly WordsCompiler words = new(terms, weights);
    private bool negated;
    private int taken;

    /// <summary>The document numbers that were found among the words, each as typed.</summary>
    public List<(AskedCode Code, string Typed)> Codes { get; } = [];

    /// <summary>What ranks the provisions of a document, wherever it stands in the tree.</summary>
    public List<Query> Provisions { get; } = [];

    /// <summary>The query.</summary>
    /// <param name="node">The tree.</param>
    /// <param name="share">How many of the plain words a document has to hold, from 0 (one) to 1 (all); what is joined
    /// by operators is asked for in full.</param>
    public Query Compile(QueryNode node, double share = 1)
    {
        switch (node)
        {
            case QueryNode.Words plain:
                return OfWords(plain.Text, share);
            case QueryNode.Phrase phrase:
                return OfPhrase(phrase);
            case QueryNode.Near near:
                return new InDocumentQuery(
                    new SpanNearQuery([Span(near.First), Span(near.Second)], near.Distance, inOrder: false));
            case QueryNode.Prefix prefix:
                return OneOf(prefix.Letters, terms.Beginning(IndexFields.Text, LettersOf(prefix.Letters)));
            case QueryNode.Fuzzy fuzzy:
                return OneOf(fuzzy.Word, terms.Near(IndexFields.Text, LettersOf(fuzzy.Word)));
            case QueryNode.Field field:
                return OfField(field) ?? Blocks.Documents;
            case QueryNode.Or or:
                var any = new BooleanQuery();
                foreach (var item in or.Items)
                    any.Add(Compile(item), Occur.SHOULD);
                return any;
            case QueryNode.And and:
                return All(and.Items, 1);
            case QueryNode.Sequence sequence:
                return All(sequence.Items, share);
            default:
                return All([node], share);
        }
    }

    private BooleanQuery All(IReadOnlyList<QueryNode> items, double share)
    {
        var query = new BooleanQuery();
        foreach (var item in items)
        {
            switch (item)
            {
                case QueryNode.Not not:
                    negated = !negated;
                    query.Add(Compile(not.Item), Occur.MUST_NOT);
                    negated = !negated;
                    break;
                case QueryNode.Field field:
                    query.Add(new ConstantScoreQuery(Compile(field)) { Boost = 0 }, Occur.MUST);
                    break;
                default:
                    query.Add(Compile(item, share), Occur.MUST);
                    break;
            }
        }
        if (query.Clauses.All(clause => clause.IsProhibited))
            query.Add(Blocks.Documents, Occur.MUST);
        return query;
    }

    private Query OfWords(string text, double share)
    {
        var all = QuerySyllable.In(text);
        var codes = usesCodes ? new AskedCodes(terms).In(text, all) : [];
        var query = new BooleanQuery { MinimumNumberShouldMatch = 1 };
        var rest = new List<QuerySyllable>();
        var next = 0;
        for (var i = 0; i < all.Count; i++)
        {
            if (next < codes.Count && i > codes[next].Last)
                next++;
            var isCode = next < codes.Count && codes[next].First <= i;
            if (isCode && codes[next].IsWritten)
            {
                if (i == codes[next].Last)
                    MarkPhrase(all[codes[next].Number..(i + 1)]);
            }
            else if (isCode)
                Mark(all[i]);
            else if (taken++ < MostWords)
                rest.Add(all[i]);
            else if (taken == MostWords + 1)
                remarks.Add($"Câu hỏi có quá nhiều từ: chỉ {MostWords} từ đầu được dùng.");
        }
        var ranked = words.Compile(text, rest, share, negated ? highlights.Unmarked : highlights);
        var compiled = ranked?.Query;
        if (compiled is not null)
            query.Add(compiled, Occur.SHOULD);
        if (ranked is not null && !negated)
            Provisions.AddRange(ranked.Provisions);
        if (codes.Count == 0)
            return compiled ?? (Query)query;
        var numbers = new BooleanQuery();
        foreach (var code in codes.DistinctBy(code => (code.Form, code.Year, code.Day, code.Type)))
        {
            numbers.Add(CodeQueries.Of(code, terms), Occur.SHOULD);
            Codes.Add((code, text[all[code.Number].Span.Start..all[code.Last].Span.End]));
        }
        // A citation as it is copied from a text asks for its document and for what cites it; a question with a number
        // in it may be answered by other documents too.
        if (AskedCodes.IsCitation(text, rest))
            return compiled is null
                ? numbers : new BooleanQuery { { numbers, Occur.MUST }, { compiled, Occur.SHOULD } };
        query.Add(numbers, Occur.SHOULD);
        return query;
    }

    private Query OfPhrase(QueryNode.Phrase phrase)
    {
        var all = QuerySyllable.In(phrase.Text, joinsDates: false).Take(MostWords).ToList();
        if (all.Count == 0)
            return Blocks.Documents;
        var query = new MultiPhraseQuery { Slop = phrase.Slop };
        if (phrase.Slop == 0)
            MarkPhrase(all);
        foreach (var word in all)
        {
            if (phrase.Slop > 0)
                Mark(word);
            query.Add([.. words.Terms(IndexFields.Text, word).Select(term => new Term(IndexFields.Text, term.Text))]);
        }
        if (!negated)
            Rank(query);
        return new InDocumentQuery(query);
    }

    // Words that follow each other, as spans; a word that stands nowhere makes a span that matches nothing.
    private SpanQuery Span(string text)
    {
        var all = QuerySyllable.In(text, joinsDates: false).Take(MostWords).ToList();
        var spans = new List<SpanQuery>();
        foreach (var word in all)
        {
            Mark(word);
            spans.Add(
                new SpanOrQuery(
                    [
                        .. words.Terms(IndexFields.Text, word)
                        .Select(term => (SpanQuery)new SpanTermQuery(new Term(IndexFields.Text, term.Text)))]));
        }
        return spans.Count switch
        {
            0 => new SpanTermQuery(new Term(IndexFields.Text, "\u0000")),
            1 => spans[0],
            _ => new SpanNearQuery([.. spans], 0, inOrder: true),
        };
    }

    private Query OneOf(string typed, List<TermVariant> found)
    {
        if (found.Count == 0)
            return new BooleanQuery();
        foreach (var variant in found)
        {
            if (!negated)
                highlights.Add(SyllableTerm.LettersOf(variant.Text), variant.Documents);
        }
        if (found.Count >= TermSource.MostVariants)
            remarks.Add($"Có rất nhiều từ ứng với '{typed}': chỉ {found.Count} từ hay gặp nhất được tìm.");
        var query = new VariantsQuery(IndexFields.Text, found);
        if (!negated)
            Rank(query);
        return new InDocumentQuery(query);
    }

    private Query? OfField(QueryNode.Field field) => field.Name switch
    {
        SearchField.Type => filters.OfType(field.Value),
        SearchField.Number => Marked(filters.OfNumber(field.Value), field.Value),
        SearchField.Issuer => filters.OfNames(IndexFields.IssuerName, field.Value),
        SearchField.Date =>
            DayRange.TryParse(field.Value, out var range) ? FilterCompiler.Between(range.From, range.To) : null,
        SearchField.Signer => filters.OfNames(IndexFields.SignerName, field.Value),
        SearchField.Cites => Marked(filters.OfCited(field.Value), field.Value),
        SearchField.Heading => Marked(filters.OfNames(IndexFields.Headings, field.Value), field.Value),
        SearchField.Title => Marked(filters.OfNames(IndexFields.Title, field.Value), field.Value),
        SearchField.Province => filters.OfProvince(field.Value),
        SearchField.Validity => filters.OfValidity(field.Value),
        _ => new TermQuery(new Term(IndexFields.Format, field.Value.ToLowerInvariant())),
    };

    // What is marked also tells which provision of a document is shown.
    private void MarkPhrase(List<QuerySyllable> all)
    {
        if (negated || all.Count == 0)
            return;
        highlights.AddPhrase(all, [.. all.Select(word => terms.Documents(IndexFields.Text, word.Term))]);
        var phrase = new MultiPhraseQuery();
        foreach (var word in all)
            phrase.Add([.. words.Terms(IndexFields.Text, word).Select(term => new Term(IndexFields.Text, term.Text))]);
        Rank(phrase);
    }

    // What is asked for by a field of the citations or of the number is marked where it is printed.
    private Query? Marked(Query? query, string value)
    {
        foreach (var (_, span) in NumberReader.In(value))
        {
            MarkPhrase(QuerySyllable.In(span.In(value).ToString(), joinsDates: false));
            return query;
        }
        MarkPhrase(QuerySyllable.In(value, joinsDates: false));
        return query;
    }

    private void Mark(QuerySyllable word)
    {
        if (negated)
            return;
        highlights.Add(word, terms.Documents(IndexFields.Text, word.Term));
        if (words.Syllable(IndexFields.Text, word) is { } query)
            Rank(query);
    }

    // Once, however often it was typed.
    private void Rank(Query provision)
    {
        if (Provisions.Count < MostWords && !Provisions.Contains(provision))
            Provisions.Add(provision);
    }

    private static string LettersOf(string text) => QuerySyllable.In(text) is [.., var last] ? last.Letters : "\u0000";
}
