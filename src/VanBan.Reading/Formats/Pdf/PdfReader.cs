using System.Collections.Immutable;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Exceptions;
using VanBan.Documents;
using VanBan.Reading.Formats.Ocr;

namespace VanBan.Reading.Formats.Pdf;

/// <summary>Reads the text layer of a PDF by where its letters stand, and by OCR the pages that have none.</summary>
internal static class PdfReader
{
    // Mean confidence of the words of a page, of 100; clean scans have 90 and more.
    private const float LeastConfidence = 75;

    /// <summary>The document, or why there is none. Whatever the library throws for a broken file ends here.</summary>
    public static Outcome<Document> Read(SourceFile file, ReadingOptions options)
    {
        var filters = new BoundedFilters();
        try
        {
            using var pdf = Open(file, filters);
            pdf.AddPageFactory<PageContent, PageFactory>();
            return pdf.NumberOfPages switch
            {
                0 => new Outcome<Document>.Skipped(Obstacle.Empty, "Tệp PDF không có trang nào."),
                > PdfLimits.Pages and var pages =>
                    TooLarge(
                        $"Tệp PDF có {pages} trang, nhiều hơn giới hạn {PdfLimits.Pages} trang; "
                            + "hãy tách tệp thành nhiều phần."),
                _ => Read(file, pdf, filters, options),
            };
        }
        catch (PdfDocumentEncryptedException)
        {
            return new Outcome<Document>.Skipped(Obstacle.Encrypted,
                "Tệp PDF có mật khẩu; hãy lưu một bản không đặt mật khẩu rồi nạp lại.");
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

    /// <summary>Opens a PDF, however broken. What the library throws is the caller's.</summary>
    public static PdfDocument Open(SourceFile file, BoundedFilters filters) => PdfDocument.Open(
        file.Bytes,
        new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true, FilterProvider = filters });

    private static Outcome<Document>.Skipped Damaged { get; } =
        new(Obstacle.Damaged, "Tệp PDF bị hỏng, không mở được; hãy tải hoặc xuất lại tệp từ nguồn.");

    private static Outcome<Document>.Skipped TooLarge(string? reason = null) =>
        new(Obstacle.TooLarge, reason
            ?? "Nội dung nén trong tệp PDF vượt quá giới hạn cho phép; hãy in lại tệp thành PDF mới rồi nạp lại.");

    private static Outcome<Document> Read(
        SourceFile file, PdfDocument pdf, BoundedFilters filters, ReadingOptions options)
    {
        var sheets = new List<PrintedPage>();
        var scans = new List<PageForOcr>();
        var remarks = ImmutableArray.CreateBuilder<Diagnostic>();
        int broken = 0, letters = 0;
        for (var number = 1; number <= pdf.NumberOfPages; number++)
        {
            if (ReadPage(pdf, number, filters) is not { } page)
            {
                broken++;
                remarks.Add(new Diagnostic("page-unread", $"Trang {number} bị hỏng, không đọc được.", number));
                continue;
            }
            options.Alive?.Invoke(TimeSpan.Zero);
            letters += page.Glyphs.Count;
            if (letters > PdfLimits.GlyphsOfFile)
                throw new PdfLimitException("glyphs");
            PageRemarks.Add(number, page.Notes, remarks);
            var sheet = PrintedPage.Of(number, page);
            sheets.Add(sheet);
            if (PageForOcr.Of(page, sheet) is { } scan)
                scans.Add(scan);
        }
        var attachments = PdfAttachments.RemarkOn(pdf);
        if (attachments is not null)
            remarks.Add(attachments);
        if (scans.Count > 0)
            ReadScans(file, sheets, scans, remarks, options);
        var document = DocumentLayout.Of(
            file.Name, sheets, pdf.NumberOfPages, options.Boxes) with
        { Diagnostics = remarks.ToImmutable(), HasParts = attachments is not null };
        if (document.Text.Length > 0)
            return new Outcome<Document>.Done(document);
        // The cover of a portfolio may be without a word.
        if (document.HasParts && scans.Count == 0)
            return new Outcome<Document>.Container();
        if (broken == pdf.NumberOfPages)
            return Damaged;
        return scans.Count > document.OcrPages.Length
            ? new Outcome<Document>.Skipped(
                Obstacle.NeedsOcr, "Tệp PDF chỉ có ảnh chụp các trang, không có chữ đọc được; "
                + WhyUnread(options))
            : new Outcome<Document>.Skipped(Obstacle.Empty, "Tệp PDF không có chữ nào để đọc.");
    }

    private static void ReadScans(SourceFile file, List<PrintedPage> sheets, List<PageForOcr> scans,
        ImmutableArray<Diagnostic>.Builder remarks, ReadingOptions options)
    {
        var read = OcrEngine.Of(options)?.Read(file,
            [.. scans.Select(static scan => new PageToRead(scan.Number, Math.Max(scan.Width, scan.Height)))]);
        foreach (var scan in scans)
        {
            var number = scan.Number;
            if (read?.GetValueOrDefault(number) is not { } page)
            {
                remarks.Add(new Diagnostic("page-unread",
                    $"{scan.What(number)}, {(read is null ? WhyUnread(options) : "nhưng nhận dạng chữ (OCR) không thành công.")}", number));
                continue;
            }
            var at = sheets.FindIndex(sheet => sheet.Number == number);
            sheets[at] = ScannedPage.Of(number, scan.Width, scan.Height, page, scan.Trusted ? sheets[at] : null);
            remarks.AddRange(PictureReader.RemarksOn(page, number));
            if (page.Lines.Length > 0 && page.Confidence < LeastConfidence)
            {
                remarks.Add(new Diagnostic("ocr-poor",
                    $"Trang {number} quét mờ hoặc lệch, nhận dạng được khoảng {page.Confidence:0} % độ tin cậy; "
                    + "hãy đối chiếu với bản gốc.", number));
            }
        }
    }

    private static string WhyUnread(ReadingOptions options) =>
        options.Ocr ? OcrEngine.HowToInstall : "nhưng lần này không nhận dạng chữ (OCR).";

    private static PageContent? ReadPage(PdfDocument pdf, int number, BoundedFilters filters)
    {
        try
        {
            return pdf.GetPage<PageContent>(number);
        }
        catch (Exception e) when (e is not (PdfLimitException or OutOfMemoryException)
            && !filters.IsExceeded)
        {
            return null;
        }
    }
}
