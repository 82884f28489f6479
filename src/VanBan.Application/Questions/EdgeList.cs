using System.Collections.Frozen;
using System.Collections.Immutable;
using VanBan.Graph;

namespace VanBan.Application.Questions;

/// <summary>Edges of the graph, with the document that each citing file belongs to, and the store in which their places
/// and states are looked up when somebody asks for them.</summary>
/// <param name="Edges">The edges, in the order of the answer.</param>
/// <param name="Documents">The citing documents by file.</param>
public sealed record EdgeList(ImmutableArray<Edge> Edges, FrozenDictionary<string, GraphDocument> Documents)
{
    /// <summary>Where the mentions stand.</summary>
    public required CitingPlaces Places { get; init; }

    /// <summary>In what state the documents are.</summary>
    public required KnownStates States { get; init; }

    /// <summary>By which identifiers the documents are known that the edges lead to.</summary>
    public required ActIds Ids { get; init; }

    /// <summary>Which files of the store are not there any more.</summary>
    public required VanishedFiles Vanished { get; init; }

    /// <summary>Looks up the documents that edges come from.</summary>
    public static EdgeList Of(OpenStore store, IEnumerable<Edge> edges)
    {
        var all = edges.ToImmutableArray();
        var files = all.Select(edge => edge.Mention.From).DistinctBy(file => file.File);
        var documents = files.ToFrozenDictionary(
            file => file.File, store.Catalog.Graph.DocumentOf, StringComparer.Ordinal);
        return new EdgeList(all, documents)
        {
            Places = new CitingPlaces(store),
            States = new KnownStates(store),
            Ids = new ActIds(store),
            Vanished = store.Vanished,
        };
    }

    /// <summary>The document that an edge comes from.</summary>
    public GraphDocument From(Edge edge) => Documents[edge.Mention.From.File];

    /// <summary>The number of citing files.</summary>
    public int Files => Edges.Select(edge => edge.Mention.From.File).Distinct(StringComparer.Ordinal).Count();

    /// <summary>The edges by the document they lead to, in the order in which these are first cited.</summary>
    public IReadOnlyList<ImmutableArray<Edge>> ByCited() =>
        [.. Edges.GroupBy(Ids.Of, StringComparer.Ordinal).Select(group => group.ToImmutableArray())];

    /// <summary>The edges by the document they come from: a draft and its signed form are one document that
    /// cites.</summary>
    public IReadOnlyList<(GraphDocument Document, ImmutableArray<Edge> Edges)> ByCiting() => [.. Edges
        .GroupBy(edge => edge.Mention.From.File, StringComparer.Ordinal)
        .GroupBy(file => Documents[file.Key])
        .Select(group => (group.Key, group.SelectMany(file => file).ToImmutableArray()))];
}
