using System.Text;
using System.Text.Unicode;
using VanBan.Reading.Formats.Plain;
using VanBan.Text;

namespace VanBan.Reading.Containers;

/// <summary>The names of things inside files. They name nothing on disk, so none can lead out of where it is; they are
/// shown and stored, so they are made fit for that.</summary>
internal static class EntryName
{
    private const int MostLetters = 200;
    private const int MostFolders = 16;

    private static readonly char[] BetweenWords = [' ', '_', '-', '.', '/', '\\', '(', ')'];

    // Code page 437 from 0x80 on (source: Unicode, MAPPINGS/VENDORS/MICSFT/PC/CP437.TXT): what ZIP says that names are
    // in (APPNOTE.TXT, appendix D) where no flag says UTF-8.
    private const string Page437 = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»"
        + "░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00A0";

    /// <summary>A name whose encoding nothing tells. Programs write UTF-8 without saying so; old ones the font of their
    /// day; those that name files in no Vietnamese write code page 437.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes))
            return Encoding.UTF8.GetString(bytes);
        var latin = Encoding.Latin1.GetString(bytes);
        return Vietnamese(TextDecoder.Decode(bytes)) ?? Vietnamese(LegacyEncoding.Tcvn3.Convert(latin))
            ?? Vietnamese(LegacyEncoding.Vni.Convert(latin)) ?? In437(bytes);
    }

    private static string? Vietnamese(string? read) =>
        read is not null && Letters.Compose(read) is var name && IsVietnamese(name) ? name : null;

    /// <summary>The name with its folders, parted by single slashes: no empty parts, no way up, no characters that
    /// cannot be shown.</summary>
    /// <param name="name">The name as found.</param>
    /// <param name="standard">What it is called where nothing is left.</param>
    public static string Clean(string name, string standard)
    {
        var parts = name.Split('/', '\\').Select(CleanPart)
            .Where(static part => part.Length > 0 && part.Trim('.').Length > 0)
            .ToList();
        if (parts.Count > MostFolders)
            parts.RemoveRange(0, parts.Count - MostFolders);
        return parts.Count == 0 ? standard : string.Join('/', parts);
    }

    /// <summary>A name built of words that may hold anything, such as the subject of a letter: one part.</summary>
    public static string Of(string words, string extension) =>
        CleanPart(words.Replace('/', '-').Replace('\\', '-')) is { Length: > 0 } name ? name + extension : "";

    private static string CleanPart(string part)
    {
        var clean = new StringBuilder(Math.Min(part.Length, MostLetters));
        foreach (var rune in part.EnumerateRunes())
        {
            if (clean.Length + rune.Utf16SequenceLength > MostLetters)
                break;
            clean.Append(IsShown(rune) ? rune.ToString() : "_");
        }
        return Letters.Compose(clean.ToString()).Trim();
    }

    // Marks of direction turn the letters around that follow them: 'exe.fdp' is then read as 'pdf.exe'.
    private static bool IsShown(Rune rune) => rune != Rune.ReplacementChar && Rune.GetUnicodeCategory(rune) is not (
        System.Globalization.UnicodeCategory.Control or System.Globalization.UnicodeCategory.Format
        or System.Globalization.UnicodeCategory.LineSeparator
        or System.Globalization.UnicodeCategory.ParagraphSeparator);

    private static bool IsVietnamese(string text)
    {
        foreach (var word in text.Split(BetweenWords, StringSplitOptions.RemoveEmptyEntries))
        {
            if (!Ascii.IsValid(word) && !Syllable.IsPossible(word))
                return false;
        }
        return true;
    }

    private static string In437(ReadOnlySpan<byte> bytes)
    {
        var name = new StringBuilder(bytes.Length);
        foreach (var one in bytes)
            name.Append(one < 0x80 ? (char)one : Page437[one - 0x80]);
        return name.ToString();
    }
}
