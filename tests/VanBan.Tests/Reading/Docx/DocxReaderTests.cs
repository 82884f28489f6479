using System.Buffers.Binary;
using System.Text;
using CsCheck;
using VanBan.Documents;
using VanBan.Reading;
using VanBan.Tests.Support;
using VanBan.Text;
using Xunit;
using static VanBan.Tests.Reading.Docx.DocxFile;

namespace VanBan.Tests.Reading.Docx;

public class DocxReaderTests
{
    public static TheoryData<string, string, bool> Links => new()
    {
        { "hyperlink", "http:\\\\x y:999999", false },
        { "hyperlink", "http://[không là địa chỉ", true },
        { "hyperlink", "mailto:a@b@c", true },
        { "image", "../NULL", false },
        { "image", "//[", false },
        { "styles", "/word/document.xml", false },
    };

    [Theory, MemberData(nameof(Links))]
    public void A_malformed_or_dangling_relationship_does_not_keep_the_text_away(string kind, string target, bool external)
    {
        var file = new DocxFile("<w:p><w:hyperlink r:id=\"rId5\">" + R("liên kết") + "</w:hyperlink></w:p>" + Li("a"))
            .Relationship("rId5", kind, target, external)
            .Numbering("<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>");
        Assert.Equal("liên kết\n1. a", file.Text());
    }

    [Fact]
    public void Twelve_thousand_tables_in_one_another_are_read()
    {
        const int Depth = 12_000;
        var body = new StringBuilder().Insert(0, "<w:tbl><w:tr><w:tc>", Depth).Append(P("đáy"));
        for (var i = 0; i < Depth; i++)
            body.Append("</w:tc></w:tr></w:tbl>");
        Assert.Equal("đáy\nsau", new DocxFile(body + P("sau")).Text());
    }

    [Theory]
    [InlineData("w:ins")]
    [InlineData("w:txbxContent")]
    [InlineData("w:sdt")]
    [InlineData("w:p")]
    [InlineData("w:pPr")]
    [InlineData("mc:AlternateContent")]
    public void Any_element_may_nest_as_deep_as_it_likes(string element)
    {
        const int Depth = 20_000;
        var body = new StringBuilder();
        for (var i = 0; i < Depth; i++)
            body.Append('<').Append(element).Append('>');
        for (var i = 0; i < Depth; i++)
            body.Append("</").Append(element).Append('>');
        Assert.Equal("sau", new DocxFile(body + P("sau")).Text());
    }

    [Fact]
    public void More_elements_than_any_document_nests_are_damage() =>
        Assert.Equal(Obstacle.Damaged, Skipped(new DocxFile(string.Concat(Enumerable.Repeat("<w:r>", 100_001)) + string.Concat(Enumerable.Repeat("</w:r>", 100_001))).ToBytes()));

    [Fact]
    public void A_part_that_unpacks_beyond_the_limit_is_too_large()
    {
        var bytes = new DocxFile("<w:p><w:r><w:t>" + new string('a', 64_000_000) + "</w:t></w:r></w:p>").ToBytes();
        Assert.InRange(bytes.Length, 0, 200_000);
        Assert.Equal(Obstacle.TooLarge, Skipped(bytes));
    }

