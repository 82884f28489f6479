using System.Collections.Immutable;
using VanBan.Documents;
using VanBan.Facts;

namespace VanBan.Store.Catalog.Rows;

/// <summary>A row of <c>texts</c>: the text of a document and its layout, each part as <see cref="LayoutJson"/> writes
/// it.</summary>
internal sealed record TextRow
{
    public long DocumentId { get; init; }

    public required string Text { get; init; }

    public required string Pages { get; init; }

    public required string Tables { get; init; }

    public required string Footnotes { get; init; }

    public required string Furniture { get; init; }

    public required string OcrPages { get; init; }

    public required string Segments { get; init; }

    public required string Doubtful { get; init; }

    /// <summary>The row of a document.</summary>
    public static TextRow Of(long id, DocumentFacts facts) => new()
    {
        DocumentId = id,
        Text = facts.Document.Text,
        Pages = LayoutJson.Write(facts.Document.Pages),
        Tables = LayoutJson.Write(facts.Document.Tables),
        Footnotes = LayoutJson.Write(facts.Document.Footnotes),
        Furniture = LayoutJson.Write(facts.Document.Furniture),
        OcrPages = LayoutJson.Write(facts.Document.OcrPages),
        Segments = LayoutJson.Write(facts.Segments),
        Doubtful = LayoutJson.Write(facts.Document.Doubtful),
    };

    /// <summary>The document whose other row is <paramref name="document"/>.</summary>
    public Document ToDocument(DocumentRow document, ImmutableArray<Diagnostic> diagnostics) => new(document.Name, Text)
    {
        Format = document.Format,
        PageCount = document.PageCount,
        Pages = LayoutJson.Pages(Pages),
        Tables = LayoutJson.Tables(Tables),
        Footnotes = LayoutJson.Spans(Footnotes),
        Furniture = LayoutJson.Furniture(Furniture),
        OcrPages = LayoutJson.Numbers(OcrPages),
        Doubtful = LayoutJson.Spans(Doubtful),
        Diagnostics = diagnostics,
    };

    /// <summary>Its segments.</summary>
    public ImmutableArray<Segment> ToSegments() => LayoutJson.Segments(Segments);
}
