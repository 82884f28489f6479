using System.Collections.Immutable;
using VanBan.Application.Exports;
using VanBan.Application.Questions;
using VanBan.Application.Review.Comments;
using VanBan.Application.Wording;
using VanBan.Store;

namespace VanBan.Application.Review;

/// <summary>Writes what a check found: a DOCX draft with comments at the places, or a list as DOCX, XLSX or
/// CSV.</summary>
public static class ReviewExport
{
    private const string Docx = ".docx";

    /// <summary>Writes the file; its name tells the format.</summary>
    /// <returns>What a person should know of it; <see langword="null"/> for nothing.</returns>
    /// <exception cref="UsageException">The format is not known, the file cannot be written, or would take the place of
    /// the draft.</exception>
    public static string? Save(string file, CheckAnswer answer, DateOnly? today = null)
    {
        if (answer.Files.Any(one => Path.GetFullPath(one.Path) == Path.GetFullPath(file)))
            throw new UsageException($"{file}: đây là chính dự thảo; hãy ghi vào tệp khác.");
        if (!string.Equals(Path.GetExtension(file), Docx, StringComparison.OrdinalIgnoreCase))
        {
            TableExport.Save(file, Table(answer));
            return null;
        }
        if (answer.Files is [{ Facts.Document.Format: "docx" } only])
        {
            var day = today ?? DateOnly.FromDateTime(DateTime.Now);
            WholeFile.Save(file, output => CommentedDraft.Write(output, only, day));
            return null;
        }
        WholeFile.Save(
            file, output => DocxReport.Write(output, "KẾT QUẢ KIỂM TRA DỰ THẢO", Lines(answer), [Table(answer)]));
        return "Nhận xét đặt ngay tại chỗ chỉ ghi được vào một dự thảo DOCX; đã ghi danh sách thay vào đó.";
    }

    private static IEnumerable<string> Lines(CheckAnswer answer)
    {
        foreach (var file in answer.Files)
        {
            yield return $"{file.Name}: đã kiểm tra {string.Join("; ", file.Checked)}.";
            yield return $"Chưa kiểm tra: {string.Join("; ", file.NotChecked.Select(one => $"{one.What} ({one.Why})"))}.";
        }
    }

    private static ExportTable Table(CheckAnswer answer) => new(
        "Kết quả kiểm tra",
        [
            new("Tệp", 18), new("Mức độ", 9), new("Trang", 6), new("Chỗ", 34), new("Nhận xét", 44),
            new("Đề nghị", 20), new("Căn cứ", 30),
        ],
        answer.Files.SelectMany(file => file.Findings.Select(finding => Row(file, finding))));

    private static ImmutableArray<ExportCell> Row(CheckedFile file, ReviewFinding finding) =>
    [
        ExportCell.Of(file.Name[(file.Name.LastIndexOf('/') + 1)..]),
        ExportCell.Of(SeverityWords.Of(finding.Severity)),
        ExportCell.Of(finding.Page),
        ExportCell.Of(finding.Quote),
        ExportCell.Of(finding.Message),
        ExportCell.Of(finding.Suggestion),
        ExportCell.Of(finding.Evidence is { } evidence ? EvidenceWords.Of(evidence, file.Path) : null),
    ];
}
