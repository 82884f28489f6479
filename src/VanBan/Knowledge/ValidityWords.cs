using VanBan.Text;

namespace VanBan.Knowledge;

/// <summary>Words around a mention of an act that has ended, by <c>validity-words.tsv</c>: whether the text goes by the
/// act, or tells of its end.</summary>
public static class ValidityWords
{
    private static readonly KnowledgeTable Table = KnowledgeTable.Read("validity-words.tsv");

    private static readonly string[] Relies = Of("Relies");

    private static readonly string[] Ends = Of("End");

    /// <summary>Whether the words of the clause before a mention say that something is done by it.</summary>
    public static bool ReliesOn(ReadOnlySpan<char> before) => Holds(Relies, ClauseAtEnd(before));

    /// <summary>Whether words beside a mention tell of the past, or that the act ended.</summary>
    public static bool TellsEnd(ReadOnlySpan<char> beside) => Holds(Ends, Letters.Slug(beside, ' '));

    private static string ClauseAtEnd(ReadOnlySpan<char> before)
    {
        var mark = before.LastIndexOfAny(";.\n");
        return Letters.Slug(mark < 0 ? before : before[(mark + 1)..], ' ');
    }

    private static bool Holds(string[] all, string words)
    {
        var padded = $" {words} ";
        return Array.Exists(all, one => padded.Contains(one, StringComparison.Ordinal));
    }

    private static string[] Of(string use) =>
        [.. Table.Rows.Where(row => row["use"] == use).Select(row => $" {Letters.Slug(row["words"], ' ')} ")];
}
