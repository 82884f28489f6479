using System.Collections.Immutable;
using VanBan.Citations;
using VanBan.Documents;
using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Graph;

/// <summary>
/// What is known of a document's validity from the documents at hand, and from nothing else: that nothing is known
/// against it does not say that it is in force.
/// </summary>
/// <param name="EffectiveFrom">The day from which it says itself that it has effect.</param>
/// <param name="Changes">What other documents did to it, the earliest first.</param>
public sealed record Validity(DateOnly? EffectiveFrom, ImmutableArray<ValidityChange> Changes)
{
    /// <summary>The last day on which it has effect by its own words, or by what prolongs it;
    /// <see langword="null"/> where none is told.</summary>
    public DateOnly? EffectiveUntil { get; init; }

    /// <summary>What it says itself of its effect; <see langword="null"/> where it is not at hand or says
    /// nothing.</summary>
    public OwnEffect? Own { get; init; }

    /// <summary>The provisions that take effect on days of their own: by its own words, in the order of the text, and
    /// those that others put off, whose span is empty.</summary>
    public ImmutableArray<EffectStage> Stages
    {
        get
        {
            var moved = Changes.Where(change => change is { Effect: ChangedEffect.Begins, Scope.IsEmpty: false, Since: not null })
                .Select(change => new EffectStage(change.Scope, change.Since!.Value, default)).ToList();
            var own = (Own?.Stages ?? []).Where(stage => !moved.Exists(
                other => stage.Provisions.All(one => other.Provisions.Contains(one))));
            return [.. own, .. moved];
        }
    }

    /// <summary>What an act says itself, with what others do to its days of effect.</summary>
    /// <param name="own">What it says; <see langword="null"/> for nothing.</param>
    /// <param name="changes">What was done to it, the earliest first.</param>
    public static Validity Of(OwnEffect? own, ImmutableArray<ValidityChange> changes)
    {
        var ofWhole = changes.Where(change => change is { Scope.IsEmpty: true, Limit: null }).ToList();
        var begun = ofWhole.FindLast(change => change.Effect == ChangedEffect.Begins)?.Since;
        var ended = ofWhole.FindLast(change => change.Effect == ChangedEffect.Ends)?.Until;
        return new Validity(begun ?? own?.From, [.. changes.Select(change => change.Resumed(changes))])
        {
            // An act that sets itself no end has none because its time was prolonged.
            EffectiveUntil = own?.Until is { } last && ended > last ? ended : own?.Until,
            Own = own,
        };
    }

    /// <summary>What persons say of it, in the order in which they said it.</summary>
    public ImmutableArray<StatedValidity> Stated { get; init; } = [];

    /// <summary>What a person says of it for <paramref name="day"/>, the last one who did; <see langword="null"/> where
    /// none does.</summary>
    public StatedValidity? StatedOn(DateOnly day) => Stated.LastOrDefault(one => one.Holds(day));

    /// <summary>Its state on <paramref name="day"/>: what a person says, else the gravest of what has happened until
    /// then.</summary>
    public ValidityState On(DateOnly day)
    {
        if (StatedOn(day) is { } stated)
            return stated.Told;
        var gravest = ValidityState.NothingKnown;
        foreach (var change in Changes)
        {
            if (change.IsDone(day) && change.StateOn(day) > gravest)
                gravest = change.StateOn(day);
        }
        if (gravest < ValidityState.Replaced && EffectiveUntil < day)
            return ValidityState.Repealed;
        return gravest < ValidityState.Replaced
            && EffectiveFrom > day
            ? ValidityState.NotYetEffective : gravest;
    }

    /// <summary>The changes that make the state on <paramref name="day"/>.</summary>
    public IEnumerable<ValidityChange> Causes(DateOnly day)
    {
        if (StatedOn(day) is not null)
            return [];
        var state = On(day);
        return Changes.Where(change => change.StateOn(day) == state && change.IsDone(day));
    }

