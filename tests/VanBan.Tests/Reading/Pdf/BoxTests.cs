using VanBan.Documents;
using VanBan.Reading;
using VanBan.Tests.Support;
using VanBan.Text;
using Xunit;

namespace VanBan.Tests.Reading.Pdf;

public class BoxTests
{
    // Letters of the written file are half as wide as their size, blanks a quarter.
    [Fact]
    public void A_span_has_a_box_on_each_line_that_it_runs_over()
    {
        const string line = "Ủy ban nhân dân tỉnh giao các sở, ban, ngành và địa phương thực hiện Nghị quyết số 40/NQ-HĐ";
        var document = Read(new PdfText().Page().Text(70, 71, line, 10).Text(70, 84, line, 10).Text(70, 97, line, 10).Text(70, 110, line, 10).Text(70, 123, "hết.", 10).Bytes());
        var boxes = document.BoxesOf(Find(document, "Nghị quyết số 40/NQ-HĐ Ủy ban"));
        Assert.Equal(2, boxes.Length);
        Assert.Equal((1, 1), (boxes[0].Page, boxes[1].Page));
        Assert.Equal(70, boxes[1].Left, 1f);
        Assert.Equal(70 + (5 * 5) + 2.5f, boxes[1].Right, 1f);
        Assert.InRange(boxes[0].Top, 61, 67);
        Assert.InRange(boxes[0].Bottom, 71, 75);
        Assert.True(boxes[0].Left > 200 && boxes[0].Right > boxes[0].Left, boxes[0].ToString());
    }

    [Fact]
    public void A_part_of_a_word_has_its_share_of_the_box()
    {
        var document = Read(new PdfText().Page().Text(70, 100, "(123/QĐ-UBND)").Bytes());
        var box = Assert.Single(document.BoxesOf(Find(document, "123/QĐ-UBND")));
        Assert.Equal(76, box.Left, 1f);
        Assert.Equal(70 + (12 * 6), box.Right, 1f);
    }

    [Fact]
    public void A_row_that_the_end_of_a_page_cuts_has_boxes_on_both_pages()
    {
        var pdf = new PdfText();
        Grid(pdf.Page(), 700, 780).Text(75, 720, "1").Text(125, 720, "Căn cứ Nghị quyết số").Text(125, 735, "và các văn bản");
        Grid(pdf.Page(), 60, 120).Text(125, 80, "có liên quan của tỉnh");
        var document = Read(pdf.Bytes());
        Assert.Equal([1, 2], document.BoxesOf(Find(document, "và các văn bản có liên quan")).Select(static box => box.Page));
        Assert.Equal(2, document.PageAt(Find(document, "có liên quan").Start));
    }

    [Fact]
    public void Nothing_is_told_of_places_unless_one_asks()
    {
        var document = new PdfText().Page().Text(70, 100, "chữ").Read();
        Assert.Empty(document.Words);
        Assert.Empty(document.BoxesOf(new TextSpan(0, 3)));
    }

    [Fact]
    public void Every_word_of_the_sample_documents_lies_on_its_page_and_is_a_word_of_the_text()
    {
        foreach (var path in Directory.GetFiles(Shared.InRepo("corpus/documents"), "*.pdf"))
        {
            if (DocumentReader.Read(new SourceFile(path, File.ReadAllBytes(path)), new ReadingOptions { Boxes = true, Ocr = false }) is not Outcome<Document>.Done(var document))
                continue;
            Assert.NotEmpty(document.Words);
            Assert.All(document.Words, word =>
            {
                Assert.False(word.Span.In(document.Text).ContainsAny(" \n\t"), word.ToString());
                Assert.Equal(document.PageAt(word.Span.Start), word.Box.Page);
                Assert.True(word.Box is { Left: >= 0, Top: >= 0, Right: < 1200, Bottom: < 1200 } && word.Box.Left < word.Box.Right && word.Box.Top < word.Box.Bottom, word.ToString());
            });
            // Nothing printed is without a place: what no word covers is blank.
            var covered = new bool[document.Text.Length];
            foreach (var word in document.Words)
                covered.AsSpan(word.Span.Start, word.Span.Length).Fill(true);
            Assert.DoesNotContain(document.Text.Index(), letter => !covered[letter.Index] && !char.IsWhiteSpace(letter.Item));
        }
    }

    private static PdfText Grid(PdfText page, float top, float bottom)
    {
        foreach (var y in new[] { top, bottom })
            page.Rule(70, y, 400, y);
        foreach (var x in new float[] { 70, 120, 400 })
            page.Rule(x, top, x, bottom);
        return page;
    }

    private static Document Read(byte[] bytes) =>
        Assert.IsType<Outcome<Document>.Done>(DocumentReader.Read(new SourceFile("a.pdf", bytes), new ReadingOptions { Boxes = true })).Value;

    private static TextSpan Find(Document document, string words)
    {
        var start = document.Text.IndexOf(words, StringComparison.Ordinal);
        Assert.True(start >= 0, document.Text);
        return new TextSpan(start, start + words.Length);
    }
}
