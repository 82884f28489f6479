using VanBan.Text;

namespace VanBan.Knowledge;

/// <summary>How the title (trích yếu) of an act begins behind a mention of it, by the rows of
/// <c>title-words.tsv</c>.</summary>
public static class TitleStart
{
    private static readonly KnowledgeTable Table = KnowledgeTable.Read("title-words.tsv");

    private static readonly string[] Words = Of(_ => true);

    private static readonly string[] Joints = Of(role => role == "Joint");

    /// <summary>Whether <paramref name="words"/>, which stand behind a mention, begin with a title.</summary>
    public static bool Opens(ReadOnlySpan<char> words)
    {
        var folded = Letters.Slug(words[..Math.Min(words.Length, 40)], ' ').TrimStart();
        return Array.Exists(Words, word => Begins(folded, word));
    }

    /// <summary>A title folded, as words with one blank between them and without the joint before it: <c>phan cap quan
    /// ly</c>.</summary>
    public static string Bare(ReadOnlySpan<char> title)
    {
        var folded = Letters.Slug(title, ' ').Trim();
        return Array.Find(Joints, joint => Begins(folded, joint)) is { } joint ? folded[(joint.Length + 1)..] : folded;
    }

    private static bool Begins(string folded, string word) =>
        folded.Length > word.Length
            && folded[word.Length] == ' '
            && folded.StartsWith(word, StringComparison.Ordinal);

    // The longest first: 'về việc' before 'về'.
    private static string[] Of(Func<string, bool> isMeant) =>
    [
        .. Table.Rows.Where(row => isMeant(row["role"])).Select(row => Letters.Slug(row["words"], ' '))
            .OrderByDescending(word => word.Length),
    ];
}
