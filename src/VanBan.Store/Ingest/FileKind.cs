namespace VanBan.Store.Ingest;

/// <summary>What files have in common that take about as long to read for their size: those of one ending, scans apart
/// from texts.</summary>
internal static class FileKind
{
    /// <summary>The kind of work that only extracts facts anew.</summary>
    public const string Stored = "stored";

    /// <summary>A PDF whose pages are pictures and could be counted: it weighs what they weigh
    /// (<see cref="ScannedPages.BytesOfPage"/>), whatever its bytes.</summary>
    public const string Pages = "pdf-pages";

    /// <summary>So much of the beginning of a file tells its kind.</summary>
    public const int HeadBytes = 1 << 16;

    private const string Pdf = "pdf", ScannedPdf = "pdf-scan", Scan = "scan", Converted = "converted", Other = "other",
        Mail = "mail", Archive = "archive";

    // Milliseconds a kilobyte, until something is measured: a scanned page has some 150 KB and takes four seconds. A
    // picture is a page, whatever its bytes.
    private static readonly Dictionary<string, double> FirstGuesses = new(StringComparer.Ordinal)
    {
        [Stored] = 0.1, [Pdf] = 0.6, [ScannedPdf] = 25, [Pages] = 25, [Scan] = 8, [Converted] = 5, [Other] = 0.4,
    };

    // Milliseconds for a file of no size: a conversion starts an office program; opening, hashing and storing cost
    // something for the smallest file too.
    private static readonly Dictionary<string, double> FirstGuessesOfFile = new(StringComparer.Ordinal)
    {
        [Converted] = 2500, [Scan] = 2500, [Other] = 3,
    };

    private static readonly Dictionary<string, string> ByEnding = new(StringComparer.OrdinalIgnoreCase)
    {
        [".pdf"] = Pdf,
        [".png"] = Scan, [".jpg"] = Scan, [".jpeg"] = Scan, [".tif"] = Scan, [".tiff"] = Scan, [".bmp"] = Scan,
        [".webp"] = Scan,
        [".doc"] = Converted, [".rtf"] = Converted, [".odt"] = Converted, [".xls"] = Converted,
        [".txt"] = "txt", [".docx"] = "docx", [".xlsx"] = "xlsx", [".html"] = "html", [".htm"] = "html",
        [".eml"] = Mail, [".msg"] = Mail, [".mbox"] = Mail,
        [".zip"] = Archive, [".rar"] = Archive, [".7z"] = Archive, [".tar"] = Archive, [".gz"] = Archive,
        [".tgz"] = Archive, [".bz2"] = Archive, [".xz"] = Archive,
    };

    /// <summary>The kind of a file.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="head">The beginning of its bytes; empty where they are not at hand.</param>
    public static string Of(string path, ReadOnlySpan<byte> head)
    {
        var kind = ByEnding.GetValueOrDefault(Path.GetExtension(path), Other);
        return kind == Pdf && LooksScanned(head) ? ScannedPdf : kind;
    }

    /// <summary>Whether a file of this name is there to hold others: an archive, a letter.</summary>
    public static bool MayHoldFiles(string path) =>
        ByEnding.GetValueOrDefault(Path.GetExtension(path), Other) is Archive or Mail;

    /// <summary>Milliseconds that a kilobyte of a kind takes where nothing was measured.</summary>
    public static double FirstGuess(string kind) =>
        FirstGuesses.TryGetValue(kind, out var guess) ? guess : FirstGuesses[Other];

    /// <summary>Milliseconds that a file of a kind takes beside what it takes for its size, where nothing was
    /// measured.</summary>
    public static double FirstGuessOfFile(string kind) =>
        FirstGuessesOfFile.TryGetValue(kind, out var guess) ? guess : FirstGuessesOfFile[Other];

    // A page of a scan is one large picture: one that is packed as pictures are fills the beginning of the file, and no
    // font is named there.
    private static bool LooksScanned(ReadOnlySpan<byte> head) =>
        (head.IndexOf("/DCTDecode"u8) >= 0 || head.IndexOf("/CCITTFaxDecode"u8) >= 0
            || head.IndexOf("/JBIG2Decode"u8) >= 0 || head.IndexOf("/JPXDecode"u8) >= 0)
        && head.IndexOf("/FontFile"u8) < 0 && head.IndexOf("/BaseFont"u8) < 0;
}
