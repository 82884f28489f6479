using VanBan.Facts;
using VanBan.Facts.Corrections;
using VanBan.Text;

namespace VanBan.Store.Catalog.Rows;

/// <summary>A row of <c>corrections</c>.</summary>
internal sealed record CorrectionRow
{
    public required string Id { get; init; }

    public required string Kind { get; init; }

    public required string MadeBy { get; init; }

    public required string Made { get; init; }

    public string? TextSha256 { get; init; }

    public string? FileSha256 { get; init; }

    public string? OtherTextSha256 { get; init; }

    public string? OtherFileSha256 { get; init; }

    public string? Quote { get; init; }

    public int? SpanStart { get; init; }

    public int? SpanEnd { get; init; }

    public string? Target { get; init; }

    public string? Other { get; init; }

    public string? Field { get; init; }

    public string? Value { get; init; }

    public string? Note { get; init; }

    public string? Undone { get; init; }

    public string? UndoneBy { get; init; }

    /// <summary>The row of a correction.</summary>
    public static CorrectionRow Of(Correction one) => new()
    {
        Id = one.Id,
        Kind = EnumName.Of(one.Kind),
        MadeBy = one.By,
        Made = Columns.Time(one.Made)!,
        TextSha256 = one.TextHash,
        FileSha256 = one.FileHash,
        OtherTextSha256 = one.OtherText,
        OtherFileSha256 = one.OtherFile,
        Quote = one.Quote,
        SpanStart = one.Span?.Start,
        SpanEnd = one.Span?.End,
        Target = one.Target,
        Other = one.Other,
        Field = one.Field,
        Value = one.Value,
        Note = one.Note,
        Undone = Columns.Time(one.Undone),
        UndoneBy = one.UndoneBy,
    };

    /// <summary>What it says.</summary>
    public Correction ToCorrection() =>
        new(Id, EnumName.Parse<CorrectionKind>(Kind), MadeBy, Columns.Time(Made)!.Value)
        {
            TextHash = TextSha256,
            FileHash = FileSha256,
            OtherText = OtherTextSha256,
            OtherFile = OtherFileSha256,
            Quote = Quote,
            Span = SpanStart is { } start
                && SpanEnd is { } end
                ? new TextSpan(start, end) : null,
            Target = Target,
            Other = Other,
            Field = Field,
            Value = Value,
            Note = Note,
            Undone = Columns.Time(Undone),
            UndoneBy = UndoneBy,
        };
}
