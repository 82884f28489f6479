using System.Text.Json;
using VanBan.Application.Questions;
using Xunit;

namespace VanBan.Tests.Application.Questions;

public sealed class GraphQuestionsTests(LinkedStore linked) : IClassFixture<LinkedStore>
{
    [Fact]
    public void Why_tells_sentence_words_and_place_of_each_mention()
    {
        var mentions = Json("why", "05/2020/TT-BTC", "40/2019/NĐ-CP").GetProperty("mentions").EnumerateArray().ToList();
        Assert.Equal(["basis", "guides", "mentions"], mentions.Select(one => one.GetProperty("relation").GetString()));
        Assert.Equal(["Căn cứ", "quy định chi tiết", null], mentions.Select(one => one.GetProperty("phrase").GetString()));
        Assert.StartsWith("Thông tư này quy định chi tiết khoản 3 Điều 12", mentions[1].GetProperty("sentence").GetString(), StringComparison.Ordinal);
        Assert.Equal("Điều 1", mentions[1].GetProperty("place").GetString());
        Assert.Equal("số, loại, ngày, cơ quan", mentions[1].GetProperty("knownBy").GetString());
        Assert.Contains("chỉ dẫn chiếu", mentions[2].GetProperty("rule").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_verb_behind_the_mention_is_told_too() =>
        Assert.Contains("“hết hiệu lực”", linked.Ask("graph", "why", "12/2024/NĐ-CP", "40/2019/NĐ-CP").Output, StringComparison.Ordinal);

    [Fact]
    public void Where_there_is_no_edge_there_is_no_reason()
    {
        var answer = linked.Ask("graph", "why", "40/2019/NĐ-CP", "12/2024/NĐ-CP");
        Assert.Equal(1, answer.Code);
        Assert.Contains("không viện dẫn", answer.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Legal_bases_are_a_tree()
    {
        var bases = Json("bases", "15/2021/QĐ-UBND").GetProperty("bases").EnumerateArray().ToList();
        Assert.Equal([1, 2, 1, 2], bases.Select(one => one.GetProperty("level").GetInt32()));
        Assert.Equal("missing", bases[1].GetProperty("status").GetString());
        Assert.True(bases[3].GetProperty("repeated").GetBoolean());
        Assert.Equal("ended", bases[0].GetProperty("validity").GetString());
        Assert.Equal(2, Json("bases", "15/2021/QĐ-UBND", "--depth", "1").GetProperty("bases").GetArrayLength());
        Assert.Contains("    Luật Lưu trữ", linked.Ask("graph", "bases", "15/2021/QĐ-UBND").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_life_of_an_act_is_told_by_day()
    {
        var events = TimelineQuestion.Ask(linked.Opened, linked.One("40/2019/NĐ-CP")).Events;
        Assert.Equal(
            [
                (new DateOnly(2019, 3, 1), TimelineKind.Made), (new DateOnly(2019, 4, 15), TimelineKind.TakesEffect),
                (new DateOnly(2020, 2, 6), TimelineKind.Followed), (new DateOnly(2022, 10, 15), TimelineKind.Changed),
                (new DateOnly(2024, 3, 1), TimelineKind.Changed),
            ],
            events.Select(one => (one.Day!.Value, one.Kind)));
        var text = linked.Ask("graph", "timeline", "40/2019/NĐ-CP").Output;
        Assert.Contains("được quy định chi tiết, hướng dẫn bởi", text, StringComparison.Ordinal);
        Assert.Contains("Nghị định 12/2024/NĐ-CP", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_nothing_cites_is_listed() => Assert.Equal(
        ["60-2022-nd-cp", "77-kh-ubnd", "12-2024-nd-cp"],
        Json("uncited").GetProperty("documents").EnumerateArray().Select(one => one.GetProperty("id").GetString()!.Split(';')[^1])
            .OrderBy(id => Array.IndexOf(["60-2022-nd-cp", "77-kh-ubnd", "12-2024-nd-cp"], id)));

    [Fact]
    public void Papers_that_cite_each_other_are_a_circle()
    {
        var cycle = Assert.Single(Json("cycles").GetProperty("cycles").EnumerateArray());
        Assert.Equal(2, cycle.GetProperty("documents").GetArrayLength());
        var edges = cycle.GetProperty("edges").EnumerateArray().ToList();
        Assert.Equal(edges[0].GetProperty("to").GetString(), edges[1].GetProperty("from").GetString());
        Assert.Equal(edges[1].GetProperty("to").GetString(), edges[0].GetProperty("from").GetString());
    }

    [Fact]
    public void The_act_on_which_others_stand_counts_most()
    {
        var acts = Json("rank").GetProperty("acts").EnumerateArray().ToList();
        Assert.Equal(4, Act("40-2019-nd-cp").GetProperty("citing").GetInt32());
        Assert.Equal(1, Act("05-2020-tt-btc").GetProperty("citing").GetInt32());
        Assert.True(Act("40-2019-nd-cp").GetProperty("score").GetDouble() > Act("05-2020-tt-btc").GetProperty("score").GetDouble());
        Assert.Equal(acts.Select(act => act.GetProperty("score").GetDouble()).OrderDescending(), acts.Select(act => act.GetProperty("score").GetDouble()));

        JsonElement Act(string end) => acts.Single(act => act.GetProperty("id").GetString()!.EndsWith(end, StringComparison.Ordinal));
    }

    [Fact]
    public void PageRank_is_the_one_of_the_textbook()
    {
        // a -> b, a -> c, b -> c, c -> a, d -> c: the example of Page and others, worked out by hand with a damping of 0.85.
        var scores = RankQuestion.Scores(ActLinks.Of([Pair(0, 1), Pair(0, 2), Pair(1, 2), Pair(2, 0), Pair(3, 2), Pair(0, 1)], 4));
        Assert.Equal([0.3725, 0.1958, 0.3941, 0.0375], scores.Select(score => Math.Round(score, 4)));
        Assert.Equal(1, RankQuestion.Scores(ActLinks.Of([Pair(0, 1)], 3)).Sum(), 9);
    }

    [Fact]
    public void Groups_that_reach_each_other_are_found_in_long_chains_too()
    {
        const int count = 100_000;
        var ring = ActLinks.Of([.. Enumerable.Range(0, count).Select(i => Pair(i, (i + 1) % count))], count + 1);
        Assert.Equal(count, Assert.Single(StrongGroups.Of(ring)).Length);
        var two = ActLinks.Of([Pair(0, 1), Pair(1, 2), Pair(2, 0), Pair(2, 3), Pair(3, 4), Pair(4, 3), Pair(0, 4)], 5);
        Assert.Equal(["0 1 2", "3 4"], StrongGroups.Of(two).Select(group => string.Join(' ', group)).Order(StringComparer.Ordinal));
        Assert.Equal([0, 1, 2], StrongGroups.Circle(two, 0, [0, 1, 2]));
    }

    [Theory]
    [InlineData("graph rank")]
    [InlineData("graph uncited")]
    [InlineData("graph cycles")]
    [InlineData("graph missing")]
    [InlineData("graph top")]
    [InlineData("graph bases|15/2021/QĐ-UBND")]
    [InlineData("graph timeline|40/2019/NĐ-CP")]
    [InlineData("graph why|05/2020/TT-BTC|40/2019/NĐ-CP")]
    [InlineData("graph path|77/KH-UBND|40/2019/NĐ-CP")]
    [InlineData("graph impact|40/2019/NĐ-CP")]
    [InlineData("validity|40/2019/NĐ-CP")]
    public void Every_answer_leaves_as_text_JSON_CSV_and_XLSX(string line)
    {
        string[] args = [.. line.Split('|')[0].Split(' '), .. line.Split('|')[1..]];
        var text = linked.Ask(args);
        Assert.Equal(0, text.Code);
        Assert.All(text.Output.Split('\n'), one => Assert.True(one.Length <= 120 && !one.EndsWith(' '), one));
        Assert.Equal(JsonValueKind.Object, linked.Ask([.. args, "--format", "json"]).Json.ValueKind);
        var csv = linked.Ask([.. args, "--format", "csv"]).Output.TrimEnd().Split("\r\n");
        Assert.StartsWith("\uFEFF", csv[0], StringComparison.Ordinal);
        Assert.True(csv.Length > 1);
        var file = linked.Path("answer.xlsx");
        Assert.Equal(0, linked.Ask([.. args, "--output", file]).Code);
        Assert.True(new FileInfo(file).Length > 1000);
    }

    [Fact]
    public void Each_answer_tells_the_state_of_the_acts_in_every_form()
    {
        const string ended = "hết hiệu lực toàn bộ";
        foreach (var line in new[] { "graph top", "graph rank", "graph bases|15/2021/QĐ-UBND", "graph path|77/KH-UBND|40/2019/NĐ-CP", "validity|40/2019/NĐ-CP", "cites|15/2021/QĐ-UBND" })
        {
            string[] args = [.. line.Split('|')[0].Split(' '), .. line.Split('|')[1..]];
            Assert.Contains(ended.Split(' ')[0], linked.Ask(args).Output, StringComparison.Ordinal);
            Assert.Contains("\"ended\"", linked.Ask([.. args, "--format", "json"]).Output, StringComparison.Ordinal);
            Assert.Contains(ended, linked.Ask([.. args, "--format", "csv"]).Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_validity_of_an_act_is_a_table_of_its_state_and_one_of_its_changes()
    {
        var answer = linked.Ask("validity", "40/2019/NĐ-CP", "--at", "2024-05-01", "--format", "csv");
        Assert.Equal(0, answer.Code);
        var rows = answer.Output.Split("\r\n");
        Assert.StartsWith("\uFEFFVăn bản,Ngày ban hành,Cơ quan ban hành", rows[0], StringComparison.Ordinal);
        Assert.StartsWith("Nghị định 40/2019/NĐ-CP (01/03/2019),2019-03-01,Chính phủ,Quy định về quản lý kho lưu trữ,2024-05-01,", rows[1], StringComparison.Ordinal);
        Assert.Contains(rows, row => row.StartsWith("2,", StringComparison.Ordinal) && row.Contains("2024-03-01", StringComparison.Ordinal) && row.Contains("Nghị định 12/2024/NĐ-CP", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2020-02", "2020-02", 3)]
    [InlineData("2020", "2021-05", 4)]
    [InlineData("2020-03", "2020-12", 0)]
    public void A_period_may_be_given_by_months(string from, string to, int mentions) => Assert.Equal(
        mentions, linked.Ask("cited-by", "40/2019/NĐ-CP", "--from", from, "--to", to, "--format", "json").Json.GetProperty("edges").GetArrayLength());

    private JsonElement Json(params string[] args) => linked.Ask(["graph", .. args, "--format", "json"]).Json;

    private static long Pair(int from, int to) => ((long)from << 32) | (uint)to;
}
