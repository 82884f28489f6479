using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace VanBan.Store.Search.LuceneIndex;

/// <summary>
/// What a document has to hold, and what else adds to its score. The same as a Boolean query of one clause that must
/// and others that should be there, but faster where many documents fit: the others are asked one after another for
/// each document, without a heap that keeps them in order.
/// </summary>
internal sealed class RankedQuery(Query required, IReadOnlyList<Query> others) : Query
{
    private Query Required => required;

    private IReadOnlyList<Query> Others => others;

    public override Weight CreateWeight(IndexSearcher searcher) => new RankedWeight(this, searcher);

    public override Query Rewrite(IndexReader reader)
    {
        var first = Whole(required, reader);
        Query[] rest = [.. others.Select(other => Whole(other, reader))];
        return first == required
            && rest.SequenceEqual(others)
            ? this : new RankedQuery(first, rest) { Boost = Boost };
    }

    public override void ExtractTerms(ISet<Term> terms)
    {
        required.ExtractTerms(terms);
        foreach (var other in others)
            other.ExtractTerms(terms);
    }

    public override string ToString(string? field) =>
        $"+({required.ToString(field)}) {string.Join(' ', others.Select(other => other.ToString(field)))}";

    public override bool Equals(object? obj) =>
        base.Equals(obj)
            && obj is RankedQuery query
            && query.Required.Equals(Required)
            && query.Others.SequenceEqual(Others);

    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Required, Others.Count);

    private static Query Whole(Query query, IndexReader reader)
    {
        for (var next = query.Rewrite(reader); next != query; next = query.Rewrite(reader))
            query = next;
        return query;
    }

    private sealed class RankedWeight : Weight
    {
        private readonly RankedQuery query;
        private readonly Weight required;
        private readonly Weight[] others;

        public RankedWeight(RankedQuery query, IndexSearcher searcher)
        {
            this.query = query;
            required = query.Required.CreateWeight(searcher);
            others = [.. query.Others.Select(other => other.CreateWeight(searcher))];
        }

        public override Query Query => query;

        public override float GetValueForNormalization() => (
            required.GetValueForNormalization()
                + others.Sum(other => other.GetValueForNormalization())) * query.Boost * query.Boost;

        public override void Normalize(float norm, float topLevelBoost)
        {
            required.Normalize(norm, topLevelBoost * query.Boost);
            foreach (var other in others)
                other.Normalize(norm, topLevelBoost * query.Boost);
        }

        public override Explanation Explain(AtomicReaderContext context, int doc) => new(0, query.ToString(null));

        public override Scorer? GetScorer(AtomicReaderContext context, IBits acceptDocs) =>
            required.GetScorer(context, acceptDocs) is not { } main ? null
            : new RankedScorer(
                this, main, [.. others.Select(other => other.GetScorer(context, acceptDocs)).OfType<Scorer>()]);
    }

    private sealed class RankedScorer(Weight weight, Scorer required, Scorer[] others) : Scorer(weight)
    {
        public override int DocID => required.DocID;

        public override int Freq => required.Freq;

        public override int NextDoc() => required.NextDoc();

        public override int Advance(int target) => required.Advance(target);

        public override long GetCost() => required.GetCost();

        public override float GetScore()
        {
            var doc = required.DocID;
            var score = required.GetScore();
            foreach (var other in others)
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
