using VanBan.Text;

namespace VanBan.Knowledge;

/// <summary>How one document takes up another one.</summary>
public enum ThreadLink
{
    /// <summary>It answers what was asked: 'Trả lời Công văn số …'.</summary>
    Answers,

    /// <summary>It asks again, or goes on: 'Tiếp theo Công văn số …'.</summary>
    Follows,

    /// <summary>It does what was ordered: 'Thực hiện Công điện số …'.</summary>
    CarriesOut,
}

/// <summary>Words right before a mention by which a document takes up the one mentioned, by the rows of
/// <c>thread-words.tsv</c>.</summary>
public static class ThreadWords
{
    private const string Joint = "Joint";

    private static readonly KnowledgeTable Table = KnowledgeTable.Read("thread-words.tsv");

    private static readonly (string Words, ThreadLink Link)[] All =
    [
        .. Table.Rows.Where(row => row["link"] != Joint)
            .Select(row => (Letters.Slug(row["words"], ' '), Enum.Parse<ThreadLink>(row["link"])))
            .OrderByDescending(row => row.Item1.Length),
    ];

    // 'Trả lời các Công văn', 'Trả lời nội dung Công văn'
    private static readonly string[] Joints =
        [.. Table.Rows.Where(row => row["link"] == Joint).Select(row => Letters.Slug(row["words"], ' '))
            .OrderByDescending(word => word.Length)];

    /// <summary>What the words at the end of <paramref name="before"/>, which stand before a mention, make of it;
    /// <see langword="null"/> where they take nothing up.</summary>
    public static ThreadLink? AtEndOf(ReadOnlySpan<char> before)
    {
        var folded = Letters.Slug(before, ' ').TrimEnd();
        foreach (var word in Joints)
        {
            if (EndsWith(folded, word))
                folded = folded[..^word.Length].TrimEnd();
        }
        foreach (var (words, link) in All)
        {
            if (EndsWith(folded, words))
                return link;
        }
        return null;
    }

    private static bool EndsWith(string folded, string words) =>
        folded.EndsWith(words, StringComparison.Ordinal)
            && (folded.Length == words.Length || folded[^(words.Length + 1)] == ' ');
}
