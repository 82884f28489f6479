using System.Collections.Immutable;
using System.Text;
using VanBan.Documents;
using VanBan.Reading.Formats.Sheets;
using VanBan.Text;

namespace VanBan.Reading.Formats.Plain;

/// <summary>
/// Reads plain text in any encoding that Vietnamese offices have used; a form feed begins a page. Web pages saved as
/// files are read as text too.
/// </summary>
internal static class PlainTextReader
{
    /// <summary>The largest file that is read, in bytes: a thousand times a long report.</summary>
    public const int MaxBytes = 40_000_000;

    public static Outcome<Document> Read(SourceFile file)
    {
        if (file.Bytes.Length > MaxBytes)
        {
            return new Outcome<Document>.Skipped(Obstacle.TooLarge,
                $"Tệp văn bản lớn hơn {MaxBytes / 1_000_000} MB. Hãy chia thành nhiều tệp nhỏ hơn, rồi nạp lại.");
        }
        if (TextDecoder.Decode(file.Bytes.Span) is not { } decoded)
        {
            return new Outcome<Document>.Skipped(Obstacle.UnknownFormat,
                "Không nhận ra định dạng của tệp: không phải PDF, DOCX hay văn bản thuần. "
                + "Hãy mở bằng chương trình đã tạo ra tệp và lưu thành PDF hoặc .docx, rồi nạp lại.");
        }
        if (HtmlText.IsHtml(decoded))
            return Done(Page(file.Name, decoded));
        decoded = LetterNumbers.Read(decoded);
        if (LegacyEncoding.Detect(decoded) is { } legacy)
            decoded = legacy.Convert(decoded);
        else if (Viqr.Is(decoded))
            decoded = Viqr.Convert(decoded);
        return SeparatedTextReader.Read(file.Name, decoded)
            ?? Done(DrawnTables.Read(Paginate(file.Name, Letters.Compose(Clean(decoded)))));
    }

    private static Document Page(string name, string html)
    {
        var text = Letters.Compose(HtmlText.Read(html, out var rows, out var remarks));
        return new Document(name, text) { Format = "html", Tables = rows.In(text), Diagnostics = remarks };
    }

    private static Outcome<Document> Done(Document document) => string.IsNullOrWhiteSpace(document.Text)
        ? new Outcome<Document>.Skipped(Obstacle.Empty, "Tệp không có chữ nào. Hãy kiểm tra lại tệp gốc.")
        : new Outcome<Document>.Done(document);

    // One kind of line end; control characters that slipped in become blanks, so that no word is joined to the next.
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            switch (c)
            {
                case '\r':
                    clean.Append('\n');
                    if (i + 1 < text.Length && text[i + 1] == '\n')
                        i++;
                    break;
                case '\v' or '\u0085' or '\u2028' or '\u2029':
                    clean.Append('\n');
                    break;
                case '\t' or '\n' or '\f' or >= ' ':
                    if (c != '\uFEFF')
                        clean.Append(c);
                    break;
                default:
                    clean.Append(' ');
                    break;
            }
        }
        return clean.ToString();
    }

    private static Document Paginate(string name, string text)
    {
        if (!text.Contains('\f', StringComparison.Ordinal))
            return new Document(name, text);
        var pages = ImmutableArray.CreateBuilder<PageRun>();
        var paged = new StringBuilder(text.Length);
        // Programs end the last page with a form feed as well: it begins no page.
        foreach (var page in text.TrimEnd('\f', '\n', ' ').Split('\f'))
        {
            if (paged.Length > 0 && paged[^1] != '\n')
                paged.Append('\n');
            pages.Add(new PageRun(paged.Length, pages.Count + 1));
            paged.Append(page);
        }
        return new Document(name, paged.ToString()) { Pages = pages.ToImmutable(), PageCount = pages.Count };
    }
}
