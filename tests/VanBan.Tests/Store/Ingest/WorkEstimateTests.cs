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

    // Made up, like what mixed folders take: a conversion takes about as long whatever the size of the file, the first
    // file of a kind waits for its program, one scan in six is crowded, texts come in between; nothing is known from
    // before, or from a machine twice as fast. The clock is counted, not waited for.
    [Theory]
    [InlineData(1, 21, false)]
    [InlineData(1, 22, true)]
    [InlineData(2, 23, false)]
    [InlineData(2, 24, true)]
    [InlineData(4, 25, true)]
    public void With_old_office_files_scans_and_texts_too(int degree, int seed, bool isKnown)
    {
        var random = new Random(seed);
        var files = Enumerable.Range(0, 120).Select(_ => MadeUp(random)).ToArray();
        ReadingPace[] earlier = isKnown
            ? [new("pdf-pages", 30, 90 * 150_000, 90 * 2000), new("converted", 12, 12 * 80_000, 12 * 1600), new("docx", 99, 4_000_000, 2000)]
            : [];
        var estimate = new WorkEstimate(earlier, degree);
        foreach (var (kind, bytes, _) in files)
            estimate.Plan(kind, bytes);
        var (now, wrong, told) = (0.0, 0, 0);
        for (var i = 0; i < files.Length; i++)
        {
            estimate.Done(files[i].Kind, files[i].Bytes, TimeSpan.FromMilliseconds(files[i].Took));
            now += files[i].Took / degree;
            var rest = files[(i + 1)..].Sum(static file => file.Took) / degree;
            // The last seconds are those of one file, of which only its kind is known.
            if (i + 1 < 10 || rest < 12_000)
                continue;
            told++;
            var ratio = estimate.Remaining(TimeSpan.FromMilliseconds(now), []).TotalMilliseconds / rest;
            wrong += ratio is < 1 / 1.5 or > 1.5 ? 1 : 0;
        }
        Assert.True(told > 50, $"Only {told} were told.");
        Assert.Equal(0, wrong);
    }

    private static (string Kind, long Bytes, double Took) MadeUp(Random random)
    {
        var size = random.Next(20_000, 900_000);
        var pages = random.Next(1, 5);
        return random.Next(10) switch
        {
            0 or 1 => ("converted", size, 2900 + random.Next(900) + (size / 1024.0)),
            2 or 3 => ("pdf-pages", pages * 150_000L, pages * (3400.0 + random.Next(1200) + (random.Next(6) == 0 ? 2500 : 0))),
            4 => ("pdf", size, 40 + (size / 1500.0)),
            5 => ("xlsx", size / 4, 60),
            _ => ("docx", size / 4, 25 + random.Next(40)),
        };
    }

    // What lies in an archive is read after it and was never planned.
    [Fact]
    public void What_lies_in_a_file_belongs_to_what_the_file_takes()
    {
        var estimate = new WorkEstimate([], 1);
        for (var i = 0; i < 10; i++)
        {
            estimate.Plan("archive", 100_000);
            estimate.Plan("docx", 20_000);
        }
        for (var i = 0; i < 5; i++)
        {
            estimate.Done("archive", 100_000, TimeSpan.FromMilliseconds(100));
            for (var inside = 0; inside < 4; inside++)
                estimate.Within("archive", TimeSpan.FromMilliseconds(500));
        }
        var told = estimate.Remaining(TimeSpan.FromSeconds(10.5), []).TotalSeconds;
        Assert.InRange(told, 8, 12);
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
        Assert.InRange(late.TotalSeconds, 0, 10);
    }

    [Fact]
    public void A_file_that_takes_longer_than_it_should_tells_that_those_like_it_will()
    {
        var estimate = new WorkEstimate([new ReadingPace("pdf-scan", 10, 10_240_000, 100_000)], 1);
        for (var i = 0; i < 4; i++)
            estimate.Plan("pdf-scan", 1_024_000);
        var told = estimate.Remaining(TimeSpan.FromSeconds(90), [("pdf-scan", 1_024_000, TimeSpan.FromSeconds(90))]);
        Assert.InRange(told.TotalSeconds, 250, 350);
        var texts = new WorkEstimate([new ReadingPace("docx", 10, 1_024_000, 1000)], 1);
        texts.Plan("docx", 1_024_000);
        Assert.InRange(texts.Remaining(TimeSpan.FromSeconds(90), [("pdf-scan", 1_024_000, TimeSpan.FromSeconds(90))]).TotalSeconds, 0, 2);
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
