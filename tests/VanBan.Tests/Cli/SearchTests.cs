using Xunit;

namespace VanBan.Tests.Cli;

public class SearchTests(SmallStore small) : IClassFixture<SmallStore>
{
    [Fact]
    public void The_answer_has_the_members_of_the_contract()
    {
        var answer = small.Ask("search", "thu", "ngan", "sach", "--format", "json");
        Assert.Equal(0, answer.Code);
        Assert.Equal("thu ngan sach", answer.Json.GetProperty("query").GetString());
        Assert.Equal(3, answer.Json.GetProperty("total").GetInt32());
        var hits = answer.Json.GetProperty("hits").EnumerateArray().ToList();
        Assert.Equal([1, 2, 3], hits.Select(hit => hit.GetProperty("rank").GetInt32()));
        string[] members = ["rank", "score", "file", "id", "type", "number", "date", "subject", "page", "snippet"];
        Assert.All(hits, hit => Assert.Subset(hit.EnumerateObject().Select(member => member.Name).ToHashSet(), members.ToHashSet()));
        Assert.All(hits, hit => Assert.Contains("<em>", hit.GetProperty("snippet").GetString(), StringComparison.Ordinal));
        Assert.Equal("2024", answer.Json.GetProperty("facets").GetProperty("year")[0].GetProperty("value").GetString());
        Assert.Equal(2, answer.Json.GetProperty("facets").GetProperty("year")[0].GetProperty("count").GetInt32());
    }

    [Theory]
    [InlineData("--type", "nghi-quyt", "vanban search: không có loại văn bản 'nghi-quyt'. Có phải 'nghi-quyet' không?")]
    [InlineData("--from", "hom-qua", "vanban search: 'hom-qua' không dùng được cho '--from': cần một ngày như 14/6/2023")]
    [InlineData("--order", "dat", "vanban search: 'dat' không dùng được cho '--order'. Có phải 'date' không?")]
    public void A_wrong_value_is_told_with_what_would_do(string option, string value, string message)
    {
        var answer = small.Ask("search", "ngân sách", option, value);
        Assert.Equal(2, answer.Code);
        Assert.StartsWith(message, answer.Error, StringComparison.Ordinal);
        Assert.Equal(1, answer.Error.Count(c => c == '\n'));
    }

    [Theory]
    [InlineData("40/NQ-HĐND AND (")]
    [InlineData("\"ngân sách")]
    [InlineData("*:* OR [x TO")]
    [InlineData("/")]
    public void No_query_is_a_mistake(string query) => Assert.Equal(0, small.Ask("search", query).Code);

    [Fact]
    public void For_people_a_hit_tells_its_name_its_place_and_why()
    {
        var output = small.Ask("search", "thu ngân sách hai tháng").Output;
        Assert.Contains("thang-2/bao-cao.txt\n", output, StringComparison.Ordinal);
        Assert.Contains("thu ngân sách hai tháng đạt 2.050 tỷ đồng", output, StringComparison.Ordinal);
        Assert.Equal("Không tìm thấy văn bản nào cho 'qwertyuiop'.\n", small.Ask("search", "qwertyuiop").Output);
    }
}
