using System.Text;

namespace VanBan.Text;

/// <summary>
/// An encoding of Vietnamese from before Unicode, in which a font draws Vietnamese letters for the characters of
/// Western ones: TCVN3 (ABC, fonts <c>.Vn…</c>) and VNI (fonts <c>VNI-…</c>). What is stored reads <c>NghÞ quyÕt</c> or
/// <c>Nghò quyeát</c> where the page shows <c>Nghị quyết</c>.
/// </summary>
public sealed class LegacyEncoding
{
    // TCVN 5712:1993, VN3: the codes A1-FE as Latin-1 characters, and the letters beneath them. The soft hyphen (AD) is
    // 'ư'.
    private const string Tcvn3Codes = "¡¢£¤¥¦§¨©ª«¬\u00AD®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ";
    private const string Tcvn3Letters = "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ";

    // VNI for Windows: letters of one code, and marks that follow their vowel. Each mark is a hat (or none) and a tone
    // (or none).
    private const string VniCodes = "ñôöìæóíòîÑÔÖÌÆÓÍÒÎ";
    private const string VniLetters = "đơưìỉĩíịỵĐƠƯÌỈĨÍỊỴ";
    private const string VniMarks = "øùûõï" + "âàáåãä" + "êèéúüë";
    private const string VniHats = "-----" + "\u0302\u0302\u0302\u0302\u0302\u0302"
        + "\u0306\u0306\u0306\u0306\u0306\u0306";
    private const string VniTones = "\u0300\u0301\u0309\u0303\u0323" + "-\u0300\u0301\u0309\u0303\u0323"
        + "-\u0300\u0301\u0309\u0303\u0323";

    private static readonly char[] Tcvn3Map = BuildMap(Tcvn3Codes, Tcvn3Letters);
    private static readonly char[] VniMap = BuildMap(VniCodes, VniLetters);

    // Names of foreigners and slips of the typist are no syllables; fewer words than three prove nothing.
    private const double MostWords = 0.85;
    private const int FewestWords = 3;

    private readonly bool isVni;
    private readonly bool drawsCapitals;

    private LegacyEncoding(string name, bool isVni, bool drawsCapitals) =>
        (Name, this.isVni, this.drawsCapitals) = (name, isVni, drawsCapitals);

    /// <summary>TCVN3 (ABC).</summary>
    public static LegacyEncoding Tcvn3 { get; } = new("TCVN3", isVni: false, drawsCapitals: false);

    /// <summary>TCVN3 in a font whose name ends in H: it draws every letter as a capital, which is the only way to
    /// toned capitals in TCVN3.</summary>
    public static LegacyEncoding Tcvn3Capitals { get; } = new("TCVN3-H", isVni: false, drawsCapitals: true);

    /// <summary>VNI for Windows.</summary>
    public static LegacyEncoding Vni { get; } = new("VNI", isVni: true, drawsCapitals: false);

    /// <summary>Name of the encoding: <c>TCVN3</c>, <c>TCVN3-H</c> or <c>VNI</c>.</summary>
    public string Name { get; }

    /// <summary>
    /// The encoding that a font draws, by its name: <c>.VnTime</c>, <c>.VnTimeH</c>, <c>VNI-Times</c>, also with the
    /// subset tag and the style that PDF adds (<c>ABCDEF+.VnTimeH,Bold</c>). <see langword="null"/> for all other
    /// fonts: their text is Unicode.
    /// </summary>
    public static LegacyEncoding? ForFont(string? fontName)
    {
        var name = fontName.AsSpan().Trim();
        if (name.Length > 7
            && name[6] == '+'
            && !name[..6].ContainsAnyExceptInRange('A', 'Z'))
            name = name[7..];
        if (name.StartsWith("VNI-", StringComparison.OrdinalIgnoreCase))
            return Vni;
        if (!name.StartsWith(".Vn", StringComparison.OrdinalIgnoreCase))
            return null;
        var end = name.IndexOfAny(',', ';');
        if (end >= 0)
            name = name[..end];
        foreach (var style in (ReadOnlySpan<string>)["Regular", "Italic", "Oblique", "Bold"])
        {
            if (name.EndsWith(style, StringComparison.OrdinalIgnoreCase))
                name = name[..^style.Length].TrimEnd(" -");
        }
        return name[^1] is 'H' or 'h' ? Tcvn3Capitals : Tcvn3;
    }

