using VanBan.Application.Questions;
using VanBan.Application.Wording;
using VanBan.Facts;

namespace VanBan.Application.Contracts;

/// <summary>The contracts of <c>graph path</c> and <c>graph impact</c>.</summary>
public static class GraphJson
{
    /// <summary>Writes the way from one document to another: its edges, or null if there is no way.</summary>
    public static void Write(Stream output, PathAnswer answer) => JsonLine.Write(output, writer =>
    {
        writer.WriteString("from", answer.From.Document.Id);
        writer.WriteString("to", answer.To.Document.Id);
        if (answer.Way is { } way)
            CitationsJson.WriteEdges(writer, "edges", way);
        else
            writer.WriteNull("edges");
    });

    /// <summary>Writes the documents that depend on one.</summary>
    public static void Write(Stream output, ImpactAnswer answer) => JsonLine.Write(output, writer =>
    {
        writer.WriteString("id", answer.Asked.Document.Id);
        writer.WriteList("documents", answer.Steps, step =>
        {
            writer.WriteString("id", step.Document.Id);
            writer.WriteNumber("distance", step.Distance);
            writer.WriteString("cites", step.Cited.Id);
            writer.WriteString("quote", step.Edge.Mention.Quote);
            writer.WriteWhole("page", step.Edge.Mention.Page);
            writer.WriteString("file", step.Edge.Mention.From.File);
            writer.WriteString("relation", EnumName.Of(step.Edge.Mention.Relation));
            writer.WriteString("place", answer.Places.PlaceOf(step.Edge.Mention));
            writer.WriteNumber("mentions", step.Mentions.Length);
            writer.WriteString("name", DocumentName.Of(step.Document));
            writer.WriteString("subject", step.Document.Subject);
            writer.WriteString("issuer", DocumentName.OfBody(step.Document.Key));
            writer.WriteString("validity", answer.States.CodeOf(step.Document));
            writer.WriteString("action", ImpactWords.ActionOf(step));
            if (answer.Vanished.Since(step.Document) is { } vanished)
                writer.WriteString("vanished", JsonLine.Moment(vanished));
            // Only where a person corrected it.
            if (step.Edge.Mention.Correction is { } mark)
                FactsJson.WriteMark(writer, mark);
        });
    });
}
