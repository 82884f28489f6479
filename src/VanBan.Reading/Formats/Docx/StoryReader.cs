using System.Collections.Frozen;
using System.Globalization;
using System.Xml;
using VanBan.Text;

namespace VanBan.Reading.Formats.Docx;

/// <summary>
/// Reads a story (the body, a footnote, a header) from its XML into blocks of text, as the page would show it with all tracked changes
/// accepted. What is open is kept on stacks of its own, so the depth of a file costs memory and no calls.
/// </summary>
internal sealed class StoryReader(WordStyles styles, WordNumbering.Counter numbering, StoryParts parts)
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
            if (!reader.Read() || (reader.NodeType == XmlNodeType.EndElement && reader.Depth <= depth))
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
                case XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA when inText:
                    Append(reader.Value);
                    break;
            }
        }
        return Close(frames.Pop());
    }

    private void Start(XmlReader reader)
    {
        if (reader.IsCompatibility())
            StartCompatibility(reader);
        else if (reader.IsWord())
            StartWord(reader);
        else
            StartForeign(reader);
    }

    // What stands in the vocabularies of drawings and formulas.
    private void StartForeign(XmlReader reader)
    {
        if (reader.LocalName == "t" && reader.IsMath())
            Open(reader, Element.Text);
        else if (reader.LocalName == "relIds" && reader.RelationshipId("dm") is { } diagram)
            (Current.Paragraph?.Anchored ?? Current.Blocks).AddRange(parts.ReadDiagram(diagram));
        else if (reader.LocalName == "textpath" && reader.GetAttribute("string") is { Length: > 0 } drawn)
            DrawnWords.Add(drawn);
    }

    // The same drawing in a new and in an old form: its text is read once.
    private void StartCompatibility(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "AlternateContent":
                Open(reader, Element.Alternatives);
                break;
            case "Choice" or "Fallback" when alternatives.Count > 0:
                if (alternatives.Pop())
                    reader.SkipInside();
                alternatives.Push(true);
                break;
        }
    }

    // What an element is tells which of these reads it; the first that knows it does.
    private void StartWord(XmlReader reader) =>
        _ = StartParagraphOrRun(reader) || StartText(reader) || StartTable(reader) || StartContainer(reader) || PassOver(reader);

    private bool StartParagraphOrRun(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "p":
                Open(reader, Element.Paragraph);
                return true;
            case "pPr":
                ReadParagraphProperties(reader);
                return true;
            case "r":
                Open(reader, Element.Run);
                return true;
            case "rPr":
                var (look, style) = WordStyles.ReadLook(reader);
                Current.Look = look.Over(style is null ? default : styles.LookOf(style)).Over(Current.Paragraph?.Look ?? default);
                return true;
            case "fldChar":
                if (fields.Read(reader.Attribute("fldCharType")) is { } shown)
                    Append(shown);
                return true;
            case "ffData":
                fields.ReadForm(reader);
                return true;
            default:
                return false;
        }
    }

    // What a run prints: letters, and the elements that stand for one.
    private bool StartText(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "t":
                Open(reader, Element.Text);
                return true;
            case "tab" or "ptab":
                Append("\t");
                return true;
            case "br" or "cr":
                Append("\n");
                return true;
            case "noBreakHyphen":
                Append("-");
                return true;
            case "softHyphen":
                Append("\u00AD");
                return true;
            case "sym":
                AppendSymbol(reader);
                return true;
            case "footnoteReference" or "endnoteReference":
                ReadNoteMark(reader);
                return true;
            default:
                return false;
        }
    }

    private void ReadNoteMark(XmlReader reader)
    {
        if (reader.Attribute("id") is not { } id)
            return;
        Notes.Add((reader.LocalName[0] == 'e', id));
        // A mark of the author's own, such as (*), follows in the same run.
        Current.IsMark = reader.Attribute("customMarkFollows") is "1" or "true" or "on";
    }

    private bool StartTable(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "tbl" when tables.Count < MaxTables:
                Open(reader, Element.Table);
                return true;
            case "tr" when IsInTable:
                Open(reader, Element.Row);
                return true;
            case "tc" when IsInTable:
                Open(reader, Element.Cell);
                return true;
            case "tblPr" or "tblPrEx" or "trPr" or "tcPr" when IsInTable || IsInCell:
                tables.Peek().Table.ReadProperties(reader, IsInCell ? cells.Peek() : null, styles);
                return true;
            default:
                return false;
        }
    }

    private bool StartContainer(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "txbxContent" when frames.Count < MaxTables + MaxTextBoxes:
                Open(reader, Element.TextBox);
                return true;
            case "sdt":
                Open(reader, Element.Control);
                return true;
            case "sdtPr":
                ReadControlProperties(reader);
                return true;
            case "altChunk" when reader.RelationshipId() is { } chunk:
                Current.Blocks.AddRange(parts.ReadChunk(chunk));
                return true;
            case "subDoc":
                Subdocuments++;
                return true;
            case "sectPr":
                ParagraphProperties.ReadSection(reader, HeadersAndFooters);
                return true;
            default:
                return false;
        }
    }

    // What is not shown: deletions, codes of fields, reading aids, properties of what is transparent here.
    private static readonly FrozenSet<string> NotShown = FrozenSet.Create(StringComparer.Ordinal,
        "del", "moveFrom", "delText", "instrText", "delInstrText", "rt", "rubyPr", "sdtEndPr", "customXmlPr", "smartTagPr", "tblGrid");

    private static bool PassOver(XmlReader reader)
    {
        if (!NotShown.Contains(reader.LocalName))
            return false;
        reader.SkipInside();
        return true;
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
                tables.Push((new TableText { IsFirst = frames.Count == 1 && Current.Blocks.Count == 0 }, Current));
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
            if (paragraph.Label is { } label && (frame.Carried.Length > 0 || !label.IsBullet))
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
            if (reader.LocalName == "showingPlcHdr" && reader.IsOn() && controls.TryPop(out _))
                controls.Push(true);
        }
    }

    private void AppendSymbol(XmlReader reader)
    {
        if (!int.TryParse(reader.Attribute("char"), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            || code is <= 0 or > char.MaxValue || char.IsSurrogate((char)code))
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
        if (frame.Look.Hidden == true || frame.Look.Struck == true || frame.IsMark || (controls.TryPeek(out var isPrompt) && isPrompt) || fields.InCode)
            return;
        if (frame.Paragraph is null)
            (frame.Paragraph, frame.IsCounted) = (NewParagraph(null), true);
        frame.Paragraph.Append(text, look);
    }
}