    /// <summary>Whether the act is in force on <paramref name="day"/>, as far as the documents at hand tell.</summary>
    /// <param name="day">The day.</param>
    /// <param name="issued">The day of issue; <see langword="null"/> where it is not known.</param>
    public Standing StandingOn(DateOnly day, DateOnly? issued) => Standing.Of(this, day, issued);

    /// <summary>The changes that are decided on <paramref name="day"/> and not yet done.</summary>
    public IEnumerable<ValidityChange> Coming(DateOnly day) => Changes.Where(change => change.Since > day && change.Withdrawal is null);
}

/// <summary>Something done to a document's validity.</summary>
/// <param name="State">The state that it brings.</param>
/// <param name="Since">
/// From when: the day on which the document that does it takes effect; <see langword="null"/> where that is not known.
/// </param>
/// <param name="By">The document that does it.</param>
/// <param name="ByNumber">Its number as printed.</param>
public sealed record ValidityChange(ValidityState State, DateOnly? Since, DocumentKey By, string? ByNumber)
{
    /// <summary>What is done.</summary>
    public Relation Action { get; init; } = Relation.Repeals;

    /// <summary>The provisions meant; empty for the whole, and where the text does not name them.</summary>
    public ImmutableArray<Pinpoint> Scope { get; init; } = [];

    /// <summary>What is left out, as printed; <see langword="null"/> for nothing.</summary>
    public string? Exception { get; init; }

    /// <summary>The cases for which alone it is made, as printed; <see langword="null"/> for all.</summary>
    public string? Limit { get; init; }

    /// <summary>What begins it, as printed, where that is the effect of another act ('Nghị quyết số … có hiệu lực');
    /// <see langword="null"/> for nothing.</summary>
    public string? Event { get; init; }

    /// <summary>Whether it waits for an event of which no document at hand tells the day: whether it is done is not
    /// known.</summary>
    public bool IsWaiting => Event is not null && Since is null;

    /// <summary>What is changed of the days of effect; <see langword="null"/> for any other change.</summary>
    public ChangedEffect? Effect { get; init; }

    /// <summary>Whether several acts end in the same words, which do not say of which of them the exception
    /// is.</summary>
    public bool IsExceptionShared { get; init; }

    /// <summary>The day printed by mistake that a correction of the days of effect replaces; <see langword="null"/> for
    /// none.</summary>
    public DateOnly? Misprinted { get; init; }

    /// <summary>What corrects it, where the act that makes it named this one by mistake: it was never made;
    /// <see langword="null"/> where nothing does.</summary>
    public Withdrawal? Withdrawal { get; init; }

    /// <summary>Whether a part is meant, or it cannot be told that the whole is.</summary>
    public bool IsPartial { get; init; }

    /// <summary>Whether it is said that the act or the provisions are over ('hết hiệu lực'), and not that they are
    /// repealed; known only where the words were looked up.</summary>
    public bool IsLapse { get; init; }

    /// <summary>Whether only something of the provisions in <see cref="Scope"/> is meant ('bãi bỏ quy định về … tại Điều
    /// 4'); known only where the words were looked up.</summary>
    public bool IsLimited { get; init; }

    /// <summary>Where it is said; <see langword="null"/> where that is not at hand.</summary>
    public ChangeEvidence? Evidence { get; init; }

    /// <summary>The provision that makes it, where the program's own table tells it and no document at hand does;
    /// <see langword="null"/> else.</summary>
    public string? Table { get; init; }

