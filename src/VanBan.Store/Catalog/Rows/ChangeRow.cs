using System.Collections.Immutable;
using VanBan.Citations;
using VanBan.Documents;
using VanBan.Facts;
using VanBan.Text;

namespace VanBan.Store.Catalog.Rows;

/// <summary>
/// A row of <c>modifications</c>: what a document does to one that it cites. What is changed and where that is said,
/// the citation tells.
/// </summary>
internal sealed record ChangeRow
{
    public long DocumentId { get; init; }

    /// <summary>Its place among the changes of the document, from 0.</summary>
    public int Position { get; init; }

    /// <summary>The ordinal of the citation.</summary>
    public int Ordinal { get; init; }

    public required string Relation { get; init; }

    public bool IsPartial { get; init; }

    public string? FromDay { get; init; }

    public string? UntilDay { get; init; }

    public string? Exception { get; init; }

    /// <summary>The cases for which alone it is made, as printed; null for all.</summary>
    public string? Limits { get; init; }

    /// <summary>What begins it, as printed, where that has no day; null for nothing.</summary>
    public string? Event { get; init; }

    /// <summary>The ordinal of the citation that names the act in <see cref="Event"/>; null where there is
    /// none.</summary>
    public int? EventOrdinal { get; init; }

    /// <summary>The provision of the document that makes it; null where it has none.</summary>
    public string? Provision { get; init; }

    /// <summary>What is changed of the days of effect; null for any other change.</summary>
    public string? Effect { get; init; }

    /// <summary>Whether several acts end in the same words and the exception is of one of them.</summary>
    public bool SharedException { get; init; }

    /// <summary>The ordinal of the citation on the other side of a correction; null where none is.</summary>
    public int? MisprintOrdinal { get; init; }

    /// <summary>The day that a correction replaces; null where none is.</summary>
    public string? MisprintDay { get; init; }

    public required string KeyDesignation { get; init; }

    /// <summary>The ordinal of the citation that names the act which makes the change; null for the document
    /// itself.</summary>
    public int? ByOrdinal { get; init; }

    /// <summary>Where the words that tell it begin; as long as <see cref="VerbEnd"/> where no words do.</summary>
    public int VerbStart { get; init; }

    public int VerbEnd { get; init; }

    /// <summary>The provisions meant.</summary>
    public required string Scope { get; init; }

    /// <summary>The page of the sentence; null where there are no pages.</summary>
    public int? Page { get; init; }

    /// <summary>The row of a change that the document <paramref name="id"/> makes.</summary>
    public static ChangeRow Of(long id, int position, Document document, DocumentChange change) => new()
    {
        DocumentId = id,
        Position = position,
        Ordinal = change.Citation,
        Relation = EnumName.Of(change.Action),
        IsPartial = change.IsPartial,
        FromDay = Columns.Day(change.From),
        UntilDay = Columns.Day(change.Until),
        Exception = change.Exception,
        Limits = change.Limit,
        Event = change.Event,
        EventOrdinal = change.EventAct,
        Provision = change.Provision is { } provision ? LayoutJson.Write([provision]) : null,
        Effect = change.Effect is { } effect ? EnumName.Of(effect) : null,
        SharedException = change.IsExceptionShared,
        MisprintOrdinal = change.Misprint?.Citation,
        MisprintDay = Columns.Day(change.Misprint?.Day),
        KeyDesignation = change.Target.Designation!,
        ByOrdinal = change.By,
        Scope = LayoutJson.Write(change.Scope),
        VerbStart = change.Verb.Start,
        VerbEnd = change.Verb.End,
        Page = document.PageAt(change.At),
    };

    /// <summary>What it says, given the citations of its document.</summary>
    public DocumentChange ToChange(ImmutableArray<Citation> citations)
    {
        var citation = citations[Ordinal];
        return new DocumentChange(Ordinal, citation.Key, EnumName.Parse<Relation>(Relation), citation.Span)
        {
            Scope = LayoutJson.Pinpoints(Scope),
            IsPartial = IsPartial,
            From = Columns.Day(FromDay),
            Until = Columns.Day(UntilDay),
            Exception = Exception,
            Limit = Limits,
            Event = Event,
            EventAct = EventOrdinal,
            Provision = Provision is null ? null : LayoutJson.Pinpoints(Provision)[0],
            Effect = Effect is null ? null : EnumName.Parse<ChangedEffect>(Effect),
            IsExceptionShared = SharedException,
            Misprint = MisprintOrdinal is null && MisprintDay is null
                ? null : new Misprint(MisprintOrdinal, Columns.Day(MisprintDay)),
            By = ByOrdinal,
            Verb = new TextSpan(VerbStart, VerbEnd),
        };
    }
}
