using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using VanBan.Application.Exports;
using VanBan.Application.Questions;
using VanBan.Graph;
using VanBan.Notation;
using VanBan.Tests.Application.Questions;
using VanBan.Tests.Cli;
using VanBan.Tests.Store.Catalog;
using Xunit;

namespace VanBan.Tests.Application.Exports;

public sealed partial class GraphExportTests(LinkedStore linked) : IClassFixture<LinkedStore>
{
    private readonly GraphContent content = GraphContent.Of(linked.Opened);

    private IEnumerable<string> Ids => content.Nodes.Select(node => node.Id).Order(StringComparer.Ordinal);

    // From, to, relation, provisions, where it stands.
    private IEnumerable<string> Mentions => content.Edges
        .Select(edge => Line(edge.From, edge.To, edge.Relation, edge.Pinpoints, edge.Edge.Mention.Span.Start.ToString(CultureInfo.InvariantCulture)))
        .Order(StringComparer.Ordinal);

    [Fact]
    public void An_act_is_one_node_and_no_edge_leads_back_to_where_it_comes_from()
    {
        Assert.Equal(content.Nodes.Count, content.Nodes.Select(node => node.Id).Distinct().Count());
        Assert.All(content.Edges, edge => Assert.NotEqual(edge.From, edge.To));
        // Cited with its day in one paragraph and without in the next, in the store and out of it.
        Assert.Single(content.Nodes, node => node.Id.EndsWith("40-2019-nd-cp", StringComparison.Ordinal));
        Assert.Equal(9, content.Nodes.Count);
        Assert.Contains(content.Edges, edge => edge is { Relation: "guides", Pinpoints: "khoản 3 Điều 12" });
    }

    [Fact]
    public void What_is_written_as_GraphML_is_read_back()
    {
        var root = Xml("g.graphml");
        var ns = root.Name.Namespace;
        Assert.Equal(Ids, root.Descendants(ns + "node").Select(node => (string)node.Attribute("id")!).Order(StringComparer.Ordinal));
        Assert.Equal(Mentions, root.Descendants(ns + "edge").Select(edge => Line(
            (string)edge.Attribute("source")!, (string)edge.Attribute("target")!, Data(edge, "relation"), Data(edge, "pinpoints"), Data(edge, "start")))
            .Order(StringComparer.Ordinal));
        // Each datum is declared.
        var keys = root.Elements(ns + "key").Select(key => (string)key.Attribute("id")!).ToHashSet();
        Assert.All(root.Descendants(ns + "data"), data => Assert.Contains((string)data.Attribute("key")!, keys));

        string? Data(XElement edge, string name) => edge.Elements(ns + "data").SingleOrDefault(data => (string)data.Attribute("key")! == "edge." + name)?.Value;
    }

    [Fact]
    public void What_is_written_as_GEXF_is_read_back()
    {
        var root = Xml("g.gexf");
        var ns = root.Name.Namespace;
        Assert.Equal(Ids, root.Descendants(ns + "node").Select(node => (string)node.Attribute("id")!).Order(StringComparer.Ordinal));
        Assert.Equal(Mentions, root.Descendants(ns + "edge").Select(edge => Line(
            (string)edge.Attribute("source")!, (string)edge.Attribute("target")!, Value(edge, "relation"), Value(edge, "pinpoints"), Value(edge, "start")))
            .Order(StringComparer.Ordinal));

        string? Value(XElement edge, string name) =>
            (string?)edge.Descendants(ns + "attvalue").SingleOrDefault(value => (string)value.Attribute("for")! == name)?.Attribute("value");
    }

