using System.Xml;
using VanBan.Reading.Formats.Docx;

namespace VanBan.Reading.Formats.Sheets;

/// <summary>The texts that cells share (<c>sharedStrings.xml</c>; ISO/IEC 29500-1, 18.4).</summary>
internal static class SharedTexts
{
    /// <summary>The texts in their order; throws <see cref="SheetLimitException"/> for more than a workbook
    /// holds.</summary>
    public static List<SheetText> Read(XmlReader reader)
    {
        var texts = new List<SheetText>();
        long characters = 0;
        reader.MoveToContent();
        var inside = reader.Inside();
        while (inside.Next())
        {
            if (reader.LocalName != "si")
                continue;
            texts.Add(reader.Text());
            characters += texts[^1].Runs.Sum(static run => (long)run.Text.Length);
            if (texts.Count > SheetLimits.MostCells || characters > SheetLimits.MostCharacters)
                throw new SheetLimitException("shared");
        }
        return texts;
    }
}
