using VanBan.Documents;

namespace VanBan.Reading.Formats.Pdf;

/// <summary>
/// From the pages of a file to its text: furniture out, columns and tables in order, lines joined to paragraphs over
/// the ends of pages.
/// </summary>
internal static class DocumentLayout
{
    public static Document Of(string name, IReadOnlyList<PrintedPage> sheets, int pageCount, bool withBoxes)
    {
        Furniture.TakeOut(sheets);
        var usual = Usual(sheets);
        var textSize = TextSize(sheets);
        var body = new List<PageBlock>();
        var notes = new List<TextLine>();
        foreach (var sheet in sheets)
        {
            var notesMayGoOn = notes.Count > 0 && notes[^1].Page == sheet.Number - 1;
            var (blocks, footnotes) = PageLayout.Of(sheet, usual, textSize, notesMayGoOn);
            body.AddRange(blocks);
            notes.AddRange(footnotes);
        }
        var builder = new DocumentBuilder();
        for (var i = 0; i < body.Count;)
        {
            var start = i;
            if (body[i] is TableBlock)
            {
                while (i < body.Count && body[i] is TableBlock)
                    i++;
                foreach (var rows in Tables.Of(body.GetRange(start, i - start).Cast<TableBlock>()))
                    builder.Add(rows);
                continue;
            }
            if (body[i] is ScannedLine line)
            {
                builder.Add(line);
                i++;
                continue;
            }
            while (i < body.Count && body[i] is TextLine)
                i++;
            foreach (var paragraph in Paragraphs.Of(body.GetRange(start, i - start).Cast<TextLine>()))
                builder.Add(paragraph);
        }
        foreach (var note in Paragraphs.OfNotes(notes))
            builder.AddFootnote(note);
        return builder.Build(name, pageCount, withBoxes) with
        {
            OcrPages =
                [.. sheets.Where(static sheet => sheet.AfterGap is not null).Select(static sheet => sheet.Number)],
            Furniture =
                [
                    .. sheets.SelectMany(
                        static sheet => sheet.Furniture.Select(text => new PageFurniture(sheet.Number, text)))],
        };
    }

    // The size in which most of the text is printed.
    private static float TextSize(IReadOnlyList<PrintedPage> sheets)
    {
        var widths = new Dictionary<int, float>();
        foreach (var row in sheets.Where(static sheet => sheet.AfterGap is null).SelectMany(static sheet => sheet.Rows))
            widths[(int)MathF.Round(row.Size * 2)] = widths.GetValueOrDefault((int)MathF.Round(row.Size * 2))
                + row.Width;
        return widths.Count == 0 ? 0 : widths.MaxBy(static pair => pair.Value).Key / 2f;
    }

    // The column that the pages agree on, for those with too few lines to show it: the last page, a page of signatures.
    private static TextColumn? Usual(IReadOnlyList<PrintedPage> sheets)
    {
        var columns = sheets.Where(static sheet => sheet.AfterGap is null)
            .Select(static sheet => PageColumns.Of(sheet.Rows, sheet.Width))
            .OfType<TextColumn>().OrderBy(static column => column.Right).ToList();
        return columns.Count == 0 ? null : columns[columns.Count / 2];
    }
}
