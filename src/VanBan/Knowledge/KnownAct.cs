using System.Collections.Immutable;
using System.Globalization;

namespace VanBan.Knowledge;

/// <summary>An act of the Government or its head whose day of issue is known for certain, a row of
/// <c>acts.tsv</c>.</summary>
/// <param name="Number">Its number with the year, such as <c>30/2020/NĐ-CP</c>.</param>
/// <param name="Day">The day of issue.</param>
/// <param name="Source">Where the day was read.</param>
public sealed record KnownAct(string Number, DateOnly Day, string Source)
{
    /// <summary>The rows of the table.</summary>
    public static ImmutableArray<KnownAct> All { get; } =
    [
        .. KnowledgeTable.Read("acts.tsv").Rows.Select(static row => new KnownAct(
            row["number"],
            DateOnly.ParseExact(row["date"], "yyyy-MM-dd", CultureInfo.InvariantCulture),
            row["source"])),
    ];
}
