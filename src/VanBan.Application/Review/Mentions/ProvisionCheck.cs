using VanBan.Documents;
using VanBan.Graph;

namespace VanBan.Application.Review.Mentions;

/// <summary>Articles that an act at hand does not have.</summary>
internal static class ProvisionCheck
{
    // Below this an excerpt or a form may have been read, not the act.
    private const int FewestArticles = 3;

    public static IEnumerable<ReviewFinding> Find(Draft draft, StoreEvidence store)
    {
        foreach (var mention in draft.Mentions.Where(mention => mention.Citation.Pinpoints.Length > 0))
        {
            if (store.Resolve(mention) is { Status: EdgeStatus.Present, Target: { } target }
                && Missing(mention, target, store) is { } finding)
                yield return finding;
        }
    }

    private static ReviewFinding? Missing(Mention mention, GraphDocument target, StoreEvidence store)
    {
        if (store.Read(target) is not { } stored)
            return null;
        var articles = stored.Facts.Segments.Where(segment => segment.Unit == SegmentUnit.Article)
            .Select(segment => ArticleOf(segment.Label)).OfType<int>().ToHashSet();
        // What was added by another act ('Điều 5a') stands in none of the files.
        if (articles.Count < FewestArticles
            || Enumerable.Range(1, articles.Max()).Any(one => !articles.Contains(one)))
            return null;
        var missing = mention.Citation.Pinpoints.Select(one => ArticleOf(one.Article)).OfType<int>()
            .Where(article => article > articles.Max()).ToList();
        return missing.Count == 0 ? null : mention.Finding(
            "provision-missing", FindingSeverity.Warning,
            $"{mention.Name} có trong kho không có Điều {missing[0]}: điều cuối là Điều {articles.Max()}.")
            with
        { Evidence = store.Head(target) };
    }

    private static int? ArticleOf(string? label) =>
        label is not null
            && int.TryParse(label.AsSpan().TrimStart("Điều ").TrimEnd('.'), out var number)
            ? number : null;
}
