using VanBan.Documents;
using VanBan.Facts;
using VanBan.Reading;
using Xunit;

namespace VanBan.Tests.Reading.Slides;

public class PresentationReaderTests
{
    [Fact]
    public void A_slide_is_a_page_with_its_title_first()
    {
        var document = Read(new PptxFile()
            .Slide(PptxFile.Shape(null, "Nghị định số 78/2025/NĐ-CP ngày 01/4/2025", "Có hiệu lực ngay") + PptxFile.Shape("title", "Văn bản mới") + PptxFile.Shape("sldNum", "1"))
            .Slide(PptxFile.Shape("ctrTitle", "Hết")));
        Assert.Equal("Văn bản mới\nNghị định số 78/2025/NĐ-CP ngày 01/4/2025\nCó hiệu lực ngay\nHết", document.Text);
        Assert.Equal(("pptx", 2, 1, 2), (document.Format, document.PageCount, document.PageAt(0), document.PageAt(document.Text.Length - 1)));
        Assert.Equal("78/2025/NĐ-CP", Assert.Single(FactExtractor.Extract(document).Citations).Number?.ToString());
    }

    [Fact]
    public void A_table_is_a_table()
    {
        const string Table = "<p:graphicFrame><a:graphic><a:graphicData><a:tbl><a:tr><a:tc><a:txBody><a:p><a:r><a:t>Chỉ tiêu</a:t></a:r></a:p></a:txBody></a:tc><a:tc gridSpan=\"2\"><a:txBody><a:p><a:r><a:t>Năm</a:t></a:r></a:p><a:p><a:r><a:t>2025</a:t></a:r></a:p></a:txBody></a:tc><a:tc hMerge=\"1\"/></a:tr>"
            + "<a:tr><a:tc><a:txBody><a:p><a:r><a:t>Văn bản</a:t></a:r></a:p></a:txBody></a:tc><a:tc><a:txBody><a:p><a:r><a:t>35</a:t></a:r></a:p></a:txBody></a:tc><a:tc><a:txBody><a:p><a:r><a:t>36</a:t></a:r></a:p></a:txBody></a:tc></a:tr></a:tbl></a:graphicData></a:graphic></p:graphicFrame>";
        var document = Read(new PptxFile().Slide(PptxFile.Shape("title", "Kết quả") + Table + PptxFile.Shape(null, "Hết")));
        Assert.Equal("Kết quả\nChỉ tiêu\tNăm 2025\nVăn bản\t35\t36\nHết", document.Text);
        var rows = Assert.Single(document.Tables).Rows;
        Assert.Equal((1, 2), (rows[0].Cells[1].Column, rows[0].Cells[1].ColumnSpan));
        Assert.Equal([0, 1, 2], rows[1].Cells.Select(static cell => cell.Column));
    }

    [Fact]
    public void Notes_stand_behind_the_body_and_belong_to_the_page_of_their_slide()
    {
        var document = Read(new PptxFile().Slide(PptxFile.Shape("title", "Một"), PptxFile.Shape("body", "Nói chậm") + PptxFile.Shape("sldNum", "1")).Slide(PptxFile.Shape("title", "Hai")));
        Assert.Equal("Một\nHai\nNói chậm", document.Text);
        Assert.Equal(1, document.PageAt(Assert.Single(document.Footnotes).Start));
    }

    [Fact]
    public void What_is_struck_out_or_hidden_is_left_out_and_told()
    {
        var document = Read(new PptxFile()
            .Slide(PptxFile.Shape(null, "<a:p><a:r><a:rPr strike=\"sngStrike\"/><a:t>cũ</a:t></a:r><a:r><a:t>mới</a:t></a:r></a:p>"))
            .Slide(PptxFile.Shape(null, "nháp"), attributes: "show=\"0\""));
        Assert.Equal("mới", document.Text);
        Assert.Equal([("text-struck", 1), ("slide-hidden", 2)], document.Diagnostics.Select(static remark => (remark.Code, remark.Page ?? 0)));
    }

    [Fact]
    public void A_slide_that_breaks_off_is_told_and_the_others_are_read()
    {
        var document = Read(new PptxFile().Slide(PptxFile.Shape(null, "a")).Slide("<p:sp><p:txBody>"));
        Assert.Equal("a", document.Text);
        Assert.Equal("part-unread", Assert.Single(document.Diagnostics).Code);
    }

    [Fact]
    public void A_presentation_without_text_is_empty() =>
        Assert.Equal(Obstacle.Empty, Assert.IsType<Outcome<Document>.Skipped>(DocumentReader.Read(new SourceFile("a.pptx", new PptxFile().Slide("").Bytes()))).Obstacle);

    [Fact]
    public void Elements_nested_without_end_are_no_danger()
    {
        var deep = string.Concat(Enumerable.Repeat("<p:grpSp>", 50_000)) + PptxFile.Shape(null, "sâu") + string.Concat(Enumerable.Repeat("</p:grpSp>", 50_000));
        Assert.Equal("sâu", Read(new PptxFile().Slide(deep)).Text);
    }

    private static Document Read(PptxFile file) => Assert.IsType<Outcome<Document>.Done>(DocumentReader.Read(new SourceFile("a.pptx", file.Bytes()))).Value;
}
