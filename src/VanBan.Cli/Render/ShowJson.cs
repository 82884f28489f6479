using VanBan.Facts;
using VanBan.Graph;
using VanBan.Store.Catalog;

namespace VanBan.Cli.Render;

/// <summary>One document, for programs.</summary>
internal static class ShowJson
{
    /// <summary>Writes one object: what identifies it, and the facts of each of its files.</summary>
    public static void Write(Terminal terminal, DocumentCatalog catalog, GraphDocument document) => Json.Write(terminal, writer =>
    {
        writer.WriteString("id", document.Id);
        writer.WriteString("status", document.IsPresent ? "present" : "missing");
        writer.WriteString("subject", document.Subject);
        writer.WriteNumber("cites", catalog.Graph.Cites(document).Count());
        writer.WriteNumber("citedBy", catalog.Graph.CitedBy(document).Count());
        Json.List(writer, "files", document.Files.Select(file => catalog.Document(file.File)).OfType<StoredDocument>(), stored =>
        {
            writer.WriteString("file", stored.File);
            writer.WriteString("sha256", stored.Sha256);
            writer.WriteString("format", stored.Facts.Document.Format);
            FactsJson.WriteMembers(writer, stored.Facts);
        });
    });
}
