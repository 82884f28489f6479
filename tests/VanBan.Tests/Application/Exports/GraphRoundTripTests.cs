using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using VanBan.Application.Exports;
using VanBan.Tests.Application.Questions;
using Xunit;

namespace VanBan.Tests.Application.Exports;

/// <summary>What is written of a graph is read back in full: the acts, the mentions, and each property of both.</summary>
public sealed partial class GraphRoundTripTests : IClassFixture<LinkedStore>
{
    private readonly GraphContent content;

    public GraphRoundTripTests(LinkedStore linked)
    {
        // Words that each format has to escape.
        var whole = GraphContent.Of(linked.Opened, TestContext.Current.CancellationToken);
        content = whole with
        {
            Nodes = [.. whole.Nodes.Select((node, i) => i > 0 ? node
                : new GraphNode(node.Act with { Name = "Luật 'A', \"B\"; <c> & {d} \\ e" }))],
        };
    }

    private List<string> Nodes => Lines(content.Nodes.Select(node => Told(node.Id, node.Properties)));

    private List<string> Edges => Lines(content.Edges.Select(edge => Told($"{edge.From} > {edge.To}", edge.Properties)));

    [Fact]
    public void GraphML()
    {
        var root = Xml(GraphMl.Write);
        Assert.Equal(Nodes, Lines(root.Descendants().Where(one => one.Name.LocalName == "node").Select(node => Told((string)node.Attribute("id")!, Data(node)))));
        Assert.Equal(Edges, Lines(root.Descendants().Where(one => one.Name.LocalName == "edge").Select(edge => Told(Ends(edge), Data(edge)))));

        static IEnumerable<KeyValuePair<string, string?>> Data(XElement of) => of.Elements()
            .Select(data => KeyValuePair.Create(((string)data.Attribute("key")!).Split('.')[1], (string?)data.Value));
    }

    [Fact]
    public void GEXF()
    {
        var root = Xml(Gexf.Write);
        Assert.Equal(Nodes, Lines(root.Descendants().Where(one => one.Name.LocalName == "node").Select(node => Told(
            (string)node.Attribute("id")!, Values(node).Append(KeyValuePair.Create("label", (string?)node.Attribute("label")))))));
        Assert.Equal(Edges, Lines(root.Descendants().Where(one => one.Name.LocalName == "edge").Select(edge => Told(Ends(edge), Values(edge)))));

        static IEnumerable<KeyValuePair<string, string?>> Values(XElement of) => of.Descendants().Where(one => one.Name.LocalName == "attvalue")
            .Select(value => KeyValuePair.Create((string)value.Attribute("for")!, (string?)value.Attribute("value")));
    }

    [Fact]
    public void CSV_of_acts_and_of_mentions()
    {
        Assert.Equal(Nodes, Lines(Table(GraphCsv.WriteNodes).Select(row => Told(row["id"]!, row.Where(cell => cell.Key != "id")))));
        Assert.Equal(Edges, Lines(Table(GraphCsv.Write).Select(row => Told(
            $"{row["from"]} > {row["to"]}", row.Where(cell => cell.Key is not ("from" or "to" or "fromLabel" or "toLabel"))))));
    }

    [Fact]
    public void JSON_LD()
    {
        using var json = JsonDocument.Parse(Text(JsonLd.Write));
        var acts = json.RootElement.GetProperty("@graph").EnumerateArray().ToList();
        var names = new Dictionary<string, string>
        {
            ["name"] = "label", ["legislationType"] = "type", ["legislationIdentifier"] = "number", ["legislationDate"] = "date",
            ["legislationPassedBy"] = "issuer", ["eli:title"] = "subject", ["vb:status"] = "status", ["vb:corrected"] = "corrected", ["vb:vanished"] = "vanished",
        };
        // 'present' is told by the status.
        Assert.Equal(
            Lines(content.Nodes.Select(node => Told(node.Id, node.Properties.Where(one => one.Key != "present")))),
            Lines(acts.Select(act => Told(Id(act), act.EnumerateObject().Where(member => names.ContainsKey(member.Name))
                .Select(member => KeyValuePair.Create(names[member.Name], member.Value.GetString()))))));
        Assert.Equal(Edges, Lines(
            from act in acts
            where act.TryGetProperty("vb:mention", out _)
            from mention in act.GetProperty("vb:mention").EnumerateArray()
            select Told($"{Id(act)} > {Id(mention.GetProperty("vb:of"))}", mention.EnumerateObject()
                .Where(member => member.Name is not ("vb:of" or "vb:provision"))
                .Select(member => KeyValuePair.Create(member.Name[3..], (string?)member.Value.ToString())))));

        static string Id(JsonElement element) => element.GetProperty("@id").GetString()!;
    }

