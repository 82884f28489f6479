using System.Diagnostics;
using Lucene.Net.Index;
using Lucene.Net.Search;
using VanBan.Store.Search.Answers;

namespace VanBan.Store.Search.LuceneIndex;

/// <summary>Takes in the documents that a query finds: keeps the best, counts the facets, and stops at a time
/// limit.</summary>
internal sealed class HitCollector(
    int most, SearchOrder order, bool countsFacets, bool countsByScore, DateOnly today, TimeSpan limit,
    CancellationToken cancellation)
        : FoundFiles, ICollector
{
    private readonly PriorityQueue<FoundFile,
        FoundFile> best = new(Comparer<FoundFile>.Create((one, other) => -one.CompareTo(other)));
    private readonly Dictionary<string, Dictionary<string,
        int>> counts = IndexFacets.Fields.ToDictionary(
            field => field, _ => new Dictionary<string, int>(StringComparer.Ordinal), StringComparer.Ordinal);
    private FacetColumns? columns;
    private readonly int[][] leafCounts = new int[IndexFacets.Fields.Length][];
    private readonly long deadline = Stopwatch.GetTimestamp()
        + (long)(Math.Min(limit.TotalSeconds, 3600) * Stopwatch.Frequency);
    private readonly List<(FacetColumns? Columns, List<(int Document, float Score)> Files)> scored = [];
    private Blocks blocks = null!;
    private Scorer scorer = null!;
    private NumericDocValues? days, prints;
    private NumericDocValues? keys;
    private int docBase;

    public bool AcceptsDocsOutOfOrder => true;

    public void SetScorer(Scorer scorer) => this.scorer = scorer;

    public void SetNextReader(AtomicReaderContext context)
    {
        FinishLeaf();
        docBase = context.DocBase;
        var reader = context.AtomicReader;
        blocks = Blocks.Of(reader);
        days = reader.GetNumericDocValues(IndexFields.Date);
        prints = reader.GetNumericDocValues(IndexFields.FilePrint);
        keys = order switch
        {
            SearchOrder.Date or SearchOrder.OldestFirst => reader.GetNumericDocValues(IndexFields.Date),
            SearchOrder.Number => reader.GetNumericDocValues(IndexFields.NumberOrder),
            _ => null,
        };
        if (countsByScore)
            scored.Add((countsFacets ? FacetColumns.Of(reader, today) : null, []));
        if (!countsFacets || countsByScore)
            return;
        columns = FacetColumns.Of(reader, today);
        for (var i = 0; i < leafCounts.Length; i++)
            leafCounts[i] = new int[columns.Values(i).Length];
    }

    public void Collect(int doc)
    {
        if ((++Total & 1023) == 0)
            CheckTime();
        var score = scorer.GetScore();
        // Most documents are worse than the worst of the best, and are passed by without a further look.
        if (best.Count < most
            || (most > 0 && (order != SearchOrder.Relevance
                || FoundFile.ToldOf(score) >= FoundFile.ToldOf(best.Peek().Score))))
            Keep(
                new FoundFile(
                    Key(doc), score, days?.Get(doc) ?? 0, doc - blocks.StartOf(doc), prints?.Get(doc) ?? 0,
                    docBase + doc));
        if (countsByScore)
            scored[^1].Files.Add((doc, score));
        if (columns is not null)
            CountInLeaf(columns, doc);
    }

    private void CountInLeaf(FacetColumns facets, int doc)
    {
        for (var i = 0; i < leafCounts.Length; i++)
        {
            var ordinals = facets.Ordinals(i);
            if (ordinals.Length > 0 && ordinals[doc] is >= 0 and var ord)
                leafCounts[i][ord]++;
        }
    }

    private void CheckTime()
    {
        cancellation.ThrowIfCancellationRequested();
        if (Stopwatch.GetTimestamp() <= deadline)
            return;
        TimedOut = true;
        throw new TimeOver();
    }

    /// <inheritdoc/>
    public override IReadOnlyList<FoundFile> Best()
    {
        var all = best.UnorderedItems.Select(item => item.Element).ToList();
        all.Sort();
        return all;
    }

    /// <inheritdoc/>
    public override SearchFacets Facets() =>
        new(Facet(IndexFields.Type), Facet(IndexFields.Issuer), Facet(IndexFields.Year))
        {
            Province = Facet(IndexFields.Province),
            Format = Facet(IndexFields.Format),
            Validity = Facet(IndexFields.Validity),
        };

    /// <inheritdoc/>
    public override void CountFrom(float least)
    {
        Total = 0;
        foreach (var field in counts.Values)
            field.Clear();
        foreach (var (facets, files) in scored)
        {
            foreach (var (document, score) in files)
            {
                if (score < least)
                    continue;
                Total++;
                if (facets is not null)
                    Count(facets, document);
            }
        }
    }

    private void Count(FacetColumns facets, int document)
    {
        for (var i = 0; i < IndexFacets.Fields.Length; i++)
        {
            if (facets.Ordinals(i) is not { Length: > 0 } ordinals || ordinals[document] is not (>= 0 and var ord))
                continue;
            var into = counts[IndexFacets.Fields[i]];
            into[facets.Values(i)[ord]] = into.GetValueOrDefault(facets.Values(i)[ord]) + 1;
        }
    }

    // The most frequent first.
    private IReadOnlyList<FacetCount> Facet(string field)
    {
        FinishLeaf();
        return [.. counts[field].Select(pair => new FacetCount(pair.Key, pair.Value))
            .OrderByDescending(facet => facet.Count).ThenBy(facet => facet.Value, StringComparer.Ordinal)];
    }

    private void Keep(FoundFile ranked)
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
}
