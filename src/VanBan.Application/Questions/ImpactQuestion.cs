using System.Collections.Immutable;
using VanBan.Application.Lookup;
using VanBan.Citations;
using VanBan.Documents;
using VanBan.Graph;
using VanBan.Graph.Acts;

namespace VanBan.Application.Questions;

/// <summary>Which documents have to be looked at when one changes, and what is to be done with each.</summary>
public static class ImpactQuestion
{
    /// <summary>The documents that depend on one, directly or through others, nearest first. Mentions that fit several
    /// documents are not followed: a document must not be called affected by a guess.</summary>
    /// <param name="store">The store.</param>
    /// <param name="asked">The document.</param>
    /// <param name="depth">The longest chain followed; <see langword="null"/> for any.</param>
    /// <param name="relations">The relations followed; none for any.</param>
    public static ImpactAnswer Ask(
        OpenStore store, NamedDocument asked, int? depth = null, ImmutableArray<Relation> relations = default) =>
        store.AskActs(graph =>
        {
            var walk = new ImpactWalk(store, graph, asked.Document, relations);
            return new ImpactAnswer(
                store, asked,
                [
                    .. ActSearch.Impact(graph, asked.Document, depth, walk.Follows)
                        .Select(step => new ImpactedDocument(walk, step)),
                ]);
        });
}

/// <summary>The documents that depend on one.</summary>
/// <param name="store">The store.</param>
/// <param name="asked">The document.</param>
/// <param name="steps">The documents that depend on it, nearest first.</param>
public sealed class ImpactAnswer(OpenStore store, NamedDocument asked, ImmutableArray<ImpactedDocument> steps)
{
    /// <summary>The document.</summary>
    public NamedDocument Asked => asked;

    /// <summary>The documents that depend on it, nearest first. What is told of each is read when it is asked
    /// for.</summary>
    public ImmutableArray<ImpactedDocument> Steps => steps;

    /// <summary>Where mentions stand.</summary>
    public CitingPlaces Places { get; } = new(store);

    /// <summary>In what state documents are.</summary>
    public KnownStates States { get; } = new(store);

    /// <summary>Which files of the store are not there any more.</summary>
    public VanishedFiles Vanished => store.Vanished;
}

/// <summary>A document that depends on another one.</summary>
public sealed class ImpactedDocument
{
    private readonly ImpactWalk walk;
    private readonly ActStep step;

    internal ImpactedDocument(ImpactWalk walk, ActStep step) => (this.walk, this.step) = (walk, step);

    /// <summary>What is known of the identity of the document that cites.</summary>
    public DocumentKey Key => field ??= walk.KeyOf(step);

    /// <summary>The document that cites.</summary>
    public GraphDocument Document => field ??= walk.DocumentOf(step);

    /// <summary>The number of citations between it and the document asked for, 1 for a direct one.</summary>
    public int Distance => step.Distance;

    /// <summary>The document that it cites, one step nearer.</summary>
    public GraphDocument Cited => field ??= walk.CitedOf(step);

    /// <summary>All mentions of that one in it.</summary>
    public ImmutableArray<Edge> Mentions => field.IsDefault ? field = walk.MentionsOf(step) : field;

    /// <summary>The mention that binds it most to that one.</summary>
    public Edge Edge => ImpactWalk.Strongest(Mentions);
}

/// <summary>How the documents that depend on one were found, to tell of each what was read.</summary>
internal sealed class ImpactWalk(
    OpenStore store, ActGraph graph, GraphDocument asked, ImmutableArray<Relation> relations)
{
    // What binds a document to the one it cites most comes first: it tells what has to be done.
    private static readonly ImmutableArray<Relation> ByStrength =
    [
        Relation.Basis, Relation.Guides, Relation.Implements, Relation.Amends, Relation.Consolidates,
        Relation.Corrects, Relation.Suspends, Relation.Replaces, Relation.Repeals, Relation.Proposes,
        Relation.Mentions,
    ];

    private readonly ActReader reader = new(store, graph);
    private HashSet<int>? direct;

    /// <summary>The mention that binds most.</summary>
    public static Edge Strongest(ImmutableArray<Edge> mentions) =>
        mentions.MinBy(edge => ByStrength.IndexOf(edge.Mention.Relation))!;

    /// <summary>Whether mentions of a relation are followed.</summary>
    public bool Follows(Relation relation) => relations.IsDefaultOrEmpty || relations.Contains(relation);

    /// <summary>What is known of the identity of a document.</summary>
    public DocumentKey KeyOf(ActStep step) => store.ReadActs(() => graph.KeyOf(step.Node));

    /// <summary>The document.</summary>
    public GraphDocument DocumentOf(ActStep step) => store.ReadActs(() => reader.DocumentOf(step.Node));

    /// <summary>The document that it cites.</summary>
    public GraphDocument CitedOf(ActStep step) =>
        step.Cited < 0 ? asked : store.ReadActs(() => reader.DocumentOf(step.Cited));

    /// <summary>The mentions of that one in it.</summary>
    public ImmutableArray<Edge> MentionsOf(ActStep step) => store.ReadActs(() =>
        ActSearch.MentionsOf(graph, step.Node)
            .Where(mention => Leads(mention, step.Cited) && Follows(graph.RelationOf(mention)))
            .Select(reader.EdgeOf).ToImmutableArray());

    private bool Leads(int mention, int cited)
    {
        if (cited < 0)
            return (direct ??= [.. ActSearch.Citing(graph, asked)]).Contains(mention);
        var (node, status) = graph.TargetOf(mention);
        return node == cited && status == EdgeStatus.Present;
    }
}
