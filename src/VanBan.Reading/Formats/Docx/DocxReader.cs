using System.Collections.Immutable;
using System.Text;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using VanBan.Documents;
using VanBan.Reading.Formats.Mail;
using VanBan.Reading.Formats.Office;
using VanBan.Reading.Formats.Plain;
using VanBan.Text;

namespace VanBan.Reading.Formats.Docx;

/// <summary>
/// Reads Word files (ISO/IEC 29500, transitional and strict) as their pages show them: with the numbers of automatic
/// lists, tracked changes accepted, hidden text left out, footnotes behind the body. Reads streams, builds no tree, and
/// does not recurse over what the file nests.
/// </summary>
internal sealed class DocxReader
{
    private const int MaxCharacters = 20_000_000;
    private const int MaxChunks = 50;
    private const int LinesOfLetterhead = 12;
    private const int MostShown = 120;

    private readonly WordPackage package;
    private readonly WordStyles styles = new();
    private readonly WordNumbering numbering = new();
    private readonly HashSet<string> chunks = new(StringComparer.Ordinal);
    private readonly ImmutableArray<Diagnostic>.Builder diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
    private readonly bool isChunk;

    private DocxReader(WordPackage package, bool isChunk) => (this.package, this.isChunk) = (package, isChunk);

    /// <summary>The document in a Word file, or the reason why there is none.</summary>
    public static Outcome<Document> Read(SourceFile file) => Read(file, isChunk: false);

    private static Outcome<Document> Read(SourceFile file, bool isChunk)
    {
        using var package = WordPackage.Open(file.Bytes, out var obstacle);
        if (package is null)
            return Skip(obstacle);
        try
        {
            var document = new DocxReader(package, isChunk).Read(file.Name);
            if (!isChunk)
                document = EmbeddedFiles.Told(document, file.Bytes);
            return document is { HasParts: true, Text: "" } ? new Outcome<Document>.Container()
                : document is { Text.Length: > MaxCharacters } ? Skip(Obstacle.TooLarge)
                : document.Text.Length > 0 ? new Outcome<Document>.Done(document)
                : Skip(package.HasPictures ? Obstacle.NeedsOcr : Obstacle.Empty);
        }
        catch (XmlException) when (package.LargestPart > WordPackage.MaxCharactersInPart)
        {
            return Skip(Obstacle.TooLarge);
        }
        catch (Exception e) when (OfficePackage.IsFault(e))
        {
            return Skip(Obstacle.Damaged);
        }
    }

    private static Outcome<Document>.Skipped Skip(Obstacle obstacle) => new(obstacle, obstacle switch
    {
        Obstacle.TooLarge =>
            "Tệp Word quá lớn khi giải nén (hơn 20 triệu ký tự). Hãy chia thành nhiều tệp nhỏ hơn, rồi nạp lại.",
        Obstacle.NeedsOcr =>
            "Tệp Word chỉ chứa ảnh, không có chữ. Hãy lưu thành PDF để nhận dạng chữ (OCR), rồi nạp lại.",
        Obstacle.Empty => "Tệp Word không có chữ nào. Hãy kiểm tra lại tệp gốc.",
        _ =>
            "Tệp bị cắt cụt hoặc hỏng: không đọc được nội dung Word bên trong. Hãy mở bằng Word và lưu lại, rồi nạp lại.",
    });

    private Document Read(string name)
    {
        ReadPart(package.Main.StyleDefinitionsPart, styles.Read, "định dạng (styles)");
        ReadPart(package.Main.NumberingDefinitionsPart, numbering.Read, "đánh số tự động (numbering)");
        var body = NewStory();
        List<StoryBlock> blocks;
        using (var reader = WordPackage.Read(package.Main))
        {
            reader.MoveToContent();
            blocks = body.Read(reader);
        }
        var margins = ReadMargins(body.HeadersAndFooters);
        var text = new DocumentText();
        if (margins.Any(static margin => margin.DrawnWords.Any(IsDraftMark)))
            text.Add([new StoryParagraph(DraftMark)]);
        // Some offices put the letterhead into the header of the first page.
        var letterhead = HasLetterhead(blocks) ? null : margins.Find(static margin => HasLetterhead(margin.Blocks));
        text.Add(letterhead?.Blocks ?? []);
        text.Add(blocks);
        AddNotes(text, body.Notes);
        Remark(body);
        var furniture = margins.Where(margin => margin != letterhead
            && margin.Text.Length > 0)
            .Select(static margin => margin.Text)
            .Distinct();
        // The format has no fixed pages: what is printed on all of them is put to the first.
        return text.ToDocument(name) with
        {
            Furniture = [.. furniture.Concat(ReadComments()).Select(static said => new PageFurniture(1, said))],
            Diagnostics = diagnostics.ToImmutable(),
        };
    }

