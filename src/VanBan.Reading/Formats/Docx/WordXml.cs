using System.Globalization;
using System.Text;
using System.Xml;

namespace VanBan.Reading.Formats.Docx;

/// <summary>
/// Reading WordprocessingML (ISO/IEC 29500-1, chapter 17) as a stream. The parts are found by the Open XML SDK and read
/// by see cref="XmlReader"/>, not by the SDK's own part reader, which builds an object for every element and was
/// measured at eight times the time. Nothing here recurses: the nesting of a file is its author's choice, and a stack
/// that overflows takes the process with it.
/// </summary>
internal static class WordXml
{
    private const string Transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    private const string RelationshipsTransitional =
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string RelationshipsStrict = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    private const string Math = "http://schemas.openxmlformats.org/officeDocument/2006/math";
    private const string MathStrict = "http://purl.oclc.org/ooxml/officeDocument/math";
    private const string Compatibility = "http://schemas.openxmlformats.org/markup-compatibility/2006";

    /// <summary>Elements deeper than this are of no document: Word itself stops far earlier.</summary>
    public const int MaxDepth = 100_000;

    public static XmlReader Open(Stream stream, long maxCharacters) => XmlReader.Create(stream, new XmlReaderSettings
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = maxCharacters,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CheckCharacters = false, // a stray control character written as a reference is no reason to refuse a report
        CloseInput = true,
    });

    public static bool IsWord(this XmlReader reader) => reader.NamespaceURI is Transitional or Strict;

    public static bool IsMath(this XmlReader reader) => reader.NamespaceURI is Math or MathStrict;

    public static bool IsCompatibility(this XmlReader reader) => reader.NamespaceURI is Compatibility;

    /// <summary>An attribute in the element's own namespace.</summary>
    public static string? Attribute(this XmlReader reader, string name) =>
        reader.GetAttribute(name, reader.NamespaceURI) ?? reader.GetAttribute(name);

    public static string? Value(this XmlReader reader) => reader.Attribute("val");

    public static int? Number(this XmlReader reader, string name = "val") =>
        int.TryParse(
            reader.Attribute(name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
                ? number : null;

    /// <summary>An on-off property: present without a value is on.</summary>
    public static bool IsOn(this XmlReader reader) => reader.Value() is not ("0" or "false" or "off" or "none");

    public static string? RelationshipId(this XmlReader reader, string name = "id") =>
        reader.GetAttribute(name, RelationshipsTransitional) ?? reader.GetAttribute(name, RelationshipsStrict);

    /// <summary>The elements inside the current one, of whatever level, in their order.</summary>
    public static Descendants Inside(this XmlReader reader) => new(reader);

    /// <summary>The characters inside the element, on whose end the reader then stands.</summary>
    public static string Characters(this XmlReader reader)
    {
        if (reader.IsEmptyElement)
            return "";
        var depth = reader.Depth;
        string? first = null;
        StringBuilder? more = null;
        while (reader.Read() && (reader.NodeType != XmlNodeType.EndElement || reader.Depth > depth))
        {
            if (reader.NodeType is not (XmlNodeType.Text or XmlNodeType.CDATA
                or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace))
                continue;
            if (first is null)
                first = reader.Value;
            else
                (more ??= new StringBuilder(first)).Append(reader.Value);
        }
        return more?.ToString() ?? first ?? "";
    }

    /// <summary>Passes over what is inside the element, and stops on its end, so that the next read goes on behind
    /// it.</summary>
    public static void SkipInside(this XmlReader reader)
    {
        if (reader.IsEmptyElement)
            return;
        var depth = reader.Depth;
        while (reader.Read()
            && (reader.NodeType != XmlNodeType.EndElement || reader.Depth > depth)) { }
    }

    /// <summary>Goes over the elements inside one element, and ends on its end.</summary>
    internal readonly struct Descendants
    {
        private readonly XmlReader reader;
        private readonly int depth;

        public Descendants(XmlReader reader) =>
            (this.reader, depth) = (reader, reader.IsEmptyElement ? -1 : reader.Depth);

        /// <summary>Goes to the next element; <see langword="false"/> at the end.</summary>
        public bool Next()
        {
            while (depth >= 0 && reader.Read())
            {
                if (reader.NodeType == XmlNodeType.Element)
                    return true;
                if (reader.NodeType == XmlNodeType.EndElement && reader.Depth <= depth)
                    return false;
            }
            return false;
        }
    }
}
