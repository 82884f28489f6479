using System.Collections.Immutable;
using VanBan.Citations;
using VanBan.Documents;

namespace VanBan.Graph;

/// <summary>
/// What is known of a document's validity from the documents at hand, and from nothing else: that nothing is known
/// against it does not say that it is in force.
/// </summary>
/// <param name="EffectiveFrom">The day from which it says itself that it has effect.</param>
/// <param name="Changes">What other documents did to it, the earliest first.</param>
public sealed record Validity(DateOnly? EffectiveFrom, ImmutableArray<ValidityChange> Changes)
{
    /// <summary>Its state on <paramref name="day"/>: the gravest of what has happened until then.</summary>
    public ValidityState On(DateOnly day)
    {
        var gravest = ValidityState.NothingKnown;
        foreach (var change in Changes)
        {
            if (change.IsDone(day) && change.State > gravest)
                gravest = change.State;
        }
        return gravest < ValidityState.Suspended && EffectiveFrom > day ? ValidityState.NotYetEffective : gravest;
    }

    /// <summary>The changes that make the state on <paramref name="day"/>.</summary>
    public IEnumerable<ValidityChange> Causes(DateOnly day)
    {
        var state = On(day);
        return Changes.Where(change => change.State == state && change.IsDone(day));
    }

    /// <summary>The changes that are decided on <paramref name="day"/> and not yet done.</summary>
    public IEnumerable<ValidityChange> Coming(DateOnly day) => Changes.Where(change => change.Since > day);
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
    /// <summary>The last day of a change for a time; <see langword="null"/> where it has no end.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The state that a change brings.</summary>
    public static ValidityState StateOf(Relation action, bool isPartial) => action switch
    {
        Relation.Amends or Relation.Corrects => ValidityState.Amended,
        Relation.Suspends => ValidityState.Suspended,
        _ when isPartial => ValidityState.PartlyEnded,
        Relation.Replaces => ValidityState.Replaced,
        _ => ValidityState.Repealed,
    };

    /// <summary>Whether it holds on <paramref name="day"/>: it is done and not over.</summary>
    public bool IsDone(DateOnly day) => !(Since > day) && !(Until < day);
}

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
