namespace VanBan.Citations.Relations;

/// <summary>Whether what stands behind a citation is the title (trích yếu) of the document cited.</summary>
internal static class TitleWords
{
    /// <summary>Whether what follows a mention (folded) begins its title.</summary>
    public static bool Open(ReadOnlySpan<char> rest)
    {
        rest = AfterPartOfDay(AfterAside(rest.TrimStart(" “\":")));
        return RelationVocabulary.Titles.Begins(rest);
    }

    // '(nay là …) về việc', 'khóa XII về'
    private static ReadOnlySpan<char> AfterAside(ReadOnlySpan<char> rest) =>
        rest.StartsWith("(")
            && rest.IndexOf(')') is >= 0 and var close
            ? rest[(close + 1)..].TrimStart() : rest;

    // 'ngày 19/6 về việc': a date without its year.
    private static ReadOnlySpan<char> AfterPartOfDay(ReadOnlySpan<char> rest) =>
        rest.StartsWith("ngay ")
            && rest.Length > 5
            && char.IsAsciiDigit(rest[5])
            && rest[5..].IndexOf(' ') is > 0 and < 7 and var day
            ? rest[(5 + day)..].TrimStart()
            : rest;

    /// <summary>'[3] Về kết quả thực hiện …': a note that gives the title of what its mark stands at.</summary>
    public static bool OpenNote(ReadOnlySpan<char> words) =>
        words.StartsWith("[") && words[(words.IndexOf(']') + 1)..].TrimStart().StartsWith("ve ");
}
