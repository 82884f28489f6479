using System.Collections.Immutable;
using VanBan.Application.Questions;
using VanBan.Application.Wording;

namespace VanBan.Application.Exports;

/// <summary>Whether an act is in force on a day, as tables: the state, and what was done to the act, one row a change,
/// with the words that say so.</summary>
public static class ValidityTable
{
    /// <summary>The tables.</summary>
    public static ImmutableArray<ExportTable> Of(ValidityAnswer answer) => [State(answer), Changes(answer)];

    private static ExportTable State(ValidityAnswer answer)
    {
        var key = answer.Asked.Document.Key;
        return new("Hiệu lực",
            [new("Văn bản", 48), new("Ngày ban hành", 12), new("Cơ quan ban hành", 26), new("Trích yếu", 48),
                new("Vào ngày", 12), new("Hiệu lực", 48), new("Có hiệu lực từ", 14), new("Câu", 80), new("Tệp", 48),
                new("Trang", 8), new("Cơ quan nay", 40), new("Theo danh mục", 40), new("Trong kho", 12), new("Mã", 40)],
            [[
                ExportCell.Of(answer.Asked.Name), ExportCell.Of(key.Date), ExportCell.Of(DocumentName.OfBody(key)),
                ExportCell.Of(answer.Asked.Document.Subject), ExportCell.Of(answer.At),
                ExportCell.Of(ValidityPhrases.Of(answer)), ExportCell.Of(answer.Validity.EffectiveFrom),
                ExportCell.Of(answer.Effect?.Quote), FileOf(answer.Effect?.File), ExportCell.Of(answer.Effect?.Page),
                ExportCell.Of(BodyWords.Of(key)),
                ExportCell.Of(string.Join('\n', answer.Registered.Select(ValidityPhrases.Of))),
                ExportCell.Of(answer.Asked.Document.IsPresent ? "có" : "chưa có"),
                ExportCell.Of(answer.Asked.Document.Id),
            ]]);
    }

    private static ExportTable Changes(ValidityAnswer answer) => new("Thay đổi",
        [new("Thứ tự", 8), new("Thay đổi", 48), new("Điều, khoản", 26), new("Từ ngày", 12), new("Đến ngày", 12),
            new("Trừ", 30), new("Theo văn bản", 32), new("Ngày của văn bản đó", 14), new("Câu", 80), new("Tệp", 48),
            new("Trang", 8), new("Ghi chú", 24), new("Mã của văn bản đó", 40)],
        answer.Changes.Select((one, i) => ImmutableArray.Create(
            ExportCell.Of(i + 1), ExportCell.Of(ValidityPhrases.Of(one.Change)),
            ExportCell.Of(DocumentName.OfPinpoints(one.Change.Scope)), ExportCell.Of(one.Change.Since),
            ExportCell.Of(one.Change.Until), ExportCell.Of(one.Change.Exception),
            ExportCell.Of(ValidityPhrases.By(one.Change)), ExportCell.Of(one.Change.By.Date),
            ExportCell.Of(one.Quote ?? ValidityPhrases.Source(one.Change)), FileOf(one.File), ExportCell.Of(one.Page),
            ExportCell.Of(one.Change.Evidence?.IsTold == true ? "kể lại" : null),
            ExportCell.Of(one.Change.By.ToString()))));

    private static ExportCell FileOf(string? file) => file is null ? ExportCell.Empty : ExportCell.OfFile(file);
}