    /// <summary>The last day of a suspension; of an end that leaves something out for a time, the last day on which
    /// that is in force. <see langword="null"/> where nothing is said.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The state that a change brings.</summary>
    /// <param name="action">What is done.</param>
    /// <param name="isPartial">Whether a part is meant.</param>
    /// <param name="effect">What is changed of the days of effect; <see langword="null"/> for any other
    /// change.</param>
    public static ValidityState StateOf(Relation action, bool isPartial, ChangedEffect? effect = null) => action switch
    {
        _ when effect is not null =>
            effect is ChangedEffect.Resumes or ChangedEffect.Withdrawn or ChangedEffect.Meant
                ? ValidityState.NothingKnown : ValidityState.Amended,
        Relation.Amends or Relation.Corrects => ValidityState.Amended,
        Relation.Suspends => ValidityState.Suspended,
        _ when isPartial => ValidityState.PartlyEnded,
        Relation.Replaces => ValidityState.Replaced,
        _ => ValidityState.Repealed,
    };

    /// <summary>The same, a suspension only up to the day before the act has effect again.</summary>
    internal ValidityChange Resumed(ImmutableArray<ValidityChange> all)
    {
        if (State != ValidityState.Suspended)
            return this;
        var end = all.FirstOrDefault(
            other => other.Effect == ChangedEffect.Resumes
                && other.Since > (Since ?? DateOnly.MinValue)
                && (other.Scope.IsEmpty || other.Scope.SequenceEqual(Scope)))?.Since;
        return end is { } day && !(Until < day) ? this with { Until = day.AddDays(-1) } : this;
    }

    /// <summary>Whether it holds on <paramref name="day"/>: it is done and not over. An end is never over: what was
    /// repealed does not come back.</summary>
    public bool IsDone(DateOnly day) =>
        !IsWaiting && Withdrawal is null && !(Until < day && State is (ValidityState.Suspended or ValidityState.Amended))
            && (Since is { } since ? since <= day : !(By.Date > day) && !(By.Year > day.Year));

    /// <summary>The state that it brings on <paramref name="day"/>: what was left out for a time ends as
    /// well.</summary>
    public ValidityState StateOn(DateOnly day) =>
        State == ValidityState.PartlyEnded && Scope.IsEmpty && Exception is not null && Until < day
            ? StateOf(Action, isPartial: false) : State;

    /// <summary>Whether the whole act has ended by it on <paramref name="day"/>.</summary>
    public bool EndsWholeOn(DateOnly day) => StateOn(day) is ValidityState.Replaced or ValidityState.Repealed;

    /// <summary>Whether the whole act ends by it.</summary>
    public bool EndsWhole => State is ValidityState.Replaced or ValidityState.Repealed;
}

/// <summary>What corrects a change that an act made of another one than it meant.</summary>
/// <param name="By">The document that corrects it.</param>
/// <param name="ByNumber">Its number as printed.</param>
/// <param name="Meant">The number, as printed, of the act that is meant; <see langword="null"/> where a whole clause has
/// another wording.</param>
/// <param name="Evidence">Where it says so.</param>
public sealed record Withdrawal(DocumentKey By, string? ByNumber, string? Meant, ChangeEvidence Evidence);

/// <summary>Where a change is said.</summary>
/// <param name="File">The file of the document that says so.</param>
/// <param name="Mention">The mention of the document changed, in its text.</param>
/// <param name="Verb">The words that tell what is done; empty where no words do.</param>
/// <param name="Page">The page of the mention; <see langword="null"/> where there are no pages.</param>
/// <param name="IsTold">Whether another document than the one that makes the change says so.</param>
public sealed record ChangeEvidence(DocumentFile File, TextSpan Mention, TextSpan Verb, int? Page, bool IsTold);

/// <summary>What the documents at hand tell of a document's validity, from nothing to the gravest.</summary>
public enum ValidityState
{
    /// <summary>No document at hand changes it.</summary>
    NothingKnown,

    /// <summary>By its own words it has no effect yet.</summary>
    NotYetEffective,

    /// <summary>Amended or supplemented.</summary>
    Amended,

    /// <summary>Provisions of it are repealed or replaced.</summary>
    PartlyEnded,

    /// <summary>Suspended.</summary>
    Suspended,

    /// <summary>Replaced as a whole.</summary>
    Replaced,

    /// <summary>Repealed as a whole, or said to have ended.</summary>
    Repealed,
}
