using System.Xml;
using VanBan.Application.Questions;
using VanBan.Documents;
using VanBan.Graph;

namespace VanBan.Application.Exports;

/// <summary>The words of a document in Akoma Ntoso, its citations as references. A mention that fits several acts, or
/// none that is known by number or name, stays plain text: a wrong link is worse than none.</summary>
internal sealed class AkomaWords
{
    private readonly XmlWriter xml;
    private readonly string text;
    private readonly List<Edge> mentions;
    private readonly ActIds ids;

    /// <summary>Begins.</summary>
    /// <param name="xml">Where to.</param>
    /// <param name="text">The text of the document.</param>
    /// <param name="edges">Its mentions of others.</param>
    /// <param name="ids">By which identifiers these are known.</param>
    public AkomaWords(XmlWriter xml, string text, IEnumerable<Edge> edges, ActIds ids)
    {
        (this.xml, this.text, this.ids) = (xml, text, ids);
        mentions =
        [
            .. edges.Where(edge => edge.Status != EdgeStatus.Ambiguous
                && edge.To.Designation is not null)
                .OrderBy(edge => edge.Mention.Span.Start),
        ];
    }

    /// <summary>Writes the words of a segment from an offset on as a paragraph.</summary>
    public void WriteParagraph(Segment segment, int from)
    {
        xml.WriteStartElement("p", AkomaNtoso.Namespace);
        Write(segment, from);
        xml.WriteEndElement();
    }

    /// <summary>Writes the words of a segment from an offset on.</summary>
    public void Write(Segment segment, int from)
    {
        var at = from;
        var isFirst = true;
        foreach (var gap in segment.Gaps.Where(gap => gap.Start >= from))
        {
            WriteStretch(at, gap.Start, ref isFirst);
            at = gap.End;
        }
        WriteStretch(at, segment.Span.End, ref isFirst);
    }

    private void WriteStretch(int start, int end, ref bool isFirst)
    {
        var at = start;
        foreach (var edge in Within(start, end))
        {
            WritePlain(at, edge.Mention.Span.Start, ref isFirst);
            xml.WriteStartElement("ref", AkomaNtoso.Namespace);
            xml.WriteAttributeString("href", HrefOf(edge));
            WritePlain(edge.Mention.Span.Start, edge.Mention.Span.End, ref isFirst);
            xml.WriteEndElement();
            at = edge.Mention.Span.End;
        }
        WritePlain(at, end, ref isFirst);
    }

    // A mention that runs over the end of a segment is none of its references.
    private IEnumerable<Edge> Within(int start, int end)
    {
        var at = start;
        foreach (var edge in mentions)
        {
            if (edge.Mention.Span.Start < at || edge.Mention.Span.End > end)
                continue;
            yield return edge;
            at = edge.Mention.Span.End;
        }
    }

    private string HrefOf(Edge edge)
    {
        var act = ids.Of(edge);
        var provision = edge.Mention.Pinpoints is [var only] ? GraphArrow.Fragment(only) : "";
        return XmlText.Clean(act + provision).Replace(" ", "%20", StringComparison.Ordinal);
    }

    // Printed lines are joined: a run of blanks is one.
    private void WritePlain(int start, int end, ref bool isFirst)
    {
        if (end <= start)
            return;
        var printed = text.AsSpan(start, end - start);
        var joined = string.Join(
            ' ', printed.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var opens = char.IsWhiteSpace(printed[0])
            && !isFirst
            && joined.Length > 0
            ? " " : "";
        var closes = char.IsWhiteSpace(printed[^1]) ? " " : "";
        isFirst = isFirst && joined.Length == 0;
        xml.WriteString(XmlText.Clean(opens + joined + closes));
    }
}
