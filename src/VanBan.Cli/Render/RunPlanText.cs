using Spectre.Console;
using VanBan.Application.Wording;
using VanBan.Store.Ingest;

namespace VanBan.Cli.Render;

/// <summary>What a job would do, for people.</summary>
internal static class RunPlanText
{
    private const int Listed = 20;

    /// <summary>Writes it.</summary>
    public static void Write(IAnsiConsole text, RunPlan plan)
    {
        WriteFiles(text, "Không mở được", [.. plan.Problems.Select(static one => $"{FilePath.Shown(one.File)}: {one.Reason}")]);
        WriteFiles(
            text, "Đổi chỗ, đổi tên",
            [.. plan.Moved.Select(static one => $"{FilePath.Shown(one.From)} → {FilePath.Shown(one.To)}")]);
        WriteFiles(text, "Không còn thấy", [.. plan.Vanished.Select(FilePath.Shown)]);
        text.Heading($"Công việc '{plan.Job}': chạy thử, chưa đọc và chưa thay đổi gì");
        var table = new TextTable();
        table.Add("Tệp trong nguồn", Amount.Count(plan.Files));
        table.Add("Sẽ đọc", new Cell(
            $"{Amount.Count(plan.Reading.Sum(static one => one.Files))} tệp ({Amount.Size(plan.Reading.Sum(static one => one.Bytes))})",
            Styles.Strong));
        foreach (var format in plan.Reading)
        {
            var ending = format.Format.Length > 0 ? "." + format.Format : "không có đuôi";
            table.Add($"  {ending}", $"{Amount.Count(format.Files)} ({Amount.Size(format.Bytes)})");
        }
        if (plan.Holders > 0)
            table.Add("  trong đó tệp nén, thư", $"{Amount.Count(plan.Holders)} (có thể chứa thêm văn bản, mở ra mới biết)");
        table.Add("Không đổi", $"{Amount.Count(plan.UnchangedDocuments)} văn bản");
        if (plan.Skipped > 0)
            table.Add("Bỏ qua, không đọc lại", Amount.Count(plan.Skipped));
        table.Add("Đổi chỗ, đổi tên", Amount.Count(plan.Moved.Length));
        table.Add("Không còn thấy", Vanished(plan));
        table.Add(
            "Thời gian", plan.Reading.IsEmpty ? "không đáng kể"
                : $"khoảng {Amount.Duration(plan.Time)} ({(plan.IsMeasured ? "theo các lần chạy trước" : "ước đoán, chưa có lần chạy nào")})");
        table.WriteTo(text);
        UnmatchedText.Write(text, plan.Unmatched);
    }

    private static string Vanished(RunPlan plan)
    {
        if (plan.Vanished.IsEmpty)
            return "0";
        var fate = plan.Removes ? "văn bản sẽ được bỏ khỏi kho"
            : plan.Asks ? "sẽ hỏi lại trước khi bỏ khỏi kho" : "vẫn giữ trong kho";
        return $"{Amount.Count(plan.Vanished.Length)} ({fate})";
    }

    private static void WriteFiles(IAnsiConsole text, string title, IReadOnlyCollection<string> lines)
    {
        if (lines.Count == 0)
            return;
        text.Heading($"{title}: {Amount.Count(lines.Count)} tệp");
        foreach (var line in lines.Take(Listed))
            text.Line(line, indent: 2);
        if (lines.Count > Listed)
            text.Line($"… và {Amount.Count(lines.Count - Listed)} tệp nữa.", indent: 2);
    }
}
