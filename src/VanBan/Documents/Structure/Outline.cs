using System.Collections.Immutable;
using System.Text;
using VanBan.Text;

namespace VanBan.Documents.Structure;

/// <summary>
/// The structure of a document as something to ask: where an offset stands (<c>mục A.I.4</c>, <c>điểm a khoản 2 Điều
/// 5</c>), and which segment an address names. Articles quoted in an amendment are no provisions of the document and
/// have no address.
/// </summary>
/// <param name="Text">The document's text.</param>
/// <param name="Segments">Its segments, as <see cref="Segmenter.Split(Document)"/> gives them.</param>
public sealed record Outline(string Text, ImmutableArray<Segment> Segments)
{
    /// <summary>The outline of <paramref name="document"/>.</summary>
    public static Outline Of(Document document) => new(document.Text, Segmenter.Split(document));

    /// <summary>Index of the segment that holds <paramref name="offset"/>, or of the last before it; -1 before the
    /// first.</summary>
    public int IndexAt(int offset) =>
        Ordered.First(Segments.AsSpan(), offset, static (segment, at) => segment.Span.Start > at) - 1;

    /// <summary>The labelled segments under which <paramref name="offset"/> stands, the outermost first; the one that
    /// holds it included.</summary>
    public ImmutableArray<Segment> PathTo(int offset)
    {
        var path = ImmutableArray.CreateBuilder<Segment>();
        for (var i = IndexAt(offset); i >= 0; i = Segments[i].Parent)
        {
            if (Segments[i].Label is not null
                || Segments[i].Unit == SegmentUnit.Attachment)
                path.Insert(0, Segments[i]);
        }
        return path.ToImmutable();
    }

    /// <summary>
    /// Where <paramref name="offset"/> stands, as one would cite it: <c>điểm a khoản 2 Điều 5</c>, <c>mục A.I.4</c>,
    /// <c>mục II.1 Phụ lục I</c>; a quoted provision by the own one that quotes it. <see langword="null"/> where it
    /// stands in no labelled part.
    /// </summary>
    public string? PlaceOf(int offset)
    {
        var path = PathTo(offset).Where(static segment => !segment.IsQuoted).ToList();
        var article = path.FindLastIndex(static segment => segment.Unit == SegmentUnit.Article);
        var place = article >= 0 ? Provision(path, article) : Section(path);
        if (path.Find(static segment => segment.Unit == SegmentUnit.Attachment) is { } attachment)
            place = $"{place} {attachment.Label ?? Short(attachment)}".TrimStart();
        return place.Length == 0 ? null : place;
    }

    // 'điểm a khoản 2 Điều 5'.
    private static string Provision(List<Segment> path, int article)
    {
        var place = new StringBuilder();
        for (var i = path.Count - 1; i > article; i--)
            place.Append(Name(path[i])).Append(' ');
        return place.Append(path[article].Label).ToString();
    }

    // 'mục A.I.4', or the innermost named part.
    private static string Section(List<Segment> path)
    {
        var sections = path.Where(static segment => segment.Unit > SegmentUnit.Article)
            .Select(static segment => segment.Label!.Trim('(', ')')).ToList();
        // '1.2' already says that it stands under '1'.
        sections =
            [
                .. sections.Where(
                    (label, i) =>
                        i + 1 >= sections.Count
                            || !sections[i + 1].StartsWith(label + '.', StringComparison.Ordinal))];
        if (sections.Count > 0)
            return "mục " + string.Join('.', sections);
        return path.FindLast(
            static segment => segment.Unit is > SegmentUnit.Attachment and < SegmentUnit.Article)?.Label ?? "";
    }

    /// <summary>
    /// The segment that an address names, in either order and any letter case: <c>Điều 5 khoản 2</c>, <c>điểm a khoản 2
    /// Điều 5</c>, <c>Chương II</c>, <c>mục A.I.4</c>, <c>Phụ lục I mục 2</c>. The document's own provisions come
    /// before those of its attachments. <see langword="null"/> where there is none such.
    /// </summary>
    public Segment? Find(string address)
    {
        var steps = Steps(address);
        if (steps.Count == 0)
            return null;
        var found = Find(steps, 0, -1, steps[0].Unit == SegmentUnit.Attachment);
        if (found < 0 && steps[0].Unit != SegmentUnit.Attachment)
            found = Find(steps, 0, -1, inAttachments: true);
        return found < 0 ? null : Segments[found];
    }

    /// <summary>
    /// What can be asked for under the innermost part of <paramref name="address"/> that there is: of <c>Điều 5 khoản
    /// 9</c> the clauses of Điều 5, of an address of which nothing is there the articles and attachments, or the
    /// sections of a report.
    /// </summary>
    /// <returns>The part, <see langword="null"/> for the document, and the addresses as one would print them, in their
    /// order.</returns>
    public (Segment? Part, ImmutableArray<string> Addresses) Nearby(string address)
    {
        var steps = Steps(address);
        while (steps.Count > 1)
        {
            steps.RemoveAt(steps.Count - 1);
            var found = Find(steps, 0, -1, inAttachments: true);
            if (found >= 0
                && Under(found, steps.Exists(static step => step.Unit == SegmentUnit.Article)) is { Length: > 0 } under)
                return (Segments[found], under);
        }
        return (null, Outermost());
    }

    private ImmutableArray<string> Under(int found, bool inArticle) =>
        [
            .. Segments.Where(segment => segment.Parent == found && IsAddressed(segment))
            .Select(segment => inArticle ? Name(segment) : PlaceOf(segment.Span.Start)!)];

