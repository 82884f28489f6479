using System.Collections.Immutable;
using System.Text;
using VanBan.Documents;
using VanBan.Text;

namespace VanBan.Reading.Formats.Docx;

/// <summary>Writes blocks one below the other into the text of a document, and keeps where its tables and notes
/// stand.</summary>
internal sealed class DocumentText
{
    private readonly StringBuilder text = new();
    private readonly ImmutableArray<Table>.Builder tables = ImmutableArray.CreateBuilder<Table>();
    private readonly ImmutableArray<TextSpan>.Builder footnotes = ImmutableArray.CreateBuilder<TextSpan>();

    /// <summary>Characters so far.</summary>
    public int Length => text.Length;

    public void Add(IEnumerable<StoryBlock> blocks)
    {
        foreach (var block in blocks)
        {
            switch (block)
            {
                case StoryParagraph paragraph:
                    StartLine();
                    text.Append(paragraph.Text);
                    break;
                case StoryTable { Rows.Count: > 0 } grid:
                    AddTable(grid);
                    break;
            }
        }
    }

    /// <summary>Adds a footnote or endnote, each of its blocks on a line.</summary>
    public void AddFootnote(IEnumerable<StoryBlock> blocks)
    {
        var lines = blocks.Select(block => block is StoryParagraph paragraph ? paragraph.Text : block.Line)
            .Where(line => line.Length > 0).ToList();
        if (lines.Count == 0)
            return;
        StartLine();
        var start = text.Length;
        text.AppendJoin('\n', lines);
        footnotes.Add(new TextSpan(start, text.Length));
    }

    public Document ToDocument(string name) =>
        new(
            name, text.ToString())
        {
            Format = "docx", Tables = tables.ToImmutable(),
            Footnotes = footnotes.ToImmutable()
        };

    private void AddTable(StoryTable grid)
    {
        var rows = ImmutableArray.CreateBuilder<TableRow>(grid.Rows.Count);
        StartLine();
        var start = text.Length;
        foreach (var row in grid.Rows)
        {
            if (rows.Count > 0)
                text.Append('\n');
            var cells = ImmutableArray.CreateBuilder<TableCell>(row.Count);
            for (var i = 0; i < row.Count; i++)
            {
                if (i > 0)
                    text.Append('\t');
                var at = text.Length;
                text.Append(row[i].Text);
                // The place of a cell that continues the one above keeps its tab, so that the columns of the line stay
                // in step.
                if (!row[i].IsContinued)
                    cells.Add(new TableCell(new TextSpan(at, text.Length), row[i].Column, row[i].ColumnSpan));
            }
            rows.Add(new TableRow(cells.ToImmutable()));
        }
        tables.Add(new Table(new TextSpan(start, text.Length), rows.ToImmutable()));
    }

    private void StartLine()
    {
        if (text.Length > 0)
            text.Append('\n');
    }
}
