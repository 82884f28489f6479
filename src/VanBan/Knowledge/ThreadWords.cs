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
    private const string Not = "Not";
    private const string Opening = "Opening";
    private const string Submission = "to-trinh";
    private const string At = "tai";

    private static readonly KnowledgeTable Table = KnowledgeTable.Read("thread-words.tsv");

    private static readonly (string Words, ThreadLink Link)[] All =
    [
        .. Table.Rows.Where(row => row["link"] is not (Joint or Not or Opening))
            .Select(row => (Letters.Slug(row["words"], ' '), Enum.Parse<ThreadLink>(row["link"])))
            .OrderByDescending(row => row.Item1.Length),
    ];

    // 'Trả lời các Công văn', 'Trả lời nội dung Công văn'
    private static readonly string[] Joints = Of(Joint);

    // 'chưa báo cáo theo đề nghị tại Công văn'
    private static readonly string[] Negations = Of(Not);

    // 'Theo đề nghị của Giám đốc Sở Nội vụ tại Tờ trình'
    private static readonly string[] Openings = Of(Opening);

    /// <summary>Whether all documents of a kind ask those above for a decision.</summary>
    /// <param name="type">The slug of the kind.</param>
    public static bool IsRequest(string type) => type == Submission;

    /// <summary>What the words at the end of <paramref name="before"/>, which stand before a mention, make of it;
    /// <see langword="null"/> where they take nothing up.</summary>
    public static ThreadLink? AtEndOf(ReadOnlySpan<char> before)
    {
        var sentence = before[(before.LastIndexOfAny(".;") + 1)..];
        var folded = Letters.Slug(sentence, ' ').TrimEnd();
        foreach (var word in Joints)
        {
            if (EndsWith(folded, word))
                folded = folded[..^word.Length].TrimEnd();
        }
        foreach (var (words, link) in All)
        {
            if (EndsWith(folded, words))
                return IsNegated(sentence, folded[..^words.Length]) ? null : link;
        }
        return EndsWith(folded, At) && Array.Exists(Openings, words => Holds(folded, words))
            && !Array.Exists(Negations, word => Holds(folded, word))
            ? ThreadLink.Answers : null;
    }

    // '…, thực hiện Công văn' is a clause of its own: what stands before its comma negates something else.
    private static bool IsNegated(ReadOnlySpan<char> sentence, string folded)
    {
        var clause = Letters.Slug(sentence[(sentence.LastIndexOf(',') + 1)..], ' ').Trim();
        return !IsAlone(clause) && Array.Exists(Negations, word => Holds(folded, word));
    }

    private static bool IsAlone(string clause) => Array.Exists(All, row => row.Words == clause);

    private static bool Holds(string folded, string words) =>
        $" {folded} ".Contains($" {words} ", StringComparison.Ordinal);

    private static string[] Of(string link) =>
        [.. Table.Rows.Where(row => row["link"] == link).Select(row => Letters.Slug(row["words"], ' '))
            .OrderByDescending(word => word.Length)];

    private static bool EndsWith(string folded, string words) =>
        folded.EndsWith(words, StringComparison.Ordinal)
            && (folded.Length == words.Length || folded[^(words.Length + 1)] == ' ');
}
