using System.IO.Compression;
using System.Text;
using VanBan.Documents;
using VanBan.Reading;
using Xunit;

namespace VanBan.Tests.Reading;

public class DocumentReaderTests
{
    public static TheoryData<string, byte[], Obstacle, string> Files => new()
    {
        { "nothing", [], Obstacle.Empty, "rỗng" },
        { "RTF", [.. "{\\rtf1\\ansi a}"u8], Obstacle.NeedsConverter, "LibreOffice" },
        { "Word 97", Compound("WordDocument"), Obstacle.NeedsConverter, "LibreOffice" },
        { "Word 97 under a password", Compound("WordDocument", encryptedWord: true), Obstacle.Encrypted, "mật khẩu" },
        { "Office under a password", Compound("EncryptedPackage"), Obstacle.Encrypted, "mật khẩu" },
        { "Excel 97", Compound("Workbook"), Obstacle.NeedsConverter, "LibreOffice" },
        { "another compound file", Compound("Something"), Obstacle.UnknownFormat, "Office" },
        { "a compound file cut short", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], Obstacle.UnknownFormat, "Office" },
        { "OpenDocument", Zip(("mimetype", "application/vnd.oasis.opendocument.text")), Obstacle.NeedsConverter, "LibreOffice" },
        { "Excel", Zip(("[Content_Types].xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml")), Obstacle.Damaged, "bảng tính" },
        { "PowerPoint", Zip(("[Content_Types].xml", "application/vnd.openxmlformats-officedocument.presentationml.slide+xml")), Obstacle.Damaged, "trình chiếu" },
        { "a zip cut short", Zip(("word/document.xml", new string('a', 2000)))[..^40], Obstacle.Damaged, "cắt cụt" },
        { "PNG", [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10], Obstacle.NeedsOcr, "ảnh" },
        { "JPEG", [0xFF, 0xD8, 0xFF, 0xE0, 0], Obstacle.NeedsOcr, "ảnh" },
        { "TIFF", [(byte)'I', (byte)'I', 42, 0, 8], Obstacle.NeedsOcr, "ảnh" },
        { "GIF", [.. "GIF89a"u8], Obstacle.NeedsOcr, "ảnh" },
        { "Word 2003 XML", [.. "<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?><w:wordDocument/>"u8], Obstacle.NeedsConverter, "Word XML" },
        { "a program", [0x7F, (byte)'E', (byte)'L', (byte)'F', 2, 1, 1, 0, 0, 0], Obstacle.UnknownFormat, "định dạng" },
    };

    [Theory, MemberData(nameof(Files))]
    public void What_cannot_be_read_is_passed_by_with_a_reason_that_names_it(string name, byte[] bytes, Obstacle obstacle, string word)
    {
        var skipped = Assert.IsType<Outcome<Document>.Skipped>(DocumentReader.Read(new SourceFile(name + ".pdf", bytes), new ReadingOptions { Programs = OutsidePrograms.None }));
        Assert.Equal(obstacle, skipped.Obstacle);
        Assert.Contains(word, skipped.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_PDF_is_known_by_its_mark_also_behind_other_bytes()
    {
        Assert.Equal(FileFormat.Pdf, FileFormats.Of("%PDF-1.7\n"u8.ToArray()));
        Assert.Equal(FileFormat.Pdf, FileFormats.Of(Encoding.ASCII.GetBytes(new string('\n', 1000) + "%PDF-1.7\n")));
        Assert.Equal(FileFormat.Text, FileFormats.Of(Encoding.ASCII.GetBytes(new string('\n', 2000) + "%PDF-1.7\n")));
    }

    [Fact]
    public void A_text_about_a_format_is_a_text() => Assert.Equal(FileFormat.Text, FileFormats.Of("PK là viết tắt; tệp %PDF-x; D0CF11E0"u8.ToArray()));

    internal static byte[] Zip(params (string Name, string Text)[] entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in entries)
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write(text);
            }
        }
        return stream.ToArray();
    }

    // A compound file of three sectors: header, a directory with one stream, the beginning of the stream.
    private static byte[] Compound(string stream, bool encryptedWord = false)
    {
        var bytes = new byte[512 * 3];
        new byte[] { 0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1 }.CopyTo(bytes, 0);
        bytes[30] = 9;
        var entry = 512 + 128;
        Encoding.Unicode.GetBytes(stream).CopyTo(bytes, entry);
        bytes[entry + 64] = (byte)(2 * (stream.Length + 1));
        bytes[entry + 66] = 2;
        bytes[entry + 116] = 1;
        (bytes[1024], bytes[1025], bytes[1035]) = (0xEC, 0xA5, (byte)(encryptedWord ? 1 : 0));
        return bytes;
    }
}
