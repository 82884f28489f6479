namespace VanBan.Archive.Readers.Pdf;

/// <summary>Joins the lines of a text over line ends and pages, and leaves apart what was printed as a line of its own.</summary>
internal static class Paragraphs
{
    public static List<Paragraph> Of(IEnumerable<PlacedLine> lines)
    {
        var paragraphs = new List<Paragraph>();
        var current = new List<PlacedLine>();
        foreach (var line in lines)
        {
            if (current.Count > 0 && !GoesOn(current, line))
            {
                paragraphs.Add(new Paragraph(current));
                current = [];
            }
            current.Add(line);
        }
        if (current.Count > 0)
            paragraphs.Add(new Paragraph(current));
        return paragraphs;
    }

    private static bool GoesOn(List<PlacedLine> paragraph, PlacedLine next)
    {
        var (_, line, column) = paragraph[^1];
        // A line broken where the next word would have had room was broken on purpose.
        var room = column.Right - line.Right;
        if (room > next.Line.First.Right - next.Line.First.Left + 0.35f * line.Size)
            return false;
        return next.Line.Left <= next.Column.Left + 0.7f * line.Size && Math.Abs(next.Line.Size - line.Size) < 0.1f * line.Size;
    }
}
