using System.Collections.Immutable;
using VanBan.Documents.Head;
using VanBan.Text;

namespace VanBan.Documents.Structure;

/// <summary>Joins printed lines into the paragraph that they were before they were printed.</summary>
internal sealed class ParagraphReader(string text, List<PrintedLine> lines, LineJoiner joiner)
{
    private const int LongestTitleLine = 200;

    /// <summary>The lines that go on with line <paramref name="first"/>: the offset after the last, the index behind
    /// it, and the furniture between them.</summary>
    public (int End, int Next, ImmutableArray<TextSpan> Gaps) Read(int first, SegmentMarker marker)
    {
        var (last, next) = (lines[first], first + 1);
        var gaps = ImmutableArray<TextSpan>.Empty;
        while (NextText(next, out var blank, out var furniture) is >= 0 and var at)
        {
            var found = SegmentMarker.Read(lines[at].Span.In(text));
            if (!(!furniture && IsTitleOf(first, marker, last, lines[at], found))
                && !joiner.GoesOn(last, lines[at], found, blank && !furniture))
                break;
            for (var k = next; furniture && k < at; k++)
                gaps = lines[k].Kind == LineKind.Furniture ? gaps.Add(lines[k].Span) : gaps;
            (last, next) = (lines[at], at + 1);
        }
        return (last.End, next, gaps);
    }

    // Index of the next line of words, and what stands before it; -1 where a rule or nothing does.
    private int NextText(int at, out bool blank, out bool furniture)
    {
        (blank, furniture) = (false, false);
        for (; at < lines.Count && lines[at].Kind != LineKind.Text; at++)
        {
            if (lines[at].Kind == LineKind.Rule)
                return -1;
            furniture |= lines[at].Kind == LineKind.Furniture;
            blank |= lines[at].Kind == LineKind.Blank;
        }
        return at < lines.Count ? at : -1;
    }

    // A named unit is titled by the lines below it: 'Chương I' / 'QUY ĐỊNH CHUNG'.
    private bool IsTitleOf(int first, SegmentMarker marker, PrintedLine last, PrintedLine line, SegmentMarker found)
    {
        if (marker.Unit is not (>= SegmentUnit.Attachment and < SegmentUnit.Article)
            || found.Unit != SegmentUnit.None
            || line.Length >= LongestTitleLine)
            return false;
        return Capitals.Fill(line.Span.In(text))
            && (marker.Length >= lines[first].Length || Capitals.Fill(last.Span.In(text)));
    }
}
