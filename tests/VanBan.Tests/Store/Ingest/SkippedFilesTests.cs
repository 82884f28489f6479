using System.Text;
using VanBan.Documents;
using VanBan.Reading;
using VanBan.Store.Catalog;
using VanBan.Store.Engines;
using VanBan.Store.Ingest;
using VanBan.Tests.Store.Catalog;
using Xunit;

namespace VanBan.Tests.Store.Ingest;

/// <summary>Files that could not be read, over several runs.</summary>
public sealed class SkippedFilesTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly Dictionary<string, Obstacle> obstacles = new(StringComparer.Ordinal);
    private readonly List<string> read = [];

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_queue_tells_since_when_and_how_often_a_file_was_tried()
    {
        folder.Write("in/a.txt", "x");
        obstacles["a.txt"] = Obstacle.NoRoom;
        Run();
        var first = Entry("a.txt");
        Assert.Equal(("no-room", 1, 0, false), (first.Obstacle, first.Tries.Attempts, first.Tries.Crashes, first.Stands));
        Run();
        var second = Entry("a.txt");
        Assert.Equal((2, first.Tries.First), (second.Tries.Attempts, second.Tries.First));
        Assert.True(second.Tries.Last > first.Tries.Last);
        folder.Write("in/a.txt", "other bytes");
        Run();
        Assert.Equal(1, Entry("a.txt").Tries.Attempts);
        obstacles.Clear();
        Run();
        Assert.Empty(Queue());
    }

    [Fact]
    public void A_file_that_failed_often_is_left_alone_by_the_next_run_and_taken_by_who_asks_for_it()
    {
        folder.Write("in/a.txt", "x");
        obstacles["a.txt"] = Obstacle.NoRoom;
        for (var i = 0; i < 3; i++)
            Run();
        read.Clear();
        Assert.True(Assert.Single(Run().Skipped).IsKnown);
        Assert.Empty(read);
        Run(new RunOptions { RetrySkipped = true });
        Assert.Equal(["a.txt"], read);
    }

    [Theory]
    [InlineData(Obstacle.Crashed)]
    [InlineData(Obstacle.TimedOut)]
    public void A_document_that_took_its_reader_along_twice_waits_until_asked(Obstacle obstacle)
    {
        folder.Write("in/a.txt", "x");
        folder.Write("in/b.txt", "y");
        obstacles["a.txt"] = obstacle;
        Run();
        Run();
        Assert.Equal(["a.txt", "a.txt", "b.txt"], read.Order(StringComparer.Ordinal));
        read.Clear();
        Run();
        Assert.Empty(read);
        Assert.Equal((2, 2), (Entry("a.txt").Tries.Attempts, Entry("a.txt").Tries.Crashes));
        Run(new RunOptions { RetrySkipped = true, RetryOnly = Obstacle.Damaged });
        Assert.Empty(read);
        obstacles.Clear();
        Assert.Equal(1, Run(new RunOptions { RetrySkipped = true, RetryOnly = obstacle }).Counts.Read);
        Assert.Empty(Queue());
    }

    [Fact]
    public void A_program_that_was_ended_is_tried_again_within_the_run()
    {
        folder.Write("in/a.txt", "x");
        obstacles["a.txt"] = Obstacle.ProgramEnded;
        var report = Run(new RunOptions { Waits = [TimeSpan.Zero, TimeSpan.Zero] }, afterRead: () => { if (read.Count == 2) obstacles.Clear(); });
        Assert.Equal((1, 3), (report.Counts.Read, read.Count));
        Assert.Empty(Queue());
    }

    [Fact]
    public void A_document_that_stands_tells_what_stood_in_the_way_of_reading_it_anew()
    {
        folder.Write("in/a.txt", "x");
        Run();
        obstacles["a.txt"] = Obstacle.NoRoom;
        Run(new RunOptions { Anew = true });
        Assert.Equal(("no-room", true), (Entry("a.txt").Obstacle, Entry("a.txt").Stands));
        using var catalog = StoreEngine.Of(folder["store"]).OpenExistingCatalog();
        Assert.Single(catalog.Documents());
    }

    private RunReport Run(RunOptions? options = null, Action? afterRead = null) => Pipeline.Run(
        new Job("thử", [folder["in"]], folder["store"]),
        (options ?? new RunOptions { Waits = [] }) with
        {
            Read = (file, _) =>
            {
                lock (read)
                {
                    read.Add(file.Name);
                    var outcome = obstacles.TryGetValue(file.Name, out var obstacle)
                        ? new Outcome<Document>.Skipped(obstacle, "Hôm nay không đọc được.")
                        : (Outcome<Document>)new Outcome<Document>.Done(new Document(file.Name, Encoding.UTF8.GetString(file.Bytes.Span)));
                    afterRead?.Invoke();
                    return outcome;
                }
            },
        },
        CancellationToken.None);

    private List<SkippedEntry> Queue()
    {
        using var catalog = StoreEngine.Of(folder["store"]).OpenExistingCatalog();
        return [.. catalog.Queue.All()];
    }

    private SkippedEntry Entry(string name) => Assert.Single(Queue(), entry => Path.GetFileName(entry.File) == name);
}
