using VanBan.Graph;

namespace VanBan.Cli.Render;

/// <summary>Answers about the graph, for programs.</summary>
internal static class GraphJson
{
    /// <summary>Writes the way from one document to another: its edges, or null if there is no way.</summary>
    public static void WritePath(Terminal terminal, CitationGraph graph, GraphDocument from, GraphDocument to, IReadOnlyList<Edge>? way) => Json.Write(terminal, writer =>
    {
        writer.WriteString("from", from.Id);
        writer.WriteString("to", to.Id);
        if (way is null)
            writer.WriteNull("edges");
        else
            EdgesJson.WriteList(writer, "edges", graph, way);
    });

    /// <summary>Writes the documents that depend on one.</summary>
    public static void WriteImpact(Terminal terminal, GraphDocument asked, IEnumerable<ImpactStep> steps) => Json.Write(terminal, writer =>
    {
        writer.WriteString("id", asked.Id);
        Json.List(writer, "documents", steps, step =>
        {
            writer.WriteString("id", step.Document.Id);
            writer.WriteNumber("distance", step.Distance);
            writer.WriteString("cites", step.Cited.Id);
            writer.WriteString("quote", step.Edge.Mention.Quote);
            Json.Number(writer, "page", step.Edge.Mention.Page);
            writer.WriteString("file", step.Edge.Mention.From.File);
        });
    });
}
