namespace VanBan.Notation;

/// <summary>A provision of a document: <c>điểm a khoản 2 Điều 5</c>. Each part is as printed, <see langword="null"/>
/// where it is not named.</summary>
/// <param name="Article">Điều, such as <c>20a</c>.</param>
/// <param name="Clause">Khoản.</param>
/// <param name="Point">Điểm, such as <c>đ</c>.</param>
public sealed record Pinpoint(string? Article, string? Clause, string? Point)
{
    /// <summary>A part above or beside the articles, such as <c>Phụ lục I</c>, <c>Chương II</c>, <c>Mẫu số
    /// 05</c>.</summary>
    public string? Part { get; init; }
}
