using System.Collections.Immutable;
using VanBan.Application.Questions;
using VanBan.Application.Wording;
using VanBan.Store.Catalog;

namespace VanBan.Application.Exports;

/// <summary>Tasks as a table, one row a task.</summary>
public static class TasksTable
{
    private static readonly ImmutableArray<ExportColumn> Columns =
    [
        new("Hạn", 12), new("Hạn ghi trong văn bản", 24), new("Lặp lại", 12), new("Cách tính hạn", 16),
        new("Đơn vị thực hiện", 32), new("Vai trò", 12), new("Đơn vị phối hợp", 28), new("Nhiệm vụ", 60),
        new("Báo cáo, gửi", 24), new("Loại văn bản", 14), new("Số, ký hiệu", 16), new("Ngày ban hành", 14),
        new("Cơ quan ban hành", 28), new("Trích yếu", 40), new("Trang", 8), new("Tệp", 40),
    ];

    /// <summary>The table.</summary>
    public static ExportTable Of(TasksAnswer answer) => new("Nhiệm vụ", Columns, answer.Tasks.Select(Row));

    private static ImmutableArray<ExportCell> Row(FoundAssignment found)
    {
        var (task, deadline) = (found.Assignment, found.Assignment.Deadline);
        return
        [
            ExportCell.Of(deadline?.Day), ExportCell.Of(deadline?.Printed),
            ExportCell.Of(deadline is null ? null : CodeWords.Of(deadline.Repeats)),
            ExportCell.Of(deadline is { IsCounted: true, Day: not null } ? "máy tính từ lời văn" : null),
            ExportCell.Of(task.Who), ExportCell.Of(CodeWords.Of(task.Role)), ExportCell.Of(task.With),
            ExportCell.Of(task.What), ExportCell.Of(task.ReportTo), ExportCell.Of(found.TypeName),
            ExportCell.Of(found.Number), ExportCell.Of(found.Date), ExportCell.Of(found.Issuer),
            ExportCell.Of(found.Subject), ExportCell.Of((decimal?)found.Page), ExportCell.OfFile(found.File),
        ];
    }
}
