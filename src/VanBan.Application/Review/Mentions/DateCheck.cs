using VanBan.Application.Wording;
using VanBan.Graph;

namespace VanBan.Application.Review.Mentions;

/// <summary>
/// Whether the date printed with a mention can be right: against the document at hand, the other mentions in the draft,
/// what other documents of the store print, the year in the number, and the day of the draft itself. Of what speaks
/// against one date only the strongest is told.
/// </summary>
internal static class DateCheck
{
    // One document may repeat the slip of another one.
    private const int FewestVotes = 3;

    public static IEnumerable<ReviewFinding> Find(Draft draft, StoreEvidence store)
    {
        var told = new HashSet<int>();
        foreach (var finding in draft.Mentions.Select(mention => (mention, Against(mention, draft, store))))
        {
            if (finding.Item2 is { } found && told.Add(finding.mention.Order))
                yield return found;
        }
    }

    private static ReviewFinding? Against(Mention mention, Draft draft, StoreEvidence store)
    {
        if (mention.Number is null)
            return Later(mention, draft);
        return (mention.PrintedDate is { } date
            ? AgainstHeld(mention, date, store)
                ?? AgainstOthers(mention, date, store)
                ?? AgainstDraft(mention, date, draft)
                ?? AgainstYear(mention, date)
            : null) ?? Later(mention, draft);
    }

    // What is at hand under this number, of the same kind and year, has another date.
    private static ReviewFinding? AgainstHeld(Mention mention, DateOnly date, StoreEvidence store)
    {
        var held = store.Held(mention).Where(document => IsOfSameBody(document, mention)).ToList();
        if (held.Count == 0 && mention.Number!.Year is null)
            held = [.. InAnotherYear(mention, date, store)];
        if (held.Count != 1
            || held[0].Key.Date is not { } right
            || right == date)
            return null;
        return Wrong(
            mention, date, right, $"văn bản có trong kho ghi ngày {DayWords.Day(right)}",
            FindingSeverity.Error, store.Head(held[0]));
    }

    // '280/CĐ-TTg ngày 19/4/2022': day and month are those of the document of another year.
    private static IEnumerable<GraphDocument> InAnotherYear(Mention mention, DateOnly date, StoreEvidence store) =>
        store.Held(new Documents.DocumentKey { Designation = mention.Number!.Slug })
            .Where(
                document => IsOfSameBody(document, mention)
                    && document.Key.Date is { } day
                    && day.Day == date.Day
                    && day.Month == date.Month);

    private static bool IsOfSameBody(GraphDocument document, Mention mention)
    {
        var (one, other) = (document.Key, mention.Citation.Key);
        return one.Type == other.Type
            && (one.Issuer is null || other.Issuer is null || one.Issuer == other.Issuer)
            && (one.Province is null || other.Province is null || one.Province == other.Province);
    }

    // Several documents of the store print one and the same other date.
    private static ReviewFinding? AgainstOthers(Mention mention, DateOnly date, StoreEvidence store)
    {
        if (mention.Number!.Year is null || store.Held(mention).Length > 0)
            return null;
        var votes = store.CitedElsewhere(mention.Number.Slug)
            .Where(edge => edge.Mention.Key.Date is not null
                && edge.Mention.Key.Type == mention.Citation.Key.Type
                && edge.Mention.Key.Issuer == mention.Citation.Key.Issuer)
            .GroupBy(edge => edge.Mention.Key.Date!.Value)
            .Select(group => (Day: group.Key, Files: Files(group), Edge: group.First()))
            .OrderByDescending(vote => vote.Files).ToList();
        if (votes.Count == 0
            || votes[0].Day == date
            || votes[0].Files < FewestVotes)
            return null;
        var own = votes.Find(vote => vote.Day == date).Files;
        return own * 3 > votes[0].Files ? null : Wrong(
            mention, date, votes[0].Day,
            $"{votes[0].Files} văn bản khác trong kho ghi ngày {DayWords.Day(votes[0].Day)}",
            FindingSeverity.Warning, StoreEvidence.Of(votes[0].Edge));
    }

    private static int Files(IEnumerable<Edge> edges) =>
        edges.Select(edge => edge.Mention.From.File).Distinct(StringComparer.Ordinal).Count();

    // The draft itself prints two dates of one number.
    private static ReviewFinding? AgainstDraft(Mention mention, DateOnly date, Draft draft)
    {
        var dates = draft.Mentions.Where(other => IsSame(other, mention)
            && other.PrintedDate is not null)
            .GroupBy(other => other.PrintedDate!.Value).ToList();
        if (dates.Count < 2)
            return null;
        var right = dates.OrderByDescending(group => FitsYear(group.First(), group.Key))
            .ThenByDescending(group => group.Count()).ThenBy(group => group.First().Order).First();
        if (right.Key == date || !IsOneMisprint(mention, date, right.Key))
            return null;
        return Wrong(
            mention, date, right.Key, $"chỗ khác trong dự thảo ghi ngày {DayWords.Day(right.Key)}",
            FindingSeverity.Error, draft.Evidence(right.First().Span));
    }

    private static bool IsSame(Mention one, Mention other) =>
        one.Number is not null
            && one.Number.Equals(other.Number)
            && one.Type == other.Type
        && Agree(one.Citation.Key.Province, other.Citation.Key.Province)
        && Agree(one.Citation.Key.Issuer, other.Citation.Key.Issuer);

    private static bool Agree(string? one, string? other) => one is null
        || other is null
        || one == other;

    // Numbers without a year come back each year: two dates are one document where the year alone, or the day, differs.
    private static bool IsOneMisprint(Mention mention, DateOnly date, DateOnly other) =>
        mention.Number!.Year is not null
            || date.Year == other.Year
            || Slips.IsNear(date, other);

    private static bool FitsYear(Mention mention, DateOnly date) =>
        mention.Number!.Year is null || mention.Number.Year == date.Year;

    private static ReviewFinding? AgainstYear(Mention mention, DateOnly date) =>
        FitsYear(mention, date) ? null : mention.Finding(
            "citation-year", FindingSeverity.Error,
            $"{mention.Name} ghi ngày {DayWords.Day(date)}: năm trong số và năm trong ngày khác nhau.");

    private static ReviewFinding? Later(Mention mention, Draft draft)
    {
        if (draft.IsConsolidation)
            return null;
        if (mention.PrintedDate is { } date && date > draft.LastDay)
            return mention.Finding(
                "citation-later", FindingSeverity.Error,
                $"{mention.Name} ghi ngày {DayWords.Day(date)}, sau ngày của dự thảo ({DayWords.Day(draft.LastDay)}).");
        return mention.Number?.Year is { } year && year > draft.LastDay.Year
            ? mention.Finding(
                "citation-later", FindingSeverity.Error,
                $"{mention.Name} là văn bản của năm {year}, sau năm của dự thảo ({draft.LastDay.Year}).")
            : null;
    }

    private static ReviewFinding Wrong(
        Mention mention, DateOnly date, DateOnly right, string because, FindingSeverity severity,
        ReviewEvidence evidence) =>
        mention.Finding("citation-date", severity, $"{mention.Name} ghi ngày {DayWords.Day(date)}, {because}.")
        with
        { Suggestion = $"ngày {DayWords.Day(right)}", Evidence = evidence };
}
