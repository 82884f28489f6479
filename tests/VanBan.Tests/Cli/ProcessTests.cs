using System.Diagnostics;
using System.Globalization;
using VanBan.Store.Engines;
using VanBan.Store.Ingest;
using VanBan.Tests.Store.Catalog;
using Xunit;

namespace VanBan.Tests.Cli;

public sealed class ProcessTests : IDisposable
{
    private const int Files = 300;
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_built_program_speaks_UTF_8_and_gives_exit_codes()
    {
        folder.Write("files/a.txt", "Căn cứ Nghị quyết số 01/NQ-CP ngày 05/01/2024 của Chính phủ;\n");
        var answer = Vanban.RunProcess("extract", folder["files"], "--format", "json");
        Assert.Equal(0, answer.Code);
        Assert.StartsWith("{\"file\":", answer.Output, StringComparison.Ordinal);
        Assert.Equal("Nghị quyết số 01/NQ-CP ngày 05/01/2024 của Chính phủ", answer.Json.GetProperty("citations")[0].GetProperty("quote").GetString());
        Assert.Equal(2, Vanban.RunProcess("serch").Code);
    }

    [Fact]
    public void A_program_that_is_killed_while_it_ingests_leaves_a_store_that_the_next_run_completes()
    {
        WriteFiles();
        using (var process = Vanban.Start("ingest", folder["files"], "--store", folder["store"], "--parallel", "1"))
        {
            WaitForDocuments(process, 20);
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }
        long kept;
        using (var catalog = StoreEngine.Of(folder["store"]).OpenExistingCatalog())
        {
            var status = catalog.Survey.Status();
            kept = status.Documents;
            Assert.InRange(kept, 20, Files - 1);
            Assert.Equal("running", status.LastRun!.State);
            // Whole documents: each with its text and its citation.
            Assert.All(catalog.ChangesAfter(0), change => Assert.Single(change.Document!.Facts.Citations));
        }
        var report = Vanban.RunProcess("ingest", folder["files"], "--store", folder["store"], "--format", "json").Json;
        Assert.Equal(kept, report.GetProperty("unchanged").GetInt64());
        Assert.Equal(Files - kept, report.GetProperty("read").GetInt64());
        Assert.Equal(kept, report.GetProperty("replayed").GetInt64());
        using (var store = StoreWriter.Open(folder["store"], cancellation: TestContext.Current.CancellationToken))
            Assert.Equal(0, store.Replayed);
        Assert.Equal(Files, Vanban.Run("search", "phát triển kinh tế", "--store", folder["store"], "--format", "json").Json.GetProperty("total").GetInt32());
        Assert.Equal(Files, Vanban.Run("graph", "missing", "--limit", "0", "--store", folder["store"], "--format", "json").Json.GetProperty("missing").GetArrayLength());
    }

    [Fact]
    public void A_run_that_is_interrupted_ends_well_and_keeps_what_it_did()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "A console's Ctrl+C cannot be sent to another process.");
        WriteFiles();
        using var process = Vanban.Start("ingest", folder["files"], "--store", folder["store"], "--parallel", "1");
        WaitForDocuments(process, 20);
        using (var kill = Process.Start("sh", ["-c", string.Create(CultureInfo.InvariantCulture, $"kill -INT {process.Id}")]))
            kill.WaitForExit();
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(130, process.ExitCode);
        Assert.DoesNotContain("Exception", error, StringComparison.Ordinal);
        using var catalog = StoreEngine.Of(folder["store"]).OpenExistingCatalog();
        Assert.Equal("cancelled", catalog.Survey.Status().LastRun!.State);
        using var store = StoreWriter.Open(folder["store"], cancellation: TestContext.Current.CancellationToken);
        Assert.Equal(0, store.Replayed);
    }

    private void WriteFiles()
    {
        var filler = string.Concat(Enumerable.Repeat("Ủy ban nhân dân tỉnh báo cáo tình hình thực hiện nhiệm vụ phát triển kinh tế và bảo đảm an sinh trên địa bàn.\n", 200));
        for (var i = 1; i <= Files; i++)
            folder.Write($"files/{i:D4}.txt", $"Thực hiện Quyết định số {i}/QĐ-TTg ngày 05/01/2024 của Thủ tướng Chính phủ.\n{filler}");
    }

    private void WaitForDocuments(Process process, int count)
    {
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < TimeSpan.FromMinutes(1) && !process.HasExited)
        {
            if (StoreEngine.Of(folder["store"]).Exists)
            {
                using var catalog = StoreEngine.Of(folder["store"]).OpenExistingCatalog();
                if (catalog.LastSequence >= count)
                    return;
            }
            Thread.Sleep(5);
        }
        Assert.Fail($"The program did not ingest {count} documents in time: {(process.HasExited ? process.StandardError.ReadToEnd() : "it still runs")}");
    }
}
