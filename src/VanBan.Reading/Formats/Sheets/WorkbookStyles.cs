using System.Xml;
using VanBan.Reading.Formats.Docx;

namespace VanBan.Reading.Formats.Sheets;

/// <summary>How a cell looks, as far as it changes what is read.</summary>
/// <param name="Pattern">How it shows a number.</param>
/// <param name="Font">Its font.</param>
/// <param name="IsStruck">Whether its text is struck out.</param>
internal sealed record CellLook(NumberPattern Pattern, string? Font = null, bool IsStruck = false)
{
    /// <summary>A cell about which nothing is said.</summary>
    public static CellLook Plain { get; } = new(NumberPattern.General);
}

/// <summary>The looks of a workbook's cells (<c>styles.xml</c>; ISO/IEC 29500-1, 18.8).</summary>
internal sealed class WorkbookStyles
{
    private const int MostLooks = 100_000;

    private readonly List<CellLook> looks = [];
    private readonly List<(string? Name, bool IsStruck)> fonts = [];
    private readonly Dictionary<int, NumberPattern> patterns = [];

    /// <summary>The look of number <paramref name="index"/>.</summary>
    public CellLook this[int index] => index >= 0 && index < looks.Count ? looks[index] : CellLook.Plain;

    /// <summary>Reads <c>styles.xml</c>.</summary>
    public void Read(XmlReader reader)
    {
        reader.MoveToContent();
        var inside = reader.Inside();
        while (inside.Next() && looks.Count < MostLooks)
        {
            switch (reader.LocalName)
            {
                case "numFmt" when reader.Whole("numFmtId") is { } id && reader.GetAttribute("formatCode") is { } code:
                    patterns[id] = NumberPattern.Of(code);
                    break;
                case "fonts":
                    ReadFonts(reader);
                    break;
                case "cellXfs":
                    ReadLooks(reader);
                    break;
                case "dxfs" or "cellStyleXfs":
                    reader.SkipInside();
                    break;
            }
        }
    }

    private void ReadFonts(XmlReader reader)
    {
        var inside = reader.Inside();
        while (inside.Next() && fonts.Count <= MostLooks)
        {
            if (reader.LocalName == "font")
                fonts.Add(default);
            else if (fonts.Count > 0 && reader.LocalName == "name")
                fonts[^1] = fonts[^1] with { Name = reader.GetAttribute("val") };
            else if (fonts.Count > 0 && reader.LocalName == "strike")
                fonts[^1] = fonts[^1] with { IsStruck = reader.IsSwitchedOn() };
        }
    }

    private void ReadLooks(XmlReader reader)
    {
        var inside = reader.Inside();
        while (inside.Next() && looks.Count < MostLooks)
        {
            if (reader.LocalName != "xf")
                continue;
            var font = (reader.Whole("fontId") ?? 0) is var at && at >= 0 && at < fonts.Count ? fonts[at] : default;
            looks.Add(new CellLook(PatternOf(reader.Whole("numFmtId") ?? 0), font.Name, font.IsStruck));
        }
    }

    private NumberPattern PatternOf(int id) =>
        patterns.TryGetValue(id, out var own) ? own : NumberPattern.BuiltIn(id);
}
