using System.Buffers;
using System.Collections.Frozen;
using System.Text;
using System.Text.Unicode;
using VanBan.Text;

namespace VanBan.Reading.Formats.Plain;

/// <summary>
/// Turns the bytes of a plain text into characters: UTF-8, UTF-16, Windows-1258 and the encodings of old Vietnamese
/// fonts.
/// </summary>
internal static class TextDecoder
{
    // Windows-1258 where it differs from Latin-1 (source: Unicode, MAPPINGS/VENDORS/MICSFT/WINDOWS/CP1258.TXT):
    // 0x80-0x9F, then single letters and marks.
    private const string Windows1258High =
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u008A\u2039\u0152\u008D\u008E\u008F"
        + "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u009A\u203A\u0153\u009D\u009E\u0178";

    private static readonly FrozenDictionary<char, char> Windows1258Other = new Dictionary<char, char>
    {
        ['\u00C3'] = 'Ă', ['\u00E3'] = 'ă', ['\u00D0'] = 'Đ', ['\u00F0'] = 'đ', ['\u00D5'] = 'Ơ', ['\u00F5'] = 'ơ',
        ['\u00DD'] = 'Ư', ['\u00FD'] = 'ư',
        ['\u00CC'] = '\u0300', ['\u00D2'] = '\u0309', ['\u00DE'] = '\u0303', ['\u00EC'] = '\u0301',
        ['\u00F2'] = '\u0323',
        ['\u00FE'] = '\u20AB',
    }.ToFrozenDictionary();

    private static readonly UTF8Encoding LenientUtf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The text, as its encoding gives it; <see langword="null"/> when the bytes are not text.</summary>
    public static string? Decode(ReadOnlySpan<byte> bytes)
    {
        var text = bytes switch
        {
            [0xEF, 0xBB, 0xBF, .. var rest] => LenientUtf8.GetString(rest),
            [0xFF, 0xFE, .. var rest] => Encoding.Unicode.GetString(rest),
            [0xFE, 0xFF, .. var rest] => Encoding.BigEndianUnicode.GetString(rest),
            _ => DecodeWithoutMark(bytes),
        };
        return text is not null && IsText(text) ? Undoubled(text) ?? text : null;
    }

    // UTF-8 that somebody opened as Latin letters and saved once more: 'á»¦y ban' for 'Ủy ban'. One step back must give
    // UTF-8 with Vietnamese letters.
    private static string? Undoubled(string text)
    {
        if (!text.Contains("á»", StringComparison.Ordinal)
            || text.AsSpan().ContainsAnyInRange('\u1EA0', '\u1EF9'))
            return null;
        var bytes = new byte[text.Length];
        for (var i = 0; i < text.Length; i++)
        {
            var at = text[i] <= '\u00FF'
                ? text[i] : WesternHigh.IndexOf(text[i], StringComparison.Ordinal) is var high and >= 0
                ? high + 0x80 : -1;
            if (at < 0)
                return null;
            bytes[i] = (byte)at;
        }
        return Utf8.IsValid(bytes) ? LenientUtf8.GetString(bytes) : null;
    }

    // Windows-1252 at 0x80 to 0x9F: as 1258, but for four Czech letters.
    private static readonly string WesternHigh =
        Windows1258High.Replace('\u008A', '\u0160').Replace('\u008E', '\u017D').Replace('\u009A', '\u0161')
            .Replace('\u009E', '\u017E');

    private static string? DecodeWithoutMark(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Contains((byte)0))
            return DecodeUtf16ByZeros(bytes);
        if (Utf8.IsValid(bytes) || IsNearlyUtf8(bytes))
            return LenientUtf8.GetString(bytes);
        var latin = Encoding.Latin1.GetString(bytes);
        // Even Vietnamese with a mark on every vowel is two thirds ASCII.
        return bytes.Length - CountAscii(bytes) > bytes.Length / 2 ? null
            : LegacyEncoding.Detect(latin)?.Convert(latin) ?? DecodeWindows1258(latin);
    }

    // Blanks, digits, punctuation and most letters have a zero as their high byte; no other encoding of text has zeros
    // on one side only.
    private static string? DecodeUtf16ByZeros(ReadOnlySpan<byte> bytes)
    {
        int even = 0, odd = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] == 0)
                _ = (i & 1) == 0 ? even++ : odd++;
        }
        var characters = bytes.Length / 2;
        return odd > characters / 3 && even == 0 ? Encoding.Unicode.GetString(bytes)
            : even > characters / 3
                && odd == 0
                ? Encoding.BigEndianUnicode.GetString(bytes)
            : null;
    }

    // A file cut in the middle of a letter, or with a stray byte, is still UTF-8: read as Windows-1258 every letter of
    // it would be wrong.
    private static bool IsNearlyUtf8(ReadOnlySpan<byte> bytes)
    {
        int good = 0, bad = 0;
        while (!bytes.IsEmpty)
        {
            var status = Rune.DecodeFromUtf8(bytes, out _, out var length);
            if (status == OperationStatus.InvalidData)
                bad++;
            else if (length > 1)
                good++;
            bytes = bytes[length..];
        }
        return good > 5 * bad;
    }

    private static int CountAscii(ReadOnlySpan<byte> bytes)
    {
        var count = 0;
        foreach (var b in bytes)
            count += b < 0x80 ? 1 : 0;
        return count;
    }

    private static string DecodeWindows1258(string latin) =>
        string.Create(latin.Length, latin, static (target, source) =>
    {
        for (var i = 0; i < target.Length; i++)
            target[i] = source[i] is >= '\u0080' and <= '\u009F' ? Windows1258High[source[i] - 0x80]
                : Windows1258Other.GetValueOrDefault(source[i], source[i]);
    });

    // Programs, pictures and archives show themselves by control characters: text has line ends, tabs and form feeds,
    // and a slip now and then.
    private static bool IsText(string text)
    {
        var controls = 0;
        foreach (var c in text)
        {
            if (c == '\0')
                return false;
            if (c < ' ' && c is not ('\t' or '\n' or '\r' or '\f' or '\v'))
                controls++;
        }
        return controls <= text.Length / 50;
    }
}
