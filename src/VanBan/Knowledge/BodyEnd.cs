using System.Collections.Immutable;
using System.Globalization;

namespace VanBan.Knowledge;

/// <summary>A body that was merged or abolished, a row of <c>body-ends.tsv</c>. Its acts stay acts of it; the successor
/// is told, never put in its place.</summary>
/// <param name="Slug">The body as keys carry it, such as <c>bo.giao.thong.van.tai</c>; of districts the
/// beginning.</param>
/// <param name="Name">Its name.</param>
/// <param name="Day">The first day on which there is none.</param>
/// <param name="Successor">Who does its work since, in words.</param>
/// <param name="Source">The act that ended it.</param>
public sealed record BodyEnd(string Slug, string Name, DateOnly Day, string Successor, string Source)
{
    private static readonly ImmutableArray<BodyEnd> All =
    [
        .. KnowledgeTable.Read("body-ends.tsv").Rows.Select(row => new BodyEnd(
            row["slug"], row["name"],
            DateOnly.ParseExact(row["ended"], "yyyy-MM-dd", CultureInfo.InvariantCulture),
            row["successor"], row["source"])),
    ];

    /// <summary>How the body with this slug ended; <see langword="null"/> where the table does not tell.</summary>
    public static BodyEnd? Find(string? issuer) => issuer is null ? null
        : All.FirstOrDefault(end => issuer == end.Slug
            || (issuer.StartsWith(end.Slug, StringComparison.Ordinal) && issuer[end.Slug.Length] == '.'));
}
