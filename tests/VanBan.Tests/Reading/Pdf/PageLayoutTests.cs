using Xunit;

namespace VanBan.Tests.Reading.Pdf;

/// <summary>Where letters stand, and what text that makes.</summary>
public class PageLayoutTests
{
    private const string Long = "aaaa bbbb cccc dddd eeee ffff gggg hhhh iiii jjjj kkkk llll mmmm nnnn"; // 70 letters: 420 points

    [Fact]
    public void Letters_of_a_second_font_drawn_after_the_line_go_into_their_words()
    {
        // 'Ngh  quy t' in one font, then 'ị' and 'ế' from another, as LibreOffice draws letters that the first font lacks.
        var text = new PdfText().Page()
            .Text(100, 100, "Ngh", 10).Text(120, 100, "quy", 10).Text(140, 100, "t", 10)
            .Text(115, 100, "ị", 10, "F2").Text(135, 100, "ế", 10, "F2").Read().Text;
        Assert.Equal("Nghịquyết", text);
    }

    [Fact]
    public void A_gap_parts_words_with_or_without_a_blank()
    {
        var text = new PdfText().Page().Text(100, 100, "một", 10).Text(117.5f, 100, "hai ba", 10).Read().Text;
        Assert.Equal("một hai ba", text);
    }

    [Fact]
    public void A_letter_drawn_twice_to_look_bold_is_one_letter() =>
        Assert.Equal("Một", new PdfText().Page().Text(100, 100, "Một").Text(100.4f, 100, "Một").Read().Text);

    [Fact]
    public void The_head_is_read_column_by_column()
    {
        var text = new PdfText().Page()
            .Text(100, 80, "BỘ TÀI CHÍNH").Text(320, 80, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 11)
            .Text(350, 96, "Độc lập - Tự do - Hạnh phúc", 11)
            .Text(100, 120, "Số: 1/QĐ-BTC").Text(350, 120, "Hà Nội, ngày 02 tháng 3 năm 2026", 10)
            .Text(270, 160, "QUYẾT ĐỊNH", 13)
            .Text(70, 190, Long).Text(70, 206, Long).Read().Text;
        Assert.StartsWith(
            "BỘ TÀI CHÍNH\nSố: 1/QĐ-BTC\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nHà Nội, ngày 02 tháng 3 năm 2026\nQUYẾT ĐỊNH\n", text,
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_foot_is_read_column_by_column_and_the_name_under_the_signature_belongs_to_it()
    {
        var text = new PdfText().Page()
            .Text(70, 300, Long).Text(70, 316, Long).Text(70, 332, Long).Text(70, 348, "hết.")
            .Text(360, 380, "TM. CHÍNH PHỦ", 13)
            .Text(70, 384, "Nơi nhận:", 11).Text(370, 396, "THỦ TƯỚNG", 13)
            .Text(70, 398, "- Như Điều 3;", 11)
            .Text(70, 412, "- Lưu: VT.", 11)
            .Text(365, 480, "Trần Văn An", 13).Read().Text;
        Assert.EndsWith("\nNơi nhận:\n- Như Điều 3;\n- Lưu: VT.\nTM. CHÍNH PHỦ\nTHỦ TƯỚNG\nTrần Văn An", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_paragraph_goes_on_over_a_page_and_the_page_begins_inside_the_line()
    {
        var document = new PdfText()
            .Page().Text(70, 700, Long).Text(70, 716, Long).Text(70, 732, Long).Text(70, 748, Long)
            .Page().Text(70, 100, "cuối cùng.").Read();
        Assert.DoesNotContain('\n', document.Text);
        Assert.Equal(2, document.PageAt(document.Text.IndexOf("cuối", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("b) điểm sau")]
    [InlineData("- gạch đầu dòng")]
    [InlineData("Điều 2. Tên")]
    public void An_item_after_a_full_line_that_ends_a_sentence_is_a_line_of_its_own(string item)
    {
        var full = Long[..^1] + ";";
        var text = new PdfText().Page().Text(70, 100, Long).Text(70, 116, Long).Text(70, 132, Long).Text(70, 148, full).Text(70, 164, item).Read().Text;
        Assert.EndsWith(";\n" + item, text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_line_that_ends_where_the_next_word_would_have_had_room_ends_its_paragraph()
    {
        var text = new PdfText().Page().Text(70, 100, Long).Text(70, 116, Long).Text(70, 132, Long).Text(70, 148, "ngắn").Text(70, 164, Long).Read().Text;
        Assert.EndsWith(" ngắn\n" + Long, text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_footnote_leaves_the_sentence_and_stands_behind_the_body()
    {
        var document = new PdfText().Page()
            .Text(70, 100, Long).Text(70, 116, Long).Text(70, 132, "theo Nghị định").Text(154, 128, "1", 7).Text(162, 132, "đã nêu và một số văn bản khác có liên quan.")
            .Text(70, 148, Long)
            .Rule(70, 700, 214, 700)
            .Text(70, 712, "1", 6).Text(76, 716, "Nghị định số 1/2020/NĐ-CP.", 9).Read();
        Assert.Contains("theo Nghị định đã nêu", document.Text, StringComparison.Ordinal);
        var note = Assert.Single(document.Footnotes);
        Assert.Equal("Nghị định số 1/2020/NĐ-CP.", note.In(document.Text));
        Assert.Equal(document.Text.Length, note.End);
    }

    [Fact]
    public void Headers_and_page_numbers_are_furniture()
    {
        var pdf = new PdfText();
        for (var page = 1; page <= 3; page++)
            pdf.Page().Text(70, 40, $"CÔNG BÁO/Số 12/Ngày 01-02-2026 {page}").Text(70, 200, Long).Text(300, 810, $"{page}");
        var document = pdf.Read();
        Assert.DoesNotContain("CÔNG BÁO", document.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("3", document.Text, StringComparison.Ordinal);
        Assert.Equal(6, document.Furniture.Length);
    }

    [Fact]
    public void The_national_header_of_every_form_of_an_annex_is_text()
    {
        var pdf = new PdfText();
        for (var page = 1; page <= 3; page++)
            pdf.Page().Text(150, 60, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM").Text(70, 200, "Mẫu đơn.");
        Assert.Equal(3, pdf.Read().Text.Split("CỘNG HÒA").Length - 1);
    }

    [Theory]
    [InlineData(90)]
    [InlineData(180)]
    [InlineData(270)]
    public void A_page_turned_for_the_reader_is_read_upright(int degrees)
    {
        var matrix = degrees switch { 90 => "0 1 -1 0 400 100", 180 => "-1 0 0 -1 400 400", _ => "0 -1 1 0 200 600" };
        var document = new PdfText().Page($"/Rotate {degrees}")
            .Raw($"q {matrix} cm BT /F1 12 Tf 0 0 Td <00410042> Tj 0 -16 Td <00430044> Tj ET Q").Read();
        Assert.Equal("AB\nCD", document.Text);
    }

    [Fact]
    public void A_table_printed_across_an_upright_page_is_read_upright()
    {
        var document = new PdfText().Page().Raw("q 0 1 -1 0 400 100 cm BT /F1 12 Tf 0 0 Td <00410042> Tj 0 -16 Td <00430044> Tj ET Q").Read();
        Assert.Equal("AB\nCD", document.Text);
    }
}
