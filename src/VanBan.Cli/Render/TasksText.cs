using System.Globalization;
using VanBan.Application.Questions;
using VanBan.Application.Wording;
using VanBan.Store.Catalog;
using VanBan.Tasks;

namespace VanBan.Cli.Render;

/// <summary>Tasks, for people: by those who have to do them, each in the order of the days.</summary>
internal static class TasksText
{
    private const int LongestTask = 200;

    /// <summary>Writes them.</summary>
    public static void Write(Terminal terminal, TasksAnswer answer)
    {
        var text = terminal.Text;
        if (answer.Tasks.IsEmpty)
            text.Line("Không có nhiệm vụ nào.");
        foreach (var group in answer.ByWho())
        {
            text.Heading($"{group.Key ?? "Chưa rõ đơn vị thực hiện"} ({Amount.Count(group.Count())} nhiệm vụ)");
            var table =
                new TextTable("Hạn", "Vai trò", "Nhiệm vụ", "Phối hợp với", "Báo cáo, gửi", "Văn bản", "#Trang");
            foreach (var found in group)
            {
                var task = found.Assignment;
                table.Add(
                    Due(task.Deadline), CodeWords.Of(task.Role), Shortened(task.What), task.With, task.ReportTo,
                    DocumentOf(found), found.Page?.ToString(CultureInfo.InvariantCulture));
            }
            table.WriteTo(text);
        }
        SkippedFilesText.Write(text, answer.Skipped);
        if (answer.Tasks.Any(static one => one.Assignment.Deadline is { IsCounted: true, Day: not null }))
        {
            text.Line("");
            text.Line(
                "(~) Ngày do máy tính từ lời văn, không in trong văn bản; ngày làm việc chưa trừ ngày lễ.",
                Styles.Quiet);
        }
    }

    // The day as counted by the program is marked; what hangs on something else stands as printed.
    private static string? Due(Deadline? deadline) => deadline switch
    {
        null => null,
        { Day: null } => deadline.Printed,
        { Day: { } day } => (deadline.IsCounted ? "~" : "") + DayWords.Day(day)
            + (deadline.Repeats == Recurrence.Once ? "" : $" ({CodeWords.Of(deadline.Repeats)})"),
    };

    private static string DocumentOf(FoundAssignment found) =>
        found.Number is { } number ? $"{found.TypeName} {number}".Trim() : FilePath.Shown(found.File);

    private static string Shortened(string what) =>
        what.Length <= LongestTask ? what : what[..LongestTask].TrimEnd() + "…";
}
