using System.Text;
using System.Text.Json;
using VanBan.Documents;
using VanBan.Reading;
using VanBan.Store;
using VanBan.Store.Catalog;
using VanBan.Store.Engines;
using VanBan.Store.Ingest;
using VanBan.Tests.Facts;
using VanBan.Tests.Store.Catalog;
using Xunit;

namespace VanBan.Tests.Store.Ingest;

public sealed class PipelineTests : IDisposable
{
    private readonly TempFolder folder = new();
    private int reads;
    private int extractions;

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_run_puts_every_file_into_the_store_and_tells_what_came_of_it()
    {
        folder.Write("in/a.txt", "urn:lex:vn:chinh.phu:nghi.quyet:2023-01-06;01-nq-cp");
        folder.Write("in/b.txt", "\nurn:lex:vn:chinh.phu:nghi.quyet:2023-01-06;01-nq-cp\nurn:lex:vn:chinh.phu:nghi.dinh:2020-03-05;30-2020-nd-cp");
        folder.Write("in/c.txt", "");
        folder.Write("in/d.txt", "lỗi");
        var report = Run();
        Assert.Equal((2, 2, 0, 2), (report.Counts.Read, report.Counts.Skipped, report.Counts.Unchanged, report.Counts.Citations));
        Assert.Equal([("c.txt", Obstacle.Empty), ("d.txt", Obstacle.Failed)], report.Skipped.Select(file => (Path.GetFileName(file.File), file.Obstacle)));
        Assert.Contains("InvalidOperationException", report.Skipped[1].Reason, StringComparison.Ordinal);
        Assert.Equal([Obstacle.Empty, Obstacle.Failed], report.SkippedByObstacle().Select(group => group.Key));
        Assert.Equal(["30-2020-nd-cp"], report.Missing.Select(cited => cited.Document.Key.Designation));
        Assert.Equal([("30-2020-nd-cp", false), ("01-nq-cp", true)], report.MostCited.Select(cited => (cited.Document.Key.Designation!, cited.Document.IsPresent)));
        Assert.Equal(2, Catalog(catalog => catalog.Survey.Status().Documents));
        Assert.Equal("done", Catalog(catalog => catalog.Runs.Last(1)[0].State));
    }

    [Fact]
    public void A_second_run_reads_nothing()
    {
        folder.Write("in/a.txt", "x\nurn:lex:vn:chinh.phu:nghi.dinh:2020-03-05;30-2020-nd-cp");
        folder.Write("in/b.txt", "");
        Assert.Single(Run().Missing);
        reads = 0;
        var report = Run();
        Assert.Empty(report.Missing);
        Assert.Equal((0, 1, 1, 0), (report.Counts.Read, report.Counts.Unchanged, report.Counts.Skipped, report.Counts.Bytes));
        Assert.True(Assert.Single(report.Skipped).IsKnown);
        Assert.Equal(0, reads);
        Assert.Equal(1, Catalog(catalog => catalog.LastSequence));
    }

    [Fact]
    public void A_changed_file_takes_the_place_of_its_former_version()
    {
        folder.Write("in/a.txt", "x");
        Run();
        folder.Write("in/a.txt", "xy");
        Assert.Equal((1, 0), Counts(Run()));
        Assert.Equal("xy", Catalog(catalog => catalog.Document(PathOf("in/a.txt"))!.Facts.Document.Text));
        Assert.Equal([2L], Catalog(catalog => catalog.ChangesAfter(0).Select(change => change.Sequence).ToArray()));
    }

