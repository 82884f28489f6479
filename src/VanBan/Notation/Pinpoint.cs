using VanBan.Text;

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

    /// <summary>Whether <paramref name="other"/> is this provision or a part of it: <c>khoản 2 Điều 5</c> is a part of
    /// <c>Điều 5</c>.</summary>
    public bool Contains(Pinpoint other) =>
        Holds(Article, other.Article)
            && Holds(Clause, other.Clause)
            && Holds(Point, other.Point)
        && HoldsPart(Part, other.Part);

    private static bool Holds(string? own, string? other) =>
        own is null
        || (other is not null && Letters.Slug(own, ' ') == Letters.Slug(other, ' ') && SamePoint(own, other));

    // 'Mẫu số 01 Phụ lục III' is a part of 'Phụ lục III'.
    private static bool HoldsPart(string? own, string? other) =>
        own is null
        || (other is not null
            && $" {Letters.Slug(other, ' ')}".EndsWith($" {Letters.Slug(own, ' ')}", StringComparison.Ordinal));

    // 'd' and 'đ' are two points.
    private static bool SamePoint(string own, string other) =>
        own.Length > 2 || string.Equals(own, other, StringComparison.OrdinalIgnoreCase);
}
