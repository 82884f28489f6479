using System.Collections.Immutable;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;
using VanBan.Documents;

namespace VanBan.Archive.Readers.Pdf;

/// <summary>Reads the text layer of a PDF by where its letters stand.</summary>
internal static class PdfReader
{
    private const string OcrHint = "cần nhận dạng chữ (OCR): cài các gói tesseract-ocr, tesseract-ocr-vie và poppler-utils rồi nạp lại.";

    /// <summary>The document, or why there is none. Whatever the library throws for a broken file ends here.</summary>
    public static Outcome<Document> Read(SourceFile file)
    {
        var filters = new BoundedFilters();
        try
        {
            using var pdf = PdfDocument.Open(file.Bytes, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true, FilterProvider = filters });
            pdf.AddPageFactory<PageContent, PageFactory>();
            return pdf.NumberOfPages switch
            {
                0 => new Outcome<Document>.Skipped(Obstacle.Empty, "Tệp PDF không có trang nào."),
                > PdfLimits.Pages => TooLarge($"Tệp PDF có {pdf.NumberOfPages} trang, nhiều hơn giới hạn {PdfLimits.Pages} trang; hãy tách tệp thành nhiều phần."),
                _ => Read(file.Name, pdf, filters),
            };
        }
        catch (PdfDocumentEncryptedException)
        {
            return new Outcome<Document>.Skipped(Obstacle.Encrypted, "Tệp PDF có mật khẩu; hãy lưu một bản không đặt mật khẩu rồi nạp lại.");
        }
        catch (PdfLimitException)
        {
            return TooLarge();
        }
        catch (Exception) when (filters.IsExceeded)
        {
            return TooLarge();
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return Damaged;
        }
    }

    private static Outcome<Document>.Skipped Damaged { get; } =
        new(Obstacle.Damaged, "Tệp PDF bị hỏng, không mở được; hãy tải hoặc xuất lại tệp từ nguồn.");

    private static Outcome<Document>.Skipped TooLarge(string? reason = null) =>
        new(Obstacle.TooLarge, reason ?? "Nội dung nén trong tệp PDF vượt quá giới hạn cho phép; hãy in lại tệp thành PDF mới rồi nạp lại.");

    private static Outcome<Document> Read(string name, PdfDocument pdf, BoundedFilters filters)
    {
        var pages = new List<PageContent?>();
        for (var number = 1; number <= pdf.NumberOfPages; number++)
            pages.Add(ReadPage(pdf, number, filters));
        if (pages.TrueForAll(static page => page is null))
            return Damaged;
        if (pages.TrueForAll(static page => page is null || !HasText(page)))
        {
            return pages.Exists(static page => page is { LargestPicture: > 0.3f } or { UnknownGlyphs: > 20 })
                ? new Outcome<Document>.Skipped(Obstacle.NeedsOcr, "Tệp PDF chỉ có ảnh chụp các trang, không có chữ đọc được; " + OcrHint)
                : new Outcome<Document>.Skipped(Obstacle.Empty, "Tệp PDF không có chữ nào để đọc.");
        }
        return new Outcome<Document>.Done(Layout(name, pages));
    }

    private static PageContent? ReadPage(PdfDocument pdf, int number, BoundedFilters filters)
    {
        try
        {
            return pdf.GetPage<PageContent>(number);
        }
        catch (Exception e) when (e is not (PdfLimitException or OutOfMemoryException) && !filters.IsExceeded)
        {
            return null;
        }
    }

    private static bool HasText(PageContent page) => page.Glyphs.Exists(static glyph => !glyph.IsBlank);

    private static Document Layout(string name, List<PageContent?> pages)
    {
        var remarks = ImmutableArray.CreateBuilder<Diagnostic>();
        var sheets = new List<Sheet>();
        for (var i = 0; i < pages.Count; i++)
        {
            if (pages[i] is not { } page)
            {
                remarks.Add(new Diagnostic("page-unread", $"Trang {i + 1} bị hỏng, không đọc được.", i + 1));
                continue;
            }
            if (page.LargestPicture > 0.3f && page.Glyphs.Count < 400)
                remarks.Add(new Diagnostic("page-unread", $"Trang {i + 1} là ảnh chụp, {OcrHint}", i + 1));
            else if (page.UnknownGlyphs > 20 && page.UnknownGlyphs * 3 > page.Glyphs.Count)
                remarks.Add(new Diagnostic("page-unread", $"Phông chữ ở trang {i + 1} không cho biết chữ nào là chữ nào, {OcrHint}", i + 1));
            sheets.Add(Sheet.Of(i + 1, page));
        }
        return DocumentLayout.Of(name, sheets, pages.Count) with { Diagnostics = remarks.ToImmutable() };
    }
}
