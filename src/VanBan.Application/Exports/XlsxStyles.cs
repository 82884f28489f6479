using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace VanBan.Application.Exports;

/// <summary>The few looks of a cell; each constant is the place of its look in the list that a workbook
/// keeps.</summary>
internal static class XlsxStyles
{
    /// <summary>Words, which wrap.</summary>
    public const uint Text = 1;

    /// <summary>Words that run over the cells beside them.</summary>
    public const uint Plain = 0;

    /// <summary>A heading.</summary>
    public const uint Heading = 2;

    /// <summary>A day as <c>09/12/2022</c>.</summary>
    public const uint Day = 3;

    /// <summary>Words that lead somewhere.</summary>
    public const uint Link = 6;

    private const uint Whole = 4;
    private const uint Decimal = 5;
    private const uint FormatOfDays = 164;
    private const uint FormatOfDecimals = 165;
    private const uint FormatOfWholes = 3;
    private const int GroupsFrom = 10_000;
    private const uint Bare = 7;

    /// <summary>The look of a number: groups of digits from ten thousand, so that a year is none.</summary>
    public static uint OfNumber(decimal number) => number switch
    {
        _ when number != decimal.Truncate(number) => Decimal,
        > -GroupsFrom and < GroupsFrom => Bare,
        _ => Whole,
    };

    /// <summary>Adds them to a workbook.</summary>
    public static void AddTo(WorkbookPart book)
    {
        var part = book.AddNewPart<WorkbookStylesPart>();
        part.Stylesheet = new Stylesheet(
            new NumberingFormats(
                new NumberingFormat { NumberFormatId = FormatOfDays, FormatCode = "dd/mm/yyyy" },
                new NumberingFormat { NumberFormatId = FormatOfDecimals, FormatCode = "#,##0.############" }),
            new Fonts(
                Letters(),
                Letters(new Bold()),
                Letters(new Underline(), new Color { Rgb = "FF0563C1" })),
            // The first two are what every spreadsheet takes for no fill and a pattern.
            new Fills(
                new Fill(new PatternFill { PatternType = PatternValues.None }),
                new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
                new Fill(
                    new PatternFill(new ForegroundColor { Rgb = "FFE7EDF5" }) { PatternType = PatternValues.Solid })),
            new Borders(new Border()),
            new CellStyleFormats(new CellFormat()),
            new CellFormats(
                new CellFormat(),
                Look(wraps: true),
                Look(wraps: true, font: 1, fill: 2),
                Look(format: FormatOfDays),
                Look(format: FormatOfWholes),
                Look(format: FormatOfDecimals),
                Look(wraps: true, font: 2),
                Look()),
            new CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }));
    }

    private static Font Letters(params OpenXmlElement[] traits) =>
        new([.. traits.Where(trait => trait is Bold or Underline), new FontSize { Val = 11 },
            .. traits.OfType<Color>(), new FontName { Val = "Calibri" }]);

    private static CellFormat Look(bool wraps = false, uint font = 0, uint fill = 0, uint format = 0) =>
        new(new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = wraps })
        {
            FormatId = 0,
            FontId = font,
            FillId = fill,
            BorderId = 0,
            NumberFormatId = format,
            ApplyFont = font != 0,
            ApplyFill = fill != 0,
            ApplyNumberFormat = format != 0,
            ApplyAlignment = true,
        };
}
