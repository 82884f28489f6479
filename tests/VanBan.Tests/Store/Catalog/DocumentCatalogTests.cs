using System.Text.Json;
using CsCheck;
using Microsoft.Data.Sqlite;
using VanBan.Facts;
using VanBan.Store;
using VanBan.Store.Catalog;
using VanBan.Tests.Facts;
using Xunit;

namespace VanBan.Tests.Store.Catalog;

public sealed class DocumentCatalogTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void What_is_kept_comes_back_as_it_was()
    {
        using var catalog = DocumentCatalog.Open(folder.Path);
        SomeFacts.Any.Sample(facts =>
        {
            catalog.Put(Version("a"), facts);
            Assert.Equal(Everything(facts), Everything(catalog.Document("a")!.Facts));
        }, iter: 300, threads: 1);
    }

    [Fact]
    public void Each_change_has_a_higher_number_than_the_last_and_a_new_version_takes_the_place_of_the_old()
    {
        using var catalog = DocumentCatalog.Open(folder.Path);
        Assert.Equal(1, catalog.Put(Version("a"), SomeFacts.Of(null)));
        Assert.Equal(2, catalog.Put(Version("b"), SomeFacts.Of(null)));
        Assert.Equal(3, catalog.Put(Version("a"), SomeFacts.Of(null)));
        Assert.Equal([(2, "b", true), (3, "a", true)], catalog.ChangesAfter(0).Select(change => (change.Sequence, change.File, change.Document is not null)));
        Assert.Equal(["a"], catalog.ChangesAfter(2).Select(change => change.File));
        Assert.Equal(3, catalog.LastSequence);
    }

    [Fact]
    public void A_document_that_goes_is_a_change_too()
    {
        using var catalog = DocumentCatalog.Open(folder.Path);
        catalog.Put(Version("a"), SomeFacts.Of(null));
        catalog.Put(Version("b"), SomeFacts.Of(null));
        Assert.Equal(3, catalog.Remove("a"));
        Assert.Equal(4, catalog.PutSkipped(Version("b"), "encrypted", "Tệp có mật khẩu."));
        Assert.Null(catalog.PutSkipped(Version("c"), "empty", "Tệp rỗng."));
        Assert.Equal([(3, "a", false), (4, "b", false)], catalog.ChangesAfter(0).Select(change => (change.Sequence, change.File, change.Document is not null)));
        Assert.Null(catalog.FindFile("a"));
        Assert.Equal("encrypted", catalog.FindFile("b")!.Obstacle);
        Assert.Null(catalog.Document("b"));
        Assert.Equal(["b", "c"], catalog.Survey.Skipped().Select(file => file.Version.Path));
    }

    [Fact]
    public void A_file_comes_back_with_all_that_was_known_of_it()
    {
        using var catalog = DocumentCatalog.Open(folder.Path);
        var version = new FileVersion("/x/Báo cáo.pdf", 17, new DateTime(2023, 6, 14, 1, 2, 3, DateTimeKind.Utc).AddTicks(4567), "ab") { Reader = 2, Extractor = 3 };
        catalog.Put(version, SomeFacts.Of(null));
        Assert.Equal(version, catalog.FindFile(version.Path)!.Version);
        catalog.MarkVanished(version.Path);
        Assert.NotNull(catalog.FindFile(version.Path)!.Vanished);
        catalog.Confirm(version with { Modified = null });
        Assert.Equal((version with { Modified = null }, (DateTime?)null), (catalog.FindFile(version.Path)!.Version, catalog.FindFile(version.Path)!.Vanished));
    }

    [Fact]
    public void Files_under_a_folder_are_those_and_no_others()
    {
        using var catalog = DocumentCatalog.Open(folder.Path);
        foreach (var path in (string[])["/a.txt", "/a/b", "/a/ế", "/a/\U0001F600", "/a0", "/ab/c"])
            catalog.Put(Version(path), SomeFacts.Of(null));
        Assert.Equal(["/a/b", "/a/ế", "/a/\U0001F600"], catalog.FilesUnder("/a/").Select(file => file.Version.Path));
    }

    [Fact]
    public void A_catalog_of_a_newer_version_is_refused_and_left_alone()
    {
        DocumentCatalog.Open(folder.Path).Dispose();
        AsNewerProgram();
        var refusal = Assert.Throws<UsageException>(() => DocumentCatalog.Open(folder.Path));
        Assert.Contains("lược đồ 9", refusal.Message, StringComparison.Ordinal);
        Assert.Throws<UsageException>(() => DocumentCatalog.Open(folder.Path));
    }

    [Theory]
    [InlineData("ALTER TABLE documents RENAME COLUMN adoption TO adopted")]
    [InlineData("ALTER TABLE citations ADD COLUMN colour TEXT")]
    [InlineData("DROP TABLE figures")]
    [InlineData("PRAGMA user_version = 1")]
    [InlineData("PRAGMA user_version = 0")]
    [InlineData("DROP TABLE texts; PRAGMA user_version = 1")]
    public void A_catalog_with_other_tables_than_its_version_promises_is_refused_in_a_sentence(string change)
    {
        DocumentCatalog.Open(folder.Path).Dispose();
        Execute(change);
        var refusal = Assert.Throws<UsageException>(() => DocumentCatalog.Open(folder.Path));
        Assert.Contains("vanban ingest", refusal.Message, StringComparison.Ordinal);
        Assert.Throws<UsageException>(() => DocumentCatalog.Open(folder.Path));
    }

    [Fact]
    public void A_catalog_of_the_first_version_is_brought_up_to_date()
    {
        using (var database = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = DocumentCatalog.PathIn(folder.Path), Pooling = false }.ToString()))
            database.Open();
        Execute(Schema.Migrations[0] + "PRAGMA user_version = 1");
        using var catalog = DocumentCatalog.Open(folder.Path);
        Assert.Equal(1, catalog.Put(Version("a"), SomeFacts.Of(null)));
    }

    [Fact]
    public void A_file_that_is_no_database_is_refused()
    {
        File.WriteAllText(DocumentCatalog.PathIn(folder.Path), new string('x', 5000));
        Assert.Throws<UsageException>(() => DocumentCatalog.Open(folder.Path));
    }

    [Fact]
    public void A_full_disk_is_told_and_what_was_kept_before_stays_whole()
    {
        using var database = Database.Open(folder["full.db"]);
        database.Execute("CREATE TABLE pages (page BLOB)");
        database.Scalar("PRAGMA max_page_count = 100");
        var kept = 0;
        var refusal = Assert.Throws<UsageException>(() =>
        {
            for (; kept < 1000; kept++)
            {
                database.InTransaction(() =>
                {
                    database.Execute("INSERT INTO pages VALUES (zeroblob(5000))");
                    database.Execute("INSERT INTO pages VALUES (zeroblob(5000))");
                    return 0;
                });
            }
        });
        Assert.Contains("ổ đĩa đã đầy", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(2 * kept, database.Integer("SELECT count(*) FROM pages"));
    }

    [Fact]
    public void A_store_that_is_not_there_is_not_made_by_asking_it()
    {
        Assert.Throws<UsageException>(() => DocumentCatalog.OpenExisting(folder["none"]));
        Assert.False(Directory.Exists(folder["none"]));
    }

    [Fact]
    public void Figures_are_found_by_words_of_indicator_and_period_without_diacritics()
    {
        using var catalog = DocumentCatalog.Open(folder.Path);
        var facts = SomeFacts.Of(null);
        catalog.Put(Version("a"), facts with
        {
            Figures =
            [
                new(default, 1m, "%") { Indicator = "Dư nợ tín dụng", Period = "6 tháng đầu năm 2023" },
                new(default, 2m, "%") { Indicator = "Dư nợ tín dụng", Period = "năm 2022" },
                new(default, 3m, "đồng") { Indicator = "Thu ngân sách 100% dự toán" },
                new(default, 4m, "đồng"),
            ],
        });
        Assert.Equal([1m, 2m], catalog.Survey.Figures("du no").Select(found => found.Figure.Value));
        Assert.Equal([2m], catalog.Survey.Figures("dư nợ 2022").Select(found => found.Figure.Value));
        Assert.Equal([3m], catalog.Survey.Figures("100%").Select(found => found.Figure.Value));
        Assert.Equal([1m, 2m, 3m], catalog.Survey.Figures().Select(found => found.Figure.Value));
        Assert.Empty(catalog.Survey.Figures("d_ n"));
    }

    [Fact]
    public void Runs_and_status_tell_what_was_done()
    {
        using var catalog = DocumentCatalog.Open(folder.Path);
        var killed = catalog.Runs.Begin("một");
        var run = catalog.Runs.Begin("hai");
        catalog.Put(Version("a"), SomeFacts.Of(null, SomeFacts.Key("urn:lex:vn:::;1-nq-cp")));
        catalog.PutSkipped(Version("b"), "empty", "Tệp rỗng.");
        catalog.Runs.End(run, cancelled: false, new RunCounts(Read: 1, Skipped: 1, Bytes: 5));
        Assert.Equal([(run, "done", 1), (killed, "running", 0)], catalog.Runs.Last(5).Select(entry => (entry.Id, entry.State, entry.Counts.Read)));
        var status = catalog.Survey.Status();
        Assert.Equal((1, 1, 1, "hai"), (status.Documents, status.Citations, status.LastSequence, status.LastRun!.Job));
        Assert.Equal([KeyValuePair.Create("empty", 1L)], status.Skipped);
    }

    internal static FileVersion Version(string path) => new(path, 1, null, "00");

    private static string Everything(DocumentFacts facts) => JsonSerializer.Serialize(facts) + facts.Document.Diagnostics.Length;

    private void AsNewerProgram() => Execute("PRAGMA user_version = 9");

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = DocumentCatalog.PathIn(folder.Path), Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of the tests.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
