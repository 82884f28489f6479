using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using VanBan.Documents;
using VanBan.Reading.Formats.Docx;

namespace VanBan.Reading.Formats.Sheets;

/// <summary>What a person should know of a workbook: what was left out, what could not be read.</summary>
internal sealed class WorkbookRemarks
{
    private const int MostShown = 120;

    private readonly List<Diagnostic> remarks = [];
    private readonly List<string> comments = [];

    /// <summary>The remarks in the order of the sheets.</summary>
    public IEnumerable<Diagnostic> All => comments.Count == 0 ? remarks : remarks.Append(new Diagnostic("comments",
        $"Tệp có {comments.Count} nhận xét, không tính vào nội dung văn bản: “{Short(comments[0])}”."));

    /// <summary>What was written beside the cells.</summary>
    public IReadOnlyList<string> Comments => comments;

    /// <summary>Tells of sheets that are not shown.</summary>
    public void TellHidden(IReadOnlyList<string> names)
    {
        if (names.Count > 0)
            remarks.Add(new Diagnostic("sheet-hidden",
                $"Bảng tính có {names.Count} trang ẩn không được đọc: {Listed(names)}."));
    }

    /// <summary>Tells of a part that was not read.</summary>
    public void TellUnread(string message) => remarks.Add(new Diagnostic("part-unread", message));

    /// <summary>Tells what of a sheet was left out, and which cells say nothing.</summary>
    public void Tell(SheetGrid sheet, ShownRows rows)
    {
        var where = $"Trang tính “{sheet.Name}”";
        if (rows.Hidden > 0)
            Add("cells-hidden", $"{where} có {rows.Hidden} dòng ẩn không được đọc.");
        if (rows.InHiddenColumns > 0)
            Add("cells-hidden", $"{where} có {rows.InHiddenColumns} ô ở cột ẩn không được đọc.");
        if (rows.Filtered > 0)
            Add("rows-filtered", $"{where} đang lọc dữ liệu: {rows.Filtered} dòng bị bộ lọc che vẫn được đọc.");
        if (sheet.Errors > 0)
            Add("cells-in-error", $"{where} có {sheet.Errors} ô báo lỗi (#REF!, #N/A, …), được đọc như đã in.");
        if (sheet.Uncomputed > 0)
            Add("part-unread", $"{where} có {sheet.Uncomputed} ô công thức chưa có kết quả trong tệp. "
                + "Hãy mở bằng Excel và lưu lại, rồi nạp lại.");
        if (sheet.HasStruckText)
            Add("text-struck", $"{where} có chữ bị gạch ngang; chữ đó không được đọc.");
    }

    /// <summary>Reads the comments of a sheet, and tells of what hangs on it and is not read.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="name">Its name.</param>
    /// <param name="read">Reads a part, or tells that it is broken.</param>
    public void TellParts(WorksheetPart sheet, string name, Action<OpenXmlPart?, Action<XmlReader>, string> read)
    {
        read(sheet.WorksheetCommentsPart, reader =>
        {
            reader.MoveToContent();
            var inside = reader.Inside();
            while (inside.Next())
            {
                if (reader.LocalName == "comment" && reader.Text().Shown(null) is { Length: > 0 } comment)
                    comments.Add(comment);
            }
        }, "nhận xét (comments)");
        var charts = sheet.DrawingsPart?.ChartParts.Count() ?? 0;
        var pictures = sheet.DrawingsPart?.ImageParts.Count() ?? 0;
        TellUnread(name, charts, "biểu đồ");
        TellUnread(name, pictures, "ảnh");
    }

    private void TellUnread(string sheet, int count, string what)
    {
        if (count > 0)
            TellUnread($"Trang tính “{sheet}” có {count} {what} chưa được đọc.");
    }

    private void Add(string code, string message) => remarks.Add(new Diagnostic(code, message));

    private static string Listed(IReadOnlyList<string> names) =>
        Short(string.Join(", ", names.Select(static name => $"“{name}”")));

    private static string Short(string text) => text.Length > MostShown ? text[..MostShown] + "…" : text;
}
