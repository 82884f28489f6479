using VanBan.Store.Catalog;
using VanBan.Store.Engines;
using VanBan.Tests.Store.Catalog;
using Xunit;

namespace VanBan.Tests.Cli;

/// <summary>Jobs as a person meets them.</summary>
public sealed class JobTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_dry_run_tells_what_would_be_read_moved_and_removed_and_changes_nothing()
    {
        folder.Write("in/a.txt", "Số: 1/QĐ-UBND\nQUYẾT ĐỊNH\n");
        folder.Write("in/b.txt", "Số: 2/QĐ-UBND\nQUYẾT ĐỊNH về việc khác\n");
        folder.Write("in/c.txt", "");
        Job("include: \"*.txt\"\nvanished: remove");
        var before = Ask("run", folder["job.yaml"], "--dry-run");
        Assert.Equal((0, 3), (before.Code, before.Json.GetProperty("read").GetInt32()));
        Assert.False(before.Json.GetProperty("measured").GetBoolean());
        Assert.False(Directory.Exists(folder["kho"]));
        Ask("run", folder["job.yaml"], "--no-isolation");
        File.Move(folder["in/a.txt"], folder["in/x.txt"]);
        File.Delete(folder["in/b.txt"]);
        folder.Write("in/moi.txt", "Số: 3/QĐ-UBND\n");
        var plan = Ask("run", folder["job.yaml"], "--dry-run").Json;
        Assert.Equal((3, 1, 1), (plan.GetProperty("files").GetInt32(), plan.GetProperty("read").GetInt32(), plan.GetProperty("unchanged").GetInt32()));
        Assert.Equal(1, plan.GetProperty("waiting").GetInt32());
        Assert.EndsWith("in/x.txt", plan.GetProperty("moved")[0].GetProperty("to").GetString(), StringComparison.Ordinal);
        Assert.EndsWith("in/b.txt", Assert.Single(plan.GetProperty("vanished").EnumerateArray()).GetString(), StringComparison.Ordinal);
        Assert.True(plan.GetProperty("removes").GetBoolean());
        Assert.True(plan.GetProperty("measured").GetBoolean());
        Assert.Equal("txt", plan.GetProperty("formats")[0].GetProperty("format").GetString());
        var text = Ask("run", folder["job.yaml"], "--dry-run", "--format", "text").Output;
        Assert.Contains("chưa đọc và chưa thay đổi gì", text, StringComparison.Ordinal);
        Assert.Contains("văn bản sẽ được bỏ khỏi kho", text, StringComparison.Ordinal);
        Assert.Equal(2, Ask("status", "--store", folder["kho"]).Json.GetProperty("documents").GetInt32());
    }

    [Fact]
    public void A_pattern_that_matches_nothing_is_told_and_seen_in_the_exit_code()
    {
        folder.Write("in/a.txt", "Số: 1/QĐ-UBND\nQUYẾT ĐỊNH\n");
        Job("include: [\"*.txt\", \"*.dcox\"]");
        Assert.Equal(1, Ask("run", folder["job.yaml"], "--dry-run").Code);
        var answer = Ask("run", folder["job.yaml"], "--no-isolation");
        Assert.Equal((1, "*.dcox"), (answer.Code, answer.Json.GetProperty("unmatchedPatterns")[0].GetString()));
        Assert.Contains("Mẫu '*.dcox' không khớp với tệp nào", Ask("run", folder["job.yaml"], "--format", "text").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Events_tell_each_file_as_it_is_done_and_the_report_at_the_end()
    {
        folder.Write("in/a.txt", "Số: 1/QĐ-UBND\nQUYẾT ĐỊNH\n");
        folder.Write("in/b.txt", "");
        Job("");
        var events = Vanban.Run("run", folder["job.yaml"], "--no-isolation", "--events").Lines;
        Assert.Equal("started", events[0].GetProperty("event").GetString());
        Assert.Equal(
            [("a.txt", "read", null), ("b.txt", "skipped", "empty")],
            events.Where(one => one.GetProperty("event").GetString() == "file").Select(one =>
                (Path.GetFileName(one.GetProperty("file").GetString()!), one.GetProperty("outcome").GetString()!, one.GetProperty("obstacle").GetString())));
        Assert.Equal(("ended", 1, 1), (events[^1].GetProperty("event").GetString(), events[^1].GetProperty("read").GetInt32(), events[^1].GetProperty("skipped").GetInt32()));
        Assert.Equal(2, events.Last(one => one.GetProperty("event").GetString() == "progress").GetProperty("done").GetInt32());
        var again = Vanban.Run("run", folder["job.yaml"], "--no-isolation", "--events").Lines;
        Assert.Contains(again, one => one.GetProperty("event").GetString() == "file" && one.GetProperty("outcome").GetString() == "unchanged");
    }

    [Fact]
    public void Skipped_files_are_listed_with_their_tries_and_retried_on_demand()
    {
        folder.Write("in/a.txt", "");
        folder.Write("in/khac/b.txt", "");
        Job("");
        Ask("run", folder["job.yaml"], "--no-isolation");
        var skipped = Ask("skipped", "--store", folder["kho"]).Json.GetProperty("skipped");
        Assert.Equal(2, skipped.GetArrayLength());
        Assert.Equal(1, skipped[0].GetProperty("attempts").GetInt32());
        Assert.NotNull(skipped[0].GetProperty("firstSeen").GetString());
        Assert.Empty(Ask("skipped", "--store", folder["kho"], "--obstacle", "damaged").Json.GetProperty("skipped").EnumerateArray());
        Assert.Equal(0, Ask("retry", "--store", folder["kho"], "--obstacle", "damaged", "--no-isolation").Json.GetProperty("skipped").GetInt32());
        Assert.Equal(1, Ask("retry", folder["in/khac"], "--store", folder["kho"], "--no-isolation").Json.GetProperty("skipped").GetInt32());
        Assert.Equal([1, 2], Attempts());
        Assert.Equal(2, Ask("retry", "--store", folder["kho"], "--obstacle", "empty", "--no-isolation").Json.GetProperty("skipped").GetInt32());
        Assert.Equal([2, 3], Attempts());
        Assert.Contains("thử 3 lần", Ask("skipped", "--store", folder["kho"], "--format", "text").Output, StringComparison.Ordinal);
        Assert.Contains("Có phải 'damaged' không?", Ask("retry", "--store", folder["kho"], "--obstacle", "damage").Error, StringComparison.Ordinal);
        Assert.Equal(["retry", "retry", "retry", "thử"], Ask("runs", "--store", folder["kho"]).Json.GetProperty("runs").EnumerateArray().Select(run => run.GetProperty("job").GetString()));
        Assert.Contains("retry", Ask("runs", "--store", folder["kho"], "--limit", "1", "--format", "text").Output, StringComparison.Ordinal);

        int[] Attempts() => [.. Ask("skipped", "--store", folder["kho"]).Json.GetProperty("skipped").EnumerateArray().Select(one => one.GetProperty("attempts").GetInt32())];
    }

    [Fact]
    public void A_dry_run_counts_what_the_run_then_counts()
    {
        foreach (var number in (int[])[1, 2, 3])
            folder.Write($"in/{number}.txt", $"Số: {number}/QĐ-UBND\nQUYẾT ĐỊNH\n");
        folder.Write("in/rong.txt", "");
        File.WriteAllBytes(folder["in/a.zip"], Reading.Containers.Packed.Zip(("x.txt", "Điều 1."), ("y.txt", "Điều 2."), ("z.txt", "")));
        Job("");
        var first = Ask("run", folder["job.yaml"], "--dry-run").Json;
        Assert.Equal((5, 1), (first.GetProperty("read").GetInt32(), first.GetProperty("holders").GetInt32()));
        Ask("run", folder["job.yaml"], "--no-isolation");
        // The files are so young that their times tell nothing.
        Compare();
        File.Move(folder["in/1.txt"], folder["in/mới.txt"]);
        File.Move(folder["in/a.zip"], folder["in/b.zip"]);
        File.Delete(folder["in/2.txt"]);
        folder.Write("in/4.txt", "Số: 4/QĐ-UBND\nQUYẾT ĐỊNH\n");
        Compare();

        void Compare()
        {
            var plan = Ask("run", folder["job.yaml"], "--dry-run").Json;
            var run = Ask("run", folder["job.yaml"], "--no-isolation").Json;
            Assert.Equal(
                (run.GetProperty("read").GetInt32(), run.GetProperty("unchanged").GetInt32(), run.GetProperty("skipped").GetInt32(), run.GetProperty("vanished").GetInt32(), run.GetProperty("movedFiles").GetArrayLength()),
                (plan.GetProperty("read").GetInt32(), plan.GetProperty("unchangedDocuments").GetInt32(), plan.GetProperty("skipped").GetInt32(), plan.GetProperty("vanished").GetArrayLength(), plan.GetProperty("moved").GetArrayLength()));
        }
    }

    [Theory]
    [InlineData("tệp rỗng")]
    [InlineData("Tệp rỗng")]
    [InlineData("empty")]
    public void An_obstacle_is_asked_for_by_the_words_that_the_program_prints_too(string words)
    {
        folder.Write("in/a.txt", "");
        folder.Write("in/b.pdf", "%PDF-1.7 hỏng");
        Job("");
        var text = Ask("run", folder["job.yaml"], "--no-isolation", "--format", "text").Output;
        Assert.Contains("tệp rỗng", text, StringComparison.Ordinal);
        var skipped = Ask("skipped", "--store", folder["kho"], "--obstacle", words).Json.GetProperty("skipped");
        Assert.EndsWith("a.txt", Assert.Single(skipped.EnumerateArray()).GetProperty("file").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_that_was_killed_is_told_as_broken_off_and_one_that_goes_on_as_going_on()
    {
        folder.Write("in/a.txt", "Số: 1/QĐ-UBND\nQUYẾT ĐỊNH\n");
        Job("");
        Ask("run", folder["job.yaml"], "--no-isolation");
        using (var catalog = StoreEngine.Of(folder["kho"]).OpenExistingCatalog())
            catalog.Runs.Note(catalog.Runs.Begin("bị tắt"), new RunCounts(Read: 37, Skipped: 2));
        Assert.Equal(["broken-off", "done"], States());
        Assert.Contains("bị tắt giữa chừng", Ask("runs", "--store", folder["kho"], "--format", "text").Output, StringComparison.Ordinal);
        Assert.Contains("bị tắt giữa chừng, đã đọc ít nhất 37;", Ask("status", "--store", folder["kho"], "--format", "text").Output, StringComparison.Ordinal);
        Assert.Contains("từ 37", Ask("runs", "--store", folder["kho"], "--format", "text").Output, StringComparison.Ordinal);
        using (StoreEngine.Of(folder["kho"]).HoldRun())
        {
            Assert.Equal(["running", "done"], States());
            Assert.Contains("đang chạy", Ask("runs", "--store", folder["kho"], "--format", "text").Output, StringComparison.Ordinal);
        }
        Ask("run", folder["job.yaml"], "--no-isolation");
        using (StoreEngine.Of(folder["kho"]).HoldRun())
            Assert.Equal(["done", "broken-off", "done"], States());

        string[] States() => [.. Ask("runs", "--store", folder["kho"]).Json.GetProperty("runs").EnumerateArray().Select(run => run.GetProperty("state").GetString()!)];
    }

    [Fact]
    public void A_renamed_file_is_told_with_its_old_name_and_counts_as_not_read()
    {
        folder.Write("in/cũ.txt", "Số: 1/QĐ-UBND\nQUYẾT ĐỊNH\n");
        Job("");
        Ask("run", folder["job.yaml"], "--no-isolation");
        File.Move(folder["in/cũ.txt"], folder["in/mới.txt"]);
        var text = Ask("run", folder["job.yaml"], "--no-isolation", "--format", "text").Output;
        Assert.Matches("cũ\\.txt → .*mới\\.txt", text);
        File.Move(folder["in/mới.txt"], folder["in/nữa.txt"]);
        Assert.Matches("Đã đọc +0 văn bản \\(0 byte\\)", Ask("run", folder["job.yaml"], "--no-isolation", "--format", "text").Output);
    }

    private void Job(string more) => File.WriteAllText(folder["job.yaml"], $"name: thử\nsource: in\nstore: kho\n{more}\n");

    private static Answer Ask(params string[] args) => Vanban.Run(args.Contains("--format") ? args : [.. args, "--format", "json"]);
}
