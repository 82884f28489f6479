using System.Globalization;
using System.Xml;
using VanBan.Text;

namespace VanBan.Reading.Formats.Docx;

/// <summary>
/// Reads a story (the body, a footnote, a header) from its XML into blocks of text, as the page would show it with all
/// tracked changes accepted. What is open is kept on stacks of its own, so the depth of a file costs memory and no
/// calls.
/// </summary>
internal sealed partial class StoryReader(WordStyles styles, WordNumbering.Counter numbering, StoryParts parts)
{
    // Tables in tables past this depth are read as text of the cell they stand in: each level copies its text once.
    private const int MaxTables = 20;
    private const int MaxTextBoxes = 20;

    private readonly Stack<(int Depth, Element Element)> open = [];
    private readonly Stack<Frame> frames = [];
    private readonly Stack<(TableText Table, Frame Frame)> tables = [];
    private readonly Stack<CellText> cells = [];
    private readonly Stack<bool> alternatives = []; // whether a choice was taken
    private readonly Stack<bool> controls = []; // whether a content control shows its prompt
    private readonly Fields fields = new();
    private bool inText;

    private enum Element { Paragraph, Run, Text, Table, Row, Cell, TextBox, Alternatives, Control }

    /// <summary>The footnotes and endnotes that were referred to, in order.</summary>
    public List<(bool IsEndnote, string Id)> Notes { get; } = [];

    /// <summary>The relationships of the headers and footers that sections name, in order.</summary>
    public List<string> HeadersAndFooters { get; } = [];

    /// <summary>Whether text was struck out, and so left out.</summary>
    public bool HasStruckText { get; private set; }

    /// <summary>Whether text is hidden, and so left out.</summary>
    public bool HasHiddenText { get; private set; }

    /// <summary>Whether deleted text is kept in the file, and left out.</summary>
    public bool HasDeletedText { get; private set; }

    /// <summary>Documents that the file only points to.</summary>
    public int Subdocuments { get; private set; }

    /// <summary>The words of its drawn letters, such as a watermark.</summary>
    public List<string> DrawnWords { get; } = [];

    private Frame Current => frames.Peek();

    /// <summary>Reads what is inside the current element, and stops on its end.</summary>
    public List<StoryBlock> Read(XmlReader reader)
    {
        frames.Push(new Frame());
        var depth = reader.Depth;
        while (!reader.IsEmptyElement || reader.Depth > depth)
        {
            if (!reader.Read()
                || (reader.NodeType == XmlNodeType.EndElement && reader.Depth <= depth))
                break;
            switch (reader.NodeType)
            {
                case XmlNodeType.Element when reader.Depth > WordXml.MaxDepth:
                    throw new XmlException($"Elements nest more than {WordXml.MaxDepth} deep.");
                case XmlNodeType.Element:
                    Start(reader);
                    break;
                case XmlNodeType.EndElement:
                    if (open.TryPeek(out var top) && top.Depth == reader.Depth)
                        End(open.Pop().Element);
                    break;
                case XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace
                    or XmlNodeType.CDATA when inText:
                    Append(reader.Value);
                    break;
            }
        }
        return Close(frames.Pop());
    }

    private bool IsInTable => tables.TryPeek(out var table) && table.Frame == Current;

    private bool IsInCell => cells.Count > 0 && Current.IsCell;

    private void Open(XmlReader reader, Element element)
    {
        switch (element)
        {
            case Element.Paragraph:
                EndParagraph(Current);
                Current.Paragraph = NewParagraph(null);
                Current.Look = Current.Paragraph.Look;
                break;
            case Element.Run:
                Current.Look = Current.Paragraph?.Look ?? styles.LookOfParagraph(null);
                Current.IsMark = false;
                break;
            case Element.Text:
                inText = true;
                break;
            case Element.Table:
                EndParagraph(Current);
                tables.Push((new TableText
                {
                    IsFirst = frames.Count == 1
                    && Current.Blocks.Count == 0
                }, Current));
                break;
            case Element.Row:
                tables.Peek().Table.StartRow();
                break;
            case Element.Cell:
                if (tables.Peek().Table.StartCell() is not { } cell)
                    return;
                cells.Push(cell);
                frames.Push(new Frame { IsCell = true });
                break;
            case Element.TextBox:
                frames.Push(new Frame());
                break;
            case Element.Alternatives:
                alternatives.Push(false);
                break;
            case Element.Control:
                controls.Push(false);
                break;
        }
        if (reader.IsEmptyElement)
            End(element);
        else
            open.Push((reader.Depth, element));
    }

