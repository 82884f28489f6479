using VanBan.Graph;
using VanBan.Store.Catalog;

namespace VanBan.Cli.Render;

/// <summary>One document, for people.</summary>
internal static class ShowText
{
    /// <summary>Writes it: its files with their headers, and where it stands in the graph.</summary>
    public static void Write(Terminal terminal, DocumentCatalog catalog, GraphDocument document, string name)
    {
        var text = terminal.Text;
        text.Heading(name);
        var citing = catalog.Graph.CitedBy(document).ToList();
        var inGraph = $"trong {EdgesText.CitedBy(catalog.Graph, citing)}";
        if (!document.IsPresent)
        {
            var summary = new TextTable();
            summary.Add(new Cell("Trong kho", Styles.Quiet), new Cell("chưa có; chỉ biết qua văn bản khác viện dẫn", Styles.Warning));
            summary.Add(new Cell("Được viện dẫn", Styles.Quiet), inGraph);
            summary.WriteTo(text);
            return;
        }
        var cited = catalog.Graph.Cites(document).ToList();
        foreach (var (i, file) in document.Files.Index())
        {
            if (catalog.Document(file.File) is not { } stored)
                continue;
            if (i > 0)
                text.Line("");
            var table = FactsText.Header(stored.Facts);
            table.Add(new Cell("Tệp", Styles.Quiet), FilePath.Shown(file.File));
            table.Add(new Cell("Số liệu", Styles.Quiet), Vietnamese.Count(stored.Facts.Figures.Length));
            if (i == document.Files.Length - 1)
            {
                table.Add(new Cell("Viện dẫn", Styles.Quiet), $"{Vietnamese.Count(EdgesText.Identities(cited).Values.Distinct().Count())} văn bản, {Vietnamese.Count(cited.Count)} lần");
                table.Add(new Cell("Được viện dẫn", Styles.Quiet), inGraph);
            }
            table.WriteTo(text);
            FactsText.WriteDiagnostics(text, stored.Facts);
        }
    }
}
