using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace VanBan.Knowledge;

/// <summary>The end of a law as a whole, a row of <c>law-ends.tsv</c>.</summary>
/// <param name="Name">The name of the law that ended.</param>
/// <param name="Number">Its number, such as <c>45/2013/QH13</c>.</param>
/// <param name="Day">The first day on which it has no effect.</param>
/// <param name="By">Number of the act that ended it.</param>
/// <param name="Source">The provision that ended it.</param>
public sealed record LawEnd(string Name, string Number, DateOnly Day, string By, string Source)
{
    private static readonly FrozenDictionary<string, LawEnd> ByNumber;
    private static readonly FrozenDictionary<string, DateOnly?> FirstDays;

    static LawEnd()
    {
        All = [.. KnowledgeTable.Read("law-ends.tsv").Rows.Select(Of)];
        ByNumber = All.ToFrozenDictionary(end => end.Number, StringComparer.Ordinal);
        FirstDays = All.GroupBy(end => end.By, StringComparer.Ordinal).ToFrozenDictionary(
            ended => ended.Key, ended => (DateOnly?)ended.Max(end => end.Day), StringComparer.Ordinal);
    }

    /// <summary>Every end, in the order of the table.</summary>
    public static ImmutableArray<LawEnd> All { get; }

    /// <summary>Whether the row was read in a text; one from memory is told as such.</summary>
    public bool IsConfirmed { get; private init; }

    /// <summary>How the law with this number ended; <see langword="null"/> where the table does not tell.</summary>
    public static LawEnd? Find(string number) => ByNumber.GetValueOrDefault(number);

    /// <summary>The first day on which the act with this number stood in the place of a law that it ended;
    /// <see langword="null"/> where the table does not tell.</summary>
    public static DateOnly? FirstDayOf(string? number) => number is null ? null : FirstDays.GetValueOrDefault(number);

    /// <summary>Number of the act that stood in its place on <paramref name="day"/>: what ended it may have ended
    /// since.</summary>
    public string SuccessorOn(DateOnly day)
    {
        var by = By;
        while (Find(by) is { } next && next.Day <= day)
            by = next.By;
        return by;
    }

    private static LawEnd Of(KnowledgeRow row) => new(
        row["name"],
        row["number"],
        DateOnly.ParseExact(row["ended"], "yyyy-MM-dd", CultureInfo.InvariantCulture),
        row["by"],
        row["source"])
    {
        IsConfirmed = row["confirmed"].Length > 0,
    };
}
