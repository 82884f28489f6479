using System.Text;

namespace VanBan.Application.Exports;

/// <summary>The graph as statements of Cypher, which build it in Neo4j or another property graph; run twice they build
/// it once. A relation is the type of an edge: <c>BASIS</c>, <c>AMENDS</c>.</summary>
internal static class Cypher
{
    /// <summary>Writes it, a statement a line.</summary>
    public static void Write(Stream output, GraphContent content)
    {
        using var writer = new StreamWriter(output, leaveOpen: true) { NewLine = "\n" };
        writer.WriteLine("CREATE CONSTRAINT act_id IF NOT EXISTS FOR (a:Act) REQUIRE a.id IS UNIQUE;");
        foreach (var node in content.Nodes)
            writer.WriteLine($"MERGE (a:Act {{id: {Quoted(node.Id)}}}) SET a += {Map(node.Properties)};");
        foreach (var edge in content.Edges)
        {
            var type = edge.Relation.ToUpperInvariant().Replace('-', '_');
            var place = new Dictionary<string, string?>(edge.Properties, StringComparer.Ordinal);
            writer.WriteLine(
                $"MATCH (a:Act {{id: {Quoted(edge.From)}}}), (b:Act {{id: {Quoted(edge.To)}}}) MERGE (a)-[r:{type} "
                + $"{{file: {Quoted(place["file"]!)}, start: {place["start"]}}}]->(b) "
                + $"SET r += {Map(edge.Properties)};");
        }
    }

    private static string Map(IEnumerable<KeyValuePair<string, string?>> properties) => "{" + string.Join(", ",
        properties.Where(property => property.Value is not null)
            .Select(property => $"{property.Key}: {Value(property.Key, property.Value!)}")) + "}";

    private static string Value(string name, string value) =>
        GraphXml.IsWhole(name) || GraphXml.IsTruth(name) ? value : Quoted(value);

    private static string Quoted(string value)
    {
        var escaped = new StringBuilder("'");
        foreach (var c in value)
        {
            escaped.Append(c switch
            {
                '\\' => "\\\\",
                '\'' => "\\'",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                _ => c.ToString(),
            });
        }
        return escaped.Append('\'').ToString();
    }
}
