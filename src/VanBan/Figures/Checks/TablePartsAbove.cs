namespace VanBan.Figures.Checks;

/// <summary>Rows of a table behind 'trong đó' that hold more than the row that they are a part of.</summary>
internal static class TablePartsAbove
{
    public static IEnumerable<FigureFinding> Of(TableGrid grid, TableLevels levels)
    {
        foreach (var parts in levels.SomeParts())
        {
            foreach (var column in grid.Columns.Where(column => !grid.IsShare(column) && !grid.IsPerOne(column)))
            {
                foreach (var part in parts.Rows.Select(row => grid.At(row, column)).OfType<GridCell>())
                {
                    if (grid.At(parts.Whole, column) is { } whole && part.Value > whole.Value)
                        yield return new FigureFinding(FindingKind.PartAboveWhole, part.Figure, whole.Figure)
                        {
                            Expected = whole.Value,
                            IsDoubtful = true,
                        };
                }
            }
        }
    }
}
