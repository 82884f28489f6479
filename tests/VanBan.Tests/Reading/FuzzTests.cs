using System.Diagnostics;
using System.Globalization;
using VanBan.Cli;
using VanBan.Facts;
using VanBan.Reading;
using VanBan.Reading.Workers;
using VanBan.Tests.Support;
using Xunit;

namespace VanBan.Tests.Reading;

/// <summary>
/// Damaged files end as read or skipped, whatever the damage. 300 cases by default; <c>FUZZ_CASES</c> and <c>FUZZ_SEED</c> say how many and which, <c>FUZZ_KEEP</c> a folder for
/// the files that cost a process or more than five seconds.
/// </summary>
public class FuzzTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    private readonly Dictionary<string, int> counts = [];
    private readonly List<string> faults = [];
    private (TimeSpan Time, int Case) slowest;

    [Fact]
    public void A_damaged_file_is_read_or_skipped_within_its_time()
    {
        var (cases, seed) = (Setting("FUZZ_CASES", 300), Setting("FUZZ_SEED", 1));
        var files = Directory.GetFiles(Shared.InRepo("corpus/documents")).Order(StringComparer.Ordinal).Select(static path => (Name: Path.GetFileName(path), Bytes: File.ReadAllBytes(path))).ToArray();
        using var pool = new WorkerPool(Isolation.Of(typeof(CommandLine).Assembly) with { Timeout = Limit, Silence = Limit, Memory = 1L << 30 });
        Parallel.For(0, cases, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = TestContext.Current.CancellationToken }, i =>
        {
            var random = new Random((seed * 1_000_003) + i);
            var (name, bytes) = files[random.Next(files.Length)];
            var damaged = new Mutation(random.Next()).Of(bytes, files[random.Next(files.Length)].Bytes);
            var since = Stopwatch.GetTimestamp();
            var outcome = pool.Read(new SourceFile(name, damaged), new ReadingOptions { Ocr = false });
            Note(i, $"{i}-{name}", damaged, outcome, Stopwatch.GetElapsedTime(since));
        });
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{cases} cases of seed {seed}: {string.Join(", ", counts.OrderByDescending(static pair => pair.Value).Select(static pair => $"{pair.Value} {pair.Key}"))}; slowest {slowest.Time.TotalSeconds:0.0} s (case {slowest.Case})"));
        Assert.Equal(cases, counts.Values.Sum());
        Assert.Empty(faults);
    }

    private void Note(int number, string name, byte[] damaged, Outcome<DocumentFacts> outcome, TimeSpan time)
    {
        var what = outcome is Outcome<DocumentFacts>.Skipped(var obstacle, _) ? obstacle.ToString() : "Read";
        var fault = outcome switch
        {
            // Stack and memory are what the process of its own is for; a mistake of ours and a hang are not.
            Outcome<DocumentFacts>.Skipped(Obstacle.Failed or Obstacle.TimedOut, var said) => said,
            Outcome<DocumentFacts>.Skipped(_, "") => "skipped without a reason",
            Outcome<DocumentFacts>.Done(var facts) => Fault(facts),
            _ => null,
        };
        lock (counts)
        {
            counts[what] = counts.GetValueOrDefault(what) + 1;
            if (fault is not null)
                faults.Add($"{name}: {fault}");
            if (time > slowest.Time)
                slowest = (time, number);
            if (Environment.GetEnvironmentVariable("FUZZ_KEEP") is { } folder && (fault is not null || what is "Crashed" or "TimedOut" || time > TimeSpan.FromSeconds(5)))
                File.WriteAllBytes(Path.Combine(folder, name), damaged);
        }
    }

    // What was read is a document that can be worked with: its spans are inside, and its facts were told.
    private static string? Fault(DocumentFacts facts)
    {
        var document = facts.Document;
        var length = document.Text.Length;
        return facts.Citations.Any(citation => citation.Span.End > length) || document.Footnotes.Any(note => note.End > length) || document.Tables.Any(table => table.Span.End > length)
            || document.Pages.Any(page => page.Start > length) ? "a span leads out of the text" : null;
    }

    private static int Setting(string name, int standard) => int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : standard;
}
