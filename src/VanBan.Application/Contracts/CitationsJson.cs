using System.Text.Json;
using VanBan.Application.Questions;
using VanBan.Application.Wording;
using VanBan.Facts;
using VanBan.Graph;
using VanBan.Notation;

namespace VanBan.Application.Contracts;

/// <summary>The contract of <c>cites</c> and <c>cited-by</c>: the document asked about and its edges.</summary>
public static class CitationsJson
{
    /// <summary>Writes one object.</summary>
    public static void Write(Stream output, CitationsAnswer answer) => JsonLine.Write(output, writer =>
    {
        writer.WriteString("id", answer.Asked.Document.Id);
        WriteEdges(writer, "edges", answer.Edges);
        writer.WriteNumber("leftOutUnsure", answer.LeftOut.Unsure);
        writer.WriteNumber("leftOutWider", answer.LeftOut.Wider);
    });

    /// <summary>Writes edges as a member.</summary>
    internal static void WriteEdges(Utf8JsonWriter writer, string name, EdgeList edges) =>
        writer.WriteList(name, edges.Edges, edge =>
    {
        writer.WriteString("from", edges.From(edge).Id);
        WriteMembers(writer, edges.Ids.Of(edge), edge);
        writer.WriteList("pinpoints", edge.Mention.Pinpoints, pinpoint => Write(writer, pinpoint));
        writer.WriteString("place", edges.Places.PlaceOf(edge.Mention));
        writer.WriteString("fromName", DocumentName.Of(edges.From(edge)));
        writer.WriteString("fromSubject", edges.From(edge).Subject);
        writer.WriteString("toName", DocumentName.OfCited(edge));
        writer.WriteString("toSubject", edge.Target?.Subject);
        writer.WriteString("toValidity", edges.States.CodeOf(edge));
        writer.WriteString("toValidityWords", edges.States.ToldOf(edge));
        writer.WriteList("toValidityEvidence", edges.States.CausesOf(edge), cause =>
        {
            writer.WriteString("from", JsonLine.Day(cause.Change.Since));
            writer.WriteString("quote", cause.Quote);
            writer.WriteString("file", cause.File);
            writer.WriteWhole("page", cause.Page);
            writer.WriteString("source", ValidityPhrases.Source(cause.Change));
        });
        writer.WriteString("remark", EdgeRemarks.Of(edge));
        // Only where the file that cites, or every file of what is cited, is gone.
        if (edges.Vanished.Since(edge.Mention.From.File) is { } from)
            writer.WriteString("fromVanished", JsonLine.Moment(from));
        if (edges.Vanished.Since(edge.Target) is { } to)
            writer.WriteString("toVanished", JsonLine.Moment(to));
    });

    private static void WriteMembers(Utf8JsonWriter writer, string to, Edge edge)
    {
        var mention = edge.Mention;
        writer.WriteString("to", to);
        writer.WriteString("relation", EnumName.Of(mention.Relation));
        writer.WriteString("quote", mention.Quote);
        writer.WriteWhole("page", mention.Page);
        writer.WriteNumber("start", mention.Span.Start);
        writer.WriteNumber("end", mention.Span.End);
        writer.WriteString("file", mention.From.File);
        writer.WriteString("status", EnumName.Of(edge.Status));
        writer.WriteString("certainty", edge.Target is null ? null : EnumName.Of(edge.Certainty));
        writer.WriteStrings("candidates", edge.Candidates.Select(candidate => candidate.Id));
        // Only where a person corrected it.
        if (mention.Correction is { } mark)
            FactsJson.WriteMark(writer, mark);
    }

    private static void Write(Utf8JsonWriter writer, Pinpoint pinpoint)
    {
        writer.WriteString("article", pinpoint.Article);
        writer.WriteString("clause", pinpoint.Clause);
        writer.WriteString("point", pinpoint.Point);
        writer.WriteString("part", pinpoint.Part);
    }
}
