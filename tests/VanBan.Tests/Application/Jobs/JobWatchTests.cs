using System.Diagnostics;
using VanBan.Application.Jobs;
using VanBan.Store.Engines;
using VanBan.Store.Ingest;
using VanBan.Tests.Store.Catalog;
using Xunit;

namespace VanBan.Tests.Application.Jobs;

public sealed class JobWatchTests : IDisposable
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(60);
    private readonly TempFolder folder = new();
    private readonly List<WatchNews> news = [];
    private readonly CancellationTokenSource stop = new();

    public void Dispose()
    {
        stop.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void What_appears_is_taken_in_once_it_has_stopped_growing_and_what_goes_is_marked()
    {
        folder.Write("in/a.txt", "Số: 1/QĐ-UBND\nQUYẾT ĐỊNH\n");
        var watching = Watch();
        Until(watching, () => Files() == 1);
        using (var growing = new StreamWriter(folder["in/b.txt"]) { AutoFlush = true })
        {
            for (var i = 0; i < 8; i++)
            {
                growing.Write($"Dòng {i}.\n");
                Thread.Sleep(150);
                Assert.Equal(1, Files());
            }
        }
        Until(watching, () => Files() == 2);
        Assert.EndsWith("Dòng 7.\n", Text("in/b.txt"), StringComparison.Ordinal);
        Directory.CreateDirectory(folder["in/moi"]);
        File.Move(folder["in/a.txt"], folder["in/moi/c.txt"]);
        Until(watching, () => News(report => report.Moved.Length == 1));
        File.Delete(folder["in/b.txt"]);
        Until(watching, () => News(report => report.Vanished.Length == 1));
        End(watching);
    }

    [Fact]
    public void A_source_that_is_gone_is_told_once_and_watched_again_when_it_is_back()
    {
        folder.Write("in/a.txt", "x");
        var watching = Watch();
        Until(watching, () => Files() == 1);
        Directory.Move(folder["in"], folder["away"]);
        Until(watching, () => News(static _ => false, trouble: true));
        Thread.Sleep(1000);
        lock (news)
            Assert.Single(news, static one => one.Trouble is not null);
        Assert.Equal(1, Files());
        Directory.Move(folder["away"], folder["in"]);
        folder.Write("in/b.txt", "y");
        Until(watching, () => Files() == 2);
        End(watching);
    }

    [Theory]
    [InlineData("02:00", "2024-05-06T01:59", "2024-05-06T02:00", true)]
    [InlineData("02:00", "2024-05-06T02:00", "2024-05-06T02:01", false)]
    [InlineData("00:00", "2024-05-06T23:59", "2024-05-07T00:01", true)]
    [InlineData("12:00", "2024-05-06T13:00", "2024-05-09T11:00", true)]
    [InlineData("12:00", "2024-05-06T13:00", "2024-05-07T11:00", false)]
    public void A_time_of_the_day_comes_once(string at, string from, string to, bool isPassed) =>
        Assert.Equal(isPassed, JobWatch.IsPassed(TimeOnly.Parse(at, null), DateTime.Parse(from, null), DateTime.Parse(to, null)));

    private Task Watch()
    {
        var job = new Job("thử", [folder["in"]], folder["store"])
        {
            Schedule = new JobSchedule { Quiet = TimeSpan.FromSeconds(0.4), Poll = TimeSpan.FromSeconds(0.5) },
        };
        var watch = new JobWatch(job, (part, cancellation) => Pipeline.Run(part, new RunOptions(), cancellation), one =>
        {
            lock (news)
                news.Add(one);
        });
        return Task.Factory.StartNew(() => watch.Run(stop.Token), TaskCreationOptions.LongRunning);
    }

    private void End(Task watching)
    {
        var clock = Stopwatch.StartNew();
        stop.Cancel();
        Assert.True(watching.Wait(TimeSpan.FromSeconds(10), CancellationToken.None));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(5), $"It took {clock.Elapsed} to end.");
    }

    private bool News(Func<RunReport, bool> wanted, bool trouble = false)
    {
        lock (news)
            return news.Exists(one => trouble ? one.Trouble is not null : one.Report is { } report && wanted(report));
    }

    private int Files()
    {
        if (!StoreEngine.Of(folder["store"]).Exists)
            return 0;
        using var catalog = StoreEngine.Of(folder["store"]).OpenExistingCatalog();
        return catalog.Documents().Count();
    }

    private string Text(string relative)
    {
        using var catalog = StoreEngine.Of(folder["store"]).OpenExistingCatalog();
        return catalog.Document(folder[relative].Replace('\\', '/'))!.Facts.Document.Text;
    }

    private static void Until(Task watching, Func<bool> isSo)
    {
        var clock = Stopwatch.StartNew();
        while (!isSo())
        {
            if (watching.IsCompleted)
                watching.GetAwaiter().GetResult();
            Assert.True(clock.Elapsed < Long, "It did not happen in time.");
            Thread.Sleep(50);
        }
    }
}