    [Fact]
    public void What_is_written_as_CSV_is_read_back()
    {
        var rows = CsvRow.Matches(File.ReadAllText(Saved("g.csv")).TrimStart('\uFEFF'))
            .Select(row => CsvField.Matches(row.Value.TrimEnd()).Select(field => field.Groups[1].Value.Trim('"').Replace("\"\"", "\"", StringComparison.Ordinal)).ToList())
            .ToList();
        Assert.Equal(["from", "to", "relation", "status"], rows[0].Take(4));
        Assert.Equal(Mentions, rows.Skip(1).Select(row => Line(row[0], row[1], row[2], row[7].Length == 0 ? null : row[7], row[8])).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_is_written_as_JSON_LD_is_read_back()
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Saved("g.jsonld")));
        Assert.Equal("https://schema.org/", json.RootElement.GetProperty("@context").GetProperty("@vocab").GetString());
        var acts = json.RootElement.GetProperty("@graph").EnumerateArray().ToList();
        Assert.Equal(Ids, acts.Select(Id).Order(StringComparer.Ordinal));
        var mentions = from act in acts
                       where act.TryGetProperty("vb:mention", out _)
                       from mention in act.GetProperty("vb:mention").EnumerateArray()
                       let pinpoints = mention.TryGetProperty("vb:pinpoints", out var told) ? told.GetString() : null
                       select Line(
                           Id(act), Id(mention.GetProperty("vb:of")), mention.GetProperty("vb:relation").GetString(), pinpoints,
                           mention.GetProperty("vb:start").GetInt32().ToString(CultureInfo.InvariantCulture));
        Assert.Equal(Mentions, mentions.Order(StringComparer.Ordinal));
        var circular = acts.Single(act => Id(act).EndsWith("05-2020-tt-btc", StringComparison.Ordinal));
        Assert.EndsWith("40-2019-nd-cp", Id(circular.GetProperty("isBasedOn")[0]), StringComparison.Ordinal);
        Assert.EndsWith("40-2019-nd-cp", Id(circular.GetProperty("eli:based_on")[0]), StringComparison.Ordinal);
        Assert.Contains("~dieu12;khoan3", circular.GetProperty("vb:mention").GetRawText(), StringComparison.Ordinal);
        // No name stands twice in one object.
        Assert.All(acts, act => Assert.Equal(act.EnumerateObject().Count(), act.EnumerateObject().Select(member => member.Name).Distinct().Count()));

