using System.Collections.Frozen;

namespace VanBan.Reading.Formats.Docx;

/// <summary>The characters behind the pictures of symbol fonts (<c>w:sym</c>, and text in the private area from
/// F000).</summary>
internal static class Symbols
{
    // Source: Unicode, MAPPINGS/VENDORS/APPLE/SYMBOL.TXT and the Wingdings chart of Unicode 7.0 (L2/12-368); those that
    // stand in office documents.
    private static readonly FrozenDictionary<char, char> Symbol = Map(
        "\u0022\u0024\u0027\u002D\u0040\u0041\u0042\u0044\u0047\u0050\u0053\u0057\u0061\u0062\u0064\u0065\u0067\u006C\u006D\u0070\u0072\u0073\u0077"
        + "\u00A3\u00A5\u00AC\u00AD\u00AE\u00AF\u00B0\u00B1\u00B2\u00B3\u00B4\u00B7\u00B8\u00B9\u00BA\u00BB\u00D0\u00D6\u00E5",
        "∀∃∋−≅ΑΒΔΓΠΣΩαβδεγλμπρσω" + "≤∞←↑→↓°±″≥×•÷≠≡≈∠√∑");

    private static readonly FrozenDictionary<char, char> Wingdings = Map(
        "\u006C\u006E\u006F\u0071\u0072\u0076\u00A7\u00A8\u00D8\u00E0\u00F0\u00FC\u00FD\u00FE", "●■□❑❒❖▪◻➢→⇨✓☒☑");

    private static readonly FrozenDictionary<char, char> Wingdings2 = Map("\u0050\u0052\u00A3", "✓☑□");

    /// <summary>Whether the font draws pictures for letters.</summary>
    public static bool IsSymbolFont(string? font) =>
        font is not null && (font.Equals("Symbol", StringComparison.OrdinalIgnoreCase)
            || font.StartsWith("Wingdings", StringComparison.OrdinalIgnoreCase)
            || font.Equals("Webdings", StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// The character that <paramref name="font"/> draws for <paramref name="code"/>; <see langword="null"/> for a
    /// picture that stands for no text.
    /// </summary>
    public static char? Of(string? font, char code)
    {
        var low = code is >= '\uF020' and <= '\uF0FF' ? (char)(code - 0xF000) : code;
        if (!IsSymbolFont(font))
            return code is >= '\uE000' and <= '\uF8FF' ? null : code;
        var map = font!.ToUpperInvariant() switch
        {
            "SYMBOL" => Symbol,
            "WINGDINGS" => Wingdings,
            "WINGDINGS 2" =>
            Wingdings2,
            _ => null
        };
        // Digits and signs of the font 'Symbol' are those of ASCII.
        return map is not null && map.TryGetValue(low, out var known)
            ? known : map == Symbol && low is >= ' ' and <= '?' ? low : null;
    }

    private static FrozenDictionary<char, char> Map(string codes, string characters) =>
        codes.Zip(characters).ToFrozenDictionary(pair => pair.First, pair => pair.Second);
}
