using System.Collections.Frozen;
using VanBan.Knowledge;
using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Application.Review.Mentions;

/// <summary>The laws of the table, by name and by number.</summary>
internal static class KnownLaws
{
    /// <summary>What the findings name as the source of what the table tells.</summary>
    public const string Table = "bảng các luật kèm chương trình";

    private static readonly FrozenDictionary<string, Law> ByName = Law.All
        .DistinctBy(law => Letters.Slug(law.Name, '.'))
        .ToFrozenDictionary(law => Letters.Slug(law.Name, '.'), StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, Law> ByNumber = Law.All
        .SelectMany(law => law.Versions.Where(one => one.Number is not null).Select(one => (Law: law, one.Number)))
        .GroupBy(one => DocumentNumber.Parse(one.Number!).Slug, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.First().Law, StringComparer.Ordinal);

    /// <summary>The law of this name; <see langword="null"/> where the table has none.</summary>
    public static Law? Named(string? name) =>
        name is null ? null : ByName.GetValueOrDefault(Letters.Slug(name, '.'));

    /// <summary>The law with an act of this number; <see langword="null"/> where the table has none.</summary>
    public static Law? Numbered(DocumentNumber number) => ByNumber.GetValueOrDefault(number.Slug);

    /// <summary>Whether an act with this number is in the table.</summary>
    public static bool Has(DocumentNumber number) => ByNumber.ContainsKey(number.Slug);

    /// <summary>An act of a law as the table tells it.</summary>
    public static ReviewEvidence Evidence(Law law, LawVersion version) =>
        ReviewEvidence.OfSource(Table, Describe(law, version));

    /// <summary>An act in words: <c>Luật Đất đai số 31/2024/QH15 ngày 18/01/2024</c>.</summary>
    public static string Describe(Law law, LawVersion version) => law.Name
        + (version.Number is { } number ? $" số {number}" : "")
        + (version.Date is { } day ? $" ngày {Wording.DayWords.Day(day)}" : "");
}
