using System.Diagnostics;
using System.Globalization;
using VanBan.Store.Engines;
using VanBan.Tests.Store.Catalog;
using Xunit;

namespace VanBan.Tests.Cli;

/// <summary>The program is ended at any moment, and its disk is full.</summary>
public sealed class CrashTests : IDisposable
{
    private const int Files = 240;
    private const int Kills = 30;
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void After_thirty_kills_in_a_row_each_document_is_there_once_and_the_answers_are_those_of_a_run_without_any()
    {
        WriteFiles();
        Assert.Equal(0, Vanban.RunProcess("ingest", folder["files"], "--store", folder["whole"]).Code);
        var random = new Random(20_240_506);
        var kept = new List<long>();
        for (var i = 0; i < Kills; i++)
        {
            using var process = Vanban.Start("ingest", folder["files"], "--store", folder["store"], "--parallel", "2");
            // Some die as they open the store, some while they read, some after a file or two more.
            WaitForChange(process, kept.LastOrDefault() + random.Next(0, 2 * Files / Kills), TimeSpan.FromMilliseconds(random.Next(50, 6000)));
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
            kept.Add(Sequence());
        }
        Assert.True(kept.Distinct().Count() > 3, $"The kills came at no different moments: {string.Join(' ', kept)}");
        Assert.Equal(0, Vanban.RunProcess("ingest", folder["files"], "--store", folder["store"]).Code);
        using (var catalog = StoreEngine.Of(folder["store"]).OpenExistingCatalog())
            Assert.Equal(Files, catalog.Documents().Select(one => one.File).Distinct().Count());
        Assert.Equal(0, Vanban.Run("verify", "--store", folder["store"]).Code);
        Assert.Equal(Answers("whole"), Answers("store"));
    }

    [Fact]
    public void A_disk_that_is_full_ends_a_run_in_one_sentence_and_the_next_goes_on_from_there()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess, "A small disk cannot be made.");
        WriteFiles();
        Directory.CreateDirectory(folder["disk"]);
        Assert.SkipUnless(Shell($"mount -t tmpfs -o size=4m tmpfs '{folder["disk"]}'") == 0, "A small disk cannot be made.");
        try
        {
            var full = Vanban.RunProcess("ingest", folder["files"], "--store", folder["disk/store"]);
            Assert.Equal(2, full.Code);
            Assert.DoesNotContain("Exception", full.Error, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", full.Error, StringComparison.Ordinal);
            Assert.Contains("đầy", full.Error, StringComparison.Ordinal);
            Assert.Equal(0, Shell($"mount -o remount,size=200m '{folder["disk"]}'"));
            Assert.Equal(0, Vanban.RunProcess("ingest", folder["files"], "--store", folder["disk/store"]).Code);
            Assert.Equal(0, Vanban.Run("verify", "--store", folder["disk/store"]).Code);
            Assert.Equal(Files, Vanban.Run("status", "--store", folder["disk/store"], "--format", "json").Json.GetProperty("files").GetInt32());
        }
        finally
        {
            Shell($"umount -l '{folder["disk"]}'");
        }
    }

    [Fact]
    public void A_run_that_is_asked_to_end_ends_within_two_seconds()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "A console's Ctrl+C cannot be sent to another process.");
        WriteFiles();
        File.WriteAllText(folder["job.yaml"], "source: files\nstore: store\nschedule: {quiet: 1s}");
        using var process = Vanban.Start("watch", folder["job.yaml"]);
        WaitForChange(process, 5, TimeSpan.FromMinutes(1));
        var clock = Stopwatch.StartNew();
        Shell(string.Create(CultureInfo.InvariantCulture, $"kill -INT {process.Id}"));
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(130, process.ExitCode);
        Assert.DoesNotContain("Exception", error, StringComparison.Ordinal);
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(2), $"It took {clock.Elapsed.TotalSeconds:0.0} s to end.");
    }

    private void WriteFiles()
    {
        var filler = string.Concat(Enumerable.Repeat("Ủy ban nhân dân tỉnh báo cáo tình hình thực hiện nhiệm vụ phát triển kinh tế và bảo đảm an sinh trên địa bàn.\n", 60));
        for (var i = 1; i <= Files; i++)
            folder.Write($"files/{i % 7}/{i:D4}.txt", $"Số: {i}/BC-UBND\nBÁO CÁO\nThực hiện Quyết định số {i % 40 + 1}/QĐ-TTg ngày 05/01/2024 của Thủ tướng Chính phủ, thu {i} tỷ đồng.\n{filler}");
    }

    private string Answers(string store) => string.Concat(((string[][])
        [["search", "phát triển kinh tế", "--limit", "300"], ["graph", "missing", "--limit", "0"], ["cited-by", "7/QĐ-TTg"], ["figures", "thu"], ["files"]])
        .Select(line => Vanban.Run([.. line, "--store", folder[store], "--format", "json"]).Output));

    private long Sequence()
    {
        if (!StoreEngine.Of(folder["store"]).Exists)
            return 0;
        using var catalog = StoreEngine.Of(folder["store"]).OpenExistingCatalog();
        return catalog.LastSequence;
    }

    private void WaitForChange(Process process, long sequence, TimeSpan most)
    {
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < most && !process.HasExited && Sequence() < sequence)
            Thread.Sleep(10);
    }

    private static int Shell(string command)
    {
        using var shell = Process.Start("sh", ["-c", command]);
        shell.WaitForExit();
        return shell.ExitCode;
    }
}
