using System.Globalization;
using System.Xml;

namespace VanBan.Application.Exports;

/// <summary>The graph in GraphML, as Gephi, yEd and NetworkX read it.</summary>
internal static class GraphMl
{
    private const string Namespace = "http://graphml.graphdrawing.org/xmlns";

    /// <summary>Writes it.</summary>
    public static void Write(Stream output, GraphContent content)
    {
        using var xml = GraphXml.Writer(output);
        xml.WriteStartElement("graphml", Namespace);
        foreach (var name in GraphXml.NamesOf(content.Nodes.Select(node => node.Properties)))
            WriteKey(xml, "node", name);
        foreach (var name in GraphXml.NamesOf(content.Edges.Select(edge => edge.Properties)))
            WriteKey(xml, "edge", name);
        xml.WriteStartElement("graph", Namespace);
        xml.WriteAttributeString("edgedefault", "directed");
        foreach (var node in content.Nodes)
        {
            xml.WriteStartElement("node", Namespace);
            xml.WriteAttributeString("id", XmlText.Clean(node.Id));
            WriteData(xml, "node", node.Properties);
            xml.WriteEndElement();
        }
        foreach (var edge in content.Edges)
        {
            xml.WriteStartElement("edge", Namespace);
            xml.WriteAttributeString("id", "e" + edge.Number.ToString(CultureInfo.InvariantCulture));
            xml.WriteAttributeString("source", XmlText.Clean(edge.From));
            xml.WriteAttributeString("target", XmlText.Clean(edge.To));
            WriteData(xml, "edge", edge.Properties);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteKey(XmlWriter xml, string of, string name)
    {
        xml.WriteStartElement("key", Namespace);
        xml.WriteAttributeString("id", $"{of}.{name}");
        xml.WriteAttributeString("for", of);
        xml.WriteAttributeString("attr.name", name);
        xml.WriteAttributeString(
            "attr.type", GraphXml.IsWhole(name) ? "int" : GraphXml.IsTruth(name) ? "boolean" : "string");
        xml.WriteEndElement();
    }

    private static void WriteData(XmlWriter xml, string of, IEnumerable<KeyValuePair<string, string?>> properties)
    {
        foreach (var (name, value) in properties)
        {
            if (value is null)
                continue;
            xml.WriteStartElement("data", Namespace);
            xml.WriteAttributeString("key", $"{of}.{name}");
            xml.WriteString(XmlText.Clean(value));
            xml.WriteEndElement();
        }
    }
}
