using System.Text;
using System.Xml;
using VanBan.Reading.Formats.Docx;
using VanBan.Reading.Formats.Office;

namespace VanBan.Reading.Formats.Slides;

/// <summary>The text of a slide or of its notes (PresentationML, ISO/IEC 29500-1, 19.3): paragraphs and tables of its
/// shapes in their order, which is the order in which they are read aloud; the title first.</summary>
internal sealed class SlideShapes
{
    private readonly List<StoryBlock> title = [];
    private readonly List<StoryBlock> rest = [];
    private readonly StringBuilder line = new();
    private readonly List<string> cellLines = [];
    private SlideTable? table;
    private string? placeholder;
    private bool isStruck;

    /// <summary>Whether text was left out because it is struck out.</summary>
    public bool HasStruckText { get; private set; }

    /// <summary>Whether the slide is left out when the presentation is shown.</summary>
    public bool IsHidden { get; private set; }

    /// <summary>The blocks, the title first.</summary>
    public IReadOnlyList<StoryBlock> Blocks => [.. title, .. rest];

    /// <summary>Reads the part of a slide.</summary>
    public static SlideShapes Read(XmlReader reader)
    {
        var shapes = new SlideShapes();
        reader.MoveToContent();
        shapes.IsHidden = reader.GetAttribute("show") is "0" or "false";
        var inside = reader.Inside();
        while (inside.Next())
        {
            if (DrawingText.IsDrawing(reader))
                shapes.ReadDrawing(reader);
            else if (reader.LocalName is "sp" or "graphicFrame" or "cxnSp" or "pic")
                shapes.StartShape();
            else if (reader.LocalName == "ph")
                shapes.placeholder = reader.GetAttribute("type") ?? "body";
        }
        shapes.StartShape();
        return shapes;
    }

    private void StartShape()
    {
        EndParagraph();
        EndTable();
        placeholder = null;
    }

    private void ReadDrawing(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "p":
                EndParagraph();
                break;
            case "br" or "tab":
                line.Append(' ');
                break;
            case "r" or "fld":
                isStruck = false;
                break;
            case "rPr":
                isStruck = reader.GetAttribute("strike") is "sngStrike" or "dblStrike";
                break;
            case "t":
                Append(reader.Characters());
                break;
            case "tbl" or "tr" or "tc":
                ReadTable(reader);
                break;
        }
    }

    private void ReadTable(XmlReader reader)
    {
        EndParagraph();
        EndCell();
        if (reader.LocalName == "tbl")
            table = new SlideTable();
        else if (reader.LocalName == "tr")
            table?.StartRow();
        else
            table?.StartCell(reader.Number("gridSpan") ?? 1, reader.GetAttribute("hMerge") is "1" or "true",
                reader.GetAttribute("vMerge") is "1" or "true");
    }

    private void Append(string text)
    {
        HasStruckText |= isStruck && !string.IsNullOrWhiteSpace(text);
        if (!isStruck)
            line.Append(text);
    }

    private void EndParagraph()
    {
        var text = SingleLine.Of(line.ToString());
        line.Clear();
        if (text.Length == 0 || placeholder is "dt" or "ftr" or "hdr" or "sldNum")
            return;
        if (table is not null)
            cellLines.Add(text);
        else
            (placeholder is "title" or "ctrTitle" ? title : rest).Add(new StoryParagraph(text));
    }

    private void EndCell()
    {
        table?.EndCell(string.Join(' ', cellLines));
        cellLines.Clear();
    }

    private void EndTable()
    {
        EndCell();
        if (table?.ToStory() is { Rows.Count: > 0 } read)
            rest.Add(read);
        table = null;
    }
}

/// <summary>A table of a slide as it is read (ISO/IEC 29500-1, 21.1.3).</summary>
internal sealed class SlideTable
{
    private const int MostSpan = 200;

    private readonly List<List<StoryCell>> rows = [];
    private (int Span, bool IsCovered, bool IsContinued)? open;
    private int column;

    public void StartRow()
    {
        rows.Add([]);
        column = 0;
    }

    /// <summary>Begins a cell; one that its left neighbour covers has no place of its own.</summary>
    public void StartCell(int span, bool isCovered, bool isContinued) =>
        open = (Math.Clamp(span, 1, MostSpan), isCovered, isContinued);

    public void EndCell(string text)
    {
        if (open is { } cell && rows.Count > 0 && !cell.IsCovered)
        {
            rows[^1].Add(new StoryCell(cell.IsContinued ? "" : text, column, cell.Span, cell.IsContinued));
            column += cell.Span;
        }
        open = null;
    }

    public StoryTable ToStory() =>
        new([.. rows.Where(static row => row.Exists(static cell => cell.Text.Length > 0))]);
}
