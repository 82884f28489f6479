using CsCheck;
using VanBan.Graph.Acts;
using VanBan.Store.Acts;
using VanBan.Store.Catalog;
using VanBan.Tests.Facts;
using VanBan.Tests.Graph.Acts;
using VanBan.Tests.Store.Catalog;
using Xunit;

namespace VanBan.Tests.Store.Acts;

public sealed class ActStoreTests : IDisposable
{
    private const string Act = "urn:lex:vn:chinh.phu:nghi.dinh:2020-03-01;15-2020-nd-cp";
    private readonly TestedStore store = new();

    public void Dispose() => store.Dispose();

    [Fact]
    public void A_store_tells_the_same_from_its_file_and_from_its_catalog_whatever_came_and_went() =>
        SomeActs.Events.Sample(events =>
        {
            using var catalog = store.OpenCatalog();
            foreach (var (path, facts) in events)
            {
                if (facts is not null)
                    catalog.Put(DocumentCatalogTests.Version(path), facts);
                else
                    catalog.Remove(path);
                using var open = store.Engine.OpenActs(catalog);
                Assert.Equal(Fresh(catalog), SomeActs.Told(open.Graph));
            }
        }, iter: 15, threads: 1);

    [Fact]
    public void The_file_is_read_on_from_and_not_written_again()
    {
        using var catalog = Some(3);
        store.Engine.OpenActs(catalog).Dispose();
        var written = File.ReadAllBytes(ActStore.PathIn(store.Folder));
        catalog.Put(DocumentCatalogTests.Version("/late"), SomeFacts.Of(null, SomeFacts.Key(Act)));
        catalog.Remove("/1");
        using var open = store.Engine.OpenActs(catalog);
        Assert.Contains("/late#0", SomeActs.Told(open.Graph), StringComparison.Ordinal);
        Assert.DoesNotContain("/1#0", SomeActs.Told(open.Graph), StringComparison.Ordinal);
        Assert.Equal(written, File.ReadAllBytes(ActStore.PathIn(store.Folder)));
    }

    [Fact]
    public void A_file_that_is_far_behind_is_made_anew()
    {
        using var catalog = Some(3);
        store.Engine.OpenActs(catalog).Dispose();
        var written = File.ReadAllBytes(ActStore.PathIn(store.Folder));
        for (var i = 0; i < 150; i++)
            catalog.Put(DocumentCatalogTests.Version($"/more{i}"), SomeFacts.Of(null, SomeFacts.Key(Act)));
        store.Engine.OpenActs(catalog).Dispose();
        Assert.NotEqual(written, File.ReadAllBytes(ActStore.PathIn(store.Folder)));
    }

