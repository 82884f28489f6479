using VanBan.Knowledge;
using VanBan.Text;

namespace VanBan.Citations.Relations;

/// <summary>
/// What a sentence says of the documents that it begins with, behind them: 'Nghị định số … hết hiệu lực kể từ ngày …'
/// (rows of <c>predicates.tsv</c>).
/// </summary>
internal static class PredicateReader
{
    private static readonly PhraseTable<Relation> Predicates = new(
        KnowledgeTable.Read("predicates.tsv")
            .Rows.Select(row => (row["phrase"], Enum.Parse<Relation>(row["relation"], ignoreCase: true))));

    /// <summary>
    /// What the words from <paramref name="start"/> to <paramref name="end"/>, up to the end of their sentence, say of
    /// the mention before them; <see langword="null"/> for nothing.
    /// </summary>
    public static Told? Read(NormalizedText normalized, int start, int end)
    {
        var tail = SentenceBounds.UpToEnd(normalized.Folded[start..Math.Min(end, normalized.Length)]);
        for (var at = 0; Predicates.Find(tail, at, out var close, out var relation) is >= 0 and var verb; at = close)
        {
            if (Speaks(tail, verb, close))
                return new Told(relation, new TextSpan(start + verb, start + close));
        }
        return null;
    }

    /// <summary>Whether words, folded, begin with what is said of a document.</summary>
    public static bool Begins(ReadOnlySpan<char> words) => Predicates.Match(words, 0, out _) > 0;

    private static bool Speaks(ReadOnlySpan<char> tail, int at, int close)
    {
        var before = tail[..at];
        if (IsDenied(before)
            || IsConditional(tail[close..].TrimStart())
            || before.EndsWith("den khi ")
            || before.EndsWith("thoi gian "))
            return false;
        // 'Điều 5 Nghị định … tiếp tục có hiệu lực đến …; các quy định khác hết hiệu lực'
        if (before.Contains(';') && EndWords.Stays(tail) && !EndWords.EndWithThen(before))
            return false;
        if (HasOtherSubject(before, tail))
            return false;
        // 'được bãi bỏ bởi …': another document does it.
        var behind = tail[close..].TrimStart();
        var isPassive = tail[at..close].EndsWith("bai bo");
        return !behind.StartsWith("boi ")
            && !IsToldOfAnother(before, behind)
            && !(isPassive && (behind.StartsWith("theo ") || behind.StartsWith("tai ")));
    }

    // Between a document and its verb stands its title, and no clause of another subject.
    private static bool HasOtherSubject(ReadOnlySpan<char> before, ReadOnlySpan<char> tail) =>
        before.Contains(',')
            && !TitleWords.Open(tail)
            && before.Trim() is not ","
            && !IsException(before)
            && !EndWords.EndWithThen(before);

    // 'Nghị định số …, trừ Điều 4, hết hiệu lực'
    private static bool IsException(ReadOnlySpan<char> before)
    {
        before = before.Trim();
        return before is [',', .., ','] && RelationVocabulary.Exceptions.Begins(before.TrimStart(" ,"));
    }

    // 'không bị bãi bỏ', 'chưa hết hiệu lực'
    private static bool IsDenied(ReadOnlySpan<char> before)
    {
        before = before.EndsWith(" bi ") ? before[..^"bi ".Length] : before;
        return before.EndsWith("chua ") || before.EndsWith("khong ");
    }

    // 'hết hiệu lực nếu Quốc hội không có quyết định khác', 'khi Nghị định mới được ban hành': nobody knows whether and
    // when.
    private static bool IsConditional(ReadOnlySpan<char> behind) =>
        behind.StartsWith("neu ")
            || (behind.StartsWith("khi ") && behind.Contains("duoc ban hanh", StringComparison.Ordinal)
                && !behind.ContainsAnyInRange('0', '9'));

    // 'Quyết định … (đã hết hiệu lực một phần theo Quyết định …) tiếp tục được áp dụng'
    private static bool IsToldOfAnother(ReadOnlySpan<char> before, ReadOnlySpan<char> behind)
    {
        if (!before.TrimStart().StartsWith('(') || before.Contains(')'))
            return false;
        var aside = behind.IndexOf(')') is >= 0 and var close ? behind[..close] : behind;
        return aside.Contains("theo ", StringComparison.Ordinal);
    }
}
