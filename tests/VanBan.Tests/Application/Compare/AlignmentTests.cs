using CsCheck;
using VanBan.Application.Compare;
using VanBan.Tests.Support;
using Xunit;

namespace VanBan.Tests.Application.Compare;

public class AlignmentTests
{
    private static readonly Gen<string[]> Items = Some.Of("a", "b", "c", "d").Array[0, 12];

    [Fact]
    public void Every_item_of_both_lists_comes_once_and_in_order() => Gen.Select(Items, Items).Sample((before, after) =>
    {
        var pairs = Alignment.Of(before, after, item => item).ToList();
        return pairs.Select(pair => pair.Before).OfType<string>().SequenceEqual(before) && pairs.Select(pair => pair.After).OfType<string>().SequenceEqual(after);
    });

    [Fact]
    public void Only_equal_items_are_paired() => Gen.Select(Items, Items).Sample((before, after) =>
        Alignment.Of(before, after, item => item).All(pair => pair.Before is null || pair.After is null || pair.Before == pair.After));

    [Fact]
    public void No_more_is_lost_than_has_to_be() => Gen.Select(Items, Items).Sample((before, after) =>
        Alignment.Of(before, after, item => item).Count(pair => pair is { Before: not null, After: not null }) == LongestCommon(before, after));

    private static int LongestCommon(ReadOnlySpan<string> one, ReadOnlySpan<string> other)
    {
        var row = new int[other.Length + 1];
        foreach (var item in one)
        {
            var diagonal = 0;
            for (var j = 1; j <= other.Length; j++)
                (row[j], diagonal) = (item == other[j - 1] ? diagonal + 1 : Math.Max(row[j], row[j - 1]), row[j]);
        }
        return row[^1];
    }
}
