using VanBan.Tests.Reading.Sheets;

namespace VanBan.Tests.Reading.Slides;

/// <summary>Writes small presentations of slides given as XML.</summary>
internal sealed class PptxFile
{
    private const string Main = "http://schemas.openxmlformats.org/presentationml/2006/main";
    private const string Drawing = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly List<(string Xml, string? Notes, string Attributes)> slides = [];

    /// <summary>A shape with paragraphs; its placeholder, such as <c>title</c>.</summary>
    public static string Shape(string? placeholder, params string[] paragraphs) =>
        $"<p:sp><p:nvSpPr><p:cNvPr id=\"1\" name=\"a\"/><p:cNvSpPr/><p:nvPr>{(placeholder is null ? "" : $"<p:ph type=\"{placeholder}\"/>")}</p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/>"
            + string.Concat(paragraphs.Select(static text => text.StartsWith('<') ? text : $"<a:p><a:r><a:t>{text}</a:t></a:r></a:p>")) + "</p:txBody></p:sp>";

    public PptxFile Slide(string shapes, string? notes = null, string attributes = "")
    {
        slides.Add((shapes, notes, attributes));
        return this;
    }

    public byte[] Bytes() => DocumentReaderTests.Zip(
    [
        ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + Override("presentation", "presentation.main") + string.Concat(slides.Select((slide, i) => Override($"slides/slide{i + 1}", "slide") + (slide.Notes is null ? "" : Override($"notesSlides/notes{i + 1}", "notesSlide")))) + "</Types>"),
        ("_rels/.rels", XlsxFile.Rels(("r1", "officeDocument", "ppt/presentation.xml"))),
        ("ppt/presentation.xml", $"<p:presentation xmlns:p=\"{Main}\" xmlns:r=\"{Relations}\"><p:sldIdLst>" + string.Concat(slides.Select(static (_, i) => $"<p:sldId id=\"{256 + i}\" r:id=\"s{i + 1}\"/>")) + "</p:sldIdLst></p:presentation>"),
        ("ppt/_rels/presentation.xml.rels", XlsxFile.Rels([.. slides.Select(static (_, i) => ($"s{i + 1}", "slide", $"slides/slide{i + 1}.xml"))])),
        .. slides.Select(static (slide, i) => ($"ppt/slides/slide{i + 1}.xml", Part("sld", slide.Xml, slide.Attributes))),
        .. slides.Index().Where(static slide => slide.Item.Notes is not null).SelectMany(static slide => new[]
        {
            ($"ppt/slides/_rels/slide{slide.Index + 1}.xml.rels", XlsxFile.Rels(("n", "notesSlide", $"../notesSlides/notes{slide.Index + 1}.xml"))),
            ($"ppt/notesSlides/notes{slide.Index + 1}.xml", Part("notes", slide.Item.Notes!, "")),
        }),
    ]);

    private static string Part(string name, string shapes, string attributes) =>
        $"<p:{name} xmlns:p=\"{Main}\" xmlns:a=\"{Drawing}\" xmlns:r=\"{Relations}\" {attributes}><p:cSld><p:spTree>{shapes}</p:spTree></p:cSld></p:{name}>";

    private static string Override(string part, string type) =>
        $"<Override PartName=\"/ppt/{part}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.presentationml.{type}+xml\"/>";
}
