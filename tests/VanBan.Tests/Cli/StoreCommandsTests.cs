using System.Text.Json;
using System.Xml.Linq;
using Xunit;

namespace VanBan.Tests.Cli;

public class StoreCommandsTests(SmallStore small) : IClassFixture<SmallStore>
{
    [Fact]
    public void Ingesting_tells_what_was_read_and_what_was_skipped_and_why()
    {
        Assert.Equal(1, small.First.Code);
        var report = small.First.Json;
        Assert.Equal(3, report.GetProperty("read").GetInt32());
        Assert.Equal(2, report.GetProperty("skipped").GetInt32());
        Assert.Equal(["unknown-format", "empty"], report.GetProperty("skippedFiles").EnumerateArray().Select(file => file.GetProperty("obstacle").GetString()));
        Assert.All(report.GetProperty("skippedFiles").EnumerateArray(), file => Assert.False(string.IsNullOrEmpty(file.GetProperty("reason").GetString())));
        Assert.True(report.GetProperty("citations").GetInt32() >= 6);
        Assert.True(report.GetProperty("figures").GetInt32() >= 3);
        Assert.Contains("01-nq-cp", report.GetProperty("missing")[0].GetProperty("id").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_ingestion_finds_everything_unchanged()
    {
        var report = small.Ask("ingest", small.Files, "--format", "json").Json;
        Assert.Equal(0, report.GetProperty("read").GetInt32());
        Assert.Equal(3, report.GetProperty("unchanged").GetInt32());
        Assert.Equal(0, report.GetProperty("bytes").GetInt64());
        Assert.Contains("không có gì thay đổi", small.Ask("ingest", small.Files).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Cites_gives_the_edges_of_the_contract()
    {
        var answer = small.Ask("cites", "15/BC-UBND", "--format", "json");
        Assert.Equal(0, answer.Code);
        Assert.Contains("15-bc-ubnd", answer.Json.GetProperty("id").GetString(), StringComparison.Ordinal);
        var edges = answer.Json.GetProperty("edges").EnumerateArray().ToList();
        Assert.Equal(2, edges.Count);
        Assert.All(edges, edge => Assert.Subset(edge.EnumerateObject().Select(member => member.Name).ToHashSet(), new HashSet<string> { "from", "to", "relation", "quote", "page", "file", "status" }));
        Assert.Equal("present", edges[0].GetProperty("status").GetString());
        Assert.EndsWith("2023-12-08;31-nq-hdnd", edges[0].GetProperty("to").GetString(), StringComparison.Ordinal);
        Assert.Equal("missing", edges[1].GetProperty("status").GetString());
        Assert.Equal("implements", edges[1].GetProperty("relation").GetString());
        Assert.Equal("Nghị quyết số 01/NQ-CP ngày 05/01/2024 của Chính phủ", edges[1].GetProperty("quote").GetString());
        // Vietnamese letters stand as they are.
        Assert.Contains("Chính phủ", answer.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("01/NQ-CP")]
    [InlineData("nghi quyet 01/nq-cp nam 2024")]
    [InlineData("urn:lex:vn:chinh.phu:nghi.quyet:2024-01-05;01-nq-cp")]
    public void Who_cites_a_document_is_known_though_it_is_not_in_the_store(string name)
    {
        var edges = small.Ask("cited-by", name, "--format", "json").Json.GetProperty("edges").EnumerateArray();
        Assert.Equal(["thang-1", "thang-2"], edges.Select(edge => edge.GetProperty("file").GetString()!.Split('/')[^2]));
    }

    [Fact]
    public void A_law_is_found_by_its_name() =>
        Assert.Single(small.Ask("cited-by", "luat ngan sach nha nuoc", "--year", "2015", "--format", "json").Json.GetProperty("edges").EnumerateArray());

    [Fact]
    public void A_document_that_nothing_names_is_told_so_in_one_line()
    {
        var answer = small.Ask("show", "99/QĐ-TTg");
        Assert.Equal(2, answer.Code);
        Assert.Equal("'99/QĐ-TTg': kho không có và không văn bản nào trong kho viện dẫn. Hãy tìm bằng 'vanban search'.\n", answer.Error);
    }

    [Fact]
    public void A_name_of_several_documents_is_not_guessed_but_listed_in_words()
    {
        var answer = small.Ask("show", "bao-cao.txt");
        Assert.Equal(2, answer.Code);
        Assert.Empty(answer.Output);
        Assert.Contains("   1. Báo cáo 15/BC-UBND · 25/01/2024 · Ủy ban nhân dân Bình Phước · Tình hình thu ngân sách tháng 01 năm 2024 · ", answer.Error, StringComparison.Ordinal);
        Assert.Contains("   2. Báo cáo 32/BC-UBND · 23/02/2024 · ", answer.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("urn:", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void One_of_several_documents_is_chosen_by_its_number_in_the_list()
    {
        Assert.Equal("urn:lex:vn;binh.phuoc:uy.ban.nhan.dan:bao.cao:2024-02-23;32-bc-ubnd", small.Ask("show", "bao-cao.txt", "--choose", "2", "--format", "json").Json.GetProperty("id").GetString());
        Assert.Equal(2, small.Ask("show", "bao-cao.txt", "--choose", "3").Code);
        Assert.Equal(2, small.Ask("graph", "path", "bao-cao.txt", "31/NQ-HĐND", "--choose-from", "2", "--format", "json").Json.GetProperty("edges").GetArrayLength());
    }

    [Fact]
    public void Show_gives_the_facts_of_a_document()
    {
        var document = small.Ask("show", "thang-2/bao-cao.txt", "--format", "json").Json;
        var file = Assert.Single(document.GetProperty("files").EnumerateArray());
        Assert.Equal("32/BC-UBND", file.GetProperty("header").GetProperty("number").GetString());
        Assert.Equal("present", document.GetProperty("status").GetString());
        Assert.Contains("32/BC-UBND", small.Ask("show", "32/BC-UBND").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Show_tells_one_article_alone()
    {
        var answer = small.Ask("show", "31/NQ-HĐND", "Điều 1");
        Assert.Equal(0, answer.Code);
        Assert.Contains("12.500 tỷ đồng", answer.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Căn cứ", answer.Output, StringComparison.Ordinal);
        var json = small.Ask("show", "31/NQ-HĐND", "điều 1", "--format", "json").Json;
        Assert.Equal("Điều 1", json.GetProperty("section").GetString());
        Assert.StartsWith("Điều 1.", json.GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Show_tells_which_articles_there_are()
    {
        var answer = small.Ask("show", "31/NQ-HĐND", "Điều 5 khoản 2");
        Assert.Equal(2, answer.Code);
        Assert.Contains("không có 'Điều 5 khoản 2'. Văn bản này có: Điều 1.", answer.Error, StringComparison.Ordinal);
        Assert.Contains("chưa có trong kho", small.Ask("show", "01/NQ-CP", "Điều 1").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_graph_is_asked_for_what_is_missing_most_cited_affected_and_between()
    {
        Assert.Contains("01-nq-cp", small.Ask("graph", "missing", "--format", "json").Json.GetProperty("missing")[0].GetProperty("id").GetString(), StringComparison.Ordinal);
        Assert.Single(small.Ask("graph", "top", "--limit", "1", "--format", "json").Json.GetProperty("top").EnumerateArray());
        var impact = small.Ask("graph", "impact", "31/NQ-HĐND", "--format", "json").Json.GetProperty("documents").EnumerateArray().ToList();
        Assert.Equal([1, 2], impact.Select(step => step.GetProperty("distance").GetInt32()));
        Assert.Equal(2, small.Ask("graph", "path", "32/BC-UBND", "31/NQ-HĐND", "--format", "json").Json.GetProperty("edges").GetArrayLength());
        var none = small.Ask("graph", "path", "31/NQ-HĐND", "32/BC-UBND", "--format", "json");
        Assert.Equal(1, none.Code);
        Assert.Equal(JsonValueKind.Null, none.Json.GetProperty("edges").ValueKind);
    }

    [Fact]
    public void The_graph_is_exported_in_every_format()
    {
        string[] files = [.. new[] { "g.graphml", "g.jsonld", "g.csv", "g.dot" }.Select(small.Path)];
        Assert.All(files, file => Assert.Equal(0, small.Ask("graph", "export", "--to", file).Code));
        var ns = XNamespace.Get("http://graphml.graphdrawing.org/xmlns");
        var graph = XDocument.Load(files[0]).Root!.Element(ns + "graph")!;
        var nodes = graph.Elements(ns + "node").Select(node => (string)node.Attribute("id")!).ToHashSet();
        Assert.All(graph.Elements(ns + "edge"), edge => Assert.Contains((string)edge.Attribute("target")!, nodes));
        using var linked = JsonDocument.Parse(File.ReadAllText(files[1]));
        Assert.Equal(nodes.Count, linked.RootElement.GetProperty("@graph").GetArrayLength());
        Assert.Equal(graph.Elements(ns + "edge").Count() + 1, File.ReadAllLines(files[2]).Length);
        Assert.Contains("[label=\"thực hiện\"]", File.ReadAllText(files[3]), StringComparison.Ordinal);
    }

    [Fact]
    public void The_state_of_the_store_and_what_was_skipped()
    {
        var status = small.Ask("status", "--format", "json").Json;
        Assert.Equal(3, status.GetProperty("documents").GetInt32());
        Assert.Equal(1, status.GetProperty("skipped").GetProperty("empty").GetInt32());
        Assert.Equal("done", status.GetProperty("lastRun").GetProperty("state").GetString());
        Assert.Equal(2, small.Ask("skipped", "--format", "json").Json.GetProperty("skipped").GetArrayLength());
        Assert.Equal(3, small.Ask("reindex", "--format", "json").Json.GetProperty("documents").GetInt32());
    }

    [Theory]
    [InlineData("status")]
    [InlineData("skipped")]
    [InlineData("graph missing")]
    [InlineData("graph top")]
    [InlineData("graph impact 31/NQ-HĐND")]
    [InlineData("graph path 32/BC-UBND 31/NQ-HĐND")]
    [InlineData("cites 15/BC-UBND")]
    [InlineData("cited-by 01/NQ-CP")]
    [InlineData("show 15/BC-UBND")]
    [InlineData("search ngân")]
    public void Text_for_a_file_or_pipe_has_no_colours_no_blanks_at_line_ends_and_lines_that_fit(string line)
    {
        var answer = small.Ask(line.Split(' '));
        Assert.Equal(0, answer.Code);
        Assert.Empty(answer.Error);
        Assert.NotEmpty(answer.Output);
        Assert.DoesNotContain('\e', answer.Output);
        Assert.DoesNotContain('\r', answer.Output);
        Assert.DoesNotContain(" \n", answer.Output, StringComparison.Ordinal);
        Assert.All(answer.Output.Split('\n'), text => Assert.True(text.Length <= 120, text));
    }
}
