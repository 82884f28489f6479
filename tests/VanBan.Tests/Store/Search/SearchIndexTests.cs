using VanBan.Store.Search;
using Xunit;

namespace VanBan.Tests.Store.Search;

public class SearchIndexTests
{
    [Fact]
    public void A_new_index_has_seen_nothing_and_a_commit_tells_how_far_it_has_come()
    {
        using var store = new TestedStore();
        using (var index = store.Engine.OpenIndex())
        {
            Assert.Equal(0, index.LastSequence);
            index.Commit(17);
        }
        using (var index = store.Engine.OpenIndex())
            Assert.Equal(17, index.LastSequence);
    }

    [Fact]
    public void What_was_not_committed_is_lost_and_the_sequence_tells()
    {
        using var index = new TestIndex(("a", "một"));
        index.Put("b", "hai");
        index.Reopen();
        Assert.Equal(1, index.Writer.LastSequence);
        index.Searcher.Refresh();
        Assert.Equal("", index.Files("hai"));
    }

    [Fact]
    public void A_file_put_again_takes_the_place_of_its_former_version_and_one_removed_is_gone()
    {
        using var index = new TestIndex(("a", "một"), ("b", "một"));
        index.Put("a", "hai");
        index.Writer.Remove("b");
        index.Commit();
        Assert.Equal("", index.Files("một"));
        Assert.Equal("a", index.Files("hai"));
    }

    [Fact]
    public void An_open_searcher_sees_commits_after_a_refresh_only()
    {
        using var index = new TestIndex(("a", "một"));
        index.Put("b", "một");
        index.Writer.Commit(2);
        Assert.Equal("a", index.Files("một"));
        index.Searcher.Refresh();
        Assert.Equal("b a", index.Files("một"));
    }

    [Fact]
    public void A_second_writer_is_told_that_there_is_one()
    {
        using var index = new TestIndex();
        Assert.Throws<IOException>(() => index.OpenAnother());
    }

    [Fact]
    public void A_store_without_index_has_no_documents()
    {
        using var store = new TestedStore();
        using var searcher = store.Engine.OpenSearcher();
        Assert.False(searcher.HasIndex);
        Assert.Empty(searcher.Search(new SearchRequest("một"), TestContext.Current.CancellationToken).Hits);
    }

    [Fact]
    public async Task Many_search_while_one_writes()
    {
        using var index = new TestIndex(("0", "ngân sách"));
        using var stop = new CancellationTokenSource();
        var least = 1;
        var searchers = Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
        {
            while (!stop.IsCancellationRequested)
            {
                index.Searcher.Refresh();
                var wanted = Volatile.Read(ref least);
                var found = index.Search("ngan sach");
                Assert.True(found.Total >= wanted, $"{found.Total} of {wanted}");
                Assert.All(found.Hits, hit => Assert.Equal("<em>ngân sách</em>", hit.Snippet));
            }
        }, TestContext.Current.CancellationToken)).ToArray();
        for (var i = 1; i < 200; i++)
        {
            index.Put(i.ToString(System.Globalization.CultureInfo.InvariantCulture), "ngân sách");
            if (i % 10 != 0)
                continue;
            index.Writer.Commit(i + 1);
            // What one searcher saw, another sees too once it has refreshed.
            index.Searcher.Refresh();
            Volatile.Write(ref least, index.Search("ngan sach").Total);
        }
        await stop.CancelAsync();
        await Task.WhenAll(searchers);
        Assert.Equal(191, least);
    }
}
