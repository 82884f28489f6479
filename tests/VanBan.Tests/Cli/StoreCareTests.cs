using VanBan.Store.Engines;
using VanBan.Tests.Store.Catalog;
using Xunit;

namespace VanBan.Tests.Cli;

/// <summary>Vanished files, backups, logs: what who looks after a store meets.</summary>
public sealed class StoreCareTests : IDisposable
{
    private readonly TempFolder folder = new();

    public StoreCareTests()
    {
        folder.Write("in/a.txt", "Số: 12/QĐ-UBND\nBình Phước, ngày 08 tháng 12 năm 2023\nQUYẾT ĐỊNH\nVề việc phân bổ kinh phí\n");
        folder.Write("in/b.txt", "Số: 15/BC-UBND\nBình Phước, ngày 25 tháng 01 năm 2024\nBÁO CÁO\nVề kinh phí\nThực hiện Quyết định số 12/QĐ-UBND ngày 08/12/2023 của UBND tỉnh Bình Phước, đã chi 1.200 tỷ đồng.\n");
        folder.Write("in/cu/c.txt", "Số: 16/BC-UBND\nBÁO CÁO\nVề chuyến tham quan\n");
        Assert.Equal(0, Ingest());
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Vanished_files_are_marked_wherever_they_are_told_and_listed()
    {
        File.Delete(folder["in/a.txt"]);
        Ingest();
        Assert.Equal("a.txt", Path.GetFileName(Assert.Single(Ask("files", "--vanished").Json.GetProperty("files").EnumerateArray()).GetProperty("file").GetString()));
        Assert.Equal(3, Ask("files").Json.GetProperty("files").GetArrayLength());
        Assert.Single(Ask("files", folder["in/cu"]).Json.GetProperty("files").EnumerateArray());
        Assert.Equal([true, false], Ask("search", "kinh phí").Json.GetProperty("hits").EnumerateArray()
            .OrderBy(hit => hit.GetProperty("file").GetString(), StringComparer.Ordinal).Select(hit => hit.TryGetProperty("vanished", out _)));
        Assert.True(Ask("show", "12/QĐ-UBND").Json.GetProperty("files")[0].TryGetProperty("vanished", out _));
        Assert.True(Ask("cites", "15/BC-UBND").Json.GetProperty("edges")[0].TryGetProperty("toVanished", out _));
        Assert.False(Ask("cites", "15/BC-UBND").Json.GetProperty("edges")[0].TryGetProperty("fromVanished", out _));
        foreach (var line in (string[][])[["search", "kinh phí"], ["show", "12/QĐ-UBND"], ["cites", "15/BC-UBND"], ["files", "--vanished"]])
            Assert.Contains("tệp không còn thấy từ", Ask([.. line, "--format", "text"]).Output, StringComparison.Ordinal);
        Assert.True(Ask("graph", "top").Json.GetProperty("top")[0].TryGetProperty("vanished", out _));
        Assert.True(Ask("graph", "path", "15/BC-UBND", "12/QĐ-UBND").Json.GetProperty("edges")[0].TryGetProperty("toVanished", out _));
        Assert.False(Ask("graph", "impact", "12/QĐ-UBND").Json.GetProperty("documents")[0].TryGetProperty("vanished", out _));
        foreach (var line in (string[][])[["graph", "top"], ["graph", "path", "15/BC-UBND", "12/QĐ-UBND"]])
            Assert.Contains("không còn thấy", Ask([.. line, "--format", "text"]).Output, StringComparison.Ordinal);
        foreach (var file in (string[])["graph.graphml", "graph.gexf", "graph.jsonld", "graph.cypher", "graph.dot"])
        {
            Assert.Equal(0, Vanban.Run("graph", "export", "--to", folder[file], "--store", folder["store"]).Code);
            Assert.Contains("vanished", File.ReadAllText(folder[file]), StringComparison.Ordinal);
        }
        Assert.Equal(1, Ask("status").Json.GetProperty("vanished").GetInt32());
        folder.Write("in/a.txt", "Số: 12/QĐ-UBND\nBình Phước, ngày 08 tháng 12 năm 2023\nQUYẾT ĐỊNH\nVề việc phân bổ kinh phí\n");
        Ingest();
        Assert.DoesNotContain("không còn thấy", Ask("search", "kinh phí", "--format", "text").Output, StringComparison.Ordinal);
        Assert.Empty(Ask("files", "--vanished").Json.GetProperty("files").EnumerateArray());
    }

    [Fact]
    public void What_is_forgotten_is_gone_from_every_answer_and_only_when_somebody_says_so()
    {
        var asked = Ask("forget", folder["in/cu"]);
        Assert.Equal(2, asked.Code);
        Assert.Contains("--yes", asked.Error, StringComparison.Ordinal);
        Assert.Equal(3, Ask("files").Json.GetProperty("files").GetArrayLength());
        Assert.Equal(1, Ask("forget", folder["in/cu"], "--yes").Json.GetProperty("forgotten").GetInt32());
        Assert.Equal(2, Ask("files").Json.GetProperty("files").GetArrayLength());
        Assert.Equal(0, Ask("search", "tham quan").Json.GetProperty("total").GetInt32());
        Assert.True(File.Exists(folder["in/cu/c.txt"]));
        Assert.Equal(2, Ask("forget", folder["in/khong-co"], "--yes").Code);
        Assert.Equal(2, Ask("forget", "--yes").Code);
        Assert.Equal(2, Ask("forget", "--vanished", "--yes").Code);
        File.Delete(folder["in/a.txt"]);
        Ingest();
        Assert.Equal(1, Ask("forget", "--vanished", "--yes").Json.GetProperty("forgotten").GetInt32());
        Assert.Equal("missing", Ask("cites", "15/BC-UBND").Json.GetProperty("edges")[0].GetProperty("status").GetString());
        Assert.Equal(0, Ask("verify").Code);
    }

    [Fact]
    public void A_backup_restored_is_the_same_store()
    {
        var made = Ask("backup", folder["kho.zip"]);
        Assert.Equal((0, 3), (made.Code, made.Json.GetProperty("documents").GetInt32()));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(folder["kho.zip"]));
        Assert.Equal(2, Ask("backup", folder["kho.zip"]).Code);
        var answers = Answers(folder["store"]);
        Assert.Equal(2, Vanban.Run("restore", folder["kho.zip"], "--store", folder["store"]).Code);
        var restored = Vanban.Run("restore", folder["kho.zip"], "--store", folder["moi"], "--format", "json");
        Assert.True(restored.Json.GetProperty("whole").GetBoolean(), restored.Error);
        Assert.Equal(answers, Answers(folder["moi"]));
        Assert.Equal(0, Vanban.Run("verify", "--store", folder["moi"]).Code);
        Assert.Equal(3, Vanban.Run("ingest", folder["in"], "--store", folder["moi"], "--no-isolation", "--format", "json").Json.GetProperty("unchanged").GetInt32());
        Directory.CreateDirectory(folder["sao-luu"]);
        Assert.StartsWith("store-", Path.GetFileName(Ask("backup", folder["sao-luu"]).Json.GetProperty("file").GetString()), StringComparison.Ordinal);
        Assert.Single(Directory.GetFileSystemEntries(folder["sao-luu"]));
    }