    private void End(Element element)
    {
        switch (element)
        {
            case Element.Paragraph:
                EndParagraph(Current);
                break;
            case Element.Run:
                Current.IsMark = false;
                break;
            case Element.Text:
                inText = false;
                break;
            case Element.Table:
                Current.Blocks.AddRange(tables.Pop().Table.ToBlocks());
                break;
            case Element.Row:
                tables.Peek().Table.EndRow();
                break;
            case Element.Cell:
                var blocks = Close(frames.Pop());
                tables.Peek().Table.EndCell(cells.Pop(), blocks);
                break;
            case Element.TextBox:
                var boxed = Close(frames.Pop());
                if (Current.Paragraph is { } anchor)
                    anchor.Anchored.AddRange(boxed);
                else
                    Current.Blocks.AddRange(boxed);
                break;
            case Element.Alternatives:
                alternatives.Pop();
                break;
            case Element.Control:
                controls.Pop();
                break;
        }
    }

    private ParagraphText NewParagraph(string? style) => new() { Look = styles.LookOfParagraph(style) };

    private void ReadParagraphProperties(XmlReader reader)
    {
        var properties = ParagraphProperties.Read(reader, HeadersAndFooters);
        if (Current.Paragraph is not { } paragraph)
            return;
        paragraph.Look = Current.Look = styles.LookOfParagraph(properties.Style);
        paragraph.RunsOn = properties.EndIsDeleted;
        Current.IsCounted = true;
        if (!properties.EndIsDeleted)
            paragraph.Label = numbering.Next(properties.Style, properties.NumberingId, properties.Level);
    }

    private void EndParagraph(Frame frame)
    {
        if (frame.Paragraph is not { } paragraph)
            return;
        // A paragraph without properties of its own may still be numbered by the style of all paragraphs.
        if (!frame.IsCounted)
            paragraph.Label = numbering.Next(null, null, null);
        (frame.Paragraph, frame.IsCounted) = (null, false);
        fields.EndParagraph();
        frame.Carried.Append(FilledBlanks.Fill(paragraph.Take(), paragraph.Anchored));
        if (!paragraph.RunsOn)
        {
            if (paragraph.Label is { } label
                && (frame.Carried.Length > 0 || !label.IsBullet))
                frame.Carried.Insert(0, label.Text);
            frame.EndLine();
        }
        frame.Blocks.AddRange(paragraph.Anchored);
    }

    private List<StoryBlock> Close(Frame frame)
    {
        EndParagraph(frame);
        frame.EndLine();
        return frame.Blocks;
    }

    private void ReadControlProperties(XmlReader reader)
    {
        var inside = reader.Inside();
        while (inside.Next())
        {
            if (reader.LocalName == "showingPlcHdr"
                && reader.IsOn()
                && controls.TryPop(out _))
                controls.Push(true);
        }
    }

    private void AppendSymbol(XmlReader reader)
    {
        if (!int.TryParse(
            reader.Attribute("char"), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            || code is <= 0 or > char.MaxValue
            || char.IsSurrogate((char)code))
            return;
        var font = reader.Attribute("font");
        if (LegacyEncoding.ForFont(font) is not null)
            Append(((char)code).ToString(), new RunLook(font, null, null));
        else if (Symbols.Of(font, (char)code) is { } character)
            Append(character.ToString());
    }

    private void Append(string text) => Append(text, Current.Look);

    private void Append(string text, RunLook look)
    {
        var frame = Current;
        if (frame.Look.Struck == true && !string.IsNullOrWhiteSpace(text))
            HasStruckText = true;
        if (frame.Look.Hidden == true && !fields.InCode && text.AsSpan().ContainsAnyExcept(" \t\r\n\u00A0"))
            HasHiddenText = true;
        if (frame.Look.Hidden == true
            || frame.Look.Struck == true
            || frame.IsMark
            || (controls.TryPeek(out var isPrompt) && isPrompt)
            || fields.InCode)
            return;
        if (frame.Paragraph is null)
            (frame.Paragraph, frame.IsCounted) = (NewParagraph(null), true);
        frame.Paragraph.Append(text, look);
    }
}
