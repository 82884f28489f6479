using System.Buffers;
using VanBan.Documents;
using VanBan.Text;

namespace VanBan.Tasks.Reading;

/// <summary>The words of a segment or cell on one line, printed lines joined, and the way back to the
/// document.</summary>
internal sealed class JoinedText
{
    // Marks of a bullet, and what closes a label.
    private const string Marks = " .):/-–—+*•_~\u00A0";

    // All white space but the blank.
    private static readonly SearchValues<char> LineEnds = SearchValues.Create(
        [.. Enumerable.Range(0, char.MaxValue + 1).Select(static c => (char)c)
            .Where(static c => c != ' ' && char.IsWhiteSpace(c))]);

    private readonly NormalizedText.Turn[] turns;

    // How many characters of the joined text the label takes.
    private readonly int label;

    private JoinedText(string text, int label, NormalizedText.Turn[] turns)
    {
        (Text, this.label, this.turns) = (text, label, turns);
        Folded = Letters.Fold(text);
    }

    /// <summary>The words as printed.</summary>
    public string Text { get; }

    /// <summary>The same folded.</summary>
    public string Folded { get; }

    /// <summary>The words of a segment behind its label.</summary>
    public static JoinedText Of(string document, Segment segment) => Of(document, segment.Span, segment);

    /// <summary>The words of a stretch of the document.</summary>
    public static JoinedText Of(string document, TextSpan span) => Of(document, span, null);

    /// <summary>All of it in the document.</summary>
    public TextSpan Whole => ToSource(0, Text.Length);

    /// <summary>A cursor at <paramref name="at"/>.</summary>
    public TextCursor At(int at) => new(Text, Folded, at);

    /// <summary>A cursor at <paramref name="at"/> for which the text ends at <paramref name="end"/>.</summary>
    public TextCursor At(int at, int end) => new(Text.AsSpan(0, end), Folded.AsSpan(0, end), at);

    /// <summary>The stretch of the document from which a stretch of this text comes.</summary>
    public TextSpan ToSource(int start, int end)
    {
        var first = NormalizedText.Turn.ToSource(turns, label + start);
        return new TextSpan(
            first, end <= start ? first : NormalizedText.Turn.ToSource(turns, label + end - 1) + 1);
    }

    private static JoinedText Of(string document, TextSpan span, Segment? segment)
    {
        var text = ArrayPool<char>.Shared.Rent(span.Length);
        var turns = new List<NormalizedText.Turn>();
        var (length, at) = (0, span.Start);
        foreach (var gap in segment?.Gaps ?? [])
        {
            length = Join(document.AsSpan(0, Math.Min(gap.Start, span.End)), at, text, length, turns);
            at = Math.Max(at, gap.End);
        }
        length = Join(document.AsSpan(0, span.End), at, text, length, turns);
        if (length > 0 && text[length - 1] == ' ')
            length--;
        var label = segment is null ? 0 : LabelLength(text.AsSpan(0, length), segment);
        var joined = new JoinedText(new string(text, label, length - label), label, [.. turns]);
        ArrayPool<char>.Shared.Return(text);
        return joined;
    }

    private static int LabelLength(ReadOnlySpan<char> text, Segment segment)
    {
        if (segment.Label is null && segment.Unit != SegmentUnit.Bullet)
            return 0;
        var at = text.StartsWith(segment.Label, StringComparison.Ordinal) ? segment.Label?.Length ?? 0 : 0;
        while (at < text.Length && Marks.Contains(text[at], StringComparison.Ordinal))
            at++;
        return at;
    }

    // Nearly all of a text is words with one blank between them, and is copied whole up to the next line end.
    private static int Join(
        ReadOnlySpan<char> source, int at, Span<char> text, int length, List<NormalizedText.Turn> turns)
    {
        for (var twoBlanks = -1; at < source.Length;)
        {
            var white = 0;
            while (at + white < source.Length && char.IsWhiteSpace(source[at + white]))
                white++;
            if (white > 0 && length > 0 && text[length - 1] != ' ')
            {
                Turn(turns, at, length);
                text[length++] = ' ';
            }
            at += white;
            if (twoBlanks < at)
                twoBlanks = IndexFrom(source[at..].IndexOf("  "), at, source.Length);
            var end = Math.Min(twoBlanks, IndexFrom(source[at..].IndexOfAny(LineEnds), at, source.Length));
            if (end == at)
                continue;
            Turn(turns, at, length);
            source[at..end].CopyTo(text[length..]);
            (length, at) = (length + end - at, end);
        }
        return length;
    }

    private static int IndexFrom(int index, int from, int otherwise) => index < 0 ? otherwise : from + index;

    private static void Turn(List<NormalizedText.Turn> turns, int at, int length)
    {
        if (turns.Count == 0 || turns[^1].Shift != at - length)
            turns.Add(new NormalizedText.Turn(length, at - length));
    }
}
