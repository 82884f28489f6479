using System.Collections.Immutable;
using VanBan.Documents;
using VanBan.Text;

namespace VanBan.Citations.Relations;

/// <summary>
/// Where in the structure of its document a mention stands. What is not known of the structure is taken for the running
/// text.
/// </summary>
internal sealed class DocumentPlaces(
    NormalizedText text, ImmutableArray<Table> tables, ImmutableArray<Segment> segments,
    ImmutableArray<Table> lined)
{
    /// <summary>Where nothing is known of the structure.</summary>
    public static DocumentPlaces Unknown(NormalizedText text) => new(text, [], [], []);

    /// <summary>The structure.</summary>
    public ImmutableArray<Segment> Segments => segments;

    /// <summary>The tables, in the order of the text.</summary>
    public ImmutableArray<Table> Tables => tables;

    /// <summary>The tables, and the registers of documents that stand in lines of the running text.</summary>
    public ImmutableArray<Table> Registers { get; } = lined.IsEmpty
        ? tables : [.. tables.Concat(lined).OrderBy(static table => table.Span.Start)];

    /// <summary>Where the character at <paramref name="at"/> of the normalised text stands.</summary>
    public Place Of(int at)
    {
        var offset = text.ToSource(at);
        var place = IsInTable(offset) ? Place.Table : Place.Text;
        for (var i = SegmentAt(offset); i >= 0; i = Above(i))
        {
            var segment = segments[i];
            if (segment.IsQuoted)
                return place | Place.Quotation;
            if (segment.Unit == SegmentUnit.Attachment)
                return place | (IsForm(segment) ? Place.Form : Place.Attachment);
            if (segment.Unit == SegmentUnit.Article)
                place |= Place.Article;
        }
        return place;
    }

    private bool IsInTable(int offset)
    {
        foreach (var table in tables)
        {
            if (table.Span.Contains(offset))
                return true;
        }
        return false;
    }

    private int SegmentAt(int offset) =>
        segments.IsEmpty
            ? -1
            : Math.Max(
                0, Ordered.First(segments.AsSpan(), offset, static (segment, at) => segment.Span.Start > at) - 1);

    private int Above(int i) => segments[i].Parent is var parent
        && parent < i
        ? parent : -1;

    // 'Mẫu số 05', 'Biểu 01': what it cites, the one who fills it in will cite.
    private static bool IsForm(Segment segment) =>
        segment.Label is { } label
            && RelationVocabulary.Forms.Begins(Letters.Fold(label));
}

/// <summary>A place in the structure of a document.</summary>
[Flags]
internal enum Place
{
    /// <summary>Running text.</summary>
    Text = 0,

    /// <summary>A cell of a table.</summary>
    Table = 1,

    /// <summary>Under an article (Điều).</summary>
    Article = 2,

    /// <summary>Something attached: a regulation, a plan, a list.</summary>
    Attachment = 4,

    /// <summary>A form to be filled in.</summary>
    Form = 8,

    /// <summary>The wording that an amendment quotes.</summary>
    Quotation = 16,
}
