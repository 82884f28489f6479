using System.IO.Compression;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace VanBan.Reading.Formats.Docx;

/// <summary>
/// A DOCX file, opened by the Open XML SDK: its parts as streams of XML. What the file would unpack to is asked of its
/// directory before anything is unpacked; .NET does not inflate an entry past the length that the directory gives.
/// </summary>
internal sealed class WordPackage : IDisposable
{
    /// <summary>The most characters of XML in one part: some 30,000 pages, or a table of 70,000 cells as Word writes
    /// it. Parts are read as streams; what is made of them has a limit of its own.</summary>
    public const long MaxCharactersInPart = 64_000_000;

    private const long MaxBytesInPart = 2 * MaxCharactersInPart;
    private const long MaxBytesInXml = 200_000_000;
    private const int MaxEntries = 20_000;

    private readonly WordprocessingDocument document;

    private WordPackage(WordprocessingDocument document, bool hasPictures, long largestPart)
    {
        this.document = document;
        Main = document.MainDocumentPart ?? throw new InvalidDataException("The package has no main document part.");
        (HasPictures, LargestPart) = (hasPictures, largestPart);
        // Everything that hangs on the main part is loaded now, so that what is wrong with it shows now.
        _ = Main.Parts.Count();
    }

    public MainDocumentPart Main { get; }

    /// <summary>Whether pictures lie in the file: without text, they are the pages of a scan.</summary>
    public bool HasPictures { get; }

    /// <summary>Bytes of the largest part of XML, unpacked.</summary>
    public long LargestPart { get; }

    /// <summary>Opens the package; <see langword="null"/> with a reason when it cannot be.</summary>
    public static WordPackage? Open(ReadOnlyMemory<byte> bytes, out Obstacle obstacle)
    {
        obstacle = Obstacle.Damaged;
        try
        {
            var hasPictures = false;
            long total = 0, largest = 0;
            using (var zip = new ZipArchive(ByteStream.Over(bytes), ZipArchiveMode.Read))
            {
                foreach (var entry in zip.Entries)
                {
                    hasPictures |= entry.FullName.Contains("media/", StringComparison.OrdinalIgnoreCase);
                    if (!PackageRepair.IsXml(entry))
                        continue;
                    total += entry.Length;
                    largest = Math.Max(largest, entry.Length);
                    if (entry.Length > MaxBytesInPart
                        || total > MaxBytesInXml
                        || zip.Entries.Count > MaxEntries)
                    {
                        obstacle = Obstacle.TooLarge;
                        return null;
                    }
                }
            }
            return TryOpen(ByteStream.Over(bytes), hasPictures, largest)
                ?? TryOpen(PackageRepair.Repair(bytes), hasPictures, largest);
        }
        catch (Exception e) when (IsFault(e))
        {
            return null;
        }
    }

    /// <summary>A part as a stream of XML.</summary>
    public static XmlReader Read(OpenXmlPart part) =>
        WordXml.Open(part.GetStream(FileMode.Open, FileAccess.Read), MaxCharactersInPart);

    /// <summary>
    /// Whether an exception tells of a fault of the file. The SDK and the packaging beneath it throw many kinds, some
    /// by accident.
    /// </summary>
    public static bool IsFault(Exception exception) =>
        exception is not (OutOfMemoryException or ObjectDisposedException);

    public void Dispose() => document.Dispose();

    private static WordPackage? TryOpen(Stream stream, bool hasPictures, long largestPart)
    {
        WordprocessingDocument? document = null;
        try
        {
            document = WordprocessingDocument.Open(stream, isEditable: false,
                new OpenSettings { MaxCharactersInPart = MaxCharactersInPart });
            return new WordPackage(document, hasPictures, largestPart);
        }
        catch (Exception e) when (IsFault(e))
        {
            document?.Dispose();
            return null;
        }
    }
}
