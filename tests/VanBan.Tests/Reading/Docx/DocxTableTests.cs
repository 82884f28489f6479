using VanBan.Documents;
using Xunit;
using static VanBan.Tests.Reading.Docx.DocxFile;

namespace VanBan.Tests.Reading.Docx;

public class DocxTableTests
{
    [Fact]
    public void A_row_is_a_line_its_cells_parted_by_tabs()
    {
        var document = new DocxFile(P("trước") + Table(true, ["STT", "Tên"], ["1", P("Dự án") + P("đường")], ["2", ""]) + P("sau")).Read();
        Assert.Equal("trước\nSTT\tTên\n1\tDự án đường\n2\t\nsau", document.Text);
        var table = Assert.Single(document.Tables);
        Assert.Equal("STT\tTên\n1\tDự án đường\n2\t", table.Span.In(document.Text).ToString());
        Assert.Equal(["1", "Dự án đường"], Cells(document, table.Rows[1]));
        Assert.Equal(["2", ""], Cells(document, table.Rows[2]));
    }

    [Fact]
    public void Cells_that_span_columns_and_rows_stand_where_they_begin()
    {
        var document = new DocxFile("<w:tbl><w:tblPr><w:tblBorders><w:top w:val=\"single\"/></w:tblBorders></w:tblPr>"
            + "<w:tr><w:tc><w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr>" + P("A") + "</w:tc><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>" + P("B") + "</w:tc></w:tr>"
            + "<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc>" + P("C") + "</w:tc><w:tc>" + P("D") + "</w:tc></w:tr>"
            + "<w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr><w:tc>" + P("E") + "</w:tc><w:tc><w:tcPr><w:gridSpan w:val=\"99999999\"/></w:tcPr>" + P("F") + "</w:tc></w:tr></w:tbl>").Read();
        Assert.Equal("A\tB\n\tC\tD\nE\tF", document.Text);
        var rows = document.Tables[0].Rows;
        Assert.Equal([(0, 1), (1, 2)], rows[0].Cells.Select(cell => (cell.Column, cell.ColumnSpan)));
        Assert.Equal([1, 2], rows[1].Cells.Select(cell => cell.Column));
        Assert.Equal([1, 2], rows[2].Cells.Select(cell => cell.Column));
    }

    [Fact]
    public void A_table_inside_a_cell_is_text_of_the_cell() =>
        Assert.Equal("a\ttrước x y z sau", new DocxFile(Table(true, ["a", P("trước") + Table(true, ["x", "y"], ["z", ""]) + P("sau")], [P(""), P("")])).Text());

    [Fact]
    public void Deleted_rows_and_cells_are_dropped() => Assert.Equal("a\tb",
        new DocxFile("<w:tbl><w:tblPr><w:tblBorders><w:top w:val=\"single\"/></w:tblBorders></w:tblPr><w:tr><w:tc>" + P("a") + "</w:tc><w:tc>" + P("b") + "</w:tc><w:tc><w:tcPr><w:cellDel/></w:tcPr>"
            + P("c") + "</w:tc></w:tr><w:tr><w:trPr><w:del/></w:trPr><w:tc>" + P("d") + "</w:tc></w:tr></w:tbl>").Text());

    [Fact]
    public void A_table_of_numbers_without_lines_that_opens_a_document_is_one_of_data()
    {
        var document = new DocxFile(Table(false, ["Chỉ tiêu", "Đơn vị", "Năm 2024"], ["Lúa", "tấn", "1.200"], ["Ngô", "tấn", "800"])).Read();
        Assert.Equal("Chỉ tiêu\tĐơn vị\tNăm 2024\nLúa\ttấn\t1.200\nNgô\ttấn\t800", document.Text);
        Assert.Single(document.Tables);
    }

    [Fact]
    public void The_head_and_foot_of_a_document_are_written_column_by_column()
    {
        var document = new DocxFile(
            Table(false, [P("ỦY BAN NHÂN DÂN") + P("TỈNH X"), P("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") + P("Độc lập - Tự do - Hạnh phúc")], ["Số: 1/BC-UBND", "X, ngày 01 tháng 02 năm 2023"])
            + P("BÁO CÁO") + Table(false, ["Kính gửi:", P("- Bộ A;") + P("- Bộ B.")])
            + Table(false, [P("Nơi nhận:") + P("- Như trên."), P("TM. ỦY BAN NHÂN DÂN") + P("CHỦ TỊCH")], ["", "Nguyễn Văn A"])).Read();
        Assert.Equal("""
            ỦY BAN NHÂN DÂN
            TỈNH X
            Số: 1/BC-UBND
            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
            Độc lập - Tự do - Hạnh phúc
            X, ngày 01 tháng 02 năm 2023
            BÁO CÁO
            Kính gửi:
            - Bộ A;
            - Bộ B.
            Nơi nhận:
            - Như trên.
            TM. ỦY BAN NHÂN DÂN
            CHỦ TỊCH
            Nguyễn Văn A
            """.ReplaceLineEndings("\n"), document.Text);
        Assert.Empty(document.Tables);
    }

    [Fact]
    public void A_title_over_all_columns_parts_what_stands_above_from_what_stands_below() => Assert.Equal("trái\nphải\nTÊN LOẠI\ndưới trái\ndưới phải",
        new DocxFile("<w:tbl><w:tr><w:tc>" + P("trái") + "</w:tc><w:tc>" + P("phải") + "</w:tc></w:tr><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>" + P("TÊN LOẠI")
            + "</w:tc></w:tr><w:tr><w:tc>" + P("dưới trái") + "</w:tc><w:tc>" + P("dưới phải") + "</w:tc></w:tr></w:tbl>").Text());

    [Fact]
    public void A_frame_round_text_is_no_table_and_a_table_in_it_is_one()
    {
        var document = new DocxFile(Table(true, [P("ghi chú") + Table(true, ["a", "b"], ["c", "d"])])).Read();
        Assert.Equal("ghi chú\na\tb\nc\td", document.Text);
        Assert.Equal(2, Assert.Single(document.Tables).Rows.Length);
    }

    [Fact]
    public void A_table_of_data_without_lines_stays_a_table() =>
        Assert.Single(new DocxFile(P("Bảng 1") + Table(false, ["Năm", "Tỷ đồng"], ["2022", "1.234"], ["2023", "2.345"])).Read().Tables);

    [Fact]
    public void Lines_may_come_from_the_style_of_the_table_and_be_taken_away_again()
    {
        const string Grid = "<w:style w:type=\"table\" w:styleId=\"Base\"><w:tblPr><w:tblBorders><w:insideH w:val=\"single\"/></w:tblBorders></w:tblPr></w:style>"
            + "<w:style w:type=\"table\" w:styleId=\"Grid\"><w:basedOn w:val=\"Base\"/></w:style>";
        var rows = "<w:tr><w:tc>" + P("a") + "</w:tc><w:tc>" + P("b") + "</w:tc></w:tr></w:tbl>";
        Assert.Equal("a\tb", new DocxFile("<w:tbl><w:tblPr><w:tblStyle w:val=\"Grid\"/></w:tblPr>" + rows).Styles(Grid).Text());
        Assert.Equal("a\nb", new DocxFile("<w:tbl><w:tblPr><w:tblStyle w:val=\"Grid\"/><w:tblBorders><w:insideH w:val=\"nil\"/></w:tblBorders></w:tblPr>" + rows).Styles(Grid).Text());
    }

    private static IEnumerable<string> Cells(Document document, TableRow row) => row.Cells.Select(cell => cell.Span.In(document.Text).ToString());
}
