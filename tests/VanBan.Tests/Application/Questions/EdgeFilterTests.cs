using System.Text;
using VanBan.Tests.Cli;
using Xunit;

namespace VanBan.Tests.Application.Questions;

public sealed class EdgeFilterTests(LinkedStore linked) : IClassFixture<LinkedStore>
{
    [Theory]
    [InlineData("", "nd-12 nd-60 nd-60 qd-15 tt-05 tt-05 tt-05")]
    [InlineData("--relation|căn cứ", "qd-15 tt-05")]
    [InlineData("--relation|can cu|hướng dẫn", "qd-15 tt-05 tt-05")]
    [InlineData("--provision|khoản 3 Điều 12", "tt-05")]
    [InlineData("--provision|Điều 12", "nd-60 tt-05 tt-05")]
    [InlineData("--from|2021|--to|2022-12-31", "nd-60 nd-60 qd-15")]
    [InlineData("--issuer|Chính phủ", "nd-12 nd-60 nd-60")]
    [InlineData("--issuer|UBND tỉnh Bình Phước", "qd-15")]
    [InlineData("--issuer|BTC", "tt-05 tt-05 tt-05")]
    [InlineData("--type|Quyết định", "qd-15")]
    [InlineData("--type|qd|--issuer|Chính phủ", "")]
    public void The_mentions_of_a_document_are_chosen_by_what_was_asked(string options, string files)
    {
        var answer = Ask("cited-by", "40/2019/NĐ-CP", options);
        Assert.Equal(files, Files(answer));
    }

    [Theory]
    [InlineData("--relation|căn cứ", 2)]
    [InlineData("--issuer|Bộ Tài chính", 1)]
    [InlineData("--type|nghi-dinh", 1)]
    [InlineData("--to|2019", 1)]
    public void What_a_document_cites_is_chosen_by_the_cited_document(string options, int count) =>
        Assert.Equal(count, Ask("cites", "15/2021/QĐ-UBND", options).Json.GetProperty("edges").GetArrayLength());

    [Fact]
    public void Mentions_of_the_whole_article_are_counted_where_a_clause_was_asked_for()
    {
        Assert.Equal(1, Ask("cited-by", "40/2019/NĐ-CP", "--provision|khoản 3 Điều 12").Json.GetProperty("leftOutWider").GetInt32());
        Assert.Contains("Còn 1 lần viện dẫn cả điều", linked.Ask("cited-by", "40/2019/NĐ-CP", "--provision", "khoản 3 Điều 12").Output, StringComparison.Ordinal);
        Assert.Contains("như đã hỏi", linked.Ask("cited-by", "40/2019/NĐ-CP", "--provision", "Điều 99").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_law_of_which_no_body_is_known_is_not_taken_for_one_of_another_body()
    {
        var answer = linked.Ask("cites", "40/2019/NĐ-CP", "--issuer", "Chính phủ", "--format", "json").Json;
        Assert.Equal(0, answer.GetProperty("edges").GetArrayLength());
    }

    [Theory]
    [InlineData("--relation", "xyz")]
    [InlineData("--provision", "Điều")]
    [InlineData("--issuer", "Cơ quan không có")]
    [InlineData("--type", "xyz")]
    [InlineData("--output", "a.doc")]
    public void A_value_that_is_not_known_is_refused_in_one_line(string option, string value)
    {
        var answer = linked.Ask("cited-by", "40/2019/NĐ-CP", option, value);
        Assert.Equal(2, answer.Code);
        Assert.Contains(value, answer.Error, StringComparison.Ordinal);
        Assert.Single(answer.Error.Trim().Split('\n'));
    }

    [Fact]
    public void Each_mention_tells_provision_place_names_and_state()
    {
        var edge = Ask("cited-by", "40/2019/NĐ-CP", "--relation|hướng dẫn").Json.GetProperty("edges")[0];
        Assert.Equal("3", edge.GetProperty("pinpoints")[0].GetProperty("clause").GetString());
        Assert.Equal("12", edge.GetProperty("pinpoints")[0].GetProperty("article").GetString());
        Assert.Equal("Điều 1", edge.GetProperty("place").GetString());
        Assert.Equal("Hướng dẫn chế độ báo cáo kho lưu trữ", edge.GetProperty("fromSubject").GetString());
        Assert.StartsWith("Nghị định 40/2019/NĐ-CP", edge.GetProperty("toName").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Mentions_leave_as_CSV_and_as_a_workbook()
    {
        var csv = linked.Ask("cited-by", "40/2019/NĐ-CP", "--format", "csv").Output;
        Assert.StartsWith("\uFEFFVăn bản viện dẫn,Quan hệ,Văn bản được viện dẫn,", csv, StringComparison.Ordinal);
        Assert.Contains("khoản 3 Điều 12,", csv, StringComparison.Ordinal);
        Assert.Equal(8, csv.TrimEnd().Split("\r\n").Length);
        var file = linked.Path("a.xlsx");
        var answer = linked.Ask("cited-by", "40/2019/NĐ-CP", "--output", file);
        Assert.Equal(0, answer.Code);
        Assert.Empty(answer.Output);
        Assert.Equal("PK", Encoding.ASCII.GetString(File.ReadAllBytes(file)[..2]));
    }

    [Fact]
    public void What_depends_is_listed_by_body_with_what_is_to_be_done()
    {
        var text = linked.Ask("graph", "impact", "40/2019/NĐ-CP", "--relation", "căn cứ", "thực hiện").Output;
        Assert.Contains("Ủy ban nhân dân Bình Phước: 2 văn bản", text, StringComparison.Ordinal);
        Assert.Contains("Rà soát: căn cứ ban hành thay đổi", text, StringComparison.Ordinal);
        var steps = Ask("graph|impact", "40/2019/NĐ-CP", "--relation|basis|implements").Json.GetProperty("documents").EnumerateArray().ToList();
        Assert.Equal([1, 1, 2], steps.Select(step => step.GetProperty("distance").GetInt32()));
        Assert.EndsWith("sau khi đã xử lý Quyết định 15/2021/QĐ-UBND (20/05/2021, Bình Phước)", steps[2].GetProperty("action").GetString(), StringComparison.Ordinal);
    }

    private Answer Ask(string command, string document, string options) =>
        linked.Ask([.. command.Split('|'), document, .. options.Split('|', StringSplitOptions.RemoveEmptyEntries), "--format", "json"]);

    private static string Files(Answer answer) =>
        string.Join(' ', answer.Json.GetProperty("edges").EnumerateArray().Select(edge => Path.GetFileNameWithoutExtension(edge.GetProperty("file").GetString())));
}
