namespace VanBan.Reading.Formats.Sheets;

/// <summary>A cell as it is shown: alone, or several cells as one.</summary>
/// <param name="Column">Its first column.</param>
/// <param name="Span">The columns that it covers.</param>
/// <param name="Text">What it shows; empty where it continues the cell above.</param>
/// <param name="IsContinued">Whether it belongs to the cell above.</param>
internal readonly record struct ShownCell(int Column, int Span, string Text, bool IsContinued);

/// <summary>A row as it is shown, at least one of its cells with text.</summary>
/// <param name="Number">Its place among the rows that are not hidden, empty ones counted.</param>
/// <param name="Cells">Its cells from left to right, those that continue cells above included.</param>
internal sealed record ShownRow(int Number, List<ShownCell> Cells)
{
    /// <summary>The cells with text.</summary>
    public List<ShownCell> Texts { get; } = Cells.FindAll(static cell => cell.Text.Length > 0);

    /// <summary>Whether one cell alone has text.</summary>
    public bool IsSingle => Texts.Count == 1;

    /// <summary>Whether a cell holds a number and nothing else.</summary>
    public bool HoldsNumber => Texts.Exists(static cell => NumberCell.Is(cell.Text));
}

/// <summary>The rows of a sheet as they are shown: without what is hidden, merged cells as one.</summary>
internal sealed class ShownRows
{
    private readonly SheetGrid sheet;
    private readonly Dictionary<int, List<CellRange>> mergedByRow = [];

    private ShownRows(SheetGrid sheet) => this.sheet = sheet;

    /// <summary>Rows with text that are left out because they are hidden.</summary>
    public int Hidden { get; private set; }

    /// <summary>Cells with text that are left out because their columns are hidden.</summary>
    public int InHiddenColumns { get; private set; }

    /// <summary>Rows that a filter hides, and that are there all the same.</summary>
    public int Filtered { get; private set; }

    /// <summary>The rows, from top to bottom.</summary>
    public List<ShownRow> All { get; } = [];

    /// <summary>The rows of <paramref name="sheet"/>.</summary>
    public static ShownRows Of(SheetGrid sheet)
    {
        var shown = new ShownRows(sheet);
        var rows = sheet.Rows.GroupBy(static row => row.Number).OrderBy(static rows => rows.Key);
        var kept = new List<(int Number, int Place, List<SheetCell> Cells)>();
        foreach (var its in rows)
        {
            // A row that is hidden leaves no gap.
            if (shown.IsKept(its))
                kept.Add((its.Key, its.Key - shown.Hidden, CellsOf(its)));
        }
        shown.FindMerged([.. kept.Select(static row => row.Number)]);
        foreach (var (number, place, cells) in kept)
        {
            var row = new ShownRow(place, shown.Merge(number, cells));
            if (row.Texts.Count > 0)
                shown.All.Add(row);
        }
        return shown;
    }

    // Files of other programs may write a row twice, or its cells in another order.
    private static List<SheetCell> CellsOf(IEnumerable<SheetRow> rows) =>
        [.. rows.SelectMany(static row => row.Cells).DistinctBy(static cell => cell.Column)
            .OrderBy(static cell => cell.Column)];

    private bool IsKept(IGrouping<int, SheetRow> rows)
    {
        if (!rows.Any(static row => row.IsHidden))
            return true;
        // Whoever left a filter on did not take the rows out of the register.
        var isFiltered = sheet.Filtered is { } range && rows.Key > range.Top && rows.Key <= range.Bottom;
        if (isFiltered)
            Filtered++;
        else
            Hidden++;
        return isFiltered;
    }

    private void FindMerged(int[] rows)
    {
        var count = 0;
        foreach (var range in sheet.Merged)
        {
            var from = Array.BinarySearch(rows, range.Top);
            for (var i = from < 0 ? ~from : from; i < rows.Length && rows[i] <= range.Bottom; i++)
            {
                if (++count > SheetLimits.MostMerged)
                    throw new SheetLimitException("merged");
                if (!mergedByRow.TryGetValue(rows[i], out var ranges))
                    mergedByRow[rows[i]] = ranges = [];
                ranges.Add(range);
            }
        }
    }

    private List<ShownCell> Merge(int row, List<SheetCell> cells)
    {
        var shown = new List<ShownCell>(cells.Count);
        var ranges = mergedByRow.TryGetValue(row, out var its)
            ? its.OrderBy(static range => range.Left).ToList() : [];
        var next = 0;
        var covered = -1; // the last column that a range covers
        foreach (var cell in cells)
        {
            for (; next < ranges.Count && ranges[next].Left < cell.Column; next++)
                covered = Math.Max(covered, Continue(ranges[next], row, shown, covered));
            if (cell.Column <= covered)
                continue; // under a range: not shown
            var begins = next < ranges.Count && ranges[next].Left == cell.Column;
            var range = begins ? ranges[next] : new CellRange(row, cell.Column, row, cell.Column);
            if (begins && range.Top < row)
            {
                covered = Math.Max(covered, Continue(range, row, shown, covered));
                next++;
                continue;
            }
            next += begins ? 1 : 0;
            covered = Math.Max(covered, range.Right);
            if (IsColumnHidden(cell.Column) && range.Left == range.Right)
                InHiddenColumns++;
            else
                shown.Add(new ShownCell(cell.Column, range.Right - range.Left + 1, cell.Text, false));
        }
        for (; next < ranges.Count; next++)
            covered = Math.Max(covered, Continue(ranges[next], row, shown, covered));
        return shown;
    }

    // A range that began in a row above goes on in this one.
    private static int Continue(CellRange range, int row, List<ShownCell> shown, int covered)
    {
        if (range.Left <= covered)
            return range.Right;
        if (range.Top < row)
            shown.Add(new ShownCell(range.Left, range.Right - range.Left + 1, "", true));
        return range.Right;
    }

    private bool IsColumnHidden(int column) =>
        sheet.HiddenColumns.Exists(hidden => column >= hidden.First && column <= hidden.Last);
}
