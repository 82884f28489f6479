using VanBan.Application.Wording;
using VanBan.Store.Ingest;

namespace VanBan.Cli.Render;

/// <summary>What was taken in while a job is watched, for people: a line each time something happened.</summary>
internal static class WatchText
{
    private const int Named = 3;

    /// <summary>Writes a line; nothing where nothing came, went or failed anew.</summary>
    public static void Write(Terminal terminal, RunReport report)
    {
        var failed = report.Skipped.Where(static file => !file.IsKnown).ToArray();
        var parts = new List<string>();
        if (report.Counts.Read > 0)
            parts.Add($"đọc {Amount.Count(report.Counts.Read)}");
        if (report.Moved.Length > 0)
            parts.Add($"đổi chỗ {Amount.Count(report.Moved.Length)}");
        if (report.Vanished.Length > 0)
            parts.Add($"không còn thấy {Amount.Count(report.Vanished.Length)}");
        if (failed.Length > 0)
        {
            var more = failed.Length > Named ? "…" : "";
            var named = string.Join(", ", failed.Take(Named)
                .Select(static file => $"{Path.GetFileName(file.File)}: {CodeWords.Of(file.Obstacle)}"));
            parts.Add($"bỏ qua {Amount.Count(failed.Length)} ({FilePath.Shown(named)}{more})");
        }
        if (parts.Count > 0)
            terminal.Text.Line($"{DayWords.Moment(DateTime.UtcNow)} {string.Join(", ", parts)}");
        if (report.KeepsVanished)
            terminal.Text.Line(Advice.ForVanished, Styles.Warning, indent: 2);
    }
}
