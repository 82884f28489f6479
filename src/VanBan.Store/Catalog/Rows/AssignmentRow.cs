using VanBan.Documents;
using VanBan.Facts;
using VanBan.Knowledge;
using VanBan.Tasks;
using VanBan.Text;

namespace VanBan.Store.Catalog.Rows;

/// <summary>What is read of a row of <c>assignments</c>.</summary>
internal record AssignmentColumns
{
    public int SpanStart { get; init; }

    public int SpanEnd { get; init; }

    public string? Who { get; init; }

    public required string Role { get; init; }

    public string? WithWhom { get; init; }

    public required string What { get; init; }

    public string? ReportTo { get; init; }

    public int? DeadlineStart { get; init; }

    public int? DeadlineEnd { get; init; }

    public string? Deadline { get; init; }

    public string? Day { get; init; }

    public string? Repeats { get; init; }

    public bool IsCounted { get; init; }

    public required string Elsewhere { get; init; }

    /// <summary>What it says.</summary>
    public Assignment ToAssignment() => new(new TextSpan(SpanStart, SpanEnd), Who, What)
    {
        Role = EnumName.Parse<AssignmentRole>(Role),
        With = WithWhom,
        ReportTo = ReportTo,
        Deadline = DeadlineStart is { } start && DeadlineEnd is { } end
            ? new Deadline(new TextSpan(start, end), Deadline ?? "")
            {
                Day = Columns.Day(Day),
                Repeats = EnumName.Parse<Recurrence>(Repeats ?? EnumName.Of(Recurrence.Once)),
                IsCounted = IsCounted,
            }
            : null,
        Elsewhere = LayoutJson.Spans(Elsewhere),
    };
}

/// <summary>A row of <c>assignments</c> as it is written: with what other questions than that for the facts
/// need.</summary>
internal sealed record AssignmentRow : AssignmentColumns
{
    public long DocumentId { get; init; }

    public int Ordinal { get; init; }

    public int? Page { get; init; }

    public required string Quote { get; init; }

    public required string BodiesFold { get; init; }

    /// <summary>The row of the assignment that is the <paramref name="ordinal"/>th of its document, from 0.</summary>
    public static AssignmentRow Of(long id, int ordinal, Document document, Assignment assignment) => new()
    {
        DocumentId = id,
        Ordinal = ordinal,
        SpanStart = assignment.Span.Start,
        SpanEnd = assignment.Span.End,
        Page = document.PageAt(assignment.Span.Start),
        Quote = assignment.Span.In(document.Text).ToString(),
        Who = assignment.Who,
        Role = EnumName.Of(assignment.Role),
        WithWhom = assignment.With,
        BodiesFold = BodiesOf(assignment),
        What = assignment.What,
        ReportTo = assignment.ReportTo,
        DeadlineStart = assignment.Deadline?.Span.Start,
        DeadlineEnd = assignment.Deadline?.Span.End,
        Deadline = assignment.Deadline?.Printed,
        Day = Columns.Day(assignment.Deadline?.Day),
        Repeats = assignment.Deadline is { } deadline ? EnumName.Of(deadline.Repeats) : null,
        IsCounted = assignment.Deadline?.IsCounted ?? false,
        Elsewhere = LayoutJson.Write(assignment.Elsewhere),
    };

    /// <summary>Those who do it and help, as they are found by.</summary>
    public static string BodiesOf(Assignment assignment) => Fold($"{assignment.Who} | {assignment.With}");

    /// <summary>Names of bodies as they are found by: abbreviations written out, without diacritics.</summary>
    public static string Fold(string bodies) => Letters.Fold(Abbreviation.Expand(Letters.Compose(bodies)));
}

/// <summary>An assignment with what is shown of its document; the document's columns are named <c>document_…</c> in the
/// statement.</summary>
internal sealed record FoundAssignmentRow : AssignmentColumns
{
    public int? Page { get; init; }

    public required string Quote { get; init; }

    public required string DocumentPath { get; init; }

    public string? DocumentNumber { get; init; }

    public string? DocumentType { get; init; }

    public string? DocumentDate { get; init; }

    public string? DocumentIssuer { get; init; }

    public string? DocumentSubject { get; init; }

    /// <summary>What it says.</summary>
    public FoundAssignment ToFound() => new(ToAssignment(), Quote, DocumentPath)
    {
        Page = Page,
        Number = DocumentNumber,
        TypeName = DocumentType,
        Date = Columns.Day(DocumentDate),
        Issuer = DocumentIssuer,
        Subject = DocumentSubject,
    };
}
