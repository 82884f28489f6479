using System.Text;
using System.Xml;
using VanBan.Reading.Formats.Docx;

namespace VanBan.Reading.Formats.Office;

/// <summary>The text in drawings (DrawingML, ISO/IEC 29500-1, chapter 21): boxes, shapes, diagrams.</summary>
internal static class DrawingText
{
    /// <summary>The paragraphs inside the element, each a line; those without text are left out.</summary>
    public static List<string> Lines(XmlReader reader)
    {
        var lines = new List<string>();
        var line = new StringBuilder();
        var inside = reader.Inside();
        while (inside.Next())
        {
            if (!IsDrawing(reader))
                continue;
            if (reader.LocalName == "p")
                End(line, lines);
            else if (reader.LocalName == "br")
                line.Append(' ');
            else if (reader.LocalName == "t")
                line.Append(reader.Characters());
        }
        End(line, lines);
        return lines;
    }

    /// <summary>Whether the element is one of DrawingML itself.</summary>
    public static bool IsDrawing(XmlReader reader) =>
        reader.NamespaceURI is "http://schemas.openxmlformats.org/drawingml/2006/main"
            or "http://purl.oclc.org/ooxml/drawingml/main";

    private static void End(StringBuilder line, List<string> lines)
    {
        if (SingleLine.Of(line.ToString()) is { Length: > 0 } text)
            lines.Add(text);
        line.Clear();
    }
}
