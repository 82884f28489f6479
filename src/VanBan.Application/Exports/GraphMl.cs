using System.Globalization;
using System.Xml;
using VanBan.Facts;

namespace VanBan.Application.Exports;

/// <summary>The graph in GraphML, as Gephi, yEd and NetworkX read it: one node a document, one edge a
/// mention.</summary>
internal sealed class GraphMl : IDisposable
{
    private const string Namespace = "http://graphml.graphdrawing.org/xmlns";
    private static readonly string[] OfNodes = ["label", "type", "date", "present"];
    private static readonly string[] OfEdges = ["relation", "quote", "file", "page", "status"];

    private readonly XmlWriter xml;

    private GraphMl(Stream output) => xml = XmlWriter.Create(
        new StreamWriter(output, leaveOpen: true) { NewLine = "\n" },
        new XmlWriterSettings { Indent = true, NewLineChars = "\n", CheckCharacters = false, CloseOutput = true });

    /// <summary>Writes it.</summary>
    public static void Write(Stream output, GraphContent content)
    {
        using var graphMl = new GraphMl(output);
        graphMl.Write(content);
    }

    /// <inheritdoc/>
    public void Dispose() => xml.Dispose();

    private void Write(GraphContent content)
    {
        xml.WriteStartElement("graphml", Namespace);
        foreach (var key in OfNodes)
            WriteKey(key, "node");
        foreach (var key in OfEdges)
            WriteKey(key, "edge");
        xml.WriteStartElement("graph", Namespace);
        xml.WriteAttributeString("edgedefault", "directed");
        foreach (var node in content.Nodes)
            WriteNode(node);
        foreach (var arrow in content.Edges)
            WriteEdge(arrow);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void WriteKey(string id, string of)
    {
        xml.WriteStartElement("key", Namespace);
        xml.WriteAttributeString("id", id);
        xml.WriteAttributeString("for", of);
        xml.WriteAttributeString("attr.name", id);
        xml.WriteAttributeString("attr.type", id switch { "page" => "int", "present" => "boolean", _ => "string" });
        xml.WriteEndElement();
    }

    private void WriteNode(GraphNode node)
    {
        xml.WriteStartElement("node", Namespace);
        xml.WriteAttributeString("id", Clean(node.Document.Id));
        WriteData("label", node.Label);
        WriteData("type", node.Document.Key.Type);
        WriteData("date", node.When);
        WriteData("present", node.Document.IsPresent ? "true" : "false");
        xml.WriteEndElement();
    }

    private void WriteEdge(GraphArrow arrow)
    {
        var mention = arrow.Edge.Mention;
        xml.WriteStartElement("edge", Namespace);
        xml.WriteAttributeString("source", Clean(arrow.From));
        xml.WriteAttributeString("target", Clean(arrow.To));
        WriteData("relation", EnumName.Of(mention.Relation));
        WriteData("quote", mention.Quote);
        WriteData("file", mention.From.File);
        WriteData("page", mention.Page?.ToString(CultureInfo.InvariantCulture));
        WriteData("status", EnumName.Of(arrow.Edge.Status));
        xml.WriteEndElement();
    }

    private void WriteData(string key, string? value)
    {
        if (value is null)
            return;
        xml.WriteStartElement("data", Namespace);
        xml.WriteAttributeString("key", key);
        xml.WriteString(Clean(value));
        xml.WriteEndElement();
    }

    // XML has no way to write most control characters.
    private static string Clean(string text) =>
        string.Concat(text.Where(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c)));
}