    private StoryReader NewStory() => new(styles, numbering.Count(styles), new StoryParts(ReadChunk, ReadDiagram));

    // Drawn across every page of a draft.
    private const string DraftMark = "DỰ THẢO";

    private static bool IsDraftMark(string drawn) =>
        Letters.Fold(drawn).StartsWith("du thao", StringComparison.Ordinal);

    private static bool HasLetterhead(List<StoryBlock> blocks) =>
        blocks.Take(LinesOfLetterhead).Select(static block => Letters.Fold(block.Line))
        .Any(static line => line.Contains("cong hoa xa hoi chu nghia viet nam", StringComparison.Ordinal)
            || line.Contains("dang cong san viet nam", StringComparison.Ordinal));

    private void Remark(StoryReader body)
    {
        if (package.Main.ChartParts.Count() + package.Main.ExtendedChartParts.Count() is var charts and > 0)
            diagnostics.Add(new Diagnostic("part-unread", $"Văn bản có {charts} biểu đồ chưa được đọc."));
        if (body.HasStruckText)
            diagnostics.Add(new Diagnostic("text-struck", "Văn bản có chữ bị gạch ngang; chữ đó không được đọc."));
        if (body.HasHiddenText)
            diagnostics.Add(new Diagnostic("text-hidden", "Văn bản có chữ ẩn; chữ đó không được đọc."));
        if (body.HasDeletedText)
        {
            diagnostics.Add(new Diagnostic("text-deleted",
                "Văn bản còn giữ chữ đã xóa (theo dõi thay đổi); chữ đó không được đọc."));
        }
        if (body.Subdocuments > 0)
        {
            diagnostics.Add(new Diagnostic("part-unread",
                $"Văn bản gồm {body.Subdocuments} tài liệu con nằm ở tệp khác; nội dung các tệp đó chưa được đọc."));
        }
    }

    // What reviewers wrote in the margin is no text of the document.
    private List<string> ReadComments()
    {
        var comments = new List<string>();
        ReadPart(package.Main.WordprocessingCommentsPart, reader =>
        {
            reader.MoveToContent();
            var inside = reader.Inside();
            while (inside.Next())
            {
                if (reader.LocalName == "comment")
                    comments.Add(string.Join('\n', NewStory().Read(reader).Select(static block => block.Line)));
            }
        }, "nhận xét (comments)");
        comments.RemoveAll(static comment => comment.Length == 0);
        if (comments.Count > 0)
        {
            var first = comments[0].Length > MostShown ? comments[0][..MostShown] + "…" : comments[0];
            diagnostics.Add(
                new Diagnostic(
                    "comments", $"Tệp có {comments.Count} nhận xét, không tính vào nội dung văn bản: “{first}”."));
        }
        return comments;
    }

    // Notes stand in the order of their marks; one that nothing points to is not printed.
    private void AddNotes(DocumentText text, List<(bool IsEndnote, string Id)> marks)
    {
        var footnotes = new Dictionary<string, List<StoryBlock>>(StringComparer.Ordinal);
        var endnotes = new Dictionary<string, List<StoryBlock>>(StringComparer.Ordinal);
        if (marks.Any(mark => !mark.IsEndnote))
            ReadPart(
                package.Main.FootnotesPart, reader => ReadNotes(reader, footnotes), "chú thích cuối trang (footnotes)");
        if (marks.Any(mark => mark.IsEndnote))
            ReadPart(
                package.Main.EndnotesPart, reader => ReadNotes(reader, endnotes), "chú thích cuối văn bản (endnotes)");
        foreach (var (_, id) in marks.Where(mark => !mark.IsEndnote))
        {
            if (footnotes.Remove(id, out var blocks))
                text.AddFootnote(blocks);
        }
        foreach (var (_, id) in marks.Where(mark => mark.IsEndnote))
        {
            if (endnotes.Remove(id, out var blocks))
                text.AddFootnote(blocks);
        }
    }

