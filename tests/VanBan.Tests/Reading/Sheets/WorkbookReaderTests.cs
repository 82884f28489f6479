using VanBan.Documents;
using VanBan.Facts;
using VanBan.Reading;
using Xunit;

namespace VanBan.Tests.Reading.Sheets;

public class WorkbookReaderTests
{
    private static readonly object?[][] Register =
    [
        ["STT", "Số, ký hiệu", "Ngày văn bản", "Cơ quan ban hành", "Trích yếu"],
        [1, "45/QĐ-UBND", (45748d, 1), "UBND tỉnh Bình Phước", "Ban hành Kế hoạch kiểm tra"],
        [2, "1834/BTP-KTVB", (45747d, 1), "Bộ Tư pháp", "Về việc rà soát Nghị định số 34/2016/NĐ-CP"],
    ];

    [Fact]
    public void A_sheet_is_a_heading_lines_and_a_table_with_days_as_printed()
    {
        var file = new XlsxFile();
        file.Look("dd/mm/yyyy");
        var document = Read(file.Sheet("Văn bản đến", [["SỔ VĂN BẢN ĐẾN"], ["Tháng 4 năm 2025"], [], .. Register]).Bytes());
        Assert.Equal("xlsx", document.Format);
        Assert.Equal(
            "Văn bản đến\nSỔ VĂN BẢN ĐẾN\nTháng 4 năm 2025\nSTT\tSố, ký hiệu\tNgày văn bản\tCơ quan ban hành\tTrích yếu\n"
            + "1\t45/QĐ-UBND\t01/04/2025\tUBND tỉnh Bình Phước\tBan hành Kế hoạch kiểm tra\n"
            + "2\t1834/BTP-KTVB\t31/03/2025\tBộ Tư pháp\tVề việc rà soát Nghị định số 34/2016/NĐ-CP", document.Text);
        Assert.Equal(3, Assert.Single(document.Tables).Rows.Length);
        Assert.Empty(document.Diagnostics);
    }

    [Fact]
    public void A_row_of_a_register_cites_with_number_day_and_issuer_of_its_columns()
    {
        var file = new XlsxFile();
        file.Look("dd/mm/yyyy");
        var facts = FactExtractor.Extract(Read(file.Sheet("Sheet1", Register).Bytes()));
        Assert.Equal(
            ["45/QĐ-UBND 2025-04-01 UBND tỉnh Bình Phước quyet-dinh Mentions", "1834/BTP-KTVB 2025-03-31 Bộ Tư pháp cong-van Mentions", "34/2016/NĐ-CP   nghi-dinh Mentions"],
            facts.Citations.Select(cited => $"{cited.Number} {cited.Date:yyyy-MM-dd} {cited.Issuer} {cited.Type?.Slug} {cited.Relation}"));
    }

    [Fact]
    public void Several_sheets_stand_below_each_other_under_their_names()
    {
        var document = Read(new XlsxFile().Sheet("Sheet1", [["Một", "Hai"], [1, 2]]).Sheet("Phụ lục II", [["Ba"]]).Sheet("Trống", []).Bytes());
        Assert.Equal("Sheet1\nMột\tHai\n1\t2\nPhụ lục II\nBa", document.Text);
    }

