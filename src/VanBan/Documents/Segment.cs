using VanBan.Text;

namespace VanBan.Documents;

/// <summary>A unit of a document's structure: a heading, a paragraph, a list item.</summary>
/// <param name="Span">Its characters, without leading and trailing white space.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Label">What it is numbered with, as printed without closing mark: <c>A</c>, <c>II</c>, <c>1</c>, <c>(1)</c>, <c>a</c>, <c>Điều 5</c>; <see langword="null"/> for none.</param>
/// <param name="Level">Depth in the structure, 0 for the outermost; headings above it have smaller levels.</param>
public sealed record Segment(TextSpan Span, SegmentKind Kind, string? Label, int Level);

/// <summary>What a segment is.</summary>
public enum SegmentKind
{
    /// <summary>Running text.</summary>
    Paragraph,

    /// <summary>A title over a part of the document.</summary>
    Heading,

    /// <summary>An item of a list: điểm, a dash, a number.</summary>
    Item,

    /// <summary>A row of a table.</summary>
    TableRow,
}
