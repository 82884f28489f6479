namespace VanBan.Reading.Formats.Pdf;

/// <summary>
/// Finds tables that draw no lines: at least three rows fall apart into at least three pieces that stand under one
/// another. Two columns may be a head, a foot or a list, and are left to <see cref="SideBySide"/>.
/// </summary>
internal static class AlignedTable
{
    private const int LeastRows = 3, LeastColumns = 3;

    // In shares of the font's size: the gap between two cells, how much wider it is than between words, and the room
    // between rows.
    private const float LeastGap = 1.2f, WiderThanGaps = 2.5f, MostRoom = 2f;

    /// <summary>The table that begins at a row and the row after it; <see langword="null"/> where none does.</summary>
    public static (TableBlock Table, int End)? At(List<Line> rows, int start, int page)
    {
        var first = Pieces(rows[start]);
        if (first.Count < LeastColumns)
            return null;
        var columns = first.ConvertAll(static piece => (piece.Left, piece.Right));
        List<List<(Line Piece, int Column)>> lines = [[.. first.Select(static (piece, column) => (piece, column))]];
        var (full, end) = (1, start + 1);
        for (; end < rows.Count && rows[end].Top - rows[end - 1].Bottom < MostRoom * rows[end].Size; end++)
        {
            var pieces = Pieces(rows[end]);
            if (!TryPlace(pieces, columns, out var placed))
                break;
            lines.Add(placed);
            full += pieces.Count >= LeastColumns ? 1 : 0;
        }
        // What follows the last row with several cells is text again.
        while (lines.Count > 0 && lines[^1].Count < 2)
        {
            lines.RemoveAt(lines.Count - 1);
            end--;
        }
        if (full < LeastRows)
            return null;
        float[] borders = [.. columns.Select(static column => column.Left), columns[^1].Right];
        return (new TableBlock(page, borders, Rows(lines, columns.Count, page)), end);
    }

    /// <summary>A row cut at its wide gaps.</summary>
    private static List<Line> Pieces(Line row)
    {
        float sum = 0;
        var narrow = 0;
        for (var i = 1; i < row.Words.Count; i++)
        {
            var gap = row.Words[i].Left - row.Words[i - 1].Right;
            if (gap < LeastGap * row.Size)
                (sum, narrow) = (sum + gap, narrow + 1);
        }
        var least = Math.Max(LeastGap * row.Size, narrow == 0 ? 0 : WiderThanGaps * sum / narrow);
        var pieces = new List<Line>();
        var start = 0;
        for (var i = 1; i <= row.Words.Count; i++)
        {
            if (i < row.Words.Count
                && row.Words[i].Left - row.Words[i - 1].Right < least)
                continue;
            pieces.Add(new Line([.. row.Words.Skip(start).Take(i - start)]));
            start = i;
        }
        return pieces;
    }

    // Every piece stands under one column, or widens it without touching the next.
    private static bool TryPlace(
        List<Line> pieces, List<(float Left, float Right)> columns, out List<(Line, int)> placed)
    {
        placed = [];
        var column = 0;
        foreach (var piece in pieces)
        {
            while (column < columns.Count && columns[column].Right < piece.Left)
                column++;
            if (column == columns.Count || piece.Right < columns[column].Left
                || (column + 1 < columns.Count && piece.Right >= columns[column + 1].Left))
                return false;
            columns[column] =
                (Math.Min(columns[column].Left, piece.Left), Math.Max(columns[column].Right, piece.Right));
            placed.Add((piece, column++));
        }
        return true;
    }

    // A line without a first cell goes on with the cells of the row above.
    private static List<GridRow> Rows(List<List<(Line Piece, int Column)>> lines, int columns, int page)
    {
        var rows = new List<List<Line>[]>();
        foreach (var line in lines)
        {
            if (rows.Count == 0 || line[0].Column == 0)
                rows.Add([.. Enumerable.Range(0, columns).Select(static _ => new List<Line>())]);
            foreach (var (piece, column) in line)
                rows[^1][column].Add(piece);
        }
        return rows.ConvertAll(row => new GridRow(page, [.. row.Select((cell, column) => Cell(cell, column, page))]));
    }

    private static GridCell Cell(List<Line> lines, int column, int page) =>
        new(lines.ConvertAll(line => new CellLine(page, line)), column, 1);
}
