using System.Collections.Immutable;
using VanBan.Documents;
using VanBan.Facts;

namespace VanBan.Archive.Search;

/// <summary>Where in a stored text its pages and headings stand, so that each hit can name its page and its section.</summary>
internal sealed class StoredLayout
{
    private readonly ImmutableArray<PageRun> pages;
    private readonly ImmutableArray<Heading> headings;

    private StoredLayout(ImmutableArray<PageRun> pages, ImmutableArray<Heading> headings) => (this.pages, this.headings) = (pages, headings);

    private readonly record struct Heading(int Start, int Length, int Level);

    public int? PageAt(int offset) => new Document("", "") { Pages = pages }.PageAt(offset);

    /// <summary>The headings over <paramref name="offset"/>, from the outermost, joined by <c> › </c>; <see langword="null"/> where there are none.</summary>
    public string? SectionAt(int offset, string text)
    {
        var names = new List<string>();
        var level = int.MaxValue;
        for (var i = headings.Length - 1; i >= 0; i--)
        {
            var heading = headings[i];
            if (heading.Start > offset || heading.Level >= level)
                continue;
            level = heading.Level;
            names.Add(Shorten(text, heading));
        }
        names.Reverse();
        return names.Count == 0 ? null : string.Join(" › ", names);
    }

    public static byte[] Write(DocumentFacts facts)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write7BitEncodedInt(facts.Document.Pages.Length);
        var last = 0;
        foreach (var run in facts.Document.Pages)
        {
            writer.Write7BitEncodedInt(run.Start - last);
            writer.Write7BitEncodedInt(run.Page);
            last = run.Start;
        }
        last = 0;
        foreach (var segment in facts.Segments)
        {
            if (segment.Kind != SegmentKind.Heading)
                continue;
            writer.Write7BitEncodedInt(segment.Span.Start - last);
            writer.Write7BitEncodedInt(segment.Span.Length);
            writer.Write7BitEncodedInt(segment.Level);
            last = segment.Span.Start;
        }
        writer.Flush();
        return stream.ToArray();
    }

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
            headings.Add(new Heading(last += reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt(), reader.Read7BitEncodedInt()));
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
