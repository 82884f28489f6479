using System.Collections.Immutable;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using VanBan.Application.Exports;
using VanBan.Reading;
using VanBan.Store;
using VanBan.Tests.Store.Catalog;
using Xunit;

namespace VanBan.Tests.Application.Exports;

public sealed class TableExportTests : IDisposable
{
    private readonly TempFolder folder = new();

    private static ExportTable Some => new("Văn bản: viện dẫn/2024",
        [new("Số, ký hiệu", 20), new("Ngày ban hành"), new("Số lần"), new("Trích yếu", 40), new("Tệp", 30)],
        [
            Row("31/NQ-HĐND", new DateOnly(2023, 12, 8), 12_345.5m, "Về dự toán \"năm 2024\", thu và chi"),
            Row("=HYPERLINK(\"http://x\")", null, 2024m, "dòng 1\ndòng 2 \u0001\uD83D"),
            Row("01/SL", new DateOnly(1899, 5, 1), -3m, "  lùi vào"),
        ]);

    private static ImmutableArray<ExportCell> Row(string number, DateOnly? day, decimal times, string subject) =>
        [ExportCell.Of(number), ExportCell.Of(day), ExportCell.Of(times), ExportCell.Of(subject), ExportCell.OfFile("/kho/a b.pdf")];

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_table_is_written_as_CSV_with_headings_invariant_numbers_and_no_formula() => Assert.Equal(
        "\uFEFF\"Số, ký hiệu\",Ngày ban hành,Số lần,Trích yếu,Tệp\r\n"
        + "31/NQ-HĐND,2023-12-08,12345.5,\"Về dự toán \"\"năm 2024\"\", thu và chi\",/kho/a b.pdf\r\n"
        + "\"'=HYPERLINK(\"\"http://x\"\")\",,2024,\"dòng 1\ndòng 2 \u0001\uFFFD\",/kho/a b.pdf\r\n"
        + "01/SL,1899-05-01,-3,  lùi vào,/kho/a b.pdf\r\n",
        Encoding.UTF8.GetString(Written(TableFormat.Csv, Some)));

