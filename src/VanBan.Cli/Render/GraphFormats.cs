using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Xml;
using VanBan.Citations;
using VanBan.Facts;
using VanBan.Graph;

namespace VanBan.Cli.Render;

/// <summary>The formats in which the graph is written.</summary>
internal static class GraphFormats
{
    private const string GraphMl = "http://graphml.graphdrawing.org/xmlns";

    /// <summary>GraphML, as Gephi, yEd and NetworkX read it: one node a document, one edge a mention.</summary>
    public static void WriteGraphMl(TextWriter output, GraphContent content)
    {
        using var xml = XmlWriter.Create(output, new XmlWriterSettings { Indent = true, NewLineChars = "\n", CheckCharacters = false });
        xml.WriteStartElement("graphml", GraphMl);
        foreach (var (id, of) in (ReadOnlySpan<(string, string)>)[("label", "node"), ("type", "node"), ("date", "node"), ("present", "node"), ("relation", "edge"), ("quote", "edge"), ("file", "edge"), ("page", "edge"), ("status", "edge")])
        {
            xml.WriteStartElement("key", GraphMl);
            xml.WriteAttributeString("id", id);
            xml.WriteAttributeString("for", of);
            xml.WriteAttributeString("attr.name", id);
            xml.WriteAttributeString("attr.type", id switch { "page" => "int", "present" => "boolean", _ => "string" });
            xml.WriteEndElement();
        }
        xml.WriteStartElement("graph", GraphMl);
        xml.WriteAttributeString("edgedefault", "directed");
        foreach (var node in content.Nodes)
        {
            xml.WriteStartElement("node", GraphMl);
            xml.WriteAttributeString("id", Clean(node.Document.Id));
            Data("label", node.Label);
            Data("type", node.Document.Key.Type);
            Data("date", When(node.Document));
            Data("present", node.Document.IsPresent ? "true" : "false");
            xml.WriteEndElement();
        }
        foreach (var (from, to, edge) in content.Edges)
        {
            xml.WriteStartElement("edge", GraphMl);
            xml.WriteAttributeString("source", Clean(from));
            xml.WriteAttributeString("target", Clean(to));
            Data("relation", EnumName.Of(edge.Mention.Relation));
            Data("quote", edge.Mention.Quote);
            Data("file", edge.Mention.From.File);
            Data("page", edge.Mention.Page?.ToString(CultureInfo.InvariantCulture));
            Data("status", EnumName.Of(edge.Status));
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        xml.WriteEndElement();

        void Data(string key, string? value)
        {
            if (value is null)
                return;
            xml.WriteStartElement("data", GraphMl);
            xml.WriteAttributeString("key", key);
            xml.WriteString(Clean(value));
            xml.WriteEndElement();
        }
    }

    /// <summary>JSON-LD in the Legislation vocabulary of schema.org: each document with what it cites, relation by relation.</summary>
    public static void WriteJsonLd(TextWriter output, GraphContent content)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, FactsJson.Options with { Indented = true, NewLine = "\n" }))
        {
            var citing = content.Edges.ToLookup(edge => edge.From, StringComparer.Ordinal);
            json.WriteStartObject();
            json.WriteString("@context", "https://schema.org/");
            json.WriteStartArray("@graph");
            foreach (var node in content.Nodes)
            {
                json.WriteStartObject();
                json.WriteString("@id", node.Document.Id);
                json.WriteString("@type", "Legislation");
                json.WriteString("name", node.Label);
                if (node.Document.Key.Type is { } type)
                    json.WriteString("legislationType", type);
                if (When(node.Document) is { } date)
                    json.WriteString("legislationDate", date);
                foreach (var relation in citing[node.Document.Id].GroupBy(edge => Property(edge.Edge.Mention.Relation), StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
                {
                    json.WriteStartArray(relation.Key);
                    foreach (var (_, to, _) in relation.DistinctBy(edge => edge.To))
                    {
                        json.WriteStartObject();
                        json.WriteString("@id", to);
                        json.WriteEndObject();
                    }
                    json.WriteEndArray();
                }
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        output.WriteLine(Encoding.UTF8.GetString(stream.GetBuffer().AsSpan(0, (int)stream.Length)));
    }

    /// <summary>CSV (RFC 4180), one row a mention. It begins with a byte order mark, without which Excel takes it for another encoding.</summary>
    public static void WriteCsv(TextWriter output, GraphContent content)
    {
        output.Write('\uFEFF');
        output.Write("from,to,relation,status,quote,page,file\r\n");
        foreach (var (from, to, edge) in content.Edges)
        {
            string?[] fields =
            [
                from, to, EnumName.Of(edge.Mention.Relation), EnumName.Of(edge.Status), edge.Mention.Quote,
                edge.Mention.Page?.ToString(CultureInfo.InvariantCulture), edge.Mention.From.File,
            ];
            output.Write(string.Join(',', fields.Select(Field)) + "\r\n");
        }

        static string Field(string? value) => value is null ? "" : value.AsSpan().IndexOfAny(",\"\r\n") < 0 ? value : $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    /// <summary>DOT, as Graphviz reads it; several mentions by one relation are one edge.</summary>
    public static void WriteDot(TextWriter output, GraphContent content)
    {
        output.WriteLine("digraph vanban {");
        output.WriteLine("  rankdir=LR; node [shape=box];");
        foreach (var node in content.Nodes)
            output.WriteLine($"  {Quoted(node.Document.Id)} [label={Quoted(node.Label)}{(node.Document.IsPresent ? "" : ", style=dashed")}];");
        foreach (var group in content.Edges.GroupBy(edge => (edge.From, edge.To, edge.Edge.Mention.Relation)))
            output.WriteLine($"  {Quoted(group.Key.From)} -> {Quoted(group.Key.To)} [label={Quoted(Vietnamese.Word(group.Key.Relation))}];");
        output.WriteLine("}");

        static string Quoted(string value) => $"\"{value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).ReplaceLineEndings(" ")}\"";
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

    private static string? When(GraphDocument document) => Json.Day(document.Key.Date) ?? document.Key.Year?.ToString(CultureInfo.InvariantCulture);

    // XML has no way to write most control characters.
    private static string Clean(string text) => string.Concat(text.Where(c => XmlConvert.IsXmlChar(c) || char.IsSurrogate(c)));
}
