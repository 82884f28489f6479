using VanBan.Store.Search.LuceneIndex;
using VanBan.Tests.Store.Catalog;
using Xunit;

namespace VanBan.Tests.Store.Search.LuceneIndex;

/// <summary>What only a folder of files can do: be damaged, or not be there.</summary>
public class LuceneSearchIndexTests
{
    [Fact]
    public void An_index_that_is_damaged_is_begun_anew()
    {
        using var folder = new TempFolder();
        using (var index = LuceneSearchIndex.Open(folder.Path))
            index.Commit(17);
        foreach (var file in Directory.GetFiles(folder.Path, "segments*"))
            File.WriteAllBytes(file, [1, 2, 3]);
        using (var index = LuceneSearchIndex.Open(folder.Path))
            Assert.Equal(0, index.LastSequence);
    }

    [Fact]
    public void A_folder_without_index_is_not_made_by_asking_it()
    {
        using var folder = new TempFolder();
        using var searcher = LuceneSearcher.Open(folder["none"]);
        Assert.False(searcher.HasIndex);
        Assert.False(Directory.Exists(folder["none"]));
    }
}
