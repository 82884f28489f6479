using VanBan.Text;

namespace VanBan.Figures.Periods;

/// <summary>Two periods of which one figure each is told: <c>Quý II và 6 tháng đầu năm 2024</c> … lần lượt.</summary>
internal static class PeriodPair
{
    private const string InTurn = "lan luot";
    private const string Year = " năm ";
    private const int Longest = 400;

    /// <summary>The first of the two periods named between two offsets, of which <paramref name="second"/> is the other
    /// one, with its year; <see langword="null"/> where there are no two or nothing says that they are told in
    /// turn.</summary>
    public static string? FirstOf(FoldedText text, int from, int figure, string second)
    {
        from = Math.Max(from, figure - Longest);
        if (from >= figure || !IsInTurn(text, from, figure))
            return null;
        for (var at = from; PeriodReader.TryFind(text, at, figure, out var start, out var end); at = end)
        {
            if (text.WordAfter(end) is { Printed: "và" } and
                && PeriodReader.TryFind(text, and.End, figure, out var next, out var nextEnd)
                && text.NextWord(and.End) == next
                && OneLine.Of(text.Text.AsSpan(next, nextEnd - next)) == second)
                return WithYear(OneLine.Of(text.Text.AsSpan(start, end - start)), second);
        }
        return null;
    }

    // Before the figure, or as the word right behind where its own words begin: 'tăng lần lượt 6,1% và 7,2%'.
    private static bool IsInTurn(FoldedText text, int from, int figure) =>
        text.Folded.AsSpan(from, Math.Min(figure + InTurn.Length + 8, text.Length) - from)
            .Contains(InTurn, StringComparison.Ordinal);

    private static string WithYear(string first, string second)
    {
        var year = second.LastIndexOf(Year, StringComparison.Ordinal);
        return year < 0 || first.Contains(second[(year + Year.Length)..], StringComparison.Ordinal)
            || first.Contains(Year.Trim(), StringComparison.Ordinal)
            ? first : first + second[year..];
    }
}
