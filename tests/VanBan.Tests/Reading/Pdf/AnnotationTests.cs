using VanBan.Documents;
using VanBan.Reading;
using VanBan.Tests.Reading.Containers;
using Xunit;

namespace VanBan.Tests.Reading.Pdf;

/// <summary>What lies over a page or under it, and what lies in the file beside its pages.</summary>
public class AnnotationTests
{
    [Fact]
    public void A_form_field_without_a_picture_shows_its_value()
    {
        var document = new PdfText().Page("/Annots[<</Type/Annot/Subtype/Widget/FT/Tx/V(41/TB-STP)/DA(/Helv 12 Tf 0 g)/Rect[100 738 200 756]>>]").Text(70, 100, "Số:").Read();
        Assert.Equal("Số: 41/TB-STP", document.Text);
    }

    [Theory]
    [InlineData("FreeText")]
    [InlineData("Stamp")]
    [InlineData("Widget")]
    public void A_number_laid_over_its_blank_is_text(string subtype)
    {
        var number = "BT /F1 12 Tf 1 0 0 1 0 4 Tm <003500310032> Tj ET";
        var document = new PdfText().Page($"/Annots[<</Type/Annot/Subtype/{subtype}/Rect[95 738 120 756]/AP<</N 8 0 R>>>>]")
            .Text(70, 100, "Số:").Text(130, 100, "/QĐ-STP")
            .Object($"<</Type/XObject/Subtype/Form/BBox[0 0 25 18]/Resources<</Font<</F1 3 0 R>>>>/Length {number.Length}>>stream\n{number}\nendstream").Read();
        Assert.Equal("Số: 512/QĐ-STP", document.Text);
    }

    [Theory]
    [InlineData("FT/Tx", "Số: 41/TB-STP")]
    [InlineData("FT/Ch", "Số: 41/TB-STP")]
    [InlineData("FT/Sig", "Số:")]
    public void What_is_filled_into_a_field_is_text_and_the_stamp_of_a_signature_is_none(string type, string text)
    {
        var drawn = "/Tx BMC BT /F1 12 Tf 1 0 0 1 0 4 Tm <00340031002F00540042002D005300540050> Tj ET EMC";
        var document = new PdfText().Page($"/Annots[<</Type/Annot/Subtype/Widget/{type}/Rect[95 738 200 756]/AP<</N 8 0 R>>>>]").Text(70, 100, "Số:")
            .Object($"<</Type/XObject/Subtype/Form/BBox[0 0 105 18]/Resources<</Font<</F1 3 0 R>>>>/Length {drawn.Length}>>stream\n{drawn}\nendstream").Read();
        Assert.Equal(text, document.Text);
        Assert.Empty(document.Diagnostics);
    }

    [Theory]
    [InlineData("/FT/Btn/AS/Yes", "☒ Bãi bỏ")]
    [InlineData("/FT/Btn/AS/Off", "☐ Bãi bỏ")]
    [InlineData("/FT/Btn/V/On", "☒ Bãi bỏ")]
    [InlineData("/FT/Btn/Ff 65536", "Bãi bỏ")]
    [InlineData("/FT/Btn/AS/Yes/F 2", "Bãi bỏ")]
    [InlineData("/FT/Ch/V(k2)/Opt[[(k1)(So)][(k2)(Lai)]]", "Lai Bãi bỏ")]
    [InlineData("/FT/Ch/V(Khac)", "Khac Bãi bỏ")]
    [InlineData("/Parent<</FT/Tx/V(41)>>", "41 Bãi bỏ")]
    public void Ticks_and_choices_are_read(string field, string text)
    {
        var document = new PdfText().Page($"/Annots[<</Type/Annot/Subtype/Widget{field}/DA(/Helv 12 Tf)/Rect[70 738 90 756]>>]").Text(100, 100, "Bãi bỏ").Read();
        Assert.Equal(text, document.Text);
    }

    [Fact]
    public void A_long_value_is_broken_into_the_lines_of_its_field()
    {
        var value = string.Join(' ', Enumerable.Repeat("chu", 40));
        var document = new PdfText().Page($"/Annots[<</Type/Annot/Subtype/Widget/FT/Tx/V({value})/DA(/Helv 12 Tf)/Rect[70 400 300 700]>>]").Text(70, 100, "Nội dung:").Read();
        Assert.Equal(40, document.Text.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Count(static word => word == "chu"));
    }

