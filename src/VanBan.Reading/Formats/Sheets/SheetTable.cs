using VanBan.Reading.Formats.Docx;

namespace VanBan.Reading.Formats.Sheets;

/// <summary>Makes a table of rows of a sheet: the columns in which text begins, numbered anew from 0.</summary>
internal static class SheetTable
{
    /// <summary>The table of <paramref name="rows"/>; throws <see cref="SheetLimitException"/> for one that is nearly
    /// empty and too large.</summary>
    public static StoryTable Of(List<ShownRow> rows)
    {
        int[] columns =
            [.. rows.SelectMany(static row => row.Texts).Select(static cell => cell.Column).Distinct().Order()];
        if ((long)columns.Length * rows.Count > SheetLimits.MostPlaces)
            throw new SheetLimitException("places");
        return new StoryTable([.. rows.Select(row => Row(row, columns))]);
    }

    private static List<StoryCell> Row(ShownRow row, int[] columns)
    {
        var cells = new List<StoryCell>(columns.Length);
        var next = 0;
        for (var i = 0; i < columns.Length;)
        {
            while (next < row.Cells.Count && EndOf(row.Cells[next]) <= columns[i])
                next++;
            // A cell may begin in a column without text of its own, left of this one.
            var isThere = next < row.Cells.Count && row.Cells[next].Column <= columns[i];
            var cell = isThere ? row.Cells[next] : new ShownCell(columns[i], 1, "", false);
            var span = 1;
            while (i + span < columns.Length && columns[i + span] < EndOf(cell))
                span++;
            cells.Add(new StoryCell(cell.Text, i, span, cell.IsContinued));
            i += span;
        }
        return cells;
    }

    private static int EndOf(ShownCell cell) => cell.Column + cell.Span;
}
