using System.Globalization;
using System.Text.Json;
using VanBan.Documents;
using VanBan.Text;

namespace VanBan.Facts;

/// <summary>The member <c>effect</c> of the contract of <c>extract</c>: when a document has effect by its own words, in
/// which stages, and where it says so; left out where it says nothing.</summary>
internal static class EffectJson
{
    /// <summary>Writes the member.</summary>
    public static void Write(Utf8JsonWriter writer, Document document, DocumentFacts facts)
    {
        var header = facts.Header;
        if (header.EffectSpan.Length == 0 && facts.Stages.IsEmpty)
            return;
        writer.WriteStartObject("effect");
        writer.WriteString("from", Day(header.EffectiveDate));
        writer.WriteString("until", Day(header.EffectiveUntil));
        writer.WriteString("untilEvent", header.EffectEvent);
        WriteAt(writer, document, header.EffectSpan);
        writer.WriteStartArray("stages");
        foreach (var stage in facts.Stages)
        {
            writer.WriteStartObject();
            FactsJson.Write(writer, "provisions", stage.Provisions);
            writer.WriteString("from", Day(stage.From));
            writer.WriteString("exception", stage.Exception);
            writer.WriteBoolean("ofAttachment", stage.IsOfAttachment);
            WriteAt(writer, document, stage.Span);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteAt(Utf8JsonWriter writer, Document document, TextSpan span)
    {
        if (span.Length == 0)
            return;
        writer.WriteNumber("start", span.Start);
        writer.WriteNumber("end", span.End);
        if (document.PageAt(span.Start) is { } page)
            writer.WriteNumber("page", page);
        writer.WriteString("quote", span.In(document.Text));
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
