using VanBan.Application.Wording;
using VanBan.Documents;
using VanBan.Graph;

namespace VanBan.Application.Questions;

/// <summary>
/// The whole graph, read once, with one node for each act: the files of one document are one node, and so are the
/// mentions with and without a date of an act that is only cited, where only one can be meant. Mentions of a document
/// in itself make no edge. Nodes are numbered in the order in which they are met; edges are streamed.
/// </summary>
public sealed class ActWalk(OpenStore store)
{
    private readonly Dictionary<string, int> byId = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> byFile = new(StringComparer.Ordinal);
    private readonly List<ActNode> nodes = [];
    private string? designation;
    private IReadOnlyList<CitedDocument> missing = [];

    /// <summary>The nodes met so far.</summary>
    public IReadOnlyList<ActNode> Nodes => nodes;

    /// <summary>Every mention, with the numbers of its two nodes.</summary>
    public IEnumerable<ActEdge> Edges(CancellationToken cancellation = default)
    {
        foreach (var edge in store.Catalog.Graph.Edges())
        {
            cancellation.ThrowIfCancellationRequested();
            var from = From(edge.Mention.From);
            var to = To(edge);
            if (from != to)
                yield return new ActEdge(from, to, edge);
        }
    }

    /// <summary>The mentions among the acts that are at most some mentions away from others, in either
    /// direction.</summary>
    /// <param name="seeds">Where to begin.</param>
    /// <param name="depth">How far away.</param>
    /// <param name="reached">The numbers of these acts.</param>
    /// <param name="cancellation">Breaks it off.</param>
    public IReadOnlyList<ActEdge> Around(
        IEnumerable<GraphDocument> seeds, int depth, out IReadOnlyCollection<int> reached,
        CancellationToken cancellation = default)
    {
        var distances = new Dictionary<int, int>();
        var queue = new Queue<int>();
        foreach (var seed in seeds)
            Reach(Seed(seed), 0);
        while (queue.TryDequeue(out var at))
        {
            cancellation.ThrowIfCancellationRequested();
            if (distances[at] == depth)
                continue;
            foreach (var edge in store.Catalog.Graph.Cites(nodes[at].Document).ToList())
                Reach(To(edge), distances[at] + 1);
            foreach (var edge in store.Catalog.Graph.CitedBy(nodes[at].Document).ToList())
                Reach(From(edge.Mention.From), distances[at] + 1);
        }
        reached = distances.Keys;
        return [.. distances.Keys.Order().SelectMany(Cited).Where(edge => distances.ContainsKey(edge.To))];

        void Reach(int node, int distance)
        {
            if (distances.TryAdd(node, distance))
                queue.Enqueue(node);
        }
    }

    private IEnumerable<ActEdge> Cited(int from) => store.Catalog.Graph.Cites(nodes[from].Document).ToList()
        .Select(edge => new ActEdge(from, To(edge), edge)).Where(edge => edge.From != edge.To);

    private int Seed(GraphDocument document) => document.IsPresent
        ? Node(document, DocumentName.Of(document), EdgeStatus.Present)
        : Merged(document.Key) is { } one
            ? Node(one)
            : Node(document, DocumentName.Of(document), EdgeStatus.Missing);

    private int From(DocumentFile file)
    {
        if (!byFile.TryGetValue(file.File, out var node))
        {
            var document = store.Catalog.Graph.DocumentOf(file);
            byFile[file.File] = node = Node(document, DocumentName.Of(document), EdgeStatus.Present);
        }
        return node;
    }

    private int To(Edge edge)
    {
        if (edge.Target is { } target)
            return Node(target, DocumentName.Of(target), EdgeStatus.Present);
        var cited = GraphDocument.OnlyCited(edge.To);
        // What fits several at hand may tell as much as is known of an act that is missing: then both are one node, of
        // which the missing act tells name and status, whichever of the two is met first.
        var merged = edge.Status == EdgeStatus.Missing ? Merged(edge.To)
            : Missing(edge.To.Designation).FirstOrDefault(one => one.Document.Equals(cited));
        return merged is null ? Node(cited, DocumentName.OfMention(edge.Mention), edge.Status) : Node(merged);
    }

    private CitedDocument? Merged(DocumentKey key) => Missing(key.Designation)
        .FirstOrDefault(one => one.Document.Key.Equals(key) || one.Names.Contains(key));

    // Edges come designation by designation.
    private IReadOnlyList<CitedDocument> Missing(string? of)
    {
        if (of is null)
            return [];
        if (designation != of)
        {
            designation = of;
            missing = store.Catalog.Graph.MissingOf(of);
        }
        return missing;
    }

    private int Node(CitedDocument one) => Node(
        one.Document, DocumentName.OfCited(one), one.IsAmbiguous ? EdgeStatus.Ambiguous : EdgeStatus.Missing);

    private int Node(GraphDocument document, string name, EdgeStatus status)
    {
        var id = document.Id;
        if (!byId.TryGetValue(id, out var number))
        {
            byId[id] = number = nodes.Count;
            nodes.Add(new ActNode(document, name, status));
        }
        return number;
    }
}

/// <summary>An act of the graph.</summary>
/// <param name="Document">The document; without files where it is only cited.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Status">Whether it is in the store, or it is not sure which act is meant.</param>
public sealed record ActNode(GraphDocument Document, string Name, EdgeStatus Status);

/// <summary>A mention between two acts.</summary>
/// <param name="From">Number of the act that cites.</param>
/// <param name="To">Number of the act that is cited.</param>
/// <param name="Edge">The mention.</param>
public readonly record struct ActEdge(int From, int To, Edge Edge);