    private void ReadNotes(XmlReader reader, Dictionary<string, List<StoryBlock>> notes)
    {
        reader.MoveToContent();
        var story = NewStory();
        var inside = reader.Inside();
        while (inside.Next())
        {
            if (reader.LocalName is "footnote" or "endnote"
                && reader.Attribute("id") is { } id)
                notes.TryAdd(id, story.Read(reader));
        }
    }

    /// <summary>A header or footer.</summary>
    private sealed record Margin(List<StoryBlock> Blocks, IReadOnlyList<string> DrawnWords)
    {
        public string Text => string.Join('\n', Blocks.Select(static block => block.Line));
    }

    private List<Margin> ReadMargins(List<string> ids)
    {
        var margins = new List<Margin>();
        foreach (var id in ids.Distinct(StringComparer.Ordinal))
        {
            if (!package.Main.TryGetPartById(id, out var part))
                continue;
            ReadPart(part, reader =>
            {
                reader.MoveToContent();
                var story = NewStory();
                margins.Add(new Margin(story.Read(reader), story.DrawnWords));
            }, "đầu trang, chân trang");
        }
        return margins;
    }

    // The points of a diagram (SmartArt; ISO/IEC 29500-1, 21.4), each a line.
    private List<StoryBlock> ReadDiagram(string id)
    {
        var lines = new List<StoryBlock>();
        if (!package.Main.TryGetPartById(id, out var part))
            return lines;
        ReadPart(part, reader =>
        {
            reader.MoveToContent();
            var line = new StringBuilder();
            var inside = reader.Inside();
            while (inside.Next())
            {
                if (reader.LocalName == "pt")
                    EndLine();
                else if (reader.LocalName == "t" && !reader.IsEmptyElement
                    && reader.NamespaceURI.Contains("drawingml", StringComparison.Ordinal)
                    && reader.Prefix != "dgm"
                    && reader.Read()
                    && reader.NodeType == XmlNodeType.Text)
                    line.Append(reader.Value);
            }
            EndLine();

            void EndLine()
            {
                if (line.Length > 0)
                    lines.Add(new StoryParagraph(Letters.Compose(line.ToString()).Trim()));
                line.Clear();
            }
        }, "sơ đồ (SmartArt)");
        return lines;
    }

    // A document put into this one whole (w:altChunk). One inside another is read; one inside that is not, nor the same
    // one twice.
    private IReadOnlyList<StoryBlock> ReadChunk(string id)
    {
        if (!chunks.Add(id))
            return [];
        Outcome<Document>? outcome = null;
        if (chunks.Count <= MaxChunks && package.Main.TryGetPartById(id, out var part))
        {
            ReadBytes(part, bytes =>
            {
                var file = new SourceFile("altChunk", bytes);
                outcome = FileFormats.Of(bytes) switch
                {
                    FileFormat.Docx when !isChunk => Read(file, isChunk: true),
                    FileFormat.Text => PlainTextReader.Read(file),
                    FileFormat.Mail => MailReader.ReadPage(file),
                    _ => null,
                };
            });
        }
        if (outcome is Outcome<Document>.Done(var document))
            return [
                .. document.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => new StoryParagraph(line.TrimEnd()))];
        diagnostics.Add(new Diagnostic("part-unread",
            "Không đọc được một tài liệu chèn bên trong tệp Word (altChunk); nội dung đó bị bỏ qua."));
        return [];
    }

    private static void ReadBytes(OpenXmlPart part, Action<byte[]> read)
    {
        using var stream = part.GetStream(FileMode.Open, FileAccess.Read);
        using var bytes = new MemoryStream();
        var buffer = new byte[81920];
        for (int count; (count = stream.Read(buffer)) > 0 && bytes.Length <= PlainTextReader.MaxBytes;)
            bytes.Write(buffer, 0, count);
        if (bytes.Length <= PlainTextReader.MaxBytes)
            read(bytes.ToArray());
    }

    // A part beside the text that is broken is told about; the text is still read.
    private void ReadPart(OpenXmlPart? part, Action<XmlReader> read, string what)
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
            diagnostics.Add(new Diagnostic("part-unread",
                $"Phần {what} của tệp Word bị hỏng nên không đọc được; các nội dung khác vẫn được đọc."));
        }
    }
}
