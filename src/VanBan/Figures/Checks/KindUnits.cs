using System.Collections.Frozen;
using VanBan.Knowledge;

namespace VanBan.Figures.Checks;

/// <summary>What is counted together and the kinds that it has, by <c>kind-units.tsv</c>.</summary>
internal static class KindUnits
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> Rows = KnowledgeTable.Read("kind-units.tsv").Rows
        .ToFrozenDictionary(
            row => row["unit"], row => row["kinds"].Split('|').ToFrozenSet(StringComparer.Ordinal),
            StringComparer.Ordinal);

    /// <summary>The units of the kinds; none for what has none. A whole may name its kinds itself: <c>104 xã,
    /// phường</c>.</summary>
    public static FrozenSet<string> Of(string unit) => Rows.GetValueOrDefault(unit)
        ?? (unit.Contains(',', StringComparison.Ordinal)
            ? unit.Split(',', StringSplitOptions.TrimEntries).ToFrozenSet(StringComparer.Ordinal)
            : FrozenSet<string>.Empty);
}
