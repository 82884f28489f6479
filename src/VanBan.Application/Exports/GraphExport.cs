using System.Collections.Frozen;
using VanBan.Store;
using VanBan.Store.Ingest;

namespace VanBan.Application.Exports;

/// <summary>Writes the graph, or a part of it, to a file that another program reads.</summary>
public static class GraphExport
{
    private static readonly FrozenDictionary<string, Action<Stream, GraphContent>> Writers =
        new Dictionary<string, Action<Stream, GraphContent>>
        {
            [".graphml"] = GraphMl.Write,
            [".gexf"] = Gexf.Write,
            [".jsonld"] = JsonLd.Write,
            [".csv"] = GraphCsv.Write,
            [".dot"] = DotGraph.Write,
            [".cypher"] = Cypher.Write,
        }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>Refuses a file whose name asks for no known format, before any work is done.</summary>
    /// <exception cref="UsageException">It asks for none that is known.</exception>
    public static void RequireFormat(string file) => WriterFor(file);

    /// <summary>Writes the graph in the format that the file's name asks for; the file takes its name only when it is
    /// complete.</summary>
    /// <exception cref="UsageException">The format is not known, or the file cannot be written.</exception>
    /// <returns>The files written: an edge list in CSV has a second one with its acts, <c>x-nodes.csv</c> beside
    /// <c>x.csv</c>.</returns>
    public static IReadOnlyList<string> Save(GraphContent content, string file)
    {
        var write = WriterFor(file);
        WholeFile.Save(file, output => write(output, content));
        var extension = Path.GetExtension(file);
        if (!extension.Equals(".csv", StringComparison.OrdinalIgnoreCase))
            return [file];
        var nodes = file[..^extension.Length] + "-nodes" + extension;
        WholeFile.Save(nodes, output => GraphCsv.WriteNodes(output, content));
        return [file, nodes];
    }

    private static Action<Stream, GraphContent> WriterFor(string file)
    {
        var extension = Path.GetExtension(file);
        return Writers.TryGetValue(extension, out var write)
            ? write
            : throw new UsageException(
                $"{file}: không rõ dạng tệp '{extension}'. {Suggestion.For(extension, Writers.Keys)}");
    }
}
