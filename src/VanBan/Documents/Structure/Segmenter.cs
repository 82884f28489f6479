using System.Collections.Immutable;
using VanBan.Documents.Head;
using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Documents.Structure;

/// <summary>
/// Cuts a document into its headings, paragraphs, list items and table rows, and tells which stands under which: Phần, Chương, Mục, Điều, khoản, điểm of normative
/// texts, A / I / 1 / (1) / a) / - of reports. Total and linear. Printed lines are joined into paragraphs; page furniture and rules are no part of any segment.
/// </summary>
public static class Segmenter
{
    /// <summary>The segments of <paramref name="document"/>, in the order of the text, none overlapping.</summary>
    public static ImmutableArray<Segment> Split(Document document) => Split(document, PrintedLines.Of(document.Text));

    internal static ImmutableArray<Segment> Split(Document document, List<PrintedLine> lines)
    {
        var text = document.Text;
        var joiner = new LineJoiner(document, lines);
        var tree = new SegmentTree(text);
        var quotations = QuotedSpans.Of(text);
        int quotation = 0, table = 0, footnote = 0;
        for (var i = 0; i < lines.Count;)
        {
            var line = lines[i];
            if (line.Kind != LineKind.Text)
            {
                i++;
                continue;
            }
            while (table < document.Tables.Length && document.Tables[table].Span.End <= line.Start)
                table++;
            if (table < document.Tables.Length && document.Tables[table].Span.Contains(line.Start))
            {
                tree.AddRow(line.Span);
                i++;
                continue;
            }
            while (footnote < document.Footnotes.Length && document.Footnotes[footnote].End <= line.Start)
                footnote++;
            var isFootnote = footnote < document.Footnotes.Length && document.Footnotes[footnote].Contains(line.Start);
            while (quotation < quotations.Count && quotations[quotation].End <= line.Start)
                quotation++;
            var isQuoted = quotation < quotations.Count && quotations[quotation].Start <= line.Start;
            // A mark of quotation or a stroke before the label is not part of it.
            var labelled = line.Start;
            while (labelled < line.End && text[labelled] is '“' or '"' or '«' or '_')
                labelled++;
            var marker = isFootnote ? default : SegmentMarker.Read(text.AsSpan(labelled, line.End - labelled));
            var (end, next, gaps) = Paragraph(text, lines, i, joiner, marker);
            if (isFootnote)
                tree.AddFootnote(new TextSpan(line.Start, end), gaps);
            else
                tree.Add(new TextSpan(line.Start, end), labelled, marker, isQuoted, gaps);
            i = next;
        }
        return tree.ToSegments();
    }

    // The lines that go on with line 'first': the offset after the last, the index behind it, and the furniture between them.
    private static (int End, int Next, ImmutableArray<TextSpan> Gaps) Paragraph(string text, List<PrintedLine> lines, int first, LineJoiner joiner, SegmentMarker marker)
    {
        var last = lines[first];
        var next = first + 1;
        var gaps = ImmutableArray<TextSpan>.Empty;
        // A named unit is titled by the lines below it: 'Chương I' / 'QUY ĐỊNH CHUNG'.
        var wantsTitle = marker.Unit is SegmentUnit.Chapter or SegmentUnit.Part or SegmentUnit.Section or SegmentUnit.Subsection or SegmentUnit.Attachment;
        while (true)
        {
            var at = next;
            var blank = false;
            var furniture = false;
            while (at < lines.Count && lines[at].Kind != LineKind.Text)
            {
                if (lines[at].Kind == LineKind.Rule)
                    return (last.End, next, gaps);
                furniture |= lines[at].Kind == LineKind.Furniture;
                blank |= lines[at].Kind == LineKind.Blank;
                at++;
            }
            if (at >= lines.Count)
                break;
            var line = lines[at];
            var found = SegmentMarker.Read(line.Span.In(text));
            var isTitle = wantsTitle && !furniture && found.Unit == SegmentUnit.None && line.Length < 200 && Capitals.Fill(line.Span.In(text))
                && (marker.Length >= lines[first].Length || Capitals.Fill(last.Span.In(text)));
            if (!isTitle && !joiner.GoesOn(last, line, found, blank && !furniture))
                break;
            if (furniture)
            {
                for (var k = next; k < at; k++)
                {
                    if (lines[k].Kind == LineKind.Furniture)
                        gaps = gaps.Add(lines[k].Span);
                }
            }
            last = line;
            next = at + 1;
        }
        return (last.End, next, gaps);
    }
}
