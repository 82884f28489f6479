using System.Collections.Immutable;
using VanBan.Documents;
using VanBan.Facts;
using VanBan.Graph;
using VanBan.Text;

namespace VanBan.Application.Review.Mentions;

/// <summary>Articles that an act at hand does not have, with how many of the cited ones could be looked up. An act that
/// amends others is held against its own articles; those that it writes for others are quoted in it.</summary>
internal static class ProvisionCheck
{
    // Below this an excerpt or a form may have been read, not the act.
    private const int FewestArticles = 2;

    // A decision that issues a regulation has few articles of its own; those of the regulation may lie in another file.
    private const int MostOfCover = 8;

    private static readonly string Attached = Letters.Fold("kèm theo");

    public static ProvisionReview Review(Draft draft, StoreEvidence store)
    {
        var findings = ImmutableArray.CreateBuilder<ReviewFinding>();
        var (cited, compared, notHeld) = (0, 0, 0);
        foreach (var mention in draft.Mentions)
        {
            var articles = mention.Citation.Pinpoints.Select(one => ArticleOf(one.Article)).OfType<int>().ToList();
            if (articles.Count == 0)
                continue;
            cited++;
            if (store.Resolve(mention) is not { Status: EdgeStatus.Present, Target: { } target }
                || store.Read(target) is not { } stored)
            {
                notHeld++;
                continue;
            }
            if (LastArticle(stored.Facts) is not { } last)
                continue;
            compared++;
            if (articles.Find(article => article > last) is > 0 and var missing)
                findings.Add(Missing(mention, missing, last, stored.Facts) with { Evidence = store.Head(target) });
        }
        return new ProvisionReview(findings.ToImmutable(), cited, compared, notHeld);
    }

    private static ReviewFinding Missing(Mention mention, int missing, int last, DocumentFacts facts) =>
        mention.Finding(
            "provision-missing", FindingSeverity.Warning,
            $"{mention.Name} có trong kho không có Điều {missing}: điều cuối là Điều {last}."
            + (IsQuoted(facts, missing)
                ? $" Điều {missing} ở đó là điều của văn bản được nó sửa đổi, bổ sung." : ""));

    // What was added by another act ('Điều 5a') stands in none of the files.
    private static int? LastArticle(DocumentFacts facts)
    {
        var own = Articles(facts, isQuoted: false).ToHashSet();
        if (own.Count < FewestArticles || Enumerable.Range(1, own.Max()).Any(one => !own.Contains(one)))
            return null;
        var last = own.Max();
        return last <= MostOfCover && Letters.Fold(facts.Document.Text).Contains(Attached, StringComparison.Ordinal)
            ? null : last;
    }

    private static bool IsQuoted(DocumentFacts facts, int article) => Articles(facts, isQuoted: true).Contains(article);

    private static IEnumerable<int> Articles(DocumentFacts facts, bool isQuoted) =>
        facts.Segments.Where(segment => segment.Unit == SegmentUnit.Article && segment.IsQuoted == isQuoted)
            .Select(segment => ArticleOf(segment.Label)).OfType<int>();

    private static int? ArticleOf(string? label) =>
        label is not null
            && int.TryParse(label.AsSpan().TrimStart("Điều ").TrimEnd('.'), out var number)
            ? number : null;
}

/// <summary>What a review of cited articles gives.</summary>
/// <param name="Findings">Articles that the act at hand does not have.</param>
/// <param name="Cited">How many mentions name articles.</param>
/// <param name="Compared">Of how many of them the act at hand was looked into.</param>
/// <param name="NotHeld">Of how many the act is not at hand.</param>
public sealed record ProvisionReview(
    ImmutableArray<ReviewFinding> Findings, int Cited, int Compared, int NotHeld)
{
    /// <summary>How many acts are at hand whose articles could not be read through.</summary>
    public int Unread => Cited - Compared - NotHeld;
}
