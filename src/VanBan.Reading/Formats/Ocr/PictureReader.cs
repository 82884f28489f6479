using System.Collections.Immutable;
using System.Text;
using VanBan.Documents;
using VanBan.Text;

namespace VanBan.Reading.Formats.Ocr;

/// <summary>Reads pictures of pages that were saved as they are: PNG, JPEG, TIFF with one page or more.</summary>
internal static class PictureReader
{
    private const float Sure = 60;

    public static Outcome<Document> Read(SourceFile file, ReadingOptions options)
    {
        if (OcrEngine.Of(options) is not { } engine)
        {
            return new Outcome<Document>.Skipped(Obstacle.NeedsOcr, "Tệp là ảnh (PNG, JPEG, GIF, BMP, WebP hoặc TIFF), "
                + (options.Ocr ? OcrEngine.HowToInstall : "và lần này không nhận dạng chữ (OCR)."));
        }
        var pages = engine.ReadPicture(file);
        if (pages.IsEmpty)
            return new Outcome<Document>.Skipped(Obstacle.Damaged,
                "Tệp ảnh hỏng, quá lớn hoặc thuộc loại không nhận dạng được. Hãy quét thành PDF, rồi nạp lại.");
        var text = new StringBuilder();
        var runs = ImmutableArray.CreateBuilder<PageRun>();
        var doubtful = ImmutableArray.CreateBuilder<TextSpan>();
        var boxes = ImmutableArray.CreateBuilder<WordBox>();
        for (var i = 0; i < pages.Length; i++)
        {
            foreach (var line in pages[i].Lines)
            {
                if (text.Length > 0)
                    text.Append(line.BeginsParagraph ? "\n\n" : "\n");
                if (runs.Count == 0 || runs[^1].Page != i + 1)
                    runs.Add(new PageRun(text.Length, i + 1));
                foreach (var (at, word) in line.Words.Index())
                {
                    text.Append(at > 0 ? " " : "");
                    var span = new TextSpan(text.Length, text.Length + word.Text.Length);
                    if (word.Confidence < Sure)
                        doubtful.Add(span);
                    if (options.Boxes)
                        boxes.Add(new WordBox(span, new PageBox(i + 1, word.Left, word.Top, word.Right, word.Bottom)));
                    text.Append(word.Text);
                }
            }
        }
        return text.Length == 0
            ? new Outcome<Document>.Skipped(Obstacle.Empty, "Không thấy chữ nào trong ảnh. Hãy kiểm tra lại tệp gốc.")
            : new Outcome<Document>.Done(new Document(file.Name, text.ToString())
            {
                Format = "image",
                PageCount = pages.Length,
                Pages = runs.ToImmutable(),
                OcrPages = [.. Enumerable.Range(1, pages.Length)],
                Doubtful = doubtful.ToImmutable(),
                Words = boxes.ToImmutable(),
                Diagnostics = [.. pages.SelectMany(static (page, at) => RemarksOn(page, at + 1))],
            });
    }

    /// <summary>What a person should know of the words that were mended on a page.</summary>
    public static IEnumerable<Diagnostic> RemarksOn(OcrPage page, int number) => page.Mended.Distinct().Select(word =>
        new Diagnostic(
            "ocr-mended", $"Chữ quét “{word.Read}” được đọc là “{word.Meant}”; hãy đối chiếu với bản gốc.", number));
}
