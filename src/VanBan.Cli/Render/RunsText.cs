using Spectre.Console;
using VanBan.Application.Wording;
using VanBan.Store.Catalog;

namespace VanBan.Cli.Render;

/// <summary>The runs of jobs, for people.</summary>
internal static class RunsText
{
    /// <summary>Writes them, the newest first.</summary>
    public static void Write(IAnsiConsole text, IReadOnlyCollection<RunEntry> runs)
    {
        if (runs.Count == 0)
        {
            text.Line("Chưa có lần chạy nào.");
            return;
        }
        var table = new TextTable();
        Cell[] heads = [.. new[] { "Bắt đầu", "Công việc", "Kết quả", "Đọc", "Không đổi", "Bỏ qua", "Không thấy", "Lâu" }
            .Select(static head => new Cell(head, Styles.Quiet))];
        table.Add(heads);
        foreach (var run in runs)
        {
            table.Add(
                DayWords.Moment(run.Started), run.Job, State(run), Count(run, run.Counts.Read),
                Count(run, run.Counts.Unchanged), Count(run, run.Counts.Skipped), Count(run, run.Counts.Vanished),
                run.Ended is { } ended ? Amount.Duration(ended - run.Started) : "");
        }
        table.WriteTo(text);
    }

    // A run that noted no end had come at least so far when it last said.
    private static string Count(RunEntry run, int count) =>
        run.Ended is not null ? Amount.Count(count) : count > 0 ? $"từ {Amount.Count(count)}" : "";

    private static Cell State(RunEntry run) => run.State switch
    {
        "done" => "xong",
        "cancelled" => new Cell("dừng giữa chừng", Styles.Warning),
        RunEntry.BrokenOff => new Cell("bị tắt giữa chừng", Styles.Warning),
        _ => new Cell("đang chạy", Styles.Strong),
    };
}
