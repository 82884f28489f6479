using System.Collections.Frozen;
using VanBan.Knowledge;
using VanBan.Notation;

namespace VanBan.Citations;

/// <summary>An act that the program's own tables (<c>laws.tsv</c>, <c>amending-laws.tsv</c>, <c>acts.tsv</c>) know by a
/// number that no other act bears.</summary>
/// <param name="Name">Its name, such as <c>Luật Đất đai</c>; <see langword="null"/> where the table has none.</param>
/// <param name="Number">Its number, such as <c>45/2013/QH13</c>.</param>
/// <param name="Day">The day on which it was adopted or issued; <see langword="null"/> where not known.</param>
public sealed record TabledAct(string? Name, string Number, DateOnly? Day)
{
    private static readonly FrozenDictionary<string, TabledAct> ByDesignation = All()
        .GroupBy(act => DocumentNumber.Parse(act.Number).Slug, StringComparer.Ordinal)
        .Where(Agree)
        .ToFrozenDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);

    /// <summary>The act with the number whose slug is <paramref name="designation"/>; <see langword="null"/> where the
    /// tables have none.</summary>
    public static TabledAct? Find(string? designation) =>
        designation is null ? null : ByDesignation.GetValueOrDefault(designation);

    private static IEnumerable<TabledAct> All() =>
        Law.All.SelectMany(law => law.Versions
                .Where(version => version.Number is not null)
                .Select(version => new TabledAct(law.Name, version.Number!, version.Date)))
            .Concat(AmendingLaw.All.Select(law => new TabledAct(law.Name, law.Number, law.Date)))
            .Concat(KnownAct.All.Select(act => new TabledAct(null, act.Number, act.Day)));

    // One number stands for one act only where the rows that have it agree in the day.
    private static bool Agree(IEnumerable<TabledAct> rows) =>
        rows.Select(act => act.Day).OfType<DateOnly>().Distinct().Take(2).Count() < 2;
}