    // The articles and attachments, or the sections of a report.
    private ImmutableArray<string> Outermost()
    {
        var addressed = Segments.Where(IsAddressed).ToList();
        if (addressed.Exists(static segment => segment.Unit == SegmentUnit.Article))
            return [
                .. addressed.Where(static segment => segment.Unit is SegmentUnit.Article or SegmentUnit.Attachment)
                .Select(static segment => segment.Label!).Distinct()];
        var outermost = addressed.Select(static segment => segment.Unit).DefaultIfEmpty().Min();
        return [
            .. addressed.Where(segment => segment.Unit == outermost).Select(segment => PlaceOf(segment.Span.Start))
            .OfType<string>()
            .Distinct()];
    }

    private static bool IsAddressed(Segment segment) => segment is { Label: not null, IsQuoted: false };

    /// <summary>The text of a segment with all that stands under it, one segment a line.</summary>
    public string Read(Segment segment)
    {
        var text = new StringBuilder();
        for (var i = IndexAt(segment.Span.Start); i >= 0 && i < Segments.Length
            && segment.Extent.Contains(Segments[i].Span); i++)
            text.Append(text.Length > 0 ? "\n" : "").Append(Segments[i].Read(Text));
        return text.ToString();
    }

    private int Find(List<(SegmentUnit Unit, string Label)> steps, int step, int under, bool inAttachments)
    {
        var start = under < 0 ? 0 : under + 1;
        var end = under < 0 ? int.MaxValue : Segments[under].Extent.End;
        var attached = int.MinValue;
        for (var i = start; i < Segments.Length && Segments[i].Span.Start < end; i++)
        {
            var segment = Segments[i];
            if (segment.Unit == SegmentUnit.Attachment)
                attached = segment.Extent.End;
            if (segment.IsQuoted || !Matches(segment, steps[step])
                || (under < 0 && !inAttachments && segment.Span.Start < attached))
                continue;
            var found = step + 1 == steps.Count ? i : Find(steps, step + 1, i, inAttachments);
            if (found >= 0)
                return found;
        }
        return -1;
    }

    private static bool Matches(Segment segment, (SegmentUnit Unit, string Label) step)
    {
        if (segment.Label is null)
            return false;
        var label = Bare(segment);
        var fits = step.Unit switch
        {
            // 'mục' is the section of a chapter and any numbered part of a report.
            SegmentUnit.Section => segment.Unit is SegmentUnit.Section or > SegmentUnit.Article,
            SegmentUnit.Number => segment.Unit is SegmentUnit.Number or SegmentUnit.Decimal,
            SegmentUnit.Point => segment.Unit is SegmentUnit.Point or SegmentUnit.Decimal or SegmentUnit.Parenthesis,
            var unit => segment.Unit == unit,
        };
        // A small letter and a capital, d and đ, are different labels.
        return fits && (step.Unit is SegmentUnit.Point or SegmentUnit.Section
            ? string.Equals(label, step.Label, StringComparison.Ordinal)
            : string.Equals(Letters.Fold(label), Letters.Fold(step.Label), StringComparison.Ordinal));
    }

    // The label without the name of its unit and without parentheses: '5', 'II', 'a'.
    private static string Bare(Segment segment)
    {
        var label = segment.Label!.Trim('(', ')');
        return segment.Unit > SegmentUnit.Article ? label : label[(label.LastIndexOf(' ') + 1)..];
    }

    private static string Name(Segment segment) => segment.Unit switch
    {
        SegmentUnit.Number => $"khoản {segment.Label}",
        SegmentUnit.Point => $"điểm {segment.Label}",
        _ => $"mục {segment.Label!.Trim('(', ')')}",
    };

    private string Short(Segment segment)
    {
        var title = segment.Read(Text);
        return title.Length <= 60 ? title : title[..60].TrimEnd() + "…";
    }

    // The units and labels of an address, the outermost first.
    private static List<(SegmentUnit Unit, string Label)> Steps(string address)
    {
        var words = Letters.Compose(address).Split([' ', ',', ';', '\u00A0'], StringSplitOptions.RemoveEmptyEntries);
        var steps = new List<(SegmentUnit Unit, string Label)>();
        for (var i = 0; i + 1 < words.Length; i++)
        {
            var unit = UnitAt(words, i, out var length);
            if (unit == SegmentUnit.None)
                continue;
            i += length;
            var label = words[i].Trim('.', ')', '(', ':');
            // 'mục A.I.4' names three parts, one under the other.
            if (unit == SegmentUnit.Section
                && label.Contains('.', StringComparison.Ordinal)
                && !char.IsAsciiDigit(label[0]))
                steps.AddRange(label.Split('.', StringSplitOptions.RemoveEmptyEntries).Select(part => (unit, part)));
            else
                steps.Add((unit, label));
        }
        // A stable sort: units keep their order, the parts of a report theirs.
        return [.. steps.OrderBy(static step => step.Unit)];
    }

    // The unit whose name, of one or two words, stands before a label.
    private static SegmentUnit UnitAt(string[] words, int at, out int length)
    {
        for (length = Math.Min(2, words.Length - at - 1); length > 0; length--)
        {
            var name = Letters.Fold(string.Join(' ', words, at, length));
            if (StructureWords.TryAddress(name, out var unit, out var end)
                && end == name.Length)
                return unit;
        }
        return SegmentUnit.None;
    }
}
