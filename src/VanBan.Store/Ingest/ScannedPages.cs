using System.Globalization;

namespace VanBan.Store.Ingest;

/// <summary>
/// Counts the pages of a scan by the pictures in the PDF (ISO 32000-1, 8.9.5): one as large as a page for each. What a
/// page weighs in bytes says nothing of how long OCR takes: a tenth, or six times as much.
/// </summary>
internal static class ScannedPages
{
    /// <summary>A page counts as so many bytes: about what one of 150 dots an inch has.</summary>
    public const long BytesOfPage = 150_000;

    // Dots on each side: a page of A5 at 100 dots an inch; seals, logos and signatures have less.
    private const int FewestDots = 550;

    // An estimate is not worth more reading: the beginning of a scan tells how much a page of it weighs.
    private const int MostBytes = 4 << 20;

    // A text has a picture on some pages; on a scan each is one.
    private const int MostPagesWithoutPicture = 3;

    // What is told of a picture stands around its kind.
    private const int Around = 400;

    /// <summary>The pages of a scan, of a long one by its beginning; 0 for a PDF that is none.</summary>
    public static int In(string path)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var begin = new byte[Math.Min(stream.Length, MostBytes)];
            var read = stream.ReadAtLeast(begin, begin.Length, throwOnEndOfStream: false);
            return read == 0 ? 0 : (int)(In(begin.AsSpan(0, read)) * stream.Length / read);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return 0;
        }
    }

    /// <summary>The pages of a scan in these bytes.</summary>
    public static int In(ReadOnlySpan<byte> pdf)
    {
        var (pictures, pages) = (0, 0);
        for (var at = 0; pdf[at..].IndexOf("/Image"u8) is var found and >= 0; at += found + 6)
            pictures += Is(pdf, at + found, "/Image"u8, "/Subtype"u8) && IsPageWide(pdf, at + found) ? 1 : 0;
        for (var at = 0; pdf[at..].IndexOf("/Page"u8) is var found and >= 0; at += found + 5)
            pages += Is(pdf, at + found, "/Page"u8, "/Type"u8) ? 1 : 0;
        return pages <= MostPagesWithoutPicture * pictures ? pictures : 0;
    }

    private static bool IsPageWide(ReadOnlySpan<byte> pdf, int at)
    {
        var start = Math.Max(0, at - Around);
        var dictionary = pdf[start..Math.Min(pdf.Length, at + Around)];
        var kind = at - start;
        var begins = Math.Max(0, dictionary[..kind].LastIndexOf(" obj"u8));
        var ends = dictionary[kind..].IndexOf("stream"u8);
        dictionary = dictionary[begins..(ends < 0 ? dictionary.Length : kind + ends)];
        return NumberBehind(dictionary, "/Width"u8) >= FewestDots && NumberBehind(dictionary, "/Height"u8) >= FewestDots;
    }

    private static int NumberBehind(ReadOnlySpan<byte> dictionary, ReadOnlySpan<byte> key)
    {
        var at = dictionary.IndexOf(key);
        if (at < 0)
            return 0;
        var value = dictionary[(at + key.Length)..].TrimStart(" \r\n"u8);
        var digits = value.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        return int.TryParse(
            value[..Math.Max(0, digits)], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
    }

    // '/Type /Page' and not '/Pages'; '/Subtype/Image' and not '/ImageC'.
    private static bool Is(ReadOnlySpan<byte> pdf, int at, ReadOnlySpan<byte> name, ReadOnlySpan<byte> key) =>
        (at + name.Length >= pdf.Length || !char.IsAsciiLetter((char)pdf[at + name.Length]))
            && pdf[Math.Max(0, at - key.Length - 3)..at].TrimEnd(" \r\n"u8).EndsWith(key);
}
