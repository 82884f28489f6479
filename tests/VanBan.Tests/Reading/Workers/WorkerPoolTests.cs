using System.Diagnostics;
using System.Globalization;
using System.Text;
using VanBan.Cli;
using VanBan.Documents;
using VanBan.Facts;
using VanBan.Reading;
using VanBan.Reading.Workers;
using VanBan.Tests.Reading.Docx;
using VanBan.Tests.Reading.Pdf;
using VanBan.Tests.Support;
using Xunit;

namespace VanBan.Tests.Reading.Workers;

public class WorkerPoolTests
{
    private static readonly SourceFile Good = new("tốt.txt", Encoding.UTF8.GetBytes("Căn cứ Nghị quyết số 01/NQ-CP;\fTrang hai."));

    [Fact]
    public void A_document_and_its_facts_come_through_whole()
    {
        using var pool = new WorkerPool(Standard);
        Assert.Equal(FactReader.Read(Good, new ReadingOptions()), pool.Read(Good, new ReadingOptions()), Same);
        foreach (var path in Directory.GetFiles(Shared.InRepo("corpus/documents")))
        {
            var file = new SourceFile(path.Replace('\\', '/'), File.ReadAllBytes(path));
            var options = new ReadingOptions { Ocr = false, Boxes = true };
            Assert.Equal(FactReader.Read(file, options), pool.Read(file, options), Same);
        }
        Assert.Single(pool.ProcessIds);
    }

