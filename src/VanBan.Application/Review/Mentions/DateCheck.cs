using VanBan.Application.Wording;
using VanBan.Citations;
using VanBan.Graph;
using VanBan.Knowledge;

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

    // Where day, month or year alone differs and nobody else prints it so.
    private const int FewestVotesOfNear = 2;

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
                ?? AgainstTable(mention, date)
                ?? AgainstOthers(mention, date, store)
                ?? AgainstDraft(mention, date, draft, store)
                ?? AgainstYear(mention, date)
            : null)
            ?? Later(mention, draft)
            ?? (mention.PrintedDate is { } day ? AgainstOrder(mention, day, store) : null);
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

    // The table of acts has another day.
    private static ReviewFinding? AgainstTable(Mention mention, DateOnly date) =>
        KnownActs.Find(mention.Number!) is { } act ? act.Day == date ? null : Wrong(
                mention, date, act.Day, $"văn bản số này ban hành ngày {DayWords.Day(act.Day)}",
                FindingSeverity.Warning, KnownActs.Evidence(act))
        : AgainstLaws(mention, date);

    // 'Luật số 45/2013/QH13 ngày 19/11/2013': the number alone tells the law. Of resolutions the Assembly counts another
    // row of numbers: Nghị quyết 93/2015/QH13 is not Luật 93/2015/QH13.
    private static ReviewFinding? AgainstLaws(Mention mention, DateOnly date) =>
        mention.Type is null or { Class: DocumentClass.Law }
        && TabledAct.Find(mention.Number!.Slug) is { Name: { } name, Day: { } day } act && day != date
            ? Wrong(
                mention, date, day, $"{name} số này ban hành ngày {DayWords.Day(day)}", FindingSeverity.Warning,
                ReviewEvidence.OfSource(KnownLaws.Table, $"{name} số {act.Number} ngày {DayWords.Day(day)}"))
            : null;

    private static bool IsTabled(Mention mention, DateOnly date) =>
        TabledAct.Find(mention.Number!.Slug)?.Day == date;

    // '26/2024/NĐ-CP ngày 08/10/2024', where 59/2024/NĐ-CP is of May: the number or the day is wrong.
    private static ReviewFinding? AgainstOrder(Mention mention, DateOnly date, StoreEvidence store) =>
        KnownActs.Find(mention.Number!) is null && !IsConfirmed(mention, date, store)
            && KnownActs.OutOfOrder(mention.Number!, date) is { } act
            ? mention.Finding(
                "citation-order", FindingSeverity.Warning,
                $"{mention.Name} ghi ngày {DayWords.Day(date)}, nhưng số {act.Number} đã là của ngày "
                + $"{DayWords.Day(act.Day)}: số hoặc ngày ở đây không đúng thứ tự.")
                with
            { Evidence = KnownActs.Evidence(act) }
            : null;

    // Several documents of the store print one and the same other date.
    private static ReviewFinding? AgainstOthers(Mention mention, DateOnly date, StoreEvidence store)
    {
        if (store.Held(mention).Any(held => held.Key.Fits(mention.Citation.Key)))
            return null;
        var votes = Votes(mention, date, store);
        if (votes is not [var most, ..]
            || most.Day == date)
            return null;
        var own = votes.Find(vote => vote.Day == date)?.Documents ?? 0;
        var isNear = own == 0 && Slips.IsNear(date, most.Day);
        var needed = isNear ? FewestVotesOfNear : FewestVotes;
        var isTold = most.Documents >= needed && own * 3 <= most.Documents;
        // One against one: which is the slip cannot be told, that one is can.
        var isEven = !isTold && isNear && votes.Count == 1 && mention.Number!.Year is not null;
        return !isTold && !isEven ? null : Wrong(
            mention, date, most.Day,
            $"{most.Documents} văn bản khác trong kho ghi ngày {DayWords.Day(most.Day)}",
            isTold ? FindingSeverity.Warning : FindingSeverity.Remark, StoreEvidence.Of(most.First));
    }

    // Without a year in the number each year has its own act of that number.
    private static List<DatedVote> Votes(Mention mention, DateOnly date, StoreEvidence store) =>
    [
        .. StoreEvidence.Votes(store.CitedElsewhere(mention.Number!.Slug)
            .Where(edge => edge.Mention.Key.Type == mention.Citation.Key.Type
                && edge.Mention.Key.Issuer == mention.Citation.Key.Issuer
                && Agree(edge.Mention.Key.Province, mention.Citation.Key.Province)
                && (mention.Number.Year is not null || edge.Mention.Key.Date?.Year == date.Year))),
    ];

    // The draft itself prints two dates of one number.
    private static ReviewFinding? AgainstDraft(Mention mention, DateOnly date, Draft draft, StoreEvidence store)
    {
        var dates = draft.Mentions.Where(other => IsSame(other, mention)
            && other.PrintedDate is not null)
            .GroupBy(other => other.PrintedDate!.Value)
            .OrderByDescending(group => FitsYear(group.First(), group.Key))
            .ThenByDescending(group => IsInOrder(group.First(), group.Key))
            .ThenByDescending(group => group.Count()).ThenBy(group => group.First().Order).ToList();
        if (dates.Count < 2 || IsConfirmed(mention, date, store))
            return null;
        var right = dates[0].Key == date && AreEven(dates[0], dates[1]) ? dates[1] : dates[0];
        if (right.Key == date || !IsOneMisprint(mention, date, right.Key))
            return null;
        return AreEven(dates[0], dates[1]) && !IsConfirmed(mention, right.Key, store)
            ? Disagreeing(mention, date, right, draft)
            : Wrong(
                mention, date, right.Key, $"chỗ khác trong dự thảo ghi ngày {DayWords.Day(right.Key)}",
                FindingSeverity.Error, draft.Evidence(right.First().Span));
    }

    // Which of two dates is the slip cannot be told where each stands once: both places are shown.
    private static ReviewFinding Disagreeing(
        Mention mention, DateOnly date, IGrouping<DateOnly, Mention> other, Draft draft) =>
        mention.Finding(
            "citation-date", FindingSeverity.Error,
            $"{mention.Name} ghi hai ngày: ở đây {DayWords.Day(date)}, chỗ khác {DayWords.Day(other.Key)}.")
            with
        { Evidence = draft.Evidence(other.First().Span) };

    private static bool AreEven(IGrouping<DateOnly, Mention> one, IGrouping<DateOnly, Mention> other) =>
        one.Count() == other.Count()
            && FitsYear(one.First(), one.Key) == FitsYear(other.First(), other.Key)
            && IsInOrder(one.First(), one.Key) == IsInOrder(other.First(), other.Key);

    // A day after the draft, or out of the order in which the numbers of the table were given, is the slip.
    private static bool IsInOrder(Mention mention, DateOnly date) =>
        date <= mention.Draft.LastDay && KnownActs.OutOfOrder(mention.Number!, date) is null;

    // Whether what is at hand, or most of those who cite it, print this date.
    private static bool IsConfirmed(Mention mention, DateOnly date, StoreEvidence store) =>
        IsTabled(mention, date)
            || store.Held(mention).Any(held => held.Key.Date == date && IsOfSameBody(held, mention))
            || (Votes(mention, date, store) is [var most, ..] && most.Day == date);

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
                $"{mention.Name} ghi ngày {DayWords.Day(date)}, sau {draft.DayName}.");
        return mention.Number?.Year is { } year && year > draft.LastDay.Year
            ? mention.Finding(
                "citation-later", FindingSeverity.Error,
                $"{mention.Name} là văn bản của năm {year}, sau {draft.DayName}.")
            : null;
    }

    private static ReviewFinding Wrong(
        Mention mention, DateOnly date, DateOnly right, string because, FindingSeverity severity,
        ReviewEvidence evidence) =>
        mention.Finding("citation-date", severity, $"{mention.Name} ghi ngày {DayWords.Day(date)}, {because}.")
        with
        { Suggestion = $"ngày {DayWords.Day(right)}", Evidence = evidence };
}
