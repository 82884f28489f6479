using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Util;

namespace VanBan.Store.Search.LuceneIndex;

/// <summary>
/// Several terms of one field as if they were one: their frequencies in a document add up, and their rarity is that of
/// all together. So a syllable typed without diacritics scores as it would in a field without diacritics.
/// </summary>
internal sealed class VariantsQuery(string field, IReadOnlyList<TermVariant> variants) : Query
{
    // Of so many documents one has to hold a term for the sums of all to be worth an array.
    private const int Sparse = 32;

    private string Field { get; } = field;

    private IReadOnlyList<TermVariant> Variants => variants;

    public override Weight CreateWeight(IndexSearcher searcher) => new VariantsWeight(this, searcher);

    public override void ExtractTerms(ISet<Term> terms)
    {
        foreach (var variant in variants)
            terms.Add(new Term(Field, variant.Text));
    }

    public override string ToString(string? field) =>
        $"{Field}:({string.Join(' ', variants.Select(variant => variant.Text))})";

    public override bool Equals(object? obj) =>
        base.Equals(obj)
            && obj is VariantsQuery other
            && other.Field == Field
            && other.Variants.SequenceEqual(Variants);

    public override int GetHashCode() =>
        HashCode.Combine(base.GetHashCode(), Field, Variants.Count > 0 ? Variants[0] : default);

    private sealed class VariantsWeight : Weight
    {
        private readonly VariantsQuery query;
        private readonly Similarity similarity;
        private readonly Similarity.SimWeight weight;
        private readonly BytesRef[] terms;

        public VariantsWeight(VariantsQuery query, IndexSearcher searcher)
        {
            (this.query, similarity) = (query, searcher.Similarity);
            terms = [.. query.Variants.Select(variant => new BytesRef(variant.Text))];
            // Documents that hold any of them, as if each spelling stood in documents of its own choice.
            double all = Math.Max(searcher.IndexReader.NumDocs, 1);
            var frequency = (long)(
                all * (
                    1 - query.Variants.Aggregate(
                        1.0, (without, variant) => without * (1 - Math.Min(variant.Documents / all, 1)))));
            weight = similarity.ComputeWeight(
                query.Boost, searcher.CollectionStatistics(query.Field),
                new TermStatistics(terms[0], Math.Max(frequency, 1), -1));
        }

        public override Query Query => query;

        public override float GetValueForNormalization() => weight.GetValueForNormalization();

        public override void Normalize(float norm, float topLevelBoost) => weight.Normalize(norm, topLevelBoost);

        public override Explanation Explain(AtomicReaderContext context, int doc) => new(0, query.ToString(null));

        public override Scorer? GetScorer(AtomicReaderContext context, IBits acceptDocs)
        {
            var found = context.AtomicReader.GetTerms(query.Field)?.GetEnumerator();
            if (found is null)
                return null;
            var lists = new List<DocsEnum>(terms.Length);
            foreach (var term in terms)
            {
                if (found.SeekExact(term))
                    lists.Add(found.Docs(acceptDocs, null, DocsFlags.FREQS));
            }
            if (lists.Count == 0)
                return null;
            var scorer = similarity.GetSimScorer(weight, context);
            var max = context.AtomicReader.MaxDoc;
            return lists.Count > 1 && lists.Sum(list => list.GetCost()) > max / Sparse
                ? new SummedScorer(this, [.. lists], max, scorer) : new VariantsScorer(this, [.. lists], scorer);
        }
    }

    // Where many documents hold one of the terms, the frequencies are added up in an array, one list after another, and
    // the array is walked: for some thousand documents at a time, so that it stays in the processor's cache, is no
    // burden to the garbage collector (an array for all documents would be a large object in each query), and stretches
    // that nobody asks for are passed over.
    private sealed class SummedScorer : Scorer
    {
        private const int Width = 1 << 14;

        // Two bytes are enough for a score: BM25 hardly tells the hundredth time from the thousandth.
        private readonly ushort[] sums = new ushort[Width];
        private readonly DocsEnum[] lists;
        private readonly int[] at;
        private readonly int max;
        private readonly Similarity.SimScorer scorer;
        private int start = -Width;
        private int doc = -1;

        public SummedScorer(Weight weight, DocsEnum[] lists, int max, Similarity.SimScorer scorer)
            : base(weight)
        {
            (this.lists, this.max, this.scorer) = (lists, max, scorer);
            at = new int[lists.Length];
            Array.Fill(at, -1);
        }

        public override int DocID => doc;

        public override int Freq => sums[doc - start];

        public override float GetScore() => scorer.Score(doc, sums[doc - start]);

        public override int NextDoc() => Advance(doc + 1);

        public override int Advance(int target)
        {
            while (target < max)
            {
                if (target >= start + Width)
                    Fill(target);
                var next = sums.AsSpan(target - start).IndexOfAnyExcept((ushort)0);
                if (next >= 0)
                    return doc = target + next;
                target = start + Width;
            }
            return doc = NO_MORE_DOCS;
        }

        public override long GetCost() => lists.Sum(list => list.GetCost());

        private void Fill(int from)
        {
            start = from;
            Array.Clear(sums);
            var end = from + Width;
            for (var i = 0; i < lists.Length; i++)
            {
                var (list, next) = (lists[i], at[i]);
                if (next < from)
                    next = list.Advance(from);
                for (; next < end; next = list.NextDoc())
                    sums[next - from] = (ushort)Math.Min(sums[next - from] + list.Freq, ushort.MaxValue);
                at[i] = next;
            }
        }
    }

    // A linear search for the least document: a syllable has about ten spellings in use, most of them rare.
    private sealed class VariantsScorer : Scorer
    {
        private readonly DocsEnum[] lists;
        private readonly int[] at;
        private readonly Similarity.SimScorer scorer;
        private int doc = -1;

        public VariantsScorer(Weight weight, DocsEnum[] lists, Similarity.SimScorer scorer)
            : base(weight)
        {
            (this.lists, this.scorer) = (lists, scorer);
            at = new int[lists.Length];
            Array.Fill(at, -1);
        }

        public override int DocID => doc;

        public override int Freq
        {
            get
            {
                var sum = 0;
                for (var i = 0; i < at.Length; i++)
                {
                    if (at[i] == doc)
                        sum += lists[i].Freq;
                }
                return sum;
            }
        }

        public override float GetScore() => scorer.Score(doc, Freq);

        public override int NextDoc()
        {
            var least = NO_MORE_DOCS;
            for (var i = 0; i < at.Length; i++)
            {
                if (at[i] == doc)
                    at[i] = lists[i].NextDoc();
                if (at[i] < least)
                    least = at[i];
            }
            return doc = least;
        }

        public override int Advance(int target)
        {
            var least = NO_MORE_DOCS;
            for (var i = 0; i < at.Length; i++)
            {
                if (at[i] < target)
                    at[i] = lists[i].Advance(target);
                if (at[i] < least)
                    least = at[i];
            }
            return doc = least;
        }

        public override long GetCost() => lists.Sum(list => list.GetCost());
    }
}
