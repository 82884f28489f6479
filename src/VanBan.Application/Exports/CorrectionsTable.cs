using System.Collections.Immutable;
using VanBan.Application.Wording;
using VanBan.Facts.Corrections;

namespace VanBan.Application.Exports;

/// <summary>Corrections as a table, one row a correction.</summary>
public static class CorrectionsTable
{
    /// <summary>The table.</summary>
    public static ExportTable Of(IEnumerable<Correction> corrections) => new(
        "Bản sửa",
        [
            new("Mã", 12), new("Việc sửa", 24), new("Thay cho", 48), new("Đúng là", 48),
            new("Người sửa", 20), new("Lúc", 18), new("Ghi chú", 32), new("Đã hủy bởi", 20),
        ],
        corrections.Select(Row));

    private static ImmutableArray<ExportCell> Row(Correction one) =>
    [
        ExportCell.Of(one.Id), ExportCell.Of(CodeWords.Of(one.Kind)),
        ExportCell.Of(CorrectionWords.Replaced(one)), ExportCell.Of(CorrectionWords.Meant(one)),
        ExportCell.Of(one.By), ExportCell.Of(DayWords.Moment(one.Made)),
        ExportCell.Of(one.Note), ExportCell.Of(one.UndoneBy),
    ];
}
