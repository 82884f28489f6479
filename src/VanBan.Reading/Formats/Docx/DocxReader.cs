using System.Collections.Immutable;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using VanBan.Documents;
using VanBan.Reading.Formats.Plain;

namespace VanBan.Reading.Formats.Docx;

/// <summary>
/// Reads Word files (ISO/IEC 29500, transitional and strict) as their pages show them: with the numbers of automatic lists, tracked changes
/// accepted, hidden text left out, footnotes behind the body. Reads streams, builds no tree, and does not recurse over what the file nests.
/// </summary>
internal sealed class DocxReader
{
    private const int MaxCharacters = 20_000_000;
    private const int MaxChunks = 50;

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
            return document is { Text.Length: > MaxCharacters } ? Skip(Obstacle.TooLarge)
                : document.Text.Length > 0 ? new Outcome<Document>.Done(document)
                : Skip(package.HasPictures ? Obstacle.NeedsOcr : Obstacle.Empty);
        }
        catch (XmlException) when (package.LargestPart > WordPackage.MaxCharactersInPart)
        {
            return Skip(Obstacle.TooLarge);
        }
        catch (Exception e) when (WordPackage.IsFault(e))
        {
            return Skip(Obstacle.Damaged);
        }
    }

    private static Outcome<Document>.Skipped Skip(Obstacle obstacle) => new(obstacle, obstacle switch
    {
        Obstacle.TooLarge => "Tệp Word quá lớn khi giải nén (hơn 20 triệu ký tự). Hãy chia thành nhiều tệp nhỏ hơn, rồi nạp lại.",
        Obstacle.NeedsOcr => "Tệp Word chỉ chứa ảnh, không có chữ. Hãy lưu thành PDF để nhận dạng chữ (OCR), rồi nạp lại.",
        Obstacle.Empty => "Tệp Word không có chữ nào. Hãy kiểm tra lại tệp gốc.",
        _ => "Tệp bị cắt cụt hoặc hỏng: không đọc được nội dung Word bên trong. Hãy mở bằng Word và lưu lại, rồi nạp lại.",
    });

    private Document Read(string name)
    {
        ReadPart(package.Main.StyleDefinitionsPart, styles.Read, "định dạng (styles)");
        ReadPart(package.Main.NumberingDefinitionsPart, numbering.Read, "đánh số tự động (numbering)");
        var text = new DocumentText();
        var body = NewStory();
        using (var reader = WordPackage.Read(package.Main))
        {
            reader.MoveToContent();
            text.Add(body.Read(reader));
        }
        AddNotes(text, body.Notes);
        return text.ToDocument(name) with { Furniture = ReadFurniture(body.HeadersAndFooters), Diagnostics = diagnostics.ToImmutable() };
    }

    private StoryReader NewStory() => new(styles, numbering.Count(styles), ReadChunk);

    // Notes stand in the order of their marks; one that nothing points to is not printed.
    private void AddNotes(DocumentText text, List<(bool IsEndnote, string Id)> marks)
    {
        var footnotes = new Dictionary<string, List<StoryBlock>>(StringComparer.Ordinal);
        var endnotes = new Dictionary<string, List<StoryBlock>>(StringComparer.Ordinal);
        if (marks.Any(mark => !mark.IsEndnote))
            ReadPart(package.Main.FootnotesPart, reader => ReadNotes(reader, footnotes), "chú thích cuối trang (footnotes)");
        if (marks.Any(mark => mark.IsEndnote))
            ReadPart(package.Main.EndnotesPart, reader => ReadNotes(reader, endnotes), "chú thích cuối văn bản (endnotes)");
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
            if (reader.LocalName is "footnote" or "endnote" && reader.Attribute("id") is { } id)
                notes.TryAdd(id, story.Read(reader));
        }
    }

    private ImmutableArray<PageFurniture> ReadFurniture(List<string> ids)
    {
        var furniture = ImmutableArray.CreateBuilder<PageFurniture>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var id in ids)
        {
            if (!seen.Add(id) || !package.Main.TryGetPartById(id, out var part))
                continue;
            ReadPart(part, reader =>
            {
                reader.MoveToContent();
                var text = string.Join('\n', NewStory().Read(reader).Select(block => block.Line));
                // The format has no fixed pages: what is printed on all of them is put to the first.
                if (text.Length > 0 && seen.Add("\n" + text))
                    furniture.Add(new PageFurniture(1, text));
            }, "đầu trang, chân trang");
        }
        return furniture.ToImmutable();
    }

    // A document put into this one whole (w:altChunk). One inside another is read; one inside that is not, nor the same one twice.
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
                    _ => null,
                };
            });
        }
        if (outcome is Outcome<Document>.Done(var document))
            return [.. document.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => new StoryParagraph(line.TrimEnd()))];
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
        catch (Exception e) when (WordPackage.IsFault(e))
        {
            diagnostics.Add(new Diagnostic("part-unread",
                $"Phần {what} của tệp Word bị hỏng nên không đọc được; các nội dung khác vẫn được đọc."));
        }
    }
}
