using System.Collections.Immutable;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;
using VanBan.Documents;

namespace VanBan.Archive.Readers.Pdf;

/// <summary>Reads the text layer of a PDF by where its letters stand.</summary>
internal static class PdfReader
{
    private const string OcrHint = "cần nhận dạng chữ (OCR): cài các gói tesseract-ocr, tesseract-ocr-vie và poppler-utils rồi nạp lại.";

    // A page is a picture when one covers this share of it and there are fewer letters than in a header and a signature.
    private const float LeastPicture = 0.3f;
    private const int FewLetters = 400;

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
                > PdfLimits.Pages and var pages =>
                    TooLarge($"Tệp PDF có {pages} trang, nhiều hơn giới hạn {PdfLimits.Pages} trang; hãy tách tệp thành nhiều phần."),
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
        catch (Exception e) when (filters.IsExceeded || e is OutOfMemoryException)
        {
            return TooLarge();
        }
        catch (Exception)
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
        var sheets = new List<Sheet>();
        var unread = ImmutableArray.CreateBuilder<Diagnostic>();
        int broken = 0, letters = 0;
        for (var number = 1; number <= pdf.NumberOfPages; number++)
        {
            if (ReadPage(pdf, number, filters) is not { } page)
            {
                broken++;
                unread.Add(new Diagnostic("page-unread", $"Trang {number} bị hỏng, không đọc được.", number));
                continue;
            }
            letters += page.Glyphs.Count;
            if (letters > PdfLimits.GlyphsOfFile)
                throw new PdfLimitException("glyphs");
            if (page.LargestPicture > LeastPicture && page.Glyphs.Count < FewLetters)
                unread.Add(new Diagnostic("page-unread", $"Trang {number} là ảnh chụp, {OcrHint}", number));
            else if (page.UnknownGlyphs > 20 && page.UnknownGlyphs * 3 > page.Glyphs.Count)
                unread.Add(new Diagnostic("page-unread", $"Phông chữ ở trang {number} không cho biết chữ nào là chữ nào, {OcrHint}", number));
            sheets.Add(Sheet.Of(number, page));
        }
        var document = DocumentLayout.Of(name, sheets, pdf.NumberOfPages) with { Diagnostics = unread.ToImmutable() };
        if (document.Text.Length > 0)
            return new Outcome<Document>.Done(document);
        if (broken == pdf.NumberOfPages)
            return Damaged;
        return unread.Count > broken
            ? new Outcome<Document>.Skipped(Obstacle.NeedsOcr, "Tệp PDF chỉ có ảnh chụp các trang, không có chữ đọc được; " + OcrHint)
            : new Outcome<Document>.Skipped(Obstacle.Empty, "Tệp PDF không có chữ nào để đọc.");
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
}
