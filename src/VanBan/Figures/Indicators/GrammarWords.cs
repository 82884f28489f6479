using VanBan.Knowledge;

namespace VanBan.Figures.Indicators;

/// <summary>Single words of <c>grammar-words.tsv</c>, by what they begin or end in a sentence. Folded sets hold words
/// without marks, printed ones words as they are.</summary>
internal static class GrammarWords
{
    private static readonly KnowledgeTable Table = KnowledgeTable.Read("grammar-words.tsv");

    /// <summary>Folded words that no counted noun begins with: after them the number stood alone.</summary>
    public static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> NoNouns { get; } = Of("NoNoun");

    /// <summary>Printed words before which what a figure is compared with is over.</summary>
    public static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> ComparisonEnds { get; } = Of("ComparisonEnd");

    /// <summary>Printed words that begin the words of the next figure.</summary>
    public static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> NextFigures { get; } = Of("NextFigure");

    /// <summary>Folded words of a time that opens a clause: <c>đến hết tháng 11</c>.</summary>
    public static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Times { get; } = Of("Time");

    /// <summary>Folded words of the time over which something is summed up: <c>từ đầu năm đến nay</c>.</summary>
    public static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Sums { get; } = Of("Sum");

    /// <summary>Printed words that lead to the place of which something is said.</summary>
    public static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> ToPlaces { get; } = Of("ToPlace");

    /// <summary>Folded words between 'đến' and the upper end of a range: <c>từ 5% đến dưới 10%</c>.</summary>
    public static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> BetweenEnds { get; } = Of("BetweenEnds");

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Of(string role) =>
        Table.Rows.Where(row => row["role"] == role).Select(row => row["words"]).ToHashSet(StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
}
