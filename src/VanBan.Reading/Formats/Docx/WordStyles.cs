using System.Xml;

namespace VanBan.Reading.Formats.Docx;

/// <summary>
/// What of a run's look changes its text: the font, because old fonts draw other letters; capitals; whether it is shown
/// at all, struck out, or raised.
/// </summary>
/// <param name="Font">The font of Western letters; empty for a font of the theme; <see langword="null"/> where nothing
/// is said.</param>
internal readonly record struct RunLook(
    string? Font, bool? Capitals, bool? Hidden, bool? Struck = null, bool? Raised = null)
{
    /// <summary>This look, and <paramref name="other"/> where this one says nothing.</summary>
    public RunLook Over(RunLook other) =>
        new(
            Font ?? other.Font, Capitals ?? other.Capitals, Hidden ?? other.Hidden, Struck ?? other.Struck, Raised
                ?? other.Raised);
}

/// <summary>The styles of a document (<c>styles.xml</c>), as far as they change its text.</summary>
internal sealed class WordStyles
{
    // A style may be based on another, which may be based on another: real chains are short, and a circle must end.
    private const int MaxChain = 20;

    private readonly Dictionary<string, Style> styles = new(StringComparer.Ordinal);
    private RunLook defaults;
    private string? defaultParagraphStyle;

    /// <summary>Reads <c>styles.xml</c>.</summary>
    public void Read(XmlReader reader)
    {
        reader.MoveToContent();
        var inside = reader.Inside();
        while (inside.Next())
        {
            if (reader.LocalName == "rPrDefault")
                defaults = ReadStyle(reader).Look;
            else if (reader.LocalName == "style"
                && reader.Attribute("styleId") is { } id)
            {
                if (reader.Attribute("type") is "paragraph"
                    && reader.Attribute("default") is "1" or "true" or "on")
                    defaultParagraphStyle ??= id;
                styles.TryAdd(id, ReadStyle(reader));
            }
        }
    }

    /// <summary>The look of runs in a paragraph of <paramref name="paragraphStyle"/>.</summary>
    public RunLook LookOfParagraph(string? paragraphStyle) =>
        LookOf(paragraphStyle ?? defaultParagraphStyle).Over(defaults);

    /// <summary>The look that a style gives, by itself and by the styles it is based on.</summary>
    public RunLook LookOf(string? style)
    {
        var look = default(RunLook);
        foreach (var part in Chain(style))
            look = look.Over(part.Look);
        return look;
    }

    /// <summary>The numbering that a paragraph style gives: its number and, where the style says it, its
    /// level.</summary>
    public (string? Id, int? Level) NumberingOf(string? paragraphStyle)
    {
        string? id = null;
        int? level = null;
        foreach (var part in Chain(paragraphStyle ?? defaultParagraphStyle))
        {
            id ??= part.NumberingId;
            level ??= part.Level;
        }
        return (id, level);
    }

    /// <summary>The style that gives a paragraph its numbering, which is the one that a level of the list
    /// names.</summary>
    public string? NumberedStyle(string? paragraphStyle)
    {
        var id = paragraphStyle ?? defaultParagraphStyle;
        for (var i = 0; i < MaxChain && id is not null
            && styles.TryGetValue(id, out var style); i++, id = style.BasedOn)
        {
            if (style.NumberingId is not null)
                return id;
        }
        return null;
    }

    /// <summary>Whether tables of this style are drawn with lines.</summary>
    public bool HasBorders(string? tableStyle)
    {
        foreach (var part in Chain(tableStyle))
        {
            if (part.HasBorders is { } has)
                return has;
        }
        return false;
    }

    private IEnumerable<Style> Chain(string? id)
    {
        for (var i = 0; i < MaxChain && id is not null
            && styles.TryGetValue(id, out var style); i++, id = style.BasedOn)
            yield return style;
    }

    private static Style ReadStyle(XmlReader reader)
    {
        var style = new Style();
        var inside = reader.Inside();
        while (inside.Next())
        {
            switch (reader.LocalName)
            {
                case "basedOn":
                    style.BasedOn = reader.Value();
                    break;
                case "numId":
                    style.NumberingId = reader.Value();
                    break;
                case "ilvl":
                    style.Level = reader.Number();
                    break;
                case "rPr":
                    style.Look = ReadLook(reader).Look;
                    break;
                case "tblBorders" or "tcBorders":
                    style.HasBorders = ReadBorders(reader) || style.HasBorders == true;
                    break;
                case "tblStylePr": // lines of single rows and columns count; their fonts do not
                    ReadConditional(reader, style);
                    break;
                case "pPrChange" or "rPrChange":
                    reader.SkipInside();
                    break;
            }
        }
        return style;
    }

    private static void ReadConditional(XmlReader reader, Style style)
    {
        var inside = reader.Inside();
        while (inside.Next())
        {
            if (reader.LocalName is "tblBorders" or "tcBorders" && ReadBorders(reader))
                style.HasBorders = true;
        }
    }

    /// <summary>Reads <c>w:rPr</c>: the look, and the character style that it names.</summary>
    public static (RunLook Look, string? Style) ReadLook(XmlReader reader)
    {
        string? font = null, style = null;
        bool? capitals = null, hidden = null, struck = null, raised = null;
        var inside = reader.Inside();
        while (inside.Next())
        {
            switch (reader.LocalName)
            {
                case "rStyle":
                    style = reader.Value();
                    break;
                case "rFonts":
                    font = reader.Attribute("hAnsiTheme") is null
                        && reader.Attribute("asciiTheme") is null
                        ? reader.Attribute("hAnsi") ?? reader.Attribute("ascii") : "";
                    break;
                case "caps":
                    capitals = reader.IsOn();
                    break;
                case "vanish":
                    hidden = reader.IsOn();
                    break;
                case "strike" or "dstrike":
                    struck = reader.IsOn() || struck == true;
                    break;
                case "vertAlign":
                    raised = reader.Value() == "superscript";
                    break;
                case "rPrChange":
                    reader.SkipInside();
                    break;
            }
        }
        return (new RunLook(font, capitals, hidden, struck, raised), style);
    }

    /// <summary>Whether any line of <c>w:tblBorders</c> or <c>w:tcBorders</c> is drawn.</summary>
    public static bool ReadBorders(XmlReader reader)
    {
        var drawn = false;
        var inside = reader.Inside();
        while (inside.Next())
            drawn |= reader.Value() is not (null or "none" or "nil");
        return drawn;
    }

    private sealed class Style
    {
        public string? BasedOn { get; set; }
        public string? NumberingId { get; set; }
        public int? Level { get; set; }
        public RunLook Look { get; set; }
        public bool? HasBorders { get; set; }
    }
}
