using System.Globalization;
using System.Text;
using System.Xml;
using VanBan.Reading.Formats.Docx;

namespace VanBan.Reading.Formats.Sheets;

/// <summary>Reading SpreadsheetML (ISO/IEC 29500-1, chapter 18) as a stream.</summary>
internal static class SheetXml
{
    /// <summary>A whole number in an attribute; <see langword="null"/> for none.</summary>
    public static int? Whole(this XmlReader reader, string name) => int.TryParse(
        reader.GetAttribute(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
        ? number : null;

    /// <summary>Whether an attribute says yes; missing, it says <paramref name="otherwise"/>.</summary>
    public static bool Says(this XmlReader reader, string name, bool otherwise = false) =>
        reader.GetAttribute(name) is { } said ? said is "1" or "true" or "on" : otherwise;

    /// <summary>Whether a property that is an element of its own is on: <c>strike</c>.</summary>
    public static bool IsSwitchedOn(this XmlReader reader) => reader.Says("val", otherwise: true);

    /// <summary>The text of a shared or inline string: its runs in their order, without what tells how to pronounce it
    /// (<c>rPh</c>) and what is struck out.</summary>
    public static SheetText Text(this XmlReader reader)
    {
        var runs = new List<(string Text, string? Font)>();
        var isStruck = false;
        var hasStruck = false;
        string? font = null;
        var inside = reader.Inside();
        while (inside.Next())
        {
            switch (reader.LocalName)
            {
                case "r" or "rPr":
                    (isStruck, font) = (false, null);
                    break;
                case "strike":
                    isStruck = reader.IsSwitchedOn();
                    break;
                case "rFont":
                    font = reader.GetAttribute("val");
                    break;
                case "rPh" or "phoneticPr":
                    reader.SkipInside();
                    break;
                case "t":
                    var text = Unescaped(reader.Characters());
                    hasStruck |= isStruck && !string.IsNullOrWhiteSpace(text);
                    if (!isStruck && text.Length > 0)
                        runs.Add((text, font));
                    break;
            }
        }
        return new SheetText(runs, hasStruck);
    }

    // '_x000D_': a character that XML cannot hold (ISO/IEC 29500-1, 22.9.2.19).
    private static string Unescaped(string text)
    {
        if (!text.Contains("_x", StringComparison.Ordinal))
            return text;
        var plain = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '_' && i + 6 < text.Length && text[i + 1] == 'x' && text[i + 6] == '_'
                && int.TryParse(text.AsSpan(i + 2, 4), NumberStyles.AllowHexSpecifier,
                    CultureInfo.InvariantCulture, out var code))
            {
                plain.Append(code < ' ' || char.IsSurrogate((char)code) ? ' ' : (char)code);
                i += 6;
            }
            else
            {
                plain.Append(text[i]);
            }
        }
        return plain.ToString();
    }
}
