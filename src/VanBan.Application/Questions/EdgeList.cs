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
            Vanished = store.Vanished,
        };
    }

    /// <summary>The document that an edge comes from.</summary>
    public GraphDocument From(Edge edge) => Documents[edge.Mention.From.File];

    /// <summary>The number of citing files.</summary>
    public int Files => Edges.Select(edge => edge.Mention.From.File).Distinct(StringComparer.Ordinal).Count();

    /// <summary>
    /// The edges by the document they lead to, in the order in which these are first cited. Mentions of a document that
    /// is not in the store, with and without a date, are of one document if all that they say can be said of one; two
    /// rows would look like two documents.
    /// </summary>
    public IReadOnlyList<ImmutableArray<Edge>> ByCited()
    {
        var identities = new Dictionary<Edge, string>(ReferenceEqualityComparer.Instance);
        foreach (var group in Edges.GroupBy(
            edge => (IsMissing: edge.Status == EdgeStatus.Missing, edge.Mention.Key.Designation)))
        {
            var keys = group.Select(edge => edge.Mention.Key).Distinct().ToList();
            var isOne = group.Key.IsMissing
                && keys.TrueForAll(one => keys.TrueForAll(one.Fits));
            foreach (var edge in group)
                identities[edge] = edge.Target?.Id ?? (isOne ? group.Key.Designation! : edge.Mention.Key.ToString());
        }
        return [
            .. Edges.GroupBy(edge => identities[edge], StringComparer.Ordinal)
            .Select(group => group.ToImmutableArray())];
    }

    /// <summary>The edges by the document they come from: a draft and its signed form are one document that
    /// cites.</summary>
    public IReadOnlyList<(GraphDocument Document, ImmutableArray<Edge> Edges)> ByCiting() => [.. Edges
        .GroupBy(edge => edge.Mention.From.File, StringComparer.Ordinal)
        .GroupBy(file => Documents[file.Key])
        .Select(group => (group.Key, group.SelectMany(file => file).ToImmutableArray()))];
}
