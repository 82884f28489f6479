using System.Collections.Frozen;
using System.IO.Compression;
using System.Text;
using VanBan.Reading.Formats.Archives;
using VanBan.Reading.Formats.Mail;
using VanBan.Reading.Formats.Office;

namespace VanBan.Reading;

/// <summary>What a file is, as its bytes tell. <see cref="Text"/> is what is left: whether it is text shows when it is
/// decoded.</summary>
internal enum FileFormat
{
    Empty, Pdf, Docx, Xlsx, Pptx, Text, EncryptedOffice, Word97, Excel97, BinaryWorkbook, OpenSpreadsheet, Rtf,
    OpenDocument, WordXml, Presentation, Zip, Rar, SevenZip, Tar, Compressed, DamagedZip,
    Image, MediaFile, Mail, MailBox, OutlookMessage, OutlookStore, Unknown,
}

/// <summary>Tells the format of a file from its bytes.</summary>
internal static class FileFormats
{
    // ISO 32000 readers accept '%PDF-' anywhere in the first 1,024 bytes: mail gateways and printers put lines of their
    // own before it.
    private const int PdfHeaderWithin = 1024;

    private static readonly FrozenSet<string> OfficeEndings =
        FrozenSet.Create(
            StringComparer.OrdinalIgnoreCase, ".docx", ".docm", ".dotx", ".xlsx", ".xlsm", ".pptx", ".odt", ".ods");

    // An office file that lost its parts looks like an archive; its name tells what it was, so that its parts are not
    // taken for documents.
    public static FileFormat Of(SourceFile file) => Of(file.Bytes) switch
    {
        FileFormat.Zip when OfficeEndings.Contains(Path.GetExtension(file.Path)) => FileFormat.DamagedZip,
        var format => format,
    };

