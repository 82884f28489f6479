using VanBan.Documents;
using VanBan.Facts;
using VanBan.Text;

namespace VanBan.Store.Catalog.Rows;

/// <summary>A row of <c>documents</c>: what a document says of itself.</summary>
internal sealed record DocumentRow : KeyColumns
{
    public long FileId { get; init; }

    public long Sequence { get; init; }

    public required string Name { get; init; }

    public required string Format { get; init; }

    public int? PageCount { get; init; }

    public string? Type { get; init; }

    public string? TypeName { get; init; }

    public string? Number { get; init; }

    public string? Date { get; init; }

    public string? Place { get; init; }

    public string? Issuer { get; init; }

    public string? Subject { get; init; }

    public string? Signer { get; init; }

    public string? SignerTitle { get; init; }

    public required string Recipients { get; init; }

    public string? Symbol { get; init; }

    public string? Superior { get; init; }

    public string? Urgency { get; init; }

    public string? Secrecy { get; init; }

    public bool IsDraft { get; init; }

    public required string Addressees { get; init; }

    public string? Authority { get; init; }

    public required string SignedFor { get; init; }

    public string? EffectiveDate { get; init; }

    public string? EffectiveUntil { get; init; }

    /// <summary>What ends its effect where that has no day.</summary>
    public string? EffectEvent { get; init; }

    /// <summary>Where the words begin that tell when it takes effect; as long as <see cref="EffectEnd"/> where none
    /// do.</summary>
    public int EffectStart { get; init; }

    public int EffectEnd { get; init; }

    /// <summary>The provisions that take effect on days of their own.</summary>
    public required string Stages { get; init; }

    public string? Adoption { get; init; }

    public bool HasKey { get; init; }

    public string? TextSha256 { get; init; }

    public string? Correction { get; init; }

    /// <summary>The row of a document in a file.</summary>
    public static DocumentRow Of(long file, long sequence, DocumentFacts facts) =>
        Of(file, sequence, facts.Document, facts.Header) with { Stages = LayoutJson.Write(facts.Stages) };

    private static DocumentRow Of(long file, long sequence, Document document, Header header) => new()
    {
        FileId = file,
        Sequence = sequence,
        Name = document.Name,
        Format = document.Format,
        PageCount = document.PageCount,
        Type = header.Type?.Slug,
        TypeName = header.Type?.Name,
        Number = header.Number?.Printed,
        Date = Columns.Day(header.Date),
        Place = header.Place,
        Issuer = header.Issuer,
        Subject = header.Subject,
        Signer = header.Signer,
        SignerTitle = header.SignerTitle,
        Recipients = LayoutJson.Write(header.Recipients),
        Symbol = header.Symbol,
        Superior = header.Superior,
        Urgency = header.Urgency,
        Secrecy = header.Secrecy,
        IsDraft = header.IsDraft,
        Addressees = LayoutJson.Write(header.Addressees),
        Authority = header.Authority,
        SignedFor = LayoutJson.Write(header.SignedFor),
        EffectiveDate = Columns.Day(header.EffectiveDate),
        EffectiveUntil = Columns.Day(header.EffectiveUntil),
        EffectEvent = header.EffectEvent,
        EffectStart = header.EffectSpan.Start,
        EffectEnd = header.EffectSpan.End,
        Stages = "[]",
        Adoption = header.Adoption,
        HasKey = header.Key is not null,
        TextSha256 = CatalogCorrections.HashOf(document.Text),
        Correction = header.Correction?.ToString(),
        KeyType = header.Key?.Type,
        KeyIssuer = header.Key?.Issuer,
        KeyProvince = header.Key?.Province,
        KeyDate = Columns.Day(header.Key?.Date),
        KeyYear = header.Key?.Year,
        KeyDesignation = header.Key?.Designation,
    };

    /// <summary>What it says.</summary>
    public Header ToHeader() => new()
    {
        Type = Columns.Type(Type, TypeName),
        Number = Columns.PrintedNumber(Number),
        Date = Columns.Day(Date),
        Place = Place,
        Issuer = Issuer,
        Subject = Subject,
        Signer = Signer,
        SignerTitle = SignerTitle,
        Recipients = LayoutJson.Texts(Recipients),
        Symbol = Symbol,
        Superior = Superior,
        Urgency = Urgency,
        Secrecy = Secrecy,
        IsDraft = IsDraft,
        Addressees = LayoutJson.Texts(Addressees),
        Authority = Authority,
        SignedFor = LayoutJson.Texts(SignedFor),
        EffectiveDate = Columns.Day(EffectiveDate),
        EffectiveUntil = Columns.Day(EffectiveUntil),
        EffectEvent = EffectEvent,
        EffectSpan = new TextSpan(EffectStart, EffectEnd),
        Adoption = Adoption,
        Key = HasKey ? ToKey() : null,
        Correction = CorrectionMark.Parse(Correction),
    };
}
