using System.Text.Json;
using VanBan.Application.Questions;
using VanBan.Facts;
using VanBan.Graph;

namespace VanBan.Application.Contracts;

/// <summary>The contract of <c>cites</c> and <c>cited-by</c>: the document asked about and its edges.</summary>
public static class CitationsJson
{
    /// <summary>Writes one object.</summary>
    public static void Write(Stream output, CitationsAnswer answer) => JsonLine.Write(output, writer =>
    {
        writer.WriteString("id", answer.Asked.Document.Id);
        WriteEdges(writer, "edges", answer.Edges);
    });

    /// <summary>Writes edges as a member.</summary>
    internal static void WriteEdges(Utf8JsonWriter writer, string name, EdgeList edges) =>
        writer.WriteList(name, edges.Edges, edge =>
    {
        writer.WriteString("from", edges.From(edge).Id);
        WriteMembers(writer, edge);
    });

    private static void WriteMembers(Utf8JsonWriter writer, Edge edge)
    {
        var mention = edge.Mention;
        writer.WriteString("to", edge.Target?.Id ?? edge.To.ToString());
        writer.WriteString("relation", EnumName.Of(mention.Relation));
        writer.WriteString("quote", mention.Quote);
        writer.WriteWhole("page", mention.Page);
        writer.WriteNumber("start", mention.Span.Start);
        writer.WriteNumber("end", mention.Span.End);
        writer.WriteString("file", mention.From.File);
        writer.WriteString("status", EnumName.Of(edge.Status));
        writer.WriteString("certainty", edge.Target is null ? null : EnumName.Of(edge.Certainty));
        writer.WriteStrings("candidates", edge.Candidates.Select(candidate => candidate.Id));
    }
}
