using System.Xml;
using DocumentFormat.OpenXml.Packaging;
using VanBan.Documents;
using VanBan.Reading.Formats.Docx;
using VanBan.Reading.Formats.Office;

namespace VanBan.Reading.Formats.Sheets;

/// <summary>
/// Reads workbooks (XLSX; ISO/IEC 29500-1, chapter 18, transitional and strict) as their sheets show them: numbers and
/// days by the pattern of their cells, results of formulas as the file holds them, hidden sheets, rows and columns left
/// out and told of. Parts are read as streams; no tree is built.
/// </summary>
internal sealed class WorkbookReader
{
    private readonly WorkbookPart workbook;
    private readonly SheetLimits limits = new();
    private readonly WorkbookStyles styles = new();
    private readonly WorkbookRemarks remarks = new();
    private List<SheetText> shared = [];
    private bool from1904;

    private WorkbookReader(WorkbookPart workbook) => this.workbook = workbook;

    /// <summary>The document in a workbook, or the reason why there is none.</summary>
    public static Outcome<Document> Read(SourceFile file)
    {
        try
        {
            if (PackageSize.Of(file.Bytes) is null)
                return Skip(Obstacle.TooLarge);
            using var package = OfficePackage.Open(
                file.Bytes, static (stream, settings) => SpreadsheetDocument.Open(stream, isEditable: false, settings),
                static package => package.WorkbookPart);
            return package?.WorkbookPart is { } workbook
                ? new WorkbookReader(workbook).ReadAll(file.Name)
                    .Then(document => EmbeddedFiles.Told(document, file.Bytes)) : Skip(Obstacle.Damaged);
        }
        catch (SheetLimitException)
        {
            return Skip(Obstacle.TooLarge);
        }
        catch (Exception e) when (OfficePackage.IsFault(e))
        {
            return Skip(Obstacle.Damaged);
        }
    }

    private static Outcome<Document>.Skipped Skip(Obstacle obstacle) => new(obstacle, obstacle switch
    {
        Obstacle.TooLarge =>
            "Bảng tính quá lớn (hơn 1 triệu ô hoặc 20 triệu ký tự). Hãy chia thành nhiều tệp nhỏ hơn, rồi nạp lại.",
        Obstacle.Empty => "Bảng tính không có ô nào có chữ. Hãy kiểm tra lại tệp gốc.",
        _ => "Tệp bị cắt cụt hoặc hỏng: không đọc được bảng tính bên trong. "
            + "Hãy mở bằng Excel và lưu lại, rồi nạp lại.",
    });

    private Outcome<Document> ReadAll(string name)
    {
        ReadPart(workbook.SharedStringTablePart, reader => shared = SharedTexts.Read(reader), "chuỗi dùng chung");
        ReadPart(workbook.WorkbookStylesPart, styles.Read, "định dạng ô (styles)");
        var text = new DocumentText();
        var margins = new List<string>();
        var sheets = SheetList.Of(workbook, out from1904);
        var read = sheets.Where(sheet => !sheet.IsHidden).Select(Read).OfType<SheetGrid>()
            .Select(static sheet => (Sheet: sheet, Rows: ShownRows.Of(sheet)))
            .Where(static sheet => sheet.Rows.All.Count > 0 || sheet.Sheet.Boxes.Count > 0).ToList();
        foreach (var (sheet, rows) in read)
        {
            if (read.Count > 1 || !SheetList.IsUnnamed(sheet.Name))
                text.Add([new StoryParagraph(sheet.Name)]);
            text.Add(SheetBlocks.Of(rows.All));
            text.Add(sheet.Boxes.Select(static line => new StoryParagraph(line)));
            margins.AddRange(sheet.Margins);
            remarks.Tell(sheet, rows);
        }
        remarks.TellHidden([.. sheets.Where(static sheet => sheet.IsHidden).Select(static sheet => sheet.Name)]);
        if (read.Count == 0)
            return Skip(Obstacle.Empty);
        var furniture = margins.Concat(remarks.Comments).Distinct().Select(static line => new PageFurniture(1, line));
        return new Outcome<Document>.Done(text.ToDocument(name) with
        {
            Format = "xlsx",
            Furniture = [.. furniture],
            Diagnostics = [.. remarks.All],
        });
    }

    private SheetGrid? Read(SheetEntry entry)
    {
        if (!workbook.TryGetPartById(entry.Id, out var part) || part is not WorksheetPart sheet)
        {
            remarks.TellUnread($"Trang “{entry.Name}” không phải trang tính (biểu đồ, hộp thoại) nên không được đọc.");
            return null;
        }
        SheetGrid? grid = null;
        ReadPart(sheet, reader =>
            grid = new SheetReader(shared, styles, limits, from1904).Read(reader, SingleLine.Of(entry.Name)),
            $"trang tính “{entry.Name}”");
        if (grid is not null)
            ReadBoxes(sheet, grid);
        remarks.TellParts(sheet, entry.Name, ReadPart);
        return grid;
    }

    private void ReadBoxes(WorksheetPart sheet, SheetGrid grid)
    {
        if (sheet.DrawingsPart is not { } drawings)
            return;
        foreach (var part in drawings.DiagramDataParts.Cast<OpenXmlPart>().Prepend(drawings))
        {
            ReadPart(part, reader =>
            {
                reader.MoveToContent();
                foreach (var line in DrawingText.Lines(reader))
                {
                    limits.Count(line);
                    grid.Boxes.Add(line);
                }
            }, "hình vẽ");
        }
    }

    // A part that is broken is told about; the others are still read.
    private void ReadPart(OpenXmlPart? part, Action<XmlReader> read, string what)
    {
        if (part is null)
            return;
        try
        {
            using var reader = WordPackage.Read(part);
            read(reader);
        }
        catch (Exception e) when (OfficePackage.IsFault(e) && e is not SheetLimitException)
        {
            remarks.TellUnread(
                $"Phần {what} của bảng tính bị hỏng nên không đọc được; các nội dung khác vẫn được đọc.");
        }
    }
}
