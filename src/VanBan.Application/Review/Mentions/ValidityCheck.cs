using VanBan.Application.Wording;
using VanBan.Citations;
using VanBan.Graph;
using VanBan.Knowledge;

namespace VanBan.Application.Review.Mentions;

/// <summary>Acts that a draft rests on or carries out and that had ended, or were suspended, on its day; or have ended
/// since.</summary>
internal static class ValidityCheck
{
    // What the findings name as the source of what the table tells.
    private const string EndTable = "bảng các luật đã hết hiệu lực kèm chương trình";
    private const int LongestLead = 120;
    private const int LongestTail = 160;

    public static IEnumerable<ReviewFinding> Find(Draft draft, StoreEvidence store)
    {
        if (draft.IsConsolidation)
            yield break;
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var mention in draft.Mentions)
        {
            if ((IsRelied(mention) || IsMentionedAsLaw(mention, draft))
                && (ByStore(mention, draft, store) ?? ByTable(mention, draft, store)) is { } finding
                && told.Add($"{mention.Citation.Key.Designation ?? mention.Name} {finding.Code}"))
                yield return IsRelied(mention) ? finding : finding with { Severity = FindingSeverity.Remark };
        }
    }

    // 'theo quy định tại Nghị định …' is told as a remark; what the draft tells of the past, or of the act's end, is not.
    private static bool IsMentionedAsLaw(Mention mention, Draft draft)
    {
        // A bare name is whatever is in force.
        if (mention.Citation.Relation != Relation.Mentions
            || !mention.Span.In(draft.Text).ContainsAnyInRange('0', '9'))
            return false;
        var start = Math.Max(0, mention.Span.Start - LongestLead);
        var end = Math.Min(draft.Text.Length, mention.Span.End + LongestTail);
        return ValidityWords.ReliesOn(draft.Text.AsSpan(start, mention.Span.Start - start))
            && !ValidityWords.TellsEnd(draft.Text.AsSpan(start, mention.Span.Start - start))
            && !ValidityWords.TellsEnd(draft.Text.AsSpan(mention.Span.End, end - mention.Span.End));
    }

    // What is only told of, or is itself ended by the draft, may have ended long ago.
    private static bool IsRelied(Mention mention) =>
        mention.Citation.Relation is Relation.Basis or Relation.Implements or Relation.Guides;

    private static ReviewFinding? ByStore(Mention mention, Draft draft, StoreEvidence store)
    {
        if (store.Resolve(mention) is not { } edge
            || edge.Status == EdgeStatus.Ambiguous)
            return null;
        var document = edge.Target ?? GraphDocument.OnlyCited(mention.Citation.Key);
        if (store.ValidityOf(document) is not { } validity)
            return null;
        return Stated(mention, validity, draft)
            ?? Ended(mention, validity, store, draft.LastDay)
            ?? (draft.LastDay < draft.Today ? Ended(mention, validity, store, draft.Today) : null)
            ?? ProvisionEnded(mention, validity, store, draft.LastDay)
            ?? NotYet(mention, validity, draft.LastDay);
    }

    // 'Căn cứ Điều 13 Nghị định số 70/2015/NĐ-CP': the act is in force, the article is not. An act may also repeal some
    // words of a provision only, which is told in its sentence alone.
    private static ReviewFinding? ProvisionEnded(
        Mention mention, Validity validity, StoreEvidence store, DateOnly day)
    {
        foreach (var provision in mention.Citation.Pinpoints)
        {
            var cause = validity.Changes.FirstOrDefault(
                change => change is { Action: Relation.Repeals, State: ValidityState.PartlyEnded, Exception: null, Limit: null }
                    && change.IsDone(day)
                    && change.Scope.Any(ended => ended.Contains(provision)));
            if (cause is null)
                continue;
            var since = cause.Since is { } first ? $" từ ngày {DayWords.Day(first)}" : "";
            return mention.Finding(
                "provision-ended", FindingSeverity.Warning,
                $"{DocumentName.OfPinpoints([provision])} {mention.Name} {When(day, mention)} bị bãi bỏ toàn bộ hoặc một phần"
                    + $"{since} bởi {Act(cause)}.") with
            { Evidence = store.Of(cause) };
        }
        return null;
    }

    // What a person says of the act stands before what the documents and the table tell.
    private static bool IsStated(Mention mention, Draft draft, StoreEvidence store) =>
        store.Resolve(mention) is { } edge
            && edge.Status != EdgeStatus.Ambiguous
            && store.ValidityOf(edge.Target ?? GraphDocument.OnlyCited(mention.Citation.Key)) is { } validity
            && validity.StatedOn(draft.LastDay) is not null;

    private static ReviewFinding? Stated(Mention mention, Validity validity, Draft draft)
    {
        if (validity.StatedOn(draft.LastDay) is not { } stated || stated.State == StandingState.InForce)
            return null;
        var code = stated.State switch
        {
            StandingState.Suspended => "act-suspended",
            StandingState.NotYet => "basis-not-yet",
            _ => mention.IsBasis ? "basis-ended" : "act-ended",
        };
        var severity = stated.State is StandingState.PartlyEnded or StandingState.NotYet ? FindingSeverity.Remark
            : mention.IsBasis ? FindingSeverity.Error : FindingSeverity.Warning;
        return mention.Finding(code, severity, $"{mention.Name}: {ValidityPhrases.Of(stated)}.");
    }

    private static ReviewFinding? Ended(
        Mention mention, Validity validity, StoreEvidence store, DateOnly day)
    {
        var state = validity.On(day);
        if (state < ValidityState.Suspended)
            return null;
        if (validity.Causes(day).FirstOrDefault() is not { } cause)
            return OwnEnd(mention, validity, day);
        if (cause.Table is not null)
            return null;
        var by = Act(cause);
        var since = cause.Since is { } first ? $" từ ngày {DayWords.Day(first)}" : "";
        // Between the first and the last day that the blanks allow it may still have been in force.
        var isSure = validity.On(mention.Draft.FirstDay) >= ValidityState.Suspended;
        return mention.Finding(
            state == ValidityState.Suspended ? "act-suspended" : mention.IsBasis ? "basis-ended" : "act-ended",
            SeverityOn(day, mention, isSure),
            $"{mention.Name} {When(day, mention)} {CodeWords.Of(state)}{since} bởi {by}.")
            with
        { Suggestion = state == ValidityState.Replaced ? by : null, Evidence = store.Of(cause) };
    }

    // 'có hiệu lực từ … đến hết ngày …': nobody ended it, its time is over.
    private static ReviewFinding? OwnEnd(Mention mention, Validity validity, DateOnly day)
    {
        if (validity.EffectiveUntil is not { } last || last >= day)
            return null;
        return mention.Finding(
            mention.IsBasis ? "basis-ended" : "act-ended",
            SeverityOn(day, mention, isSure: last < mention.Draft.FirstDay),
            $"{mention.Name} {When(day, mention)} hết hiệu lực: "
                + $"chính văn bản này chỉ có hiệu lực đến hết ngày {DayWords.Day(last)}.");
    }

    // What has ended on the draft's day is wrong; what has ended since, a person should know.
    private static FindingSeverity SeverityOn(DateOnly day, Mention mention, bool isSure) =>
        day != mention.Draft.LastDay ? FindingSeverity.Remark
        : mention.IsBasis && isSure ? FindingSeverity.Error
        : FindingSeverity.Warning;

    private static string When(DateOnly day, Mention mention) =>
        day != mention.Draft.LastDay ? "đến nay đã" : $"vào {mention.Draft.DayName} đã";

    /// <summary>The act that makes a change: <c>Thông tư số 03/2025/TT-BKHĐT ngày 15/01/2025</c>.</summary>
    public static string Act(ValidityChange cause)
    {
        var kind = DocumentName.OfKind(cause.By.Type) ?? "văn bản";
        var number = cause.ByNumber is { } printed ? $" số {printed}" : "";
        return cause.By.Date is { } date ? $"{kind}{number} ngày {DayWords.Day(date)}" : kind + number;
    }

    private static ReviewFinding? NotYet(Mention mention, Validity validity, DateOnly day) =>
        mention.IsBasis
            && validity.On(day) == ValidityState.NotYetEffective
            && validity.EffectiveFrom is { } from
            ? mention.Finding(
                "basis-not-yet", FindingSeverity.Remark,
                $"{mention.Name} có hiệu lực từ ngày {DayWords.Day(from)}, sau ngày của dự thảo.")
            : null;

    private static ReviewFinding? ByTable(Mention mention, Draft draft, StoreEvidence store)
    {
        if (EndOf(mention) is not { } end
            || IsStated(mention, draft, store))
            return null;
        var day = end.Day <= draft.LastDay ? draft.LastDay : draft.Today;
        if (end.Day > day)
            return null;
        var by = end.SuccessorOn(day);
        return mention.Finding(
            mention.IsBasis ? "basis-ended" : "act-ended",
            mention.IsBasis ? SeverityOf(end.Day, draft) : FindingSeverity.Remark,
            $"{end.Name} số {end.Number} {(day == draft.LastDay ? "đã" : "nay đã")} hết hiệu lực từ ngày "
            + $"{DayWords.Day(end.Day)}; luật thay thế: số {by}.")
            with
        {
            Suggestion = $"số {by}",
            Evidence = Evidence(end),
        };
    }

    // What ended between the first and the last day that the blanks of the draft allow may still be in force.
    private static FindingSeverity SeverityOf(DateOnly ended, Draft draft) =>
        ended <= draft.FirstDay ? FindingSeverity.Error
        : ended <= draft.LastDay ? FindingSeverity.Warning : FindingSeverity.Remark;

    /// <summary>How the law that a mention names ended; <see langword="null"/> where the table does not tell.</summary>
    public static LawEnd? EndOf(Mention mention) =>
        NumberOf(mention) is { } number ? LawEnd.Find(number) : null;

    /// <summary>The row of the table that tells the end of a law.</summary>
    public static ReviewEvidence Evidence(LawEnd end) =>
        ReviewEvidence.OfSource(
            EndTable,
            $"{end.Name} số {end.Number}: {end.Source}{(end.IsConfirmed ? "" : "; chưa đối chiếu với văn bản")}");

    /// <summary>The number of the act that a mention means: by its number, or by the date or year of the law's name; by
    /// the name alone it is whatever is in force.</summary>
    public static string? NumberOf(Mention mention)
    {
        var law = KnownLaws.Named(mention.Citation.Name);
        var version = law?.Versions.FirstOrDefault(one => one.Number is not null
            && Fits(mention, one));
        return version?.Number ?? mention.Number?.Printed;
    }

    private static bool Fits(Mention mention, LawVersion version) =>
        mention.Number is { } number
            ? number.Equals(Notation.DocumentNumber.Parse(version.Number!))
            : mention.Citation.Key.Date is { } date ? date == version.Date
            : mention.Citation.Key.Year is { } year && year == version.Date?.Year;
}
