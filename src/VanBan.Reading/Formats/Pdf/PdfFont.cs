using System.Buffers;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.PdfFonts;
using VanBan.Text;

namespace VanBan.Reading.Formats.Pdf;

/// <summary>A font of a file: which letter a code stands for, and how wide it is. Each code is looked up
/// once.</summary>
internal sealed class PdfFont
{
    private readonly FontTables tables;
    private readonly Lazy<IFont?> library;
    private readonly Code[]?[] codes = new Code[]?[256];

    /// <param name="tables">What the font's dictionary says.</param>
    /// <param name="library">The library's reading of the font, which also knows encodings and glyph names; made only
    /// where the tables are silent.</param>
    public PdfFont(FontTables tables, Lazy<IFont?> library)
    {
        this.tables = tables;
        this.library = library;
        Name = tables.Name.Length > 7
            && tables.Name[6] == '+'
            ? tables.Name[7..] : tables.Name;
        IsBold = Name.Contains("Bold", StringComparison.OrdinalIgnoreCase);
        IsItalic = Name.Contains("Italic", StringComparison.OrdinalIgnoreCase)
            || Name.Contains("Oblique", StringComparison.OrdinalIgnoreCase);
        // A program that knew the encoding writes a map to true letters, and then the name is only a name.
        Legacy = LegacyEncoding.ForFont(Name) is { } legacy
            && !tables.Letters.Values.Any(static letter => letter is [>= '\u1EA0' and <= '\u1EF9' or 'ơ' or 'ư' or 'đ'])
            ? legacy : null;
    }

    /// <summary>The font's name without the tag of a subset: <c>TimesNewRomanPS-BoldMT</c>.</summary>
    public string Name { get; }

    /// <summary>The encoding from before Unicode whose letters it draws; the letters that it tells are still the stored
    /// ones.</summary>
    public LegacyEncoding? Legacy { get; }

    public bool IsBold { get; }

    public bool IsItalic { get; }

    /// <summary>
    /// A letter of the font. <paramref name="Text"/> is empty for a blank, <see langword="null"/> where the font does
    /// not tell the letter.
    /// </summary>
    /// <param name="Width">How far the pen moves, in units of the font's size.</param>
    internal readonly record struct Code(string? Text, float Width, bool IsKnown = true);

    /// <summary>Cuts the next code from <paramref name="bytes"/>, which is not empty, and looks it up.</summary>
    /// <param name="isSpaceCode">Whether it is the one-byte code 32, to which alone word spacing applies (ISO 32000-1,
    /// 9.3.3).</param>
    public Code Read(ref ReadOnlySpan<byte> bytes, out bool isSpaceCode)
    {
        int code;
        isSpaceCode = false;
        if (tables.CodeLength == 1)
        {
            code = bytes[0];
            isSpaceCode = code == ' ';
            bytes = bytes[1..];
        }
        else if (tables.CodeLength == 2)
        {
            code = bytes.Length > 1 ? bytes[0] << 8 | bytes[1] : bytes[0];
            bytes = bytes[Math.Min(2, bytes.Length)..];
        }
        else
        {
            code = ReadMapped(ref bytes, out isSpaceCode);
        }
        if ((uint)code > 0xFFFF)
            return LookUp(code);
        var row = codes[code >> 8] ??= new Code[256];
        ref var entry = ref row[code & 0xFF];
        if (!entry.IsKnown)
            entry = LookUp(code);
        return entry;
    }

    private int ReadMapped(ref ReadOnlySpan<byte> bytes, out bool isSpaceCode)
    {
        var (code, used) = ((int)bytes[0], 1);
        try
        {
            var input = new MemoryInputBytes(bytes[..Math.Min(4, bytes.Length)].ToArray());
            input.MoveNext();
            if (library.Value is { } font)
                code = font.ReadCharacterCode(input, out used);
        }
        catch (Exception e) when (e is not PdfLimitException)
        {
            // A code outside the font's map: its first byte is passed over.
        }
        used = Math.Clamp(used, 1, bytes.Length);
        isSpaceCode = used == 1 && code == ' ';
        bytes = bytes[used..];
        return code;
    }

    private Code LookUp(int code)
    {
        var known = tables.Letters.TryGetValue(code, out var text);
        var width = tables.WidthOf(code);
        try
        {
            if (!known && library.Value is { } font)
                font.TryGetUnicode(code, out text);
            width ??= (float?)library.Value?.GetBoundingBox(code).Width;
        }
        catch (Exception e) when (e is not PdfLimitException)
        {
            // A torn table of the font: the letter keeps what was found out.
        }
        // The codes of these fonts are those of Latin-1, but for one that the standard encodings take for the hyphen:
        // TCVN3 has 'ư' there.
        if (Legacy is not null
            && tables.CodeLength == 1
            && (text is null || code == 0xAD))
            text = ((char)code).ToString();
        return new Code(text is null ? null : Letter(text), width is { } w
            && float.IsFinite(w)
            ? w : 0.5f);
    }

    private string? Letter(string found)
    {
        if (found.Length != 1)
            return found.Length == 0
                || found.AsSpan().ContainsAny(NoLetters)
                ? null : found;
        var c = found[0];
        if (Blanks.Contains(c))
            return "";
        if (Legacy is not null && c > '\u00A0')
            return found;
        return NoLetters.Contains(c) || c is >= '\u007F' and <= '\u009F' ? null
            : OfficeSigns.GetValueOrDefault(c) ?? OfSymbolFont(c) ?? found;
    }

    private static readonly SearchValues<char> Blanks = SearchValues.Create(
        " \t\n\r\u00A0\u3000\u200B\uFEFF\u202F\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A");

    private static readonly SearchValues<char> NoLetters = SearchValues.Create(
        "\uFFFD" + string.Concat(Enumerable.Range(0, ' ').Select(static c => (char)c)));

    // What fonts of office programs give for a hyphen and for the bullets of symbol fonts.
    private static readonly Dictionary<char, string> OfficeSigns =
        new() { ['\u00AD'] = "-", ['\uF0B7'] = "•", ['\uF0A7'] = "▪", ['\uF0FC'] = "✓" };

    // Symbol fonts put ASCII into the private area.
    private static string? OfSymbolFont(char c) =>
        c is >= '\uF021' and <= '\uF07E' ? ((char)(c & 0xFF)).ToString() : null;
}
