using System.Globalization;
using System.Text;
using CsvHelper;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using VanBan.Reading;
using VanBan.Store;

namespace VanBan.Application.Registers;

/// <summary>The cells of a table that a person imports: CSV parted by commas, semicolons or tabs, or the first sheet of
/// an XLSX workbook. Days of a workbook come as <c>2025-02-15</c>.</summary>
internal static class RegisterFile
{
    private const string Separators = ",;\t";
    private const int LettersLooked = 20_000;

    // Excel counts days from here.
    private static readonly DateTime First = new(1899, 12, 30, 0, 0, 0, DateTimeKind.Unspecified);

    /// <summary>The rows, empty ones included, so that their numbers are those of the file.</summary>
    /// <exception cref="UsageException">The file cannot be read.</exception>
    public static IReadOnlyList<string[]> Read(string path)
    {
        try
        {
            return path.EndsWith(".xlsx", StringComparison.OrdinalIgnoreCase) ? OfWorkbook(path) : OfText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException
            or OpenXmlPackageException or System.Xml.XmlException)
        {
            throw new UsageException($"{path}: không đọc được danh mục ({FaultWords.Of(e)}).");
        }
    }

    private static List<string[]> OfText(string path)
    {
        var text = File.ReadAllText(path, Encoding.UTF8).TrimStart('\uFEFF');
        var options = CsvReaderOptions.Default with
        {
            Separator = SeparatorOf(text),
            MalformedData = CsvMalformedDataHandling.Recover,
            FieldCountMismatch = CsvFieldCountHandling.Allow,
            MissingField = CsvMissingFieldHandling.ReturnEmpty,
            HasHeader = false,
            SkipEmptyLines = false,
        };
        using var csv = CsvReader.Create(new StringReader(text), options);
        var rows = new List<string[]>();
        while (csv.Read())
            rows.Add([.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)]);
        return rows;
    }

    // The one that stands most often outside of quotes: a title above the table may have others.
    private static char SeparatorOf(string text)
    {
        Span<int> counts = stackalloc int[Separators.Length];
        var isQuoted = false;
        foreach (var c in text.AsSpan(0, Math.Min(text.Length, LettersLooked)))
        {
            isQuoted ^= c == '"';
            if (!isQuoted && Separators.IndexOf(c, StringComparison.Ordinal) is >= 0 and var at)
                counts[at]++;
        }
        var most = 0;
        for (var i = 1; i < counts.Length; i++)
            most = counts[i] > counts[most] ? i : most;
        return Separators[most];
    }

    private static List<string[]> OfWorkbook(string path)
    {
        using var file = SpreadsheetDocument.Open(path, isEditable: false);
        var workbook = file.WorkbookPart ?? throw new InvalidDataException("không có bảng tính");
        var first = workbook.Workbook?.Descendants<Sheet>().FirstOrDefault()?.Id?.Value;
        var sheet = (first is null ? null : workbook.GetPartById(first)) as WorksheetPart
            ?? workbook.WorksheetParts.FirstOrDefault()
            ?? throw new InvalidDataException("không có trang tính");
        var (shared, days) = (SharedTexts(workbook), DayStyles(workbook));
        var rows = new List<string[]>();
        foreach (var row in sheet.Worksheet?.Descendants<Row>() ?? [])
        {
            while (rows.Count + 1 < row.RowIndex?.Value)
                rows.Add([]);
            rows.Add(CellsOf(row, shared, days));
        }
        return rows;
    }

    private static string[] SharedTexts(WorkbookPart workbook)
    {
        var items = workbook.SharedStringTablePart?.SharedStringTable?.Elements<SharedStringItem>();
        return [.. items?.Select(item => item.InnerText) ?? []];
    }

    // An empty cell is left out of the file.
    private static string[] CellsOf(Row row, string[] shared, HashSet<uint> days)
    {
        var cells = new List<string>();
        foreach (var cell in row.Elements<Cell>())
        {
            while (cells.Count < ColumnOf(cell))
                cells.Add("");
            cells.Add(TextOf(cell, shared, days));
        }
        return [.. cells];
    }

    // 'C7': the third column, 2.
    private static int? ColumnOf(Cell cell)
    {
        if (cell.CellReference?.Value is not { } reference)
            return null;
        var column = 0;
        foreach (var letter in reference.TakeWhile(char.IsAsciiLetter))
            column = (column * 26) + (char.ToUpperInvariant(letter) - 'A' + 1);
        return column - 1;
    }

    private static string TextOf(Cell cell, string[] shared, HashSet<uint> days)
    {
        var value = cell.CellValue?.InnerText ?? "";
        var kind = cell.DataType?.Value;
        if (kind == CellValues.SharedString)
            return int.TryParse(value, CultureInfo.InvariantCulture, out var at)
                && at < shared.Length
                ? shared[at] : "";
        if (kind == CellValues.InlineString)
            return cell.InnerText;
        return days.Contains(cell.StyleIndex?.Value ?? 0) ? DayOf(value) : value;
    }

    private static string DayOf(string value) =>
        double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var day)
            && day is > 0 and < 100_000
            ? First.AddDays(Math.Floor(day)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : value;

    // The styles of cells that show a day: the built-in ones, and those whose pattern has a year.
    private static HashSet<uint> DayStyles(WorkbookPart workbook)
    {
        if (workbook.WorkbookStylesPart?.Stylesheet is not { } sheet)
            return [];
        var patterns = Patterns(sheet);
        var days = new HashSet<uint>();
        foreach (var (i, format) in (sheet.CellFormats?.Elements<CellFormat>() ?? []).Index())
        {
            var id = format.NumberFormatId?.Value ?? 0;
            if (id is (>= 14 and <= 17) or 22 || patterns.Contains(id))
                days.Add((uint)i);
        }
        return days;
    }

    private static HashSet<uint> Patterns(Stylesheet sheet) =>
    [
        .. (sheet.NumberingFormats?.Elements<NumberingFormat>() ?? [])
            .Where(format => (format.FormatCode?.Value ?? "").Contains('y', StringComparison.OrdinalIgnoreCase))
            .Select(format => format.NumberFormatId?.Value ?? 0),
    ];
}
