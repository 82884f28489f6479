using System.Collections.Immutable;
using VanBan.Citations;

namespace VanBan.Graph;

/// <summary>
/// Whether an act is in force on a day, by what the documents at hand say of it and by nothing else.
/// </summary>
/// <param name="State">The state on that day.</param>
/// <param name="Causes">The changes that make it, the earliest first; none where the act's own words make it.</param>
public sealed record Standing(StandingState State, ImmutableArray<ValidityChange> Causes)
{
    /// <summary>Whether only provisions are in that state, which <see cref="Causes"/> name: of an act that is suspended
    /// in part; or only provisions are not, which <see cref="Begun"/> names.</summary>
    public bool IsPartial => !Begun.IsEmpty
        || (State == StandingState.Suspended
            && !Causes.IsEmpty
            && Causes.All(change => !change.Scope.IsEmpty || change.Limit is not null));

    /// <summary>Of an act that has no effect yet as a whole, the provisions that have.</summary>
    public ImmutableArray<EffectStage> Begun { get; init; } = [];

    /// <summary>The person who says so, where a person does; <see langword="null"/> where the documents tell.</summary>
    public StatedValidity? Stated { get; init; }

    /// <summary>Judges one day.</summary>
    internal static Standing Of(Validity validity, DateOnly day, DateOnly? issued)
    {
        if (validity.StatedOn(day) is { } stated)
            return new Standing(stated.State, []) { Stated = stated };
        var done = validity.Changes.Where(change => change.IsDone(day)).ToImmutableArray();
        var ends = done.Where(change => change.EndsWholeOn(day)).ToImmutableArray();
        if (!ends.IsEmpty)
            return new Standing(StandingState.Ended, ends);
        if (validity.EffectiveUntil < day)
            return new Standing(StandingState.Ended, []);
        // The day of issue tells where the act itself says nothing; some have effect from an earlier day.
        if ((validity.EffectiveFrom ?? issued) > day)
        {
            return new Standing(StandingState.NotYet, [])
            {
                Begun = [.. validity.Stages.Where(stage => stage.From <= day)],
            };
        }
        var suspensions = done.Where(change => change.State == ValidityState.Suspended).ToImmutableArray();
        if (!suspensions.IsEmpty)
            return new Standing(StandingState.Suspended, suspensions);
        var parts = done.Where(change => change.StateOn(day) == ValidityState.PartlyEnded).ToImmutableArray();
        if (!parts.IsEmpty)
            return new Standing(StandingState.PartlyEnded, parts);
        return new Standing(validity.EffectiveFrom is null ? StandingState.Unknown : StandingState.InForce, []);
    }
}

/// <summary>Whether an act is in force on a day.</summary>
public enum StandingState
{
    /// <summary>The documents at hand tell too little.</summary>
    Unknown,

    /// <summary>It has taken effect by its own words, and no document at hand ends it.</summary>
    InForce,

    /// <summary>It has not taken effect yet.</summary>
    NotYet,

    /// <summary>Provisions of it have ended.</summary>
    PartlyEnded,

    /// <summary>Its effect is suspended for a time.</summary>
    Suspended,

    /// <summary>It has ended as a whole.</summary>
    Ended,
}
