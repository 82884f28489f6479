using VanBan.Text;

namespace VanBan.Knowledge;

/// <summary>In what manner an order ends something, by the words of <c>change-manners.tsv</c>: that it is over, or only a
/// part of the provisions that it names.</summary>
public static class ChangeManners
{
    // So far behind a verb its provisions are looked for.
    private const int Farthest = 400;

    private static readonly KnowledgeTable Table = KnowledgeTable.Read("change-manners.tsv");

    private static readonly string[] Lapses = Of("Lapse");

    private static readonly string[] Limits = Of("Limit");

    private static readonly string[] Units = Of("Unit");

    /// <summary>Whether the words of a change say that something is over ('hết hiệu lực').</summary>
    public static bool IsLapse(ReadOnlySpan<char> verb) => Holds(Lapses, Padded(verb));

    /// <summary>Whether the words behind the verb of a change mean, before the first provision that they name, only
    /// something of it: 'quy định về phụ cấp quy định tại Điều 4'.</summary>
    public static bool IsLimited(ReadOnlySpan<char> behind)
    {
        behind = behind[..Math.Min(behind.Length, Farthest)];
        var end = behind.IndexOfAny(";:");
        var words = Padded(end < 0 ? behind : behind[..end]);
        return FirstProvision(words) is > 0 and var first && Holds(Limits, words[..(first + 1)]);
    }

    /// <summary>Whether words begin with a provision ('khoản 3 Điều 2', 'quy định tại khoản 3'), so that it is they that
    /// are meant and no matter that is only ruled there.</summary>
    public static bool NamesProvision(ReadOnlySpan<char> words)
    {
        const int LongestLead = 4;
        var padded = Padded(words);
        return FirstProvision(padded) is >= 0 and var first
            && padded[..first].Split(' ', StringSplitOptions.RemoveEmptyEntries).Length <= LongestLead;
    }

    // Where ' dieu 4' or ' khoan 2' begins; -1 for nowhere.
    private static int FirstProvision(string words)
    {
        var first = -1;
        foreach (var unit in Units)
        {
            var at = words.IndexOf(unit, StringComparison.Ordinal);
            while (at >= 0 && !IsNumber(words.AsSpan(at + unit.Length)))
                at = words.IndexOf(unit, at + 1, StringComparison.Ordinal);
            if (at >= 0 && (first < 0 || at < first))
                first = at;
        }
        return first;
    }

    // '4', '19a', 'c', 'iv' as the next word.
    private static bool IsNumber(ReadOnlySpan<char> words)
    {
        var end = words.IndexOf(' ');
        var word = end < 0 ? words : words[..end];
        return word.Length == 1
            || (word.Length > 0 && (char.IsAsciiDigit(word[0]) || !word.ContainsAnyExcept("ivxlc")));
    }

    private static string Padded(ReadOnlySpan<char> words) => $" {Letters.Slug(words, ' ')} ";

    private static bool Holds(string[] all, string words) =>
        Array.Exists(all, one => words.Contains(one, StringComparison.Ordinal));

    private static string[] Of(string use) =>
        [.. Table.Rows.Where(row => row["use"] == use).Select(row => $" {Letters.Slug(row["words"], ' ')} ")];
}
