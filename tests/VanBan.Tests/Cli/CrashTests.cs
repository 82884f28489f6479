using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using VanBan.Reading.Containers;
using VanBan.Store.Engines;
using VanBan.Tests.Reading.Containers;
using VanBan.Tests.Store.Catalog;
using Xunit;

namespace VanBan.Tests.Cli;

/// <summary>The program is ended at any moment, and its disk is full.</summary>
public sealed class CrashTests : IDisposable
{
    private const int Files = 240;

    // In the suite; as many as one likes by hand, to prove more: VANBAN_KILLS=200.
    private static readonly int Kills =
        int.TryParse(Environment.GetEnvironmentVariable("VANBAN_KILLS"), NumberStyles.None, CultureInfo.InvariantCulture, out var kills) ? kills : 30;

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void After_thirty_kills_in_a_row_each_document_is_there_once_and_the_answers_are_those_of_a_run_without_any()
    {
        var documents = WriteMix();
        Assert.Equal(0, Vanban.RunProcess("ingest", folder["files"], "--store", folder["whole"]).Code);
        Assert.Equal(documents, Documents("whole").Length);
        var random = new Random(20_240_506);
        var moments = new List<string>();
        for (var i = 0; i < Kills; i++)
            moments.Add(RunAndKill(random, most: Math.Max(1, 2 * documents / Kills)));
        Assert.True(moments.Distinct().Count() > Kills / 3, $"The kills came at no different moments: {string.Join(' ', moments)}");
        Assert.Contains(moments, static moment => EntryPath.IsEntry(moment));
        Assert.Contains(moments, static moment => moment.Length > 0 && !EntryPath.IsEntry(moment));
        Assert.Equal(0, Vanban.RunProcess("ingest", folder["files"], "--store", folder["store"]).Code);
        Assert.Equal(Documents("whole"), Documents("store"));
        Assert.Equal(0, Vanban.Run("verify", "--store", folder["store"]).Code);
        Assert.Equal(Answers("whole"), Answers("store"));
    }

    // The events tell when reading has begun: a program that is killed before proves nothing. One in eight dies all the
    // same as it opens the store. Gives the file that was told last.
    private string RunAndKill(Random random, int most)
    {
        using var process = Vanban.Start("ingest", folder["files"], "--store", folder["store"], "--parallel", "2", "--events");
        var last = "";
        if (random.Next(8) == 0)
            Thread.Sleep(random.Next(50, 1500));
        else
            for (var left = random.Next(1, most + 1); left > 0 && process.StandardOutput.ReadLine() is { } line;)
            {
                var told = JsonDocument.Parse(line).RootElement;
                if (told.GetProperty("event").GetString() != "file" || told.GetProperty("outcome").GetString() == "unchanged")
                    continue;
                left--;
                last = told.GetProperty("file").GetString()!;
            }
        Thread.Sleep(random.Next(0, 40));
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        return last;
    }

    private string[] Documents(string store)
    {
        using var catalog = StoreEngine.Of(folder[store]).OpenExistingCatalog();
        return [.. catalog.Documents().Select(static one => one.File).Order(StringComparer.Ordinal)];
    }

    // Texts, archives with letters in them, letters with what is attached; gives the number of documents.
    private int WriteMix()
    {
        const int Texts = 90, Archives = 3, InArchive = 20, Letters = 12;
        for (var i = 1; i <= Texts; i++)
            folder.Write($"files/{i % 7}/{i:D4}.txt", TextOf(i));
        for (var archive = 1; archive <= Archives; archive++)
        {
            (string, object)[] entries = [
                .. Enumerable.Range(1, InArchive).Select(i => ($"hồ sơ/{i}.txt", (object)TextOf((1000 * archive) + i))),
                ("thư.eml", Packed.Letter($"Gửi hồ sơ {archive}", "Kính gửi.", ("b.txt", TextOf((1000 * archive) + 900)))),
            ];
            File.WriteAllBytes(folder[$"files/{archive}/hồ sơ {archive}.zip"], Packed.Zip(entries));
        }
        for (var letter = 1; letter <= Letters; letter++)
            File.WriteAllBytes(folder[$"files/5/thư {letter}.eml"], Packed.Letter($"Thư {letter}", $"Nội dung thư {letter}.", ("a.txt", TextOf(5000 + letter))));
        return Texts + (Archives * (InArchive + 2)) + (2 * Letters);
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

    private static readonly string Filler = string.Concat(Enumerable.Repeat("Ủy ban nhân dân tỉnh báo cáo tình hình thực hiện nhiệm vụ phát triển kinh tế và bảo đảm an sinh trên địa bàn.\n", 60));

    private void WriteFiles()
    {
        for (var i = 1; i <= Files; i++)
            folder.Write($"files/{i % 7}/{i:D4}.txt", TextOf(i));
    }

    private static string TextOf(int number) =>
        $"Số: {number}/BC-UBND\nBÁO CÁO\nThực hiện Quyết định số {number % 40 + 1}/QĐ-TTg ngày 05/01/2024 của Thủ tướng Chính phủ, thu {number} tỷ đồng.\n{Filler}";

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
