using System.Collections.Immutable;

namespace VanBan.Knowledge;

/// <summary>A level below the province, a row of <c>place-levels.tsv</c>: <c>huyện</c>, <c>xã</c>.</summary>
/// <param name="Slug">As the slugs of bodies carry it, such as <c>thi.xa</c>.</param>
/// <param name="Name">As printed.</param>
public sealed record PlaceLevel(string Slug, string Name)
{
    private static readonly ImmutableArray<PlaceLevel> All =
        [.. KnowledgeTable.Read("place-levels.tsv").Rows.Select(row => new PlaceLevel(row["slug"], row["name"]))];

    /// <summary>The level that the slug of a body names with a place behind it (<c>uy.ban.nhan.dan.huyen.bu.dang</c>);
    /// <see langword="null"/> for a body of the province.</summary>
    public static PlaceLevel? Of(string issuer) => All.FirstOrDefault(
        level => $".{issuer}.".Contains($".{level.Slug}.", StringComparison.Ordinal)
            && !issuer.EndsWith($".{level.Slug}", StringComparison.Ordinal));
}
