using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;

namespace VanBan.Store.Search;

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

    /// <summary>Whether a person who says this names a state of validity: <c>bị thay thế</c>, <c>replaced</c>.</summary>
    public static bool IsValidity(string name) => ValidityWords.StatesOf(name).Length > 0;

    /// <summary>Whether there is an index to ask.</summary>
    public bool HasIndex => searchers is not null;

    /// <summary>The last change of the catalog that the index contains, as far as it is visible; 0 where there is no index.</summary>
    public long LastSequence
    {
        get
        {
            if (searchers is not { } manager)
                return 0;
            var searcher = manager.Acquire();
            try
            {
                return searcher.IndexReader is DirectoryReader reader ? IndexSchema.SequenceOf(reader.IndexCommit.UserData) ?? 0 : 0;
            }
            finally
            {
                manager.Release(searcher);
            }
        }
    }

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
            try
            {
                if (!DirectoryReader.IndexExists(directory) || IndexSchema.SequenceOf(DirectoryReader.ListCommits(directory)[^1].UserData) is null)
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

    /// <summary>Answers <paramref name="request"/>. Any query is valid; what is wrong with it stands in <see cref="SearchResults.Remarks"/>.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was set.</exception>
    /// <exception cref="UsageException">A file of the index is broken.</exception>
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
        catch (IOException exception)
        {
            throw new UsageException($"{directory.Directory.FullName}: không đọc được chỉ mục ({exception.Message}). Hãy lập lại bằng 'vanban reindex'.");
        }
        finally
        {
            manager.Release(searcher);
        }
    }

    /// <summary>What a person who has typed <paramref name="typed"/> may want to ask for: numbers, issuers and titles of the index, at most <paramref name="most"/>.</summary>
    public IReadOnlyList<QuerySuggestion> Suggest(string typed, int most = 10)
    {
        if (searchers is not { } manager)
            return [];
        var searcher = manager.Acquire();
        try
        {
            return new QuerySuggestions(searcher).Of(typed, most);
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
