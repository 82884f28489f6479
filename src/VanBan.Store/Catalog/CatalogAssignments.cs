using VanBan.Store.Catalog.Rows;
using VanBan.Tasks;

namespace VanBan.Store.Catalog;

/// <summary>Finds what the documents order others to do.</summary>
public abstract class CatalogAssignments
{
    /// <summary>The assignments asked for, in the order of their days, those without a day last.</summary>
    public abstract IReadOnlyList<FoundAssignment> Find(AssignmentFilter filter);
}

/// <summary>Which assignments are asked for; what is <see langword="null"/> narrows nothing.</summary>
public sealed record AssignmentFilter
{
    /// <summary>Words in the names of those who do it or help, with or without diacritics.</summary>
    public string? Who { get; init; }

    /// <summary>The first day; what comes again counts from its first day on, and what has no day is left
    /// out.</summary>
    public DateOnly? After { get; init; }

    /// <summary>The last day.</summary>
    public DateOnly? Before { get; init; }

    /// <summary>The file of the document.</summary>
    public string? File { get; init; }

    /// <summary>Whether an assignment is asked for.</summary>
    public bool Takes(FoundAssignment found)
    {
        var deadline = found.Assignment.Deadline;
        return (File is null || File == found.File)
            && (Who is null || AssignmentRow.BodiesOf(found.Assignment).Contains(
                AssignmentRow.Fold(Who).Trim(), StringComparison.Ordinal))
            && (Before is null || deadline?.Day <= Before)
            && (After is null || deadline?.Day >= After
                || deadline is { Day: not null, Repeats: not Recurrence.Once });
    }
}

/// <summary>An assignment with where it stands.</summary>
/// <param name="Assignment">The assignment.</param>
/// <param name="Quote">Its words in the text.</param>
/// <param name="File">The file of the document.</param>
public sealed record FoundAssignment(Assignment Assignment, string Quote, string File)
{
    /// <summary>The page, from 1; <see langword="null"/> where the document has no pages.</summary>
    public int? Page { get; init; }

    /// <summary>The number of the document.</summary>
    public string? Number { get; init; }

    /// <summary>Its kind, such as <c>Chỉ thị</c>.</summary>
    public string? TypeName { get; init; }

    /// <summary>Its day of issue.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The body that issued it.</summary>
    public string? Issuer { get; init; }

    /// <summary>What it is about.</summary>
    public string? Subject { get; init; }
}
