using System.Collections.Immutable;
using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Documents.Structure;

/// <summary>
/// Cuts a document into its headings, paragraphs, list items and table rows, and tells which stands under which: Phần,
/// Chương, Mục, Điều, khoản, điểm of normative texts, A / I / 1 / (1) / a) / - of reports. Total and linear. Printed
/// lines are joined into paragraphs; page furniture and rules are no part of any segment.
/// </summary>
public static class Segmenter
{
    /// <summary>The segments of <paramref name="document"/>, in the order of the text, none overlapping.</summary>
    public static ImmutableArray<Segment> Split(Document document) => Split(document, PrintedLines.Of(document.Text));

    internal static ImmutableArray<Segment> Split(Document document, List<PrintedLine> lines)
    {
        var text = document.Text;
        var paragraphs = new ParagraphReader(text, lines, new LineJoiner(document, lines));
        var tree = new SegmentTree(text);
        var quotations = new SpanWalk(QuotedSpans.Of(text));
        var tables = new SpanWalk([.. document.Tables.Select(static table => table.Span)]);
        var footnotes = new SpanWalk([.. document.Footnotes]);
        for (var i = 0; i < lines.Count;)
        {
            var line = lines[i];
            if (line.Kind != LineKind.Text || tables.Holds(line.Start))
            {
                if (line.Kind == LineKind.Text)
                    tree.AddRow(line.Span);
                i++;
                continue;
            }
            var isFootnote = footnotes.Holds(line.Start);
            // A mark of quotation or a stroke before the label is not part of it.
            var labelled = LabelStart(text, line);
            var marker = isFootnote ? default : SegmentMarker.Read(text.AsSpan(labelled, line.End - labelled));
            var (end, next, gaps) = paragraphs.Read(i, marker);
            if (isFootnote)
                tree.AddFootnote(new TextSpan(line.Start, end), gaps);
            else
                tree.Add(new TextSpan(line.Start, end), labelled, marker, quotations.Begun(line.Start), gaps);
            i = next;
        }
        return tree.ToSegments();
    }

    private static int LabelStart(string text, PrintedLine line)
    {
        var start = line.Start;
        while (start < line.End && text[start] is '“' or '"' or '«' or '_')
            start++;
        return start;
    }

    // Spans that are asked for from the first on.
    private sealed class SpanWalk(List<TextSpan> spans)
    {
        private int at;

        public bool Holds(int offset) => Seek(offset) && spans[at].Contains(offset);

        // Whether a span has begun that is not over.
        public bool Begun(int offset) => Seek(offset) && spans[at].Start <= offset;

        private bool Seek(int offset)
        {
            while (at < spans.Count && spans[at].End <= offset)
                at++;
            return at < spans.Count;
        }
    }
}
