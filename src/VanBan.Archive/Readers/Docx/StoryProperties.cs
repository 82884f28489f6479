using System.Globalization;
using System.Xml;
using VanBan.Text;

namespace VanBan.Archive.Readers.Docx;

/// <summary>What elements tell about the paragraph, table, field or section that they stand in.</summary>
internal sealed partial class StoryReader
{
    private void ReadParagraphProperties(XmlReader reader)
    {
        string? style = null, numberingId = null;
        int? level = null;
        var runsOn = false;
        var inside = reader.Inside();
        while (inside.Next())
        {
            switch (reader.LocalName)
            {
                case "pStyle":
                    style = reader.Value();
                    break;
                case "numId":
                    numberingId = reader.Value();
                    break;
                case "ilvl":
                    level = reader.Number();
                    break;
                case "del" or "moveFrom": // among the properties of the paragraph's mark
                    runsOn = true;
                    break;
                case "pPrChange" or "rPrChange":
                    reader.SkipInside();
                    break;
                case "sectPr":
                    ReadSection(reader);
                    break;
            }
        }
        if (Current.Paragraph is not { } paragraph)
            return;
        paragraph.Look = Current.Look = styles.LookOfParagraph(style);
        paragraph.RunsOn = runsOn;
        Current.IsCounted = true;
        if (!runsOn)
            paragraph.Label = numbering.Next(style, numberingId, level);
    }

    private void ReadField(string? type)
    {
        switch (type)
        {
            case "begin":
                fields.Push(false);
                codes++;
                break;
            case "separate" when fields.TryPop(out var hadResult):
                fields.Push(true);
                codes -= hadResult ? 0 : 1;
                break;
            case "end" when fields.TryPop(out var hasResult):
                codes -= hasResult ? 0 : 1;
                break;
        }
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

    private void ReadTableProperties(XmlReader reader)
    {
        var table = tables.Peek().Table;
        var cell = IsInCell ? cells.Peek() : null;
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
                    table.SkipColumns(reader.Number() ?? 0);
                    break;
                case "del" when isRow:
                    table.DeleteRow();
                    break;
                case "gridSpan":
                    cell?.ColumnSpan = reader.Number() ?? 1;
                    break;
                case "vMerge":
                    cell?.ContinuesAbove = reader.Value() is not "restart";
                    break;
                case "hMerge":
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
        if (borders ?? (isTable && styles.HasBorders(style)))
            table.HasBorders = true;
    }

    private void ReadSection(XmlReader reader)
    {
        var inside = reader.Inside();
        while (inside.Next())
        {
            if (reader.LocalName is "headerReference" or "footerReference" && reader.RelationshipId() is { } id)
                HeadersAndFooters.Add(id);
            else if (reader.LocalName == "sectPrChange")
                reader.SkipInside();
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
}
