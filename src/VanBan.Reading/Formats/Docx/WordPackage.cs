using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using VanBan.Reading.Formats.Office;

namespace VanBan.Reading.Formats.Docx;

/// <summary>
/// A DOCX file, opened by the Open XML SDK: its parts as streams of XML.
/// </summary>
internal sealed class WordPackage : IDisposable
{
    /// <summary>The most characters of XML in one part.</summary>
    public const long MaxCharactersInPart = PackageSize.MaxCharactersInPart;

    private readonly WordprocessingDocument document;

    private WordPackage(WordprocessingDocument document, PackageSize size)
    {
        this.document = document;
        Main = document.MainDocumentPart ?? throw new InvalidDataException("The package has no main document part.");
        (HasPictures, LargestPart) = size;
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
            if (PackageSize.Of(bytes) is not { } size)
            {
                obstacle = Obstacle.TooLarge;
                return null;
            }
            return TryOpen(ByteStream.Over(bytes), size) ?? TryOpen(PackageRepair.Repair(bytes), size);
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

    private static WordPackage? TryOpen(Stream stream, PackageSize size)
    {
        WordprocessingDocument? document = null;
        try
        {
            document = WordprocessingDocument.Open(stream, isEditable: false,
                new OpenSettings { MaxCharactersInPart = MaxCharactersInPart });
            return new WordPackage(document, size);
        }
        catch (Exception e) when (IsFault(e))
        {
            document?.Dispose();
            return null;
        }
    }
}
