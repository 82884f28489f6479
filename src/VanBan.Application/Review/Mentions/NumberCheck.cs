using VanBan.Application.Wording;
using VanBan.Documents;
using VanBan.Graph;
using VanBan.Knowledge;
using VanBan.Notation;

namespace VanBan.Application.Review.Mentions;

/// <summary>
/// Numbers that nobody knows beside one that is known and differs by one slip: a digit, two digits in each other's
/// place, the year, the symbol. Neighbouring numbers are as a rule two documents, even of one day; so more than the
/// number must speak for the other one: the date, and the title where it is printed.
/// </summary>
internal static class NumberCheck
{
    // Two circulars of one day have numbers next to each other.
    private const int NeighboursOfOneDay = 4;

    // Nobody issues more acts of one kind in a day.
    private const int MostOfOneDay = 30;

    // One document may repeat the slip of another one.
    private const int FewestCiting = 2;
    private const int LongestTitle = 160;
    private const int MostReadForTitle = 5;
    private const int FewestLetters = 18;
    private const int FewestOfNeighbour = 35;
    private const int FewestRepeats = 3;
    private const double MostOfTitle = 0.75;

    public static IEnumerable<ReviewFinding> Find(Draft draft, StoreEvidence store)
    {
        foreach (var mention in draft.Mentions)
        {
            if (mention.Number is { } number && !IsKnown(mention, number, draft, store)
                && Best(mention, number, draft, store) is { } meant)
                yield return Slip(mention, meant);
        }
    }

    /// <summary>The document at hand whose number a mention misprints, where day and title tell that it alone is meant;
    /// <see langword="null"/> where the number is known, or nothing but the number speaks for another one.</summary>
    public static GraphDocument? HeldMeant(Mention mention, Draft draft, StoreEvidence store) =>
        mention.Number is { } number
        && !IsKnown(mention, number, draft, store)
        && Best(mention, number, draft, store) is { Severity: FindingSeverity.Warning, Document: { } held }
            ? held : null;

    // At hand, cited elsewhere, or printed with this number twice and with a date in the draft itself.
    private static bool IsKnown(Mention mention, DocumentNumber number, Draft draft, StoreEvidence store) =>
        mention.Citation.Correction is not null
        || store.Held(mention).Any(document => document.Key.Type == mention.Citation.Key.Type)
        || store.CitedElsewhere(number.Slug).Any(edge => edge.Mention.Key.Fits(mention.Citation.Key))
        || KnownLaws.Has(number)
        || draft.Mentions.Count(other => number.Equals(other.Number)) > 1;

    private static Candidate? Best(Mention mention, DocumentNumber number, Draft draft, StoreEvidence store)
    {
        var candidates = InStore(number, store).Concat(Cited(mention, number, store))
            .Concat(InDraft(mention, number, draft))
            .Select(candidate => candidate with { Severity = SeverityOf(mention, number, candidate) })
            .Where(candidate => candidate.Severity is not null)
            .OrderByDescending(candidate => candidate.Severity).ToList();
        // Of two that may be meant equally well it cannot be told which.
        var best = candidates.FindAll(candidate => candidate.Severity == candidates[0].Severity);
        return best.DistinctBy(candidate => candidate.Number.Slug).Count() == 1 ? best[0] : null;
    }

    private static IEnumerable<Candidate> InStore(DocumentNumber number, StoreEvidence store)
    {
        if (!store.IsOpen)
            yield break;
        foreach (var slug in store.Neighbours(number).Concat(store.WithSerial(number)))
        {
            foreach (var document in store.Held(new DocumentKey { Designation = slug }))
            {
                if (document.Number is { } printed
                    && DocumentNumber.TryParse(printed, out var held))
                    yield return new Candidate(held, document.Key, document.Subject, () => store.Head(document))
                    {
                        Document = document,
                    };
            }
        }
    }

    // Acts that others cite with the mention's own day, and that are not at hand.
    private static IEnumerable<Candidate> Cited(Mention mention, DocumentNumber number, StoreEvidence store)
    {
        if (!store.IsOpen || mention.PrintedDate is not { } date)
            yield break;
        foreach (var slug in store.Neighbours(number).Concat(store.WithSerial(number)).Distinct(StringComparer.Ordinal))
        {
            foreach (var vote in StoreEvidence.Votes(store.CitedElsewhere(slug)))
            {
                if (vote.First.Status == EdgeStatus.Missing
                    && Slips.IsNearOrSame(vote.Day, date)
                    && NumberIn(vote.First.Mention.Quote, slug) is { } cited)
                    yield return new Candidate(cited, vote.First.Mention.Key, null, () => StoreEvidence.Of(vote.First))
                    {
                        Citing = vote.Documents,
                        Title = () => TitleOf(vote, store),
                    };
            }
        }
    }