    [Fact]
    public void A_workbook_keeps_to_the_schema_of_its_format()
    {
        using var book = Opened(Some, Some);
        Assert.Empty(new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2013).Validate(book, TestContext.Current.CancellationToken)
            .Select(fault => $"{fault.Part?.Uri} {fault.Path?.XPath}: {fault.Description}"));
    }

    [Fact]
    public void Numbers_and_days_are_typed_and_words_are_never_a_formula()
    {
        using var book = Opened(Some);
        var rows = Rows(book, 0);
        Assert.Equal(["Số, ký hiệu", "Ngày ban hành", "Số lần", "Trích yếu", "Tệp"], rows[0].Select(cell => cell.InnerText));
        Assert.Equal(["31/NQ-HĐND", "45268", "12345.5"], rows[1].Take(3).Select(cell => cell.InnerText));
        Assert.Equal(new DateOnly(2023, 12, 8), DateOnly.FromDateTime(DateTime.FromOADate(45268)));
        Assert.Equal("dd/mm/yyyy", FormatOf(book, rows[1][1]));
        Assert.Equal(CellValues.InlineString, rows[2][0].DataType!.Value);
        Assert.Empty(book.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<CellFormula>());
        Assert.Equal("dòng 1\ndòng 2 ", rows[2][3].InnerText);
        // A spreadsheet has no days before 1900.
        Assert.Equal("01/05/1899", rows[3][1].InnerText);
        Assert.Equal("  lùi vào", rows[3][3].InnerText);
    }

    [Fact]
    public void Headings_are_bold_stay_in_view_and_can_be_filtered()
    {
        using var book = Opened(Some);
        var sheet = book.WorkbookPart!.WorksheetParts.Single().Worksheet!;
        Assert.Equal(PaneStateValues.Frozen, sheet.Descendants<Pane>().Single().State!.Value);
        Assert.Equal("A1:E4", sheet.Descendants<AutoFilter>().Single().Reference!.Value);
        Assert.Equal([20, 16, 16, 40, 30], sheet.Descendants<Column>().Select(column => column.Width!.Value));
        var styles = book.WorkbookPart!.WorkbookStylesPart!.Stylesheet!;
        var look = styles.CellFormats!.Elements<CellFormat>().ElementAt((int)Rows(book, 0)[0][0].StyleIndex!.Value);
        Assert.NotNull(styles.Fonts!.Elements<Font>().ElementAt((int)look.FontId!.Value).Bold);
    }

    [Fact]
    public void Files_are_links_one_relation_a_file()
    {
        using var book = Opened(Some);
        var part = book.WorkbookPart!.WorksheetParts.Single();
        Assert.Equal(["E2", "E3", "E4"], part.Worksheet!.Descendants<Hyperlink>().Select(link => link.Reference!.Value));
        Assert.Equal("file:///kho/a%20b.pdf", Assert.Single(part.HyperlinkRelationships).Uri.AbsoluteUri);
    }

    [Fact]
    public void Sheets_are_named_by_what_they_hold_within_what_a_workbook_allows()
    {
        var longName = Some with { Name = "Danh mục các văn bản được viện dẫn nhưng chưa có" };
        using var book = Opened(Some, Some, longName, longName, Some with { Name = "[]" });
        Assert.Equal(
            ["Văn bản  viện dẫn 2024", "Văn bản  viện dẫn 2024 (2)", "Danh mục các văn bản được viện", "Danh mục các văn bản được v (2)", "Bảng"],
            book.WorkbookPart!.Workbook!.Descendants<Sheet>().Select(sheet => sheet.Name!.Value));
    }

    [Fact]
    public void A_cell_longer_than_a_workbook_allows_is_cut_and_says_so()
    {
        using var book = Opened(new ExportTable("a", [new("a")], [[ExportCell.Of(new string('ơ', 40_000))]]));
        var words = Rows(book, 0)[1][0].InnerText;
        Assert.Equal(32_767, words.Length);
        Assert.EndsWith("ơ … (đã cắt)", words, StringComparison.Ordinal);
    }

    [Fact]
    public void A_hundred_thousand_rows_are_written_as_they_come()
    {
        var made = 0;
        var rows = Enumerable.Range(0, 100_000).Select(i =>
        {
            made++;
            return ImmutableArray.Create(ExportCell.Of("Nghị định số " + i), ExportCell.Of((decimal)i));
        });
        using var book = Opened(new ExportTable("Nhiều", [new("Văn bản"), new("Số")], rows));
        Assert.Equal(100_000, made);
        Assert.Equal(100_001, book.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Row>().Count());
    }

    [Fact]
    public void The_name_of_a_file_tells_the_format_and_a_failure_leaves_the_old_file()
    {
        TableExport.Save(folder["a.XLSX"], Some);
        Assert.Equal("PK"u8.ToArray(), File.ReadAllBytes(folder["a.XLSX"])[..2]);
        Assert.Contains(".csv", Assert.Throws<UsageException>(() => TableExport.Save(folder["a.xls"], Some)).Message, StringComparison.Ordinal);
        var before = File.ReadAllBytes(folder["a.XLSX"]);
        var broken = Some with { Rows = Some.Rows.Select(row => row[0].Words == "01/SL" ? throw new IOException("full") : row) };
        Assert.Throws<UsageException>(() => TableExport.Save(folder["a.XLSX"], broken));
        Assert.Equal(before, File.ReadAllBytes(folder["a.XLSX"]));
        Assert.Single(Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void LibreOffice_opens_the_workbook_and_reads_the_same_table()
    {
        var office = OutsidePrograms.OfThisMachine.Office;
        Assert.SkipWhen(office is null || !HasCalc(office), "LibreOffice Calc is not installed.");
        TableExport.Save(folder["a.xlsx"], Some);
        var profile = "-env:UserInstallation=" + new Uri(folder["profile"]).AbsoluteUri;
        var run = office!.Run(
            [profile, "--headless", "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true", "--outdir", folder.Path, folder["a.xlsx"]],
            default, TimeSpan.FromSeconds(120));
        Assert.Equal(0, run.Code);
        var lines = File.ReadAllText(folder["a.csv"]).Split('\n');
        Assert.Equal("\"Số, ký hiệu\",Ngày ban hành,Số lần,Trích yếu,Tệp", lines[0]);
        Assert.StartsWith("31/NQ-HĐND,08/12/2023,\"12,345.5\",\"Về dự toán", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("\"=HYPERLINK(\"\"http://x\"\")\",,2024,", lines[2], StringComparison.Ordinal);
    }

    // Writer alone converts no workbook.
    private static bool HasCalc(OutsideProgram office)
    {
        var program = new FileInfo(office.Path);
        var folder = Path.GetDirectoryName(program.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? program.FullName)!;
        return Directory.EnumerateFiles(folder, "*sclo.*").Any();
    }

    private static byte[] Written(TableFormat format, params ImmutableArray<ExportTable> tables)
    {
        using var output = new MemoryStream();
        TableExport.Write(output, format, tables);
        return output.ToArray();
    }

    private static SpreadsheetDocument Opened(params ImmutableArray<ExportTable> tables) =>
        SpreadsheetDocument.Open(new MemoryStream(Written(TableFormat.Xlsx, tables)), isEditable: false);

    private static List<List<Cell>> Rows(SpreadsheetDocument book, int sheet)
    {
        var id = book.WorkbookPart!.Workbook!.Descendants<Sheet>().ElementAt(sheet).Id!.Value!;
        var part = (WorksheetPart)book.WorkbookPart.GetPartById(id);
        return [.. part.Worksheet!.Descendants<Row>().Select(row => row.Elements<Cell>().ToList())];
    }

    private static string FormatOf(SpreadsheetDocument book, Cell cell)
    {
        var styles = book.WorkbookPart!.WorkbookStylesPart!.Stylesheet!;
        var id = styles.CellFormats!.Elements<CellFormat>().ElementAt((int)cell.StyleIndex!.Value).NumberFormatId!.Value;
        return styles.NumberingFormats!.Elements<NumberingFormat>().Single(format => format.NumberFormatId!.Value == id).FormatCode!.Value!;
    }
}
