using VanBan.Application.Questions;
using VanBan.Application.Wording;
using VanBan.Facts;
using VanBan.Reading;

namespace VanBan.Cli.Render;

/// <summary>One document, or one part of it, for people.</summary>
internal static class ShowText
{
    /// <summary>Writes a document: its files with their heads, and where it stands in the graph.</summary>
    public static void Write(Terminal terminal, ShownDocument shown)
    {
        var text = terminal.Text;
        text.Heading(shown.Asked.Name);
        if (!shown.Asked.Document.IsPresent)
        {
            var summary = new TextTable();
            summary.Add(
                new Cell("Trong kho", Styles.Quiet),
                new Cell("chưa có; chỉ biết qua văn bản khác viện dẫn", Styles.Warning));
            summary.Add(new Cell("Được viện dẫn", Styles.Quiet), $"trong {CitationsText.Count(shown.CitedBy)}");
            ValidityText.AddTo(summary, shown.Validity);
            ValidityText.AddStages(summary, shown.Validity);
            summary.WriteTo(text);
            ValidityText.WriteRegistered(terminal, shown.Validity);
            ValidityText.WriteChanges(terminal, shown.Validity);
            return;
        }
        foreach (var (i, stored) in shown.Files.Index())
        {
            if (i > 0)
                text.Line("");
            var table = FactsText.Header(stored.Facts);
            table.Add(new Cell("Tệp", Styles.Quiet), FilePath.Shown(stored.File));
            if (VanishedWords.Of(shown.Vanished.Since(stored.File)) is { } vanished)
                table.Add(new Cell("", Styles.Quiet), new Cell(vanished, Styles.Warning));
            table.Add(new Cell("Số liệu", Styles.Quiet), Amount.Count(stored.Facts.Figures.Length));
            if (i == shown.Files.Length - 1)
            {
                var cited =
                    $"{Amount.Count(shown.Cites.ByCited().Count)} văn bản, {Amount.Count(shown.Cites.Edges.Length)} lần";
                table.Add(new Cell("Viện dẫn", Styles.Quiet), cited);
                table.Add(new Cell("Được viện dẫn", Styles.Quiet), $"trong {CitationsText.Count(shown.CitedBy)}");
                ValidityText.AddTo(table, shown.Validity);
                ValidityText.AddStages(table, shown.Validity);
            }
            table.WriteTo(text);
            ShownContentText.Write(text, stored.Facts.Document, shown.Parts.GetValueOrDefault(stored.File, []));
            FactsText.WriteDiagnostics(text, stored.Facts);
        }
        ValidityText.WriteRegistered(terminal, shown.Validity);
        ValidityText.WriteChanges(terminal, shown.Validity);
    }

    /// <summary>Writes a file that is no document: what stood in the way, or what lies in it.</summary>
    public static void Write(Terminal terminal, KnownFile known)
    {
        var text = terminal.Text;
        text.Heading(FilePath.Shown(known.File.Version.Path));
        if (known.File.Obstacle is { } obstacle)
            text.Line(
                $"Không đọc được ({CodeWords.Of(EnumName.Parse<Obstacle>(obstacle))}): {known.File.Reason}",
                Styles.Warning, indent: 2);
        if (VanishedWords.Of(known.File.Vanished) is { } vanished)
            text.Line(vanished, Styles.Warning, indent: 2);
        if (!known.Entries.IsEmpty)
            FilesText.Write(text, known.Entries);
        else if (known.File.Obstacle is null)
            text.Line("Chưa có gì trong tệp này được đọc.", Styles.Quiet, indent: 2);
    }

    /// <summary>Writes a part of a document: where it stands, then its words.</summary>
    public static void Write(Terminal terminal, DocumentPart part)
    {
        var text = terminal.Text;
        text.Heading($"{part.Asked.Name}, {part.Place}");
        text.Line(
            $"{FilePath.Shown(part.File)}{(part.Page is { } page ? $", trang {Amount.Count(page)}" : "")}",
            Styles.Quiet);
        text.Line("");
        foreach (var line in part.Text.Split('\n'))
            text.Line(line);
    }
}
