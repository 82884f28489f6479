using Spectre.Console;
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
        Row("Văn bản", Vietnamese.Count(status.Documents));
        Row("Viện dẫn", Vietnamese.Count(status.Citations));
        Row("Số liệu", Vietnamese.Count(status.Figures));
        Row("Tệp bị bỏ qua", status.Skipped.Count == 0 ? "0" : Vietnamese.Count(status.Skipped.Sum(group => group.Value))
            + $" ({string.Join(", ", status.Skipped.Select(group => $"{Vietnamese.Word(EnumName.Parse<Obstacle>(group.Key))}: {Vietnamese.Count(group.Value)}"))})");
        if (status.Vanished > 0)
            Row("Tệp không còn thấy", Vietnamese.Count(status.Vanished));
        Row("Lần nạp gần nhất", status.LastRun is { } run ? Run(run) : "chưa có");
        table.WriteTo(text);

        void Row(string name, string value) => table.Add(new Cell(name, Styles.Quiet), value);
    }

    private static string Run(RunEntry run)
    {
        var state = run.State switch
        {
            "done" => $"đọc {Vietnamese.Count(run.Counts.Read)}, không đổi {Vietnamese.Count(run.Counts.Unchanged)}, bỏ qua {Vietnamese.Count(run.Counts.Skipped)}",
            "cancelled" => $"dừng giữa chừng, đã đọc {Vietnamese.Count(run.Counts.Read)}",
            _ => "đang chạy, hoặc đã bị tắt giữa chừng",
        };
        return $"{run.Job}, {Vietnamese.Moment(run.Started)}: {state}";
    }
}
