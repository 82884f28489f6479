using System.Text.Json;
using VanBan.Facts;
using VanBan.Graph;

namespace VanBan.Cli.Render;

/// <summary>Edges of the graph, for programs.</summary>
internal static class EdgesJson
{
    /// <summary>Writes one object: the document asked about and its edges.</summary>
    public static void Write(Terminal terminal, CitationGraph graph, GraphDocument document, IEnumerable<Edge> edges) => Json.Write(terminal, writer =>
    {
        writer.WriteString("id", document.Id);
        WriteList(writer, "edges", graph, edges);
    });

    /// <summary>Writes edges as a member.</summary>
    public static void WriteList(Utf8JsonWriter writer, string name, CitationGraph graph, IEnumerable<Edge> edges)
    {
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        Json.List(writer, name, edges, edge =>
        {
            var from = edge.Mention.From;
            if (!ids.TryGetValue(from.File, out var id))
                ids[from.File] = id = graph.DocumentOf(from).Id;
            writer.WriteString("from", id);
            WriteMembers(writer, edge);
        });
    }

    private static void WriteMembers(Utf8JsonWriter writer, Edge edge)
    {
        var mention = edge.Mention;
        writer.WriteString("to", edge.Target?.Id ?? edge.To.ToString());
        writer.WriteString("relation", EnumName.Of(mention.Relation));
        writer.WriteString("quote", mention.Quote);
        Json.Number(writer, "page", mention.Page);
        writer.WriteNumber("start", mention.Span.Start);
        writer.WriteNumber("end", mention.Span.End);
        writer.WriteString("file", mention.From.File);
        writer.WriteString("status", EnumName.Of(edge.Status));
        writer.WriteString("certainty", edge.Target is null ? null : EnumName.Of(edge.Certainty));
        writer.WriteStartArray("candidates");
        foreach (var candidate in edge.Candidates)
            writer.WriteStringValue(candidate.Id);
        writer.WriteEndArray();
    }
}
