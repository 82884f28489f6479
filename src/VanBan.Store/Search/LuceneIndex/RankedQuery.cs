using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace VanBan.Store.Search.LuceneIndex;

/// <summary>
/// Which documents are found, and what ranks them: the sum of some queries over the best of a document's provisions,
/// and of others over the document itself. What ranks is asked one query after another for each document found, without
/// a heap that keeps them in order.
/// </summary>
/// <param name="required">Which documents are found.</param>
/// <param name="provisions">What ranks a provision.</param>
/// <param name="documents">What ranks a document.</param>
internal sealed class RankedQuery(
    Query required, IReadOnlyList<Query> provisions, IReadOnlyList<Query> documents) : Query
{
    private Query Required => required;

    private IReadOnlyList<Query> Provisions => provisions;

    private IReadOnlyList<Query> Documents => documents;

    public override Weight CreateWeight(IndexSearcher searcher) => new RankedWeight(this, searcher);

    public override Query Rewrite(IndexReader reader)
    {
        var first = Whole(required, reader);
        Query[] parts = [.. provisions.Select(other => Whole(other, reader))];
        Query[] wholes = [.. documents.Select(other => Whole(other, reader))];
        return first == required && parts.SequenceEqual(provisions) && wholes.SequenceEqual(documents)
            ? this : new RankedQuery(first, parts, wholes) { Boost = Boost };
    }

    public override void ExtractTerms(ISet<Term> terms)
    {
        foreach (var query in provisions.Concat(documents).Prepend(required))
            query.ExtractTerms(terms);
    }

    public override string ToString(string? field) =>
        $"+({required.ToString(field)}) "
            + string.Join(' ', provisions.Concat(documents).Select(other => other.ToString(field)));

    public override bool Equals(object? obj) =>
        base.Equals(obj)
            && obj is RankedQuery query
            && query.Required.Equals(Required)
            && query.Provisions.SequenceEqual(Provisions)
            && query.Documents.SequenceEqual(Documents);

    public override int GetHashCode() =>
        HashCode.Combine(base.GetHashCode(), Required, Provisions.Count, Documents.Count);

    /// <summary>A query in the form in which it is asked.</summary>
    public static Query Whole(Query query, IndexReader reader)
    {
        for (var next = query.Rewrite(reader); next != query; next = query.Rewrite(reader))
            query = next;
        return query;
    }

    private sealed class RankedWeight : Weight
    {
        private readonly RankedQuery query;
        private readonly Weight required;
        private readonly Weight[] provisions, documents;

        public RankedWeight(RankedQuery query, IndexSearcher searcher)
        {
            this.query = query;
            required = query.Required.CreateWeight(searcher);
            provisions = [.. query.Provisions.Select(other => other.CreateWeight(searcher))];
            documents = [.. query.Documents.Select(other => other.CreateWeight(searcher))];
        }

        public override Query Query => query;

        public override float GetValueForNormalization() => 1;

        public override void Normalize(float norm, float topLevelBoost)
        {
            foreach (var weight in provisions.Concat(documents).Prepend(required))
                weight.Normalize(norm, topLevelBoost * query.Boost);
        }

        public override Explanation Explain(AtomicReaderContext context, int doc) => new(0, query.ToString(null));

        public override Scorer? GetScorer(AtomicReaderContext context, IBits acceptDocs) =>
            required.GetScorer(context, acceptDocs) is not { } main ? null
            : new RankedScorer(
                this, main, new ProvisionScores(context, provisions),
                [.. documents.Select(other => other.GetScorer(context, acceptDocs)).OfType<Scorer>()]);
    }

    private sealed class RankedScorer(Weight weight, Scorer required, ProvisionScores provisions, Scorer[] documents)
        : Scorer(weight)
    {
        public override int DocID => required.DocID;

        public override int Freq => required.Freq;

        public override int NextDoc() => required.NextDoc();

        public override int Advance(int target) => required.Advance(target);

        public override long GetCost() => required.GetCost();

        public override float GetScore()
        {
            var doc = required.DocID;
            var score = required.GetScore() + ProvisionScores.Best(provisions.Of(doc));
            foreach (var other in documents)
            {
                var at = other.DocID;
                if (at < doc)
                    at = other.Advance(doc);
                if (at == doc)
                    score += other.GetScore();
            }
            return score;
        }
    }
}

/// <summary>What some queries give to the provisions of one document after another of a segment.</summary>
internal sealed class ProvisionScores
{
    private readonly Blocks blocks;
    private readonly Scorer[] scorers;
    private float[] sums = new float[16];

    public ProvisionScores(AtomicReaderContext context, IEnumerable<Weight> weights)
    {
        blocks = Blocks.Of(context.AtomicReader);
        var live = context.AtomicReader.LiveDocs;
        scorers = [.. weights.Select(weight => weight.GetScorer(context, live)).OfType<Scorer>()];
    }

    /// <summary>The sums for each of the provisions of a document, itself the last; valid until the next
    /// call. Documents are asked for in their order.</summary>
    public ReadOnlySpan<float> Of(int document)
    {
        var start = blocks.StartOf(document);
        var length = document - start + 1;
        if (sums.Length < length)
            sums = new float[length * 2];
        Array.Clear(sums, 0, length);
        foreach (var scorer in scorers)
        {
            var at = scorer.DocID < start ? scorer.Advance(start) : scorer.DocID;
            for (; at <= document; at = scorer.NextDoc())
                sums[at - start] += scorer.GetScore();
        }
        return sums.AsSpan(0, length);
    }

    /// <summary>The greatest of them.</summary>
    public static float Best(ReadOnlySpan<float> sums)
    {
        var best = 0f;
        foreach (var sum in sums)
            best = Math.Max(best, sum);
        return best;
    }
}