    // Not all who cite an act print its title.
    private static string TitleOf(DatedVote vote, StoreEvidence store) => vote.Mentions.Take(MostReadForTitle)
        .Select(edge => Titles.AtHeadOf(store.WordsBehind(edge, LongestTitle)))
        .FirstOrDefault(title => title.Length > 0) ?? "";

    private static DocumentNumber? NumberIn(string quote, string slug)
    {
        foreach (var word in quote.Split(null as char[]))
        {
            if (DocumentNumber.TryParse(word.Trim(',', ';', '.', '(', ')'), out var number)
                && number.Slug == slug)
                return number;
        }
        return null;
    }

    private static IEnumerable<Candidate> InDraft(Mention mention, DocumentNumber number, Draft draft) =>
        from other in draft.Mentions
        let one = other.Number
        where one is not null && Slips.Between(number, one) != SlipKind.None
            && other.PrintedDate is not null
            && other.Type == mention.Type
        select new Candidate(one, other.Citation.Key, null, () => draft.Evidence(other.Span))
        {
            IsOfDraft = true,
            Title = () => Titles.Behind(other, LongestTitle),
        };

    // How sure it is that the candidate is meant; null where nothing but the number speaks for it.
    private static FindingSeverity? SeverityOf(Mention mention, DocumentNumber number, Candidate candidate)
    {
        var kind = Slips.Between(number, candidate.Number);
        if (kind == SlipKind.None
            || !IsSameBody(mention.Citation.Key, candidate.Key, kind))
            return null;
        if (mention.Citation.Date is { } date
            && !IsSameDay(date, candidate.Key.Date, kind))
            return null;
        if (kind == SlipKind.Digit && candidate.IsOfDraft && mention.Citation.Date is not null)
            return IsTitledAlike(mention, candidate) || IsUsual(mention, number, candidate)
                ? FindingSeverity.Warning : OfDigit(number, candidate);
        return TitleSpeaks(mention, candidate) is { } isTitle
            ? isTitle && MayBeTitled(mention, number, candidate, kind) ? FindingSeverity.Warning : null
            : Untitled(mention, number, candidate, kind);
    }

    // Two acts of one day have two titles.
    private static bool IsTitledAlike(Mention mention, Candidate candidate) =>
        Titles.Behind(mention, LongestTitle) is { Length: >= FewestOfNeighbour } behind
            && TitleOf(candidate) is { Length: >= FewestOfNeighbour } title
            && (behind.StartsWith(title, StringComparison.Ordinal) || title.StartsWith(behind, StringComparison.Ordinal));

    // What the draft goes on naming is what it means where it names another number of the same day once, in short.
    private static bool IsUsual(Mention mention, DocumentNumber number, Candidate candidate) =>
        IsApart(number, candidate.Number, NeighboursOfOneDay)
            && Titles.Behind(mention, LongestTitle).Length == 0
            && mention.Draft.Mentions.Count(other => candidate.Number.Equals(other.Number)) >= FewestRepeats;

    // What the numbers and the day tell where no title does.
    private static FindingSeverity? Untitled(
        Mention mention, DocumentNumber number, Candidate candidate, SlipKind kind)
    {
        if (mention.Citation.Date is null)
            return WithoutDate(kind, candidate);
        return kind == SlipKind.Digit ? OfDigit(number, candidate)
            : candidate.Citing < FewestCiting ? FindingSeverity.Remark : FindingSeverity.Warning;
    }

    // Acts of one day with numbers next to each other often have titles that begin alike: all of it must agree.
    private static bool MayBeTitled(
        Mention mention, DocumentNumber number, Candidate candidate, SlipKind kind) =>
        kind != SlipKind.Digit
            || mention.Citation.Date is null
            || IsApart(number, candidate.Number, NeighboursOfOneDay)
            || (TitleOf(candidate) is { Length: >= FewestOfNeighbour } title
                && Titles.Behind(mention, LongestTitle) is { Length: >= FewestOfNeighbour } behind
                && (behind.StartsWith(title, StringComparison.Ordinal)
                    || title.StartsWith(behind, StringComparison.Ordinal)));

