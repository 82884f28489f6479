using Spectre.Console;
using VanBan.Application.Wording;
using VanBan.Facts;
using VanBan.Reading;
using VanBan.Store.Catalog;

namespace VanBan.Cli.Render;

/// <summary>The state of a store, for people.</summary>
internal static class StatusText
{
    /// <summary>Writes it.</summary>
    public static void Write(Terminal terminal, string store, CatalogStatus status)
    {
        var text = terminal.Text;
        text.Heading($"Kho {Path.GetFullPath(store)}");
        var table = new TextTable();
        Row("Văn bản", status.Files == status.Documents
            ? Amount.Count(status.Documents)
            : $"{Amount.Count(status.Documents)} (trong {Amount.Count(status.Files)} tệp)");
        Row("Viện dẫn", Amount.Count(status.Citations));
        Row("Số liệu", Amount.Count(status.Figures));
        Row("Tệp bị bỏ qua", status.Skipped.Count == 0 ? "0" : Amount.Count(status.Skipped.Sum(group => group.Value))
            + $" ({string.Join(", ", status.Skipped.Select(group => $"{CodeWords.Of(EnumName.Parse<Obstacle>(group.Key))}: {Amount.Count(group.Value)}"))})");
        if (status.Vanished > 0)
            Row("Tệp không còn thấy", Amount.Count(status.Vanished));
        Row("Lần nạp gần nhất", status.LastRun is { } run ? Run(run) : "chưa có");
        table.WriteTo(text);

        void Row(string name, string value) => table.Add(new Cell(name, Styles.Quiet), value);
    }

    private static string Run(RunEntry run)
    {
        var state = run.State switch
        {
            "done" =>
                $"đọc {Amount.Count(run.Counts.Read)}, không đổi {Amount.Count(run.Counts.Unchanged)}, bỏ qua {Amount.Count(run.Counts.Skipped)}",
            "cancelled" => $"dừng giữa chừng, đã đọc {Amount.Count(run.Counts.Read)}",
            RunEntry.BrokenOff => $"bị tắt giữa chừng{(run.Counts.Read > 0
                ? $", đã đọc ít nhất {Amount.Count(run.Counts.Read)}" : "")}; chạy lại để làm tiếp",
            _ => "đang chạy",
        };
        return $"{run.Job}, {DayWords.Moment(run.Started)}: {state}";
    }
}
