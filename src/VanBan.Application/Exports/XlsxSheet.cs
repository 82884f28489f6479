using System.Collections.Immutable;
using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Words = DocumentFormat.OpenXml.Spreadsheet.Text;

namespace VanBan.Application.Exports;

/// <summary>One sheet of a workbook, written row by row.</summary>
internal sealed class XlsxSheet(
    WorksheetPart part, ImmutableArray<ExportColumn> columns, ImmutableArray<string> lines)
{
    private const int MostLinks = 65_530;
    private const int LongestText = 32_767;
    private const string Cut = " … (đã cắt)";
    private const uint A4 = 9;

    // In points; no row can be higher than the second.
    private const double LineHeight = 15;
    private const double HighestRow = 409;

    // Lines break between words, so not all of the width is used.
    private const double LettersInWidth = 0.85;

    // In characters; smaller print than this leaves, two thirds of the usual size, nobody reads.
    private const double WidestPrint = 215;
    private const double Margin = 0.3;

    private static readonly DateOnly DayZero = new(1899, 12, 30);
    private static readonly DateOnly FirstDay = new(1900, 3, 1);

    private readonly List<Hyperlink> links = [];
    private readonly Dictionary<string, string> targets = new(StringComparer.Ordinal);

    /// <summary>Writes headings and rows.</summary>
    /// <param name="rows">The rows that are still to be written.</param>
    /// <param name="most">How many of them fit.</param>
    /// <param name="isSelected">Whether the workbook opens with this sheet.</param>
    /// <param name="range">The cells written, absolute: <c>$A$1:$C$9</c>.</param>
    /// <returns>Whether there are more rows than fit.</returns>
    public bool Write(
        IEnumerator<ImmutableArray<ExportCell>> rows, int most, bool isSelected, out string range)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        writer.WriteElement(View(isSelected));
        writer.WriteElement(Widths());
        writer.WriteStartElement(new SheetData());
        foreach (var (i, line) in lines.Index())
            WriteRow(writer, i + 1, 1, [Text(line, XlsxStyles.Plain)]);
        var heading = lines.Length + 1;
        WriteRow(
            writer, heading, LinesOf(columns.Select(column => column.Heading)),
            columns.Select(column => Text(column.Heading, XlsxStyles.Heading)));
        var written = 0;
        var hasMore = false;
        while (rows.MoveNext())
        {
            written++;
            var number = heading + written;
            WriteRow(
                writer, number, LinesOf(rows.Current.Select(cell => cell.Words)),
                rows.Current.Select((cell, i) => Of(cell, Column(i) + Digits(number))));
            if (written == most)
            {
                hasMore = true;
                break;
            }
        }
        writer.WriteEndElement();
        var last = Column(columns.Length - 1);
        writer.WriteElement(new AutoFilter { Reference = $"A{Digits(heading)}:{last}{Digits(heading + written)}" });
        if (links.Count > 0)
            writer.WriteElement(new Hyperlinks(links));
        // What is printed takes the width of one page lying down, and as many pages as there are rows for.
        writer.WriteElement(new PageMargins
        {
            Left = Margin, Right = Margin, Top = 2 * Margin, Bottom = 2 * Margin, Header = Margin, Footer = Margin,
        });
        writer.WriteElement(new PageSetup
        {
            PaperSize = A4,
            Orientation = OrientationValues.Landscape,
            FitToWidth = 1,
            FitToHeight = 0,
        });
        writer.WriteElement(new HeaderFooter(new OddFooter($"{Remark}&RTrang &P/&N")));
        writer.WriteEndElement();
        range = $"$A${Digits(heading)}:${last}${Digits(heading + written)}";
        return hasMore;
    }

    /// <summary>What is printed of the rows written: the first columns, as many as a page holds in letters that can be
    /// read; the rest is for the screen.</summary>
    /// <param name="range">The cells written, as <see cref="Write"/> tells them.</param>
    public string PrintedOf(string range) =>
        $"$A$1:${Column(Printed - 1)}${range[(range.LastIndexOf('$') + 1)..]}";

    /// <summary>The row of the headings, which each page repeats.</summary>
    public int HeadingRow => lines.Length + 1;

    private int Printed
    {
        get
        {
            var (count, width) = (0, 0.0);
            while (count < columns.Length && width + columns[count].Width <= WidestPrint)
                width += columns[count++].Width;
            return Math.Max(1, count);
        }
    }

    private string Remark => Printed == columns.Length ? ""
        : $"&LIn {Printed}/{columns.Length} cột; các cột còn lại xem trong tệp";

    private SheetViews View(bool isSelected) => new(new SheetView(
        new Pane
        {
            VerticalSplit = lines.Length + 1,
            TopLeftCell = FirstRow,
            ActivePane = PaneValues.BottomLeft,
            State = PaneStateValues.Frozen,
        },
        new Selection
        {
            Pane = PaneValues.BottomLeft,
            ActiveCell = FirstRow,
            SequenceOfReferences = new() { InnerText = FirstRow },
        })
    { WorkbookViewId = 0, TabSelected = isSelected });

    // The cell below the first heading.
    private string FirstRow => "A" + Digits(lines.Length + 2);

    private Columns Widths() => new(columns.Select((column, i) => new Column
    {
        Min = (uint)i + 1,
        Max = (uint)i + 1,
        Width = column.Width,
        CustomWidth = true,
    }));

    // How many lines the longest words of a row take in their column; a spreadsheet does not reckon it when it opens
    // the file.
    private int LinesOf(IEnumerable<string?> words) => words
        .Select((one, i) => (int)Math.Ceiling((one?.Length ?? 0) / (columns[i].Width * LettersInWidth)))
        .Append(1).Max();

    private static void WriteRow(OpenXmlWriter writer, int number, int lines, IEnumerable<Cell> cells)
    {
        var row = new Row { RowIndex = (uint)number };
        if (lines > 1)
            (row.Height, row.CustomHeight) = (Math.Min(HighestRow, lines * LineHeight), true);
        writer.WriteStartElement(row);
        foreach (var (i, cell) in cells.Index())
        {
            cell.CellReference = Column(i) + Digits(number);
            writer.WriteElement(cell);
        }
        writer.WriteEndElement();
    }

    private Cell Of(ExportCell cell, string reference)
    {
        if (cell.Number is { } number)
            return Value(number.ToString(CultureInfo.InvariantCulture), XlsxStyles.OfNumber(number));
        if (cell.Day is { } day)
            return OfDay(day);
        if (cell.Words is not { } words)
            return new Cell { StyleIndex = XlsxStyles.Text };
        return Text(words, IsLinked(cell.Target, reference) ? XlsxStyles.Link : XlsxStyles.Text);
    }

    // A spreadsheet counts days from 1900, and gets those before March of that year wrong.
    private static Cell OfDay(DateOnly day) => day < FirstDay
        ? Text(day.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture), XlsxStyles.Text)
        : Value(Digits(day.DayNumber - DayZero.DayNumber), XlsxStyles.Day);

    private static Cell Value(string value, uint style) =>
        new() { CellValue = new CellValue(value), DataType = CellValues.Number, StyleIndex = style };

    private static Cell Text(string words, uint style) => new(new InlineString(
        new Words(Fitting(words)) { Space = SpaceProcessingModeValues.Preserve }))
    { DataType = CellValues.InlineString, StyleIndex = style };

    private bool IsLinked(Uri? target, string reference)
    {
        if (target is null || links.Count == MostLinks)
            return false;
        if (!targets.TryGetValue(target.AbsoluteUri, out var id))
            targets[target.AbsoluteUri] = id = part.AddHyperlinkRelationship(new Uri(target.AbsoluteUri), true).Id;
        links.Add(new Hyperlink { Reference = reference, Id = id });
        return true;
    }

    // XML has no way to write most control characters, and a cell holds only so many.
    private static string Fitting(string words)
    {
        var clean = XmlText.Clean(words);
        if (clean.Length <= LongestText)
            return clean;
        var end = LongestText - Cut.Length;
        return clean[..(char.IsHighSurrogate(clean[end - 1]) ? end - 1 : end)] + Cut;
    }

    // 'A' to 'Z', then 'AA'.
    private static string Column(int index) =>
        index < 26 ? ((char)('A' + index)).ToString() : Column(index / 26 - 1) + Column(index % 26);

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
