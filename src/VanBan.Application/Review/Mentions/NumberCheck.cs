using System.Collections.Immutable;
using VanBan.Application.Wording;
using VanBan.Documents;
using VanBan.Graph;
using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Application.Review.Mentions;

/// <summary>
/// Numbers that nobody knows beside one that is known and differs by one slip: a digit, two digits in each other's place,
/// the year, the symbol. Neighbouring numbers are as a rule two documents, even of one day; so more than the number must
/// speak for the other one: the date, and the title where it is printed.
/// </summary>
internal static class NumberCheck
{
    // Two circulars of one day have numbers next to each other.
    private const int NeighboursOfOneDay = 4;
    private const int LongestTitle = 160;
    private const int FewestLetters = 18;

    public static IEnumerable<ReviewFinding> Find(Draft draft, StoreEvidence store)
    {
        foreach (var mention in draft.Mentions)
        {
            if (mention.Number is { } number && !IsKnown(mention, number, draft, store)
                && Best(mention, number, draft, store) is { } meant)
                yield return Slip(mention, meant);
        }
    }

    // At hand, cited elsewhere, or printed with this number twice and with a date in the draft itself.
    private static bool IsKnown(Mention mention, DocumentNumber number, Draft draft, StoreEvidence store) =>
        store.Held(mention).Any(document => document.Key.Type == mention.Citation.Key.Type)
        || store.CitedElsewhere(number.Slug).Any(edge => edge.Mention.Key.Fits(mention.Citation.Key))
        || KnownLaws.Has(number)
        || draft.Mentions.Count(other => number.Equals(other.Number)) > 1;

    private static Candidate? Best(Mention mention, DocumentNumber number, Draft draft, StoreEvidence store)
    {
        var candidates = InStore(mention, number, store).Concat(InDraft(mention, number, draft))
            .Where(candidate => IsMeant(mention, number, candidate)).ToList();
        // Of two that may be meant it cannot be told which.
        return candidates.DistinctBy(candidate => candidate.Number.Slug).Count() == 1 ? candidates[0] : null;
    }

    private static IEnumerable<Candidate> InStore(Mention mention, DocumentNumber number, StoreEvidence store)
    {
        if (!store.IsOpen)
            yield break;
        foreach (var slug in Slips.Neighbours(number))
        {
            var key = new DocumentKey { Designation = slug, Type = mention.Citation.Key.Type };
            foreach (var document in store.Held(key))
            {
                if (document.Number is { } printed && DocumentNumber.TryParse(printed, out var held))
                    yield return new Candidate(held, document.Key, document.Subject, store.Head(document));
            }
        }
    }

    private static IEnumerable<Candidate> InDraft(Mention mention, DocumentNumber number, Draft draft) =>
        from other in draft.Mentions
        where other.Number is { } one && Slips.Between(number, one) != SlipKind.None
            && other.PrintedDate is not null && other.Type == mention.Type
        select new Candidate(other.Number, other.Citation.Key, null, draft.Evidence(other.Span))
        {
            IsRepeated = draft.Mentions.Count(one => other.Number.Equals(one.Number)) > 1,
        };

    private static bool IsMeant(Mention mention, DocumentNumber number, Candidate candidate)
    {
        if (!IsSameBody(mention.Citation.Key, candidate.Key))
            return false;
        var kind = Slips.Between(number, candidate.Number);
        var title = TitleSpeaks(mention, candidate.Subject);
        if (mention.PrintedDate is not { } date)
            return title ?? IsMeantWithoutDate(kind, candidate);
        return IsSameDay(date, candidate.Key.Date, kind)
            && (title ?? (kind is not SlipKind.Digit || IsFar(number, candidate.Number)));
    }

    // A later mention in short of a number that the draft never gives in full.
    private static bool IsMeantWithoutDate(SlipKind kind, Candidate candidate) =>
        candidate.IsRepeated && kind is SlipKind.Swap;

    private static bool IsSameBody(DocumentKey one, DocumentKey other) =>
        one.Type == other.Type && one.Issuer == other.Issuer
        && (one.Province is null || other.Province is null || one.Province == other.Province);

    private static bool IsSameDay(DateOnly date, DateOnly? meant, SlipKind kind) => meant is { } day
        && (date == day || (kind == SlipKind.Year && date.Day == day.Day && date.Month == day.Month));

    private static bool IsFar(DocumentNumber one, DocumentNumber other) =>
        int.TryParse(one.SerialSlug, out var first) && int.TryParse(other.SerialSlug, out var second)
        && Math.Abs(first - second) >= NeighboursOfOneDay;

    // Whether the words behind the mention are the title of the candidate; null where no title is printed or known.
    private static bool? TitleSpeaks(Mention mention, string? subject)
    {
        if (subject is null)
            return null;
        var behind = Titles.Behind(mention, LongestTitle);
        var title = Titles.Bare(subject);
        var length = Math.Min(behind.Length, title.Length);
        if (length < FewestLetters)
            return null;
        return behind.AsSpan(0, length).SequenceEqual(title.AsSpan(0, length))
            || behind[..FewestLetters] == title[..FewestLetters];
    }

    private static ReviewFinding Slip(Mention mention, Candidate meant) =>
        mention.Finding(
            "citation-number", FindingSeverity.Warning,
            $"Không thấy {mention.Name} ở đâu khác; có thể nhầm với số {meant.Number}"
            + (meant.Key.Date is { } day ? $" ngày {DayWords.Day(day)}." : "."))
        with
        { Suggestion = $"số {meant.Number}", Evidence = meant.Evidence };

    /// <summary>An act that may be meant.</summary>
    private sealed record Candidate(DocumentNumber Number, DocumentKey Key, string? Subject, ReviewEvidence Evidence)
    {
        /// <summary>Whether the draft names it more than once.</summary>
        public bool IsRepeated { get; init; }
    }
}
