using VanBan.Citations;
using VanBan.Documents;
using VanBan.Facts;
using VanBan.Graph;
using VanBan.Graph.Acts;
using VanBan.Text;

namespace VanBan.Store.Catalog.Rows;

/// <summary>A file as the graph sees it: its path, and of its document (<c>d</c>) the number, the subject and the
/// key.</summary>
internal record DocumentFileRow : KeyColumns
{
    public long Id { get; init; }

    public required string Path { get; init; }

    public string? Number { get; init; }

    public string? Subject { get; init; }

    public string? FileCorrection { get; init; }

    /// <summary>What it says.</summary>
    public DocumentFile ToFile() => new(Path, ToKey())
    {
        Id = Id,
        Number = Number,
        Subject = Subject,
        Correction = CorrectionMark.Parse(FileCorrection),
    };
}

/// <summary>A mention: the citing file, and the citation; the key of the document named in columns
/// <c>named_…</c>.</summary>
internal record MentionRow : DocumentFileRow
{
    public int SpanStart { get; init; }

    public int SpanEnd { get; init; }

    public required string Quote { get; init; }

    public int? Page { get; init; }

    public required string Relation { get; init; }

    public required string Kind { get; init; }

    public required string Pinpoints { get; init; }

    public string? Correction { get; init; }

    /// <summary>The date printed with the mention; null where it was taken from another one.</summary>
    public string? PrintedDay { get; init; }

    public string? NamedType { get; init; }

    public string? NamedIssuer { get; init; }

    public string? NamedProvince { get; init; }

    public string? NamedDate { get; init; }

    public int? NamedYear { get; init; }

    public string? NamedDesignation { get; init; }

    /// <summary>What it says.</summary>
    public LocatedCitation ToCitation() =>
        new(
            ToFile(), new TextSpan(SpanStart, SpanEnd), Quote,
            Key(NamedType, NamedIssuer, NamedProvince, NamedDate, NamedYear, NamedDesignation))
        {
            Page = Page,
            Relation = EnumName.Parse<Relation>(Relation),
            Kind = EnumName.Parse<CitationKind>(Kind),
            Pinpoints = LayoutJson.Pinpoints(Pinpoints),
            PrintedDay = Columns.Day(PrintedDay),
            Correction = CorrectionMark.Parse(Correction),
        };
}

/// <summary>A mention with only what counting needs.</summary>
internal sealed record CitedKeyRow : KeyColumns
{
    public long DocumentId { get; init; }

    public string? CitedOn { get; init; }

    /// <summary>What it says.</summary>
    public CitedKey ToCitedKey() => new(ToKey(), DocumentId, Columns.Day(CitedOn));
}

/// <summary>What a designation's mentions tell, with how many tell it.</summary>
internal sealed record UseRow : KeyColumns
{
    public string? CitedOn { get; init; }

    public int Mentions { get; init; }

    /// <summary>What it says.</summary>
    public ActUse ToUse()
    {
        var key = ToKey();
        return new ActUse(key, key.Year is null ? Columns.Day(CitedOn) : null, Mentions);
    }
}

/// <summary>The kind and the designation of a document or of a mention, and nothing else of its key.</summary>
internal sealed record DesignationRow : KeyColumns;
