using VanBan.Application.Lookup;
using VanBan.Application.Questions;
using VanBan.Graph;
using VanBan.Store.Search;

namespace VanBan.Application.Exports;

/// <summary>Which part of the graph is exported: all of it, what lies around a document, or around what a search
/// finds.</summary>
public static class GraphSelection
{
    private const int MostFound = 10_000;

    /// <summary>Reads the part asked for.</summary>
    /// <param name="store">The store.</param>
    /// <param name="around">The document in the middle.</param>
    /// <param name="query">A search whose documents are in the middle.</param>
    /// <param name="depth">How many mentions away from the middle.</param>
    /// <param name="cancellation">Breaks it off.</param>
    public static GraphContent Read(
        OpenStore store, NamedDocument? around, string? query, int depth, CancellationToken cancellation = default)
    {
        if (around is null && query is null)
            return GraphContent.Of(store, cancellation);
        var seeds = new List<GraphDocument>();
        if (around is not null)
            seeds.Add(around.Document);
        if (query is not null)
            seeds.AddRange(Found(store, query, cancellation));
        return GraphContent.Around(store, seeds.Distinct(), depth, cancellation);
    }

    private static IEnumerable<GraphDocument> Found(OpenStore store, string query, CancellationToken cancellation)
    {
        var request = new SearchRequest(query) { Limit = MostFound };
        return SearchQuestion.Ask(store, request, cancellation).Hits
            .SelectMany(hit => store.Catalog.Finder.InFile(hit.File));
    }
}
