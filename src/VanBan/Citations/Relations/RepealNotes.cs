using System.Collections.Immutable;
using VanBan.Documents;
using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Citations.Relations;

/// <summary>
/// Which provision of a consolidated text a note on its repeal belongs to: 'Điều 33. (được bãi bỏ)' with the note 'Điều
/// này được bãi bỏ theo …' (Pháp lệnh 01/2012/UBTVQH13). Notes follow each other as their provisions do, so where a
/// text has as many of one as of the other, they are told by their order; else none is told.
/// </summary>
internal sealed class RepealNotes
{
    /// <summary>The words of such a note behind the unit that it names.</summary>
    internal const string Note = " nay duoc bai bo";

    private const string Repealed = "duoc bai bo";
    private const int LongestLine = 60;

    private readonly NormalizedText text;
    private readonly ImmutableArray<Segment> segments;
    private readonly Dictionary<string, List<Pinpoint?>> provisions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> notes = new(StringComparer.Ordinal);

    public RepealNotes(NormalizedText text, ImmutableArray<Segment> segments)
    {
        (this.text, this.segments) = (text, segments);
        for (var at = text.Folded.IndexOf(Repealed); at >= 0;)
        {
            Read(at);
            var next = text.Folded[(at + Repealed.Length)..].IndexOf(Repealed);
            at = next < 0 ? -1 : at + Repealed.Length + next;
        }
    }

    /// <summary>The provision that the note with 'này được bãi bỏ' at <paramref name="at"/> stands at;
    /// <see langword="null"/> where it is not told.</summary>
    public Pinpoint? ProvisionOf(int at)
    {
        var unit = UnitOf(at);
        if (!notes.TryGetValue(unit, out var ofUnit)
            || !provisions.TryGetValue(unit, out var lines)
            || lines.Count != ofUnit.Count)
            return null;
        var index = ofUnit.IndexOf(at);
        return index < 0 ? null : lines[index];
    }

    private void Read(int at)
    {
        var line = at - Math.Min(at, LongestLine);
        line += text.Text[line..at].LastIndexOf('\n') + 1;
        var verb = at + Repealed.Length - Note.Length;
        if (verb >= 0 && text.Folded[verb..].StartsWith(Note))
            AddTo(notes, UnitOf(verb), verb);
        else if (IsAlone(at))
            ReadLine(line, at);
    }

    // '(được bãi bỏ)' is all that is left of the provision.
    private bool IsAlone(int at)
    {
        var cursor = new TextCursor(text, at + Repealed.Length);
        cursor.TrySkip(')');
        cursor.SkipBlanksOfLine();
        return cursor.IsAtEnd || cursor.Current is '\n' or '\t';
    }

    private void ReadLine(int line, int end)
    {
        var words = text.Folded[line..end].TrimEnd(" (\t");
        if (ListMarker.Read(words, out var length) is { } marker
            && words[length..].IsWhiteSpace())
            AddTo(provisions, marker.Kind == '1' ? "khoan" : "diem", OfMarker(line, LabelAt(line, words.Length)));
        else
            ReadNamed(line, words);
    }

    // As printed: 'd' and 'đ' are two points.
    private string LabelAt(int line, int length) =>
        text.Text[line..(line + length)].Trim(" .)\t").ToString().ToLowerInvariant();

    private void ReadNamed(int line, ReadOnlySpan<char> words)
    {
        var named = new List<Pinpoint>();
        var cursor = new TextCursor(text, line);
        if (!PinpointReader.TryRead(ref cursor, named)
            || named is not [var only]
            || !text.Folded[cursor.At..(line + words.Length)].Trim(" .").IsEmpty)
            return;
        var first = words.IndexOf(' ');
        AddTo(provisions, words[..(first < 0 ? words.Length : first)].ToString(), only);
    }

    // A clause or a point, in the article (and clause) that it stands in.
    private Pinpoint? OfMarker(int line, string label)
    {
        var offset = text.ToSource(line);
        var i = segments.IsEmpty
            ? -1 : Ordered.First(segments.AsSpan(), offset, static (segment, at) => segment.Span.Start > at) - 1;
        string? article = null, clause = null;
        for (; i >= 0; i = segments[i].Parent)
        {
            if (segments[i].Unit == SegmentUnit.Number)
                clause ??= segments[i].Label;
            else if (segments[i].Unit == SegmentUnit.Article)
                article ??= segments[i].Label?.Split(' ')[^1];
        }
        if (article is null)
            return null;
        return label.Length > 0 && char.IsAsciiDigit(label[0])
            ? new Pinpoint(article, label, null) : clause is null ? null : new Pinpoint(article, clause, label);
    }

    // The word before 'này được bãi bỏ': 'dieu', 'khoan', 'mau'.
    private string UnitOf(int at)
    {
        var cursor = new TextCursor(text, at);
        return cursor.ReadWordBack().ToString();
    }

    private static void AddTo<T>(Dictionary<string, List<T>> lists, string unit, T value)
    {
        if (!lists.TryGetValue(unit, out var list))
            lists[unit] = list = [];
        list.Add(value);
    }
}
