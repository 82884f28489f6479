using System.Text.Json;
using VanBan.Citations;
using VanBan.Facts;

namespace VanBan.Application.Exports;

/// <summary>
/// The graph in JSON-LD, in two vocabularies at once: Legislation of schema.org and the European Legislation Identifier
/// ontology (ELI 1.4). Each act with what it cites, relation by relation; the provisions named stand with each mention.
/// </summary>
internal static class JsonLd
{
    /// <summary>Writes it.</summary>
    public static void Write(Stream output, GraphContent content)
    {
        using (var json = new Utf8JsonWriter(output, FactsJson.Options with { Indented = true, NewLine = "\n" }))
        {
            var citing = content.Edges.ToLookup(edge => edge.From, StringComparer.Ordinal);
            json.WriteStartObject();
            json.WriteStartObject("@context");
            json.WriteString("@vocab", "https://schema.org/");
            json.WriteString("eli", "http://data.europa.eu/eli/ontology#");
            json.WriteString("vb", "urn:vanban:vocabulary:");
            json.WriteEndObject();
            json.WriteStartArray("@graph");
            foreach (var node in content.Nodes)
                WriteAct(json, node, [.. citing[node.Id]]);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        output.WriteByte((byte)'\n');
    }

    private static void WriteAct(Utf8JsonWriter json, GraphNode node, IReadOnlyList<GraphArrow> cited)
    {
        var properties = node.Properties.ToDictionary(StringComparer.Ordinal);
        json.WriteStartObject();
        json.WriteString("@id", node.Id);
        json.WriteStartArray("@type");
        json.WriteStringValue("Legislation");
        json.WriteStringValue("eli:LegalResource");
        json.WriteEndArray();
        json.WriteString("name", node.Label);
        Write(json, ["legislationType", "eli:type_document"], properties["type"]);
        Write(json, ["legislationIdentifier", "eli:id_local"], properties["number"]);
        Write(json, ["legislationDate", "eli:date_document"], node.When);
        Write(json, ["legislationPassedBy", "eli:passed_by"], properties["issuer"]);
        Write(json, ["eli:title"], properties["subject"]);
        json.WriteString("vb:status", properties["status"]);
        Write(json, ["vb:corrected"], properties["corrected"]);
        Write(json, ["vb:vanished"], properties["vanished"]);
        foreach (var group in cited.GroupBy(edge => edge.Edge.Mention.Relation).OrderBy(group => group.Key))
        {
            var ids = group.Select(edge => edge.To).Distinct(StringComparer.Ordinal).ToList();
            WriteReferences(json, SchemaOf(group.Key), ids);
            WriteReferences(json, EliOf(group.Key), ids);
        }
        if (cited.Count > 0)
            WriteMentions(json, cited);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, ReadOnlySpan<string> names, string? value)
    {
        if (value is null)
            return;
        foreach (var name in names)
            json.WriteString(name, value);
    }

    private static void WriteReferences(Utf8JsonWriter json, string property, IEnumerable<string> ids)
    {
        json.WriteStartArray(property);
        foreach (var id in ids)
            WriteReference(json, id);
        json.WriteEndArray();
    }

    private static void WriteReference(Utf8JsonWriter json, string id)
    {
        json.WriteStartObject();
        json.WriteString("@id", id);
        json.WriteEndObject();
    }

    private static void WriteMentions(Utf8JsonWriter json, IEnumerable<GraphArrow> cited)
    {
        json.WriteStartArray("vb:mention");
        foreach (var edge in cited)
        {
            json.WriteStartObject();
            json.WritePropertyName("vb:of");
            WriteReference(json, edge.To);
            foreach (var (name, value) in edge.Properties)
            {
                if (value is not null && GraphXml.IsWhole(name))
                    json.WriteNumber("vb:" + name, int.Parse(value, System.Globalization.CultureInfo.InvariantCulture));
                else if (value is not null)
                    json.WriteString("vb:" + name, value);
            }
            if (edge.Pinpoints is not null)
                WriteReferences(json, "vb:provision", edge.Provisions);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    // Each relation has a property of its own in each vocabulary, so that none is written twice in one object. The
    // vocabularies have no word for a proposal and for a suspension.
    private static string SchemaOf(Relation relation) => relation switch
    {
        Relation.Basis => "isBasedOn",
        Relation.Amends => "legislationAmends",
        Relation.Replaces => "legislationChanges",
        Relation.Repeals => "legislationRepeals",
        Relation.Guides => "legislationEnsuresImplementationOf",
        Relation.Implements => "legislationApplies",
        Relation.Corrects => "legislationCorrects",
        Relation.Consolidates => "legislationConsolidates",
        Relation.Suspends => "vb:suspends",
        Relation.Proposes => "vb:proposedBy",
        _ => "citation",
    };

    private static string EliOf(Relation relation) => relation switch
    {
        Relation.Basis => "eli:based_on",
        Relation.Amends => "eli:amends",
        Relation.Replaces => "eli:changes",
        Relation.Repeals => "eli:repeals",
        Relation.Guides => "eli:ensures_implementation_of",
        Relation.Implements => "eli:applies",
        Relation.Corrects => "eli:corrects",
        Relation.Consolidates => "eli:consolidates",
        Relation.Suspends => "eli:related_to",
        Relation.Proposes => "eli:cites_informative",
        _ => "eli:cites",
    };
}
