using System.Collections.Immutable;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace VanBan.Application.Exports;

/// <summary>
/// Tables as a workbook, a sheet each: bold headings that stay in view, a filter over them, numbers and days typed,
/// words never run as a formula, files as links. Written row by row. Limits of the format: 1,048,576 rows and 65,530
/// links a sheet, 32,767 characters a cell, 31 a sheet's name (Excel specifications and limits); longer words are cut
/// and say so, rows over the limit go on in a further sheet.
/// </summary>
internal static class XlsxWorkbook
{
    private const int MostRows = 1_048_575;

    /// <summary>Writes it.</summary>
    public static void Write(Stream output, ImmutableArray<ExportTable> tables)
    {
        // A workbook is written to and fro, which not every stream can; a file of our own can.
        using var scratch = new FileStream(
            Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 1 << 16,
            FileOptions.DeleteOnClose);
        using (var document = SpreadsheetDocument.Create(scratch, SpreadsheetDocumentType.Workbook))
            Write(document, tables);
        scratch.Position = 0;
        scratch.CopyTo(output);
    }

    private static void Write(SpreadsheetDocument document, ImmutableArray<ExportTable> tables)
    {
        var book = document.AddWorkbookPart();
        XlsxStyles.AddTo(book);
        var names = new SheetNames();
        var sheets = new Sheets();
        var filters = new DefinedNames();
        foreach (var table in tables)
        {
            using var rows = table.Rows.GetEnumerator();
            bool hasMore;
            do
            {
                var part = book.AddNewPart<WorksheetPart>();
                var index = (uint)sheets.ChildElements.Count;
                var name = names.Of(table.Name);
                sheets.Append(new Sheet { Id = book.GetIdOfPart(part), SheetId = index + 1, Name = name });
                var sheet = new XlsxSheet(part, table.Columns, table.Lines);
                hasMore = sheet.Write(rows, MostRows - table.Lines.Length, isSelected: index == 0, out var range);
                filters.Append(
                    Named("_xlnm._FilterDatabase", name, index, range, isHidden: true),
                    Named("_xlnm.Print_Area", name, index, sheet.PrintedOf(range)),
                    Named("_xlnm.Print_Titles", name, index, $"${sheet.HeadingRow}:${sheet.HeadingRow}"));
            }
            while (hasMore);
        }
        book.Workbook = new Workbook(sheets, filters);
        book.Workbook.Save();
    }

    // Excel keeps the cells of a filter under a hidden name, and mends a workbook that lacks it; what is printed has names
    // too.
    private static DefinedName Named(string name, string sheet, uint index, string range, bool isHidden = false)
    {
        var named = new DefinedName($"'{sheet.Replace("'", "''", StringComparison.Ordinal)}'!{range}")
        {
            Name = name,
            LocalSheetId = index,
        };
        if (isHidden)
            named.Hidden = true;
        return named;
    }
}
