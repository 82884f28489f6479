using VanBan.Knowledge;
using VanBan.Text;

namespace VanBan.Figures.Tables;

/// <summary>The words of <c>column-words.tsv</c>, by what they say at the head of a column.</summary>
internal static class ColumnWords
{
    private static readonly KnowledgeTable Table = KnowledgeTable.Read("column-words.tsv");
    private static readonly PrintedPhrases<string> Times = Of("Time", "Beside", "Giver");
    private static readonly PrintedPhrases<string> Plans = Of("Plan");
    private static readonly PrintedPhrases<string> Givers = Of("Giver");
    private static readonly PrintedPhrases<string> Comparisons = Of("Comparison");
    private static readonly HashSet<string> Indexes = Heads("Index");
    private static readonly HashSet<string> Units = Heads("Unit");
    private static readonly HashSet<string> Names = Heads("Name");
    private static readonly string[] NameStarts = [.. Heads("NameStart")];
    private static readonly string[] NameParts = [.. Heads("NamePart")];

    /// <summary>What stands in the column under <paramref name="head"/>.</summary>
    public static ColumnKind KindOf(string head)
    {
        var folded = Letters.Fold(head).Trim();
        if (Indexes.Contains(folded))
            return ColumnKind.Index;
        return Units.Contains(folded) ? ColumnKind.Unit : NamesNumbers(folded) ? ColumnKind.Names : ColumnKind.Values;
    }

    /// <summary>Whether it says only when, planned or done, against what: <c>Lũy kế 10 tháng</c>, <c>Kế hoạch năm
    /// 2025</c>, <c>So với cùng kỳ (%)</c>.</summary>
    public static bool SaysWhen(string head)
    {
        var text = new FoldedText(head);
        var isSure = !head.Any(char.IsLetter);
        for (var at = 0; at < text.Length;)
        {
            if (!char.IsLetter(text[at]))
                at++;
            else if (Times.TryMatch(text, at, out var end, out var role))
                (at, isSure) = (end, isSure | role == "Time");
            else if (IsQuarter(head[at..text.WordEnd(at)]))
                at = text.WordEnd(at);
            else
                return false;
        }
        return isSure;
    }

    /// <summary>Whether it says who set the plan: <c>Dự toán TW giao</c> beside <c>Dự toán ĐP giao</c>.</summary>
    public static bool SaysWhoPlanned(string head) => First(Givers, head) >= 0
        && First(Plans, head) >= 0;

    /// <summary>Whether the columns below are compared: <c>So sánh thực hiện với (%)</c>.</summary>
    public static bool IsComparison(string head) => First(Comparisons, head) >= 0;

    /// <summary>Where the first word of a plan or an earlier period begins, with which a share is compared; -1 for
    /// none.</summary>
    public static int PlanIn(string head) => First(Plans, head);

    private static int First(PrintedPhrases<string> phrases, string head)
    {
        var text = new FoldedText(head);
        for (var at = 0; at < text.Length; at = Math.Max(text.WordEnd(at), at + 1))
        {
            if (FoldedText.IsLetterOrDigit(text[at])
                && phrases.TryMatch(text, at, out _, out _))
                return at;
        }
        return -1;
    }

    private static bool IsQuarter(string word) => word.Length <= 3
        && word.AsSpan().Trim("IV").IsEmpty;

    // Columns whose numbers name something: documents, days, codes, telephones.
    private static bool NamesNumbers(string head) =>
        Names.Contains(head)
            || Array.Exists(NameStarts, start => head.StartsWith(start, StringComparison.Ordinal))
            || Array.Exists(NameParts, head.Contains);

    private static HashSet<string> Heads(string role) =>
        Table.Rows.Where(row => row["role"] == role).Select(row => Letters.Fold(row["words"]))
            .ToHashSet(StringComparer.Ordinal);

    private static PrintedPhrases<string> Of(params string[] roles)
    {
        var phrases = new PrintedPhrases<string>();
        foreach (var row in Table.Rows.Where(row => roles.Contains(row["role"])))
            phrases.Add(row["words"], row["role"], strict: !row["words"].Contains(' '));
        return phrases;
    }
}

/// <summary>What a column of a table holds.</summary>
internal enum ColumnKind
{
    Values,
    Index,
    Unit,
    Names,
}
