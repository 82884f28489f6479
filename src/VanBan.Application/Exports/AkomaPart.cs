using VanBan.Documents;
using VanBan.Text;

namespace VanBan.Application.Exports;

/// <summary>A segment of a document with what stands under it.</summary>
/// <param name="Segment">The segment.</param>
internal sealed record AkomaPart(Segment Segment)
{
    /// <summary>What stands under it, in the order of the text.</summary>
    public List<AkomaPart> Children { get; } = [];

    /// <summary>Whether it has no number of its own in the document: a paragraph, a row, a quotation.</summary>
    public bool IsText => Segment.Label is null
        || Segment.IsQuoted
        || Segment.Unit == SegmentUnit.None;

    /// <summary>Whether it is an article or holds articles.</summary>
    public bool IsStructure => !IsText
        && Segment.Unit is > SegmentUnit.Attachment and <= SegmentUnit.Article;

    /// <summary>Whether the words behind its number are a heading.</summary>
    public bool HasHeading => IsStructure || Segment.Kind == SegmentKind.Heading;

    /// <summary>Its element.</summary>
    public string Element => IsText ? "hcontainer" : Segment.Unit switch
    {
        SegmentUnit.Part => "part",
        SegmentUnit.Chapter => "chapter",
        SegmentUnit.Section => "section",
        SegmentUnit.Subsection => "subsection",
        SegmentUnit.Article => "article",
        SegmentUnit.Letter => "title",
        SegmentUnit.Roman => "division",
        SegmentUnit.Number => "paragraph",
        SegmentUnit.Decimal => "subparagraph",
        SegmentUnit.Bullet => "indent",
        SegmentUnit.Attachment => "hcontainer",
        _ => "point",
    };

    /// <summary>Its name below the part that holds it: <c>dieu_5</c>, <c>diem_đ</c>.</summary>
    public string Name => IsText ? "text" : Segment.Unit switch
    {
        // The label names its unit itself.
        > SegmentUnit.None and <= SegmentUnit.Article => Letters.Slug(Segment.Label!, '_'),
        SegmentUnit.Number => "khoan_" + Bare,
        SegmentUnit.Point => "diem_" + Bare,
        _ => "muc_" + Bare,
    };

    // 'd' and 'đ' are two points.
    private string Bare
    {
        get
        {
            var bare = string.Concat(Segment.Label!.Where(c => char.IsLetterOrDigit(c)
                || c == '.'));
            return bare.Length == 0 ? "x" : bare.ToLowerInvariant();
        }
    }

    /// <summary>The offset at which its words begin behind its number.</summary>
    public int TextStart(string text)
    {
        var (at, end) = (Segment.Span.Start, Segment.Span.End);
        if (Segment.Label is not { } label
            || !text.AsSpan(at, end - at).StartsWith(label, StringComparison.Ordinal))
            return at;
        at += label.Length;
        while (at < end
            && (char.IsWhiteSpace(text[at]) || text[at] is '.' or ')' or ':' or '/' or '-'))
            at++;
        return at;
    }
}
