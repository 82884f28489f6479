using System.Globalization;
using System.Xml;
using VanBan.Application.Questions;
using VanBan.Application.Wording;
using VanBan.Documents;
using VanBan.Graph;
using VanBan.Store.Catalog;

namespace VanBan.Application.Exports;

/// <summary>
/// A document in Akoma Ntoso 3.0 (OASIS LegalDocML): its head, its parts with their numbers, its words, and each
/// citation as a <c>ref</c> to the act's identifier. A document with articles is an <c>act</c>, any other a <c>doc</c>;
/// what is quoted from another act is text of the part that quotes it.
/// </summary>
public sealed class AkomaNtoso
{
    /// <summary>The namespace of the format.</summary>
    public const string Namespace = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

    private const string Source = "#vanban";

    private readonly XmlWriter xml;
    private readonly StoredDocument stored;
    private readonly AkomaWords words;
    private readonly AkomaOutline outline;
    private readonly string id;

    private AkomaNtoso(
        XmlWriter xml, StoredDocument stored, GraphDocument document, IEnumerable<Edge> edges, ActIds ids)
    {
        (this.xml, this.stored, id) = (xml, stored, document.Id);
        words = new AkomaWords(xml, stored.Facts.Document.Text, edges, ids);
        outline = new AkomaOutline(stored.Facts);
    }

    /// <summary>Writes a document of the store.</summary>
    /// <param name="output">Where to; it stays open.</param>
    /// <param name="store">The store.</param>
    /// <param name="document">The document, which is in the store; of several files the first.</param>
    public static void Write(Stream output, OpenStore store, GraphDocument document)
    {
        var stored = store.Catalog.Document(document.Files[0].File)
            ?? throw new InvalidOperationException("The document is in the graph and not in the catalog.");
        var edges = store.Catalog.Graph.Cites(document).Where(edge => edge.Mention.From.File == stored.File);
        using var xml = GraphXml.Writer(output);
        new AkomaNtoso(xml, stored, document, edges, new ActIds(store)).WriteAll();
    }

