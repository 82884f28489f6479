namespace VanBan.Store.Search;

/// <summary>
/// Asks the index. One searcher serves many threads and stays open; it sees what was committed when it was opened or
/// last refreshed. A store without an index has no documents.
/// </summary>
public abstract class Searcher : IDisposable
{
    /// <summary>Whether there is an index to ask.</summary>
    public abstract bool HasIndex { get; }

    /// <summary>The last change of the catalog that the index contains, as far as it is visible; 0 where there is no
    /// index.</summary>
    public abstract long LastSequence { get; }

    /// <summary>Makes visible what was committed since; returns whether there is an index to ask. Searches that run
    /// meanwhile end on what they began with.</summary>
    public abstract bool Refresh();

    /// <summary>Answers <paramref name="request"/>. Any query is valid; what is wrong with it stands in
    /// <see cref="SearchResults.Remarks"/>.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was set.</exception>
    /// <exception cref="UsageException">A file of the index is broken.</exception>
    public abstract SearchResults Search(SearchRequest request, CancellationToken cancellation = default);

    /// <summary>What a person who has typed <paramref name="typed"/> may want to ask for: numbers, issuers and titles
    /// of the index, at most
    /// <paramref name="most"/>.</summary>
    public abstract IReadOnlyList<QuerySuggestion> Suggest(string typed, int most = 10);

    /// <summary>Every file of the index with the number of its version in the catalog.</summary>
    public abstract IEnumerable<(string File, long Sequence)> Files();

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Closes the index.</summary>
    protected abstract void Dispose(bool disposing);
}
