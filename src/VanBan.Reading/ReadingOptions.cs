using VanBan.Documents;

namespace VanBan.Reading;

/// <summary>What a reader may do besides looking at the bytes.</summary>
public sealed record ReadingOptions
{
    /// <summary>Whether pages that are pictures are read by OCR, where its programs are installed.</summary>
    public bool Ocr { get; init; } = true;

    /// <summary>
    /// Folder that keeps what OCR read, so that the same picture is never read twice; <see langword="null"/> keeps
    /// nothing. It holds the text of documents, so it lies inside a store.
    /// </summary>
    public string? OcrCache { get; init; }

    /// <summary>
    /// Whether the document tells where on its pages each word stands (<see cref="Document.Words"/>), as far as its
    /// format has pages.
    /// </summary>
    public bool Boxes { get; init; }

    /// <summary>Folder for files that outside programs need, cleared after each document.</summary>
    public string TempFolder { get; init; } = Path.GetTempPath();

    /// <summary>
    /// Told now and then, on any thread, that reading goes on, and how much time an outside program may need that is
    /// about to begin.
    /// </summary>
    public Action<TimeSpan>? Alive { get; init; }

    /// <summary>What <see cref="Alive"/> is told where OCR has read a page: hardly any time, and that is the
    /// sign.</summary>
    public static TimeSpan PageRead { get; } = TimeSpan.FromTicks(1);

    /// <summary>Whether pictures of pages can be read: it is wanted, and the program is here.</summary>
    public bool CanOcr => Ocr && Programs.Tesseract is not null;

    /// <summary>Whether old formats of office programs can be converted here.</summary>
    public bool CanConvert => Programs.Office is not null;

    /// <summary>Where the outside programs are.</summary>
    internal OutsidePrograms Programs { get; init; } = OutsidePrograms.OfThisMachine;
}

/// <summary>The programs of others that help reading; each is <see langword="null"/> where it is not
/// installed.</summary>
/// <param name="Tesseract">Reads pictures of text (Debian: tesseract-ocr with tesseract-ocr-vie).</param>
/// <param name="PdfToPpm">Draws the pages of a PDF (Debian: poppler-utils).</param>
/// <param name="Office">Converts old formats of office programs (Debian: libreoffice-writer).</param>
internal sealed record OutsidePrograms(OutsideProgram? Tesseract, OutsideProgram? PdfToPpm, OutsideProgram? Office)
{
    private static readonly Lazy<OutsidePrograms> Found = new(static () => new OutsidePrograms(
        OutsideProgram.Find("tesseract", "Tesseract-OCR"),
        OutsideProgram.Find("pdftoppm", "poppler/Library/bin", "poppler/bin"),
        OutsideProgram.Find("soffice", "LibreOffice/program")));

    public static OutsidePrograms OfThisMachine => Found.Value;

    public static OutsidePrograms None { get; } = new(null, null, null);
}
