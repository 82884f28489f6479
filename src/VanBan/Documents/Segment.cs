using System.Collections.Immutable;
using System.Text;
using VanBan.Text;

namespace VanBan.Documents;

/// <summary>A unit of a document's structure: a heading, a paragraph, a list item.</summary>
/// <param name="Span">Its characters, without leading and trailing white space; over a page break the
/// <see cref="Gaps"/> inside it are not its own.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Label">What it is numbered with, as printed without closing mark: <c>A</c>, <c>II</c>, <c>1</c>,
/// <c>(1)</c>, <c>a</c>, <c>Điều 5</c>; <see langword="null"/> for none.</param>
/// <param name="Level">Depth in the structure, 0 for the outermost; headings above it have smaller levels.</param>
public sealed record Segment(TextSpan Span, SegmentKind Kind, string? Label, int Level)
{
    /// <summary>What its label counts.</summary>
    public SegmentUnit Unit { get; init; }

    /// <summary>Index, among the segments of the document, of the one under which it stands; -1 for the
    /// outermost.</summary>
    public int Parent { get; init; } = -1;

    /// <summary>From its first character to the last of what stands under it: <c>Điều 5</c> with all its
    /// clauses.</summary>
    public TextSpan Extent { get; init; }

    /// <summary>Whether it stands inside the quotation marks of an amendment: an article of the document that is
    /// amended, not of this one.</summary>
    public bool IsQuoted { get; init; }

    /// <summary>Lines inside <see cref="Span"/> that belong to the page and not to the text: a running header, a page
    /// number. Ordered; nearly always empty.</summary>
    public ImmutableArray<TextSpan> Gaps { get; init; } = [];

    /// <summary>The words of the segment in <paramref name="text"/> on one line: printed lines joined, gaps left
    /// out.</summary>
    public string Read(string text)
    {
        var words = new StringBuilder(Span.Length);
        var at = Span.Start;
        foreach (var gap in Gaps)
        {
            Append(text.AsSpan(at, gap.Start - at));
            at = gap.End;
        }
        Append(text.AsSpan(at, Span.End - at));
        return words.ToString();

        void Append(ReadOnlySpan<char> part)
        {
            foreach (var c in part)
            {
                if (c == '\t' || !char.IsWhiteSpace(c))
                    words.Append(c);
                else if (words.Length > 0 && !char.IsWhiteSpace(words[^1]))
                    words.Append(' ');
            }
        }
    }
}

/// <summary>What a segment is.</summary>
public enum SegmentKind
{
    /// <summary>Running text.</summary>
    Paragraph,

    /// <summary>A title over a part of the document.</summary>
    Heading,

    /// <summary>An item of a list: điểm, a dash, a number.</summary>
    Item,

    /// <summary>A row of a table.</summary>
    TableRow,

    /// <summary>A footnote or endnote.</summary>
    Footnote,
}

/// <summary>What a label counts, from the outermost to the innermost (Nghị định 30/2020/NĐ-CP, Phụ lục I.II.6c; Luật
/// 64/2025/QH15 for Phần to điểm).</summary>
public enum SegmentUnit
{
    /// <summary>Nothing: the segment has no label.</summary>
    None,

    /// <summary>Something attached: <c>Phụ lục I</c>, <c>Mẫu số 05</c>, a regulation issued with a decision.</summary>
    Attachment,

    /// <summary>Phần: <c>Phần thứ nhất</c>.</summary>
    Part,

    /// <summary>Chương: <c>Chương II</c>.</summary>
    Chapter,

    /// <summary>Mục under a chapter: <c>Mục 1</c>.</summary>
    Section,

    /// <summary>Tiểu mục.</summary>
    Subsection,

    /// <summary>Điều.</summary>
    Article,

    /// <summary>A capital letter: <c>A</c>.</summary>
    Letter,

    /// <summary>A Roman number: <c>IV</c>.</summary>
    Roman,

    /// <summary>A number: a clause (khoản) under an article, else a section of a report.</summary>
    Number,

    /// <summary>A number of several parts: <c>1.2</c>.</summary>
    Decimal,

    /// <summary>A number or letter in parentheses: <c>(1)</c>.</summary>
    Parenthesis,

    /// <summary>A small letter: a point (điểm) under a clause.</summary>
    Point,

    /// <summary>A bullet without a count: a star, a dash, a plus. The label is <see langword="null"/>.</summary>
    Bullet,
}
