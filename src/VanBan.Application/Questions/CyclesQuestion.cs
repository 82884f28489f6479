using System.Collections.Immutable;
using VanBan.Graph;

namespace VanBan.Application.Questions;

/// <summary>Which documents cite each other in a circle: mostly papers of one day, else a misread date or
/// number.</summary>
public static class CyclesQuestion
{
    /// <summary>One shortest circle in each group of documents that reach each other, the largest group
    /// first.</summary>
    public static ImmutableArray<CitationCycle> Ask(OpenStore store, CancellationToken cancellation = default) =>
        store.AskActs(graph =>
        {
            var links = ActLinks.Of(graph, static status => status == EdgeStatus.Present, cancellation);
            var reader = new ActReader(store, graph);
            return StrongGroups.Of(links).OrderByDescending(group => group.Length)
                .ThenBy(group => graph.IdOf(links.Nodes[group[0]]), StringComparer.Ordinal)
                .Select(group => Cycle(store, reader, links, group)).ToImmutableArray();
        });

    private static CitationCycle Cycle(OpenStore store, ActReader reader, ActLinks links, ImmutableArray<int> group)
    {
        var members = group.ToHashSet();
        var circle = group.Select(act => StrongGroups.Circle(links, act, members)).MinBy(one => one.Length);
        var documents = group.ToDictionary(act => act, act => reader.DocumentOf(links.Nodes[act]));
        var edges = new List<Edge>();
        for (var i = 0; i < circle.Length; i++)
        {
            var (from, to) = (documents[circle[i]], documents[circle[(i + 1) % circle.Length]]);
            edges.AddRange(store.Catalog.Graph.Cites(from).Where(edge => to.Equals(edge.Target)).Take(1));
        }
        return new CitationCycle([.. group.Select(act => documents[act])], EdgeList.Of(store, edges));
    }
}

/// <summary>Documents that cite each other in a circle.</summary>
/// <param name="Documents">All that reach each other.</param>
/// <param name="Way">A shortest circle among them; its last edge leads to where the first one starts.</param>
public sealed record CitationCycle(ImmutableArray<GraphDocument> Documents, EdgeList Way);
