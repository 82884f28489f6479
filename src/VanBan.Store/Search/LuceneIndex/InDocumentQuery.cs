using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace VanBan.Store.Search.LuceneIndex;

/// <summary>Documents one of whose provisions is found by a query; ranked by the best of them.</summary>
internal sealed class InDocumentQuery(Query provision) : Query
{
    private Query Provision => provision;

    public override Weight CreateWeight(IndexSearcher searcher) =>
        new InDocumentWeight(this, provision.CreateWeight(searcher));

    public override Query Rewrite(IndexReader reader)
    {
        var rewritten = provision.Rewrite(reader);
        return rewritten == provision ? this : new InDocumentQuery(rewritten) { Boost = Boost };
    }

    public override void ExtractTerms(ISet<Term> terms) => provision.ExtractTerms(terms);

    public override string ToString(string? field) => $"in({provision.ToString(field)})";

    public override bool Equals(object? obj) =>
        base.Equals(obj) && obj is InDocumentQuery query && query.Provision.Equals(Provision);

    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Provision);

    private sealed class InDocumentWeight(InDocumentQuery query, Weight provision) : Weight
    {
        public override Query Query => query;

        public override float GetValueForNormalization() =>
            provision.GetValueForNormalization() * query.Boost * query.Boost;

        public override void Normalize(float norm, float topLevelBoost) =>
            provision.Normalize(norm, topLevelBoost * query.Boost);

        public override Explanation Explain(AtomicReaderContext context, int doc) => new(0, query.ToString(null));

        // What is accepted are documents; of their provisions only those that are dead are not asked.
        public override Scorer? GetScorer(AtomicReaderContext context, IBits acceptDocs) =>
            provision.GetScorer(context, context.AtomicReader.LiveDocs) is { } scorer
                ? new InDocumentScorer(this, scorer, Blocks.Of(context.AtomicReader), acceptDocs) : null;
    }

    private sealed class InDocumentScorer(Weight weight, Scorer provisions, Blocks blocks, IBits? accepted)
        : Scorer(weight)
    {
        private int doc = -1;

        public override int DocID => doc;

        public override int Freq => 1;

        public override float GetScore()
        {
            var best = 0f;
            for (var at = provisions.DocID; at <= doc; at = provisions.NextDoc())
                best = Math.Max(best, provisions.GetScore());
            return best;
        }

        public override int NextDoc() => Advance(doc + 1);

        public override int Advance(int target)
        {
            if (target == NO_MORE_DOCS)
                return doc = NO_MORE_DOCS;
            var at = provisions.DocID;
            if (at < blocks.StartOf(target))
                at = provisions.Advance(blocks.StartOf(target));
            while (at != NO_MORE_DOCS)
            {
                doc = blocks.DocumentOf(at);
                if (accepted is null || accepted.Get(doc))
                    return doc;
                at = provisions.Advance(doc + 1);
            }
            return doc = NO_MORE_DOCS;
        }

        public override long GetCost() => provisions.GetCost();
    }
}
