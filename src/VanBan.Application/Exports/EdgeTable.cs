using System.Collections.Immutable;
using VanBan.Application.Questions;
using VanBan.Application.Wording;
using VanBan.Graph;

namespace VanBan.Application.Exports;

/// <summary>Mentions as a table, one row a mention: who cites, what, which provision, where, and in what state the
/// cited document is.</summary>
public static class EdgeTable
{
    private static readonly ImmutableArray<ExportColumn> Columns =
    [
        // What is printed stands first.
        new("Văn bản viện dẫn", 32), new("Quan hệ", 14), new("Văn bản được viện dẫn", 38),
        new("Điều, khoản được viện dẫn", 20), new("Tại", 20), new("Trang", 7), new("Trong kho", 12),
        new("Hiệu lực của văn bản được viện dẫn", 26), new("Ghi chú", 30),
        new("Ngày ban hành", 12), new("Cơ quan ban hành", 24), new("Trích yếu", 44),
        new("Ngày ban hành của văn bản được viện dẫn", 14), new("Cơ quan ban hành văn bản được viện dẫn", 24),
        new("Nguyên văn viện dẫn", 48), new("Tệp", 48), new("Mã văn bản viện dẫn", 40),
        new("Mã văn bản được viện dẫn", 40),
    ];

    /// <summary>The table.</summary>
    /// <param name="name">What it holds.</param>
    /// <param name="edges">The mentions.</param>
    public static ExportTable Of(string name, EdgeList edges) =>
        new(name, Columns, edges.Edges.Select(edge => Row(edges, edge)));

    private static ImmutableArray<ExportCell> Row(EdgeList edges, Edge edge)
    {
        var (from, mention) = (edges.From(edge), edge.Mention);
        return
        [
            ExportCell.Of(DocumentName.Of(from)), ExportCell.Of(CodeWords.Of(mention.Relation)),
            ExportCell.Of(DocumentName.OfCited(edge)), ExportCell.Of(DocumentName.OfPinpoints(mention.Pinpoints)),
            ExportCell.Of(edges.Places.PlaceOf(mention)), ExportCell.Of(mention.Page),
            ExportCell.Of(CodeWords.Of(edge.Status)), ExportCell.Of(edges.States.WordsOf(edge)),
            ExportCell.Of(VanishedWords.Joined(EdgeRemarks.WithCorrection(edge), VanishedWords.Of(edges.Vanished, edge))),
            ExportCell.Of(from.Key.Date), ExportCell.Of(DocumentName.OfBody(from.Key)), ExportCell.Of(from.Subject),
            ExportCell.Of(edge.To.Date), ExportCell.Of(DocumentName.OfBody(edge.To)),
            ExportCell.Of(SingleLine.Of(mention.Quote)), ExportCell.OfFile(mention.From.File), ExportCell.Of(from.Id),
            ExportCell.Of(edges.Ids.Of(edge)),
        ];
    }
}
