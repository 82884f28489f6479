using System.Collections.Immutable;

namespace VanBan.Reading.Formats.Pdf;

/// <summary>Puts the rows and tables of a page into the order of reading.</summary>
internal static class PageLayout
{
    /// <summary>The blocks of a page and the lines of its footnotes.</summary>
    /// <param name="usual">The column of the document's pages, for one that has too few lines to show its own.</param>
    /// <param name="textSize">The size in which most of the document is printed.</param>
    /// <param name="notesMayGoOn">Whether the page before had footnotes.</param>
    public static (List<PageBlock> Body, List<TextLine> Notes) Of(
        PrintedPage sheet, TextColumn? usual, float textSize, bool notesMayGoOn)
    {
        if (sheet.AfterGap is { } apart)
            return ([.. sheet.Rows.Select(row => new ScannedLine(sheet.Number, row, apart.Contains(row)))], []);
        var lastTable = sheet.Tables.Count > 0 ? sheet.Tables[^1].Bottom : 0;
        var firstNote = Footnotes.FirstRow(sheet, sheet.Rows, textSize, lastTable, notesMayGoOn);
        var body = sheet.Rows.GetRange(0, firstNote);
        var notes = sheet.Rows.GetRange(firstNote, sheet.Rows.Count - firstNote);
        var tables = sheet.Tables;
        if (notes.Count > 0)
        {
            var marks = notes.Select(Footnotes.Mark).OfType<string>().ToImmutableHashSet();
            body = [.. body.Select(row => row.Without(marks)).OfType<Line>()];
            tables = tables.ConvertAll(table => table with { Table = Without(table.Table, marks) });
        }
        body = body.ConvertAll(static row => row.WithNoteMarks());
        return (InOrder(sheet, body, tables, usual, textSize), Lines(sheet.Number, notes));
    }

    private static TableBlock Without(TableBlock table, ImmutableHashSet<string> marks) =>
        table with
        {
            Rows = [
            .. table.Rows.Select(row => row with { Cells = [.. row.Cells.Select(cell => Without(cell, marks))] })]
        };

    private static GridCell Without(GridCell cell, ImmutableHashSet<string> marks) =>
        new([.. cell.Lines.Where(line => line.Line.Without(marks) is not null)
            .Select(line => line with { Line = line.Line.Without(marks)! })], cell.Column, cell.ColumnSpan);

    private static List<TextLine> Lines(int page, List<Line> rows)
    {
        if (rows.Count == 0)
            return [];
        var column = PageColumns.Around(rows);
        return rows.ConvertAll(row => new TextLine(page, row, column));
    }

    private static List<PageBlock> InOrder(
        PrintedPage sheet, List<Line> rows, List<(float Top, float Bottom, TableBlock Table)> tables,
        TextColumn? usual, float textSize)
    {
        var blocks = new List<PageBlock>();
        var column = PageColumns.Of(rows, sheet.Width) ?? Fitting(usual, rows, sheet.Width)
            ?? new TextColumn(0.1f * sheet.Width, 0.9f * sheet.Width, 1.3f * textSize);
        var start = 0;
        foreach (var (top, _, table) in tables)
        {
            var end = rows.FindIndex(start, row => row.Y > top);
            end = end < 0 ? rows.Count : end;
            AddRows(blocks, sheet.Number, rows.GetRange(start, end - start), column);
            blocks.Add(table);
            start = end;
        }
        AddRows(blocks, sheet.Number, rows.GetRange(start, rows.Count - start), column);
        if (sheet.Turned.Count > 0)
            blocks.AddRange(Lines(sheet.Number, sheet.Turned));
        return blocks;
    }

    // The usual column, for a page of the usual shape.
    private static TextColumn? Fitting(TextColumn? usual, List<Line> rows, float width) =>
        usual is not null
            && usual.Right < width
            && usual.Right > 0.7f * width
        && rows.TrueForAll(row => row.Left > usual.Left - 20 && row.Right < usual.Right + 20)
        ? usual : null;

    private static void AddRows(List<PageBlock> blocks, int page, List<Line> rows, TextColumn column)
    {
        for (var i = 0; i < rows.Count;)
        {
            if (SideBySide.At(rows, i, column) is { } zone)
            {
                foreach (var side in new[] { zone.Left, zone.Right })
                {
                    var own = PageColumns.Around(side, isSide: true);
                    blocks.AddRange(side.Select(line => new TextLine(page, line, own)));
                }
                i = zone.End;
            }
            else if (AlignedTable.At(rows, i, page) is { } aligned)
            {
                blocks.Add(aligned.Table);
                i = aligned.End;
            }
            else
            {
                blocks.Add(new TextLine(page, rows[i++], column));
            }
        }
    }
}
