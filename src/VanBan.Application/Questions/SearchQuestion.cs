using VanBan.Application.Batches;
using VanBan.Application.Lookup;
using VanBan.Store;
using VanBan.Store.Search;

namespace VanBan.Application.Questions;

/// <summary>Where something is discussed: full-text search over a store.</summary>
public static class SearchQuestion
{
    /// <summary>Answers a search; each hit with the sentences that tell of its validity, and whether its file is still
    /// there.</summary>
    public static SearchResults Ask(OpenStore store, SearchRequest request, CancellationToken cancellation = default) =>
        Marked(store, new HitEvidences(store.Catalog).PutTo(store.Searcher.Search(request, cancellation)));

    private static SearchResults Marked(OpenStore store, SearchResults results) => results with
    {
        Hits = [.. results.Hits.Select(hit => hit with { Vanished = store.Vanished.Since(hit.File) })],
    };

    /// <summary>Answers a list of queries, in their order, each as soon as those before it have been taken.</summary>
    /// <param name="store">The store.</param>
    /// <param name="request">What narrows every query of the list.</param>
    /// <param name="queries">The queries.</param>
    /// <param name="cancellation">Breaks off.</param>
    public static IEnumerable<ListedAnswer> AskAll(
        OpenStore store, SearchRequest request, IEnumerable<ListedQuery> queries,
        CancellationToken cancellation = default)
    {
        var searcher = store.Searcher;
        return queries.AsParallel().AsOrdered().WithMergeOptions(ParallelMergeOptions.NotBuffered)
            .WithCancellation(cancellation)
            .Select(
                query =>
                    new ListedAnswer(query.Id, searcher.Search(request with { Query = query.Text }, cancellation)));
    }

    /// <summary>Completions of what is typed, the last word of which may be half a word.</summary>
    public static IReadOnlyList<QuerySuggestion> Suggest(OpenStore store, string typed, int most) =>
        store.Searcher.Suggest(typed, most);

    /// <summary>The file of a document, to find others that speak of the same.</summary>
    /// <exception cref="UsageException">The document is not in the store, so that its words are not known.</exception>
    public static string FileOf(NamedDocument document) => document.Document.IsPresent
        ? document.Document.Files[0].File
        : throw new UsageException(
            $"'{document.Name}': văn bản này chưa có trong kho, nên không tìm được văn bản tương tự.");
}

/// <summary>The answer to one query of a list.</summary>
/// <param name="Id">The query's own name in the list; <see langword="null"/> where the list gives none.</param>
/// <param name="Results">The answer.</param>
public sealed record ListedAnswer(string? Id, SearchResults Results);
