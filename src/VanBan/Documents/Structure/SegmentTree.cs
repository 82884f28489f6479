using System.Collections.Immutable;
using VanBan.Documents.Head;
using VanBan.Knowledge;
using VanBan.Text;

namespace VanBan.Documents.Structure;

/// <summary>
/// Builds the tree of segments, one after the other. Named units have their order (Phần over Chương over Mục over
/// Điều); the styles of lists nest as the document nests them: a style that is open goes on, a new one opens below what
/// stands last.
/// </summary>
internal sealed class SegmentTree(string text)
{
    private const int LongestTitle = 250;
    private const int MostBelowTitle = 8;

    private readonly List<Segment> segments = [];

    // The segments that are open, outermost first.
    private readonly List<Open> stack = [];

    // How deep the stack is outside the quotation that runs; -1 outside any.
    private int quotedFrom = -1;

    public void Add(TextSpan span, int labelled, SegmentMarker marker, bool isQuoted, ImmutableArray<TextSpan> gaps)
    {
        Quote(isQuoted);
        var words = span.In(text);
        if (marker.Unit == SegmentUnit.None)
        {
            AddUnlabelled(span, words, gaps);
            return;
        }
        var label = text.AsSpan(labelled, marker.LabelLength);
        var unit = marker.Unit is SegmentUnit.Roman or SegmentUnit.Letter
            ? LetterOrRoman(label, marker.Unit) : marker.Unit;
        Close(unit, marker.Rank);
        var isHeading = unit != SegmentUnit.Bullet
            && IsHeading(text.AsSpan(labelled + marker.Length, Math.Max(0, span.End - labelled - marker.Length)), unit);
        Push(
            span, isHeading ? SegmentKind.Heading : SegmentKind.Item, marker.LabelLength == 0
                ? null : Label(label), unit, marker.Rank, gaps);
    }

    public void AddRow(TextSpan span) => Append(span, SegmentKind.TableRow, null, SegmentUnit.None, []);

    public void AddFootnote(TextSpan span, ImmutableArray<TextSpan> gaps)
    {
        stack.Clear();
        quotedFrom = -1;
        Append(span, SegmentKind.Footnote, null, SegmentUnit.None, gaps);
    }

    /// <summary>The segments, each with the extent of all that stands under it.</summary>
    public ImmutableArray<Segment> ToSegments()
    {
        var ends = new int[segments.Count];
        for (var i = segments.Count - 1; i >= 0; i--)
        {
            ends[i] = Math.Max(ends[i], segments[i].Span.End);
            if (segments[i].Parent >= 0)
                ends[segments[i].Parent] = Math.Max(ends[segments[i].Parent], ends[i]);
        }
        var all = ImmutableArray.CreateBuilder<Segment>(segments.Count);
        for (var i = 0; i < segments.Count; i++)
            all.Add(segments[i] with { Extent = new TextSpan(segments[i].Span.Start, ends[i]) });
        return all.MoveToImmutable();
    }

    private void AddUnlabelled(TextSpan span, ReadOnlySpan<char> words, ImmutableArray<TextSpan> gaps)
    {
        if (quotedFrom < 0 && IsAttached(words))
        {
            AttachTitle();
            Append(span, SegmentKind.Paragraph, null, SegmentUnit.None, gaps);
            return;
        }
        // './.' ends the body (Nghị định 30/2020/NĐ-CP, Phụ lục I.II.6); what follows belongs to no part of it, nor
        // does the foot.
        if (quotedFrom < 0 && (IsFoot(words) || EndsBody()))
            stack.Clear();
        var isTitle = words.Length < LongestTitle
            && words[^1] is not ('.' or ';')
            && Capitals.Fill(words);
        // A title without a label, 'QUYẾT ĐỊNH:' or 'TỔ CHỨC THỰC HIỆN', ends lists and articles; running text ends
        // lists without count.
        var depth = stack.Count;
        while (depth > Math.Max(quotedFrom, 0)
            && (isTitle ? stack[depth - 1].Unit >= SegmentUnit.Article : stack[depth - 1].Unit == SegmentUnit.Bullet))
            depth--;
        stack.RemoveRange(depth, stack.Count - depth);
        Append(span, isTitle ? SegmentKind.Heading : SegmentKind.Paragraph, null, SegmentUnit.None, gaps);
    }

    private bool EndsBody() =>
        segments.Count > 0
            && segments[^1] is { IsQuoted: false } last
            && last.Span.In(text).EndsWith("./.");

    // Closes what a segment of this unit ends.
    private void Close(SegmentUnit unit, int rank)
    {
        var bottom = Math.Max(quotedFrom, 0);
        var depth = unit <= SegmentUnit.Article
            ? DepthOfNamed(unit, bottom) : Find(unit, rank, bottom) is >= 0 and var open
            ? open : DepthOfNewStyle(unit, rank, bottom);
        stack.RemoveRange(depth, stack.Count - depth);
    }

    // Named units have their order: each ends those of its own rank and below.
    private int DepthOfNamed(SegmentUnit unit, int bottom)
    {
        for (var i = bottom; i < stack.Count; i++)
        {
            if (stack[i].Unit >= unit)
                return i;
        }
        return stack.Count;
    }

    private int DepthOfNewStyle(SegmentUnit unit, int rank, int bottom)
    {
        var depth = stack.Count;
        // A counted item never stands under a bullet.
        while (depth > bottom && stack[depth - 1].Unit == SegmentUnit.Bullet
            && (unit != SegmentUnit.Bullet || stack[depth - 1].Rank > rank))
            depth--;
        // '1.1' stands under '1', a clause under its article, but a section of a report never under a point.
        if (unit is SegmentUnit.Letter or SegmentUnit.Roman)
        {
            while (depth > bottom
                && stack[depth - 1].Unit is SegmentUnit.Point or SegmentUnit.Parenthesis or SegmentUnit.Decimal)
                depth--;
        }
        return depth;
    }

