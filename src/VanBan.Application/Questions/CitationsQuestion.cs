using VanBan.Application.Lookup;

namespace VanBan.Application.Questions;

/// <summary>What a document cites, and what cites it.</summary>
public static class CitationsQuestion
{
    /// <summary>What a document cites, file by file in the order of the text; nothing where it is only cited
    /// itself.</summary>
    public static CitationsAnswer Cites(OpenStore store, NamedDocument asked) =>
        new(asked, EdgeList.Of(store.Catalog.Graph, store.Catalog.Graph.Cites(asked.Document)));

    /// <summary>The mentions of a document, which need not be in the store.</summary>
    public static CitationsAnswer CitedBy(OpenStore store, NamedDocument asked) =>
        new(asked, EdgeList.Of(store.Catalog.Graph, store.Catalog.Graph.CitedBy(asked.Document)));
}

/// <summary>The edges that touch a document, on one side of it.</summary>
/// <param name="Asked">The document.</param>
/// <param name="Edges">The edges.</param>
public sealed record CitationsAnswer(NamedDocument Asked, EdgeList Edges);
