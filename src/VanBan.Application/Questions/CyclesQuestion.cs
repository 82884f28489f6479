using System.Collections.Immutable;
using VanBan.Graph;

namespace VanBan.Application.Questions;

/// <summary>Which documents cite each other in a circle: mostly papers of one day, else a misread date or
/// number.</summary>
public static class CyclesQuestion
{
    /// <summary>One shortest circle in each group of documents that reach each other, the largest group
    /// first.</summary>
    public static ImmutableArray<CitationCycle> Ask(OpenStore store, CancellationToken cancellation = default)
    {
        var walk = new ActWalk(store);
        var links = ActLinks.Read(walk, static edge => edge.Edge.Status == EdgeStatus.Present, cancellation);
        return
        [
            .. StrongGroups.Of(links).OrderByDescending(group => group.Length)
                .ThenBy(group => walk.Nodes[group[0]].Document.Id, StringComparer.Ordinal)
                .Select(group => Cycle(store, walk, links, group)),
        ];
    }

    private static CitationCycle Cycle(OpenStore store, ActWalk walk, ActLinks links, ImmutableArray<int> group)
    {
        var members = group.ToHashSet();
        var circle = group.Select(act => StrongGroups.Circle(links, act, members)).MinBy(one => one.Length);
        var edges = new List<Edge>();
        for (var i = 0; i < circle.Length; i++)
        {
            var (from, to) = (walk.Nodes[circle[i]].Document, walk.Nodes[circle[(i + 1) % circle.Length]].Document);
            edges.Add(store.Catalog.Graph.Cites(from).First(edge => to.Equals(edge.Target)));
        }
        return new CitationCycle(
            [.. group.Select(act => walk.Nodes[act].Document)], EdgeList.Of(store, edges));
    }
}

/// <summary>Documents that cite each other in a circle.</summary>
/// <param name="Documents">All that reach each other.</param>
/// <param name="Way">A shortest circle among them; its last edge leads to where the first one starts.</param>
public sealed record CitationCycle(ImmutableArray<GraphDocument> Documents, EdgeList Way);
