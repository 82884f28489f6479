using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;

namespace VanBan.Archive.Search;

/// <summary>
/// Asks the index. One searcher serves many threads and stays open; it sees what was committed when it was opened or last refreshed. A folder without an index
/// has no documents.
/// </summary>
public sealed class DocumentSearcher : IDisposable
{
    private readonly NIOFSDirectory directory;
    private readonly System.Threading.Lock opening = new();
    private SearcherManager? searchers;

    private DocumentSearcher(NIOFSDirectory directory) => this.directory = directory;

    /// <summary>Opens the index in <paramref name="folder"/> for searching.</summary>
    public static DocumentSearcher Open(string folder)
    {
        var searcher = new DocumentSearcher(IndexSchema.OpenFolder(folder));
        searcher.Refresh();
        return searcher;
    }

    /// <summary>Slug of the kind of document that a person names: <c>nghi-quyet</c>, <c>Nghị quyết</c>, <c>nq</c>; <see langword="null"/> for none.</summary>
    public static string? TypeOf(string name) => SearchFilters.TypeOf(name)?.Slug;

    /// <summary>Whether there is an index to ask.</summary>
    public bool HasIndex => searchers is not null;

    /// <summary>Makes visible what was committed since; returns whether there is an index to ask. Searches that run meanwhile end on what they began with.</summary>
    public bool Refresh()
    {
        lock (opening)
        {
            if (searchers is not null)
            {
                searchers.MaybeRefresh();
                return true;
            }
            if (!DirectoryReader.IndexExists(directory) || IndexSchema.SequenceOf(DirectoryReader.ListCommits(directory)[^1].UserData) is null)
                return false;
            searchers = new SearcherManager(directory, new Searchers());
            return true;
        }
    }

    /// <summary>Answers <paramref name="request"/>. Any query is valid; what is wrong with it stands in <see cref="SearchResults.Remarks"/>.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was set.</exception>
    public SearchResults Search(SearchRequest request, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        if (searchers is not { } manager)
            return new SearchResults(request.Query, 0, [], new SearchFacets([], [], []));
        var searcher = manager.Acquire();
        try
        {
            return new OneSearch(searcher, request, cancellation).Run();
        }
        finally
        {
            manager.Release(searcher);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        searchers?.Dispose();
        directory.Dispose();
    }

    private sealed class Searchers : SearcherFactory
    {
        public override IndexSearcher NewSearcher(IndexReader reader) => new(reader) { Similarity = IndexSchema.Similarity };
    }
}
<<<<<<< HEAD

/// <summary>One search from its query to its hits.</summary>
internal sealed class OneSearch(IndexSearcher searcher, SearchRequest request, CancellationToken cancellation)
{

    // With few words every one is meant; in a question many are only its dress. Where few documents hold that many, those that hold fewer follow.
    private const int WordsAllMeant = 6;
    private const int FewDocuments = 100;
    private static readonly double[] WordsShares = [1, 0.6, 0];
    private static readonly double[] QuestionShares = [0.2, 0];

    private readonly TermDictionary terms = new(searcher.IndexReader);

    public SearchResults Run()
    {
        var words = QuerySyllable.In(request.Query);
        var shares = words.Count <= WordsAllMeant ? WordsShares : QuestionShares;
        var (collector, highlights) = Collect(words, shares[0]);
        for (var i = 1; i < shares.Length && words.Count > 0 && collector.Total < FewDocuments && !collector.TimedOut; i++)
            (collector, highlights) = Collect(words, shares[i]);
        var hits = collector.Best().Skip(request.Offset).Select((ranked, i) => Hit(ranked, request.Offset + i + 1, highlights)).ToList();
        return new SearchResults(request.Query, collector.Total, hits, Facets(collector)) { TimedOut = collector.TimedOut };
    }

    private (HitCollector Collector, Highlights Highlights) Collect(List<QuerySyllable> words, double share)
    {
        var highlights = new Highlights(searcher.IndexReader.NumDocs);
        var compiled = new WordsCompiler(terms).Compile(words, share, highlights);
        var collector = new HitCollector(request.Offset + request.Limit, request.Order, request.Facets, request.TimeLimit, cancellation);
        try
        {
            searcher.Search(words.Count == 0 ? new MatchAllDocsQuery() : compiled is null ? new BooleanQuery() : Whole(compiled), collector);
        }
        catch (HitCollector.TimeOver)
        {
            // What was found until now is the answer.
        }
        return (collector, highlights);
    }

    private static BooleanQuery Whole(CompiledWords words)
    {
        var query = new BooleanQuery { { words.Coverage, Occur.MUST } };
        foreach (var extra in words.Extras)
            query.Add(extra, Occur.SHOULD);
        return query;
    }

    private static SearchFacets Facets(HitCollector collector) =>
        new(collector.Facet(IndexSchema.Type), collector.Facet(IndexSchema.Issuer), collector.Facet(IndexSchema.Year))
        {
            Province = collector.Facet(IndexSchema.Province),
            Format = collector.Facet(IndexSchema.Format),
        };

    private SearchHit Hit(HitCollector.Ranked ranked, int rank, Highlights highlights)
    {
        var document = searcher.Doc(ranked.Doc);
        return new SearchHit(rank, ranked.Score, document.Get(IndexSchema.File, CultureInfo.InvariantCulture))
        {
            Id = Stored(document, IndexSchema.Id),
            Type = Stored(document, IndexSchema.Type),
            Number = Stored(document, IndexSchema.Number),
            Issuer = Stored(document, IndexSchema.Issuer),
            Subject = Stored(document, IndexSchema.Subject),
            Title = Stored(document, IndexSchema.Title),
            Sha256 = Stored(document, IndexSchema.Sha256) ?? "",
            Passages = request.Snippets ? Passages(document, highlights) : [],
        };
    }

    private static IReadOnlyList<Passage> Passages(LuceneDocument document, Highlights highlights)
    {
        var layout = StoredLayout.Read(document.GetBinaryValue(IndexSchema.Layout) is { } bytes ? bytes.Bytes.AsSpan(bytes.Offset, bytes.Length) : []);
        return PassageFinder.Find(Stored(document, IndexSchema.Body) ?? "", highlights, layout, most: 1);
    }

    private static string? Stored(LuceneDocument document, string field) => document.Get(field, CultureInfo.InvariantCulture);
}
=======
>>>>>>> main
