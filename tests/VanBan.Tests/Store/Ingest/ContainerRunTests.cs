using System.Text;
using VanBan.Reading;
using VanBan.Store.Catalog;
using VanBan.Store.Engines;
using VanBan.Store.Ingest;
using VanBan.Tests.Reading.Containers;
using VanBan.Tests.Store.Catalog;
using Xunit;

namespace VanBan.Tests.Store.Ingest;

public sealed class ContainerRunTests : IDisposable
{
    private readonly TempFolder folder = new();
    private int reads;
    private int opened;

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Each_document_in_a_file_is_one_of_its_own_and_the_file_itself_is_none()
    {
        Put("in/a.zip", Packed.Zip(("thư.eml", Packed.Letter("Gửi dự thảo", "Kính gửi Sở Nội vụ.", ("b.txt", "Điều 1."))), ("c.txt", "Điều 2.")));
        var report = Run();
        Assert.Equal((3, 0, 0), (report.Counts.Read, report.Counts.Skipped, report.Counts.Vanished));
        Assert.Equal(["a.zip//c.txt", "a.zip//thư.eml", "a.zip//thư.eml//b.txt"], Documents());
    }

    [Fact]
    public void A_file_that_is_as_it_was_is_not_opened_again()
    {
        Put("in/a.zip", Packed.Zip(("b.txt", "Điều 1."), ("c.bin", new byte[] { (byte)'M', (byte)'Z', 0, 1, 2, 3, 0, 0 })));
        Run();
        (reads, opened) = (0, 0);
        var report = Run();
        Assert.Equal((0, 0, 0, 1, 1), (reads, opened, report.Counts.Read, report.Counts.Unchanged, report.Counts.Skipped));
        Assert.Equal(0, report.Counts.Bytes);
    }

    [Fact]
    public void Of_a_file_that_changed_only_what_changed_in_it_is_read_again()
    {
        Put("in/a.zip", Packed.Zip(("b.txt", "Điều 1."), ("c.txt", "Điều 2."), ("d.txt", "Điều 3.")));
        Run();
        reads = 0;
        Put("in/a.zip", Packed.Zip(("b.txt", "Điều 1."), ("c.txt", "Điều 2a."), ("e.txt", "Điều 4.")), day: 2);
        var report = Run();
        // The archive, and two of what lies in it.
        Assert.Equal((3, 2, 1), (reads, report.Counts.Read, report.Counts.Unchanged));
        Assert.Equal("a.zip//d.txt", Name(Assert.Single(report.Vanished).File));
    }

    [Fact]
    public void A_file_that_was_moved_takes_along_what_lies_in_it()
    {
        Put("in/a.zip", Packed.Zip(("thư.eml", Packed.Letter("Gửi", "Kính gửi.", ("b.txt", "Điều 1.")))));
        Run();
        (reads, opened) = (0, 0);
        Directory.CreateDirectory(folder["in/cũ"]);
        File.Move(folder["in/a.zip"], folder["in/cũ/z.zip"]);
        var report = Run();
        Assert.Equal((0, 0), (reads, opened));
        Assert.Equal(["z.zip//thư.eml", "z.zip//thư.eml//b.txt"], Documents());
        Assert.Empty(report.Vanished);
        Assert.Equal("z.zip", Name(Assert.Single(report.Moved).To));
        Assert.Equal((0, 2), (reads, Run().Counts.Unchanged));
    }

    [Fact]
    public void With_a_file_that_is_gone_goes_what_lay_in_it_and_comes_back_with_it()
    {
        Put("in/a.zip", Packed.Zip(("b.txt", "Điều 1.")));
        Put("in/c.txt", "Điều 2."u8.ToArray());
        Run();
        File.Move(folder["in/a.zip"], folder["a.zip"]);
        Assert.Equal(["a.zip", "a.zip//b.txt"], Run().Vanished.Select(file => Name(file.File)));
        File.Move(folder["a.zip"], folder["in/a.zip"]);
        Assert.Empty(Run().Vanished);
        Assert.Empty(Catalog(catalog => catalog.Survey.Vanished().ToList()));
    }

