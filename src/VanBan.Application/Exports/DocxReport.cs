using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace VanBan.Application.Exports;

/// <summary>Tables as a Word document that can be printed and put into a file: a title, lines of text, then the tables
/// on pages lying across, headings repeated on each page.</summary>
public static class DocxReport
{
    // Twentieths of a point: A4 lying, margins of 2 cm.
    private const uint PageWidth = 16838, PageHeight = 11906, Margin = 1134;

    /// <summary>Writes the document.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="title">Its title.</param>
    /// <param name="lines">Lines below the title.</param>
    /// <param name="tables">The tables; each with its name above it where there are several.</param>
    public static void Write(
        Stream output, string title, IEnumerable<string> lines, params IReadOnlyList<ExportTable> tables)
    {
        using var buffer = new MemoryStream();
        using (var document = WordprocessingDocument.Create(buffer, WordprocessingDocumentType.Document))
        {
            var body = new Body(Line(title, isBold: true, JustificationValues.Center));
            foreach (var line in lines)
                body.Append(Line(line));
            foreach (var table in tables)
            {
                if (tables.Count > 1)
                    body.Append(Line(table.Name, isBold: true));
                body.Append(TableOf(table), Line(""));
            }
            body.Append(new SectionProperties(
                new PageSize { Width = PageWidth, Height = PageHeight, Orient = PageOrientationValues.Landscape },
                new PageMargin
                {
                    Top = (int)Margin, Bottom = (int)Margin, Left = Margin, Right = Margin,
                    Header = 567, Footer = 567, Gutter = 0,
                }));
            document.AddMainDocumentPart().Document = new Document(body);
        }
        buffer.Position = 0;
        buffer.CopyTo(output);
    }

    private static Table TableOf(ExportTable export)
    {
        var total = export.Columns.Sum(column => column.Width);
        var widths = export.Columns
            .Select(column => (int)((PageWidth - (2 * Margin)) * column.Width / total)).ToList();
        var table = new Table(
            new TableProperties(
                new TableWidth { Width = "5000", Type = TableWidthUnitValues.Pct },
                Borders(),
                new TableLayout { Type = TableLayoutValues.Fixed }),
            new TableGrid(widths.Select(width => new GridColumn { Width = Digits(width) })));
        table.Append(Row([.. export.Columns.Select(column => column.Heading)], widths, isHeading: true));
        foreach (var row in export.Rows)
            table.Append(Row([.. row.Select(Words)], widths, isHeading: false));
        return table;
    }

    private static TableBorders Borders() => new(
        new TopBorder { Val = BorderValues.Single, Size = 4 },
        new LeftBorder { Val = BorderValues.Single, Size = 4 },
        new BottomBorder { Val = BorderValues.Single, Size = 4 },
        new RightBorder { Val = BorderValues.Single, Size = 4 },
        new InsideHorizontalBorder { Val = BorderValues.Single, Size = 4 },
        new InsideVerticalBorder { Val = BorderValues.Single, Size = 4 });

    private static TableRow Row(string[] words, List<int> widths, bool isHeading)
    {
        var row = new TableRow();
        var properties = new TableRowProperties(new CantSplit());
        if (isHeading)
            properties.Append(new TableHeader());
        row.Append(properties);
        foreach (var (i, word) in words.Index())
            row.Append(new TableCell(
                new TableCellProperties(
                    new TableCellWidth { Width = Digits(widths[i]), Type = TableWidthUnitValues.Dxa }),
                Line(word, isHeading)));
        return row;
    }

    private static Paragraph Line(string words, bool isBold = false, JustificationValues? align = null)
    {
        var properties = new ParagraphProperties(new SpacingBetweenLines { After = "60" });
        if (align is { } side)
            properties.Append(new Justification { Val = side });
        var look = new RunProperties(
            new RunFonts
            {
                Ascii = "Times New Roman", HighAnsi = "Times New Roman",
                ComplexScript = "Times New Roman"
            });
        if (isBold)
            look.Append(new Bold());
        look.Append(new FontSize { Val = "22" });
        var run = new Run(look);
        foreach (var (i, line) in words.Split('\n').Index())
        {
            if (i > 0)
                run.Append(new Break());
            run.Append(new DocumentFormat.OpenXml.Wordprocessing.Text(Visible(line))
            { Space = SpaceProcessingModeValues.Preserve });
        }
        return new Paragraph(properties, run);
    }

    // What XML cannot hold came in by a damaged file.
    private static string Visible(string words) =>
        string.Concat(words.Where(letter => !char.IsControl(letter) || letter == '\t'));

    private static string Words(ExportCell cell) =>
        cell.Words ?? (cell.Number is { } number ? Wording.Amount.Number(number)
            : cell.Day is { } day ? Wording.DayWords.Day(day) : "");

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
