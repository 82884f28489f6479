using Spectre.Console;
using VanBan.Application.Questions;
using VanBan.Application.Wording;
using VanBan.Store.Ingest;

namespace VanBan.Cli.Render;

/// <summary>What came of a run, for people.</summary>
internal static class RunReportText
{
    // More would hide what stands above; 'vanban skipped' lists them all.
    private const int SkippedListed = 20;

    /// <summary>Writes the summary, the most important last, since the end of a long output is what stays in
    /// sight.</summary>
    public static void Write(Terminal terminal, RunReport report)
    {
        var text = terminal.Text;
        WriteSkipped(text, report);
        WriteMoved(text, report);
        WriteVanished(text, report);
        CitedDocumentsText.WriteMostCited(text, report.MostCited);
        CitedDocumentsText.WriteMissing(text, report.Missing);
        WriteCounts(text, report);
        UnmatchedText.Write(text, report.Unmatched);
    }

    private static void WriteCounts(IAnsiConsole text, RunReport report)
    {
        var counts = report.Counts;
        var isUnchanged = counts is { Read: 0, Unchanged: > 0 };
        text.Heading(report.Cancelled ? $"Công việc '{report.Job}' đã dừng giữa chừng; phần đã làm được giữ lại"
            : isUnchanged ? $"Công việc '{report.Job}' xong: không có gì thay đổi"
            : $"Công việc '{report.Job}' xong");
        var table = new TextTable();
        table.Add("Đã đọc", Strong($"{Amount.Count(counts.Read)} văn bản ({Source(report)})"));
        table.Add("Không đổi", Amount.Count(counts.Unchanged));
        var byObstacle = report.SkippedByObstacle().Select(group => $"{CodeWords.Of(group.Key)}: {group.Value}");
        table.Add(
            "Bỏ qua", counts.Skipped == 0
                ? "0" : new Cell($"{Amount.Count(counts.Skipped)} ({string.Join(", ", byObstacle)})", Styles.Warning));
        if (report.Moved.Length > 0)
            table.Add("Đổi chỗ, đổi tên", Amount.Count(report.Moved.Length));
        if (counts.Vanished > 0)
            table.Add("Không còn thấy", new Cell(Amount.Count(counts.Vanished), Styles.Warning));
        if (counts.Read > 0)
        {
            table.Add("Viện dẫn", Strong(Amount.Count(counts.Citations)));
            table.Add("Số liệu", Strong(Amount.Count(counts.Figures)));
        }
        if (report.Replayed > 0)
            table.Add(
                report.IsIndexRenewed ? "Lập lại chỉ mục" : "Bổ sung chỉ mục",
                $"{Amount.Count(report.Replayed)} ({(report.IsIndexRenewed
                    ? "chương trình mới dùng chỉ mục phiên bản khác" : "lần chạy trước dừng giữa chừng")})");
        table.Add(
            "Thời gian", $"{Amount.Duration(report.Duration)} ({Amount.Measure(report.FilesPerSecond)} tệp/giây)");
        table.WriteTo(text);
    }

    private static void WriteSkipped(IAnsiConsole text, RunReport report)
    {
        if (report.Skipped.IsEmpty)
            return;
        text.Heading($"Bỏ qua {Amount.Count(report.Skipped.Length)} tệp");
        PassedFile[] listed =
            [
                .. report.Skipped.Take(SkippedListed)
                .Select(file => new PassedFile(file.File, file.Obstacle, file.Reason))];
        SkippedFilesText.Write(text, listed);
        if (report.Skipped.Length > SkippedListed)
            text.Line($"  … và {report.Skipped.Length - SkippedListed} tệp nữa: xem bằng 'vanban skipped'.");
    }

    private static void WriteMoved(IAnsiConsole text, RunReport report)
    {
        if (report.Moved.IsEmpty)
            return;
        text.Heading($"Đổi chỗ, đổi tên {Amount.Count(report.Moved.Length)} tệp");
        foreach (var file in report.Moved.Take(SkippedListed))
            text.Line($"  {FilePath.Shown(file.From)} → {FilePath.Shown(file.To)}");
        if (report.Moved.Length > SkippedListed)
            text.Line($"  … và {Amount.Count(report.Moved.Length - SkippedListed)} tệp nữa (xem đủ bằng --format json).");
    }

    private static void WriteVanished(IAnsiConsole text, RunReport report)
    {
        if (report.Vanished.IsEmpty)
            return;
        text.Heading($"Không còn thấy {Amount.Count(report.Vanished.Length)} tệp");
        var table = new TextTable();
        foreach (var file in report.Vanished.Take(SkippedListed))
        {
            table.Add(
                FilePath.Shown(file.File),
                new Cell(
                    file.MovedTo is { } other ? $"nay là {FilePath.Shown(other)}" : file.IsRemoved
                        ? "đã bỏ khỏi kho" : "vẫn giữ trong kho", Styles.Quiet));
        }
        table.WriteTo(text);
        if (report.KeepsVanished)
        {
            text.Line(
                "Tất cả hoặc phần lớn tệp của nguồn không còn thấy (ổ mạng chưa kết nối?), "
                    + "nên chưa bỏ văn bản nào khỏi kho.", Styles.Warning);
            text.Line(Advice.ForVanished, indent: 2);
        }
    }

    // What is extracted anew is read from the catalog, not from the files.
    private static string Source(RunReport report) =>
        report.DocumentBytes > 0 || report.Counts.Read == 0 ? Amount.Size(report.DocumentBytes) : "từ bản đã lưu trong kho";

    private static Cell Strong(string value) => new Cell(value, Styles.Strong);
}