    [Fact]
    public void DOT_of_which_an_edge_is_all_mentions_by_one_relation()
    {
        var text = Text(DotGraph.Write);
        Assert.Equal(Nodes, Lines(DotNode.Matches(text).Select(node => Told(node.Groups[1].Value, Attributes(node.Groups[2].Value).Where(one => one.Key != "style")))));
        Assert.Equal(
            Lines(content.Edges.GroupBy(edge => (edge.From, edge.To, edge.Relation)).Select(group =>
                $"{group.Key} {group.Count()} {VanBan.Application.Wording.DocumentName.OfPinpoints(group.SelectMany(edge => edge.Edge.Mention.Pinpoints))}")),
            Lines(DotEdge.Matches(text).Select(edge =>
            {
                var told = Attributes(edge.Groups[3].Value).ToDictionary(StringComparer.Ordinal);
                return $"{(edge.Groups[1].Value, edge.Groups[2].Value, told["relation"])} {told["mentions"]} {told.GetValueOrDefault("edgetooltip")}";
            })));
    }

    [Fact]
    public void Cypher_statements()
    {
        var lines = Text(Cypher.Write).Split('\n');
        Assert.Equal(Nodes, Lines(lines.Where(line => line.StartsWith("MERGE", StringComparison.Ordinal)).Select(line =>
        {
            var ids = CypherId.Matches(line);
            return Told(ids[0].Groups[1].Value, Map(line[line.IndexOf("+= {", StringComparison.Ordinal)..]));
        })));
        Assert.Equal(Edges, Lines(lines.Where(line => line.StartsWith("MATCH", StringComparison.Ordinal)).Select(line =>
        {
            var ids = CypherId.Matches(line);
            return Told($"{ids[0].Groups[1].Value} > {ids[1].Groups[1].Value}", Map(line[line.IndexOf("SET r += {", StringComparison.Ordinal)..]));
        })));

        static IEnumerable<KeyValuePair<string, string?>> Map(string map) => CypherPair.Matches(map).Select(pair => KeyValuePair.Create(
            pair.Groups[1].Value,
            (string?)(pair.Groups[2].Success ? Regex.Replace(pair.Groups[2].Value, @"\\(.)", escaped => escaped.Groups[1].Value == "n" ? "\n" : escaped.Groups[1].Value) : pair.Groups[3].Value)));
    }

    private static IEnumerable<KeyValuePair<string, string?>> Attributes(string list) => DotAttribute.Matches(list).Select(one => KeyValuePair.Create(
        one.Groups[1].Value, (string?)(one.Groups[2].Success ? Regex.Replace(one.Groups[2].Value, @"\\(.)", "$1") : one.Groups[3].Value)));

    private static string Told(string id, IEnumerable<KeyValuePair<string, string?>> properties) => id + " | " + string.Join(" | ",
        properties.Where(one => !string.IsNullOrEmpty(one.Value)).OrderBy(one => one.Key, StringComparer.Ordinal)
            .Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Key}={one.Value!.ReplaceLineEndings(" ")}")));

    private static List<string> Lines(IEnumerable<string> lines) => [.. lines.Order(StringComparer.Ordinal)];

    private static string Ends(XElement edge) => $"{(string)edge.Attribute("source")!} > {(string)edge.Attribute("target")!}";

    private XElement Xml(Action<Stream, GraphContent> write) => XDocument.Parse(Text(write), LoadOptions.PreserveWhitespace).Root!;

    private string Text(Action<Stream, GraphContent> write)
    {
        using var output = new MemoryStream();
        write(output, content);
        return Encoding.UTF8.GetString(output.ToArray()).TrimStart('\uFEFF');
    }

    private IEnumerable<Dictionary<string, string?>> Table(Action<Stream, GraphContent> write)
    {
        var rows = CsvRow.Matches(Text(write)).Select(row => CsvField.Matches(row.Value.TrimEnd('\r', '\n'))
            .Select(field => Unquoted(field.Groups[1].Value)).ToList()).ToList();
        return rows.Skip(1).Select(row => rows[0].Zip(row).ToDictionary(cell => cell.First, cell => (string?)cell.Second, StringComparer.Ordinal));

        static string Unquoted(string field) => field.StartsWith('"') ? field[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal) : field;
    }

    [GeneratedRegex("""(?:"(?:[^"]|"")*"|[^"\r\n])+\r\n""")]
    private static partial Regex CsvRow { get; }

    [GeneratedRegex("""(?:^|,)("(?:[^"]|"")*"|[^,]*)""")]
    private static partial Regex CsvField { get; }

    [GeneratedRegex("""^  "([^"]+)" \[(label=.*)\];$""", RegexOptions.Multiline)]
    private static partial Regex DotNode { get; }

    [GeneratedRegex("""^  "([^"]+)" -> "([^"]+)" \[label=[^\]]*\] \[(.*)\];$""", RegexOptions.Multiline)]
    private static partial Regex DotEdge { get; }

    [GeneratedRegex("""(\w+)=(?:"((?:[^"\\]|\\.)*)"|(\w+))""")]
    private static partial Regex DotAttribute { get; }

    [GeneratedRegex(@":Act \{id: '((?:[^'\\]|\\.)*)'\}")]
    private static partial Regex CypherId { get; }

    [GeneratedRegex(@"(\w+): (?:'((?:[^'\\]|\\.)*)'|(\w+))(?=, |\})")]
    private static partial Regex CypherPair { get; }
}
