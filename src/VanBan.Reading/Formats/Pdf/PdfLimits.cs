namespace VanBan.Reading.Formats.Pdf;

/// <summary>
/// How much one file may ask for. The largest real documents stay far below: 500 pages, 20,000 letters on a page, 10 MB
/// of content on a page. A few kilobytes of PDF can unpack to gigabytes, so every one of these is counted while it
/// grows, never afterwards.
/// </summary>
internal static class PdfLimits
{
    public const int Pages = 5_000;
    public const int GlyphsOfPage = 200_000;
    public const int GlyphsOfFile = 20_000_000;
    public const int RulesOfPage = 50_000;

    /// <summary>Bytes of content read for one page, forms counted each time they are drawn.</summary>
    public const long ContentBytesOfPage = 64L << 20;

    /// <summary>Bytes that one stream may unpack to.</summary>
    public const long BytesOfStream = 64L << 20;

    /// <summary>Bytes that all streams of a file may unpack to.</summary>
    public const long BytesOfFile = 1L << 30;

    /// <summary>Forms drawn on a page, each counted as often as it is drawn.</summary>
    public const int FormsOfPage = 10_000;

    /// <summary>Forms drawn inside forms.</summary>
    public const int FormDepth = 16;
}

/// <summary>A file asked for more than <see cref="PdfLimits"/> allows. It never leaves
/// <see cref="PdfReader"/>.</summary>
internal sealed class PdfLimitException(string what) : Exception(what);
