using VanBan.Store;
using VanBan.Store.Engines;
using VanBan.Store.Ingest;
using VanBan.Tests.Facts;
using VanBan.Tests.Store.Catalog;
using Xunit;

namespace VanBan.Tests.Store.Ingest;

public sealed class StoreWriterTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void What_the_index_lacks_after_a_crash_is_put_in_when_the_store_is_opened()
    {
        using (var store = Open())
        {
            Put(store, "a");
            Put(store, "b");
            store.Commit();
            Put(store, "c");
            store.Remove("a");
            // Closed without commit: as if it had been killed.
        }
        Assert.Equal(2, IndexSequence());
        using (var store = Open())
            Assert.Equal(2, store.Replayed);
        Assert.Equal(4, IndexSequence());
        using (var store = Open())
            Assert.Equal(0, store.Replayed);
    }

    [Fact]
    public void An_index_that_is_ahead_of_its_catalog_is_made_anew()
    {
        using (var store = Open())
        {
            Put(store, "a");
            store.Commit();
        }
        // The last changes of the catalog are lost, or it comes from an older copy.
        using (var index = StoreEngine.Of(folder.Path).OpenIndex())
            index.Commit(17);
        using (var store = Open())
            Assert.Equal(1, store.Replayed);
        Assert.Equal(1, IndexSequence());
    }

    [Fact]
    public void While_the_index_is_made_anew_the_old_one_answers()
    {
        using (var store = Open())
        {
            for (var i = 0; i < 1200; i++)
                Put(store, "f" + i);
            store.Commit();
        }
        var seen = new List<int>();
        StoreWriter.Reindex(folder.Path, (_, _) =>
        {
            using var searcher = StoreEngine.Of(folder.Path).OpenSearcher();
            seen.Add(searcher.Files().Count());
        }, TestContext.Current.CancellationToken);
        Assert.True(seen.Count > 1);
        Assert.All(seen, count => Assert.Equal(1200, count));
    }

    [Fact]
    public void A_new_store_is_its_owners_alone()
    {
        var inner = Path.Combine(folder.Path, "kho");
        StoreWriter.Open(inner, cancellation: TestContext.Current.CancellationToken).Dispose();
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Rights come from the folder around it there.");
        var mode = OperatingSystem.IsWindows() ? default : File.GetUnixFileMode(inner);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, mode);
    }

    [Fact]
    public void Reindexing_makes_the_index_from_the_catalog_alone()
    {
        using (var store = Open())
        {
            for (var i = 0; i < 20; i++)
                Put(store, "f" + i);
            store.Remove("f3");
            store.Commit();
        }
        Assert.Equal(20, StoreWriter.Reindex(folder.Path, cancellation: TestContext.Current.CancellationToken));
        Assert.Equal(21, IndexSequence());
    }

    [Fact]
    public void Two_may_not_write_to_a_store_at_a_time_but_others_may_read()
    {
        using var store = Open();
        Put(store, "a");
        Assert.Throws<UsageException>(() => Open());
        using var catalog = StoreEngine.Of(folder.Path).OpenExistingCatalog();
        Assert.NotNull(catalog.Document("a"));
    }

    private StoreWriter Open() => StoreWriter.Open(folder.Path, cancellation: TestContext.Current.CancellationToken);

    private long IndexSequence()
    {
        using var index = StoreEngine.Of(folder.Path).OpenIndex();
        return index.LastSequence;
    }

    private static void Put(StoreWriter store, string file) => store.Put(DocumentCatalogTests.Version(file), SomeFacts.Of(null));
}