    [Theory]
    [InlineData("/Subtype/FreeText/Contents(Dong y theo Nghi quyet so 40/NQ-HDND)", "notes-on-page", "40/NQ-HDND")]
    [InlineData("/Subtype/Stamp/Contents(DA TRINH)", "notes-on-page", "DA TRINH")]
    [InlineData("/Subtype/Text/Contents(Xem lai can cu)", "comments", "Xem lai can cu")]
    [InlineData("/Subtype/Highlight/Contents(Sai so)", "comments", "Sai so")]
    [InlineData("/Subtype/StrikeOut", "text-struck", "gạch bỏ")]
    public void Notes_on_a_page_are_told_and_are_no_text_of_it(string note, string code, string words)
    {
        var document = new PdfText().Page($"/Annots[<</Type/Annot{note}/Rect[70 400 300 420]>>]").Text(70, 100, "Văn bản").Read();
        Assert.Equal("Văn bản", document.Text);
        var remark = Assert.Single(document.Diagnostics);
        Assert.Equal((code, 1), (remark.Code, remark.Page));
        Assert.Contains(words, remark.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(738, "Ngày so 9 tháng 3", 0)]
    [InlineData(733, "Ngày so 9 tháng 3", 0)]
    [InlineData(400, "Ngày tháng 3", 1)]
    public void A_note_put_on_a_line_of_the_page_goes_on_it(int bottom, string text, int remarks)
    {
        var drawn = "BT /F1 12 Tf 1 0 0 1 0 4 Tm <0073006F00200039> Tj ET";
        var document = new PdfText().Page($"/Annots[<</Type/Annot/Subtype/FreeText/Rect[105 {bottom} 135 {bottom + 18}]/AP<</N 8 0 R>>>>]").Text(70, 100, "Ngày").Text(140, 100, "tháng 3")
            .Object($"<</Type/XObject/Subtype/Form/BBox[0 0 30 18]/Resources<</Font<</F1 3 0 R>>>>/Length {drawn.Length}>>stream\n{drawn}\nendstream").Read();
        Assert.Equal((text, remarks), (document.Text, document.Diagnostics.Length));
    }

    [Fact]
    public void What_is_not_drawn_is_not_read()
    {
        var document = new PdfText().Page().Text(70, 100, "Thấy").Raw("3 Tr").Text(70, 120, "Ẩn").Raw("0 Tr")
            .Raw("q 0 0 100 100 re W n").Text(300, 140, "Ngoài").Raw("Q").Text(70, 160, "Cũng thấy").Read();
        Assert.Equal("Thấy\nCũng thấy", document.Text);
    }

    [Fact]
    public void A_raised_mark_behind_a_number_is_no_letter_of_its_symbol()
    {
        var document = new PdfText().Page().Text(70, 100, "Nghị định số 126/2024/NĐ-CP").Text(232, 96, "1", 7).Text(245, 100, "ngày 08/10/2024").Read();
        Assert.Equal("Nghị định số 126/2024/NĐ-CP¹ ngày 08/10/2024", document.Text);
    }

    [Fact]
    public void Files_inside_the_file_are_told_and_are_documents_of_their_own()
    {
        var bytes = new PdfText().Page().Text(70, 100, "Bìa")
            .Object("<</Names[(a)<</Type/Filespec/F(quyet-dinh.pdf)/EF<</F 9 0 R>>>>]>>").Object("<</Type/EmbeddedFile/Length 1>>stream\nx\nendstream").Bytes();
        var text = System.Text.Encoding.Latin1.GetString(bytes).Replace("<</Type/Catalog/Pages 2 0 R>>", "<</Type/Catalog/Pages 2 0 R/Names<</EmbeddedFiles 8 0 R>>>>", StringComparison.Ordinal);
        var document = Assert.IsType<Outcome<Document>.Done>(DocumentReader.Read(new SourceFile("a.pdf", System.Text.Encoding.Latin1.GetBytes(text)))).Value;
        Assert.Contains("quyet-dinh.pdf", Assert.Single(document.Diagnostics, static remark => remark.Code == "attachments").Message, StringComparison.Ordinal);
        Assert.True(document.HasParts);
        Assert.Equal([("quyet-dinh.pdf", "x", null)], Packed.Open(System.Text.Encoding.Latin1.GetBytes(text)));
    }

    [Fact]
    public void A_file_pinned_to_a_page_is_a_document_of_its_own()
    {
        var bytes = new PdfText().Page("/Annots[8 0 R]").Text(70, 100, "Bìa")
            .Object("<</Type/Annot/Subtype/FileAttachment/Rect[0 0 9 9]/FS<</Type/Filespec/F(a.txt)/UF(phu-luc.txt)/EF<</F 9 0 R>>>>>>").Object("<</Type/EmbeddedFile/Length 2>>stream\nxy\nendstream").Bytes();
        Assert.Equal([("phu-luc.txt", "xy", null)], Packed.Open(bytes));
        Assert.Empty(Packed.Open(new PdfText().Page().Text(70, 100, "Bìa").Bytes()));
    }

    [Theory]
    [InlineData("Uy ban nhan dan tinh", true)]
    [InlineData("Ủy ban nhân dân tỉnh", false)]
    public void A_scanners_own_reading_without_marks_is_not_trusted(string line, bool distrusted)
    {
        var pdf = new PdfText().Page("/Resources<</Font<</F1 3 0 R>>/XObject<</I 8 0 R>>>>").Raw("q 595 0 0 842 0 0 cm /I Do Q 3 Tr");
        for (var i = 0; i < 20; i++)
            pdf.Text(70, 100 + 20 * i, string.Join(' ', Enumerable.Repeat(line, 3)));
        pdf.Object("<</Type/XObject/Subtype/Image/Width 1/Height 1/ColorSpace/DeviceGray/BitsPerComponent 8/Length 1>>stream\nx\nendstream");
        var outcome = DocumentReader.Read(new SourceFile("a.pdf", pdf.Bytes()), new ReadingOptions { Programs = OutsidePrograms.None });
        Assert.Equal(distrusted, Assert.IsType<Outcome<Document>.Done>(outcome).Value.Diagnostics.Any(static remark => remark.Code == "page-unread"));
    }
}
