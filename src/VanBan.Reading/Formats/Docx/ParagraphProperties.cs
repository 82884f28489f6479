using System.Xml;

namespace VanBan.Reading.Formats.Docx;

/// <summary>What a paragraph says of itself (<c>w:pPr</c>), as far as it changes the text.</summary>
/// <param name="Style">The paragraph's style.</param>
/// <param name="NumberingId">The list it belongs to.</param>
/// <param name="Level">Its level in the list.</param>
/// <param name="EndIsDeleted">Its mark was deleted: it runs on into the next paragraph.</param>
internal readonly record struct ParagraphProperties(string? Style, string? NumberingId, int? Level, bool EndIsDeleted)
{
    /// <summary>
    /// Reads <c>w:pPr</c>; where a section ends with the paragraph, its headers and footers are added to <paramref
    /// name="headersAndFooters"/>.
    /// </summary>
    public static ParagraphProperties Read(XmlReader reader, List<string> headersAndFooters)
    {
        var properties = default(ParagraphProperties);
        var inside = reader.Inside();
        while (inside.Next())
        {
            switch (reader.LocalName)
            {
                case "pStyle":
                    properties = properties with { Style = reader.Value() };
                    break;
                case "numId":
                    properties = properties with { NumberingId = reader.Value() };
                    break;
                case "ilvl":
                    properties = properties with { Level = reader.Number() };
                    break;
                case "del" or "moveFrom": // among the properties of the paragraph's mark
                    properties = properties with { EndIsDeleted = true };
                    break;
                case "pPrChange" or "rPrChange":
                    reader.SkipInside();
                    break;
                case "sectPr":
                    ReadSection(reader, headersAndFooters);
                    break;
            }
        }
        return properties;
    }

    /// <summary>Reads <c>w:sectPr</c>: the relationships of its headers and footers.</summary>
    public static void ReadSection(XmlReader reader, List<string> headersAndFooters)
    {
        var inside = reader.Inside();
        while (inside.Next())
        {
            if (reader.LocalName is "headerReference" or "footerReference"
                && reader.RelationshipId() is { } id)
                headersAndFooters.Add(id);
            else if (reader.LocalName == "sectPrChange")
                reader.SkipInside();
        }
    }
}