        static string Id(JsonElement element) => element.GetProperty("@id").GetString()!;
    }

    [Fact]
    public void What_is_written_as_DOT_is_read_back()
    {
        var text = File.ReadAllText(Saved("g.dot"));
        Assert.Equal(Ids, DotNode.Matches(text).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal));
        Assert.Equal(
            content.Edges.Select(edge => $"{edge.From} {edge.To} {edge.Relation}").Distinct().Order(StringComparer.Ordinal),
            DotEdge.Matches(text).Select(match => $"{match.Groups[1].Value} {match.Groups[2].Value} {match.Groups[3].Value}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_is_written_as_Cypher_is_read_back()
    {
        var lines = File.ReadAllLines(Saved("g.cypher"));
        Assert.All(lines, line => Assert.EndsWith(";", line, StringComparison.Ordinal));
        Assert.Equal(Ids, lines.Select(line => CypherNode.Match(line)).Where(match => match.Success).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal));
        var edges = lines.Select(line => CypherEdge.Match(line)).Where(match => match.Success).Select(match => Line(
            match.Groups["from"].Value, match.Groups["to"].Value, match.Groups["type"].Value.ToLowerInvariant(),
            match.Groups["pinpoints"] is { Success: true } told ? told.Value : null, match.Groups["start"].Value));
        Assert.Equal(Mentions, edges.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Quotes_that_would_end_a_word_do_not()
    {
        var node = content.Nodes[0];
        var odd = content with { Nodes = [new GraphNode(node.Act with { Name = "Luật 'A' \"B\" \\ \u0001\n<c>" })], Edges = [] };
        Assert.Contains("label: 'Luật \\'A\\' \"B\" \\\\ \u0001\\n<c>'", Text(Cypher.Write, odd), StringComparison.Ordinal);
        Assert.Contains("label=\"Luật 'A' \\\"B\\\" \\\\ \u0001 <c>\"", Text(DotGraph.Write, odd), StringComparison.Ordinal);
        Assert.Equal("Luật 'A' \"B\" \\ \n<c>", XDocument.Parse(Text(GraphMl.Write, odd)).Descendants().First(data => (string?)data.Attribute("key") == "node.label").Value);
        Assert.Equal("Luật 'A' \"B\" \\ \n<c>", (string)XDocument.Parse(Text(Gexf.Write, odd)).Descendants().First(one => one.Name.LocalName == "node").Attribute("label")!);
    }

    [Theory]
    [InlineData("40/2019/NĐ-CP", 0, 1, 0)]
    [InlineData("77/KH-UBND", 1, 2, 1)]
    [InlineData("77/KH-UBND", 2, 4, 6)]
    [InlineData("20/BC-UBND", 5, 2, 2)]
    public void A_neighbourhood_is_what_lies_around_a_document(string middle, int depth, int nodes, int edges)
    {
        var part = GraphSelection.Read(linked.Opened, linked.One(middle), query: null, depth, TestContext.Current.CancellationToken);
        Assert.Equal((nodes, edges), (part.Nodes.Count, part.Edges.Count));
    }

    [Fact]
    public void What_a_search_finds_is_exported_with_what_lies_around_it()
    {
        Assert.Equal(2, GraphSelection.Read(linked.Opened, null, "số:20/BC-UBND", 1, TestContext.Current.CancellationToken).Nodes.Count);
        var file = linked.Path("q.graphml");
        Assert.Equal(0, linked.Ask("graph", "export", "--to", file, "--query", "loại:nghị-định", "--depth", "0").Code);
        Assert.Equal(3, XDocument.Load(file).Descendants().Count(element => element.Name.LocalName == "node"));
    }

    // Of the bare number the paper of 2019 can mean neither of those at hand, the paper of 2024 either.
    [Theory]
    [InlineData("1.txt", "2.txt")]
    [InlineData("2.txt", "1.txt")]
    public void A_number_that_is_missing_in_one_paper_and_fits_several_in_another_is_exported_as_missing(string early, string late)
    {
        using var folder = new TempFolder();
        Write("nq-2022.txt", "01/NQ-CP", "08 tháng 01 năm 2022", "NGHỊ QUYẾT\nVề nhiệm vụ năm 2022", "Chính phủ quyết nghị.");
        Write("nq-2023.txt", "01/NQ-CP", "06 tháng 01 năm 2023", "NGHỊ QUYẾT\nVề nhiệm vụ năm 2023", "Chính phủ quyết nghị.");
        Write(early, "5/BC-CP", "01 tháng 3 năm 2019", "BÁO CÁO\nKết quả năm", "Thực hiện Nghị quyết số 01/NQ-CP của Chính phủ, kết quả như sau.");
        Write(late, "6/BC-CP", "01 tháng 3 năm 2024", "BÁO CÁO\nKết quả năm", "Thực hiện Nghị quyết số 01/NQ-CP của Chính phủ, kết quả như sau.");
        Assert.Equal(0, Vanban.Run("ingest", folder["kho"], "--store", folder["store"]).Code);
        using var store = OpenStore.At(folder["store"]);
        var whole = GraphContent.Of(store, TestContext.Current.CancellationToken);
        Assert.Equal([EdgeStatus.Missing, EdgeStatus.Ambiguous], whole.Edges.OrderBy(edge => !edge.Edge.Mention.From.File.EndsWith(early, StringComparison.Ordinal)).Select(edge => edge.Edge.Status));
        var node = Assert.Single(whole.Nodes, node => node.Id == whole.Edges[0].To);
        Assert.Equal(EdgeStatus.Missing, node.Act.Status);

        void Write(string file, string number, string day, string title, string body) =>
            folder.Write("kho/" + file, $"CHÍNH PHỦ\nSố: {number}\nHà Nội, ngày {day}\n\n{title}\n\n{body}");
    }

    [Theory]
    [InlineData("điểm đ khoản 2 Điều 20a", "~dieu20a;khoan2;diemđ")]
    [InlineData("Phụ lục III", "~phu.luc.iii")]
    public void A_provision_is_named_by_its_own_identifier(string provision, string fragment)
    {
        Assert.True(AskedProvision.TryParse(provision, out var read));
        Assert.Equal(fragment, GraphArrow.Fragment(read));
    }

    private string Saved(string name)
    {
        var file = linked.Path(name);
        GraphExport.Save(content, file);
        return file;
    }

    private XElement Xml(string name) => XDocument.Load(Saved(name)).Root!;

    private static string Text(Action<Stream, GraphContent> write, GraphContent content)
    {
        using var output = new MemoryStream();
        write(output, content);
        return System.Text.Encoding.UTF8.GetString(output.ToArray());
    }

    private static string Line(string from, string to, string? relation, string? pinpoints, string? start) =>
        $"{from} {to} {relation} [{pinpoints}] {start}";

    [GeneratedRegex("""(?:"(?:[^"]|"")*"|[^"\r\n])+\r\n""")]
    private static partial Regex CsvRow { get; }

    [GeneratedRegex("""(?:^|,)("(?:[^"]|"")*"|[^,]*)""")]
    private static partial Regex CsvField { get; }

    [GeneratedRegex("""^  "([^"]+)" \[label=""", RegexOptions.Multiline)]
    private static partial Regex DotNode { get; }

    [GeneratedRegex("""^  "([^"]+)" -> "([^"]+)" .*\[relation="([^"]+)".*\];$""", RegexOptions.Multiline)]
    private static partial Regex DotEdge { get; }

    [GeneratedRegex(@"^MERGE \(a:Act \{id: '([^']+)'\}\) SET a \+= \{.*\};$")]
    private static partial Regex CypherNode { get; }

    [GeneratedRegex(@"^MATCH \(a:Act \{id: '(?<from>[^']+)'\}\), \(b:Act \{id: '(?<to>[^']+)'\}\) MERGE \(a\)-\[r:(?<type>\w+) \{file: '[^']+', start: (?<start>\d+)\}\]->\(b\) SET r \+= \{relation: '[^']+'(, pinpoints: '(?<pinpoints>[^']+)')?.*\};$")]
    private static partial Regex CypherEdge { get; }
}
