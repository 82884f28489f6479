using System.Globalization;
using System.Security;
using System.Text;

namespace VanBan.Tests.Reading.Sheets;

/// <summary>Writes small workbooks: cells as XML, or as text and numbers with the number of their look.</summary>
internal sealed class XlsxFile
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly List<(string Name, string Xml, string State)> sheets = [];
    private readonly List<string> patterns = [];
    private readonly List<string> shared = [];
    private string fonts = "<font/>";

    public bool From1904 { get; init; }

    /// <summary>A look with a pattern, and the number by which cells name it.</summary>
    public int Look(string code)
    {
        patterns.Add(code);
        return patterns.Count;
    }

    /// <summary>The font of all cells.</summary>
    public XlsxFile Font(string xml)
    {
        fonts = $"<font>{xml}</font>";
        return this;
    }

    /// <summary>A text that cells share, as XML, and its number.</summary>
    public int Shared(string xml)
    {
        shared.Add($"<si>{xml}</si>");
        return shared.Count - 1;
    }

    /// <summary>A sheet of rows; a cell is a text, a number, or XML that begins with '&lt;c'. Null leaves it out.</summary>
    public XlsxFile Sheet(string name, object?[][] rows, string behind = "", string before = "", string state = "visible")
    {
        var xml = new StringBuilder(before).Append("<sheetData>");
        for (var i = 0; i < rows.Length; i++)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<row r=\"{i + 1}\">");
            for (var column = 0; column < rows[i].Length; column++)
                xml.Append(Cell($"{(char)('A' + column)}{i + 1}", rows[i][column]));
            xml.Append("</row>");
        }
        return Raw(name, xml.Append("</sheetData>").Append(behind).ToString(), state);
    }

    /// <summary>A sheet as XML.</summary>
    public XlsxFile Raw(string name, string xml, string state = "visible")
    {
        sheets.Add((name, xml, state));
        return this;
    }

    public byte[] Bytes(params (string Name, string Text)[] more) => DocumentReaderTests.Zip(
    [
        ("[Content_Types].xml", ContentTypes()),
        ("_rels/.rels", Rels(("r1", "officeDocument", "xl/workbook.xml"))),
        ("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><workbookPr date1904=\"{(From1904 ? 1 : 0)}\"/><sheets>"
            + string.Concat(sheets.Select((sheet, i) => $"<sheet name=\"{SecurityElement.Escape(sheet.Name)}\" sheetId=\"{i + 1}\" state=\"{sheet.State}\" r:id=\"s{i + 1}\"/>")) + "</sheets></workbook>"),
        ("xl/_rels/workbook.xml.rels", Rels([.. sheets.Select((_, i) => ($"s{i + 1}", "worksheet", $"worksheets/sheet{i + 1}.xml")), ("st", "styles", "styles.xml"), ("ss", "sharedStrings", "sharedStrings.xml")])),
        ("xl/styles.xml", $"<styleSheet xmlns=\"{Main}\"><numFmts>" + string.Concat(patterns.Select((code, i) => $"<numFmt numFmtId=\"{200 + i}\" formatCode=\"{SecurityElement.Escape(code)}\"/>"))
            + $"</numFmts><fonts>{fonts}</fonts><cellXfs><xf/>" + string.Concat(patterns.Select((_, i) => $"<xf numFmtId=\"{200 + i}\"/>")) + "<xf numFmtId=\"14\"/></cellXfs></styleSheet>"),
        ("xl/sharedStrings.xml", $"<sst xmlns=\"{Main}\">{string.Concat(shared)}</sst>"),
        .. sheets.Select((sheet, i) => ($"xl/worksheets/sheet{i + 1}.xml", $"<worksheet xmlns=\"{Main}\" xmlns:r=\"{Relations}\">{sheet.Xml}</worksheet>")),
        .. more,
    ]);

    private static string Cell(string place, object? value) => value switch
    {
        null => "",
        string xml when xml.StartsWith("<c", StringComparison.Ordinal) => xml,
        string text => $"<c r=\"{place}\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t></is></c>",
        (double number, int look) => string.Create(CultureInfo.InvariantCulture, $"<c r=\"{place}\" s=\"{look}\"><v>{number}</v></c>"),
        _ => string.Create(CultureInfo.InvariantCulture, $"<c r=\"{place}\"><v>{value}</v></c>"),
    };

    private string ContentTypes()
    {
        const string Type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        return "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + $"<Override PartName=\"/xl/workbook.xml\" ContentType=\"{Type}sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"{Type}styles+xml\"/><Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"{Type}sharedStrings+xml\"/>"
            + string.Concat(sheets.Select((_, i) => $"<Override PartName=\"/xl/worksheets/sheet{i + 1}.xml\" ContentType=\"{Type}worksheet+xml\"/>")) + "</Types>";
    }

    internal static string Rels(params (string Id, string Type, string Target)[] links) =>
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + string.Concat(links.Select(link => $"<Relationship Id=\"{link.Id}\" Type=\"{Relations}/{link.Type}\" Target=\"{link.Target}\"/>")) + "</Relationships>";
}
