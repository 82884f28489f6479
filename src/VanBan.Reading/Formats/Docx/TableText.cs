using System.Xml;
using VanBan.Text;

namespace VanBan.Reading.Formats.Docx;

/// <summary>A table as it is read: rows of cells, each with the blocks in it.</summary>
internal sealed class TableText
{
    // Word's own limit on columns.
    private const int MaxColumns = 63;

    private readonly List<Row> rows = [];
    private Row? row;
    private bool hasBorders; // whether any line is drawn round or inside it

    /// <summary>Whether nothing but empty paragraphs stood before it in the body.</summary>
    public bool IsFirst { get; init; }

    public void StartRow() => row = new Row();

    public void EndRow()
    {
        if (row is { IsDeleted: false, Cells.Count: > 0 })
            rows.Add(row);
        row = null;
    }

    /// <summary>Reads the properties of the table, of the open row, or of <paramref name="cell"/>.</summary>
    public void ReadProperties(XmlReader reader, CellText? cell, WordStyles styles)
    {
        string? style = null;
        bool? borders = null;
        var isTable = reader.LocalName == "tblPr";
        var isRow = reader.LocalName == "trPr";
        var inside = reader.Inside();
        while (inside.Next())
        {
            switch (reader.LocalName)
            {
                case "tblStyle":
                    style = reader.Value();
                    break;
                case "tblBorders" or "tcBorders":
                    borders = WordStyles.ReadBorders(reader);
                    break;
                case "gridBefore" when isRow:
                    row?.NextColumn = Math.Clamp(reader.Number() ?? 0, 0, MaxColumns);
                    break;
                case "del" when isRow:
                    row?.IsDeleted = true;
                    break;
                case "gridSpan":
                    cell?.ColumnSpan = Math.Clamp(reader.Number() ?? 1, 1, MaxColumns);
                    break;
                case "vMerge":
                    cell?.ContinuesAbove = reader.Value() is not "restart";
                    break;
                case "hMerge": // the old way to span columns
                    cell?.ContinuesLeft = reader.Value() is not "restart";
                    break;
                case "cellDel":
                    cell?.IsDeleted = true;
                    break;
                case "tblPrChange" or "trPrChange" or "tcPrChange" or "tblPrExChange":
                    reader.SkipInside();
                    break;
            }
        }
        hasBorders |= borders ?? (isTable && styles.HasBorders(style));
    }

    /// <summary>Begins a cell; <see langword="null"/> when no row is open.</summary>
    public CellText? StartCell() => row is null ? null : new CellText();

    public void EndCell(CellText cell, List<Block> blocks)
    {
        if (row is null || cell.IsDeleted)
            return;
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
            if (!hasBorders && (rows.Count == 1 || (IsFirst && rows.Max(row => row.Cells.Count) <= 3)))
                return true;
            return rows.SelectMany(row => row.Cells).Any(cell => cell.Blocks.OfType<Block.Paragraph>().Any(paragraph => HeadsOrSigns(paragraph.Text, hasBorders)));
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
