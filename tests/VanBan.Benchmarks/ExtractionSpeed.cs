using System.Collections.Immutable;
using System.Text;
using VanBan.Citations;
using VanBan.Documents;
using VanBan.Documents.Head;
using VanBan.Documents.Structure;
using VanBan.Facts;
using VanBan.Figures;
using VanBan.Tasks;
using VanBan.Text;

namespace VanBan.Benchmarks;

/// <summary>
/// How fast each part of the reading of facts is, in bytes of UTF-8 text a second of the processor, garbage collection included, and what it allocates: over the texts of a
/// folder one after the other, and over one text made of them at three lengths, which tells whether it is linear. Started by <c>facts [FOLDER [PART]]</c>; without a folder
/// it reads the texts of the sample corpus, without a part all of them. Time is that of the processor, so that it does not depend on what else the machine does.
/// </summary>
internal static class ExtractionSpeed
{
    private const double MB = 1e6;

    private static readonly int[] Lengths = [250_000, 1_000_000, 4_000_000];

    // Each takes what it needs of those before it as given.
    private static readonly (string Name, Action<Prepared> Read)[] Parts =
    [
        ("normalizer", static text => Normalizer.Normalize(text.Document.Text)),
        ("header", static text => HeaderReader.Read(text.Document)),
        ("structure", static text => Segmenter.Split(text.Document)),
        ("figures", static text => FigureExtractor.Extract(text.Document, text.Citations, text.Header.Subject)),
        ("citations", static text => CitationExtractor.Extract(text.Document, text.Header)),
        ("tasks", static text =>
            AssignmentExtractor.Extract(text.Document, text.Header, text.Segments, text.Mentions)),
        ("header+structure+figures", static text =>
        {
            var (header, _) = HeaderReader.Read(text.Document);
            Segmenter.Split(text.Document);
            FigureExtractor.Extract(text.Document, text.Citations, header.Subject);
        }),
        ("all facts", static text => FactExtractor.Extract(text.Document)),
    ];

    public static void Run(string? folder, string? part)
    {
        var texts = SampleTexts.All(folder);
        Prepared[] documents = [.. texts.Select(static text => new Prepared(text))];
        Prepared[] lengths = [.. Lengths.Select(length => new Prepared(SampleTexts.OfLength(texts, length)))];
        Console.WriteLine($"{documents.Length} documents, {documents.Sum(static text => text.Bytes) / MB:0.000} MB; MB/s of processor time, and bytes allocated for a byte of text");
        Console.WriteLine($"{"",-26}{"documents",10}{"alloc.",8}{"0.25 M",10}{"1 M",10}{"4 M chars",10}{"alloc.",8}{"4 M : 1 M",11}");
        foreach (var (name, read) in Parts.Where(one => part is null || one.Name == part))
        {
            ProcessorTime.Warm(() => Each(documents, read));
            var (seconds, allocated) = ProcessorTime.Of(() => Each(documents, read));
            var bytes = documents.Sum(static text => text.Bytes);
            Console.Write($"{name,-26}{bytes / MB / seconds,10:0.0}{(double)allocated / bytes,8:0.0}");
            var times = new double[lengths.Length];
            for (var i = 0; i < lengths.Length; i++)
            {
                (times[i], allocated) = ProcessorTime.Of(() => read(lengths[i]));
                Console.Write($"{lengths[i].Bytes / MB / times[i],10:0.0}");
            }
            Console.WriteLine($"{(double)allocated / lengths[^1].Bytes,8:0.0}{times[^1] / times[^2],11:0.0}");
        }
    }

    private static void Each(Prepared[] texts, Action<Prepared> read)
    {
        foreach (var text in texts)
            read(text);
    }

    private sealed class Prepared
    {
        public Prepared(string text)
        {
            Document = new Document("benchmark.txt", text);
            Bytes = Encoding.UTF8.GetByteCount(text);
            Header = HeaderReader.Read(Document).Header;
            Segments = Segmenter.Split(Document);
            Mentions = CitationExtractor.Extract(Document, Header);
            Citations = [.. Mentions.Select(static citation => citation.Span)];
        }

        public Document Document { get; }

        public int Bytes { get; }

        public Header Header { get; }

        public ImmutableArray<Segment> Segments { get; }

        public ImmutableArray<Citation> Mentions { get; }

        public TextSpan[] Citations { get; }
    }
}
