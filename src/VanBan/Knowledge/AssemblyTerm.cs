using System.Globalization;

namespace VanBan.Knowledge;

/// <summary>A term of the National Assembly (khóa), a row of <c>assembly-terms.tsv</c>: the years in which an act may
/// be numbered by it.</summary>
/// <param name="Term">As the symbol counts it: 14 of <c>QH14</c>.</param>
/// <param name="First">Year of the first act.</param>
/// <param name="Last">Year of the last act.</param>
public sealed record AssemblyTerm(int Term, int First, int Last)
{
    private static readonly AssemblyTerm[] All = [.. KnowledgeTable.Read("assembly-terms.tsv").Rows.Select(Of)];

    /// <summary>The term that a symbol such as <c>QH14</c> or <c>UBTVQH15</c> ends with; <see langword="null"/> where
    /// it names none that is known.</summary>
    public static AssemblyTerm? OfSymbol(string symbol)
    {
        var letters = symbol.AsSpan().TrimEnd("0123456789");
        return letters.EndsWith("QH")
            && int.TryParse(symbol.AsSpan(letters.Length), out var term)
            ? Array.Find(All, one => one.Term == term) : null;
    }

    /// <summary>Whether an act of the year <paramref name="year"/> may be numbered by the term.</summary>
    public bool Holds(int year) => First <= year && year <= Last;

    private static AssemblyTerm Of(KnowledgeRow row) =>
        new(Whole(row["term"]), Whole(row["first"]), Whole(row["last"]));

    private static int Whole(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}