    // Where the style is already open: there the list goes on.
    private int Find(SegmentUnit unit, int rank, int bottom)
    {
        for (var i = stack.Count - 1; i >= bottom; i--)
        {
            if (stack[i].Unit == unit && stack[i].Rank == rank)
                return i;
            if (stack[i].Unit <= SegmentUnit.Article)
                return -1;
        }
        return -1;
    }

    private void Push(
        TextSpan span, SegmentKind kind, string? label, SegmentUnit unit, int rank, ImmutableArray<TextSpan> gaps)
    {
        Append(span, kind, label, unit, gaps);
        stack.Add(new Open(segments.Count - 1, unit, rank, label));
    }

    private void Append(TextSpan span, SegmentKind kind, string? label, SegmentUnit unit, ImmutableArray<TextSpan> gaps)
    {
        var parent = stack.Count == 0 ? -1 : stack[^1].Index;
        segments.Add(
            new Segment(
                span, kind, label, parent < 0
                    ? 0 : segments[parent].Level + 1)
            { Unit = unit, Parent = parent, IsQuoted = quotedFrom >= 0, Gaps = gaps });
    }

    private void Quote(bool isQuoted)
    {
        if (isQuoted && quotedFrom < 0)
        {
            quotedFrom = stack.Count;
        }
        else if (!isQuoted && quotedFrom >= 0)
        {
            stack.RemoveRange(quotedFrom, stack.Count - quotedFrom);
            quotedFrom = -1;
        }
    }

    // 'I' after 'H', 'C' after 'B', 'V' after 'U' are letters; without such a sequence I, V and X are numbers and the
    // rest letters.
    private SegmentUnit LetterOrRoman(ReadOnlySpan<char> label, SegmentUnit unit)
    {
        if (label.Length != 1 || unit == SegmentUnit.Letter)
            return unit;
        var bottom = Math.Max(quotedFrom, 0);
        for (var i = stack.Count - 1; i >= bottom; i--)
        {
            if (stack[i].Unit == SegmentUnit.Letter
                && stack[i].Label is [var previous]
                && previous + 1 == label[0])
                return SegmentUnit.Letter;
        }
        return SegmentUnit.Roman;
    }

    // The lines of capitals just above '(Ban hành kèm theo …)' are the title of something attached: what follows counts
    // its articles anew.
    private void AttachTitle()
    {
        stack.Clear();
        // Between the two can stand what it is about, in lines of small letters; higher, over the title, the names of
        // the bodies.
        var first = segments.FindLastIndex(segments.Count - 1, Math.Min(segments.Count, MostBelowTitle), IsTitle);
        if (first < 0)
            return;
        // 'PHỤ LỤC I' / 'DANH MỤC …': the label stands above the title.
        if (first > 0
            && segments[first].Unit == SegmentUnit.None
            && segments[first - 1].Unit == SegmentUnit.Attachment)
            first--;
        segments[first] = segments[first] with { Unit = SegmentUnit.Attachment, Parent = -1, Level = 0 };
        stack.Add(new Open(first, SegmentUnit.Attachment, 0, segments[first].Label));
        for (var i = first + 1; i < segments.Count; i++)
            segments[i] = segments[i] with { Parent = first, Level = 1, Unit = SegmentUnit.None };
    }

    private bool IsTitle(Segment segment)
    {
        if (segment.Unit == SegmentUnit.Attachment)
            return true;
        if (segment is not { Kind: SegmentKind.Heading, Unit: SegmentUnit.None })
            return false;
        var title = segment.Span.In(text);
        return DocumentType.Words.Match(Letters.Fold(title.ToString()), 0, out _) > 0
            || StructureWords.Begins(StructureWord.AttachedTitle, title);
    }

    private static bool IsAttached(ReadOnlySpan<char> words) =>
        words.Length > 12
            && words[0] == '('
            && StructureWords.Begins(StructureWord.AttachedNote, words[1..]);

    // The foot of a document: recipients, or a line of capitals with a mark of authority.
    private static bool IsFoot(ReadOnlySpan<char> words)
    {
        if (words[0] is 'N' or 'n')
            return StructureWords.Begins(StructureWord.Foot, words);
        if (words.Length is < 5 or > 100
            || !"TKQ".Contains(words[0], StringComparison.Ordinal)
            || !"MTLU./".Contains(words[1], StringComparison.Ordinal)
            || !Capitals.Fill(words))
            return false;
        Span<char> folded = stackalloc char[words.Length];
        Letters.Fold(words, folded);
        return OfficeTitle.AuthorityMark(folded) > 0;
    }

    // A title ends without a mark; a clause of running text ends with one.
    private static bool IsHeading(ReadOnlySpan<char> words, SegmentUnit unit)
    {
        if (unit < SegmentUnit.Article)
            return true;
        words = words.TrimEnd("0123456789 ”\"»");
        return words.Length is > 0 and < 260
            && words[^1] is not ('.' or ';' or ',' or ':' or '/');
    }

    // 'Điều  5' and 'Điều 5' are one label.
    private static string Label(ReadOnlySpan<char> label)
    {
        if (label.Length == 1 && label[0] < '\u0080')
            return SingleLabels[label[0]];
        return label.Contains("  ", StringComparison.Ordinal) || label.Contains('\u00A0')
            ? HeadPieces.OneLine(label) : label.ToString();
    }

    private static readonly string[] SingleLabels =
        [.. Enumerable.Range(0, 128).Select(static c => ((char)c).ToString())];

    private readonly record struct Open(int Index, SegmentUnit Unit, int Rank, string? Label);
}