    [Fact]
    public void The_letterhead_is_read_side_by_side_and_so_is_the_signature()
    {
        var document = Read(new XlsxFile().Sheet("Báo cáo",
        [
            ["UBND TỈNH BÌNH PHƯỚC", null, null, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
            ["SỞ TƯ PHÁP", null, null, "Độc lập - Tự do - Hạnh phúc"],
            ["Số: 12/BC-STP", null, null, "Bình Phước, ngày 05 tháng 3 năm 2025"],
            ["BÁO CÁO"],
            ["Kết quả rà soát văn bản quý I năm 2025"],
            [],
            ["STT", "Nội dung", "Đơn vị tính", "Số lượng"],
            [1, "Văn bản rà soát", "văn bản", 35],
            [2, "Văn bản hết hiệu lực", "văn bản", 4],
            [],
            ["Nơi nhận:", null, null, "GIÁM ĐỐC"],
            ["- UBND tỉnh;", null, null, "Nguyễn Văn Mẫu"],
            ["- Lưu: VT."],
        ]).Bytes());
        Assert.Equal(
            "Báo cáo\nUBND TỈNH BÌNH PHƯỚC\nSỞ TƯ PHÁP\nSố: 12/BC-STP\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nBình Phước, ngày 05 tháng 3 năm 2025\nBÁO CÁO\nKết quả rà soát văn bản quý I năm 2025\n"
            + "STT\tNội dung\tĐơn vị tính\tSố lượng\n1\tVăn bản rà soát\tvăn bản\t35\n2\tVăn bản hết hiệu lực\tvăn bản\t4\nNơi nhận:\n- UBND tỉnh;\n- Lưu: VT.\nGIÁM ĐỐC\nNguyễn Văn Mẫu", document.Text);
        var facts = FactExtractor.Extract(document);
        Assert.Equal(("12/BC-STP", new DateOnly(2025, 3, 5), "Nguyễn Văn Mẫu"), (facts.Header.Number?.ToString(), facts.Header.Date, facts.Header.Signer));
    }

    [Fact]
    public void Merged_cells_are_one_cell_and_empty_columns_are_none()
    {
        var document = Read(new XlsxFile().Sheet("Sheet1",
        [
            ["TT", "Chỉ tiêu", null, "Năm 2025", null],
            [null, null, null, "Kế hoạch", "Thực hiện"],
            [1, "Văn bản", null, 10, 12],
            [null, "Nghị quyết", null, 3, 4],
        ], "<mergeCells><mergeCell ref=\"A1:A2\"/><mergeCell ref=\"B1:C2\"/><mergeCell ref=\"D1:E1\"/><mergeCell ref=\"A3:A4\"/></mergeCells>").Bytes());
        Assert.Equal("TT\tChỉ tiêu\tNăm 2025\n\t\tKế hoạch\tThực hiện\n1\tVăn bản\t10\t12\n\tNghị quyết\t3\t4", document.Text);
        var table = Assert.Single(document.Tables);
        Assert.Equal((2, 2), (table.Rows[0].Cells[2].Column, table.Rows[0].Cells[2].ColumnSpan));
        Assert.Equal([2, 3], table.Rows[1].Cells.Select(static cell => cell.Column));
        Assert.Equal([1, 2, 3], table.Rows[3].Cells.Select(static cell => cell.Column));
    }

    [Fact]
    public void What_is_hidden_is_left_out_and_told()
    {
        var document = Read(new XlsxFile()
            .Raw("Sổ", "<cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols><sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>Số</v></c><c r=\"B1\" t=\"str\"><v>Mật</v></c><c r=\"C1\" t=\"str\"><v>Tên</v></c></row>"
                + "<row r=\"2\" hidden=\"1\"><c r=\"A2\"><v>7</v></c></row><row r=\"3\"><c r=\"A3\"><v>8</v></c><c r=\"C3\" t=\"str\"><v>b</v></c></row></sheetData>")
            .Sheet("Nháp", [["bỏ"]], state: "hidden").Bytes());
        Assert.Equal("Sổ\nSố\tTên\n8\tb", document.Text);
        Assert.Equal(["cells-hidden", "cells-hidden", "sheet-hidden"], document.Diagnostics.Select(static remark => remark.Code));
        Assert.Contains("“Nháp”", document.Diagnostics[2].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_filter_hides_belongs_to_the_register_and_is_told()
    {
        var document = Read(new XlsxFile().Raw("Sổ", "<sheetData><row r=\"1\"><c r=\"A1\" t=\"str\"><v>Số</v></c><c r=\"B1\" t=\"str\"><v>Tên</v></c></row><row r=\"2\" hidden=\"1\"><c r=\"A2\"><v>7</v></c><c r=\"B2\" t=\"str\"><v>a</v></c></row></sheetData>"
            + "<autoFilter ref=\"A1:B2\"><filterColumn colId=\"0\"><filters><filter val=\"8\"/></filters></filterColumn></autoFilter>").Bytes());
        Assert.Equal("Sổ\nSố\tTên\n7\ta", document.Text);
        Assert.Equal("rows-filtered", Assert.Single(document.Diagnostics).Code);
    }

    [Fact]
    public void Results_of_formulas_are_read_errors_and_missing_ones_are_told()
    {
        var document = Read(new XlsxFile().Sheet("Sheet1",
        [
            ["Tổng", "Tỷ lệ", "Ghi chú"],
            ["<c r=\"A2\"><f>SUM(A3:A9)</f><v>12</v></c>", "<c r=\"B2\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>", "<c r=\"C2\" t=\"str\"><f>\"a\"&amp;\"b\"</f><v>ab</v></c>"],
            ["<c r=\"A3\"><f>A2+1</f></c>", "<c r=\"B3\" t=\"b\"><v>1</v></c>", "c"],
        ]).Bytes());
        Assert.Equal("Tổng\tTỷ lệ\tGhi chú\n12\t#DIV/0!\tab\n\tTRUE\tc", document.Text);
        Assert.Equal(["cells-in-error", "part-unread"], document.Diagnostics.Select(static remark => remark.Code));
    }

    [Fact]
    public void Texts_are_shared_in_runs_without_what_is_struck_out_or_said_aloud()
    {
        var file = new XlsxFile();
        var rich = file.Shared("<r><t xml:space=\"preserve\">Nghị định </t></r><r><rPr><strike/></rPr><t>34/2016/NĐ-CP</t></r><r><t>78/2025/NĐ-CP</t></r><rPh sb=\"0\" eb=\"1\"><t>nghi</t></rPh>");
        var lines = file.Shared("<t>dòng một_x000D_\ndòng hai</t>");
        var document = Read(file.Sheet("Sheet1", [[$"<c r=\"A1\" t=\"s\"><v>{rich}</v></c>"], [$"<c r=\"A2\" t=\"s\"><v>{lines}</v></c>"], ["<c r=\"A3\" t=\"s\"><v>99</v></c>"]]).Bytes());
        Assert.Equal("Nghị định 78/2025/NĐ-CP\ndòng một dòng hai", document.Text);
        Assert.Equal("text-struck", Assert.Single(document.Diagnostics).Code);
    }

    [Fact]
    public void Old_fonts_draw_Vietnamese_in_cells_too() =>
        Assert.Equal("Quyết định", Read(new XlsxFile().Font("<name val=\".VnTime\"/>").Sheet("Sheet1", [["QuyÕt ®Þnh"]]).Bytes()).Text);

    [Fact]
    public void A_head_of_a_group_stays_in_its_table_and_a_note_below_does_not()
    {
        var document = Read(new XlsxFile().Sheet("Sheet1",
            [["Số", "Tên"], ["A. Văn bản của Trung ương"], [1, "Nghị định"], ["B. Văn bản của tỉnh"], [2, "Quyết định"], ["Ghi chú: tính đến 31/12/2024."]]).Bytes());
        Assert.Equal(5, Assert.Single(document.Tables).Rows.Length);
        Assert.EndsWith("\nGhi chú: tính đến 31/12/2024.", document.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_workbook_without_text_is_empty() => Assert.Equal(Obstacle.Empty, Skipped(new XlsxFile().Sheet("Sheet1", [[null]]).Bytes()));

    [Fact]
    public void A_sheet_that_breaks_off_is_told_and_the_others_are_read()
    {
        var document = Read(new XlsxFile().Sheet("Một", [["a"]]).Raw("Hai", "<sheetData><row><c>").Bytes());
        Assert.Contains("Một\na", document.Text, StringComparison.Ordinal);
        Assert.Equal("part-unread", Assert.Single(document.Diagnostics).Code);
    }

    [Fact]
    public void One_text_shown_in_very_many_cells_is_over_the_limit()
    {
        var file = new XlsxFile();
        var text = file.Shared($"<t>{new string('x', 30_000)}</t>");
        var cells = string.Concat(Enumerable.Repeat($"<row><c t=\"s\"><v>{text}</v></c></row>", 2_000));
        Assert.Equal(Obstacle.TooLarge, Skipped(file.Raw("Sheet1", $"<sheetData>{cells}</sheetData>").Bytes()));
    }

    [Theory]
    [InlineData("<sheetData><row r=\"1\"><c r=\"XFD1\" t=\"str\"><v>a</v></c></row><row r=\"1048576\"><c r=\"A1048576\" t=\"str\"><v>b</v></c></row></sheetData>")]
    [InlineData("<sheetData><row r=\"-5\"><c r=\"ZZZZ99999999999\" t=\"str\"><v>a</v></c><c r=\"?\" t=\"str\"><v>b</v></c></row></sheetData><mergeCells><mergeCell ref=\"A1:XFD1048576\"/><mergeCell ref=\"B2:A1\"/><mergeCell/></mergeCells>")]
    [InlineData("<sheetData><row><c s=\"99999\" t=\"s\"><v>-1</v></c><c s=\"-7\"><v>1e999</v></c><c t=\"zz\"><v>a</v></c></row></sheetData><autoFilter/>")]
    [InlineData("<sheetData><c t=\"str\"><v>a</v></c><row><row r=\"1\"><c t=\"str\"><v>a</v></c></row></row></sheetData>")]
    public void Sheets_that_no_program_writes_are_read_or_passed_by(string xml) =>
        Assert.IsNotType<Outcome<Document>.Skipped>(DocumentReader.Read(new SourceFile("a.xlsx", new XlsxFile().Sheet("Sheet1", [["x"]]).Raw("b", xml).Bytes())));

    [Fact]
    public void A_diagonal_of_cells_is_no_table_of_millions()
    {
        var rows = string.Concat(Enumerable.Range(1, 5_000).Select(static i => $"<row r=\"{i}\"><c r=\"{Column(i)}{i}\"><v>1</v></c><c r=\"{Column(i + 1)}{i}\"><v>1</v></c></row>"));
        Assert.Equal(Obstacle.TooLarge, Skipped(new XlsxFile().Raw("a", $"<sheetData>{rows}</sheetData>").Bytes()));
    }

    [Fact]
    public void Many_ranges_over_many_rows_are_over_the_limit()
    {
        var rows = string.Concat(Enumerable.Range(1, 3_000).Select(static i => $"<row r=\"{i}\"><c><v>1</v></c></row>"));
        var ranges = string.Concat(Enumerable.Repeat("<mergeCell ref=\"B1:XFD1048576\"/>", 1_000));
        Assert.Equal(Obstacle.TooLarge, Skipped(new XlsxFile().Raw("a", $"<sheetData>{rows}</sheetData><mergeCells>{ranges}</mergeCells>").Bytes()));
    }

    private static string Column(int number) => number <= 26 ? ((char)('A' + number - 1)).ToString() : Column((number - 1) / 26) + (char)('A' + ((number - 1) % 26));

    private static Document Read(byte[] bytes) => Assert.IsType<Outcome<Document>.Done>(DocumentReader.Read(new SourceFile("so.xlsx", bytes))).Value;

    private static Obstacle Skipped(byte[] bytes) => Assert.IsType<Outcome<Document>.Skipped>(DocumentReader.Read(new SourceFile("so.xlsx", bytes))).Obstacle;
}
