using System.Xml;

namespace VanBan.Reading.Formats.Docx;

/// <summary>A table as it is read: rows of cells, each with the blocks in it.</summary>
internal sealed class TableText
{
    /// <summary>Word's own limit on columns.</summary>
    public const int MaxColumns = 63;

    private readonly List<OpenRow> rows = [];
    private OpenRow? row;
    private bool hasBorders; // whether any line is drawn round or inside it

    /// <summary>Whether nothing but empty paragraphs stood before it in the body.</summary>
    public bool IsFirst { get; init; }

    public void StartRow() => row = new OpenRow();

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
                case "tblPrChange" or "trPrChange" or "tcPrChange" or "tblPrExChange":
                    reader.SkipInside();
                    break;
                default:
                    if (isRow && row is not null)
                        row.ReadProperty(reader);
                    cell?.ReadProperty(reader);
                    break;
            }
        }
        hasBorders |= borders ?? (isTable && styles.HasBorders(style));
    }

    /// <summary>Begins a cell; <see langword="null"/> when no row is open.</summary>
    public CellText? StartCell() => row is null ? null : new CellText();

    public void EndCell(CellText cell, List<StoryBlock> blocks)
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

    /// <summary>
    /// What the table is in the text: a table of data, or, when it only lays out a page, the blocks in it column by
    /// column.
    /// </summary>
    public IEnumerable<StoryBlock> ToBlocks() => rows.Count == 0 ? [] : IsLayout ? ByColumns() : [ToGrid()];

    // A frame round text; or a table without lines that puts the issuer beside the national name, the recipients beside
    // the signature, 'Kính gửi' beside those it is sent to (Nghị định 30/2020/NĐ-CP, Phụ lục I.IV). Read by rows, it
    // would put half of each line into the other.
    private bool IsLayout
    {
        get
        {
            if (rows.Count == 1 && rows[0].Cells.Count == 1)
                return true;
            if (rows.Count > 8 || rows.Max(row => row.Cells.Count) > 4)
                return false;
            if (!hasBorders
                && (rows.Count == 1 || (IsFirst && rows.Max(row => row.Cells.Count) <= 3 && !HoldsNumbers)))
                return true;
            return rows.SelectMany(row => row.Cells).SelectMany(cell => cell.Blocks).OfType<StoryParagraph>()
                .Any(paragraph => LayoutWords.HeadsOrSigns(paragraph.Text, hasBorders));
        }
    }

    // Below its first row, most rows have a cell with a number and nothing else: no letterhead has one.
    private bool HoldsNumbers => rows.Count > 1
        && rows.Skip(1).Count(row => row.Cells.Exists(static cell => IsNumber(cell))) * 2 >= rows.Count - 1;

    private static bool IsNumber(CellText cell) =>
        cell.Blocks is [StoryParagraph { Text: var text }] && NumberCell.Is(text);

    private IEnumerable<StoryBlock> ByColumns()
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

    private static IEnumerable<StoryBlock> Columns(List<CellText> cells) =>
        cells.OrderBy(cell => cell.Column).SelectMany(cell => cell.Blocks);

    private StoryTable ToGrid() => new(
        [
            .. rows
                .Select(row => (IReadOnlyList<StoryCell>)
                    [
                        .. row.Cells.Select(
                            cell =>
                                new StoryCell(
                                    cell.ContinuesAbove ? "" : Join(cell.Blocks), cell.Column, cell.ColumnSpan,
                        cell.ContinuesAbove))])
                .Where(cells => cells.Any(cell => cell.Text.Length > 0)),
        ]);

    private static string Join(List<StoryBlock> blocks) =>
        blocks.Count == 1 ? blocks[0].Line : string.Join(' ', blocks.Select(block => block.Line));

    private sealed class OpenRow
    {
        public List<CellText> Cells { get; } = [];
        public int NextColumn { get; set; }
        public bool IsDeleted { get; private set; }

        public void ReadProperty(XmlReader reader)
        {
            if (reader.LocalName == "gridBefore")
                NextColumn = Math.Clamp(reader.Number() ?? 0, 0, MaxColumns);
            else if (reader.LocalName == "del")
                IsDeleted = true;
        }
    }
}