    // Who cites two circulars of one day with numbers near each other means two.
    private static FindingSeverity? OfDigit(DocumentNumber number, Candidate candidate)
    {
        var isTold = candidate.Citing >= FewestCiting;
        if (IsApart(number, candidate.Number, MostOfOneDay))
            return isTold ? FindingSeverity.Warning : FindingSeverity.Remark;
        if (candidate.IsOfDraft)
            return null;
        return isTold && IsApart(number, candidate.Number, NeighboursOfOneDay)
            ? FindingSeverity.Warning : FindingSeverity.Remark;
    }

    // A later mention in short, of a number that the draft never gives in full.
    private static FindingSeverity? WithoutDate(SlipKind kind, Candidate candidate) => kind switch
    {
        SlipKind.Swap => FindingSeverity.Warning,
        SlipKind.Length or SlipKind.Digit or SlipKind.Year when candidate.IsOfDraft => FindingSeverity.Remark,
        _ => null,
    };

    // A wrong symbol names another body, or another kind.
    private static bool IsSameBody(DocumentKey one, DocumentKey other, SlipKind kind)
    {
        if (one.Province is not null
            && other.Province is not null
            && one.Province != other.Province)
            return false;
        return kind == SlipKind.Symbol
            ? one.Type == other.Type || one.Issuer == other.Issuer
            : one.Type == other.Type && one.Issuer == other.Issuer;
    }

    private static bool IsSameDay(DateOnly date, DateOnly? meant, SlipKind kind) => meant is { } day
        && (date == day || (kind == SlipKind.Year && date.Day == day.Day && date.Month == day.Month));

    private static bool IsApart(DocumentNumber one, DocumentNumber other, int least) =>
        int.TryParse(one.SerialSlug, out var first)
            && int.TryParse(other.SerialSlug, out var second)
        && Math.Abs(first - second) >= least;

    private static string TitleOf(Candidate candidate) => candidate.Subject is { } subject
        ? TitleStart.Bare(subject) : candidate.Title?.Invoke() ?? "";

    // Whether the words behind the mention are the title of the candidate; null where no title is printed or known.
    private static bool? TitleSpeaks(Mention mention, Candidate candidate)
    {
        var behind = Titles.Behind(mention, LongestTitle);
        if (behind.Length < FewestLetters)
            return null;
        var title = TitleOf(candidate);
        var length = Math.Min(behind.Length, title.Length);
        if (length < FewestLetters)
            return null;
        return behind.AsSpan(0, length).SequenceEqual(title.AsSpan(0, length))
            || behind[..FewestLetters] == title[..FewestLetters]
            || (mention.PrintedDate is not null && AreLike(behind[..length], title[..length]));
    }

    // 'quy định quản lý về tổ chức, hoạt động và quản lý hội': titles are copied with words added, left out and changed over.
    private static bool AreLike(string behind, string title)
    {
        var words = title.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var printed = behind.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
        return words.Count(printed.Contains) >= MostOfTitle * words.Length;
    }

    private static ReviewFinding Slip(Mention mention, Candidate meant) =>
        mention.Finding(
            "citation-number", meant.Severity!.Value,
            $"Không thấy {mention.Name} ở đâu khác; có thể nhầm với số {meant.Number}"
            + (meant.Key.Date is { } day ? $" ngày {DayWords.Day(day)}." : "."))
        with
        { Suggestion = $"số {meant.Number}", Evidence = meant.Evidence() };

    /// <summary>An act that may be meant; its evidence is read from the store when it is told.</summary>
    private sealed record Candidate(
        DocumentNumber Number, DocumentKey Key, string? Subject, Func<ReviewEvidence> Evidence)
    {
        /// <summary>The document, where it is at hand.</summary>
        public GraphDocument? Document { get; init; }

        /// <summary>Whether the draft itself names it.</summary>
        public bool IsOfDraft { get; init; }

        /// <summary>How many documents tell of it; what is at hand needs no other one.</summary>
        public int Citing { get; init; } = FewestCiting;

        /// <summary>Its title as somebody prints it behind a mention; <see langword="null"/> where
        /// <see cref="Subject"/> is all that is known.</summary>
        public Func<string>? Title { get; init; }

        /// <summary>How sure it is that it is meant; <see langword="null"/> where nothing speaks for it.</summary>
        public FindingSeverity? Severity { get; init; }
    }
}
