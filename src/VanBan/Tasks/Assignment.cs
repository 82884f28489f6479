using System.Collections.Immutable;
using VanBan.Text;

namespace VanBan.Tasks;

/// <summary>
/// What a document orders somebody to do: 'Bộ Tài chính chủ trì, phối hợp với Bộ Nội vụ hướng dẫn … trước ngày
/// 30/6/2026'. One for each item of a list; an item that sets several days is one for each day.
/// </summary>
/// <param name="Span">Where the document says so, in its text: from the body where it stands with the order, else from
/// the verb.</param>
/// <param name="Who">The bodies that have to do it, as printed, with the heading over the item where they stand there;
/// <see langword="null"/> where nobody is named.</param>
/// <param name="What">What has to be done, in one line, without the words for the bodies.</param>
public sealed record Assignment(TextSpan Span, string? Who, string What)
{
    /// <summary>Whether they lead, help or simply do it.</summary>
    public AssignmentRole Role { get; init; }

    /// <summary>Those with whom it is done ('phối hợp với …'), as printed; <see langword="null"/> where none are
    /// named.</summary>
    public string? With { get; init; }

    /// <summary>To whom the result is reported, submitted or sent, as printed.</summary>
    public string? ReportTo { get; init; }

    /// <summary>Until when, or how often; <see langword="null"/> where nothing is said.</summary>
    public Deadline? Deadline { get; init; }

    /// <summary>Where who, what and when stand in separate places (a heading, the cells of a table), those that are
    /// not in <see cref="Span"/>.</summary>
    public ImmutableArray<TextSpan> Elsewhere { get; init; } = [];
}

/// <summary>What a body has to do with an assignment, as the text says it.</summary>
public enum AssignmentRole
{
    /// <summary>It does it.</summary>
    Does,

    /// <summary>It leads ('chủ trì').</summary>
    Leads,

    /// <summary>It helps ('phối hợp với …' without 'chủ trì').</summary>
    Helps,
}
