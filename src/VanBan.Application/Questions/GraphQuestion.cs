using VanBan.Application.Lookup;
using VanBan.Graph;
using VanBan.Graph.Acts;

namespace VanBan.Application.Questions;

/// <summary>Questions about the whole graph of citations.</summary>
public static class GraphQuestion
{
    /// <summary>The documents that are cited and not in the store, those that most documents cite first.</summary>
    /// <param name="store">The store.</param>
    /// <param name="limit">How many; <see langword="null"/> for all.</param>
    public static IReadOnlyList<CitedDocument> Missing(OpenStore store, int? limit) => store.AskActs(graph =>
        store.Catalog.Graph.Cited(graph.Named(ActTop.Missing(graph, limit))));

    /// <summary>The documents that most documents cite, in the store or not.</summary>
    /// <param name="store">The store.</param>
    /// <param name="limit">How many; <see langword="null"/> for all.</param>
    public static IReadOnlyList<CitedDocument> Top(OpenStore store, int? limit) => store.AskActs(graph =>
        store.Catalog.Graph.Cited(graph.Named(ActTop.Cited(graph, limit))));

    /// <summary>A shortest way along citations from one document to another.</summary>
    public static PathAnswer Path(OpenStore store, NamedDocument from, NamedDocument to) => store.AskActs(graph =>
    {
        var way = ActSearch.Path(graph, from.Document, to.Document);
        var reader = new ActReader(store, graph);
        return new PathAnswer(from, to, way is null ? null : EdgeList.Of(store, way.Select(reader.EdgeOf)));
    });
}

/// <summary>The way from one document to another.</summary>
/// <param name="From">The document that cites.</param>
/// <param name="To">The document reached.</param>
/// <param name="Way">The steps; <see langword="null"/> if there is no way.</param>
public sealed record PathAnswer(NamedDocument From, NamedDocument To, EdgeList? Way);
