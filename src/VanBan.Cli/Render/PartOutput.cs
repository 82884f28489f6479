using VanBan.Documents;
using VanBan.Documents.Structure;
using VanBan.Graph;
using VanBan.Store;
using VanBan.Store.Catalog;

namespace VanBan.Cli.Render;

/// <summary>One part of a document: an article, a clause, a section of a report, with all that stands under it.</summary>
internal static class PartOutput
{
    // Enough to see what the document has; the message is one line.
    private const int MostListed = 12;

    /// <summary>Writes the part that <paramref name="address"/> names.</summary>
    /// <exception cref="UsageException">The document has no such part, or is not in the store.</exception>
    public static void Write(Terminal terminal, DocumentCatalog catalog, GraphDocument document, string name, string address, bool asJson)
    {
        var files = document.Files.Select(file => catalog.Document(file.File)).OfType<StoredDocument>().ToList();
        if (files.Count == 0)
            throw new UsageException($"{name}: văn bản này chưa có trong kho, chỉ được viện dẫn, nên không xem được '{address}'.");
        // Of several files of one document the first that has the part: a scan may have lost its articles.
        foreach (var stored in files)
        {
            var outline = new Outline(stored.Facts.Document.Text, stored.Facts.Segments);
            if (outline.Find(address) is not { } segment)
                continue;
            var place = outline.PlaceOf(segment.Span.Start) ?? address;
            var page = stored.Facts.Document.PageAt(segment.Span.Start);
            if (asJson)
                WriteJson(terminal, document, stored, place, page, outline.Read(segment));
            else
                WriteText(terminal, stored, name, place, page, outline.Read(segment));
            return;
        }
        throw new UsageException(Missing(new Outline(files[0].Facts.Document.Text, files[0].Facts.Segments), name, address));
    }

    private static void WriteText(Terminal terminal, StoredDocument stored, string name, string place, int? page, string words)
    {
        var text = terminal.Text;
        text.Heading($"{name}, {place}");
        text.Line($"{FilePath.Shown(stored.File)}{(page is { } number ? $", trang {Vietnamese.Count(number)}" : "")}", Styles.Quiet);
        text.Line("");
        foreach (var line in words.Split('\n'))
            text.Line(line);
    }

    private static void WriteJson(Terminal terminal, GraphDocument document, StoredDocument stored, string place, int? page, string words) => Json.Write(terminal, writer =>
    {
        writer.WriteString("id", document.Id);
        writer.WriteString("file", stored.File);
        writer.WriteString("section", place);
        Json.Number(writer, "page", page);
        writer.WriteString("text", words);
    });

    private static string Missing(Outline outline, string name, string address)
    {
        var (part, addresses) = outline.Nearby(address);
        if (addresses.IsEmpty)
            return $"{name}: không có '{address}'; văn bản này không chia thành điều, khoản hay mục nào nhận ra được.";
        var listed = addresses.Length <= MostListed ? string.Join("; ", addresses) : $"{string.Join("; ", addresses.Take(MostListed - 2))}; … {addresses[^1]} (tất cả {addresses.Length})";
        return $"{name}: không có '{address}'. {(part is null ? "Văn bản này" : outline.PlaceOf(part.Span.Start))} có: {listed}.";
    }
}
