using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using VanBan.Reading.Formats.Docx;
using VanBan.Text;

namespace VanBan.Reading.Formats.Sheets;

/// <summary>A sheet as the workbook lists it.</summary>
internal readonly record struct SheetEntry(string Name, string Id, bool IsHidden);

/// <summary>The sheets that a workbook lists (<c>workbook.xml</c>; ISO/IEC 29500-1, 18.2).</summary>
internal static class SheetList
{
    private const int MostSheets = 1_000;

    // Names that programs give: Excel, LibreOffice, Google; in Vietnamese and in English.
    private static readonly string[] Given = ["sheet", "trang tinh", "bang tinh", "trang"];

    /// <summary>The sheets in the order of their tabs.</summary>
    /// <param name="workbook">The workbook.</param>
    /// <param name="from1904">Whether it counts days from 1904.</param>
    public static List<SheetEntry> Of(WorkbookPart workbook, out bool from1904)
    {
        var sheets = new List<SheetEntry>();
        from1904 = false;
        using XmlReader reader = WordPackage.Read(workbook);
        reader.MoveToContent();
        var inside = reader.Inside();
        while (inside.Next() && sheets.Count < MostSheets)
        {
            if (reader.LocalName == "workbookPr")
                from1904 = reader.Says("date1904");
            else if (reader.LocalName == "sheet" && reader.RelationshipId() is { } id)
                sheets.Add(new SheetEntry(reader.GetAttribute("name") ?? "", id,
                    reader.GetAttribute("state") is "hidden" or "veryHidden"));
        }
        return sheets;
    }

    /// <summary>Whether a program gave the name, and not a person: <c>Sheet1</c>.</summary>
    public static bool IsUnnamed(string name)
    {
        var folded = Letters.Fold(name).TrimEnd("0123456789 ()".ToCharArray());
        return folded.Length == 0 || Array.IndexOf(Given, folded) >= 0;
    }
}
