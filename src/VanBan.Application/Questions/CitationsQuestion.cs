using VanBan.Application.Lookup;
using VanBan.Graph;

namespace VanBan.Application.Questions;

/// <summary>What a document cites, and what cites it.</summary>
public static class CitationsQuestion
{
    /// <summary>What a document cites, file by file in the order of the text; nothing where it is only cited
    /// itself.</summary>
    public static CitationsAnswer Cites(OpenStore store, NamedDocument asked, EdgeFilter? filter = null)
    {
        var (edges, leftOut) = (filter ?? EdgeFilter.Any).Of(
            store.Catalog.Graph.Cites(asked.Document).Select(new NumberSlips(store).Mended), static edge => edge.To);
        return new(asked, EdgeList.Of(store, edges)) { LeftOut = leftOut, IsFiltered = filter is { IsAny: false } };
    }

    /// <summary>The mentions of a document, which need not be in the store.</summary>
    public static CitationsAnswer CitedBy(OpenStore store, NamedDocument asked, EdgeFilter? filter = null)
    {
        IEnumerable<Edge> citing =
            [.. store.Catalog.Graph.CitedBy(asked.Document), .. new NumberSlips(store).Of(asked.Document)];
        if (filter is { } wanted && ChangedProvisions.AreAskedFor(wanted))
            citing = ChangedProvisions.Spread(store, asked.Document, citing, wanted.Provision);
        var all = EdgeList.Of(store, citing);
        var (edges, leftOut) = (filter ?? EdgeFilter.Any).Of(all.Edges, edge => all.From(edge).Key);
        return new(asked, all with { Edges = edges }) { LeftOut = leftOut, IsFiltered = filter is { IsAny: false } };
    }
}

/// <summary>The edges that touch a document, on one side of it.</summary>
/// <param name="Asked">The document.</param>
/// <param name="Edges">The edges.</param>
public sealed record CitationsAnswer(NamedDocument Asked, EdgeList Edges)
{
    /// <summary>The mentions that a filter left out though they may be meant.</summary>
    public EdgesLeftOut LeftOut { get; init; }

    /// <summary>Whether only some of the edges were asked for.</summary>
    public bool IsFiltered { get; init; }
}
