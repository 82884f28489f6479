using Spectre.Console;
using Spectre.Console.Rendering;
using VanBan.Archive.Jobs;

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
        var table = TextTable.Create(2);
        table.AddRow(Cell.Of("Đã đọc"), Strong($"{Vietnamese.Count(counts.Read)} văn bản ({Vietnamese.Size(counts.Bytes)})"));
        table.AddRow(Cell.Of("Không đổi"), Cell.Of(Vietnamese.Count(counts.Unchanged)));
        table.AddRow(Cell.Of("Bỏ qua"), counts.Skipped == 0 ? Cell.Of("0") : Cell.Of(
            $"{Vietnamese.Count(counts.Skipped)} ({string.Join(", ", report.SkippedByObstacle().Select(group => $"{Vietnamese.Word(group.Key)}: {group.Value}"))})", Styles.Warning));
        if (counts.Vanished > 0)
            table.AddRow(Cell.Of("Không còn thấy"), Cell.Of(Vietnamese.Count(counts.Vanished), Styles.Warning));
        if (counts.Read > 0)
        {
            table.AddRow(Cell.Of("Viện dẫn"), Strong(Vietnamese.Count(counts.Citations)));
            table.AddRow(Cell.Of("Số liệu"), Strong(Vietnamese.Count(counts.Figures)));
        }
        if (report.Replayed > 0)
            table.AddRow(Cell.Of("Bổ sung chỉ mục"), Cell.Of($"{Vietnamese.Count(report.Replayed)} (lần chạy trước dừng giữa chừng)"));
        table.AddRow(Cell.Of("Thời gian"), Cell.Of($"{Vietnamese.Duration(report.Duration)} ({Vietnamese.Measure(report.FilesPerSecond)} tệp/giây)"));
        text.WriteTable(table);
    }

    private static void WriteSkipped(IAnsiConsole text, RunReport report)
    {
        if (report.Skipped.IsEmpty)
            return;
        text.Heading($"Bỏ qua {Vietnamese.Count(report.Skipped.Length)} tệp");
        SkippedFiles.WriteTable(text, report.Skipped.Take(SkippedListed).Select(file => (file.File, file.Obstacle, file.Reason)));
        if (report.Skipped.Length > SkippedListed)
            text.Line($"  … và {report.Skipped.Length - SkippedListed} tệp nữa: xem bằng 'vanban skipped'.");
    }

    private static void WriteVanished(IAnsiConsole text, RunReport report)
    {
        if (report.Vanished.IsEmpty)
            return;
        text.Heading($"Không còn thấy {Vietnamese.Count(report.Vanished.Length)} tệp");
        var table = TextTable.Create(2);
        foreach (var file in report.Vanished.Take(SkippedListed))
        {
            table.AddRow(
                Cell.Of(file.File),
                Cell.Of(file.MovedTo is { } other ? $"nay là {other}" : file.IsRemoved ? "đã bỏ khỏi kho" : "vẫn giữ trong kho", Styles.Quiet));
        }
        text.WriteTable(table);
    }

    private static IRenderable Strong(string value) => Cell.Of(value, Styles.Strong);
}
