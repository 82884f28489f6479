using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using VanBan.Reading;
using VanBan.Store.Search.Answers;

namespace VanBan.Store.Search.LuceneIndex;

/// <summary>Asks the index of Lucene in a folder.</summary>
internal sealed class LuceneSearcher : Searcher
{
    private readonly NIOFSDirectory directory;
    private readonly System.Threading.Lock opening = new();
    private SearcherManager? searchers;

    private LuceneSearcher(NIOFSDirectory directory) => this.directory = directory;

    /// <summary>Opens the index in <paramref name="folder"/> for searching.</summary>
    public static LuceneSearcher Open(string folder)
    {
        var searcher = new LuceneSearcher(IndexSchema.OpenFolder(folder));
        searcher.Refresh();
        return searcher;
    }

    /// <inheritdoc/>
    public override bool HasIndex => searchers is not null;

    /// <inheritdoc/>
    public override long LastSequence
    {
        get
        {
            if (searchers is not { } manager)
                return 0;
            var searcher = manager.Acquire();
            try
            {
                return searcher.IndexReader is DirectoryReader reader
                    ? IndexSchema.SequenceOf(reader.IndexCommit.UserData) ?? 0 : 0;
            }
            finally
            {
                manager.Release(searcher);
            }
        }
    }

    /// <inheritdoc/>
    public override bool Refresh()
    {
        lock (opening)
        {
            if (searchers is not null)
            {
                searchers.MaybeRefresh();
                return true;
            }
            try
            {
                if (!DirectoryReader.IndexExists(directory)
                    || IndexSchema.SequenceOf(DirectoryReader.ListCommits(directory)[^1].UserData) is null)
                    return false;
                searchers = new SearcherManager(directory, new Searchers());
                return true;
            }
            catch (Exception exception) when (IndexSchema.IsDamage(exception))
            {
                // As good as none: whoever keeps the catalog makes it anew.
                return false;
            }
        }
    }

    /// <inheritdoc/>
    public override SearchResults Search(SearchRequest request, CancellationToken cancellation = default)
    {
        cancellation.ThrowIfCancellationRequested();
        if (searchers is not { } manager)
            return new SearchResults(request.Query, 0, [], new SearchFacets([], [], []));
        var searcher = manager.Acquire();
        try
        {
            return new SearchAnswer(new LuceneView(searcher), request, cancellation).Run();
        }
        catch (IOException exception)
        {
            throw new UsageException(
                $"{directory.Directory.FullName}: không đọc được chỉ mục ({FaultWords.Of(exception)}).", UsageFault.NoIndex);
        }
        finally
        {
            manager.Release(searcher);
        }
    }

    /// <inheritdoc/>
    public override IReadOnlyList<QuerySuggestion> Suggest(string typed, int most = 10)
    {
        if (searchers is not { } manager)
            return [];
        var searcher = manager.Acquire();
        try
        {
            return new SuggestionFinder(new LuceneView(searcher)).Of(typed, most);
        }
        finally
        {
            manager.Release(searcher);
        }
    }

    /// <inheritdoc/>
    public override IEnumerable<(string File, long Sequence)> Files()
    {
        if (searchers is not { } manager)
            yield break;
        var searcher = manager.Acquire();
        try
        {
            foreach (var leaf in searcher.IndexReader.Leaves)
            {
                var sequences = leaf.AtomicReader.GetNumericDocValues(IndexFields.Sequence);
                var files = leaf.AtomicReader.GetTerms(IndexFields.File)?.GetEnumerator();
                while (files is not null && files.MoveNext())
                {
                    var documents = files.Docs(leaf.AtomicReader.LiveDocs, null, DocsFlags.NONE);
                    while (documents.NextDoc() is var document and not DocIdSetIterator.NO_MORE_DOCS)
                        yield return (files.Term.Utf8ToString(), sequences?.Get(document) ?? 0);
                }
            }
        }
        finally
        {
            manager.Release(searcher);
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        searchers?.Dispose();
        directory.Dispose();
    }

    private sealed class Searchers : SearcherFactory
    {
        public override IndexSearcher NewSearcher(IndexReader reader) =>
            new LiveSearcher(reader) { Similarity = IndexSchema.Similarity };
    }
}
