using VanBan.Store.Search.Answers;
using Xunit;

namespace VanBan.Tests.Store.Search;

/// <summary>What parts files that a question finds equally good: the order of their names, then their paths.</summary>
public class NameOrderTests
{
    [Fact]
    public void Files_of_one_name_in_many_archives_are_told_apart()
    {
        long[] prints = [.. Enumerable.Range(1, 60).Select(i => Fingerprint.NameOrder($"/kho/{i % 7}/hồ sơ {i}.zip//thư.eml//b.txt"))];
        Assert.Equal(prints.Length, prints.Distinct().Count());
    }

    [Fact]
    public void The_order_of_names_goes_before_that_of_paths() =>
        Assert.True(Fingerprint.NameOrder("/z/0001.txt") < Fingerprint.NameOrder("/a/0002.txt"));
}
