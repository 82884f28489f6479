namespace VanBan.Archive.Readers.Pdf;

/// <summary>A line of a page and the column that it runs in.</summary>
/// <param name="Page">Page number, from 1.</param>
/// <param name="Column">The column's sides.</param>
internal readonly record struct PlacedLine(int Page, Line Line, Column Column);

/// <summary>A column of text.</summary>
/// <param name="Left">Where its lines begin, but for indents.</param>
/// <param name="Right">Where its full lines end.</param>
/// <param name="Leading">The usual distance of its baselines.</param>
internal sealed record Column(float Left, float Right, float Leading);

/// <summary>The lines that make up one line of the document's text.</summary>
internal sealed record Paragraph(IReadOnlyList<PlacedLine> Lines);
