using System.IO.Compression;
using VanBan.Documents;
using VanBan.Reading;
using Xunit;

namespace VanBan.Tests.Reading.Docx;

/// <summary>A Word file made for a test: a body, and the parts beside it that the test is about.</summary>
internal sealed class DocxFile(string body)
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string ContentType = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private readonly List<(string Name, string Content)> parts = [];
    private readonly List<string> overrides = [];
    private readonly List<string> relationships = [];
    private string head = "";

    public string Namespace { get; init; } = Word;

    public static string P(string text) => $"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>";

    public static string R(string text, string properties = "") => $"<w:r><w:rPr>{properties}</w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r>";

    /// <summary>A paragraph of a list.</summary>
    public static string Li(string text, int level = 0, int list = 1) =>
        $"<w:p><w:pPr><w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>";

    /// <summary>A table; cells hold paragraphs as XML, or text.</summary>
    public static string Table(bool borders, params string[][] rows) =>
        "<w:tbl><w:tblPr>" + (borders ? "<w:tblBorders><w:top w:val=\"single\"/><w:insideV w:val=\"single\"/></w:tblBorders>" : "") + "</w:tblPr>"
        + string.Concat(rows.Select(row => "<w:tr>" + string.Concat(row.Select(cell => "<w:tc>" + (cell.StartsWith('<') ? cell : P(cell)) + "</w:tc>")) + "</w:tr>")) + "</w:tbl>";

    public DocxFile Styles(string xml) => Part("styles", $"<w:styles xmlns:w=\"{Namespace}\">{xml}</w:styles>");

    public DocxFile Numbering(string xml) => Part("numbering", $"<w:numbering xmlns:w=\"{Namespace}\">{xml}</w:numbering>");

    public DocxFile Footnotes(string xml) => Part("footnotes", $"<w:footnotes xmlns:w=\"{Namespace}\">{xml}</w:footnotes>");

    public DocxFile Endnotes(string xml) => Part("endnotes", $"<w:endnotes xmlns:w=\"{Namespace}\">{xml}</w:endnotes>");

    public DocxFile Header(string xml) => Part("header", $"<w:hdr xmlns:w=\"{Namespace}\">{xml}</w:hdr>");

    public DocxFile Part(string kind, string xml)
    {
        overrides.Add($"<Override PartName=\"/word/{kind}.xml\" ContentType=\"{ContentType}{kind}+xml\"/>");
        parts.Add(($"word/{kind}.xml", xml));
        return Relationship(kind, kind, kind + ".xml");
    }

    public DocxFile Chunk(string id, string name, string contentType, byte[] content)
    {
        overrides.Add($"<Override PartName=\"/word/{name}\" ContentType=\"{contentType}\"/>");
        parts.Add(("word/" + name, System.Text.Encoding.Latin1.GetString(content)));
        return Relationship(id, "aFChunk", name);
    }

    public DocxFile Relationship(string id, string kind, string target, bool external = false)
    {
        relationships.Add($"<Relationship Id=\"{id}\" Type=\"{Office}/{kind}\" Target=\"{target}\"{(external ? " TargetMode=\"External\"" : "")}/>");
        return this;
    }

    /// <summary>Puts something before the document's root element.</summary>
    public DocxFile Head(string xml)
    {
        head = xml;
        return this;
    }

    public string DocumentXml =>
        $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>{head}<w:document xmlns:w=\"{Namespace}\" xmlns:r=\"{Office}\""
        + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:v=\"urn:schemas-microsoft-com:vml\""
        + $" xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"><w:body>{body}</w:body></w:document>";

    public byte[] ToBytes(Func<string, string>? changeXml = null)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(zip, "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + $"<Override PartName=\"/word/document.xml\" ContentType=\"{ContentType}document.main+xml\"/>{string.Concat(overrides)}</Types>");
            Write(zip, "_rels/.rels", Relationships($"<Relationship Id=\"rId1\" Type=\"{Office}/officeDocument\" Target=\"word/document.xml\"/>"));
            Write(zip, "word/document.xml", changeXml is null ? DocumentXml : changeXml(DocumentXml));
            Write(zip, "word/_rels/document.xml.rels", Relationships(string.Concat(relationships)));
            foreach (var (name, content) in parts)
            {
                if (name.EndsWith(".xml", StringComparison.Ordinal))
                {
                    Write(zip, name, changeXml is null ? content : changeXml(content));
                    continue;
                }
                using var raw = zip.CreateEntry(name).Open();
                raw.Write(System.Text.Encoding.Latin1.GetBytes(content));
            }
        }
        return stream.ToArray();
    }

    public Outcome<Document> Open() => DocumentReader.Read(new SourceFile("folder/thu.docx", ToBytes()));

    public Document Read() => Assert.IsType<Outcome<Document>.Done>(Open()).Value;

    public string Text() => Read().Text;

    private static string Relationships(string xml) => $"<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{xml}</Relationships>";

    private static void Write(ZipArchive zip, string name, string text)
    {
        using var writer = new StreamWriter(zip.CreateEntry(name).Open());
        writer.Write(text);
    }
}