    private void WriteAll()
    {
        xml.WriteStartElement("akomaNtoso", Namespace);
        Open(outline.IsAct ? "act" : "doc");
        xml.WriteAttributeString("name", NameOfKind());
        WriteMeta(id, stored.Facts.Header);
        WriteBlocks("preface", outline.Preface);
        WriteBlocks("preamble", outline.Preamble);
        Open(outline.IsAct ? "body" : "mainBody");
        xml.WriteAttributeString("eId", "body");
        foreach (var part in outline.Body)
            WritePart(part, "", mayBeBlock: !outline.IsAct);
        xml.WriteEndElement();
        WriteBlocks("conclusions", outline.Conclusions);
        WriteAttachments();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private string NameOfKind() => stored.Facts.Header.Type?.Slug ?? "van-ban";

    private void WriteMeta(string work, Header header)
    {
        Open("meta");
        Open("identification");
        xml.WriteAttributeString("source", Source);
        WriteLevel("FRBRWork", work, header, isWork: true);
        WriteLevel("FRBRExpression", work + "@vi", header, isWork: false, ("FRBRlanguage", "language", "vie"));
        WriteLevel(
            "FRBRManifestation", work + "@vi$akn", header, isWork: false,
            ("FRBRformat", "value", "application/akn+xml"));
        xml.WriteEndElement();
        Open("references");
        xml.WriteAttributeString("source", Source);
        WriteOrganization("vanban", "VanBan");
        if (header.Issuer is { } issuer)
            WriteOrganization("issuer", issuer);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private void WriteLevel(
        string level, string uri, Header header, bool isWork,
        params ReadOnlySpan<(string Name, string Key, string Value)> more)
    {
        Open(level);
        WriteValue("FRBRthis", "value", uri);
        WriteValue("FRBRuri", "value", uri);
        Open("FRBRdate");
        var day = header.Date ?? (header.Key?.Year is { } year ? new DateOnly(year, 1, 1) : DateOnly.MinValue);
        xml.WriteAttributeString("date", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        xml.WriteAttributeString("name", header.Date is not null ? "issued" : "unknown");
        xml.WriteEndElement();
        WriteValue("FRBRauthor", "href", isWork
            && header.Issuer is not null
            ? "#issuer" : Source);
        if (isWork)
        {
            WriteValue("FRBRcountry", "value", "vn");
            if (header.Number is { } number)
                WriteValue("FRBRnumber", "value", number.ToString());
            if (header.Subject is { } subject)
                WriteValue("FRBRname", "value", SingleLine.Of(subject));
        }
        foreach (var (name, key, value) in more)
            WriteValue(name, key, value);
        xml.WriteEndElement();
    }

    private void WriteOrganization(string identifier, string name)
    {
        Open("TLCOrganization");
        xml.WriteAttributeString("eId", identifier);
        xml.WriteAttributeString("href", "/ontology/organization/vn/" + identifier);
        xml.WriteAttributeString("showAs", XmlText.Clean(SingleLine.Of(name)));
        xml.WriteEndElement();
    }

    private void WriteValue(string element, string attribute, string value)
    {
        Open(element);
        xml.WriteAttributeString(attribute, XmlText.Clean(value));
        xml.WriteEndElement();
    }

    private void WriteBlocks(string element, List<AkomaPart> parts)
    {
        if (parts.Count == 0)
            return;
        Open(element);
        xml.WriteAttributeString("eId", element);
        foreach (var part in parts)
            WriteWhole(part);
        xml.WriteEndElement();
    }

    // A part as paragraphs of text, with all that stands under it.
    private void WriteWhole(AkomaPart part)
    {
        words.WriteParagraph(part.Segment, part.Segment.Span.Start);
        foreach (var child in part.Children)
            WriteWhole(child);
    }

    private void WritePart(AkomaPart part, string prefix, bool mayBeBlock)
    {
        if (mayBeBlock && part.IsText)
        {
            WriteWhole(part);
            return;
        }
        var identifier = outline.IdentifierOf(part, prefix);
        Open(part.Element);
        if (part.IsText)
            xml.WriteAttributeString("name", part.Segment.IsQuoted ? "quoted" : "text");
        xml.WriteAttributeString("eId", identifier);
        if (part.IsText)
            WriteContent(identifier, [part], part.Segment.Span.Start);
        else
            WriteNumbered(part, identifier);
        xml.WriteEndElement();
    }

    private void WriteNumbered(AkomaPart part, string identifier)
    {
        var start = part.TextStart(stored.Facts.Document.Text);
        if (part.Segment.Label is { } label)
            WriteText("num", label);
        if (part.HasHeading && start < part.Segment.Span.End)
        {
            Open("heading");
            words.Write(part.Segment, start);
            xml.WriteEndElement();
            start = part.Segment.Span.End;
        }
        if (part.Children.TrueForAll(child => child.IsText))
        {
            WriteContent(identifier, start < part.Segment.Span.End ? [part, .. part.Children] : part.Children, start);
            return;
        }
        var lead = part.Children.TakeWhile(child => child.IsText).ToList();
        if (start < part.Segment.Span.End || lead.Count > 0)
            WriteIntro(identifier, part, lead, start);
        foreach (var child in part.Children.Skip(lead.Count))
            WritePart(child, identifier, mayBeBlock: false);
    }

    private void WriteIntro(string identifier, AkomaPart part, List<AkomaPart> lead, int start)
    {
        Open("intro");
        xml.WriteAttributeString("eId", identifier + "__intro");
        if (start < part.Segment.Span.End)
            words.WriteParagraph(part.Segment, start);
        lead.ForEach(WriteWhole);
        xml.WriteEndElement();
    }

    // The first part may begin behind its number.
    private void WriteContent(string identifier, List<AkomaPart> parts, int start)
    {
        Open("content");
        xml.WriteAttributeString("eId", identifier + "__content");
        foreach (var (i, part) in parts.Index())
        {
            if (i == 0
                && start > part.Segment.Span.Start
                && start < part.Segment.Span.End)
                words.WriteParagraph(part.Segment, start);
            else
                WriteWhole(part);
        }
        if (parts.Count == 0)
            WriteText("p", "");
        xml.WriteEndElement();
    }

    private void WriteAttachments()
    {
        if (outline.Attachments.Count == 0)
            return;
        Open("attachments");
        foreach (var (i, part) in outline.Attachments.Index())
        {
            var number = (i + 1).ToString(CultureInfo.InvariantCulture);
            Open("attachment");
            xml.WriteAttributeString("eId", "att_" + number);
            Open("doc");
            xml.WriteAttributeString("name", "attachment");
            WriteMeta($"{id}~att{number}", stored.Facts.Header);
            Open("mainBody");
            xml.WriteAttributeString("eId", $"att_{number}__body");
            words.WriteParagraph(part.Segment, part.Segment.Span.Start);
            foreach (var child in part.Children)
                WritePart(child, "att_" + number, mayBeBlock: true);
            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private void WriteText(string element, string text)
    {
        Open(element);
        xml.WriteString(XmlText.Clean(text));
        xml.WriteEndElement();
    }

    private void Open(string element) => xml.WriteStartElement(element, Namespace);
}
