namespace VanBan.Reading.Formats.Sheets;

/// <summary>A cell of a sheet that shows text.</summary>
/// <param name="Column">Its column, from 0.</param>
/// <param name="Text">What it shows, on one line.</param>
internal readonly record struct SheetCell(int Column, string Text);

/// <summary>A row of a sheet with at least one cell that shows text.</summary>
/// <param name="Number">Its row on the sheet, from 1.</param>
/// <param name="Cells">Its cells that show text, from left to right.</param>
/// <param name="IsHidden">Whether the row is not shown.</param>
internal sealed record SheetRow(int Number, List<SheetCell> Cells, bool IsHidden = false);

/// <summary>Cells shown as one: rows from 1, columns from 0, ends included.</summary>
internal readonly record struct CellRange(int Top, int Left, int Bottom, int Right)
{
    /// <summary>A range as it is written, such as <c>A1:D5</c>; <see langword="null"/> for what is none.</summary>
    public static CellRange? Of(string? reference)
    {
        if (reference is null)
            return null;
        var colon = reference.IndexOf(':', StringComparison.Ordinal);
        var first = CellPlace.Of(colon < 0 ? reference : reference.AsSpan(0, colon));
        var last = colon < 0 ? first : CellPlace.Of(reference.AsSpan(colon + 1));
        return first is { } from && last is { } to && from.Row <= to.Row && from.Column <= to.Column
            ? new CellRange(from.Row, from.Column, to.Row, to.Column) : null;
    }
}

/// <summary>The place of a cell: row from 1, column from 0.</summary>
internal readonly record struct CellPlace(int Row, int Column)
{
    private const int LastRow = 1_048_576;
    private const int LastColumn = 16_384;

    /// <summary>A place as it is written, such as <c>C7</c> or <c>$C$7</c>; <see langword="null"/> for what is
    /// none.</summary>
    public static CellPlace? Of(ReadOnlySpan<char> reference)
    {
        int row = 0, column = 0;
        foreach (var sign in reference)
        {
            if (char.IsAsciiLetter(sign) && row == 0)
                column = (column * 26) + (char.ToUpperInvariant(sign) - 'A' + 1);
            else if (char.IsAsciiDigit(sign))
                row = (row * 10) + (sign - '0');
            else if (sign != '$')
                return null;
            if (column > LastColumn || row > LastRow)
                return null;
        }
        return row > 0 && column > 0 ? new CellPlace(row, column - 1) : null;
    }
}

/// <summary>A sheet as it is written, before it is told what of it is a table.</summary>
internal sealed class SheetGrid
{
    /// <summary>The name on its tab; empty where it has none.</summary>
    public string Name { get; init; } = "";

    /// <summary>The rows with text, from top to bottom.</summary>
    public List<SheetRow> Rows { get; } = [];

    /// <summary>Cells shown as one.</summary>
    public List<CellRange> Merged { get; } = [];

    /// <summary>Columns that are not shown, from first to last.</summary>
    public List<(int First, int Last)> HiddenColumns { get; } = [];

    /// <summary>The rows of a filter that is on: what it hides belongs to the sheet; <see langword="null"/> for
    /// none.</summary>
    public CellRange? Filtered { get; set; }

    /// <summary>What is printed above and below each page, a line an entry.</summary>
    public List<string> Margins { get; } = [];

    /// <summary>What stands in boxes that lie over the cells, a line an entry.</summary>
    public List<string> Boxes { get; } = [];

    /// <summary>Cells that show an error, such as <c>#REF!</c>.</summary>
    public int Errors { get; set; }

    /// <summary>Formulas whose result the file does not hold.</summary>
    public int Uncomputed { get; set; }

    /// <summary>Whether text was left out because it is struck out.</summary>
    public bool HasStruckText { get; set; }
}