    [Fact]
    public void A_worker_loads_what_reads_and_nothing_of_stores_indexes_and_terminals()
    {
        using var pool = new WorkerPool(Standard);
        var pdf = new PdfText().Page().Text(70, 100, "Nghị quyết số 01/NQ-CP");
        Assert.IsType<Outcome<DocumentFacts>.Done>(pool.Read(new SourceFile("a.pdf", pdf.Bytes()), new ReadingOptions()));
        Assert.IsType<Outcome<DocumentFacts>.Done>(pool.Read(new SourceFile("a.docx", new DocxFile("<w:p><w:r><w:t>chữ</w:t></w:r></w:p>").ToBytes()), new ReadingOptions()));
        using var worker = Process.GetProcessById(Assert.Single(pool.ProcessIds));
        var loaded = FilesOf(worker).Select(static path => Path.GetFileNameWithoutExtension(path)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        // Where a system does not tell the files that a process holds, there is nothing to ask.
        Assert.SkipUnless(loaded.Contains("VanBan.Reading") && loaded.Contains("UglyToad.PdfPig"), "The modules of a process are not told here.");
        string[] foreign = ["VanBan.Store", "VanBan.Application", "Lucene", "J2N", "SQLite", "e_sqlite3", "Dapper", "Spectre", "System.CommandLine", "YamlDotNet", "CsvHelper"];
        Assert.DoesNotContain(loaded, module => foreign.Any(name => module.Contains(name, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public void A_stack_overflow_in_a_library_costs_one_document()
    {
        using var pool = new WorkerPool(Standard);
        Assert.Equal((Obstacle.Crashed, true), Skipped(pool, new SourceFile("sâu.pdf", LongChain(60_000)), "lồng nhau quá sâu"));
        Assert.IsType<Outcome<DocumentFacts>.Done>(pool.Read(Good, new ReadingOptions()));
    }

    [Theory]
    [InlineData("a function of type 4 with 3,000 nested braces")]
    [InlineData("12,000 nested tables")]
    [InlineData("a deflated gigabyte")]
    [InlineData("run lengths")]
    [InlineData("LZW")]
    public void Hostile_files_cost_one_document_and_a_bounded_time(string kind)
    {
        var file = new SourceFile("x", kind switch
        {
            "12,000 nested tables" => new DocxFile(string.Concat(Enumerable.Repeat("<w:tbl><w:tr><w:tc>", 12_000)) + "<w:p><w:r><w:t>chữ</w:t></w:r></w:p>" + string.Concat(Enumerable.Repeat("</w:tc></w:tr></w:tbl>", 12_000))).ToBytes(),
            "a deflated gigabyte" => HostileFileTests.WithContent(HostileFileTests.DeflatedGigabyte(), "/Filter/FlateDecode"),
            "run lengths" => HostileFileTests.WithContent([.. Enumerable.Repeat<byte[]>([129, 32], 600_000).SelectMany(static pair => pair)], "/Filter/RunLengthDecode"),
            "LZW" => HostileFileTests.WithContent([.. Enumerable.Repeat<byte>(0x80, 2_000_000)], "/Filter/LZWDecode"),
            _ => HostileFileTests.NestedFunction(),
        });
        var clock = Stopwatch.StartNew();
        using var pool = new WorkerPool(Standard with { Memory = 1L << 30 });
        Assert.NotNull(pool.Read(file, new ReadingOptions()));
        Assert.IsType<Outcome<DocumentFacts>.Done>(pool.Read(Good, new ReadingOptions()));
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 60);
    }

    [Fact]
    public void A_worker_over_its_time_is_ended()
    {
        using var pool = new WorkerPool(Standard with { Timeout = TimeSpan.FromMilliseconds(1) });
        Assert.Equal((Obstacle.TimedOut, true), Skipped(pool, Good, "thời hạn dài hơn"));
        Assert.Empty(pool.ProcessIds);
    }

    [Fact]
    public void Facts_of_a_stored_document_are_those_of_the_file_and_under_the_same_limits()
    {
        using var pool = new WorkerPool(Standard);
        var read = FactReader.Read(Good, new ReadingOptions());
        Assert.Equal(read, pool.Extract(Assert.IsType<Outcome<DocumentFacts>.Done>(read).Value.Document), Same);
        using var hasty = new WorkerPool(Standard with { Timeout = TimeSpan.FromMilliseconds(1) });
        var skipped = Assert.IsType<Outcome<DocumentFacts>.Skipped>(hasty.Extract(new Document("a.txt", "Căn cứ Nghị định số 1/2020/NĐ-CP")));
        Assert.Equal(Obstacle.TimedOut, skipped.Obstacle);
    }

    [Fact]
    public void A_worker_that_falls_silent_is_ended()
    {
        using var pool = new WorkerPool(Standard with { Silence = TimeSpan.FromMilliseconds(1) });
        Assert.Equal((Obstacle.TimedOut, true), Skipped(pool, Good, "treo"));
    }

    [Fact]
    public void A_worker_over_its_memory_is_ended()
    {
        // A runtime that has just started holds more than a megabyte.
        using var pool = new WorkerPool(Standard with { Memory = 1 << 20 });
        Assert.IsType<Outcome<DocumentFacts>.Skipped>(pool.Read(Good, new ReadingOptions()));
        using var small = new WorkerPool(Standard with { Memory = 200 << 20 });
        var big = new SourceFile("to.txt", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("Ủy ban nhân dân ", 1_500_000))));
        Assert.Equal((Obstacle.TooLarge, true), Skipped(small, big, "bộ nhớ"));
        Assert.IsType<Outcome<DocumentFacts>.Done>(small.Read(Good, new ReadingOptions()));
    }

    [Fact]
    public async Task A_worker_that_somebody_ends_is_replaced_and_the_file_is_read_again()
    {
        using var pool = new WorkerPool(Standard);
        Assert.IsType<Outcome<DocumentFacts>.Done>(pool.Read(Good, new ReadingOptions()));
        var first = Assert.Single(pool.ProcessIds);
        End(first);
        Assert.IsType<Outcome<DocumentFacts>.Done>(pool.Read(Good, new ReadingOptions()));
        Assert.NotEqual(first, Assert.Single(pool.ProcessIds));
        // In the middle of a file, too.
        var pdf = new PdfText();
        for (var page = 0; page < 1500; page++)
            pdf.Page().Text(70, 100, "Trang văn bản số " + page).Text(70, 120, "Điều 1. Phạm vi điều chỉnh");
        var reading = Task.Run(() => pool.Read(new SourceFile("dài.pdf", pdf.Bytes()), new ReadingOptions()), TestContext.Current.CancellationToken);
        Thread.Sleep(30);
        End(Assert.Single(pool.ProcessIds));
        Assert.Equal(1500, Assert.IsType<Outcome<DocumentFacts>.Done>(await reading).Value.Document.PageCount);
    }

    [Fact]
    public void A_worker_is_replaced_when_it_has_read_its_share()
    {
        using var pool = new WorkerPool(Standard with { DocumentsPerWorker = 2 });
        var processes = new HashSet<int>();
        for (var i = 0; i < 6; i++)
        {
            Assert.IsType<Outcome<DocumentFacts>.Done>(pool.Read(Good, new ReadingOptions()));
            processes.UnionWith(pool.ProcessIds);
        }
        Assert.Equal(3, processes.Count);
    }

    [Fact]
    public void A_program_that_cannot_be_started_is_a_reason()
    {
        using var pool = new WorkerPool(new Isolation(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), []));
        Assert.Equal((Obstacle.Crashed, true), Skipped(pool, Good, "Không khởi động được"));
    }

    [Fact]
    public void A_stopped_pool_leaves_no_process()
    {
        var pool = new WorkerPool(Standard);
        Assert.IsType<Outcome<DocumentFacts>.Done>(pool.Read(Good, new ReadingOptions()));
        using var process = Process.GetProcessById(Assert.Single(pool.ProcessIds));
        pool.Dispose();
        Assert.True(process.WaitForExit(10_000));
    }

    private static Isolation Standard { get; } = Isolation.Of(typeof(CommandLine).Assembly);

    /// <summary>A PDF whose page's content is a reference to a reference, and so on: the library follows it by recursion until the stack overflows.</summary>
    private static byte[] LongChain(int length)
    {
        var pdf = new PdfText().Page().Text(70, 100, "x");
        for (var i = 0; i < length; i++)
            pdf.Object(string.Create(CultureInfo.InvariantCulture, $"{(i < length - 1 ? i + 9 : 7)} 0 R"));
        return Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(pdf.Bytes()).Replace("/Contents 7 0 R", "/Contents 8 0 R", StringComparison.Ordinal));
    }

    // On Linux the list of modules leaves out assemblies, which are mapped as data.
    private static IEnumerable<string> FilesOf(Process process) => File.Exists($"/proc/{process.Id}/maps")
        ? File.ReadAllLines($"/proc/{process.Id}/maps").Select(static line => line[(line.LastIndexOf(' ') + 1)..])
        : process.Modules.Cast<ProcessModule>().Select(static module => module.FileName);

    private static void End(int id)
    {
        using var process = Process.GetProcessById(id);
        process.Kill();
    }

    private static (Obstacle Obstacle, bool Says) Skipped(WorkerPool pool, SourceFile file, string word)
    {
        var skipped = Assert.IsType<Outcome<DocumentFacts>.Skipped>(pool.Read(file, new ReadingOptions()));
        return (skipped.Obstacle, skipped.Reason.Contains(word, StringComparison.Ordinal));
    }

    private static bool Same(Outcome<DocumentFacts> a, Outcome<DocumentFacts> b) => (a, b) switch
    {
        (Outcome<DocumentFacts>.Done(var x), Outcome<DocumentFacts>.Done(var y)) => Told.All(x) == Told.All(y),
        _ => a.Equals(b),
    };
}
