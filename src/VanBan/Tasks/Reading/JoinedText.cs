using VanBan.Documents;
using VanBan.Text;

namespace VanBan.Tasks.Reading;

/// <summary>The words of a segment or cell on one line, printed lines joined, and the way back to the
/// document.</summary>
internal sealed class JoinedText
{
    // Marks of a bullet, and what closes a label.
    private const string Marks = " .):/-–—+*•_~\u00A0";

    private readonly int[] offsets;

    private JoinedText(string text, int[] offsets)
    {
        (Text, this.offsets) = (text, offsets);
        Folded = Letters.Fold(text);
    }

    /// <summary>The words as printed.</summary>
    public string Text { get; }

    /// <summary>The same folded.</summary>
    public string Folded { get; }

    /// <summary>The words of a segment behind its label.</summary>
    public static JoinedText Of(string document, Segment segment)
    {
        var joined = Of(document, segment.Span, segment);
        var at = segment.Label is { } label
            && joined.Text.StartsWith(label, StringComparison.Ordinal)
            ? label.Length : 0;
        if (segment.Label is not null || segment.Unit == SegmentUnit.Bullet)
        {
            while (at < joined.Text.Length
                && Marks.Contains(joined.Text[at], StringComparison.Ordinal))
                at++;
        }
        return at == 0 ? joined : new JoinedText(joined.Text[at..], joined.offsets[at..]);
    }

    /// <summary>The words of a stretch of the document.</summary>
    public static JoinedText Of(string document, TextSpan span) => Of(document, span, null);

    /// <summary>All of it in the document.</summary>
    public TextSpan Whole => ToSource(0, Text.Length);

    /// <summary>A cursor at <paramref name="at"/>.</summary>
    public TextCursor At(int at) => new(Text, Folded, at);

    /// <summary>A cursor at <paramref name="at"/> for which the text ends at <paramref name="end"/>.</summary>
    public TextCursor At(int at, int end) => new(Text.AsSpan(0, end), Folded.AsSpan(0, end), at);

    /// <summary>The stretch of the document from which a stretch of this text comes.</summary>
    public TextSpan ToSource(int start, int end) =>
        end <= start
            ? new TextSpan(offsets[start], offsets[start]) : new TextSpan(offsets[start], offsets[end - 1] + 1);

    private static JoinedText Of(string document, TextSpan span, Segment? segment)
    {
        var text = new char[span.Length];
        var offsets = new int[span.Length];
        var length = 0;
        for (var at = span.Start; at < span.End; at++)
        {
            if (segment is not null && IsGap(segment, at))
                continue;
            var c = char.IsWhiteSpace(document[at]) ? ' ' : document[at];
            if (c == ' ' && (length == 0 || text[length - 1] == ' '))
                continue;
            (text[length], offsets[length]) = (c, at);
            length++;
        }
        if (length > 0 && text[length - 1] == ' ')
            length--;
        return new JoinedText(new string(text, 0, length), offsets[..length]);
    }

    private static bool IsGap(Segment segment, int at)
    {
        foreach (var gap in segment.Gaps)
        {
            if (gap.Contains(at))
                return true;
        }
        return false;
    }
}
