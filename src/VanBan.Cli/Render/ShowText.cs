using Spectre.Console;
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
            var table = TextTable.Create(2);
            table.AddRow(Cell.Of("Tệp", Styles.Quiet), Cell.Of(file.File));
            table.AddRow(Cell.Of("Số liệu", Styles.Quiet), Cell.Of(Vietnamese.Count(stored.Facts.Figures.Length)));
            text.WriteTable(table);
            FactsText.WriteDiagnostics(text, stored.Facts);
        }
        var citing = catalog.Graph.CitedBy(document).ToList();
        var cited = catalog.Graph.Cites(document).ToList();
        var summary = TextTable.Create(2);
        if (!document.IsPresent)
            summary.AddRow(Cell.Of("Trong kho", Styles.Quiet), Cell.Of("chưa có; chỉ biết qua văn bản khác viện dẫn", Styles.Warning));
        else
            summary.AddRow(Cell.Of("Viện dẫn", Styles.Quiet), Cell.Of($"{Vietnamese.Count(cited.DistinctBy(edge => edge.Target?.Id ?? edge.To.ToString()).Count())} văn bản, {Vietnamese.Count(cited.Count)} lần"));
        summary.AddRow(Cell.Of("Được viện dẫn", Styles.Quiet), Cell.Of($"trong {Vietnamese.Count(citing.DistinctBy(edge => edge.Mention.From.File).Count())} tệp, {Vietnamese.Count(citing.Count)} lần"));
        text.WriteTable(summary);
    }
}
