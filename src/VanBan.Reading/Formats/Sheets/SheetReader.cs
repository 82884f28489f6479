using System.Globalization;
using System.Xml;
using VanBan.Reading.Formats.Docx;

namespace VanBan.Reading.Formats.Sheets;

/// <summary>Reads a sheet (ISO/IEC 29500-1, 18.3) as a stream: what its cells show.</summary>
internal sealed class SheetReader(
    IReadOnlyList<SheetText> shared, WorkbookStyles styles, SheetLimits limits, bool from1904)
{
    private const int MostRanges = 200_000;
    private const int MostHidden = 1_000;

    private SheetGrid sheet = new();
    private CellPlace at;

    /// <summary>The sheet called <paramref name="name"/>.</summary>
    public SheetGrid Read(XmlReader reader, string name)
    {
        sheet = new SheetGrid { Name = name };
        at = new CellPlace(0, -1);
        reader.MoveToContent();
        var inside = reader.Inside();
        while (inside.Next())
        {
            if (reader.LocalName == "row")
                StartRow(reader);
            else if (reader.LocalName == "c")
                ReadCell(reader);
            else
                ReadBeside(reader);
        }
        sheet.Rows.RemoveAll(static row => row.Cells.Count == 0);
        return sheet;
    }

    private void StartRow(XmlReader reader)
    {
        at = new CellPlace(reader.Whole("r") is > 0 and var number ? number : at.Row + 1, -1);
        sheet.Rows.Add(new SheetRow(at.Row, [], reader.Says("hidden")));
    }

    private void ReadBeside(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "col" when reader.Says("hidden"):
                HideColumns(reader.Whole("min") ?? 0, reader.Whole("max") ?? 0);
                break;
            case "mergeCell" when sheet.Merged.Count < MostRanges:
                if (CellRange.Of(reader.GetAttribute("ref")) is { } range)
                    sheet.Merged.Add(range);
                break;
            case "autoFilter":
                ReadFilter(reader);
                break;
            case "oddHeader" or "oddFooter" or "firstHeader" or "firstFooter":
                if (PageMargin.Text(reader.Characters()) is { Length: > 0 } margin)
                    sheet.Margins.Add(margin);
                break;
        }
    }

    private void HideColumns(int first, int last)
    {
        if (first > 0 && last >= first && sheet.HiddenColumns.Count < MostHidden)
            sheet.HiddenColumns.Add((first - 1, last - 1));
    }

    // A filter without a condition hides nothing.
    private void ReadFilter(XmlReader reader)
    {
        var range = CellRange.Of(reader.GetAttribute("ref"));
        var inside = reader.Inside();
        while (inside.Next())
        {
            if (reader.LocalName == "filterColumn")
                sheet.Filtered = range;
        }
    }

    private void ReadCell(XmlReader reader)
    {
        if (sheet.Rows.Count == 0)
            return;
        var column = CellPlace.Of(reader.GetAttribute("r"))?.Column ?? at.Column + 1;
        at = at with { Column = column };
        var (kind, look) = (reader.GetAttribute("t"), styles[reader.Whole("s") ?? 0]);
        var (value, written, hasFormula) = Content(reader);
        if (kind == "s")
            written = SharedText(value);
        if (hasFormula && string.IsNullOrEmpty(value) && written is null && kind != "str")
            sheet.Uncomputed++;
        Add(written ?? default, kind, value, look);
    }

    private static (string? Value, SheetText? Written, bool HasFormula) Content(XmlReader reader)
    {
        string? value = null;
        SheetText? written = null;
        var hasFormula = false;
        var inside = reader.Inside();
        while (inside.Next())
        {
            if (reader.LocalName == "v")
                value = reader.Characters();
            else if (reader.LocalName == "is")
                written = reader.Text();
            else
                hasFormula |= reader.LocalName == "f";
        }
        return (value, written, hasFormula);
    }

    private void Add(SheetText written, string? kind, string? value, CellLook look)
    {
        sheet.HasStruckText |= written.HasStruckText;
        var shown = written.Runs is not null ? written.Shown(look.Font) : Shown(kind, value ?? "", look);
        if (shown.Length == 0)
            return;
        if (look.IsStruck)
        {
            sheet.HasStruckText = true;
            return;
        }
        if (kind == "e")
            sheet.Errors++;
        limits.Count(shown);
        sheet.Rows[^1].Cells.Add(new SheetCell(at.Column, shown));
    }

    private SheetText? SharedText(string? value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < shared.Count
            ? shared[index] : null;

    // ISO/IEC 29500-1, 18.18.11: a number, unless the cell says that it is something else.
    private string Shown(string? kind, string value, CellLook look) => kind switch
    {
        "b" => value.Length == 0 ? "" : value.Trim() is "1" or "true" ? "TRUE" : "FALSE",
        "e" => SingleLine.Of(value),
        "str" => new SheetText([(value, null)], false).Shown(look.Font),
        "s" or "inlineStr" => "",
        "d" => Day(value, look.Pattern),
        _ => Number(value, look.Pattern),
    };

    private static string Day(string value, NumberPattern pattern) => SingleLine.Of(
        DateTime.TryParse(value, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? pattern.Print(day.ToOADate()) : value);

    private string Number(string value, NumberPattern pattern) => SingleLine.Of(
        double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? pattern.Print(number, from1904) : value);
}