    [Fact]
    public void A_file_written_anew_with_the_same_bytes_is_hashed_and_not_extracted_again()
    {
        folder.Write("in/a.txt", "x");
        Run();
        File.SetLastWriteTimeUtc(folder["in/a.txt"], new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc));
        reads = 0;
        var report = Run();
        Assert.Equal(((0, 1), 1L, 0), (Counts(report), report.Counts.Bytes, reads));
        Assert.Equal(0, Run().Counts.Bytes);
    }

    [Fact]
    public void A_time_so_young_that_a_change_might_not_show_in_it_is_not_relied_on()
    {
        folder.Write("in/a.txt", "x");
        File.SetLastWriteTimeUtc(folder["in/a.txt"], DateTime.UtcNow);
        Run();
        var time = File.GetLastWriteTimeUtc(folder["in/a.txt"]);
        File.WriteAllText(folder["in/a.txt"], "y");
        File.SetLastWriteTimeUtc(folder["in/a.txt"], time);
        Assert.Equal((1, 0), Counts(Run()));
    }

    [Fact]
    public void A_file_that_cannot_be_read_any_more_takes_its_document_along()
    {
        folder.Write("in/a.txt", "x");
        Run();
        folder.Write("in/a.txt", "");
        Assert.Single(Run().Skipped);
        Assert.Null(Catalog(catalog => catalog.Document(PathOf("in/a.txt"))));
        Assert.Equal(2, Catalog(catalog => catalog.LastSequence));
    }

    [Fact]
    public void A_file_that_is_locked_for_the_moment_keeps_what_was_read_in_it_and_is_tried_again()
    {
        folder.Write("in/a.txt", "x");
        Run();
        folder.Write("in/a.txt", "xy");
        using (new FileStream(folder["in/a.txt"], FileMode.Open, FileAccess.ReadWrite, FileShare.None))
            Assert.Equal(Obstacle.Unreadable, Assert.Single(Run().Skipped).Obstacle);
        Assert.Equal("x", Catalog(catalog => catalog.Document(PathOf("in/a.txt"))!.Facts.Document.Text));
        Assert.Equal((1, 0), Counts(Run()));
    }

    [Fact]
    public void A_skipped_file_is_tried_again_on_demand_or_when_the_reader_has_changed()
    {
        folder.Write("in/a.txt", "");
        folder.Write("in/b.txt", "x");
        Run();
        reads = 0;
        Run(new RunOptions { RetrySkipped = true });
        Assert.Equal(1, reads);
        Run(new RunOptions { ReaderVersion = ReadingVersion.Reader + 1 });
        Assert.Equal(3, reads);
        Run(new RunOptions { ReaderVersion = ReadingVersion.Reader + 1, Anew = true });
        Assert.Equal(5, reads);
    }

    [Fact]
    public void A_new_extractor_works_on_the_stored_text_and_reads_no_file()
    {
        folder.Write("in/a.txt", "x");
        Run();
        (reads, extractions) = (0, 0);
        var report = Run(new RunOptions { ExtractorVersion = ReadingVersion.Extractor + 1 });
        Assert.Equal((1, 0L, 0, 1), (report.Counts.Read, report.Counts.Bytes, reads, extractions));
        Assert.Equal((0, 1), Counts(Run(new RunOptions { ExtractorVersion = ReadingVersion.Extractor + 1 })));
    }

    [Fact]
    public void A_file_that_is_gone_is_reported_and_its_document_kept_until_it_is_told_otherwise()
    {
        folder.Write("in/a.txt", "x");
        folder.Write("in/b.txt", "y");
        Run();
        File.Delete(folder["in/b.txt"]);
        var report = Run();
        Assert.Equal([(PathOf("in/b.txt"), null)], report.Vanished.Select(file => (file.File, file.MovedTo)));
        Assert.Equal(2, Catalog(catalog => catalog.Survey.Status().Documents));
        Assert.Single(Catalog(catalog => catalog.Survey.Vanished().ToList()));
        folder.Write("in/b.txt", "y");
        Assert.Empty(Run().Vanished);
        File.Delete(folder["in/b.txt"]);
        Assert.True(Assert.Single(Removing().Vanished).IsRemoved);
        Assert.Equal(1, Catalog(catalog => catalog.Survey.Status().Documents));
        Assert.Empty(Run().Vanished);
    }

    [Fact]
    public void Moved_and_renamed_files_are_known_by_their_content_and_not_read_again()
    {
        folder.Write("in/a.txt", "urn:lex:vn:chinh.phu:nghi.quyet:2023-01-06;01-nq-cp");
        folder.Write("in/b.txt", "y");
        folder.Write("in/rỗng.txt", "");
        Run();
        reads = 0;
        Directory.CreateDirectory(folder["in/sub"]);
        File.Move(folder["in/a.txt"], folder["in/sub/a.txt"]);
        File.Move(folder["in/b.txt"], folder["in/tên mới.txt"]);
        File.Move(folder["in/rỗng.txt"], folder["in/sub/rỗng.txt"]);
        var report = Run();
        Assert.Equal((0, 2, 0), (report.Counts.Read, report.Counts.Unchanged, reads));
        Assert.Equal(
            [(PathOf("in/a.txt"), PathOf("in/sub/a.txt")), (PathOf("in/rỗng.txt"), PathOf("in/sub/rỗng.txt")), (PathOf("in/b.txt"), PathOf("in/tên mới.txt"))],
            report.Moved.Select(file => (file.From, file.To)));
        Assert.Empty(report.Vanished);
        Assert.Equal(Obstacle.Empty, Assert.Single(report.Skipped).Obstacle);
        Assert.Equal([PathOf("in/sub/a.txt"), PathOf("in/tên mới.txt")], Catalog(catalog => catalog.Documents().Select(one => one.File).Order(StringComparer.Ordinal).ToList()));
        Assert.Equal((0, 2), Counts(Run()));
    }

    [Fact]
    public void A_copy_is_no_move_and_of_two_new_files_with_one_content_only_one_was_moved()
    {
        folder.Write("in/a.txt", "urn:lex:vn:chinh.phu:nghi.quyet:2023-01-06;01-nq-cp");
        Run();
        folder.Write("in/b.txt", "urn:lex:vn:chinh.phu:nghi.quyet:2023-01-06;01-nq-cp");
        Assert.Equal((1, 1), Counts(Run()));
        File.Move(folder["in/a.txt"], folder["in/c.txt"]);
        File.Copy(folder["in/c.txt"], folder["in/d.txt"]);
        var report = Run();
        Assert.Single(report.Moved);
        Assert.Equal((1, 2), Counts(report));
        Assert.Equal(3, Catalog(catalog => catalog.Documents().Count()));
    }

    [Fact]
    public void A_source_that_lost_all_or_most_of_its_files_keeps_their_documents_until_somebody_confirms()
    {
        for (var i = 0; i < 30; i++)
            folder.Write($"in/{i}.txt", $"x{i}");
        Run();
        for (var i = 0; i < 20; i++)
            File.Delete(folder[$"in/{i}.txt"]);
        var report = Removing();
        Assert.True(report.KeepsVanished);
        Assert.All(report.Vanished, static file => Assert.False(file.IsRemoved));
        Assert.Equal(30, Catalog(catalog => catalog.Documents().Count()));
        for (var i = 20; i < 30; i++)
            File.Delete(folder[$"in/{i}.txt"]);
        Assert.True(Removing().KeepsVanished);
        Assert.Equal(30, Catalog(catalog => catalog.Documents().Count()));
        Assert.False(Removing(new RunOptions { ConfirmsRemoval = true }).KeepsVanished);
        Assert.Empty(Catalog(catalog => catalog.Documents().ToList()));
    }

    [Theory]
    [InlineData(Obstacle.ProgramEnded, true)]
    [InlineData(Obstacle.NoRoom, true)]
    [InlineData(Obstacle.Damaged, false)]
    public void What_the_machine_stood_in_the_way_of_is_tried_again_and_unsays_nothing(Obstacle obstacle, bool isOfMachine)
    {
        folder.Write("in/a.txt", "x");
        folder.Write("in/b.txt", "");
        var inTheWay = new RunOptions { Read = (_, _) => new Outcome<Document>.Skipped(obstacle, "Hôm nay không đọc được.") };
        Run();
        Pipeline.Run(Job(), inTheWay with { ReaderVersion = ReadingVersion.Reader + 1 }, CancellationToken.None);
        Assert.Equal(isOfMachine ? 1 : 0, Catalog(catalog => catalog.Documents().Count()));
        reads = 0;
        Run(new RunOptions { ReaderVersion = ReadingVersion.Reader + 1 });
        Assert.Equal(isOfMachine ? 2 : 0, reads);
    }

    private RunReport Removing(RunOptions? options = null) =>
        Pipeline.Run(Job() with { RemoveVanished = true }, Options(options ?? new RunOptions()), CancellationToken.None);

    [Fact]
    public void Files_of_other_folders_are_not_called_gone()
    {
        folder.Write("in/a.txt", "x");
        folder.Write("in/b.txt", "x");
        folder.Write("other/c.txt", "x");
        Run();
        Assert.Empty(Pipeline.Run(Job() with { Sources = [folder["other"]] }, Options(new RunOptions()), CancellationToken.None).Vanished);
        Assert.Empty(Pipeline.Run(Job() with { Exclude = ["b*"] }, Options(new RunOptions()), CancellationToken.None).Vanished);
    }

    [Theory]
    [InlineData(8)]
    [InlineData(3)]
    public void Output_is_the_same_whatever_the_degree_and_whatever_was_known_before(int degree)
    {
        for (var i = 0; i < 60; i++)
            folder.Write($"in/{i % 7}/{i}.txt", i % 9 == 0 ? "" : i % 11 == 0 ? "lỗi" : $"urn:lex:vn:::;{i}-nq-cp\nurn:lex:vn:chinh.phu:nghi.dinh:2020;{i % 5}-nd-cp");
        var alone = Output("1", degree: 1);
        Assert.Equal(60, alone.Count(c => c == '\n'));
        Assert.Equal(alone, Output("many", degree));
        Assert.Equal(alone, Output("many", degree));
        foreach (var line in alone.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            Assert.StartsWith("in/", JsonDocument.Parse(line).RootElement.GetProperty("file").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_that_is_broken_off_keeps_what_it_did_and_the_next_goes_on_from_there()
    {
        for (var i = 0; i < 200; i++)
            folder.Write($"in/{i:000}.txt", "x" + i);
        File.WriteAllText(folder["out.jsonl"], "old");
        using var stop = new CancellationTokenSource();
        var options = Options(new RunOptions { Degree = 2, Progress = _ => { } });
        var report = Pipeline.Run(
            Job() with { Output = folder["out.jsonl"] },
            options with
            {
                Read = (file, reading) =>
                {
                    if (reads == 100)
                        stop.Cancel();
                    return options.Read(file, reading);
                },
            },
            stop.Token);
        Assert.True(report.Cancelled);
        Assert.InRange(report.Counts.Read, 50, 150);
        Assert.Equal("cancelled", Catalog(catalog => catalog.Runs.Last(1)[0].State));
        Assert.Equal("old", File.ReadAllText(folder["out.jsonl"]));
        Assert.False(File.Exists(folder["out.jsonl.part"]));
        Assert.Equal((200 - report.Counts.Read, report.Counts.Read), Counts(Run()));
    }

    [Fact]
    public void Progress_comes_to_its_end()
    {
        for (var i = 0; i < 30; i++)
            folder.Write($"in/{i}.txt", "x");
        var told = new List<RunProgress>();
        Run(new RunOptions { Progress = told.Add });
        Assert.Equal((30, 30, 30L, 30L), (told[^1].Done, told[^1].Total, told[^1].Bytes, told[^1].TotalBytes));
    }

    [Fact]
    public void A_text_that_cannot_be_stored_as_it_is_keeps_its_length()
    {
        folder.Write("in/a.txt", "x");
        Pipeline.Run(Job(), new RunOptions { Read = (_, _) => new Outcome<Document>.Done(new Document("a", "a\0b\ud800c\udc00d\U0001F600e\ud800")) }, CancellationToken.None);
        Assert.Equal("a\uFFFDb\uFFFDc\uFFFDd\U0001F600e\uFFFD", Catalog(catalog => catalog.Document(PathOf("in/a.txt"))!.Facts.Document.Text));
    }

    [Fact]
    public void A_source_that_is_not_there_ends_the_run_before_it_begins()
    {
        Assert.Throws<UsageException>(() => Run());
        Assert.False(Directory.Exists(folder["store"]));
    }

    private string PathOf(string relative) => folder[relative].Replace('\\', '/');

    private Job Job() => new("thử", [folder["in"]], folder["store"]) { Folder = folder.Path };

    private RunReport Run(RunOptions? options = null) => Pipeline.Run(Job(), Options(options ?? new RunOptions()), CancellationToken.None);

    private string Output(string store, int degree)
    {
        var job = Job() with { Store = folder[store], Output = folder[$"{store}.jsonl"] };
        Pipeline.Run(job, Options(new RunOptions { Degree = degree }), CancellationToken.None);
        return File.ReadAllText(folder[$"{store}.jsonl"]);
    }

    // The first line of a file is the URN that the document gives itself, each further line one that it cites.
    private RunOptions Options(RunOptions options) => options with
    {
        Read = (file, reading) =>
        {
            Interlocked.Increment(ref reads);
            var text = Encoding.UTF8.GetString(file.Bytes.Span);
            return text.Length == 0 ? new Outcome<Document>.Skipped(Obstacle.Empty, "Tệp rỗng.") : new Outcome<Document>.Done(new Document(file.Name, text));
        },
        Extract = document =>
        {
            Interlocked.Increment(ref extractions);
            if (document.Text == "lỗi")
                throw new InvalidOperationException();
            var keys = document.Text.Split('\n').Select(line => DocumentKey.TryParse(line, out var key) ? key : null).ToArray();
            return SomeFacts.Of(keys[0], [.. keys[1..].OfType<DocumentKey>()]) with { Document = document };
        },
    };

    private static (int Read, int Unchanged) Counts(RunReport report) => (report.Counts.Read, report.Counts.Unchanged);

    private T Catalog<T>(Func<DocumentCatalog, T> ask)
    {
        using var catalog = StoreEngine.Of(folder["store"]).OpenExistingCatalog();
        return ask(catalog);
    }
}
