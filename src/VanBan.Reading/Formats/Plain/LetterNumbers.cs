using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace VanBan.Reading.Formats.Plain;

/// <summary>
/// Letters that programs which know no Vietnamese write as numbers: references of HTML (<c>&amp;#7910;y ban</c>),
/// escapes of JSON and of languages of programs (<c>\u1EE6y ban</c>), bytes of UTF-8 as addresses
/// (<c>%E1%BB%A6y ban</c>) and old mail (<c>=E1=BB=A6y ban</c>) have them.
/// </summary>
internal static partial class LetterNumbers
{
    // A text about programs has one now and then; Vietnamese has one in every second word.
    private const int FewestLetters = 3;

    /// <summary>The text with its letters; the same where it has none as numbers.</summary>
    public static string Read(string text) =>
        text.Contains('&', StringComparison.Ordinal) && Count(Reference, text, FromReference) >= FewestLetters
            ? WebUtility.HtmlDecode(text)
        : text.Contains("\\u", StringComparison.Ordinal) && Count(Escape, text, FromEscape) >= FewestLetters
            ? Escape.Replace(text, static match => FromEscape(match) ?? match.Value)
        : text.Contains('%', StringComparison.Ordinal) && Count(InAddress, text, FromBytes) >= FewestLetters
            ? InAddress.Replace(text, static match => FromBytes(match) ?? match.Value)
        : text.Contains('=', StringComparison.Ordinal) && Count(InMail, text, FromBytes) >= FewestLetters
            ? InMail.Replace(SoftBreak.Replace(text, ""), static match => FromBytes(match) ?? match.Value)
        : text;

    private static int Count(Regex pattern, string text, Func<Match, string?> read)
    {
        var letters = 0;
        foreach (Match match in pattern.Matches(text))
        {
            letters += read(match) is { } read1 && read1.AsSpan().ContainsAny(Vietnamese) ? 1 : 0;
            if (letters >= FewestLetters)
                break;
        }
        return letters;
    }

    // Letters that no other language of the Latin script has.
    private static readonly System.Buffers.SearchValues<char> Vietnamese = System.Buffers.SearchValues.Create(
        [.. "ĂăĐđĨĩŨũƠơƯư", .. Enumerable.Range(0x1EA0, 0x1EF9 - 0x1EA0 + 1).Select(static code => (char)code)]);

    private static string? FromReference(Match match) => WebUtility.HtmlDecode(match.Value);

    private static string? FromEscape(Match match) =>
        int.TryParse(match.Groups["code"].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code)
            && code >= ' ' ? ((char)code).ToString() : null;

    private static string? FromBytes(Match match)
    {
        var bytes = new byte[match.Length / 3];
        for (var i = 0; i < bytes.Length; i++)
            bytes[i] = byte.Parse(match.ValueSpan.Slice((3 * i) + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
        return Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : null;
    }

    [GeneratedRegex(@"&#(\d{2,5}|[xX][0-9A-Fa-f]{2,4});", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Reference { get; }

    // Two backslashes are one, and no letter follows them.
    [GeneratedRegex(
        @"(?<!\\)\\u(\{(?<code>[0-9A-Fa-f]{1,5})\}|(?<code>[0-9A-Fa-f]{4}))",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Escape { get; }

    // A letter beyond ASCII is two or three bytes, of which the first tells how many.
    [GeneratedRegex(@"(%[89A-Fa-f][0-9A-Fa-f]){2,}", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex InAddress { get; }

    [GeneratedRegex(@"(=[89A-F][0-9A-F]){2,}", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex InMail { get; }

    [GeneratedRegex(@"=\r?\n", RegexOptions.CultureInvariant)]
    private static partial Regex SoftBreak { get; }
}
