using System.Collections.Immutable;
using VanBan.Application.Lookup;
using VanBan.Citations;
using VanBan.Graph;

namespace VanBan.Application.Questions;

/// <summary>Which documents have to be looked at when one changes, and what is to be done with each.</summary>
public static class ImpactQuestion
{
    // What binds a document to the one it cites most comes first: it tells what has to be done.
    private static readonly ImmutableArray<Relation> Strongest =
    [
        Relation.Basis, Relation.Guides, Relation.Implements, Relation.Amends, Relation.Consolidates,
        Relation.Corrects, Relation.Suspends, Relation.Replaces, Relation.Repeals, Relation.Proposes,
        Relation.Mentions,
    ];

    /// <summary>The documents that depend on one, directly or through others, nearest first. Mentions that fit several
    /// documents are not followed: a document must not be called affected by a guess.</summary>
    /// <param name="store">The store.</param>
    /// <param name="asked">The document.</param>
    /// <param name="depth">The longest chain followed; <see langword="null"/> for any.</param>
    /// <param name="relations">The relations followed; none for any.</param>
    public static ImpactAnswer Ask(
        OpenStore store, NamedDocument asked, int? depth = null, ImmutableArray<Relation> relations = default)
    {
        var graph = store.Catalog.Graph;
        var found = ImmutableArray.CreateBuilder<ImpactedDocument>();
        var seen = new HashSet<GraphDocument> { asked.Document };
        var queue = new Queue<(GraphDocument Document, int Distance)>([(asked.Document, 0)]);
        while (queue.TryDequeue(out var at))
        {
            if (at.Distance == depth)
                continue;
            var citing = graph.CitedBy(at.Document)
                .Where(edge => edge.Status != EdgeStatus.Ambiguous
                    && Follows(edge.Mention.Relation, relations))
                .GroupBy(edge => graph.DocumentOf(edge.Mention.From));
            foreach (var edges in citing)
            {
                if (!seen.Add(edges.Key))
                    continue;
                var all = edges.ToImmutableArray();
                var strongest = all.MinBy(edge => Strongest.IndexOf(edge.Mention.Relation))!;
                found.Add(new ImpactedDocument(edges.Key, at.Distance + 1, at.Document, strongest, all));
                queue.Enqueue((edges.Key, at.Distance + 1));
            }
        }
        var steps = found.DrainToImmutable();
        return new ImpactAnswer(asked, steps, EdgeList.Of(store, steps.Select(step => step.Edge)));
    }

    private static bool Follows(Relation relation, ImmutableArray<Relation> relations) =>
        relations.IsDefaultOrEmpty || relations.Contains(relation);
}

/// <summary>The documents that depend on one.</summary>
/// <param name="Asked">The document.</param>
/// <param name="Steps">The documents that depend on it, nearest first.</param>
/// <param name="Edges">The mention that tells the most of each, with where it stands.</param>
public sealed record ImpactAnswer(NamedDocument Asked, ImmutableArray<ImpactedDocument> Steps, EdgeList Edges);

/// <summary>A document that depends on another one.</summary>
/// <param name="Document">The document that cites.</param>
/// <param name="Distance">The number of citations between it and the document asked for, 1 for a direct one.</param>
/// <param name="Cited">The document that it cites, one step nearer.</param>
/// <param name="Edge">The mention that binds it most to that one.</param>
/// <param name="Mentions">All mentions of that one in it.</param>
public sealed record ImpactedDocument(
    GraphDocument Document, int Distance, GraphDocument Cited, Edge Edge, ImmutableArray<Edge> Mentions);
