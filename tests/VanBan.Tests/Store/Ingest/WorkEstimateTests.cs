using VanBan.Store.Catalog;
using VanBan.Store.Ingest;
using Xunit;

namespace VanBan.Tests.Store.Ingest;

public class WorkEstimateTests
{
    // Texts take 20 ms, scans 4 s a page; a third are scans, which come in no order.
    [Theory]
    [InlineData(1, 11)]
    [InlineData(1, 12)]
    [InlineData(2, 13)]
    [InlineData(4, 14)]
    public void In_a_mix_of_scans_and_texts_the_rest_is_told_within_half_of_it_from_the_tenth_file_on(int degree, int seed)
    {
        var random = new Random(seed);
        var files = Enumerable.Range(0, 200).Select(_ =>
        {
            var pages = random.Next(1, 6);
            return random.Next(3) == 0 ? ("pdf-scan", pages * 150_000L, pages * 4000.0) : ("docx", random.Next(20_000, 90_000), 20.0);
        }).ToArray();
        // A scan seen in an earlier run, on a slower machine.
        var estimate = new WorkEstimate([new ReadingPace("pdf-scan", 40, 40 * 300_000, 40 * 12_000)], degree);
        foreach (var (kind, bytes, _) in files)
            estimate.Plan(kind, bytes);
        var now = 0.0;
        for (var i = 0; i < files.Length; i++)
        {
            var (kind, bytes, took) = files[i];
            estimate.Done(kind, bytes, TimeSpan.FromMilliseconds(took));
            now += took / degree;
            var rest = files[(i + 1)..].Sum(static file => file.Item3) / degree;
            if (i < 10 || rest < 5000)
                continue;
            var told = estimate.Remaining(TimeSpan.FromMilliseconds(now), []).TotalMilliseconds;
            Assert.InRange(told, rest / 1.5, rest * 1.5);
        }
    }

    [Fact]
    public void What_is_in_work_counts_as_far_as_it_has_come()
    {
        var estimate = new WorkEstimate([new ReadingPace("pdf-scan", 10, 10_240_000, 100_000)], 1);
        estimate.Plan("pdf-scan", 1_024_000);
        var begun = estimate.Remaining(TimeSpan.Zero, []);
        Assert.InRange(begun.TotalSeconds, 9, 11);
        var half = estimate.Remaining(TimeSpan.FromSeconds(5), [("pdf-scan", 1_024_000, TimeSpan.FromSeconds(5))]);
        Assert.InRange(half.TotalSeconds, 4, 6);
        var late = estimate.Remaining(TimeSpan.FromSeconds(60), [("pdf-scan", 1_024_000, TimeSpan.FromSeconds(60))]);
        Assert.InRange(late.TotalSeconds, 0, 2);
    }

    [Theory]
    [InlineData("a.PDF", "%PDF-1.4\n1 0 obj <</Subtype/Image/Filter/DCTDecode>> stream", "pdf-scan")]
    [InlineData("a.pdf", "%PDF-1.4\n1 0 obj <</Subtype/Image/Filter/DCTDecode>> stream\n<</BaseFont/Times>>", "pdf")]
    [InlineData("a.pdf", "%PDF-1.4\n1 0 obj <</Type/Page>>", "pdf")]
    [InlineData("a.tiff", "II*", "scan")]
    [InlineData("a.DOC", "", "converted")]
    [InlineData("a", "", "other")]
    public void Scans_are_told_from_texts_by_how_they_begin(string path, string head, string kind) =>
        Assert.Equal(kind, FileKind.Of(path, System.Text.Encoding.Latin1.GetBytes(head)));
}
