using System.Collections.Immutable;
using VanBan.Documents;
using VanBan.Text;

namespace VanBan.Citations.Relations;

/// <summary>
/// Registers of documents in plain text, whose rows are lines and whose columns stand behind tabs, bars or a run of
/// blanks: a line whose words are the heads of a register, and the lines below it that are parted alike. Their form is
/// that of Nghị định 30/2020/NĐ-CP, Phụ lục IV.
/// </summary>
internal static class LinedRegisters
{
    private const int LongestHead = 600, FewestColumns = 3;

    // Between the columns of a line stand at least that many blanks.
    private const string Gap = "  ";

    private enum Parting
    {
        None,
        Tab,
        Bar,
        Gap,
    }

    /// <summary>The registers of <paramref name="source"/> outside the <paramref name="tables"/> that its reader
    /// found.</summary>
    public static IEnumerable<Table> Of(string source, NormalizedText text, ImmutableArray<Table> tables)
    {
        var rows = ImmutableArray.CreateBuilder<TableRow>();
        var parting = Parting.None;
        for (var (start, next) = (0, 0); start < source.Length; start = next)
        {
            var length = source.AsSpan(start).IndexOf('\n');
            var end = length < 0 ? source.Length : start + length;
            next = end + 1;
            if (tables.FirstOrDefault(table => table.Span.Contains(start)) is { } table)
            {
                next = Math.Max(next, table.Span.End);
                continue;
            }
            if (HeadsAt(source, text, start, end) is var (heads, found))
            {
                if (rows.Count > 1)
                    yield return TableOf(rows);
                rows.Clear();
                rows.Add(heads);
                parting = found;
            }
            else if (rows.Count > 0 && !source.AsSpan(start, end - start).IsWhiteSpace())
            {
                if (RowAt(source, start, end, parting, rows[0]) is { } row)
                    rows.Add(row);
                else
                {
                    if (rows.Count > 1)
                        yield return TableOf(rows);
                    rows.Clear();
                }
            }
        }
        if (rows.Count > 1)
            yield return TableOf(rows);
    }

    private static Table TableOf(ImmutableArray<TableRow>.Builder rows) => new(
        new TextSpan(rows[0].Cells[0].Span.Start, rows[^1].Cells[^1].Span.End), rows.ToImmutable());

    private static (TableRow Heads, Parting Parting)? HeadsAt(string source, NormalizedText text, int start, int end)
    {
        if (end - start > LongestHead
            || PartingOf(source.AsSpan(start, end - start)) is not (not Parting.None and var parting))
            return null;
        var cells = Cells(source, start, end, parting);
        if (cells.Count < FewestColumns)
            return null;
        var row = new TableRow([.. cells.Select(static (cell, column) => new TableCell(cell, column))]);
        var heads = RegisterColumns.Of(text, row);
        return heads.Count > 1 && heads.ContainsValue(RegisterColumn.Act) ? (row, parting) : null;
    }

    private static Parting PartingOf(ReadOnlySpan<char> line)
    {
        if (line.Count('\t') >= FewestColumns - 1)
            return Parting.Tab;
        if (line.Count('|') >= FewestColumns - 1)
            return Parting.Bar;
        return line.Trim().Count(Gap) >= FewestColumns - 1 ? Parting.Gap : Parting.None;
    }

    // A line that is parted as its heads are. Between tabs and bars each cell has its number, an empty one too; behind
    // blanks its place tells under which head it stands.
    private static TableRow? RowAt(string source, int start, int end, Parting parting, TableRow heads)
    {
        var cells = Cells(source, start, end, parting);
        if (cells.Count < FewestColumns - 1 || cells.Count > heads.Cells.Length)
            return null;
        if (parting != Parting.Gap)
            return new TableRow([.. cells.Select(static (cell, column) => new TableCell(cell, column))]);
        var lineOfHeads = source.LastIndexOf('\n', heads.Cells[0].Span.Start) + 1;
        var row = ImmutableArray.CreateBuilder<TableCell>();
        foreach (var cell in cells)
        {
            var column = ColumnUnder(heads, lineOfHeads, cell.Start - start, cell.End - start);
            if (column < 0 || (row.Count > 0 && row[^1].Column >= column))
                return null;
            row.Add(new TableCell(cell, column));
        }
        return new TableRow(row.ToImmutable());
    }

    // The one head over it; -1 where several are, or none.
    private static int ColumnUnder(TableRow heads, int line, int from, int to)
    {
        var found = -1;
        foreach (var head in heads.Cells)
        {
            if (head.Span.Start - line >= to || head.Span.End - line <= from)
                continue;
            if (found >= 0)
                return -1;
            found = head.Column;
        }
        return found;
    }

    private static List<TextSpan> Cells(string source, int start, int end, Parting parting)
    {
        var cells = new List<TextSpan>();
        var mark = parting switch { Parting.Tab => "\t", Parting.Bar => "|", _ => Gap };
        if (parting == Parting.Gap)
        {
            while (start < end && source[start] == ' ')
                start++;
        }
        while (start <= end)
        {
            var width = source.AsSpan(start, end - start).IndexOf(mark, StringComparison.Ordinal);
            var stop = width < 0 ? end : start + width;
            cells.Add(Trimmed(source, start, stop));
            start = stop + mark.Length;
            while (parting == Parting.Gap && start < end && source[start] == ' ')
                start++;
            if (parting == Parting.Gap && start >= end)
                break;
        }
        return cells;
    }

    private static TextSpan Trimmed(string source, int start, int end)
    {
        while (start < end && source[start] <= ' ')
            start++;
        while (end > start && source[end - 1] <= ' ')
            end--;
        return new TextSpan(start, end);
    }
}
