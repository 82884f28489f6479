using VanBan.Text;

namespace VanBan.Archive.Readers.Docx;

/// <summary>A table as it is read: rows of cells, each with the blocks in it.</summary>
internal sealed class TableText
{
    // Word's own limit on columns.
    private const int MaxColumns = 63;

    private readonly List<Row> rows = [];
    private Row? row;

    /// <summary>Whether any line is drawn round or inside it.</summary>
    public bool HasBorders { get; set; }

    /// <summary>Whether nothing but empty paragraphs stood before it in the body.</summary>
    public bool IsFirst { get; init; }

    public void StartRow() => row = new Row();

    public void EndRow()
    {
        if (row is { IsDeleted: false, Cells.Count: > 0 })
            rows.Add(row);
        row = null;
    }

    public void DeleteRow() => row?.IsDeleted = true;

    /// <summary>Leaves the first <paramref name="columns"/> of the row without cells.</summary>
    public void SkipColumns(int columns) => row?.NextColumn = Math.Clamp(columns, 0, MaxColumns);

    /// <summary>Begins a cell; <see langword="null"/> when no row is open.</summary>
    public CellText? StartCell() => row is null ? null : new CellText();

    public void EndCell(CellText cell, List<Block> blocks)
    {
        if (row is null || cell.IsDeleted)
            return;
        cell.ColumnSpan = Math.Clamp(cell.ColumnSpan, 1, MaxColumns);
        // The old way to span columns: cells that say they continue the one at their left.
        if (cell.ContinuesLeft && row.Cells.Count > 0)
        {
            row.Cells[^1].ColumnSpan += cell.ColumnSpan;
        }
        else
        {
            cell.Column = row.NextColumn;
            cell.Blocks = blocks;
            row.Cells.Add(cell);
        }
        row.NextColumn += cell.ColumnSpan;
    }

    /// <summary>What the table is in the text: a table of data, or, when it only lays out a page, the blocks in it column by column.</summary>
    public IEnumerable<Block> ToBlocks() => rows.Count == 0 ? [] : IsLayout ? ByColumns() : [ToGrid()];

    // A frame round text; or a table without lines that puts the issuer beside the national name, the recipients beside the signature, 'Kính gửi' beside
    // those it is sent to (Nghị định 30/2020/NĐ-CP, Phụ lục I.IV). Read by rows, it would put half of each line into the other.
    private bool IsLayout
    {
        get
        {
            if (rows.Count == 1 && rows[0].Cells.Count == 1)
                return true;
            if (rows.Count > 8 || rows.Max(row => row.Cells.Count) > 4)
                return false;
            if (!HasBorders && (IsFirst || rows.Count == 1))
                return true;
            return rows.SelectMany(row => row.Cells).Any(cell => cell.Blocks.OfType<Block.Paragraph>().Any(paragraph => HeadsOrSigns(paragraph.Text, HasBorders)));
        }
    }

    private static bool HeadsOrSigns(string text, bool mustBeSure)
    {
        var folded = Letters.Fold(text.Length > 60 ? text[..60] : text);
        if (folded.StartsWith("cong hoa xa hoi chu nghia viet nam", StringComparison.Ordinal) || folded.StartsWith("dang cong san viet nam", StringComparison.Ordinal)
            || folded.StartsWith("noi nhan:", StringComparison.Ordinal))
            return true;
        // 'TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH' in the State's form, 'T/M' in the Party's.
        return !mustBeSure && (folded.StartsWith("noi nhan", StringComparison.Ordinal) || folded.StartsWith("kinh gui", StringComparison.Ordinal)
            || (char.IsUpper(text[0]) && (folded.StartsWith("tm.", StringComparison.Ordinal) || folded.StartsWith("kt.", StringComparison.Ordinal)
                || folded.StartsWith("tl.", StringComparison.Ordinal) || folded.StartsWith("tuq.", StringComparison.Ordinal)
                || folded.StartsWith("t/m", StringComparison.Ordinal) || folded.StartsWith("k/t", StringComparison.Ordinal) || folded.StartsWith("t/l", StringComparison.Ordinal))));
    }

    private IEnumerable<Block> ByColumns()
    {
        // A cell over the whole width parts the rows above it from those below.
        var width = rows.Max(row => row.NextColumn);
        var band = new List<CellText>();
        foreach (var cell in rows.SelectMany(row => row.Cells))
        {
            if (cell.ColumnSpan < width)
            {
                band.Add(cell);
                continue;
            }
            foreach (var block in Columns(band).Concat(cell.Blocks))
                yield return block;
            band.Clear();
        }
        foreach (var block in Columns(band))
            yield return block;
    }

    private static IEnumerable<Block> Columns(List<CellText> cells) => cells.OrderBy(cell => cell.Column).SelectMany(cell => cell.Blocks);

    private Block.Grid ToGrid() => new(
        [
            .. rows
                .Select(row => (IReadOnlyList<Block.Cell>)
                    [.. row.Cells.Select(cell => new Block.Cell(cell.ContinuesAbove ? "" : Join(cell.Blocks), cell.Column, cell.ColumnSpan, cell.ContinuesAbove))])
                .Where(cells => cells.Any(cell => cell.Text.Length > 0)),
        ]);

    private static string Join(List<Block> blocks) => blocks.Count == 1 ? blocks[0].Line : string.Join(' ', blocks.Select(block => block.Line));

    private sealed class Row
    {
        public List<CellText> Cells { get; } = [];
        public int NextColumn { get; set; }
        public bool IsDeleted { get; set; }
    }
}

/// <summary>A cell as it is read.</summary>
internal sealed class CellText
{
    public List<Block> Blocks { get; set; } = [];
    public int Column { get; set; }
    public int ColumnSpan { get; set; } = 1;

    /// <summary>It belongs to the cell above.</summary>
    public bool ContinuesAbove { get; set; }

    /// <summary>It belongs to the cell at its left.</summary>
    public bool ContinuesLeft { get; set; }

    /// <summary>Its deletion is a tracked change.</summary>
    public bool IsDeleted { get; set; }
}
