using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using VanBan.Documents;
using VanBan.Reading.Formats.Docx;
using VanBan.Reading.Formats.Office;

namespace VanBan.Reading.Formats.Slides;

/// <summary>
/// Reads presentations (PPTX; ISO/IEC 29500-1, chapter 19): each slide a page with its title, paragraphs and tables,
/// the speaker's notes behind the body. Slides that are not shown are left out and told of.
/// </summary>
internal sealed class PresentationReader
{
    private const int MostSlides = 2_000;
    private const int MostCharacters = 20_000_000;
    private const int MostShown = 120;

    private readonly PresentationPart presentation;
    private readonly DocumentText text = new();
    private readonly List<PageRun> pages = [];
    private readonly List<(int Page, IReadOnlyList<StoryBlock> Blocks)> notes = [];
    private readonly List<Diagnostic> remarks = [];
    private readonly List<string> comments = [];
    private int pictures;

    private PresentationReader(PresentationPart presentation) => this.presentation = presentation;

    /// <summary>The document in a presentation, or the reason why there is none.</summary>
    public static Outcome<Document> Read(SourceFile file)
    {
        try
        {
            if (PackageSize.Of(file.Bytes) is null)
                return Skip(Obstacle.TooLarge);
            using var package = OfficePackage.Open(
                file.Bytes, static (stream, settings) => PresentationDocument.Open(stream, isEditable: false, settings),
                static package => package.PresentationPart);
            return package?.PresentationPart is { } presentation
                ? new PresentationReader(presentation).ReadAll(file.Name)
                    .Then(document => EmbeddedFiles.Told(document, file.Bytes)) : Skip(Obstacle.Damaged);
        }
        catch (Exception e) when (OfficePackage.IsFault(e))
        {
            return Skip(Obstacle.Damaged);
        }
    }

    private static Outcome<Document>.Skipped Skip(Obstacle obstacle) => new(obstacle, obstacle switch
    {
        Obstacle.TooLarge =>
            "Bài trình chiếu quá lớn khi giải nén (hơn 20 triệu ký tự). Hãy chia thành nhiều tệp nhỏ hơn, rồi nạp lại.",
        Obstacle.NeedsOcr =>
            "Bài trình chiếu chỉ có ảnh, không có chữ. Hãy lưu thành PDF để nhận dạng chữ (OCR), rồi nạp lại.",
        Obstacle.Empty => "Bài trình chiếu không có chữ nào. Hãy kiểm tra lại tệp gốc.",
        _ => "Tệp bị cắt cụt hoặc hỏng: không đọc được bài trình chiếu bên trong. "
            + "Hãy mở bằng PowerPoint và lưu lại, rồi nạp lại.",
    });

    private Outcome<Document> ReadAll(string name)
    {
        var slides = Slides();
        foreach (var (index, id) in slides.Index())
        {
            if (presentation.TryGetPartById(id, out var part) && part is SlidePart slide)
                Read(slide, index + 1);
            if (text.Length > MostCharacters)
                return Skip(Obstacle.TooLarge);
        }
        foreach (var (page, blocks) in notes)
        {
            pages.Add(new PageRun(text.Length == 0 ? 0 : text.Length + 1, page));
            text.AddFootnote(blocks);
        }
        if (text.Length == 0)
            return Skip(pictures > 0 ? Obstacle.NeedsOcr : Obstacle.Empty);
        RemarkComments();
        return new Outcome<Document>.Done(text.ToDocument(name) with
        {
            Format = "pptx",
            PageCount = slides.Count,
            Pages = [.. pages],
            Furniture = [.. comments.Select(static comment => new PageFurniture(1, comment))],
            Diagnostics = [.. remarks],
        });
    }

    // The slides in their order, by the names of their relationships.
    private List<string> Slides()
    {
        var slides = new List<string>();
        using var reader = WordPackage.Read(presentation);
        reader.MoveToContent();
        var inside = reader.Inside();
        while (inside.Next() && slides.Count < MostSlides)
        {
            if (reader.LocalName == "sldId" && reader.RelationshipId() is { } id)
                slides.Add(id);
        }
        return slides;
    }

    private void Read(SlidePart slide, int number)
    {
        SlideShapes? shapes = null;
        ReadPart(slide, reader => shapes = SlideShapes.Read(reader), number);
        if (shapes is null)
            return;
        if (shapes.IsHidden)
        {
            Remark("slide-hidden", $"Trang chiếu {number} bị ẩn nên không được đọc.", number);
            return;
        }
        if (shapes.HasStruckText)
            Remark("text-struck", $"Trang chiếu {number} có chữ bị gạch ngang; chữ đó không được đọc.", number);
        var start = text.Length == 0 ? 0 : text.Length + 1;
        text.Add(shapes.Blocks);
        foreach (var diagram in slide.DiagramDataParts)
            ReadPart(diagram, reader =>
            {
                reader.MoveToContent();
                text.Add(DrawingText.Lines(reader).Select(static line => new StoryParagraph(line)));
            }, number);
        if (text.Length > start)
            pages.Add(new PageRun(start, number));
        ReadNotes(slide.NotesSlidePart, number);
        TellParts(slide, number);
    }

    private void ReadNotes(NotesSlidePart? part, int number) => ReadPart(part, reader =>
    {
        if (SlideShapes.Read(reader).Blocks is { Count: > 0 } blocks)
            notes.Add((number, blocks));
    }, number);

    private void TellParts(SlidePart slide, int number)
    {
        pictures += slide.ImageParts.Count();
        TellUnread(number, slide.ImageParts.Count(), "ảnh");
        TellUnread(number, slide.ChartParts.Count(), "biểu đồ");
        ReadPart(slide.SlideCommentsPart, reader =>
        {
            reader.MoveToContent();
            var inside = reader.Inside();
            while (inside.Next())
            {
                if (reader.LocalName == "text" && SingleLine.Of(reader.Characters()) is { Length: > 0 } comment)
                    comments.Add(comment);
            }
        }, number);
    }

    private void TellUnread(int number, int count, string what)
    {
        if (count > 0)
            Remark("part-unread", $"Trang chiếu {number} có {count} {what} chưa được đọc.", number);
    }

    private void RemarkComments()
    {
        if (comments.Count == 0)
            return;
        var first = comments[0].Length > MostShown ? comments[0][..MostShown] + "…" : comments[0];
        remarks.Add(new Diagnostic(
            "comments", $"Tệp có {comments.Count} nhận xét, không tính vào nội dung văn bản: “{first}”."));
    }

    private void Remark(string code, string message, int page) => remarks.Add(new Diagnostic(code, message, page));

    // A part that is broken is told about; the others are still read.
    private void ReadPart(OpenXmlPart? part, Action<XmlReader> read, int number)
    {
        if (part is null)
            return;
        try
        {
            using var reader = WordPackage.Read(part);
            read(reader);
        }
        catch (Exception e) when (OfficePackage.IsFault(e))
        {
            Remark("part-unread", $"Một phần của trang chiếu {number} bị hỏng nên không đọc được.", number);
        }
    }
}