    [Fact]
    public void Each_byte_of_the_file_matters_and_a_damaged_one_is_made_anew()
    {
        using var catalog = Some(4);
        store.Engine.OpenActs(catalog).Dispose();
        var path = ActStore.PathIn(store.Folder);
        var whole = File.ReadAllBytes(path);
        var expected = Fresh(catalog);
        for (var at = 0; at < whole.Length; at += 7)
        {
            var damaged = (byte[])whole.Clone();
            damaged[at] ^= 0x10;
            File.WriteAllBytes(path, damaged);
            Assert.Equal(expected, Asked(catalog));
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    [InlineData(100)]
    [InlineData(-1)]
    public void A_file_that_was_cut_off_is_made_anew(int length)
    {
        using var catalog = Some(4);
        store.Engine.OpenActs(catalog).Dispose();
        var path = ActStore.PathIn(store.Folder);
        var whole = File.ReadAllBytes(path);
        File.WriteAllBytes(path, whole[..(length < 0 ? whole.Length + length : length)]);
        Assert.Equal(Fresh(catalog), Asked(catalog));
        Assert.Equal(whole, File.ReadAllBytes(path));
    }

    [Fact]
    public void What_a_killed_writer_left_behind_is_no_hindrance()
    {
        using var catalog = Some(4);
        File.WriteAllText(ActStore.PathIn(store.Folder) + ".part", "half");
        Assert.Equal(Fresh(catalog), Asked(catalog));
        Assert.False(File.Exists(ActStore.PathIn(store.Folder) + ".part"));
    }

    [Fact]
    public void Another_catalog_with_as_many_changes_is_not_taken_for_the_one_of_the_file()
    {
        using (var catalog = Some(3))
            store.Engine.OpenActs(catalog).Dispose();
        var file = File.ReadAllBytes(ActStore.PathIn(store.Folder));
        // As when an older copy of the catalog was put back, and other documents came since.
        using var other = new TestedStore();
        File.WriteAllBytes(ActStore.PathIn(other.Folder), file);
        using var restored = other.OpenCatalog();
        for (var i = 0; i < 5; i++)
            restored.Put(DocumentCatalogTests.Version($"/{i}"), SomeFacts.Of(null, SomeFacts.Key(Act)));
        using var open = other.Engine.OpenActs(restored);
        Assert.Equal(Fresh(restored), SomeActs.Told(open.Graph));
    }

    [Fact]
    public void What_came_late_is_kept_beside_the_file_and_the_next_one_adds_only_what_is_newer()
    {
        using var catalog = Some(3);
        store.Engine.OpenActs(catalog).Dispose();
        Assert.False(File.Exists(Tail));
        Late(catalog, 1);
        Assert.Equal(Fresh(catalog), Asked(catalog));
        var first = File.ReadAllBytes(Tail);
        Assert.Equal(Fresh(catalog), Asked(catalog));
        Assert.Equal(first, File.ReadAllBytes(Tail));
        Late(catalog, 2);
        catalog.Remove("/1");
        store.Engine.RefreshActs(catalog);
        var second = File.ReadAllBytes(Tail);
        Assert.Equal(first, second[..first.Length]);
        Assert.True(second.Length > first.Length);
        Assert.Equal(Fresh(catalog), Asked(catalog));
    }

    [Fact]
    public void Each_byte_of_what_stands_beside_the_file_matters_and_the_catalog_tells_what_is_damaged()
    {
        using var catalog = Some(4);
        store.Engine.OpenActs(catalog).Dispose();
        for (var i = 0; i < 3; i++)
        {
            Late(catalog, i);
            store.Engine.RefreshActs(catalog);
        }
        var whole = File.ReadAllBytes(Tail);
        var expected = Fresh(catalog);
        for (var at = 0; at < whole.Length; at += 5)
        {
            var damaged = (byte[])whole.Clone();
            damaged[at] ^= 0x10;
            File.WriteAllBytes(Tail, damaged);
            Assert.Equal(expected, Asked(catalog));
            // Written again as it was, so that the next one need not ask the catalog.
            Assert.Equal(expected, Asked(catalog));
            File.WriteAllBytes(Tail, whole[..at]);
            Assert.Equal(expected, Asked(catalog));
            Assert.Equal(expected, Asked(catalog));
        }
    }

    [Fact]
    public void What_stands_beside_the_file_of_another_past_of_the_catalog_is_forgotten()
    {
        using (var catalog = Some(20))
            store.Engine.OpenActs(catalog).Dispose();
        var before = Directory.GetFiles(store.Folder, "catalog.db*").ToDictionary(path => path, File.ReadAllBytes);
        using (var catalog = store.OpenCatalog())
        {
            for (var i = 0; i < 3; i++)
                Late(catalog, i);
            catalog.Remove("/7");
            store.Engine.RefreshActs(catalog);
        }
        // The copy is put back, and other things happen.
        foreach (var path in Directory.GetFiles(store.Folder, "catalog.db*"))
            File.Delete(path);
        foreach (var (path, bytes) in before)
            File.WriteAllBytes(path, bytes);
        using var restored = store.OpenCatalog();
        Late(restored, 9);
        Assert.Equal(Fresh(restored), Asked(restored));
        for (var i = 10; i < 15; i++)
            Late(restored, i);
        Assert.Equal(Fresh(restored), Asked(restored));
    }

    [Fact]
    public void A_removal_of_another_past_is_not_taken_for_one_of_this()
    {
        using (var catalog = Some(20))
            store.Engine.OpenActs(catalog).Dispose();
        var before = Directory.GetFiles(store.Folder, "catalog.db*").ToDictionary(path => path, File.ReadAllBytes);
        using (var catalog = store.OpenCatalog())
        {
            catalog.Remove("/7");
            store.Engine.RefreshActs(catalog);
        }
        foreach (var path in Directory.GetFiles(store.Folder, "catalog.db*"))
            File.Delete(path);
        foreach (var (path, bytes) in before)
            File.WriteAllBytes(path, bytes);
        using var restored = store.OpenCatalog();
        restored.Remove("/8");
        Assert.Equal(Fresh(restored), Asked(restored));
    }

    [Fact]
    public void When_much_stands_beside_the_file_a_run_puts_both_together()
    {
        using var catalog = Some(3);
        store.Engine.OpenActs(catalog).Dispose();
        for (var i = 0; i < 60; i++)
            Late(catalog, i);
        store.Engine.RefreshActs(catalog);
        var file = File.ReadAllBytes(ActStore.PathIn(store.Folder));
        for (var i = 40; i < 110; i++)
            Late(catalog, i);
        catalog.Remove("/late3");
        store.Engine.RefreshActs(catalog);
        Assert.False(File.Exists(Tail));
        Assert.NotEqual(file, File.ReadAllBytes(ActStore.PathIn(store.Folder)));
        Assert.Equal(Fresh(catalog), Asked(catalog));
        Assert.Empty(store.Engine.VerifyActs());
        Late(catalog, 200);
        Assert.Equal(Fresh(catalog), Asked(catalog));
    }

    [Fact]
    public void The_last_documents_may_go_and_the_file_is_still_known_as_that_of_the_catalog()
    {
        using var catalog = Some(60);
        store.Engine.OpenActs(catalog).Dispose();
        var file = File.ReadAllBytes(ActStore.PathIn(store.Folder));
        for (var i = 40; i < 60; i++)
            catalog.Remove($"/{i}");
        Assert.Equal(Fresh(catalog), Asked(catalog));
        Assert.Equal(file, File.ReadAllBytes(ActStore.PathIn(store.Folder)));
    }

    private string Tail => ActTail.PathOf(ActStore.PathIn(store.Folder));

    private static void Late(DocumentCatalog catalog, int number) => catalog.Put(
        DocumentCatalogTests.Version($"/late{number}"),
        SomeFacts.Of(SomeFacts.Key($"urn:lex:vn:chinh.phu:nghi.dinh:2021-03-01;{number + 1}-2021-nd-cp"), SomeFacts.Key(Act), SomeFacts.Key($"urn:lex:vn:::;luat.a"), SomeFacts.Key("urn:lex:vn:chinh.phu:nghi.dinh:2021;3-2021-nd-cp")));

    private DocumentCatalog Some(int count)
    {
        var catalog = store.OpenCatalog();
        for (var i = 0; i < count; i++)
            catalog.Put(DocumentCatalogTests.Version($"/{i}"), SomeFacts.Of(i == 0 ? SomeFacts.Key(Act) : null, SomeFacts.Key(i % 2 == 0 ? "urn:lex:vn:::;luat.a" : Act)));
        return catalog;
    }

    private static string Fresh(DocumentCatalog catalog) => SomeActs.Told(new ActGraph(ActStore.Build(catalog.Acts), ActChanges.None));

    // As questions ask: what is damaged is thrown away, and asked again.
    private string Asked(DocumentCatalog catalog)
    {
        try
        {
            using var open = store.Engine.OpenActs(catalog);
            return SomeActs.Told(open.Graph);
        }
        catch (InvalidDataException)
        {
            store.Engine.DropActs();
            using var open = store.Engine.OpenActs(catalog);
            return SomeActs.Told(open.Graph);
        }
    }
}
