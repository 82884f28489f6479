using System.Text.Json;
using VanBan.Citations;
using VanBan.Facts;

namespace VanBan.Application.Exports;

/// <summary>The graph in JSON-LD, in the Legislation vocabulary of schema.org: each document with what it cites,
/// relation by relation.</summary>
internal static class JsonLd
{
    /// <summary>Writes it.</summary>
    public static void Write(Stream output, GraphContent content)
    {
        using (var json = new Utf8JsonWriter(output, FactsJson.Options with { Indented = true, NewLine = "\n" }))
        {
            var citing = content.Edges.ToLookup(arrow => arrow.From, StringComparer.Ordinal);
            json.WriteStartObject();
            json.WriteString("@context", "https://schema.org/");
            json.WriteStartArray("@graph");
            foreach (var node in content.Nodes)
                WriteDocument(json, node, citing[node.Document.Id]);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        output.WriteByte((byte)'\n');
    }

    private static void WriteDocument(Utf8JsonWriter json, GraphNode node, IEnumerable<GraphArrow> cited)
    {
        json.WriteStartObject();
        json.WriteString("@id", node.Document.Id);
        json.WriteString("@type", "Legislation");
        json.WriteString("name", node.Label);
        if (node.Document.Key.Type is { } type)
            json.WriteString("legislationType", type);
        if (node.When is { } date)
            json.WriteString("legislationDate", date);
        var properties = cited.GroupBy(arrow => Property(arrow.Edge.Mention.Relation), StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal);
        foreach (var property in properties)
        {
            json.WriteStartArray(property.Key);
            foreach (var arrow in property.DistinctBy(arrow => arrow.To))
            {
                json.WriteStartObject();
                json.WriteString("@id", arrow.To);
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    // The vocabulary has no word for a proposal or a suspension: the first is a citation, the second a change.
    private static string Property(Relation relation) => relation switch
    {
        Relation.Basis => "isBasedOn",
        Relation.Amends => "legislationAmends",
        Relation.Replaces or Relation.Suspends => "legislationChanges",
        Relation.Repeals => "legislationRepeals",
        Relation.Guides or Relation.Implements => "legislationEnsuresImplementationOf",
        Relation.Corrects => "legislationCorrects",
        Relation.Consolidates => "legislationConsolidates",
        _ => "citation",
    };
}
