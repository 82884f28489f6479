using System.IO.Compression;
using System.Text;
using VanBan.Documents;
using VanBan.Reading;
using VanBan.Tests.Reading.Containers;
using Xunit;

namespace VanBan.Tests.Reading.Docx;

public class EmbeddedFileTests
{
    private static readonly byte[] Inner = new DocxFile(DocxFile.P("Điều 1.")).ToBytes();

    public static TheoryData<string, byte[], string[]> Files => new()
    {
        { "Microsoft_Word_Document.docx", Inner, ["Microsoft_Word_Document.docx"] },
        { "oleObject1.bin", new CompoundWriter().Stream("Package", Inner).ToBytes(), ["oleObject1.docx"] },
        { "oleObject1.bin", new CompoundWriter().Stream("CONTENTS", [.. "%PDF-1.7\n"u8, .. new byte[100]]).ToBytes(), ["oleObject1.pdf"] },
        { "oleObject1.bin", new CompoundWriter().Stream("WordDocument", new byte[5000]).ToBytes(), ["oleObject1.doc"] },
        { "oleObject1.bin", new CompoundWriter().Stream("Workbook", new byte[5000]).ToBytes(), ["oleObject1.xls"] },
        { "oleObject1.bin", new CompoundWriter().Stream("\u0001Ole10Native", Packaged("ke hoach.txt", null, "Điều 2."u8.ToArray())).ToBytes(), ["ke hoach.txt"] },
        { "oleObject1.bin", new CompoundWriter().Stream("\u0001Ole10Native", Packaged("k? ho?ch.txt", "kế hoạch.txt", "Điều 2."u8.ToArray())).ToBytes(), ["kế hoạch.txt"] },
        // A formula, and nothing at all.
        { "oleObject1.bin", new CompoundWriter().Stream("Equation Native", new byte[100]).ToBytes(), [] },
        { "oleObject1.bin", [], [] },
    };

    public static TheoryData<byte[]> Unread => [new byte[] { 1, 2, 3 }, new CompoundWriter().Stream("VisioDocument", new byte[100]).ToBytes()];

    [Theory, MemberData(nameof(Unread))]
    public void An_object_of_which_nothing_can_be_read_is_told(byte[] bytes)
    {
        var file = With("word/embeddings/oleObject7.bin", bytes);
        var document = Assert.IsType<Outcome<Document>.Done>(DocumentReader.Read(new SourceFile("a", file))).Value;
        Assert.False(document.HasParts);
        var remark = Assert.Single(document.Diagnostics);
        Assert.Equal("part-unread", remark.Code);
        Assert.Contains("oleObject7.bin", remark.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_in_a_workbook_is_a_document_of_its_own_and_every_name_is_told()
    {
        using var stream = new MemoryStream();
        stream.Write(new Sheets.XlsxFile().Sheet("Bảng", [["Tên", "Số"], ["Hồ", 5]]).Bytes());
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            for (var number = 1; number <= 7; number++)
            {
                using var entry = zip.CreateEntry($"xl/embeddings/Microsoft_Word_Document{number}.docx").Open();
                entry.Write(Inner);
            }
        }
        var document = Assert.IsType<Outcome<Document>.Done>(DocumentReader.Read(new SourceFile("a", stream.ToArray()))).Value;
        Assert.True(document.HasParts);
        Assert.Contains("Microsoft_Word_Document7.docx", Assert.Single(document.Diagnostics).Message, StringComparison.Ordinal);
        Assert.Equal(7, Packed.Open(stream.ToArray()).Count);
    }

    [Fact]
    public void A_chart_is_told_as_not_read()
    {
        const string Kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/chart";
        using var stream = new MemoryStream();
        using (var word = DocumentFormat.OpenXml.Packaging.WordprocessingDocument.Create(stream, DocumentFormat.OpenXml.WordprocessingDocumentType.Document))
        {
            var main = word.AddMainDocumentPart();
            main.Document = new(new DocumentFormat.OpenXml.Wordprocessing.Body(new DocumentFormat.OpenXml.Wordprocessing.Paragraph(
                new DocumentFormat.OpenXml.Wordprocessing.Run(new DocumentFormat.OpenXml.Wordprocessing.Text("Thu ngân sách")))));
            main.AddNewPart<DocumentFormat.OpenXml.Packaging.ChartPart>().ChartSpace = new DocumentFormat.OpenXml.Drawing.Charts.ChartSpace();
            Assert.Equal(Kind, main.Parts.Single().OpenXmlPart.RelationshipType);
        }
        var document = Assert.IsType<Outcome<Document>.Done>(DocumentReader.Read(new SourceFile("a", stream.ToArray()))).Value;
        Assert.Contains("1 biểu đồ chưa được đọc", Assert.Single(document.Diagnostics).Message, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Files))]
    public void A_file_in_a_Word_file_is_a_document_of_its_own(string name, byte[] bytes, string[] found)
    {
        var file = With("word/embeddings/" + name, bytes);
        var document = Assert.IsType<Outcome<Document>.Done>(DocumentReader.Read(new SourceFile("a", file))).Value;
        Assert.Equal(("Bìa", found.Length > 0, found.Length), (document.Text, document.HasParts, document.Diagnostics.Length));
        Assert.Equal(found, Packed.Open(file).Select(part => part.Name));
    }

