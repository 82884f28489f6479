using System.Text.Json;
using VanBan.Application.Questions;
using VanBan.Citations.Relations;
using VanBan.Documents;
using VanBan.Facts;
using VanBan.Reading.Formats.Mail;
using VanBan.Store.Catalog;

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
            WriteLetter(writer, stored.Facts.Document);
            FactsJson.WriteMembers(writer, stored.Facts);
            writer.WriteList("register", RegisterList.Of(stored.Facts.Document), line =>
            {
                writer.WriteString("act", line.Act);
                writer.WriteString("date", line.Date);
                writer.WriteString("issuer", line.Issuer);
                writer.WriteString("title", line.Title);
            });
            writer.WriteList("parts", shown.Parts.GetValueOrDefault(stored.File, []), entry => WriteFile(writer, entry));
            // Only where the file is gone.
            if (shown.Vanished.Since(stored.File) is { } vanished)
                writer.WriteString("vanished", JsonLine.Moment(vanished));
        });
        writer.WriteStartObject("validity");
        ValidityJson.WriteMembers(writer, shown.Validity);
        writer.WriteEndObject();
    });

    /// <summary>Writes a file that is no document, and what lies in it.</summary>
    public static void Write(Stream output, KnownFile known) => JsonLine.Write(output, writer =>
    {
        WriteFile(writer, known.File);
        writer.WriteList("entries", known.Entries, entry => WriteFile(writer, entry));
    });

    private static void WriteFile(Utf8JsonWriter writer, FileEntry file)
    {
        writer.WriteString("file", file.Version.Path);
        writer.WriteWay(file.Version.Path);
        writer.WriteString("status", file.IsContainer ? "container" : file.IsRead ? "read" : "skipped");
        writer.WriteString("obstacle", file.Obstacle);
        writer.WriteString("reason", file.Reason);
        if (file.Vanished is { } vanished)
            writer.WriteString("vanished", JsonLine.Moment(vanished));
    }

    // Of letters only.
    private static void WriteLetter(Utf8JsonWriter writer, Document document)
    {
        if (LetterHead.Of(document) is not { } letter)
            return;
        writer.WriteStartObject("letter");
        writer.WriteString("subject", letter.Subject);
        writer.WriteString("from", letter.From);
        writer.WriteString("to", letter.To);
        writer.WriteString("copy", letter.Copy);
        writer.WriteString("sent", letter.Sent);
        writer.WriteString("text", LetterHead.BodyOf(document));
        writer.WriteEndObject();
    }

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
