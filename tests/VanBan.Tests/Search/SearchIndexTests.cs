using Lucene.Net.Index;
using VanBan.Archive.Search;
using Xunit;

namespace VanBan.Tests.Search;

public class SearchIndexTests
{
    [Fact]
    public void The_last_sequence_committed_is_known_after_opening_again()
    {
        using var store = new Store();
        Assert.Equal(0, store.Index.LastSequence);
        store.Put("a.txt", "một").Put("b.txt", "hai");
        store.Index.Commit(2);
        Assert.Equal(2, store.Index.LastSequence);
        Assert.Equal(2, store.Reopen().LastSequence);
    }

    [Fact]
    public void A_commit_without_changes_carries_its_sequence_too()
    {
        using var store = new Store();
        store.Index.Commit(7);
        Assert.Equal(7, store.Reopen().LastSequence);
    }

    [Fact]
    public void What_was_not_committed_is_not_there()
    {
        using var store = Store.With("ngân sách");
        store.Put("b.txt", "ngân sách");
        store.Reopen();
        Assert.Equal(["1.txt"], store.Files("ngân sách"));
    }

    [Fact]
    public void A_file_put_again_takes_its_own_place_and_a_file_removed_is_gone()
    {
        using var store = Store.With("ngân sách cũ", "ngân sách khác");
        store.Put("1.txt", "kế hoạch mới").Commit();
        Assert.Equal(["2.txt"], store.Files("ngân sách"));
        Assert.Equal(["1.txt"], store.Files("kế hoạch"));
        store.Index.Remove("2.txt", 4);
        store.Commit();
        Assert.Empty(store.Files("ngân sách"));
    }

    [Fact]
    public void An_index_of_another_schema_version_begins_anew()
    {
        using var store = Store.With("ngân sách");
        store.Index.Dispose();
        using (var directory = IndexSchema.OpenFolder(store.Folder))
        using (var writer = new IndexWriter(directory, new IndexWriterConfig(IndexSchema.Lucene, null) { Codec = IndexSchema.Codec }))
        {
            writer.SetCommitData(new Dictionary<string, string> { ["vanban.schema"] = "0", ["vanban.sequence"] = "1" });
            writer.Commit();
        }
        Assert.Equal(0, store.Reopen().LastSequence);
        Assert.Empty(store.Files("ngân sách"));
    }

    [Fact]
    public void A_broken_index_begins_anew()
    {
        using var store = Store.With("ngân sách");
        store.Index.Dispose();
        foreach (var file in Directory.GetFiles(store.Folder).Where(file => Path.GetExtension(file) is ".si" or ".cfs" or ".cfe"))
            File.WriteAllText(file, "broken");
        Assert.Equal(0, store.Reopen().LastSequence);
    }

    [Fact]
    public void A_second_writer_is_turned_away()
    {
        using var store = new Store();
        Assert.Throws<IOException>(() => SearchIndex.Open(store.Folder));
    }

    [Fact]
    public async Task Many_search_while_one_writes()
    {
        using var store = Store.With("ngân sách");
        using var stop = new CancellationTokenSource();
        var searches = Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            var count = 0;
            do
            {
                Assert.NotEqual(0, store.Ask("ngan sach").Total);
                count++;
            }
            while (!stop.IsCancellationRequested);
            return count;
        })).ToArray();
        Assert.NotNull(store.Searcher);
        for (var i = 0; i < 30; i++)
            store.Put($"n{i}.txt", $"ngân sách năm {i}").Commit();
        await stop.CancelAsync();
        Assert.All(await Task.WhenAll(searches), count => Assert.True(count > 0));
        Assert.Equal(31, store.Ask("ngân sách").Total);
    }
}
