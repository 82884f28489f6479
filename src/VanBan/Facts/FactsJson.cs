using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using VanBan.Citations;
using VanBan.Documents;
using VanBan.Documents.Structure;
using VanBan.Figures;
using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Facts;

/// <summary>
/// Facts as JSON, for programs: camelCase, dates as <c>yyyy-MM-dd</c>, enumerations in lower case with hyphens,
/// Vietnamese letters as they are. A fact that is not known is <c>null</c>, never left out, so that every object has
/// the same members. Members may be added, never renamed.
/// </summary>
public static class FactsJson
{
    /// <summary>How all JSON of the project is written: compact, no letter escaped that need not be.</summary>
    public static JsonWriterOptions Options { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The facts as one object.</summary>
    public static string ToJson(DocumentFacts facts, bool withText = false)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            writer.WriteStartObject();
            WriteMembers(writer, facts, withText);
            writer.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>
    /// Writes the members <c>pages</c>, <c>ocrPages</c>, <c>header</c>, <c>citations</c>, <c>changes</c>,
    /// <c>figures</c>, <c>diagnostics</c>, <c>tasks</c> and, if
    /// <paramref name="withText"/>, <c>text</c> into the object that the writer stands in.
    /// </summary>
    public static void WriteMembers(Utf8JsonWriter writer, DocumentFacts facts, bool withText = false)
    {
        var document = facts.Document;
        var outline = new Outline(document.Text, facts.Segments);
        Number(writer, "pages", document.PageCount);
        writer.WriteStartArray("ocrPages");
        foreach (var page in document.OcrPages)
            writer.WriteNumberValue(page);
        writer.WriteEndArray();
        Write(writer, facts.Header);
        writer.WriteStartArray("citations");
        foreach (var citation in facts.Citations)
            Write(writer, document, outline, citation);
        writer.WriteEndArray();
        writer.WriteStartArray("changes");
        foreach (var change in facts.Changes)
            Write(writer, document, change);
        writer.WriteEndArray();
        writer.WriteStartArray("figures");
        foreach (var figure in facts.Figures)
            Write(writer, document, outline, figure);
        writer.WriteEndArray();
        Write(writer, facts.Diagnostics);
        TasksJson.Write(writer, document, outline, facts.Tasks);
        EffectJson.Write(writer, document, facts);
        if (withText)
            writer.WriteString("text", document.Text);
    }

    /// <summary>Writes the member <c>diagnostics</c>.</summary>
    public static void Write(Utf8JsonWriter writer, ImmutableArray<Diagnostic> diagnostics)
    {
        writer.WriteStartArray("diagnostics");
        foreach (var diagnostic in diagnostics)
        {
            writer.WriteStartObject();
            writer.WriteString("code", diagnostic.Code);
            Number(writer, "page", diagnostic.Page);
            writer.WriteString("message", diagnostic.Message);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, Header header)
    {
        writer.WriteStartObject("header");
        writer.WriteString("id", header.Key?.ToString());
        writer.WriteString("type", header.Type?.Slug);
        writer.WriteString("number", header.Number?.Printed);
        writer.WriteString("date", Day(header.Date));
        writer.WriteString("place", header.Place);
        writer.WriteString("issuer", header.Issuer);
        writer.WriteString("subject", header.Subject);
        writer.WriteString("signer", header.Signer);
        writer.WriteString("signerTitle", header.SignerTitle);
        Texts(writer, "recipients", header.Recipients);
        writer.WriteString("superior", header.Superior);
        writer.WriteString("authority", header.Authority);
        Texts(writer, "addressees", header.Addressees);
        Texts(writer, "signedFor", header.SignedFor);
        writer.WriteString("urgency", header.Urgency);
        writer.WriteString("secrecy", header.Secrecy);
        writer.WriteBoolean("draft", header.IsDraft);
        writer.WriteString("effectiveDate", Day(header.EffectiveDate));
        writer.WriteString("adoption", header.Adoption);
        if (header.Correction is { } mark)
            WriteMark(writer, mark);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Document document, Outline outline, Citation citation)
    {
        writer.WriteStartObject();
        writer.WriteNumber("start", citation.Span.Start);
        writer.WriteNumber("end", citation.Span.End);
        Number(writer, "page", document.PageAt(citation.Span.Start));
        writer.WriteString("section", outline.PlaceOf(citation.Span.Start));
        writer.WriteString("quote", citation.Span.In(document.Text));
        writer.WriteString("kind", EnumName.Of(citation.Kind));
        writer.WriteString("type", citation.Type?.Slug);
        writer.WriteString("number", citation.Number?.Printed);
        writer.WriteString("name", citation.Name);
        writer.WriteString("date", Day(citation.Date));
        writer.WriteBoolean("dateInferred", citation.DateInferred);
        writer.WriteString("issuer", citation.Issuer);
        writer.WriteBoolean("issuerInferred", citation.IssuerInferred);
        writer.WriteString("relation", EnumName.Of(citation.Relation));
        Write(writer, "pinpoints", citation.Pinpoints);
        writer.WriteString("id", citation.Key.ToString());
        writer.WriteString("certainty", EnumName.Of(citation.Certainty));
        Boxes(writer, document, citation.Span);
        if (citation.Correction is { } mark)
            WriteMark(writer, mark);
        writer.WriteEndObject();
    }

    /// <summary>Writes the member <c>corrected</c>: who said otherwise than the machine read.</summary>
    public static void WriteMark(Utf8JsonWriter writer, CorrectionMark mark)
    {
        writer.WriteStartObject("corrected");
        writer.WriteString("id", mark.Id);
        writer.WriteString("by", mark.By);
        writer.WriteString("at", mark.Made);
        writer.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter writer, Document document, DocumentChange change)
    {
        writer.WriteStartObject();
        writer.WriteString("target", change.Target.ToString());
        writer.WriteNumber("citation", change.Citation);
        writer.WriteString("action", EnumName.Of(change.Action));
        if (change.Scope.IsEmpty)
            writer.WriteNull("scope");
        else
            Write(writer, "scope", change.Scope);
        writer.WriteBoolean("partial", change.IsPartial);
        writer.WriteString("from", Day(change.From));
        writer.WriteString("until", Day(change.Until));
        writer.WriteString("exception", change.Exception);
        if (change.Limit is not null)
            writer.WriteString("limit", change.Limit);
        if (change.Event is not null)
            writer.WriteString("event", change.Event);
        if (change.Effect is { } effect)
            writer.WriteString("effect", EnumName.Of(effect));
        if (change.IsExceptionShared)
            writer.WriteBoolean("exceptionShared", true);
        if (change.Misprint is { } misprint)
        {
            Number(writer, "misprintOf", misprint.Citation);
            writer.WriteString("misprintDay", Day(misprint.Day));
        }
        writer.WriteNumber("start", change.Span.Start);
        writer.WriteNumber("end", change.Span.End);
        Number(writer, "page", document.PageAt(change.At));
        writer.WriteString("quote", change.Span.In(document.Text));
        Number(writer, "by", change.By);
        writer.WriteEndObject();
    }

    internal static void Write(Utf8JsonWriter writer, string name, ImmutableArray<Pinpoint> pinpoints)
    {
        writer.WriteStartArray(name);
        foreach (var pinpoint in pinpoints)
        {
            writer.WriteStartObject();
            writer.WriteString("article", pinpoint.Article);
            writer.WriteString("clause", pinpoint.Clause);
            writer.WriteString("point", pinpoint.Point);
            writer.WriteString("part", pinpoint.Part);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter writer, Document document, Outline outline, Figure figure)
    {
        writer.WriteStartObject();
        writer.WriteNumber("start", figure.Span.Start);
        writer.WriteNumber("end", figure.Span.End);
        Number(writer, "page", document.PageAt(figure.Span.Start));
        writer.WriteString("section", outline.PlaceOf(figure.Span.Start));
        writer.WriteString("quote", figure.Span.In(document.Text));
        writer.WriteNumber("value", figure.Value);
        if (figure.High is { } high)
            writer.WriteNumber("high", high);
        else
            writer.WriteNull("high");
        writer.WriteString("unit", figure.Unit);
        writer.WriteString("approximation", EnumName.Of(figure.Approximation));
        writer.WriteString("indicator", figure.Indicator);
        writer.WriteString("change", figure.Change is { } change ? EnumName.Of(change) : null);
        writer.WriteString("comparedWith", figure.ComparedWith);
        writer.WriteString("period", figure.Period);
        writer.WriteString("place", figure.Place);
        writer.WriteString("column", figure.Column);
        Boxes(writer, document, figure.Span);
        writer.WriteEndObject();
    }

    // Only where they were asked for: they double the length of the line.
    private static void Boxes(Utf8JsonWriter writer, Document document, TextSpan span)
    {
        if (document.Words.IsEmpty)
            return;
        writer.WriteStartArray("boxes");
        foreach (var box in document.BoxesOf(span))
        {
            writer.WriteStartObject();
            writer.WriteNumber("page", box.Page);
            writer.WriteNumber("left", MathF.Round(box.Left, 1));
            writer.WriteNumber("top", MathF.Round(box.Top, 1));
            writer.WriteNumber("right", MathF.Round(box.Right, 1));
            writer.WriteNumber("bottom", MathF.Round(box.Bottom, 1));
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    private static void Texts(Utf8JsonWriter writer, string name, ImmutableArray<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (var text in texts)
            writer.WriteStringValue(text);
        writer.WriteEndArray();
    }

    private static string? Day(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void Number(Utf8JsonWriter writer, string name, int? value)
    {
        if (value is { } number)
            writer.WriteNumber(name, number);
        else
            writer.WriteNull(name);
    }
}
