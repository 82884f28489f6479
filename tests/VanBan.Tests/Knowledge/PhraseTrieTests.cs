using VanBan.Knowledge;
using Xunit;

namespace VanBan.Tests.Knowledge;

public class PhraseTrieTests
{
    private static readonly PhraseTable<string> Table = new(new[]
    {
        "luật", "luật đất đai", "luật đất", "luật phòng, chống tham nhũng", "luật phòng cháy", "lệnh", "bộ", "bộ y tế", "sở y tế", "§",
    }.Select(static phrase => (phrase, phrase)));

    [Theory]
    [InlineData("luat dat dai nam 2024", 0, 12, "luật đất đai")]
    [InlineData("luat dat daii", 0, 8, "luật đất")]
    [InlineData("luat", 0, 4, "luật")]
    [InlineData("luat dat", 0, 8, "luật đất")]
    [InlineData("luat da", 0, 4, "luật")]
    [InlineData("luat phong chong tham nhung", 0, 27, "luật phòng, chống tham nhũng")]
    [InlineData("luat phong, chong, tham nhung", 0, 29, "luật phòng, chống tham nhũng")]
    [InlineData("luat phong,chong tham nhung", 0, 4, "luật")]
    [InlineData("luat phong chay", 0, 15, "luật phòng cháy")]
    [InlineData("luat,", 0, 4, "luật")]
    [InlineData("cac luat", 4, 8, "luật")]
    [InlineData("luats", 0, -1, null)]
    [InlineData("lua", 0, -1, null)]
    [InlineData("§ 3", 0, 1, "§")]
    [InlineData("§3", 0, -1, null)]
    public void The_longest_phrase_that_begins_at_a_place_is_found(string folded, int start, int end, string? phrase)
    {
        Assert.Equal(end, Table.Match(folded, start, out var found));
        Assert.Equal(phrase, found);
    }

    [Theory]
    [InlineData("cua bo y te", 11, 4, "bộ y tế")]
    [InlineData("cua bo, y te", 12, 4, "bộ y tế")]
    [InlineData("so y te", 7, 0, "sở y tế")]
    [InlineData("cac luat dat dai", 16, 4, "luật đất đai")]
    [InlineData("xbo y te", 8, -1, null)]
    [InlineData("y te", 4, -1, null)]
    [InlineData("luat phong, chong tham nhung", 28, 0, "luật phòng, chống tham nhũng")]
    public void The_longest_phrase_that_ends_at_a_place_is_found(string folded, int end, int start, string? phrase)
    {
        Assert.Equal(start, Table.MatchEndingAt(folded, end, out var found));
        Assert.Equal(phrase, found);
    }

    [Fact]
    public void An_empty_table_finds_nothing()
    {
        var empty = new PhraseTable<int>([]);
        Assert.Equal(-1, empty.Match("luat", 0, out _));
        Assert.Equal(-1, empty.MatchEndingAt("luat", 4, out _));
        Assert.Equal(-1, empty.Find("luat dat dai", 0, out _, out _));
    }
}
