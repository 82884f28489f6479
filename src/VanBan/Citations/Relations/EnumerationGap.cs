using VanBan.Citations.Scan;
using VanBan.Text;

namespace VanBan.Citations.Relations;

/// <summary>
/// Whether an enumeration of documents goes on behind the title of one of them, which may name documents itself: 'Thông
/// tư số … hướng dẫn Nghị định số … và Thông tư số … hết hiệu lực'. Sources: Công báo, articles on effect.
/// </summary>
internal static class EnumerationGap
{
    private const int LongestTitle = 600;

    /// <summary>Whether <paramref name="mention"/> stands beside <paramref name="head"/> and not in its title, where
    /// <paramref name="before"/>, the mention between them, does.</summary>
    public static bool GoesOn(NormalizedText text, CitedPlace head, CitedPlace before, CitedPlace mention)
    {
        if (!AreOfOneKind(head, mention))
            return false;
        // '… (sau đây gọi là Nghị định số 68/2002/NĐ-CP), Nghị định số …': the parenthesis names the first one again.
        if (before.Number is { } again
            && again.Slug == head.Number!.Slug
            && before.Date is null)
            return text.Folded[before.End..mention.Start].TrimStart().StartsWith(")");
        return before.Type != head.Type && !TitleChanges(text, head, mention);
    }

    /// <summary>'Bãi bỏ Điều 45 Nghị định số … về tuyển dụng công chức và Điều 37 Nghị định số …': behind the title a
    /// provision of the next document.</summary>
    /// <param name="text">The text.</param>
    /// <param name="head">The member read last.</param>
    /// <param name="mention">The mention.</param>
    /// <param name="words">The words before it, folded.</param>
    public static bool IsNextProvision(
        NormalizedText text, CitedPlace head, CitedPlace mention, ReadOnlySpan<char> words)
    {
        if (head.Pinpoints.Count == 0
            || mention.Pinpoints.Count == 0
            || !AreOfOneKind(head, mention)
            || TitleChanges(text, head, mention))
            return false;
        var and = words.LastIndexOf(" va ");
        var joint = Math.Max(and < 0 ? -1 : and + 4, words.LastIndexOf(", ") + 2);
        return joint > 1 && RelationVocabulary.Provisions.Begins(words[joint..]);
    }

    private static bool AreOfOneKind(CitedPlace head, CitedPlace mention) =>
        head is { Number: not null, Date: not null }
            && mention is { Number: not null, Date: not null }
            && head.Type == mention.Type;

    // An act that changes others may change several, of its own kind too: 'sửa đổi Nghị định số … và Thông tư số …'.
    private static bool TitleChanges(NormalizedText text, CitedPlace head, CitedPlace mention)
    {
        if (mention.Start - head.End is < 0 or > LongestTitle)
            return true;
        var title = text.Folded[head.End..mention.Start];
        return RelationVocabulary.Verbs.IsIn(title);
    }
}