    [Fact]
    public void A_backup_can_be_made_while_the_store_is_written_to()
    {
        using (StoreEngine.Of(folder["store"]).TakeWriting())
            Assert.Equal(0, Ask("backup", folder["kho.zip"]).Code);
        Assert.Equal(0, Vanban.Run("restore", folder["kho.zip"], "--store", folder["moi"]).Code);
    }

    [Fact]
    public void A_backup_that_is_damaged_or_foreign_makes_no_store()
    {
        Ask("backup", folder["kho.zip"]);
        var bytes = File.ReadAllBytes(folder["kho.zip"]);
        for (var i = 0; i < 8; i++)
        {
            var damaged = (byte[])bytes.Clone();
            damaged[bytes.Length * (i + 1) / 10] ^= 0x55;
            File.WriteAllBytes(folder["hong.zip"], damaged);
            var answer = Vanban.Run("restore", folder["hong.zip"], "--store", folder[$"moi{i}"]);
            if (answer.Code == 0)
                continue;
            Assert.Equal(2, answer.Code);
            Assert.False(Path.Exists(folder[$"moi{i}"]));
            Assert.False(Path.Exists(folder[$"moi{i}.part"]));
        }
        File.WriteAllBytes(folder["cut.zip"], bytes[..(bytes.Length / 2)]);
        Assert.Equal(2, Vanban.Run("restore", folder["cut.zip"], "--store", folder["moi"]).Code);
        using (var zip = System.IO.Compression.ZipFile.Open(folder["la.zip"], System.IO.Compression.ZipArchiveMode.Create))
            zip.CreateEntry("../x").Open().Dispose();
        Assert.Contains("không phải bản sao lưu của VanBan", Vanban.Run("restore", folder["la.zip"], "--store", folder["moi"]).Error, StringComparison.Ordinal);
        Assert.False(Path.Exists(folder["moi"]));
    }

    [Fact]
    public void The_log_of_a_store_tells_runs_and_files_and_no_words_of_documents()
    {
        folder.Write("in/rong.txt", "");
        Ingest();
        var log = File.ReadAllText(Assert.Single(Directory.GetFiles(folder["store/logs"])));
        Assert.Contains("Run ingest begins", log, StringComparison.Ordinal);
        Assert.Contains("Skipped " + folder["in/rong.txt"].Replace('\\', '/') + ": empty", log, StringComparison.Ordinal);
        Assert.Matches("Run ingest done: read 3, unchanged 0, skipped 0", log);
        Assert.Matches("Run ingest done: read 0, unchanged 3, skipped 1", log);
        Assert.DoesNotContain("kinh phí", log, StringComparison.Ordinal);
    }

    private static string Answers(string store) => string.Concat(
        ((string[][])[["search", "kinh phí"], ["cites", "15/BC-UBND"], ["cited-by", "12/QĐ-UBND"], ["figures", "chi"], ["files"]])
            .Select(line => Vanban.Run([.. line, "--store", store, "--format", "json"]).Output));

    private int Ingest() => Vanban.Run("ingest", folder["in"], "--store", folder["store"], "--no-isolation").Code is 0 or 1 ? 0 : 2;

    private Answer Ask(params string[] args) => Vanban.Run([.. args, "--store", folder["store"], .. args.Contains("--format") ? Array.Empty<string>() : ["--format", "json"]]);
}
