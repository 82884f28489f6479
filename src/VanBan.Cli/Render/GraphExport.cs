using System.Text;
using VanBan.Graph;
using VanBan.Store;
using VanBan.Store.Ingest;

namespace VanBan.Cli.Render;

/// <summary>Writes the whole graph to a file that another program reads.</summary>
internal static class GraphExport
{
    private static readonly Dictionary<string, Action<TextWriter, GraphContent>> Writers = new(StringComparer.OrdinalIgnoreCase)
    {
        [".graphml"] = GraphFormats.WriteGraphMl,
        [".jsonld"] = GraphFormats.WriteJsonLd,
        [".csv"] = GraphFormats.WriteCsv,
        [".dot"] = GraphFormats.WriteDot,
    };

    /// <summary>What writes the format that a file's name asks for.</summary>
    /// <exception cref="UsageException">It asks for none that is known.</exception>
    public static Action<TextWriter, GraphContent> WriterFor(string file) =>
        Writers.TryGetValue(Path.GetExtension(file), out var write)
            ? write
            : throw new UsageException($"{file}: không rõ dạng tệp '{Path.GetExtension(file)}'. {Suggestion.For(Path.GetExtension(file), Writers.Keys)}");

    /// <summary>Writes the graph; the file takes its name only when it is complete.</summary>
    /// <returns>The number of documents and edges.</returns>
    public static (int Documents, int Edges) Save(string file, Action<TextWriter, GraphContent> write, CitationGraph graph, CancellationToken cancellation)
    {
        var content = GraphContent.Of(graph, cancellation);
        var part = file + ".part";
        try
        {
            using (var writer = new StreamWriter(part, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" })
                write(writer, content);
            File.Move(part, file, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{file}: không ghi được ({e.Message}). Hãy chọn một thư mục có sẵn và ghi được.");
        }
        return (content.Nodes.Count, content.Edges.Count);
    }
}

/// <summary>The graph as it is written: nodes and edges, in the order in which they were met.</summary>
/// <param name="Nodes">The documents that cite or are cited.</param>
/// <param name="Edges">The mentions, each with the identifiers of its two ends.</param>
internal sealed record GraphContent(IReadOnlyList<GraphNode> Nodes, IReadOnlyList<(string From, string To, Edge Edge)> Edges)
{
    /// <summary>Reads the graph through.</summary>
    public static GraphContent Of(CitationGraph graph, CancellationToken cancellation)
    {
        var nodes = new OrderedDictionary<string, GraphNode>(StringComparer.Ordinal);
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        var edges = new List<(string, string, Edge)>();
        foreach (var edge in graph.Edges())
        {
            cancellation.ThrowIfCancellationRequested();
            var from = edge.Mention.From;
            if (!files.TryGetValue(from.File, out var citing))
                files[from.File] = citing = Node(graph.DocumentOf(from));
            var cited = edge.Target is { } target ? Node(target) : Node(GraphDocument.OnlyCited(edge.To), Vietnamese.OneLine(edge.Mention.Quote));
            edges.Add((citing, cited, edge));
        }
        return new GraphContent([.. nodes.Values], edges);

        string Node(GraphDocument document, string? label = null)
        {
            nodes.TryAdd(document.Id, new GraphNode(document, label ?? Vietnamese.Name(document)));
            return document.Id;
        }
    }
}

/// <summary>A document of the graph.</summary>
/// <param name="Document">The document.</param>
/// <param name="Label">What it is called.</param>
internal sealed record GraphNode(GraphDocument Document, string Label);