    public static FileFormat Of(ReadOnlyMemory<byte> file)
    {
        var bytes = file.Span;
        return bytes switch
        {
            [] => FileFormat.Empty,
            [(byte)'P', (byte)'K', 3 or 5, 4 or 6, ..] => InZip(file),
            [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, ..] => CompoundFile.Of(file),
            [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', ..] => FileFormat.MediaFile,
            [(byte)'R', (byte)'a', (byte)'r', (byte)'!', 0x1A, 7, ..] => FileFormat.Rar,
            [(byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C, ..] => FileFormat.SevenZip,
            [0x1F, 0x8B, 8, ..] or [(byte)'B', (byte)'Z', (byte)'h', >= (byte)'1' and <= (byte)'9', 0x31, 0x41, ..]
                or [0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', 0, ..] => FileFormat.Compressed,
            [(byte)'!', (byte)'B', (byte)'D', (byte)'N', ..] => FileFormat.OutlookStore,
            _ when CompressedFile.BeginsLikeTar(bytes) => FileFormat.Tar,
            _ when IsPicture(bytes) => FileFormat.Image,
            _ when bytes.StartsWith("{\\rtf"u8) => FileFormat.Rtf,
            _ when IsPdf(bytes) => FileFormat.Pdf,
            _ when IsWordXml(bytes) => FileFormat.WordXml,
            _ when MailFormat.IsMailBox(bytes) => FileFormat.MailBox,
            _ when MailFormat.IsMail(bytes) => FileFormat.Mail,
            _ => FileFormat.Text,
        };
    }

    /// <summary>Whether a file of this format has no words of its own and is there to hold files.</summary>
    public static bool HoldsOnlyFiles(FileFormat format) => format is FileFormat.Zip or FileFormat.Rar
        or FileFormat.SevenZip or FileFormat.Tar or FileFormat.Compressed or FileFormat.MailBox;

    private static bool IsPicture(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] or [0xFF, 0xD8, 0xFF, ..]
            or [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => true,
        [(byte)'I', (byte)'I', 42, 0, ..] or [(byte)'M', (byte)'M', 0, 42, ..]
            or [(byte)'B', (byte)'M', _, _, _, _, 0, 0, 0, 0, ..] => true,
        _ => bytes.StartsWith("RIFF"u8)
            && bytes.Length > 12
            && bytes[8..].StartsWith("WEBP"u8),
    };

    private static bool IsPdf(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(bytes.Length, PdfHeaderWithin)];
        var at = head.IndexOf("%PDF-"u8);
        return at >= 0
            && at + 5 < bytes.Length
            && char.IsAsciiDigit((char)bytes[at + 5]);
    }

    // Word 2003 XML, and a package in one XML file ('flat OPC'): their tags are no text to read.
    private static bool IsWordXml(ReadOnlySpan<byte> bytes) =>
        bytes[..Math.Min(bytes.Length, PdfHeaderWithin)].IndexOf("<?mso-application progid=\"Word.Document\"?>"u8) >= 0;

    private static readonly (string Part, FileFormat Format)[] ContentTypes =
    [
        ("wordprocessingml.document.main+xml", FileFormat.Docx),
        ("wordprocessingml.template.main+xml", FileFormat.Docx),
        ("ms-word.document.macroEnabled.main+xml", FileFormat.Docx),
        ("ms-word.template.macroEnabledTemplate.main+xml", FileFormat.Docx),
        ("ms-excel.sheet.binary.", FileFormat.BinaryWorkbook),
        ("spreadsheetml.", FileFormat.Xlsx),
        ("ms-excel.", FileFormat.Xlsx),
        ("presentationml.", FileFormat.Pptx),
        ("ms-powerpoint.", FileFormat.Pptx),
    ];

    private static readonly (string Part, FileFormat Format)[] OpenDocumentTypes =
    [
        ("opendocument.spreadsheet", FileFormat.OpenSpreadsheet),
        ("opendocument.presentation", FileFormat.Presentation),
        ("application/vnd.oasis.opendocument.text", FileFormat.OpenDocument),
    ];

    private static FileFormat? FormatOf(string declared, (string Part, FileFormat Format)[] known)
    {
        foreach (var (part, format) in known)
        {
            if (declared.Contains(part, StringComparison.OrdinalIgnoreCase))
                return format;
        }
        return null;
    }

    private static FileFormat InZip(ReadOnlyMemory<byte> file)
    {
        try
        {
            using var zip = new ZipArchive(ByteStream.Over(file), ZipArchiveMode.Read);
            var types = Head(zip, "[Content_Types].xml");
            // A Word file whose list of content types is lost is still meant as one: its reader says what is wrong with
            // it.
            return FormatOf(types, ContentTypes) ?? (zip.GetEntry("word/document.xml") is not null ? FileFormat.Docx
                : FormatOf(Head(zip, "mimetype"), OpenDocumentTypes)
                    ?? (zip.Entries.Any(IsPartOfOffice) ? FileFormat.DamagedZip : FileFormat.Zip));
        }
        catch (Exception e) when (
            e is InvalidDataException or IOException or NotSupportedException or ArgumentException)
        {
            return BeginsLikeOffice(file.Span) ? FileFormat.DamagedZip : FileFormat.Zip;
        }
    }

    // The parts of an office file that lost the list of them are no documents of an archive.
    private static bool IsPartOfOffice(ZipArchiveEntry entry) =>
        entry.FullName.StartsWith("_rels/", StringComparison.Ordinal)
        || (entry.FullName.EndsWith(".xml", StringComparison.Ordinal)
            && entry.FullName.Split('/')[0] is "word" or "xl" or "ppt" or "docProps");

    // The first entry of an office file; its name stands 30 bytes behind the beginning (APPNOTE.TXT, 4.3.7). What is no
    // office file is an archive that lost its end: its first entries can still be taken.
    private static bool BeginsLikeOffice(ReadOnlySpan<byte> bytes)
    {
        var name = bytes.Length > 30 ? bytes[30..] : [];
        return name.IsEmpty || name.StartsWith("[Content_Types].xml"u8) || name.StartsWith("_rels/"u8)
            || name.StartsWith("word/"u8) || name.StartsWith("xl/"u8) || name.StartsWith("ppt/"u8)
            || name.StartsWith("docProps/"u8) || name.StartsWith("customXml/"u8) || name.StartsWith("mimetype"u8);
    }

    // A list of content types takes a few kilobytes; what lies past the first 256 is not asked.
    private static string Head(ZipArchive zip, string name)
    {
        if (zip.GetEntry(name) is not { } entry)
            return "";
        using var stream = entry.Open();
        var buffer = new byte[256 * 1024];
        return Encoding.UTF8.GetString(buffer, 0, stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false));
    }
}
