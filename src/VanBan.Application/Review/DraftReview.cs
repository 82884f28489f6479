using System.Collections.Immutable;
using VanBan.Application.Review.Forms;
using VanBan.Application.Review.Mentions;
using VanBan.Citations;
using VanBan.Facts;
using VanBan.Graph;
using VanBan.Store.Catalog;

namespace VanBan.Application.Review;

/// <summary>The checks of one draft by itself, against a store and against the tables; what reports say of each other's
/// figures is for who has several.</summary>
internal static class DraftReview
{
    private const string DateCode = "citation-date";

    // Of two findings at one mention about one thing the first of these is told.
    private static readonly string[] DateCodes =
        ["date-impossible", DateCode, "citation-year", "citation-later", "citation-order"];

    /// <summary>Reviews a draft.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="facts">What was read out of it.</param>
    /// <param name="catalog">The store; <see langword="null"/> for none.</param>
    /// <param name="today">The day of the review.</param>
    public static DraftReviewResult Of(string path, DocumentFacts facts, DocumentCatalog? catalog, DateOnly today)
    {
        var draft = new Draft(path, facts, today);
        var store = new StoreEvidence(catalog, draft);
        var provisions = ProvisionCheck.Review(draft, store);
        var forms = FormReview.Of(draft);
        ReviewFinding[] findings =
        [
            .. HeadCheck.Find(draft),
            .. LawCheck.Find(draft),
            .. DateCheck.Find(draft, store),
            .. OwnWordsCheck.Find(draft),
            .. BodyCheck.Find(draft, store),
            .. NumberCheck.Find(draft, store),
            .. ValidityCheck.Find(draft, store),
            .. BasisCheck.Find(draft),
            .. FormCheck.Find(draft),
            .. forms.Findings,
            .. NumberingCheck.Find(draft),
            .. provisions.Findings,
        ];
        return new DraftReviewResult(
            [.. Once(findings)], [.. draft.Mentions.Select(mention => Cited(mention, store))])
        {
            Provisions = provisions,
            Forms = forms,
        };
    }

    private static IEnumerable<ReviewFinding> Once(ReviewFinding[] findings)
    {
        var kept = new List<ReviewFinding>();
        foreach (var finding in findings.OrderBy(one => Array.IndexOf(DateCodes, one.Code)))
        {
            if (!kept.Exists(one => one.Span.Overlaps(finding.Span)
                && IsSameThing(one, finding))
                && !(finding.Code == DateCode && Array.Exists(findings, one => IsMeant(one, finding))))
                kept.Add(finding);
        }
        return kept.OrderBy(one => one.Span.Start).ThenByDescending(one => one.Severity);
    }

    // 'Nghị định số 187/2025/NĐ-CP ngày 27/5/2026': the day is right for the number that is meant.
    private static bool IsMeant(ReviewFinding number, ReviewFinding date) =>
        number is { Code: "citation-number", Severity: FindingSeverity.Warning } && number.Span.Overlaps(date.Span);

    private static bool IsSameThing(ReviewFinding one, ReviewFinding other) => one.Code == other.Code
        || (Array.IndexOf(DateCodes, one.Code) >= 0 && Array.IndexOf(DateCodes, other.Code) >= 0);

    private static ReviewedCitation Cited(Mention mention, StoreEvidence store)
    {
        var edge = store.Resolve(mention);
        return new ReviewedCitation(
            mention.Citation, mention.Located.Page, mention.Located.Quote, edge?.Status, edge?.Target);
    }
}

/// <summary>What the review of one draft gives.</summary>
/// <param name="Findings">What was found, in the order of the text.</param>
/// <param name="Citations">The mentions that were looked at, in the order of the text.</param>
public sealed record DraftReviewResult(
    ImmutableArray<ReviewFinding> Findings, ImmutableArray<ReviewedCitation> Citations)
{
    /// <summary>What became of the articles that are cited.</summary>
    public required ProvisionReview Provisions { get; init; }

    /// <summary>What became of the forms.</summary>
    public required FormReview Forms { get; init; }
}

/// <summary>A mention that was looked at.</summary>
/// <param name="Citation">The mention.</param>
/// <param name="Page">Its page; <see langword="null"/> in formats without pages.</param>
/// <param name="Quote">Its words, in one line.</param>
/// <param name="Status">Whether the document named is in the store; <see langword="null"/> without a store.</param>
/// <param name="Target">The document, where it is there.</param>
public sealed record ReviewedCitation(
    Citation Citation, int? Page, string Quote, EdgeStatus? Status, GraphDocument? Target);
