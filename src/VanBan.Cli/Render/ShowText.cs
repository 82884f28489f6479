using VanBan.Archive.Catalog;
using VanBan.Graph;

namespace VanBan.Cli.Render;

/// <summary>One document, for people.</summary>
internal static class ShowText
{
    /// <summary>Writes it: its files with their headers, and where it stands in the graph.</summary>
    public static void Write(Terminal terminal, DocumentCatalog catalog, GraphDocument document)
    {
        var text = terminal.Text;
        text.Heading(Vietnamese.Name(document));
        foreach (var file in document.Files)
        {
            if (catalog.Document(file.File) is not { } stored)
                continue;
            FactsText.WriteHeader(text, stored.Facts);
            var table = new TextTable();
            table.Add(new Cell("Tệp", Styles.Quiet), FilePath.Shown(file.File));
            table.Add(new Cell("Số liệu", Styles.Quiet), Vietnamese.Count(stored.Facts.Figures.Length));
            table.WriteTo(text);
            FactsText.WriteDiagnostics(text, stored.Facts);
        }
        var citing = catalog.Graph.CitedBy(document).ToList();
        var cited = catalog.Graph.Cites(document).ToList();
        var summary = new TextTable();
        if (!document.IsPresent)
            summary.Add(new Cell("Trong kho", Styles.Quiet), new Cell("chưa có; chỉ biết qua văn bản khác viện dẫn", Styles.Warning));
        else
            summary.Add(new Cell("Viện dẫn", Styles.Quiet), $"{Vietnamese.Count(cited.DistinctBy(edge => edge.Target?.Id ?? edge.To.ToString()).Count())} văn bản, {Vietnamese.Count(cited.Count)} lần");
        summary.Add(new Cell("Được viện dẫn", Styles.Quiet), $"trong {Vietnamese.Count(citing.DistinctBy(edge => edge.Mention.From.File).Count())} tệp, {Vietnamese.Count(citing.Count)} lần");
        summary.WriteTo(text);
    }
}