    [Fact]
    public void The_table_behind_a_chart_is_part_of_the_picture()
    {
        var file = With("word/embeddings/Microsoft_Excel_Sheet1.xlsx", Inner, ("word/charts/_rels/chart1.xml.rels", "<Relationship Target=\"../embeddings/Microsoft_Excel_Sheet1.xlsx\"/>"));
        Assert.Empty(Packed.Open(file));
    }

    [Fact]
    public void What_Windows_packed_is_taken_as_it_is() =>
        Assert.Equal([("ke hoach.txt", "Điều 2.", null)],
            Packed.Open(With("word/embeddings/oleObject1.bin", new CompoundWriter().Stream("\u0001Ole10Native", Packaged("ke hoach.txt", null, "Điều 2."u8.ToArray())).ToBytes())));

    [Fact]
    public void A_chunk_in_the_form_of_a_web_page_saved_as_mail_is_part_of_the_text()
    {
        const string Page = "MIME-Version: 1.0\r\nContent-Type: multipart/related; type=\"text/html\"; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/html; charset=\"utf-8\"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<html><body><p>S=E1=BB=91: 7/TB-STP</p></body></html>\r\n--b--\r\n";
        var file = new DocxFile(DocxFile.P("Bìa") + "<w:altChunk r:id=\"c\"/>").Chunk("c", "a.mht", "message/rfc822", Encoding.Latin1.GetBytes(Page)).ToBytes();
        var document = Assert.IsType<Outcome<Document>.Done>(DocumentReader.Read(new SourceFile("a", file))).Value;
        Assert.Equal("Bìa\nSố: 7/TB-STP", document.Text);
    }

    // [MS-OLEDS] leaves the layout to Windows: length, kind, name, path, two numbers, path of the copy, bytes, and the names once more in UTF-16.
    private static byte[] Packaged(string name, string? wide, byte[] bytes)
    {
        using var native = new MemoryStream();
        using var writer = new BinaryWriter(native);
        writer.Write(0);
        writer.Write((ushort)2);
        writer.Write(Encoding.ASCII.GetBytes(name + "\0C:\\" + name + "\0"));
        writer.Write((ushort)0);
        writer.Write((ushort)3);
        writer.Write(3);
        writer.Write("C:\0"u8);
        writer.Write(bytes.Length);
        writer.Write(bytes);
        foreach (var text in wide is null ? Array.Empty<string>() : ["C:\\" + wide, wide, "C:\\" + wide])
        {
            writer.Write(text.Length);
            writer.Write(Encoding.Unicode.GetBytes(text));
        }
        return native.ToArray();
    }

    private static byte[] With(string name, byte[] bytes, params (string Name, string Text)[] more)
    {
        using var stream = new MemoryStream();
        stream.Write(new DocxFile(DocxFile.P("Bìa")).ToBytes());
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            using (var entry = zip.CreateEntry(name).Open())
                entry.Write(bytes);
            foreach (var (other, text) in more)
            {
                using var entry = zip.CreateEntry(other).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }
        return stream.ToArray();
    }
}
