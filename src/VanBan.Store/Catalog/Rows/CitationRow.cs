using VanBan.Citations;
using VanBan.Documents;
using VanBan.Facts;
using VanBan.Text;

namespace VanBan.Store.Catalog.Rows;

/// <summary>What is read of a row of <c>citations</c>.</summary>
internal record CitationColumns : KeyColumns
{
    public int SpanStart { get; init; }

    public int SpanEnd { get; init; }

    public required string Kind { get; init; }

    public string? Type { get; init; }

    public string? TypeName { get; init; }

    public string? Number { get; init; }

    public string? Name { get; init; }

    public string? Date { get; init; }

    public bool DateInferred { get; init; }

    public string? Issuer { get; init; }

    public bool IssuerInferred { get; init; }

    public required string Relation { get; init; }

    public required string Pinpoints { get; init; }

    public required string Certainty { get; init; }

    public string? Correction { get; init; }

    /// <summary>What it says.</summary>
    public Citation ToCitation() =>
        new(new TextSpan(SpanStart, SpanEnd), EnumName.Parse<CitationKind>(Kind), Columns.Type(Type, TypeName))
        {
            Number = Columns.PrintedNumber(Number),
            Name = Name,
            Date = Columns.Day(Date),
            DateInferred = DateInferred,
            Issuer = Issuer,
            IssuerInferred = IssuerInferred,
            Relation = EnumName.Parse<Relation>(Relation),
            Pinpoints = LayoutJson.Pinpoints(Pinpoints),
            Certainty = EnumName.Parse<Certainty>(Certainty),
            Key = ToKey(),
            Correction = CorrectionMark.Parse(Correction),
        };
}

/// <summary>A row of <c>citations</c> as it is written: with what other questions than that for the facts
/// need.</summary>
internal sealed record CitationRow : CitationColumns
{
    public long DocumentId { get; init; }

    public int Ordinal { get; init; }

    public int? Page { get; init; }

    public required string Quote { get; init; }

    /// <summary>The row of the citation that is the <paramref name="ordinal"/>th of its document, from 0.</summary>
    public static CitationRow Of(long id, int ordinal, Document document, Citation citation) => new()
    {
        DocumentId = id,
        Ordinal = ordinal,
        SpanStart = citation.Span.Start,
        SpanEnd = citation.Span.End,
        Page = document.PageAt(citation.Span.Start),
        Quote = citation.Span.In(document.Text).ToString(),
        Kind = EnumName.Of(citation.Kind),
        Type = citation.Type?.Slug,
        TypeName = citation.Type?.Name,
        Number = citation.Number?.Printed,
        Name = citation.Name,
        Date = Columns.Day(citation.Date),
        DateInferred = citation.DateInferred,
        Issuer = citation.Issuer,
        IssuerInferred = citation.IssuerInferred,
        Relation = EnumName.Of(citation.Relation),
        Pinpoints = LayoutJson.Write(citation.Pinpoints),
        Certainty = EnumName.Of(citation.Certainty),
        Correction = citation.Correction?.ToString(),
        KeyType = citation.Key.Type,
        KeyIssuer = citation.Key.Issuer,
        KeyProvince = citation.Key.Province,
        KeyDate = Columns.Day(citation.Key.Date),
        KeyYear = citation.Key.Year,
        KeyDesignation = citation.Key.Designation,
    };
}
