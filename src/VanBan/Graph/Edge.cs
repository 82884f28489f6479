using System.Collections.Immutable;
using VanBan.Citations;
using VanBan.Documents;

namespace VanBan.Graph;

/// <summary>A mention and what it leads to, as far as the documents at hand tell at the time of asking.</summary>
/// <param name="Mention">The mention.</param>
/// <param name="Status">Whether the document named is at hand.</param>
public sealed record Edge(LocatedCitation Mention, EdgeStatus Status)
{
    /// <summary>The document named, where it is at hand and no other one fits.</summary>
    public GraphDocument? Target { get; init; }

    /// <summary>The documents that fit, where they are several; ordered by identifier.</summary>
    public ImmutableArray<GraphDocument> Candidates { get; init; } = [];

    /// <summary>
    /// How sure it is where the mention leads: certain if <see cref="Target"/> is found and every part of the identity
    /// is known on both sides and agrees; likely
    /// if a part is unknown (an undated mention of a number that may come back each year), or nothing was found;
    /// ambiguous with the status of that name.
    /// </summary>
    public Certainty Certainty { get; init; }

    /// <summary>The part in which the mention is misprinted: the document at hand says otherwise.</summary>
    public MisprintedPart Misprint { get; init; }

    /// <summary>The identity of the document named: the target's where there is one, else what the mention
    /// tells.</summary>
    public DocumentKey To => Target?.Key ?? Mention.Key;
}

/// <summary>Whether the document that a mention names is at hand.</summary>
public enum EdgeStatus
{
    /// <summary>No document at hand fits.</summary>
    Missing,

    /// <summary>One document at hand fits.</summary>
    Present,

    /// <summary>
    /// Two documents fit that are not the same one, or the mention tells neither number nor name: it is not guessed
    /// which is meant.
    /// </summary>
    Ambiguous,
}

/// <summary>A part of a mention that contradicts the document it names; one alone may, else another one is
/// meant.</summary>
public enum MisprintedPart
{
    /// <summary>Nothing contradicts.</summary>
    None,

    /// <summary>The day of issue.</summary>
    Date,

    /// <summary>The issuing body.</summary>
    Issuer,

    /// <summary>The kind of document.</summary>
    Type,

    /// <summary>A digit of the number, two digits in each other's place, the year of the number.</summary>
    Number,
}
