using System.Collections.Immutable;
using VanBan.Application.Questions;
using VanBan.Application.Wording;

namespace VanBan.Application.Exports;

/// <summary>The documents that depend on one as a table by issuing body, one row a document, with what is to be
/// done.</summary>
public static class ImpactTable
{
    private static readonly ImmutableArray<ExportColumn> Columns =
    [
        new("Cơ quan ban hành", 26), new("Văn bản", 32), new("Ngày ban hành", 12), new("Trích yếu", 48),
        new("Việc cần làm", 48), new("Bước", 8), new("Quan hệ", 16), new("Viện dẫn", 40),
        new("Điều, khoản được viện dẫn", 24), new("Nguyên văn viện dẫn", 44), new("Tại", 22), new("Trang", 8),
        new("Số lần", 8), new("Hiệu lực", 20), new("Tệp", 48), new("Mã", 40),
        new("Ghi chú", 30),
    ];

    /// <summary>The table.</summary>
    public static ExportTable Of(ImpactAnswer answer) =>
        new("Văn bản chịu ảnh hưởng", Columns, ImpactWords.ByBody(answer).SelectMany(group => group.Steps)
            .Select(step => Row(answer, step)));

    private static ImmutableArray<ExportCell> Row(ImpactAnswer answer, ImpactedDocument step)
    {
        var (document, mention) = (step.Document, step.Edge.Mention);
        return
        [
            ExportCell.Of(ImpactWords.BodyOf(step.Key)), ExportCell.Of(DocumentName.Of(document)),
            ExportCell.Of(document.Key.Date), ExportCell.Of(document.Subject),
            ExportCell.Of(ImpactWords.ActionOf(step)), ExportCell.Of(step.Distance),
            ExportCell.Of(CodeWords.Of(mention.Relation)), ExportCell.Of(DocumentName.OfCited(step.Edge)),
            ExportCell.Of(DocumentName.OfPinpoints(step.Mentions.SelectMany(edge => edge.Mention.Pinpoints))),
            ExportCell.Of(SingleLine.Of(mention.Quote)), ExportCell.Of(answer.Places.PlaceOf(mention)),
            ExportCell.Of(mention.Page), ExportCell.Of(step.Mentions.Length),
            ExportCell.Of(answer.States.WordsOf(document)), ExportCell.OfFile(mention.From.File),
            ExportCell.Of(document.Id), ExportCell.Of(VanishedWords.Of(answer.Vanished.Since(document))),
        ];
    }
}