    [Fact]
    public void What_cannot_be_seen_in_a_file_that_was_cut_off_is_not_gone_and_stays_as_it_was()
    {
        var noise = new byte[3000];
        new Random(1).NextBytes(noise);
        var whole = Packed.Zip(
            ("a.txt", "Điều 1."), ("b.txt", "Điều 2. " + Convert.ToHexString(noise)), ("c.txt", "Điều 3."), ("d.txt", "Điều 4."));
        Put("in/a.zip", whole);
        Run();
        Put("in/a.zip", whole[..1500], day: 2);
        var report = Run();
        Assert.Empty(report.Vanished);
        Assert.Contains(report.Skipped, file => Name(file.File) == "a.zip" && file.Obstacle == Obstacle.Damaged);
        Assert.Equal(["a.zip//a.txt", "a.zip//b.txt", "a.zip//c.txt", "a.zip//d.txt"], Documents());
        Assert.Contains(
            Convert.ToHexString(noise),
            Catalog(catalog => catalog.Document(folder["in/a.zip"].Replace('\\', '/') + "//b.txt")!.Facts.Document.Text),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_broken_off_inside_of_a_file_is_taken_up_where_it_was_and_each_document_is_there_once()
    {
        Put("in/a.zip", Packed.Zip([.. Enumerable.Range(0, 20).Select(number => ($"{number:00}.txt", (object)$"Điều {number}."))]));
        using var stop = new CancellationTokenSource();
        var options = Options();
        Pipeline.Run(Job(), options with
        {
            Read = (file, reading) =>
        {
            if (file.Name == "10.txt")
                stop.Cancel();
            return options.Read(file, reading);
        }
        }, stop.Token);
        var before = Documents().Count;
        Assert.InRange(before, 0, 19);
        reads = 0;
        Run();
        Assert.Equal(20, Documents().Count);
        Assert.Equal(20 - before + 1, reads);
        Assert.Equal((0, 20), (Run().Counts.Read, Documents().Distinct().Count()));
    }

    [Fact]
    public void What_could_not_be_read_in_a_file_is_told_with_its_way_and_tried_again_when_asked()
    {
        Put("in/a.zip", Packed.Zip(("rỗng.txt", ""), ("b.txt", "Điều 1.")));
        var report = Run();
        Assert.Equal(("a.zip//rỗng.txt", Obstacle.Empty), (Name(Assert.Single(report.Skipped).File), report.Skipped[0].Obstacle));
        opened = 0;
        Assert.False(Assert.Single(Run(new RunOptions { RetrySkipped = true }).Skipped).IsKnown);
        Assert.Equal(1, opened);
    }

    [Fact]
    public void An_archive_in_itself_without_end_is_opened_to_a_depth_and_no_deeper()
    {
        var inner = Packed.Zip(("b.txt", "Điều 1."));
        for (var depth = 0; depth < 12; depth++)
            inner = Packed.Zip(("x.zip", inner));
        Put("in/a.zip", inner);
        var report = Run();
        Assert.Equal((0, Obstacle.TooLarge), (report.Counts.Read, Assert.Single(report.Skipped).Obstacle));
    }

    [Fact]
    public void A_file_that_cannot_be_opened_today_keeps_what_is_known_to_lie_in_it()
    {
        Put("in/a.zip", Packed.Zip(("b.txt", "Điều 1.")));
        Run();
        File.SetLastWriteTimeUtc(folder["in/a.zip"], new DateTime(2024, 1, 2, 0, 0, 0, DateTimeKind.Utc));
        var report = Run(new RunOptions { Anew = true }, new Unpackedness(Obstacle.NoRoom));
        Assert.Empty(report.Vanished);
        Assert.Equal(["a.zip//b.txt"], Documents());
        Assert.Equal((0, 1), (Run().Vanished.Length, Documents().Count));
    }

    [Fact]
    public void An_archive_that_took_the_place_of_another_with_nothing_in_it_has_lost_its_documents()
    {
        Put("in/a.zip", Packed.Zip(("b.txt", "Điều 1.")));
        Run();
        Put("in/a.zip", Packed.Zip(), day: 3);
        var report = Run();
        Assert.Equal(Obstacle.Empty, Assert.Single(report.Skipped).Obstacle);
        Assert.Equal("a.zip//b.txt", Name(Assert.Single(report.Vanished).File));
    }

    [Fact]
    public void Two_runs_write_the_same_lines_at_any_degree()
    {
        for (var archive = 0; archive < 4; archive++)
            Put($"in/{archive}.zip", Packed.Zip([.. Enumerable.Range(0, 9).Select(number => ($"{number}.eml", (object)Packed.Letter($"Thư {number}", "Kính gửi.", ("b.txt", $"Điều {archive}{number}."))))]));
        Assert.Equal(Output("one", 1), Output("four", 4));
    }

    private sealed record Unpackedness(Obstacle Obstacle);

    private void Put(string name, byte[] bytes, int day = 1)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(folder[name])!);
        File.WriteAllBytes(folder[name], bytes);
        File.SetLastWriteTimeUtc(folder[name], new DateTime(2024, 1, day, 0, 0, 0, DateTimeKind.Utc));
    }

    private Job Job() => new("thử", [folder["in"]], folder["store"]) { Folder = folder.Path };

    private RunReport Run(RunOptions? options = null, Unpackedness? fails = null)
    {
        var all = Options(options);
        return Pipeline.Run(Job(), fails is null ? all : all with { Unpack = (_, _, _, _) => new([], fails.Obstacle, "Không được.") }, CancellationToken.None);
    }

    private RunOptions Options(RunOptions? options = null)
    {
        options ??= new RunOptions();
        return options with
        {
            Read = (file, reading) =>
            {
                Interlocked.Increment(ref reads);
                return options.Read(file, reading);
            },
            Unpack = (file, into, limits, reading) =>
            {
                Interlocked.Increment(ref opened);
                return options.Unpack(file, into, limits, reading);
            },
        };
    }

    private string Output(string store, int degree)
    {
        Pipeline.Run(Job() with { Store = folder[store], Output = folder[$"{store}.jsonl"] }, Options(new RunOptions { Degree = degree }), CancellationToken.None);
        return File.ReadAllText(folder[$"{store}.jsonl"], Encoding.UTF8);
    }

    private static string Name(string path) => path[(path.LastIndexOf('/', path.IndexOf(".zip", StringComparison.Ordinal)) + 1)..];

    private List<string> Documents() => [.. Catalog(catalog => catalog.Documents().Select(one => Name(one.File)).Order(StringComparer.Ordinal).ToList())];

    private T Catalog<T>(Func<DocumentCatalog, T> ask)
    {
        using var catalog = StoreEngine.Of(folder["store"]).OpenExistingCatalog();
        return ask(catalog);
    }
}
