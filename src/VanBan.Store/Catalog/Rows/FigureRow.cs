using VanBan.Documents;
using VanBan.Facts;
using VanBan.Figures;
using VanBan.Figures.Checks;
using VanBan.Figures.Indicators;
using VanBan.Figures.Periods;
using VanBan.Text;

namespace VanBan.Store.Catalog.Rows;

/// <summary>What is read of a row of <c>figures</c>.</summary>
internal record FigureColumns
{
    public int SpanStart { get; init; }

    public int SpanEnd { get; init; }

    public required string Value { get; init; }

    public string? High { get; init; }

    public required string Unit { get; init; }

    public required string Approximation { get; init; }

    public string? Indicator { get; init; }

    public string? Change { get; init; }

    public string? ComparedWith { get; init; }

    public string? Period { get; init; }

    public string? Place { get; init; }

    public string? TableColumn { get; init; }

    /// <summary>What it says.</summary>
    public Figure ToFigure() => new(new TextSpan(SpanStart, SpanEnd), Columns.Decimal(Value), Unit)
    {
        High = High is { } high ? Columns.Decimal(high) : null,
        Approximation = EnumName.Parse<Approximation>(Approximation),
        Indicator = Indicator,
        Change = Change is { } change ? EnumName.Parse<Direction>(change) : null,
        ComparedWith = ComparedWith,
        Period = Period,
        Place = Place,
        Column = TableColumn,
    };
}

/// <summary>A row of <c>figures</c> as it is written: with what other questions than that for the facts need.</summary>
internal sealed record FigureRow : FigureColumns
{
    public long DocumentId { get; init; }

    public int Ordinal { get; init; }

    public int? Page { get; init; }

    public required string Quote { get; init; }

    public string? IndicatorFold { get; init; }

    public string? PeriodFold { get; init; }

    /// <summary>The row of the figure that is the <paramref name="ordinal"/>th of its document, from 0.</summary>
    public static FigureRow Of(long id, int ordinal, Document document, Figure figure) => new()
    {
        DocumentId = id,
        Ordinal = ordinal,
        SpanStart = figure.Span.Start,
        SpanEnd = figure.Span.End,
        Page = document.PageAt(figure.Span.Start),
        Quote = figure.Span.In(document.Text).ToString(),
        Value = Columns.Decimal(figure.Value),
        High = figure.High is { } high ? Columns.Decimal(high) : null,
        Unit = figure.Unit,
        Approximation = EnumName.Of(figure.Approximation),
        Indicator = figure.Indicator,
        IndicatorFold = Fold(figure.Indicator),
        Change = figure.Change is { } change ? EnumName.Of(change) : null,
        ComparedWith = figure.ComparedWith,
        Period = figure.Period,
        PeriodFold = Fold(figure.Period),
        Place = figure.Place,
        TableColumn = figure.Column,
    };

    private static string? Fold(string? text) => text is null ? null : Letters.Fold(text);
}

/// <summary>A figure with what is shown of its document; the document's columns are named <c>document_…</c> in the
/// statement.</summary>
internal sealed record FoundFigureRow : FigureColumns
{
    public int? Page { get; init; }

    public required string Quote { get; init; }

    public required string DocumentPath { get; init; }

    public string? DocumentNumber { get; init; }

    public string? DocumentType { get; init; }

    public string? DocumentDate { get; init; }

    public string? DocumentIssuer { get; init; }

    public string? DocumentProvince { get; init; }

    public string? DocumentIssuerKey { get; init; }

    /// <summary>What it says.</summary>
    public FoundFigure ToFoundFigure()
    {
        var (figure, date) = (ToFigure(), Columns.Day(DocumentDate));
        return new FoundFigure(figure, Quote, DocumentPath)
        {
            Page = Page,
            Number = DocumentNumber,
            TypeName = DocumentType,
            Date = date,
            Issuer = DocumentIssuer,
            Scope = CheckedReport.ScopeOf(DocumentProvince, DocumentIssuerKey),
            Key = IndicatorKey.Of(figure.Indicator ?? ""),
            Period = StatedPeriod.Of(figure, date),
        };
    }
}
