using System.Collections.Immutable;
using VanBan.Application.Questions;
using VanBan.Application.Wording;

namespace VanBan.Application.Exports;

/// <summary>A thread as a table, one row a document.</summary>
public static class ThreadTable
{
    private const int LongestTask = 120;

    private static readonly ImmutableArray<ExportColumn> Columns =
    [
        new("Ngày", 12), new("Văn bản", 40), new("Cơ quan gửi", 28), new("Nơi nhận", 28),
        new("Trả lời, thực hiện", 40), new("Hạn", 12), new("Việc được giao, được hỏi", 44), new("Tình trạng", 24),
        new("Tất cả các việc", 80) { IsDetail = true },
        new("Được trả lời bởi", 40) { IsDetail = true }, new("Trích yếu", 40) { IsDetail = true },
        new("Câu", 60) { IsDetail = true }, new("Trang", 8) { IsDetail = true }, new("Tệp", 40) { IsDetail = true },
    ];

    /// <summary>The table.</summary>
    public static ExportTable Of(ThreadAnswer answer) => new("Hồ sơ trao đổi", Columns, answer.Documents.Select(Row));

    private static ImmutableArray<ExportCell> Row(ThreadDocument one) =>
    [
        ExportCell.Of(one.Day), ExportCell.Of(one.Name), ExportCell.Of(one.Issuer),
        ExportCell.Of(string.Join("; ", one.Addressees)),
        ExportCell.Of(string.Join("; ", one.TakesUp.Select(TakesUp))),
        ExportCell.Of(one.Due), ExportCell.Of(First(one)), ExportCell.Of(CodeWords.Of(one.State)),
        ExportCell.Of(string.Join("; ", TasksOf(one))),
        ExportCell.Of(string.Join("; ", one.TakenUpBy.Select(TakenUp))),
        ExportCell.Of(one.Document.Subject),
        ExportCell.Of(string.Join("; ", one.TakesUp.Select(step => DocumentName.OfMention(step.Mention)))),
        ExportCell.Of((decimal?)one.TakesUp.FirstOrDefault()?.Page),
        one.Document.IsPresent ? ExportCell.OfFile(one.Document.Files[0].File) : ExportCell.Empty,
    ];

    private static IEnumerable<string> TasksOf(ThreadDocument one) =>
        one.Tasks.Select(task => task.Assignment.What).Distinct(StringComparer.Ordinal);

    // The one due first, and how many more there are.
    private static string? First(ThreadDocument one)
    {
        var all = TasksOf(one).ToList();
        if (all.Count == 0)
            return null;
        var first = all[0].Length <= LongestTask ? all[0] : all[0][..LongestTask].TrimEnd() + "…";
        return all.Count == 1 ? first : $"{first} (và {all.Count - 1} việc nữa)";
    }

    private static string TakesUp(ThreadStep step) =>
        $"{CodeWords.Of(step.Link)} {DocumentName.Of(step.To, step.Mention)}";

    private static string TakenUp(ThreadStep step) => $"{DocumentName.Of(step.From)} ({CodeWords.Of(step.Link)})";
}
