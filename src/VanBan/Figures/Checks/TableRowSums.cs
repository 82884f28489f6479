namespace VanBan.Figures.Checks;

/// <summary>Columns of a table that are the sum of those beside them: <c>Tổng số | Nam | Nữ</c>, <c>Nam | Nữ | Cộng</c>.</summary>
internal static class TableRowSums
{
    /// <summary>The sums, one list a column of totals; of the columns behind it and those before it the ones that fit
    /// more of its rows.</summary>
    public static IEnumerable<List<TableSum>> Of(TableGrid grid)
    {
        foreach (var column in grid.Columns.Where(grid.IsTotalColumn))
        {
            List<TableSum>[] candidates =
            [
                Sums(grid, column, Run(grid, grid.Columns.Where(other => other > column))),
                Sums(grid, column, Run(grid, grid.Columns.Where(other => other < column).Reverse())),
            ];
            if (candidates.MaxBy(sums => sums.Count(sum => sum.IsRight)) is { Count: > 0 } best)
                yield return best;
        }
    }

    private static List<int> Run(TableGrid grid, IEnumerable<int> columns) =>
        [.. columns.TakeWhile(other => !grid.IsShare(other) && !grid.IsTotalColumn(other))];

    private static List<TableSum> Sums(TableGrid grid, int column, List<int> parts)
    {
        var sums = new List<TableSum>();
        for (var row = 0; row < grid.Rows; row++)
        {
            var cells = parts.Select(part => grid.At(row, part)).OfType<GridCell>().ToList();
            if (grid.At(row, column) is { } whole && cells.Count >= 2)
                sums.Add(new TableSum(whole, cells, row, column));
        }
        return sums;
    }
}
