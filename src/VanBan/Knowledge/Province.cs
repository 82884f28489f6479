using System.Collections.Immutable;
using System.Globalization;

namespace VanBan.Knowledge;

/// <summary>
/// A province or centrally run city, a row of <c>provinces.tsv</c>: one of the 63 of before 1 July 2025 (Nghị quyết
/// 202/2025/QH15), of which 34 go on. A unit that was merged stays an issuer of its own; its successor is told, never
/// put in its place.
/// </summary>
/// <param name="Slug">Its name without diacritics, words joined by dots, such as <c>binh.phuoc</c>.</param>
/// <param name="Name">Its name, such as <c>Bình Phước</c>.</param>
/// <param name="IsCity">Whether it is a city run by the centre (thành phố) and not a province (tỉnh).</param>
/// <param name="Successor">Slug of the unit into which it was merged; <see langword="null"/> for those that go
/// on.</param>
public sealed record Province(string Slug, string Name, bool IsCity, string? Successor)
{
    static Province()
    {
        var all = ImmutableArray.CreateBuilder<Province>();
        var names = new List<(string, Province)>();
        foreach (var row in KnowledgeTable.Read("provinces.tsv").Rows)
        {
            var successor = row["successor"] is { Length: > 0 } slug ? slug : null;
            var province = new Province(row["slug"], row["name"], row["kind"] == "thành phố", successor)
            {
                Ended = row["ended"] is { Length: > 0 } day
                    ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null,
                EndedBy = row["by"] is { Length: > 0 } act ? act : null,
            };
            all.Add(province);
            names.Add((province.Name, province));
            foreach (var alias in row.List("aliases"))
                names.Add((alias, province));
        }
        All = all.ToImmutable();
        Names = new PhraseTable<Province>(names);
    }

    /// <summary>The first day on which there is no such unit; <see langword="null"/> for those that go on.</summary>
    public DateOnly? Ended { get; private init; }

    /// <summary>The act that merged it, as it is told to people.</summary>
    public string? EndedBy { get; private init; }

    /// <summary>Every unit, in the order of the table.</summary>
    public static ImmutableArray<Province> All { get; }

    /// <summary>The names in print, folded.</summary>
    public static PhraseTable<Province> Names { get; }
}
