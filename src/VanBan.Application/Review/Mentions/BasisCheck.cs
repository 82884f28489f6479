using VanBan.Knowledge;

namespace VanBan.Application.Review.Mentions;

/// <summary>The legal bases of a draft: none ranks below the draft, and the higher stand before the lower (Nghị định
/// 30/2020/NĐ-CP, Phụ lục I.II.6; Luật 64/2025/QH15, Điều 4).</summary>
internal static class BasisCheck
{
    public static IEnumerable<ReviewFinding> Find(Draft draft)
    {
        var key = draft.File.Key;
        var own = LegalRank.Of(key.Type, key.Issuer);
        Mention? lowest = null;
        var isTold = false;
        foreach (var mention in draft.Mentions.Where(mention => IsOfPreamble(mention, draft)))
        {
            if (LegalRank.Of(mention.Citation.Key.Type, mention.Citation.Key.Issuer) is not { } rank)
                continue;
            if (own is { } limit
                && rank > limit
                && IsNormative(draft))
                yield return mention.Finding(
                    "basis-lower", FindingSeverity.Warning,
                    $"{mention.Name} có hiệu lực pháp lý thấp hơn dự thảo, không làm căn cứ ban hành được.");
            else if (lowest is not null
                && rank < RankOf(lowest)
                && !isTold)
            {
                isTold = true;
                yield return mention.Finding(
                    "basis-order", FindingSeverity.Remark,
                    $"{mention.Name} có hiệu lực pháp lý cao hơn {lowest.Name} nhưng đứng sau.")
                    with
                { Evidence = draft.Evidence(lowest.Span) };
            }
            if (lowest is null || rank > RankOf(lowest))
                lowest = mention;
        }
    }

    private static int? RankOf(Mention mention) =>
        LegalRank.Of(mention.Citation.Key.Type, mention.Citation.Key.Issuer);

    // The bases of the draft itself stand before its first article; those of a form or of a quoted act stand behind.
    private static bool IsOfPreamble(Mention mention, Draft draft) =>
        mention.IsBasis && mention.Span.Start < FirstArticle(draft);

    private static int FirstArticle(Draft draft) =>
        draft.Facts.Segments.FirstOrDefault(segment => segment.Unit == Documents.SegmentUnit.Article)?.Span.Start
        ?? int.MaxValue;

    // A decision on one case may rest on the notices and letters of those below; rules may not.
    private static bool IsNormative(Draft draft) => draft.Facts.Header.Number is { } number
        ? number.Year is not null : draft.Facts.Header.Symbol is not null
            && IsActOfRules(draft);

    private static bool IsActOfRules(Draft draft) => draft.Facts.Header.Key?.Year is not null;
}
