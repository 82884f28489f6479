using System.Collections.Immutable;
using VanBan.Documents;
using VanBan.Text;

namespace VanBan.Reading.Formats.Plain;

/// <summary>The tables of a web page, told by the lines on which their rows stand. A table that holds no number alone
/// in a cell lays out the page: it is none. Nor is one with a table in it; that table is one where its first row names
/// what stands below.</summary>
internal sealed class HtmlRows
{
    /// <summary>More columns than any table of an office has.</summary>
    public const int MaxColumns = 200;

    private const int MaxTables = 5_000;

    private readonly List<(List<(int Line, List<(int Column, int Span)> Cells)> Rows, bool IsInLayout)> tables = [];
    private readonly int[] taken = new int[MaxColumns]; // for how many rows more a cell above holds the column
    private List<(int Line, List<(int Column, int Span)> Cells)>? table;
    private List<(int Column, int Span)>? row;
    private int depth;
    private int layouts;
    private int column;

    public void Layout(bool closes) => layouts = Math.Max(0, layouts + (closes ? -1 : 1));

    public void StartTable()
    {
        depth++;
        table = depth == 1 && tables.Count < MaxTables ? [] : null;
        Array.Clear(taken);
    }

    public void EndTable()
    {
        depth = Math.Max(0, depth - 1);
        if (table is { Count: > 1 })
            tables.Add((table, layouts > 0));
        (table, row) = (null, null);
    }

    public void StartRow()
    {
        row = table is null ? null : [];
        column = 0;
    }

    public void StartCell(int columns, int rows)
    {
        if (row is null)
            return;
        while (column < MaxColumns && taken[column] > 0)
            column++;
        row.Add((column, columns));
        for (var end = Math.Min(column + columns, MaxColumns); column < end; column++)
            taken[column] = rows;
    }

    public void EndRow(int line, bool isEmpty)
    {
        if (row is null)
            return;
        if (!isEmpty)
            table!.Add((line, row));
        for (var at = 0; at < MaxColumns; at++)
            taken[at] = Math.Max(0, taken[at] - 1);
        row = null;
    }

    /// <summary>The tables of data, at their places in <paramref name="text"/>, whose lines are those that were
    /// written.</summary>
    public ImmutableArray<Table> In(string text)
    {
        if (tables.Count == 0)
            return [];
        var starts = new List<int> { 0 };
        for (var at = text.IndexOf('\n', StringComparison.Ordinal); at >= 0; at = text.IndexOf('\n', at + 1))
            starts.Add(at + 1);
        var found = ImmutableArray.CreateBuilder<Table>();
        foreach (var (rows, isInLayout) in tables)
        {
            if (Of(text, starts, rows) is { } read && (!isInLayout || HasHead(text, read)))
                found.Add(read);
        }
        return found.ToImmutable();
    }

    private static Table? Of(string text, List<int> starts, List<(int Line, List<(int Column, int Span)> Cells)> rows)
    {
        var read = ImmutableArray.CreateBuilder<TableRow>(rows.Count);
        var hasNumber = false;
        foreach (var (line, heads) in rows)
        {
            if (line >= starts.Count)
                return null;
            var end = line + 1 < starts.Count ? starts[line + 1] - 1 : text.Length;
            if (Cells(text, starts[line], end, heads) is not { } cells)
                return null; // cells without ends: which text is whose is not told
            hasNumber |= cells.Length > 1 && cells.Any(cell => NumberCell.Is(cell.Span.In(text)));
            read.Add(new TableRow(cells));
        }
        return hasNumber
            ? new Table(
                new TextSpan(read[0].Cells[0].Span.Start, read[^1].Cells[^1].Span.End), read.ToImmutable())
            : null;
    }

    private static bool HasHead(string text, Table table) => table.Rows[0].Cells is { Length: > 1 } heads
        && heads.All(cell => cell.Span.In(text).Trim() is { IsEmpty: false } words && !NumberCell.Is(words));

    // The cells of a line; null where it has more of them than the row.
    private static ImmutableArray<TableCell>? Cells(string text, int start, int end, List<(int Column, int Span)> heads)
    {
        var cells = ImmutableArray.CreateBuilder<TableCell>(heads.Count);
        foreach (var (column, span) in heads)
        {
            var tab = start <= end ? text.AsSpan(start, end - start).IndexOf('\t') : -1;
            var stop = tab < 0 ? end : start + tab;
            cells.Add(new TableCell(new TextSpan(Math.Min(start, end), stop), column, span));
            start = tab < 0 ? end : stop + 1;
        }
        if (cells.Count == 0)
            return null;
        var last = Math.Min(cells[^1].Span.End, end);
        return text.AsSpan(last, end - last).Contains('\t') ? null : cells.ToImmutable();
    }
}
