using System.Collections.Immutable;
using VanBan.Application.Questions;
using VanBan.Application.Wording;
using VanBan.Store.Search;

namespace VanBan.Application.Exports;

/// <summary>Answers to searches as a table: one row a hit, one row for a query without any. A query for a number is
/// told whether a hit is the document, only speaks of it, or that it is not held.</summary>
public static class SearchTable
{
    private static readonly ImmutableArray<ExportColumn> Columns =
    [
        new("Mã câu hỏi", 12), new("Câu hỏi", 40), new("Thứ tự", 8), new("Kết quả", 20), new("Loại văn bản", 14),
        new("Số, ký hiệu", 18), new("Ngày ban hành", 14), new("Cơ quan ban hành", 28), new("Tên văn bản", 48),
        new("Hiệu lực (theo kho)", 20), new("Trang", 8), new("Mục", 32), new("Đoạn trích", 60),
        new("Mã định danh", 36), new("Tệp", 40),
    ];

    /// <summary>The table; the answers are asked for as its rows are written.</summary>
    public static ExportTable Of(IEnumerable<ListedAnswer> answers) =>
        new("Kết quả tìm kiếm", Columns, answers.SelectMany(Rows));

    /// <summary>What a hit, or the lack of one, says to whoever asked for a number; <see langword="null"/> where none
    /// was asked for.</summary>
    public static string? ResultOf(SearchResults results, SearchHit? hit) =>
        hit?.Role is { } role ? CodeWords.Of(role)
        : results.AsksNumber && results.Hits.All(other => other.Role is null) ? CodeWords.NotHeld
        : null;

    private static IEnumerable<ImmutableArray<ExportCell>> Rows(ListedAnswer answer) => answer.Results.Hits.Count == 0
        ? [Row(answer, null)] : answer.Results.Hits.Select(hit => Row(answer, hit));

    private static ImmutableArray<ExportCell> Row(ListedAnswer answer, SearchHit? hit) =>
    [
        ExportCell.Of(answer.Id), ExportCell.Of(answer.Results.Query), ExportCell.Of((decimal?)hit?.Rank),
        ExportCell.Of(ResultOf(answer.Results, hit)), ExportCell.Of(DocumentName.OfKind(hit?.Type)),
        ExportCell.Of(hit?.Number), ExportCell.Of(hit?.Date), ExportCell.Of(hit?.Issuer), ExportCell.Of(hit?.Title),
        ExportCell.Of(hit?.Validity is { } validity ? CodeWords.Of(validity.State) : null),
        ExportCell.Of((decimal?)hit?.Page), ExportCell.Of(hit?.Section),
        ExportCell.Of(hit?.Passages is [var passage, ..] ? passage.Text : null), ExportCell.Of(hit?.Id),
        hit is null ? ExportCell.Empty : ExportCell.OfFile(hit.File),
    ];
}
