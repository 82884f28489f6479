using VanBan.Citations;
using VanBan.Documents;
using VanBan.Graph;
using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Store.Catalog;

/// <summary>What a document at hand does to the validity of another one, or tells of it.</summary>
/// <param name="Mention">Where it says so; <see cref="LocatedCitation.Relation"/> says what is done.</param>
/// <param name="IsPartial">Whether only provisions of the other are meant.</param>
/// <param name="Since">The day from which it is done.</param>
/// <param name="Until">The last day of a change for a time.</param>
/// <param name="Issued">The date of the act that does it.</param>
internal readonly record struct StoredModification(
    LocatedCitation Mention, bool IsPartial, DateOnly? Since, DateOnly? Until, DateOnly? Issued)
{
    /// <summary>What identifies the act that does it.</summary>
    public required DocumentKey By { get; init; }

    /// <summary>Its number as printed.</summary>
    public string? ByNumber { get; init; }

    /// <summary>Whether another document than that act says so.</summary>
    public bool IsTold { get; init; }

    /// <summary>What is left out, as printed.</summary>
    public string? Exception { get; init; }

    /// <summary>The cases for which alone it is done, as printed; null for all.</summary>
    public string? Limit { get; init; }

    /// <summary>What begins it, as printed, where that has no day; null for nothing.</summary>
    public string? Event { get; init; }

    /// <summary>The act whose effect that is; null for none.</summary>
    public DocumentKey? EventAct { get; init; }

    /// <summary>The provision of the document that does it; null where it has none.</summary>
    public Pinpoint? Provision { get; init; }

    /// <summary>What is changed of the days of effect; null for any other change.</summary>
    public ChangedEffect? Effect { get; init; }

    /// <summary>Whether the exception is of one of several acts, and it is not told of which.</summary>
    public bool IsExceptionShared { get; init; }

    /// <summary>The act on the other side of a correction; null for none.</summary>
    public DocumentKey? Misprinted { get; init; }

    /// <summary>Its number as printed.</summary>
    public string? MisprintNumber { get; init; }

    /// <summary>The day that a correction replaces; null for none.</summary>
    public DateOnly? MisprintDay { get; init; }

    /// <summary>The words that tell what is done.</summary>
    public TextSpan Verb { get; init; }

    /// <summary>Whether it only serves to judge other changes: a wording, and a day that is not that of effect of the act
    /// at hand.</summary>
    public bool IsNote(bool isAtHand) =>
        Effect == ChangedEffect.Reworded || (isAtHand && Effect == ChangedEffect.Redates);

    /// <summary>The modification, where it corrects the day from which the act has effect, as one of that day.</summary>
    /// <param name="printed">The day that the act tells itself.</param>
    public StoredModification Dated(DateOnly? printed) =>
        Effect == ChangedEffect.Redates && printed is not null && MisprintDay == printed
            ? this with { Effect = ChangedEffect.Begins } : this;
}
