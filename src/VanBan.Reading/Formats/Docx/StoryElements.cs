using System.Collections.Frozen;
using System.Xml;

namespace VanBan.Reading.Formats.Docx;

/// <summary>What each element means where it begins.</summary>
internal sealed partial class StoryReader
{
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
        else if (reader.LocalName == "relIds"
            && reader.RelationshipId("dm") is { } diagram)
            (Current.Paragraph?.Anchored ?? Current.Blocks).AddRange(parts.ReadDiagram(diagram));
        else if (reader.LocalName == "textpath"
            && reader.GetAttribute("string") is { Length: > 0 } drawn)
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
        _ = StartParagraphOrRun(reader)
            || StartText(reader)
            || StartTable(reader)
            || StartContainer(reader)
            || PassOver(reader);

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
                Current.Look = look.Over(style is null ? default : styles.LookOf(style))
                    .Over(Current.Paragraph?.Look ?? default);
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
        "del", "moveFrom", "delText", "instrText", "delInstrText", "rt", "rubyPr", "sdtEndPr", "customXmlPr",
        "smartTagPr", "tblGrid");

    private bool PassOver(XmlReader reader)
    {
        if (!NotShown.Contains(reader.LocalName))
            return false;
        HasDeletedText |= reader.LocalName == "del" && !reader.IsEmptyElement;
        reader.SkipInside();
        return true;
    }
}