    [Fact]
    public void A_length_that_the_directory_understates_unpacks_no_further()
    {
        var bytes = new DocxFile("<w:p><w:r><w:t>" + new string('a', 5_000_000) + "</w:t></w:r></w:p>").ToBytes();
        // The entry of the body in the central directory: signature, then the unpacked length at offset 24 and the name at 46.
        var at = bytes.AsSpan().LastIndexOf("word/document.xml"u8) - 46;
        Assert.Equal(0x02014B50, BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(at)));
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(at + 24), 1000);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Equal(Obstacle.Damaged, Skipped(bytes));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4_000_000);
    }

    [Fact]
    public void A_document_type_declaration_is_damage() => Assert.Equal(Obstacle.Damaged, Skipped(
        new DocxFile(P("&a;")).Head("<!DOCTYPE x [<!ENTITY a \"aaaaaaaa\">]>").ToBytes()));

    [Fact]
    public void A_list_whose_labels_would_multiply_is_cut_short() =>
        Assert.Equal("a\na", new DocxFile(Li("a") + Li("a")).Numbering("<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:lvlText w:val=\"" + new string('x', 100_000)
            + "\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>").Text());

    [Fact]
    public void A_file_cut_short_is_damaged()
    {
        var bytes = new DocxFile(P("một")).ToBytes();
        Assert.Equal(Obstacle.Damaged, Skipped(bytes[..(bytes.Length / 2)]));
        Assert.Equal(Obstacle.Damaged, Skipped(new DocxFile("<w:p>").ToBytes()));
    }

    [Fact]
    public void A_file_without_text_is_empty_or_a_scan()
    {
        Assert.Equal(Obstacle.Empty, Skipped(new DocxFile("<w:p/>").ToBytes()));
        Assert.Equal(Obstacle.NeedsOcr, Skipped(new DocxFile("<w:p/>").Chunk("rId9", "media/image1.png", "image/png", [1, 2, 3]).ToBytes()));
    }

    [Fact]
    public void A_broken_part_beside_the_text_is_told_about_and_the_text_is_read()
    {
        var document = new DocxFile(Li("a")).Numbering("<w:num>").Read();
        Assert.Equal("a", document.Text);
        Assert.Equal("part-unread", Assert.Single(document.Diagnostics).Code);
    }

    [Fact]
    public void Documents_put_into_the_document_are_read_in_their_place()
    {
        var inner = new DocxFile(P("trong") + "<w:altChunk r:id=\"a\"/>").Chunk("a", "deep.docx", "application/x", new DocxFile(P("sâu")).ToBytes()).ToBytes();
        var document = new DocxFile(P("trước") + "<w:altChunk r:id=\"t\"/><w:altChunk r:id=\"h\"/><w:altChunk r:id=\"d\"/><w:altChunk r:id=\"d\"/><w:altChunk r:id=\"r\"/>" + P("sau"))
            .Chunk("t", "a.txt", "text/plain", Encoding.UTF8.GetBytes("văn bản\n\nthuần"))
            .Chunk("h", "a.html", "text/html", Encoding.UTF8.GetBytes("<html><body><p>trang <b>web</b></p></body></html>"))
            .Chunk("d", "a.docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", inner)
            .Chunk("r", "a.rtf", "application/rtf", Encoding.UTF8.GetBytes("{\\rtf1 a}")).Read();
        Assert.Equal("trước\nvăn bản\nthuần\ntrang web\ntrong\nsau", document.Text);
        Assert.Equal("part-unread", Assert.Single(document.Diagnostics).Code);
    }

    [Fact]
    public void Random_changes_to_the_bytes_of_a_file_give_an_outcome()
    {
        var bytes = Sample().ToBytes();
        Gen.Select(Gen.Int[0, bytes.Length - 1], Gen.Byte).Array[1, 20].Sample(changes =>
        {
            var changed = (byte[])bytes.Clone();
            foreach (var (at, value) in changes)
                changed[at] = value;
            Check(DocumentReader.Read(new SourceFile("a.docx", changed)));
        }, iter: 500);
    }

    [Fact]
    public void Random_changes_to_the_XML_of_a_file_give_an_outcome()
    {
        string[] pieces = ["<w:p>", "</w:p>", "<w:tbl>", "</w:tbl>", "<w:tc>", "</w:tc>", "<w:tr/>", "<w:r>", "</w:r>", "<w:t>x</w:t>", "<w:txbxContent>", "</w:txbxContent>", "<mc:Choice>", "&#1;",
            "w:val=\"-9999999999\"", "<w:numId w:val=\"1\"/>", "<w:ilvl w:val=\"-1\"/>", "<w:fldChar w:fldCharType=\"end\"/>", "<w:sdtPr/>", "<w:tcPr><w:gridSpan w:val=\"-5\"/></w:tcPr>", "&#xD800;", "<w:br/>"];
        var sample = Sample();
        Gen.Select(Gen.Double[0, 1], Gen.Int[0, 30], Gen.Int[0, pieces.Length - 1]).Array[1, 4].Sample(changes =>
        {
            // Whole elements are moved, cut out or put in at the ends of tags, so that many of the files are still well-formed.
            var bytes = sample.ToBytes(xml =>
            {
                foreach (var (place, length, piece) in changes)
                {
                    var at = xml.IndexOf('>', (int)(place * (xml.Length - 1))) + 1;
                    var cut = length < 15 ? 0 : Math.Max(xml.IndexOf('>', Math.Min(at + length, xml.Length - 1)) + 1 - at, 0);
                    xml = xml[..at] + pieces[piece] + xml[Math.Min(at + cut, xml.Length)..];
                }
                return xml;
            });
            Check(DocumentReader.Read(new SourceFile("a.docx", bytes)));
        }, iter: 1000);
    }

    [Fact]
    public void The_seed_report_reads_as_the_text_beside_it()
    {
        var document = ReadReal("real/seed/bao-cao-binh-phuoc-2023.docx");
        var expected = Words(File.ReadAllText(Shared.Real("real/seed/bao-cao-binh-phuoc-2023.txt")).Replace("*", "", StringComparison.Ordinal));
        Assert.InRange(F1(Words(document.Text), expected), 0.995, 1);
    }

    [Theory]
    [InlineData("bt-36-ttr", "2114/TTr-SNV")]
    [InlineData("bt-22-qd", "DỰ THẢO")]
    [InlineData("bt-04-dieu-le", "Điều 27")]
    [InlineData("36-hd-vptw", "36-HD/VPTW")]
    public void Real_documents_are_read_with_their_head_column_by_column(string name, string part)
    {
        var document = ReadReal($"real/docx/{name}.docx");
        Assert.Contains(part, document.Text, StringComparison.Ordinal);
        Assert.All(document.Text.Split('\n').Take(8), line => Assert.DoesNotContain('\t', line));
    }

    private static DocxFile Sample() =>
        new DocxFile(Table(false, ["ỦY BAN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"]) + Li("a") + Li("b", 1) + P("c")
                + Table(true, ["1", P("x") + Table(true, ["y", "z"])], ["2", ""])
                + "<w:p>" + R("NghÞ", "<w:rFonts w:ascii=\".VnTime\"/>") + "<w:r><w:fldChar w:fldCharType=\"begin\"/><w:instrText>PAGE</w:instrText><w:fldChar w:fldCharType=\"separate\"/></w:r>" + R("3")
                + "<w:r><mc:AlternateContent><mc:Choice><w:txbxContent>" + P("hộp") + "</w:txbxContent></mc:Choice></mc:AlternateContent><w:footnoteReference w:id=\"1\"/></w:r></w:p>"
                + "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + P("đ") + "</w:sdtContent></w:sdt><w:sectPr><w:headerReference r:id=\"header\"/></w:sectPr>")
            .Footnotes("<w:footnote w:id=\"1\">" + P("chú thích") + "</w:footnote>").Header(P("đầu"))
            .Styles("<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"N\"><w:basedOn w:val=\"N\"/></w:style>")
            .Numbering("<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:lvlText w:val=\"%1.\"/></w:lvl><w:lvl w:ilvl=\"1\"><w:lvlText w:val=\"%1.%2\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>");

    private static void Check(Outcome<Document> outcome)
    {
        if (outcome is not Outcome<Document>.Done(var document))
        {
            Assert.NotEmpty(Assert.IsType<Outcome<Document>.Skipped>(outcome).Reason);
            return;
        }
        var whole = new TextSpan(0, document.Text.Length);
        Assert.All(document.Footnotes, span => Assert.True(whole.Contains(span)));
        Assert.All(document.Tables, table => Assert.All(table.Rows, row => Assert.All(row.Cells, cell => Assert.True(table.Span.Contains(cell.Span)))));
    }

    private static Obstacle Skipped(byte[] bytes) =>
        Assert.IsType<Outcome<Document>.Skipped>(DocumentReader.Read(new SourceFile("a.docx", bytes))).Obstacle;

    private static Document ReadReal(string path) =>
        Assert.IsType<Outcome<Document>.Done>(DocumentReader.Read(new SourceFile(path, File.ReadAllBytes(Shared.Real(path))))).Value;

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    // Words in common in the same order, against the words of both.
    private static double F1(string[] one, string[] other)
    {
        var row = new int[other.Length + 1];
        for (var i = 0; i < one.Length; i++)
        {
            var diagonal = 0;
            for (var j = 1; j <= other.Length; j++)
            {
                var above = row[j];
                row[j] = one[i] == other[j - 1] ? diagonal + 1 : Math.Max(above, row[j - 1]);
                diagonal = above;
            }
        }
        return 2.0 * row[^1] / (one.Length + other.Length);
    }
}
