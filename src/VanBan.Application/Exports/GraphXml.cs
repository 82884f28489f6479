using System.Collections.Immutable;
using System.Text;
using System.Xml;

namespace VanBan.Application.Exports;

/// <summary>What the XML forms of a graph share.</summary>
internal static class GraphXml
{
    /// <summary>A writer of indented XML that leaves the stream open.</summary>
    public static XmlWriter Writer(Stream output) => XmlWriter.Create(output, new XmlWriterSettings
    {
        Indent = true,
        NewLineChars = "\n",
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        CloseOutput = false,
    });

    /// <summary>The names of the properties that nodes or edges have.</summary>
    public static IEnumerable<string> NamesOf(IEnumerable<ImmutableArray<KeyValuePair<string, string?>>> all) =>
        all.Take(1).SelectMany(properties => properties.Select(property => property.Key));

    /// <summary>Whether a property is a whole number.</summary>
    public static bool IsWhole(string name) => name is "page" or "start" or "end";

    /// <summary>Whether a property is true or false.</summary>
    public static bool IsTruth(string name) => name is "present";
}
