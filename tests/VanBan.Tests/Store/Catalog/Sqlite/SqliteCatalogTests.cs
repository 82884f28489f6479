using Microsoft.Data.Sqlite;
using VanBan.Store;
using VanBan.Store.Catalog.Sqlite;
using VanBan.Store.Engines;
using VanBan.Tests.Facts;
using Xunit;

namespace VanBan.Tests.Store.Catalog.Sqlite;

/// <summary>What only a database file can do: be of another version, damaged, full.</summary>
public sealed class SqliteCatalogTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_catalog_of_a_newer_version_is_refused_and_left_alone()
    {
        SqliteCatalog.Open(folder.Path).Dispose();
        AsNewerProgram();
        var refusal = Assert.Throws<UsageException>(() => SqliteCatalog.Open(folder.Path));
        Assert.Contains("lược đồ 99", refusal.Message, StringComparison.Ordinal);
        Assert.Throws<UsageException>(() => SqliteCatalog.Open(folder.Path));
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
        SqliteCatalog.Open(folder.Path).Dispose();
        Execute(change);
        var refusal = Assert.Throws<UsageException>(() => SqliteCatalog.Open(folder.Path));
        Assert.Equal(UsageFault.OtherVersion, refusal.Fault);
        Assert.Throws<UsageException>(() => SqliteCatalog.Open(folder.Path));
    }

    [Fact]
    public void A_catalog_of_the_first_version_is_brought_up_to_date()
    {
        using (var database = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = SqliteCatalog.PathIn(folder.Path), Pooling = false }.ToString()))
            database.Open();
        Execute(Schema.Migrations[0] + "PRAGMA user_version = 1");
        using var catalog = SqliteCatalog.Open(folder.Path);
        Assert.Equal(1, catalog.Put(DocumentCatalogTests.Version("a"), SomeFacts.Of(null)));
    }

    [Fact]
    public void A_file_that_is_no_database_is_refused()
    {
        File.WriteAllText(SqliteCatalog.PathIn(folder.Path), new string('x', 5000));
        Assert.Throws<UsageException>(() => SqliteCatalog.Open(folder.Path));
    }

    [Fact]
    public void A_full_disk_is_told_and_what_was_kept_before_stays_whole()
    {
        using var database = SqliteDatabase.Open(folder["full.db"]);
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
        Assert.Throws<UsageException>(() => StoreEngine.Of(folder["none"]).OpenExistingCatalog());
        Assert.False(Directory.Exists(folder["none"]));
    }

    private void AsNewerProgram() => Execute("PRAGMA user_version = 99");

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = SqliteCatalog.PathIn(folder.Path), Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Constants of the tests.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
