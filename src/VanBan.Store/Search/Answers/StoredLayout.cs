using System.Collections.Immutable;
using VanBan.Documents;
using VanBan.Facts;
using VanBan.Text;

namespace VanBan.Store.Search.Answers;

/// <summary>Where in a stored text its pages and headings stand, so that each hit can name its page and its
/// section.</summary>
internal sealed class StoredLayout
{
    private readonly ImmutableArray<PageRun> pages;
    private readonly ImmutableArray<Heading> headings;

    private StoredLayout(ImmutableArray<PageRun> pages, ImmutableArray<Heading> headings) =>
        (this.pages, this.headings) = (pages, headings);

    private readonly record struct Heading(int Start, int Length, int End);

    /// <summary>The layout of a document.</summary>
    public static StoredLayout Of(DocumentFacts facts) => new(
        facts.Document.Pages,
        [
            .. Sections(facts).Select(segment => new Heading(
                segment.Span.Start, NameLength(segment),
                Math.Max(segment.Extent.End, segment.Span.End)))]);

    /// <summary>The headings in their order, each with its name alone.</summary>
    public IEnumerable<TextSpan> Headings =>
        headings.Select(heading => new TextSpan(heading.Start, heading.Start + heading.Length));

    public int? PageAt(int offset) => new Document("", "") { Pages = pages }.PageAt(offset);

    /// <summary>The headings over <paramref name="offset"/>, from the outermost, joined by <c> › </c>;
    /// <see langword="null"/> where there are none.</summary>
    public string? SectionAt(int offset, string text)
    {
        var names = headings.Where(heading => heading.Start <= offset
            && offset < heading.End)
            .Select(heading => Shorten(text, heading))
            .ToList();
        return names.Count == 0 ? null : string.Join(" › ", names);
    }

    /// <summary>As it is kept.</summary>
    public byte[] Write()
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write7BitEncodedInt(pages.Length);
        var last = 0;
        foreach (var run in pages)
        {
            writer.Write7BitEncodedInt(run.Start - last);
            writer.Write7BitEncodedInt(run.Page);
            last = run.Start;
        }
        last = 0;
        foreach (var heading in headings)
        {
            writer.Write7BitEncodedInt(heading.Start - last);
            writer.Write7BitEncodedInt(heading.Length);
            writer.Write7BitEncodedInt(heading.End - heading.Start);
            last = heading.Start;
        }
        writer.Flush();
        return stream.ToArray();
    }

    // In a document of an office the lines in capitals above its first numbered heading are its head: 'CỘNG HÒA XÃ HỘI
    // …', the issuer, 'QUYẾT ĐỊNH:'. No hit stands in a section of that name.
    private static IEnumerable<Segment> Sections(DocumentFacts facts)
    {
        var headings = facts.Segments.Where(
            segment =>
                segment.Kind == SegmentKind.Heading
                    || (segment.Unit == SegmentUnit.Article && segment.Label is not null));
        return facts.Header.Number is null && facts.Header.Type is null
            ? headings : headings.SkipWhile(segment => segment.Label is null);
    }

    // An article without a heading of its own ('Điều 3. Quyết định này có hiệu lực …') is named by its label.
    private static int NameLength(Segment segment) =>
        segment.Kind == SegmentKind.Heading || segment.Label is not { } label
            ? segment.Span.Length : Math.Min(segment.Span.Length, label.Length);

    public static StoredLayout Read(ReadOnlySpan<byte> bytes)
    {
        using var stream = new MemoryStream(bytes.ToArray());
        using var reader = new BinaryReader(stream);
        var pages = ImmutableArray.CreateBuilder<PageRun>();
        var headings = ImmutableArray.CreateBuilder<Heading>();
        if (bytes.Length == 0)
            return new StoredLayout([], []);
        var last = 0;
        for (var count = reader.Read7BitEncodedInt(); count > 0; count--)
            pages.Add(new PageRun(last += reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt()));
        last = 0;
        while (stream.Position < stream.Length)
            headings.Add(
                new Heading(
                    last += reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt(),
                    last + reader.Read7BitEncodedInt()));
        return new StoredLayout(pages.ToImmutable(), headings.ToImmutable());
    }

    private static string Shorten(string text, Heading heading)
    {
        const int longest = 120;
        var length = Math.Min(heading.Length, text.Length - heading.Start);
        var name = text.Substring(heading.Start, Math.Min(length, longest)).Replace('\n', ' ');
        return length > longest ? name[..(name.LastIndexOf(' ') is > 0 and var blank ? blank : longest)] + "…" : name;
    }
}
