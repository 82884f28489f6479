using System.Collections.Immutable;
using System.Globalization;
using System.Xml;

namespace VanBan.Application.Exports;

/// <summary>The graph in GEXF 1.3, as Gephi reads it.</summary>
internal static class Gexf
{
    private const string Namespace = "http://gexf.net/1.3";

    /// <summary>Writes it.</summary>
    public static void Write(Stream output, GraphContent content)
    {
        using var xml = GraphXml.Writer(output);
        xml.WriteStartElement("gexf", Namespace);
        xml.WriteAttributeString("version", "1.3");
        xml.WriteStartElement("graph", Namespace);
        xml.WriteAttributeString("defaultedgetype", "directed");
        WriteNames(xml, "node", content.Nodes.Select(node => node.Properties));
        WriteNames(xml, "edge", content.Edges.Select(edge => edge.Properties));
        xml.WriteStartElement("nodes", Namespace);
        foreach (var node in content.Nodes)
        {
            xml.WriteStartElement("node", Namespace);
            xml.WriteAttributeString("id", XmlText.Clean(node.Id));
            xml.WriteAttributeString("label", XmlText.Clean(node.Label));
            WriteValues(xml, node.Properties);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        xml.WriteStartElement("edges", Namespace);
        foreach (var edge in content.Edges)
        {
            xml.WriteStartElement("edge", Namespace);
            xml.WriteAttributeString("id", edge.Number.ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("source", XmlText.Clean(edge.From));
            xml.WriteAttributeString("target", XmlText.Clean(edge.To));
            // Parallel edges are kept apart only by their kind.
            xml.WriteAttributeString("kind", edge.Relation);
            WriteValues(xml, edge.Properties);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteNames(
        XmlWriter xml, string of, IEnumerable<ImmutableArray<KeyValuePair<string, string?>>> all)
    {
        xml.WriteStartElement("attributes", Namespace);
        xml.WriteAttributeString("class", of);
        foreach (var name in GraphXml.NamesOf(all).Where(name => name != "label"))
        {
            xml.WriteStartElement("attribute", Namespace);
            xml.WriteAttributeString("id", name);
            xml.WriteAttributeString("title", name);
            xml.WriteAttributeString(
                "type", GraphXml.IsWhole(name) ? "integer" : GraphXml.IsTruth(name) ? "boolean" : "string");
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void WriteValues(XmlWriter xml, IEnumerable<KeyValuePair<string, string?>> properties)
    {
        xml.WriteStartElement("attvalues", Namespace);
        foreach (var (name, value) in properties)
        {
            if (value is null || name == "label")
                continue;
            xml.WriteStartElement("attvalue", Namespace);
            xml.WriteAttributeString("for", name);
            xml.WriteAttributeString("value", XmlText.Clean(value));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }
}
