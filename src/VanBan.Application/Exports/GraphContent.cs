using System.Globalization;
using VanBan.Application.Contracts;
using VanBan.Application.Wording;
using VanBan.Graph;

namespace VanBan.Application.Exports;

/// <summary>The graph as it is exported: nodes and edges, in the order in which they were met.</summary>
/// <param name="Nodes">The documents that cite or are cited.</param>
/// <param name="Edges">The mentions, each with the identifiers of its two ends.</param>
public sealed record GraphContent(IReadOnlyList<GraphNode> Nodes, IReadOnlyList<GraphArrow> Edges)
{
    /// <summary>Reads the graph through.</summary>
    public static GraphContent Of(CitationGraph graph, CancellationToken cancellation = default)
    {
        var nodes = new OrderedDictionary<string, GraphNode>(StringComparer.Ordinal);
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        var edges = new List<GraphArrow>();
        foreach (var edge in graph.Edges())
        {
            cancellation.ThrowIfCancellationRequested();
            var from = edge.Mention.From;
            if (!files.TryGetValue(from.File, out var citing))
                files[from.File] = citing = Node(graph.DocumentOf(from));
            var cited = edge.Target is { } target
                ? Node(target) : Node(GraphDocument.OnlyCited(edge.To), SingleLine.Of(edge.Mention.Quote));
            edges.Add(new GraphArrow(citing, cited, edge));
        }
        return new GraphContent([.. nodes.Values], edges);

        string Node(GraphDocument document, string? label = null)
        {
            nodes.TryAdd(document.Id, new GraphNode(document, label ?? DocumentName.Of(document)));
            return document.Id;
        }
    }
}

/// <summary>A document of the graph.</summary>
/// <param name="Document">The document.</param>
/// <param name="Label">What it is called.</param>
public sealed record GraphNode(GraphDocument Document, string Label)
{
    /// <summary>Its day of issue, or its year where the day is not known.</summary>
    public string? When => JsonLine.Day(Document.Key.Date) ?? Document.Key.Year?.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A mention in the graph.</summary>
/// <param name="From">Identifier of the citing document.</param>
/// <param name="To">Identifier of the document named.</param>
/// <param name="Edge">The mention and what it leads to.</param>
public sealed record GraphArrow(string From, string To, Edge Edge);
