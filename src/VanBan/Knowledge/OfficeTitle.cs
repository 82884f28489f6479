namespace VanBan.Knowledge;

/// <summary>Titles of those who sign documents (chức vụ), such as <c>Phó Chủ tịch</c>: rows of
/// <c>office-titles.tsv</c>.</summary>
public static class OfficeTitle
{
    private static readonly PhraseTable<string> Titles =
        new(KnowledgeTable.Read("office-titles.tsv").Rows.Select(row => (row["title"], row["title"])));

    /// <summary>The offset after the title that begins at <paramref name="start"/> of a folded text; -1 where none
    /// begins.</summary>
    public static int Match(ReadOnlySpan<char> folded, int start) => Titles.Match(folded, start, out _);

    /// <summary>The offset after the title that begins at <paramref name="start"/> of a folded text, and the title as
    /// one spells it; -1 where none begins.</summary>
    public static int Match(ReadOnlySpan<char> folded, int start, out string? title) =>
        Titles.Match(folded, start, out title);

    /// <summary>
    /// The length of the mark of authority that begins a folded line of a signature block: <c>tm.</c>, <c>kt.</c>,
    /// <c>tl.</c>, <c>tuq.</c>, <c>q.</c> (Nghị định 30/2020/NĐ-CP, Phụ lục I.II.7), <c>t/m</c>, <c>k/t</c>, <c>t/l</c>
    /// (Hướng dẫn 36-HD/VPTW), with the blanks behind it; 0 for none.
    /// </summary>
    public static int AuthorityMark(ReadOnlySpan<char> folded)
    {
        foreach (var mark in (ReadOnlySpan<string>)["tuq", "t/uq", "tm", "kt", "tl", "t/m", "k/t", "t/l", "q"])
        {
            if (!folded.StartsWith(mark, StringComparison.Ordinal))
                continue;
            var at = mark.Length;
            if (at < folded.Length && folded[at] is '.' or ',')
                at++;
            else if (mark[^1] == 'q' && mark.Length == 1)
                continue;
            if (at < folded.Length && folded[at] == ' ')
                at++;
            else if (at == mark.Length)
                continue;
            while (at < folded.Length && folded[at] == ' ')
                at++;
            return at;
        }
        return 0;
    }
}
