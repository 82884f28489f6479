using System.Collections.Frozen;
using VanBan.Application.Wording;
using VanBan.Knowledge;
using VanBan.Notation;

namespace VanBan.Application.Review.Mentions;

/// <summary>The acts of the table, by number.</summary>
internal static class KnownActs
{
    private static readonly FrozenDictionary<string, KnownAct> ByNumber = KnownAct.All
        .ToFrozenDictionary(act => DocumentNumber.Parse(act.Number).Slug, StringComparer.Ordinal);

    /// <summary>The act of this number; <see langword="null"/> where the table has none.</summary>
    public static KnownAct? Find(DocumentNumber number) => ByNumber.GetValueOrDefault(number.Slug);

    /// <summary>An act as the table tells it.</summary>
    public static ReviewEvidence Evidence(KnownAct act) =>
        new("acts.tsv", null, $"số {act.Number} ngày {DayWords.Day(act.Day)}; {act.Source}");
}
