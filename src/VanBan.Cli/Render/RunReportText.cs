using Spectre.Console;
using VanBan.Store.Ingest;

namespace VanBan.Cli.Render;

/// <summary>What came of a run, for people.</summary>
internal static class RunReportText
{
    // More would hide what stands above; 'vanban skipped' lists them all.
    private const int SkippedListed = 20;

    /// <summary>Writes the summary, the most important last, since the end of a long output is what stays in sight.</summary>
    public static void Write(Terminal terminal, RunReport report)
    {
        var text = terminal.Text;
        WriteSkipped(text, report);
        WriteVanished(text, report);
        CitedDocuments.WriteTable(text, "Được viện dẫn nhiều nhất", report.MostCited, withStatus: true);
        CitedDocuments.WriteTable(text, "Được viện dẫn nhưng chưa có trong kho", report.Missing, withStatus: false);
        WriteCounts(text, report);
    }

    private static void WriteCounts(IAnsiConsole text, RunReport report)
    {
        var counts = report.Counts;
        var isUnchanged = counts is { Read: 0, Unchanged: > 0 };
        text.Heading(report.Cancelled ? $"Công việc '{report.Job}' đã dừng giữa chừng; phần đã làm được giữ lại"
            : isUnchanged ? $"Công việc '{report.Job}' xong: không có gì thay đổi"
            : $"Công việc '{report.Job}' xong");
        var table = new TextTable();
        table.Add("Đã đọc", Strong($"{Vietnamese.Count(counts.Read)} văn bản ({Vietnamese.Size(counts.Bytes)})"));
        table.Add("Không đổi", Vietnamese.Count(counts.Unchanged));
        table.Add("Bỏ qua", counts.Skipped == 0 ? "0" : new Cell(
            $"{Vietnamese.Count(counts.Skipped)} ({string.Join(", ", report.SkippedByObstacle().Select(group => $"{Vietnamese.Word(group.Key)}: {group.Value}"))})", Styles.Warning));
        if (counts.Vanished > 0)
            table.Add("Không còn thấy", new Cell(Vietnamese.Count(counts.Vanished), Styles.Warning));
        if (counts.Read > 0)
        {
            table.Add("Viện dẫn", Strong(Vietnamese.Count(counts.Citations)));
            table.Add("Số liệu", Strong(Vietnamese.Count(counts.Figures)));
        }
        if (report.Replayed > 0)
            table.Add("Bổ sung chỉ mục", $"{Vietnamese.Count(report.Replayed)} (lần chạy trước dừng giữa chừng)");
        table.Add("Thời gian", $"{Vietnamese.Duration(report.Duration)} ({Vietnamese.Measure(report.FilesPerSecond)} tệp/giây)");
        table.WriteTo(text);
    }

    private static void WriteSkipped(IAnsiConsole text, RunReport report)
    {
        if (report.Skipped.IsEmpty)
            return;
        text.Heading($"Bỏ qua {Vietnamese.Count(report.Skipped.Length)} tệp");
        SkippedFiles.Write(text, report.Skipped.Take(SkippedListed).Select(file => (file.File, file.Obstacle, file.Reason)));
        if (report.Skipped.Length > SkippedListed)
            text.Line($"  … và {report.Skipped.Length - SkippedListed} tệp nữa: xem bằng 'vanban skipped'.");
    }

    private static void WriteVanished(IAnsiConsole text, RunReport report)
    {
        if (report.Vanished.IsEmpty)
            return;
        text.Heading($"Không còn thấy {Vietnamese.Count(report.Vanished.Length)} tệp");
        var table = new TextTable();
        foreach (var file in report.Vanished.Take(SkippedListed))
        {
            table.Add(
                FilePath.Shown(file.File),
                new Cell(file.MovedTo is { } other ? $"nay là {FilePath.Shown(other)}" : file.IsRemoved ? "đã bỏ khỏi kho" : "vẫn giữ trong kho", Styles.Quiet));
        }
        table.WriteTo(text);
    }

    private static Cell Strong(string value) => new Cell(value, Styles.Strong);
}
