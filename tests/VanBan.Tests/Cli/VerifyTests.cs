using Microsoft.Data.Sqlite;
using VanBan.Store.Engines;
using Xunit;

namespace VanBan.Tests.Cli;

/// <summary>Whether a store is whole, and what is done where it is not.</summary>
public sealed class VerifyTests : IDisposable
{
    private readonly Store.Catalog.TempFolder folder = new();
    private SqliteConnection? connection;

    public VerifyTests()
    {
        for (var i = 1; i <= 12; i++)
            folder.Write($"files/{i}.txt", $"ỦY BAN NHÂN DÂN\nTỈNH X\nSố: {i}/QĐ-UBND\nX, ngày 14 tháng 6 năm 2023\nQUYẾT ĐỊNH\nVề việc thử nghiệm số {i}\nCăn cứ Nghị định số 43/2014/NĐ-CP ngày 15/5/2014 của Chính phủ;\n");
        Vanban.Run("ingest", folder["files"], "--store", folder["store"]);
    }

    public void Dispose()
    {
        connection?.Dispose();
        folder.Dispose();
    }

    [Fact]
    public void A_whole_store_is_told_so()
    {
        var answer = Verify();
        Assert.Equal((0, true, 12), (answer.Code, answer.Json.GetProperty("whole").GetBoolean(), answer.Json.GetProperty("documents").GetInt32()));
        Assert.Contains("nguyên vẹn", Vanban.Run("verify", "--store", folder["store"]).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bit_that_flips_in_any_file_of_the_index_is_found_and_mended()
    {
        // Lucene reads 'segments.gen' as a hint alone: the folder tells which commit is the last.
        foreach (var name in Directory.GetFiles(folder["store/index"]).Select(Path.GetFileName)
            .Where(static name => name is not ("write.lock" or "segments.gen")).ToList())
        {
            var path = Path.Combine(folder["store/index"], name!);
            if (!File.Exists(path) || new FileInfo(path).Length < 8)
                continue;
            Flip(path, 0.6);
            Assert.True(Verify().Code == 1, $"{name}: a flipped bit is not found");
            Assert.Equal(["index"], Mended(Verify("--mend")));
            Assert.Equal(0, Verify().Code);
        }
        Assert.Equal(12, Vanban.Run("search", "thử nghiệm", "--store", folder["store"], "--format", "json").Json.GetProperty("total").GetInt32());
    }

    [Fact]
    public void A_broken_graph_is_found_and_mended()
    {
        Vanban.Run("impact", "43/2014/NĐ-CP", "--store", folder["store"]);
        Flip(folder["store/acts.graph"], 0.9);
        Assert.Equal(["graph/broken"], Damages(Verify()));
        Assert.Equal(["graph"], Mended(Verify("--mend")));
        Assert.Equal(0, Verify().Code);
    }

    [Fact]
    public void A_text_that_is_not_what_was_read_is_found_and_nothing_is_made_of_it()
    {
        using (var command = Command())
        {
            command.CommandText = "UPDATE texts SET text = replace(text, 'thử nghiệm', 'thử nghiêm') WHERE document_id = 3";
            command.ExecuteNonQuery();
        }
        Assert.Equal(["catalog/broken"], Damages(Verify()));
        var mended = Verify("--mend");
        Assert.Equal(1, mended.Code);
        Assert.Empty(Mended(mended));
        Assert.Contains("bản sao lưu", Vanban.Run("verify", "--store", folder["store"]).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_index_lacks_or_holds_besides_is_told_by_file()
    {
        var path = folder["files/7.txt"].Replace('\\', '/');
        using (var index = StoreEngine.Of(folder["store"]).OpenIndex())
        {
            index.Remove(path);
            index.Commit(index.LastSequence);
        }
        var answer = Verify();
        Assert.Equal(["index/lacks"], Damages(answer));
        Assert.Equal(path, answer.Json.GetProperty("damages")[0].GetProperty("what").GetString());
        Verify("--mend");
        using (var command = Command())
        {
            command.CommandText = "DELETE FROM documents WHERE id = 5";
            command.ExecuteNonQuery();
        }
        Assert.Equal(["index/extra"], Damages(Verify()));
    }

    [Fact]
    public void What_the_engines_say_is_told_in_the_words_of_people()
    {
        using (var command = Command())
        {
            // An index of the database that lacks a row of its table.
            command.CommandText = "PRAGMA writable_schema = ON; "
                + "UPDATE sqlite_master SET sql = sql || ' WHERE 1 = 0' WHERE type = 'index' AND name = 'files_vanished'; "
                + "UPDATE sqlite_master SET sql = replace(sql, 'WHERE vanished IS NOT NULL WHERE 1 = 0', 'WHERE vanished IS NULL') "
                + "WHERE name = 'files_vanished'; PRAGMA writable_schema = OFF;";
            command.ExecuteNonQuery();
        }
        connection!.Dispose();
        var said = Verify().Json.GetProperty("damages").EnumerateArray()
            .Where(static one => one.GetProperty("part").GetString() == "catalog").Select(static one => one.GetProperty("what").GetString());
        Assert.Equal("chỉ mục files_vanished của SQLite", Assert.Single(said));
    }

    private Answer Verify(params string[] more) => Vanban.Run(["verify", "--store", folder["store"], "--format", "json", .. more]);

    private static IEnumerable<string> Damages(Answer answer) => answer.Json.GetProperty("damages").EnumerateArray()
        .Select(static one => $"{one.GetProperty("part").GetString()}/{one.GetProperty("fault").GetString()}");

    private static IEnumerable<string?> Mended(Answer answer) => answer.Json.GetProperty("mended").EnumerateArray().Select(static one => one.GetString());

    private static void Flip(string path, double share)
    {
        var bytes = File.ReadAllBytes(path);
        bytes[(int)(bytes.Length * share)] ^= 1;
        File.WriteAllBytes(path, bytes);
    }

    // In the catalog, past the program.
    private SqliteCommand Command()
    {
        connection = new SqliteConnection($"Data Source={folder["store/catalog.db"]};Pooling=False;Foreign Keys=True");
        connection.Open();
        return connection.CreateCommand();
    }
}
