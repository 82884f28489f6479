using System.IO.Compression;
using System.Text;
using BenchmarkDotNet.Attributes;
using VanBan.Archive.Readers;
using VanBan.Documents;

namespace VanBan.Benchmarks;

/// <summary>Reading a Word file of many numbered paragraphs and a table, from its bytes to a document.</summary>
[MemoryDiagnoser]
public class ReadDocx
{
    private SourceFile file = new("a.docx", default);

    /// <summary>Paragraphs in the body: a report has some 200, a collection of laws 10,000.</summary>
    [Params(200, 10_000)]
    public int Paragraphs { get; set; }

    [GlobalSetup]
    public void Write()
    {
        const string Word = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
        const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        var body = new StringBuilder();
        for (var i = 0; i < Paragraphs; i++)
        {
            body.Append("<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr><w:jc w:val=\"both\"/></w:pPr><w:r><w:rPr><w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\"/>"
                + "<w:sz w:val=\"28\"/></w:rPr><w:t>Thực hiện Nghị quyết số 01/NQ-CP ngày 06/01/2023 của Chính phủ, tổng thu ngân sách đạt 1.234 tỷ đồng.</w:t></w:r></w:p>");
        }
        body.Append("<w:tbl>").Insert(body.Length, "<w:tr><w:tc><w:p><w:r><w:t>Chỉ tiêu</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>1.234</w:t></w:r></w:p></w:tc></w:tr>", Paragraphs / 10).Append("</w:tbl>");
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add(zip, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>"
                + "<Override PartName=\"/word/numbering.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml\"/></Types>");
            Add(zip, "_rels/.rels", Relationships($"<Relationship Id=\"a\" Type=\"{Office}/officeDocument\" Target=\"word/document.xml\"/>"));
            Add(zip, "word/_rels/document.xml.rels", Relationships($"<Relationship Id=\"n\" Type=\"{Office}/numbering\" Target=\"numbering.xml\"/>"));
            Add(zip, "word/numbering.xml", $"<w:numbering {Word}><w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum>"
                + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>");
            Add(zip, "word/document.xml", $"<w:document {Word}><w:body>{body}</w:body></w:document>");
        }
        file = new SourceFile("a.docx", stream.ToArray());
    }

    [Benchmark]
    public Outcome<Document> Read() => DocumentReader.Read(file);

    private static string Relationships(string xml) => $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{xml}</Relationships>";

    private static void Add(ZipArchive zip, string name, string text)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(text);
    }
}
