namespace VanBan.Reading.Formats.Pdf;

/// <summary>Puts the parts of tables together that pages tore apart.</summary>
internal static class Tables
{
    private const float SameBorder = 8;

    /// <summary>The tables of consecutive blocks: parts on following pages with the same columns are one.</summary>
    public static IEnumerable<IReadOnlyList<GridRow>> Of(IEnumerable<TableBlock> parts)
    {
        List<GridRow>? rows = null;
        TableBlock? before = null;
        foreach (var part in parts)
        {
            if (rows is not null
                && before is not null
                && part.Page == before.Page + 1
                && HaveSameColumns(before, part))
            {
                GoOn(rows, part);
            }
            else
            {
                if (rows is not null)
                    yield return rows;
                rows = [.. part.Rows];
            }
            before = part;
        }
        if (rows is not null)
            yield return rows;
    }

    private static bool HaveSameColumns(TableBlock a, TableBlock b) =>
        a.Borders.Count == b.Borders.Count
            && a.Borders.Zip(b.Borders).All(static pair => Math.Abs(pair.First - pair.Second) < SameBorder);

    // A heading printed again on every page is no row of its own, and a row cut by the end of a page is one row.
    private static void GoOn(List<GridRow> rows, TableBlock part)
    {
        var heading = 0;
        while (heading < Math.Min(3, part.Rows.Count) && heading < rows.Count
            && IsSame(rows[heading], part.Rows[heading]))
            heading++;
        for (var i = heading; i < part.Rows.Count; i++)
        {
            if (i == heading && IsCut(rows[^1], part.Rows[i]))
                rows[^1] = Joined(rows[^1], part.Rows[i]);
            else
                rows.Add(part.Rows[i]);
        }
    }

    private static bool IsSame(GridRow a, GridRow b) =>
        a.Cells.Count == b.Cells.Count && a.Cells.Zip(b.Cells)
            .All(static pair => pair.First.Column == pair.Second.Column
                && pair.First.Text == pair.Second.Text);

    // The rest of a row has no number of its own, leaves most cells empty or goes on in the middle of a sentence, and
    // has nothing where the row had nothing.
    private static bool IsCut(GridRow row, GridRow rest)
    {
        if (rest.Cells[0] is not { Column: 0, Text: "" })
            return false;
        var (filled, goesOn) = (0, false);
        foreach (var more in rest.Cells)
        {
            if (more.Text.Length == 0)
                continue;
            if (row.Cells.FirstOrDefault(cell => cell.Column == more.Column) is not { Text: { Length: > 0 } before })
                return false;
            filled++;
            goesOn |= char.IsLower(more.Text[0]) && before[^1] is not ('.' or ';');
        }
        return goesOn || filled * 2 <= rest.Cells.Count;
    }

    private static GridRow Joined(GridRow row, GridRow rest) => row with
    {
        Cells = [.. row.Cells.Select(cell =>
            rest.Cells.FirstOrDefault(more => more.Column == cell.Column) is { Lines: { Count: > 0 } lines }
            ? new GridCell([.. cell.Lines, .. lines], cell.Column, cell.ColumnSpan) : cell)],
    };
}
