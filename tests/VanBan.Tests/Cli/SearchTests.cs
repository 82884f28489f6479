using System.Text.Json;
using Xunit;

namespace VanBan.Tests.Cli;

public class SearchTests(SmallStore small) : IClassFixture<SmallStore>
{
    [Fact]
    public void The_answer_has_the_members_of_the_contract()
    {
        var answer = small.Ask("search", "thu ngân sách", "--format", "json");
        Assert.Equal(0, answer.Code);
        Assert.Subset(answer.Json.EnumerateObject().Select(member => member.Name).ToHashSet(), new HashSet<string> { "query", "total", "hits", "facets" });
        Assert.Equal("thu ngân sách", answer.Json.GetProperty("query").GetString());
        Assert.Equal(3, answer.Json.GetProperty("total").GetInt32());
        var hit = Hits(answer)[0];
        string[] members = ["rank", "score", "file", "id", "type", "number", "date", "subject", "page", "snippet"];
        Assert.Subset(hit.EnumerateObject().Select(member => member.Name).ToHashSet(), members.ToHashSet());
        Assert.Equal(1, hit.GetProperty("rank").GetInt32());
        Assert.Contains("<em>thu ngân sách</em>", hit.GetProperty("snippet").GetString(), StringComparison.Ordinal);
        Assert.Equal([("bao-cao", 2), ("nghi-quyet", 1)], Facet(answer, "type"));
        Assert.Equal([("2024", 2), ("2023", 1)], Facet(answer, "year"));
        Assert.Contains(("Ủy ban nhân dân tỉnh Bình Phước", 2), Facet(answer, "issuer"));
    }

    [Theory]
    [InlineData("--type BC", 2)]
    [InlineData("--type nghi-quyet", 1)]
    [InlineData("--issuer ubnd", 2)]
    [InlineData("--issuer HĐND", 1)]
    [InlineData("--from 2024-02-01", 1)]
    [InlineData("--to 2023", 1)]
    [InlineData("--from 2024 --to 31/1/2024", 1)]
    [InlineData("--cites 01/NQ-CP", 2)]
    [InlineData("--cites 31/NQ-HĐND", 1)]
    [InlineData("--type BC --cites 31/NQ-HĐND --from 2024-02", 0, true)]
    public void Options_narrow_the_answer(string options, int total, bool isWrong = false)
    {
        var answer = small.Ask(["search", "ngan sach", .. options.Split(' '), "--format", "json"]);
        Assert.Equal(isWrong ? 2 : 0, answer.Code);
        if (!isWrong)
            Assert.Equal(total, answer.Json.GetProperty("total").GetInt32());
    }

    [Theory]
    [InlineData("15/BC-UBND")]
    [InlineData("15/bc-ubnd")]
    [InlineData("15 bc ubnd")]
    [InlineData("báo cáo số 15")]
    [InlineData("bao cao 15")]
    [InlineData("15/BC")]
    [InlineData("Theo Báo cáo số 15/BC-UBND của tỉnh thì thu ngân sách là bao nhiêu")]
    public void The_document_that_bears_a_number_comes_before_those_that_cite_it(string query)
    {
        var hits = Hits(small.Ask("search", query, "--format", "json"));
        Assert.Equal(["15/BC-UBND", "32/BC-UBND"], hits.Take(2).Select(hit => hit.GetProperty("number").GetString()));
    }

    [Fact]
    public void A_number_that_no_document_bears_or_cites_is_told()
    {
        var answer = small.Ask("search", "99/QĐ-TTg", "--format", "json");
        Assert.Equal("Không văn bản nào mang số hay nhắc đến số '99/QĐ-TTg'.", answer.Json.GetProperty("remarks")[0].GetString());
    }

    [Fact]
    public void For_people_each_hit_has_its_name_its_passage_and_its_file_and_facets_follow()
    {
        var output = small.Ask("search", "thu ngan sach thang 01").Output;
        var places = new[] { "Tìm thấy", "1. Báo cáo 15/BC-UBND (25/01/2024, Ủy ban nhân dân tỉnh Bình Phước)", "Tình hình thu ngân sách", "thang-1/bao-cao.txt", "2. ", "Loại", "Báo cáo 2" }
            .Select(word => output.IndexOf(word, StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
    }

    [Fact]
    public void Nothing_found_is_said() => Assert.Equal("Không tìm thấy văn bản nào.\n", small.Ask("search", "tàu ngầm").Output);

    [Theory]
    [InlineData("--type nghi-quyt", "'nghi-quyt' không phải loại văn bản. Có phải 'nghi-quyet' không?")]
    [InlineData("--limit nhiều", "'nhiều' không dùng được cho '--limit'")]
    [InlineData("--lmit 3", "không có tùy chọn '--lmit'. Có phải '--limit' không?")]
    public void A_wrong_argument_gives_one_line(string arguments, string message)
    {
        var answer = small.Ask(["search", "x", .. arguments.Split(' ')]);
        Assert.Equal(2, answer.Code);
        Assert.Contains(message, answer.Error, StringComparison.Ordinal);
        Assert.Equal(1, answer.Error.Count(c => c == '\n'));
    }

    [Fact]
    public void A_store_without_index_is_told_and_how_to_make_one()
    {
        using var other = new SmallStore();
        Directory.Delete(Path.Combine(other.Store, "index"), recursive: true);
        var answer = other.Ask("search", "x");
        Assert.Equal(2, answer.Code);
        Assert.Contains("vanban reindex", answer.Error, StringComparison.Ordinal);
    }

    private static List<JsonElement> Hits(Answer answer) => [.. answer.Json.GetProperty("hits").EnumerateArray()];

    private static List<(string?, int)> Facet(Answer answer, string name) =>
        [.. answer.Json.GetProperty("facets").GetProperty(name).EnumerateArray().Select(facet => (facet.GetProperty("value").GetString(), facet.GetProperty("count").GetInt32()))];
}