    /// <summary>
    /// The encoding of a text whose fonts are not known, or <see langword="null"/> when it is Unicode, another
    /// language, or too little to tell. Only a text whose words become Vietnamese syllables by conversion, and were
    /// none before, is taken for legacy text.
    /// </summary>
    public static LegacyEncoding? Detect(string text)
    {
        if (IsUnicode(text) || !text.AsSpan().ContainsAnyInRange('\u00A1', '\u00FE')
            || Share(text) is ( >= MostWords, _))
            return null;
        var tcvn3 = Share(Tcvn3.Convert(text));
        var vni = Share(Vni.Convert(text));
        return tcvn3.Share >= vni.Share
            ? tcvn3 is ( >= MostWords, >= FewestWords) ? Tcvn3 : null
            : vni is ( >= MostWords, >= FewestWords) ? Vni : null;
    }

    /// <summary>
    /// The text in Unicode, composed. A text that already holds Vietnamese letters of Unicode comes back as it is: the
    /// font that was asked for does not have them, and the page shows them in another.
    /// </summary>
    public string Convert(string text)
    {
        if (IsUnicode(text))
            return text;
        var converted = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            // Word keeps the codes of a font that calls itself a symbol font in the private area from F000.
            var code = c is >= '\uF020' and <= '\uF0FF' ? (char)(c - 0xF000) : c;
            if (converted.Length == 0
                || !(isVni ? TryPutVniMark(converted, code) : TryPutTcvn3Capital(converted, code)))
                converted.Append(Letter(code));
        }
        return drawsCapitals ? converted.ToString().ToUpperInvariant() : converted.ToString();
    }

    // Of the words with a letter outside ASCII, how many are Vietnamese syllables. Abbreviations such as HĐND, without
    // a vowel, tell nothing.
    private static (double Share, int Words) Share(string text)
    {
        int words = 0, syllables = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsLetter(text[i]))
                continue;
            var start = i;
            bool ascii = true, vowel = false;
            for (; i < text.Length && char.IsLetter(text[i]); i++)
            {
                ascii &= char.IsAscii(text[i]);
                vowel |= Letters.Fold(text[i]) is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
            }
            if (ascii || !vowel)
                continue;
            words++;
            if (Syllable.IsPossible(text.AsSpan(start, i - start)))
                syllables++;
        }
        return (words == 0 ? 0 : (double)syllables / words, words);
    }

    private static bool IsUnicode(string text)
    {
        foreach (var c in text)
        {
            if (c is >= '\u1EA0' and <= '\u1EF9' or 'ă' or 'Ă' or 'đ' or 'Đ' or 'ơ' or 'Ơ' or 'ư' or 'Ư'
                || Letters.IsMark(c))
                return true;
        }
        return false;
    }

    private char Letter(char code) => (isVni ? VniMap : Tcvn3Map) is var map
        && code < map.Length
        ? map[code] : code;

    // A capital vowel before a mark in lower case is how a capital at the head of a word was typed: 'Aùp' is 'Áp'.
    private static bool TryPutVniMark(StringBuilder converted, char code)
    {
        var vowel = converted[^1];
        var mark = VniMarks.IndexOf(char.ToLowerInvariant(code), StringComparison.Ordinal);
        if (mark < 0
            || vowel is 'i' or 'I'
            || (char.IsUpper(code) && !char.IsUpper(vowel)))
            return false;
        var whole = vowel;
        if ((VniHats[mark] != '-' && !Letters.TryPut(whole, VniHats[mark], out whole))
            || (VniTones[mark] != '-' && !Letters.TryPut(whole, VniTones[mark], out whole)))
            return false;
        converted[^1] = whole;
        return true;
    }

    // Some converters wrote a toned capital, which TCVN3 lacks, as the capital and then the toned letter: 'A' and 'à'
    // are one 'À'. No syllable has the two.
    private static bool TryPutTcvn3Capital(StringBuilder converted, char code)
    {
        var capital = converted[^1];
        if (!char.IsUpper(capital)
            || code >= Tcvn3Map.Length
            || Letters.Split(Tcvn3Map[code]) is not (var vowel, >= 0)
            || char.ToLowerInvariant(capital) != vowel)
            return false;
        converted[^1] = char.ToUpperInvariant(Tcvn3Map[code]);
        return true;
    }

    private static char[] BuildMap(string codes, string letters)
    {
        var map = new char[256];
        for (var c = 0; c < map.Length; c++)
            map[c] = (char)c;
        for (var i = 0; i < codes.Length; i++)
            map[codes[i]] = letters[i];
        return map;
    }
}
