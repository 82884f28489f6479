using BenchmarkDotNet.Attributes;
using VanBan.Citations;
using VanBan.Documents;
using VanBan.Documents.Head;
using VanBan.Documents.Structure;
using VanBan.Facts;
using VanBan.Text;

namespace VanBan.Benchmarks;

/// <summary>From text to facts: the normaliser, the citations, the header, the structure, and all together. Twice the text should take twice the time.</summary>
[MemoryDiagnoser]
public class Extract
{
    private Document document = null!;
    private NormalizedText normalized = null!;
    private Header header = null!;

    /// <summary>Length of the document in characters.</summary>
    [Params(250_000, 1_000_000, 4_000_000)]
    public int Characters { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        document = new Document("benchmark.txt", SampleTexts.OfLength(Characters));
        normalized = Normalizer.Normalize(document.Text);
        header = HeaderReader.Read(document).Header;
    }

    [Benchmark]
    public NormalizedText Normalise() => Normalizer.Normalize(document.Text);

    [Benchmark]
    public int Citations() => CitationExtractor.Extract(normalized, header).Length;

    [Benchmark]
    public HeaderReading ReadHeader() => HeaderReader.Read(document);

    [Benchmark]
    public int Structure() => Segmenter.Split(document).Length;

    [Benchmark]
    public DocumentFacts AllFacts() => FactExtractor.Extract(document);
}
