namespace VanBan.Reading.Formats.Sheets;

/// <summary>What of a workbook is over a limit.</summary>
internal sealed class SheetLimitException(string what) : Exception(what);

/// <summary>Counts what is read of a workbook: a few bytes may claim millions of cells, and one long text may be shown
/// in each of them.</summary>
internal sealed class SheetLimits
{
    /// <summary>Cells with text in all sheets together; the largest registers of a province have some hundred
    /// thousand.</summary>
    public const int MostCells = 1_000_000;

    /// <summary>Characters of all sheets together.</summary>
    public const int MostCharacters = 20_000_000;

    /// <summary>Cells of tables, empty ones between others included.</summary>
    public const int MostPlaces = 4_000_000;

    /// <summary>Rows over which merged cells run, counted for each.</summary>
    public const int MostMerged = 2_000_000;

    private int cells;
    private long characters;

    /// <summary>Counts a cell with text; throws <see cref="SheetLimitException"/> over the limits.</summary>
    public void Count(string text)
    {
        cells++;
        characters += text.Length;
        if (cells > MostCells || characters > MostCharacters)
            throw new SheetLimitException("cells");
    }
}
