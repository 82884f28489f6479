using System.Diagnostics;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace VanBan.Store.Search;

/// <summary>Takes in the documents that a query finds: keeps the best, counts the facets, and stops at a time limit.</summary>
internal sealed class HitCollector(int most, SearchOrder order, bool facets, DateOnly today, TimeSpan limit, CancellationToken cancellation) : ICollector
{
    private readonly PriorityQueue<Ranked, Ranked> best = new(Comparer<Ranked>.Create((one, other) => -one.CompareTo(other)));
    private readonly Dictionary<string, Dictionary<string, int>> counts = IndexFacets.Fields.ToDictionary(field => field, _ => new Dictionary<string, int>(StringComparer.Ordinal), StringComparer.Ordinal);
    private FacetColumns? columns;
    private readonly int[][] leafCounts = new int[IndexFacets.Fields.Length][];
    private readonly long deadline = Stopwatch.GetTimestamp() + (long)(Math.Min(limit.TotalSeconds, 3600) * Stopwatch.Frequency);
    private Scorer scorer = null!;
    private NumericDocValues? sequences;
    private NumericDocValues? keys;
    private int docBase;

    /// <summary>Documents found so far.</summary>
    public int Total { get; private set; }

    /// <summary>Whether the time was over before all documents were seen.</summary>
    public bool TimedOut { get; private set; }

    public bool AcceptsDocsOutOfOrder => true;

    public void SetScorer(Scorer scorer) => this.scorer = scorer;

    public void SetNextReader(AtomicReaderContext context)
    {
        FinishLeaf();
        docBase = context.DocBase;
        var reader = context.AtomicReader;
        sequences = reader.GetNumericDocValues(IndexSchema.Sequence);
        keys = order switch
        {
            SearchOrder.Date or SearchOrder.OldestFirst => reader.GetNumericDocValues(IndexSchema.Date),
            SearchOrder.Number => reader.GetNumericDocValues(IndexSchema.NumberOrder),
            _ => null,
        };
        if (!facets)
            return;
        columns = FacetColumns.Of(reader, today);
        for (var i = 0; i < leafCounts.Length; i++)
            leafCounts[i] = new int[columns.Values(i).Length];
    }

    public void Collect(int doc)
    {
        if ((++Total & 1023) == 0)
        {
            cancellation.ThrowIfCancellationRequested();
            if (Stopwatch.GetTimestamp() > deadline)
            {
                TimedOut = true;
                throw new TimeOver();
            }
        }
        var score = scorer.GetScore();
        // Most documents are worse than the worst of the best, and are passed by without a further look.
        if (best.Count < most || (most > 0 && (order != SearchOrder.Relevance || score >= best.Peek().Score)))
            Keep(new Ranked(Key(doc), score, sequences?.Get(doc) ?? 0, docBase + doc));
        if (columns is null)
            return;
        for (var i = 0; i < leafCounts.Length; i++)
        {
            var ordinals = columns.Ordinals(i);
            if (ordinals.Length > 0 && ordinals[doc] is >= 0 and var ord)
                leafCounts[i][ord]++;
        }
    }

    /// <summary>The best documents, the best first.</summary>
    public List<Ranked> Best()
    {
        var all = best.UnorderedItems.Select(item => item.Element).ToList();
        all.Sort();
        return all;
    }

    /// <summary>How many of the documents found bear each value of <paramref name="field"/>; the most frequent first.</summary>
    public IReadOnlyList<FacetCount> Facet(string field)
    {
        FinishLeaf();
        return [.. counts[field].Select(pair => new FacetCount(pair.Key, pair.Value))
            .OrderByDescending(facet => facet.Count).ThenBy(facet => facet.Value, StringComparer.Ordinal)];
    }

    private void Keep(Ranked ranked)
    {
        if (best.Count < most)
            best.Enqueue(ranked, ranked);
        else if (ranked.CompareTo(best.Peek()) < 0)
            best.EnqueueDequeue(ranked, ranked);
    }

    private long Key(int doc) => order switch
    {
        SearchOrder.Date => -(keys?.Get(doc) ?? 0),
        SearchOrder.OldestFirst => keys?.Get(doc) is > 0 and var day ? day : long.MaxValue,
        SearchOrder.Number => keys?.Get(doc) ?? long.MaxValue,
        _ => 0,
    };

    private void FinishLeaf()
    {
        if (columns is null)
            return;
        for (var i = 0; i < leafCounts.Length; i++)
        {
            var into = counts[IndexFacets.Fields[i]];
            for (var ord = 0; ord < leafCounts[i].Length; ord++)
            {
                if (leafCounts[i][ord] > 0)
                    into[columns.Values(i)[ord]] = into.GetValueOrDefault(columns.Values(i)[ord]) + leafCounts[i][ord];
            }
        }
        columns = null;
    }

    /// <summary>Leaves a search whose time is over; caught where the search began.</summary>
    internal sealed class TimeOver : Exception;

    /// <summary>A document found. Of equal ones the last ingested comes first, whatever segments they lie in: a page looks the same each time.</summary>
    internal readonly record struct Ranked(long Key, float Score, long Sequence, int Doc) : IComparable<Ranked>
    {
        public int CompareTo(Ranked other) =>
            Key != other.Key ? Key.CompareTo(other.Key)
            : Score != other.Score ? other.Score.CompareTo(Score)
            : Sequence != other.Sequence ? other.Sequence.CompareTo(Sequence)
            : other.Doc.CompareTo(Doc);
    }
}
