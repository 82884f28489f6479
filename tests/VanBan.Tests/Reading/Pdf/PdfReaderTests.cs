using VanBan.Documents;
using VanBan.Reading;
using VanBan.Tests.Support;
using Xunit;

namespace VanBan.Tests.Reading.Pdf;

public class PdfReaderTests
{
    [Fact]
    public void A_line_is_read_with_its_marks_composed()
    {
        var document = new PdfText().Page().Text(70, 100, "Nghi\u0323 quyê\u0301t số 01/NQ-CP").Read();
        Assert.Equal("Nghị quyết số 01/NQ-CP", document.Text);
        Assert.Equal("pdf", document.Format);
        Assert.Equal(1, document.PageCount);
    }

    [Fact]
    public void A_number_broken_after_its_hyphen_is_one_number_and_words_are_joined_by_a_blank()
    {
        var pdf = new PdfText().Page();
        for (var line = 0; line < 4; line++)
            pdf.Text(70, 40 + 16 * line, "Căn cứ Luật Tổ chức Chính phủ, Luật Tổ chức chính quyền địa phương và", 12);
        var document = pdf
            .Text(70, 104, "Nghị định của Chính phủ về các nội dung có liên quan số 15/2020/NĐ-", 12)
            .Text(70, 120, "CP ngày 03 tháng 02 năm 2020 của Chính phủ.", 12).Read();
        Assert.EndsWith(" địa phương và Nghị định của Chính phủ về các nội dung có liên quan số 15/2020/NĐ-CP ngày 03 tháng 02 năm 2020 của Chính phủ.", document.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_offset_has_its_page()
    {
        var document = new PdfText().Page().Text(70, 100, "Một.").Page().Text(70, 100, "Hai.").Read();
        Assert.Equal(2, document.PageCount);
        Assert.Equal(1, document.PageAt(document.Text.IndexOf("Một", StringComparison.Ordinal)));
        Assert.Equal(2, document.PageAt(document.Text.IndexOf("Hai", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_file_that_breaks_off_is_damaged() =>
        Assert.Equal(Obstacle.Damaged, Skipped("%PDF-1.7\n1 0 obj\n<</Type/Cat"u8.ToArray()).Obstacle);

    [Fact]
    public void A_page_without_letters_is_empty() =>
        Assert.Equal(Obstacle.Empty, Assert.IsType<Outcome<Document>.Skipped>(new PdfText().Page().Outcome()).Obstacle);

    [Fact]
    public void Every_real_file_with_a_text_layer_is_read()
    {
        foreach (var path in Directory.GetFiles(Shared.Real("real/pdf"), "*.pdf"))
        {
            var document = Assert.IsType<Outcome<Document>.Done>(Read(path, WithoutOcr)).Value;
            Assert.NotEmpty(document.Text);
            Assert.DoesNotContain('\uFFFD', document.Text);
        }
    }

    [Fact]
    public void Scans_ask_for_OCR_and_name_the_packages()
    {
        foreach (var path in Directory.GetFiles(Shared.Real("real/scan"), "*.pdf"))
        {
            var skipped = Assert.IsType<Outcome<Document>.Skipped>(Read(path, WithoutOcr));
            Assert.Equal(Obstacle.NeedsOcr, skipped.Obstacle);
            Assert.Contains("tesseract-ocr-vie", skipped.Reason, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("SAO Y; ỦY BAN NHÂN DÂN TỈNH QUẢNG TRỊ; 06/01/2026 16:42:26 +07:00")]
    [InlineData("TRÍCH SAO; SỞ TƯ PHÁP; 12/03/2025; 08:05:11; +07:00")]
    public void The_mark_of_an_electronic_copy_is_no_text_of_a_page(string mark)
    {
        var document = new PdfText().Page().Text(200, 20, mark, 9).Text(70, 100, "Nghị quyết số 01/NQ-CP").Read();
        Assert.Equal("Nghị quyết số 01/NQ-CP", document.Text);
        Assert.Equal(mark, Assert.Single(document.Furniture).Text);
    }

    private static ReadingOptions WithoutOcr { get; } = new() { Programs = OutsidePrograms.None };

    private static Outcome<Document> Read(string path, ReadingOptions options) => DocumentReader.Read(new SourceFile(path.Replace('\\', '/'), File.ReadAllBytes(path)), options);

    private static Outcome<Document>.Skipped Skipped(byte[] bytes) =>
        Assert.IsType<Outcome<Document>.Skipped>(DocumentReader.Read(new SourceFile("test.pdf", bytes)));
}
