using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace VanBan.Store.Search.LuceneIndex;

/// <summary>
/// Documents that hold enough of what is asked: the weights of the queries that find them add up to a share of all
/// weights. It ranks nothing. A word that stands nearly everywhere weighs little, so its long list is looked into only
/// for documents that hold rarer ones.
/// </summary>
/// <param name="parts">What is asked, each part with its weight.</param>
/// <param name="least">What the weights have to add up to.</param>
internal sealed class CoverageQuery(IReadOnlyList<(Query Query, float Weight)> parts, float least) : Query
{
    private IReadOnlyList<(Query Query, float Weight)> Parts => parts;

    private float Least => least;

    public override Weight CreateWeight(IndexSearcher searcher) => new CoverageWeight(this, searcher);

    public override Query Rewrite(IndexReader reader)
    {
        (Query, float)[] rewritten = [.. parts.Select(part => (RankedQuery.Whole(part.Query, reader), part.Weight))];
        return rewritten.SequenceEqual(parts) ? this : new CoverageQuery(rewritten, least) { Boost = Boost };
    }

    public override void ExtractTerms(ISet<Term> terms)
    {
        foreach (var (query, _) in parts)
            query.ExtractTerms(terms);
    }

    public override string ToString(string? field) =>
        $"({string.Join(' ', parts.Select(part => part.Query.ToString(field)))})>={least}";

    public override bool Equals(object? obj) =>
        base.Equals(obj) && obj is CoverageQuery query && query.Least == Least && query.Parts.SequenceEqual(Parts);

    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Least, Parts.Count);

    private sealed class CoverageWeight(CoverageQuery query, IndexSearcher searcher) : Weight
    {
        private readonly (Weight Weight, float Worth)[] parts =
            [.. query.Parts.Select(part => (part.Query.CreateWeight(searcher), part.Weight))];

        public override Query Query => query;

        public override float GetValueForNormalization() => 1;

        public override void Normalize(float norm, float topLevelBoost)
        {
            foreach (var (weight, _) in parts)
                weight.Normalize(norm, topLevelBoost);
        }

        public override Explanation Explain(AtomicReaderContext context, int doc) => new(0, query.ToString(null));

        public override Scorer? GetScorer(AtomicReaderContext context, IBits acceptDocs)
        {
            var scorers = parts.Select(part => (Scorer: part.Weight.GetScorer(context, acceptDocs), part.Worth))
                .Where(part => part.Scorer is not null)
                .OrderBy(part => part.Scorer!.GetCost())
                .Select(part => (part.Scorer!, part.Worth)).ToArray();
            return scorers.Sum(part => part.Worth) >= query.Least ? new CoverageScorer(this, scorers, query.Least) : null;
        }
    }

    private sealed class CoverageScorer : Scorer
    {
        private readonly (Scorer Scorer, float Worth)[] parts;
        private readonly float[] rest;
        private readonly int leading;
        private readonly float least;
        private int doc = -1;

        public CoverageScorer(Weight weight, (Scorer Scorer, float Worth)[] parts, float least)
            : base(weight)
        {
            (this.parts, this.least) = (parts, least);
            // What can still come from each part on.
            rest = new float[parts.Length + 1];
            for (var i = parts.Length - 1; i >= 0; i--)
                rest[i] = rest[i + 1] + parts[i].Worth;
            // Behind the leading parts what is left is not enough without one of them.
            leading = 1;
            while (leading < parts.Length && rest[leading] >= least)
                leading++;
        }

        public override int DocID => doc;

        public override int Freq => 1;

        public override float GetScore() => 0;

        public override int NextDoc() => Advance(doc + 1);

        public override int Advance(int target)
        {
            while (true)
            {
                doc = NO_MORE_DOCS;
                for (var i = 0; i < leading; i++)
                {
                    var scorer = parts[i].Scorer;
                    doc = Math.Min(doc, scorer.DocID < target ? scorer.Advance(target) : scorer.DocID);
                }
                if (doc == NO_MORE_DOCS || IsEnough())
                    return doc;
                target = doc + 1;
            }
        }

        public override long GetCost() => parts.Take(leading).Sum(part => part.Scorer.GetCost());

        private bool IsEnough()
        {
            var sum = 0f;
            for (var i = 0; i < parts.Length && sum < least; i++)
            {
                if (sum + rest[i] < least)
                    return false;
                var (scorer, worth) = parts[i];
                if ((scorer.DocID < doc ? scorer.Advance(doc) : scorer.DocID) == doc)
                    sum += worth;
            }
            return sum >= least;
        }
    }
}
