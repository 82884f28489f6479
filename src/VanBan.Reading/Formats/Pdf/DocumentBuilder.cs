using System.Collections.Immutable;
using System.Text;
using VanBan.Documents;
using VanBan.Text;

namespace VanBan.Reading.Formats.Pdf;

/// <summary>Writes the text of a document, and notes where in it its pages, tables and footnotes stand.</summary>
internal sealed class DocumentBuilder
{
    private readonly StringBuilder text = new();
    private readonly ImmutableArray<PageRun>.Builder pages = ImmutableArray.CreateBuilder<PageRun>();
    private readonly ImmutableArray<Table>.Builder tables = ImmutableArray.CreateBuilder<Table>();
    private readonly ImmutableArray<TextSpan>.Builder footnotes = ImmutableArray.CreateBuilder<TextSpan>();
    private readonly List<(int Start, int Page, Line Line)> lines = [];
    private readonly ImmutableArray<TextSpan>.Builder doubtful = ImmutableArray.CreateBuilder<TextSpan>();

    /// <summary>Adds a line of the text.</summary>
    public TextSpan Add(PrintedParagraph paragraph)
    {
        BeginLine();
        var start = text.Length;
        foreach (var (page, line, _) in paragraph.Lines)
        {
            if (text.Length > start && !LineEnd.IsInsideWord(text))
                text.Append(' ');
            Add(page, line);
        }
        return new TextSpan(start, text.Length);
    }

    /// <summary>Adds a line that OCR read, behind an empty line where there is a gap on the page.</summary>
    public void Add(ScannedLine scanned)
    {
        BeginLine();
        if (scanned.IsAfterGap && text.Length > 0)
            text.Append('\n');
        BeginPage(scanned.Page);
        lines.Add((text.Length, scanned.Page, scanned.Line));
        var first = true;
        foreach (var word in scanned.Line.Words)
        {
            if (!first && !word.IsGlued)
                text.Append(' ');
            first = false;
            var start = text.Length;
            text.Append(word.Text);
            if (word.IsDoubtful)
                doubtful.Add(new TextSpan(start, text.Length));
        }
    }

    /// <summary>Adds a footnote, which leads back to its page.</summary>
    public void AddFootnote(IReadOnlyList<PrintedParagraph> note)
    {
        var spans = note.Select(Add).ToList();
        footnotes.Add(new TextSpan(spans[0].Start, spans[^1].End));
    }

    /// <summary>Adds a table: a row a line, its cells parted by tabs.</summary>
    public void Add(IReadOnlyList<GridRow> rows)
    {
        var made = ImmutableArray.CreateBuilder<TableRow>(rows.Count);
        foreach (var row in rows)
        {
            BeginLine();
            BeginPage(row.Page);
            var cells = ImmutableArray.CreateBuilder<TableCell>(row.Cells.Count);
            foreach (var cell in row.Cells)
            {
                if (cells.Count > 0)
                    text.Append('\t');
                var start = text.Length;
                foreach (var (page, line) in cell.Lines)
                {
                    if (text.Length > start && !LineEnd.IsInsideWord(text))
                        text.Append(' ');
                    Add(page, line);
                }
                cells.Add(new TableCell(new TextSpan(start, text.Length), cell.Column, cell.ColumnSpan));
            }
            made.Add(new TableRow(cells.MoveToImmutable()));
        }
        if (made.Count > 0)
            tables.Add(new Table(new TextSpan(made[0].Cells[0].Span.Start, text.Length), made.MoveToImmutable()));
    }

    /// <param name="withBoxes">Whether to tell where each word stands.</param>
    public Document Build(string name, int pageCount, bool withBoxes) => new(name, text.ToString())
    {
        Format = "pdf",
        PageCount = pageCount,
        Pages = pages.ToImmutable(),
        Tables = tables.ToImmutable(),
        Footnotes = footnotes.ToImmutable(),
        Doubtful = doubtful.ToImmutable(),
        Words = withBoxes ? Boxes() : [],
    };

    private void Add(int page, Line line)
    {
        BeginPage(page);
        lines.Add((text.Length, page, line));
        text.Append(line.Text);
    }

    private ImmutableArray<WordBox> Boxes()
    {
        var boxes = ImmutableArray.CreateBuilder<WordBox>();
        foreach (var (start, page, line) in lines)
        {
            var at = start;
            foreach (var word in line.Words)
            {
                at += at > start && !word.IsGlued ? 1 : 0;
                var box = new PageBox(
                    page, word.Left, word.Y - (0.75f * word.Size), word.Right, word.Y + (0.22f * word.Size));
                boxes.Add(new WordBox(new TextSpan(at, at + word.Text.Length), box));
                at += word.Text.Length;
            }
        }
        return boxes.ToImmutable();
    }

    private void BeginLine()
    {
        if (text.Length > 0)
            text.Append('\n');
    }

    private void BeginPage(int page)
    {
        if (pages.Count == 0 || pages[^1].Page != page)
            pages.Add(new PageRun(text.Length, page));
    }
}
