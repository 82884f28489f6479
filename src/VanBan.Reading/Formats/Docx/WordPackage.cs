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
        Main = document.MainDocumentPart!;
        (HasPictures, LargestPart) = size;
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
            var document = OfficePackage.Open(
                bytes, static (stream, settings) => WordprocessingDocument.Open(stream, isEditable: false, settings),
                static package => package.MainDocumentPart);
            return document is null ? null : new WordPackage(document, size);
        }
        catch (Exception e) when (OfficePackage.IsFault(e))
        {
            return null;
        }
    }

    /// <summary>A part as a stream of XML.</summary>
    public static XmlReader Read(OpenXmlPart part) =>
        WordXml.Open(part.GetStream(FileMode.Open, FileAccess.Read), MaxCharactersInPart);

    public void Dispose() => document.Dispose();
}
