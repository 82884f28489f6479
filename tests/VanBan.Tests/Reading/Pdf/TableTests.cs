using Xunit;

namespace VanBan.Tests.Reading.Pdf;

public class TableTests
{
    [Fact]
    public void A_row_is_a_line_and_its_cells_are_parted_by_tabs()
    {
        var document = Grid(new PdfText().Page(), 100, [70, 120, 300, 500], [100, 130, 170])
            .Text(80, 115, "TT").Text(130, 115, "Nội dung").Text(310, 115, "Căn cứ")
            .Text(80, 145, "1").Text(130, 145, "Việc thứ").Text(130, 160, "nhất").Text(310, 145, "Nghị định số 5/2020/NĐ-").Text(310, 160, "CP")
            .Text(70, 60, "Trước bảng.").Text(70, 200, "Sau bảng.").Read();
        Assert.Equal("Trước bảng.\nTT\tNội dung\tCăn cứ\n1\tViệc thứ nhất\tNghị định số 5/2020/NĐ-CP\nSau bảng.", document.Text);
        var table = Assert.Single(document.Tables);
        Assert.Equal("TT\tNội dung\tCăn cứ\n1\tViệc thứ nhất\tNghị định số 5/2020/NĐ-CP", table.Span.In(document.Text));
        Assert.Equal([0, 1, 2], table.Rows[1].Cells.Select(static cell => cell.Column));
        Assert.Equal("Việc thứ nhất", table.Rows[1].Cells[1].Span.In(document.Text));
    }

    [Fact]
    public void A_cell_over_two_columns_and_one_over_two_rows_stand_where_they_begin()
    {
        var pdf = new PdfText().Page();
        foreach (var y in new[] { 100, 180 })
            pdf.Rule(70, y, 400, y);
        pdf.Rule(180, 140, 400, 140);
        foreach (var x in new[] { 70, 180, 400 })
            pdf.Rule(x, 100, x, 180);
        pdf.Rule(290, 140, 290, 180);
        var table = Assert.Single(pdf.Text(80, 120, "cao").Text(190, 120, "rộng").Text(190, 160, "trái").Text(300, 160, "phải").Read().Tables);
        Assert.Equal([(0, 1), (1, 2)], table.Rows[0].Cells.Select(static cell => (cell.Column, cell.ColumnSpan)));
        Assert.Equal([(1, 1), (2, 1)], table.Rows[1].Cells.Select(static cell => (cell.Column, cell.ColumnSpan)));
    }

    [Fact]
    public void Columns_drawn_without_a_gap_are_parted_by_the_line_between_them()
    {
        var document = Grid(new PdfText().Page(), 100, [70, 100, 130, 160], [100, 130]).Text(70, 120, "11111").Text(100.2f, 120, "22222").Text(130.4f, 120, "33333").Read();
        Assert.Equal("11111\t22222\t33333", document.Text);
    }

    [Fact]
    public void A_table_goes_on_over_pages_without_its_heading_and_a_cut_row_is_one_row()
    {
        var pdf = Grid(new PdfText().Page(), 700, [70, 120, 500], [700, 730, 770]).Text(80, 720, "TT").Text(130, 720, "Tên").Text(80, 750, "1").Text(130, 750, "Một việc dài được ghi ở");
        Grid(pdf.Page(), 100, [70, 120, 500], [100, 130, 160, 190])
            .Text(80, 120, "TT").Text(130, 120, "Tên").Text(130, 150, "hai trang").Text(80, 180, "2").Text(130, 180, "Việc khác");
        var document = pdf.Read();
        Assert.Equal("TT\tTên\n1\tMột việc dài được ghi ở hai trang\n2\tViệc khác", document.Text);
        Assert.Equal(3, Assert.Single(document.Tables).Rows.Length);
        Assert.Equal(2, document.PageAt(document.Text.IndexOf("Việc khác", StringComparison.Ordinal)));
    }

    [Fact]
    public void Pieces_that_stand_under_one_another_in_three_columns_are_a_table_without_lines()
    {
        var document = new PdfText().Page()
            .Text(70, 100, "Xã").Text(200, 100, "Số hộ").Text(350, 100, "Tỷ lệ")
            .Text(70, 116, "An Bình").Text(200, 116, "120").Text(350, 116, "3,5%")
            .Text(70, 132, "Hòa Lợi").Text(200, 132, "95").Text(350, 132, "2,1%").Read();
        Assert.Equal("Xã\tSố hộ\tTỷ lệ\nAn Bình\t120\t3,5%\nHòa Lợi\t95\t2,1%", document.Text);
        Assert.Equal(3, Assert.Single(document.Tables).Rows.Length);
    }

    [Fact]
    public void A_frame_around_a_text_is_no_table() =>
        Assert.Empty(Grid(new PdfText().Page(), 100, [70, 500], [100, 130]).Text(80, 120, "MẬT").Read().Tables);

    private static PdfText Grid(PdfText pdf, float top, float[] xs, float[] ys)
    {
        Assert.Equal(top, ys[0]);
        foreach (var x in xs)
            pdf.Rule(x, ys[0], x, ys[^1]);
        foreach (var y in ys)
            pdf.Rule(xs[0], y, xs[^1], y);
        return pdf;
    }
}
