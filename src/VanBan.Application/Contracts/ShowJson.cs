using VanBan.Application.Questions;
using VanBan.Facts;

namespace VanBan.Application.Contracts;

/// <summary>The contract of <c>show</c>: one document, or one part of it.</summary>
public static class ShowJson
{
    /// <summary>Writes one object: what identifies the document, and the facts of each of its files.</summary>
    public static void Write(Stream output, ShownDocument shown) => JsonLine.Write(output, writer =>
    {
        var document = shown.Asked.Document;
        writer.WriteString("id", document.Id);
        writer.WriteString("status", document.IsPresent ? "present" : "missing");
        writer.WriteString("subject", document.Subject);
        writer.WriteNumber("cites", shown.Cites.Edges.Length);
        writer.WriteNumber("citedBy", shown.CitedBy.Edges.Length);
        writer.WriteList("files", shown.Files, stored =>
        {
            writer.WriteString("file", stored.File);
            writer.WriteWay(stored.File);
            writer.WriteString("sha256", stored.Sha256);
            writer.WriteString("format", stored.Facts.Document.Format);
            FactsJson.WriteMembers(writer, stored.Facts);
            // Only where the file is gone.
            if (shown.Vanished.Since(stored.File) is { } vanished)
                writer.WriteString("vanished", JsonLine.Moment(vanished));
        });
        writer.WriteStartObject("validity");
        ValidityJson.WriteMembers(writer, shown.Validity);
        writer.WriteEndObject();
    });

    /// <summary>Writes one part of a document.</summary>
    public static void Write(Stream output, DocumentPart part) => JsonLine.Write(output, writer =>
    {
        writer.WriteString("id", part.Asked.Document.Id);
        writer.WriteString("file", part.File);
        writer.WriteString("section", part.Place);
        writer.WriteWhole("page", part.Page);
        writer.WriteString("text", part.Text);
    });
}
