using VanBan.Figures.Quantities;
using VanBan.Knowledge;
using VanBan.Text;

namespace VanBan.Figures.Indicators;

/// <summary>
/// Tells a comma inside a name (<c>khám bệnh, chữa bệnh</c>; <c>cán bộ, công chức</c>) from one that parts two clauses.
/// The pairs are the rows of <c>clause-words.tsv</c> with the role <c>Pair</c>; counted nouns of one group stand
/// together, too.
/// </summary>
internal static class Enumerations
{
    private static readonly PrintedPhrases<List<string>> Firsts = Load();

    /// <summary>Whether the words on both sides of the comma at <paramref name="comma"/> belong together.</summary>
    /// <param name="floor">Where the phrase begins at the earliest.</param>
    public static bool Joins(FoldedText text, int floor, int comma)
    {
        if (text.PreviousWordEnd(comma) is not (> 0 and var end) || end <= floor
            || text.NextWord(comma + 1) is not (>= 0 and var next))
            return false;
        return ArePair(text, floor, end, next)
            || CountedNouns.AreAlike(text, end, next)
            || (IsLabel(text.WordBefore(comma)) && IsLabel(text.WordAt(next)));
    }

    /// <summary>Whether the words on both sides of the 'và' behind the blank at <paramref name="blank"/> belong
    /// together: <c>công nghiệp và xây dựng</c>.</summary>
    /// <param name="floor">Where the phrase begins at the earliest.</param>
    public static bool JoinsByAnd(FoldedText text, int floor, int blank) =>
        text.NextWord(blank + 4) is >= 0 and var next && ArePair(text, floor, blank, next);

    private static bool ArePair(FoldedText text, int floor, int end, int next)
    {
        if (!Firsts.TryMatchBefore(text, end, out var start, out var seconds) || start < floor)
            return false;
        foreach (var second in seconds)
        {
            if (text.Folded.AsSpan(next).StartsWith(second)
                && !FoldedText.IsLetterOrDigit(text[next + second.Length]))
                return true;
        }
        return false;
    }

    // 'đối tượng tại các điểm a, c, d và e khoản 1, khoản 2 Điều 12': the letters and numbers of provisions.
    private static bool IsLabel(TextWord word)
    {
        if (word.Length == 1 && char.IsAsciiLetterLower(word.Folded[0]))
            return true;
        if (word.IsNumber)
            return word.Length <= 3
                && GrammarWords.Provisions.Contains(word.Previous.Folded);
        return word.Folded is "khoan" or "diem" or "dieu"
            && (word.Next.IsNumber || word.Next is { Exists: true, Length: 1 });
    }

    private static PrintedPhrases<List<string>> Load()
    {
        var table = new PrintedPhrases<List<string>>();
        foreach (var pairs in KnowledgeTable.Read("clause-words.tsv").Rows.Where(row => row["role"] == "Pair")
            .Select(row => row["words"].Split(", ")).GroupBy(pair => pair[0]))
            table.Add(pairs.Key, [.. pairs.Select(pair => Letters.Fold(pair[1]))], strict: !pairs.Key.Contains(' '));
        return table;
    }
}
