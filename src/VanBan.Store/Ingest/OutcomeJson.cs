using System.Text.Json;
using VanBan.Facts;
using VanBan.Reading;
using VanBan.Reading.Containers;

namespace VanBan.Store.Ingest;

/// <summary>What became of one file as a line of JSON: the contract of <c>vanban extract --format json</c>.</summary>
public static class OutcomeJson
{
    /// <summary>Writes one object and a line end.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="file">The file as the reader of the line knows it, with forward slashes.</param>
    /// <param name="sha256">SHA-256 of its bytes; <see langword="null"/> if they could not be read.</param>
    /// <param name="outcome">Its facts, or why there are none.</param>
    /// <param name="withText">Whether to add the document's text.</param>
    public static void WriteLine(
        Stream output, string file, string? sha256, Outcome<DocumentFacts> outcome, bool withText = false)
    {
        using (var writer = new Utf8JsonWriter(output, FactsJson.Options))
        {
            var facts = (outcome as Outcome<DocumentFacts>.Done)?.Value;
            var skipped = outcome as Outcome<DocumentFacts>.Skipped;
            writer.WriteStartObject();
            writer.WriteString("file", file);
            // Only where the document lies in a file.
            if (EntryPath.WayOf(file) is { } way)
                writer.WriteString("way", way);
            writer.WriteString("sha256", sha256);
            writer.WriteString("format", facts?.Document.Format);
            writer.WriteString("outcome", facts is null ? "skipped" : "read");
            writer.WriteString("obstacle", skipped is null ? null : EnumName.Of(skipped.Obstacle));
            writer.WriteString("reason", skipped?.Reason);
            if (facts is null)
                WriteNoFacts(writer);
            else
                FactsJson.WriteMembers(writer, facts, withText);
            writer.WriteEndObject();
        }
        output.WriteByte((byte)'\n');
    }

    private static void WriteNoFacts(Utf8JsonWriter writer)
    {
        writer.WriteNull("pages");
        writer.WriteStartArray("ocrPages");
        writer.WriteEndArray();
        writer.WriteNull("header");
        foreach (var list in (ReadOnlySpan<string>)["citations", "changes", "figures", "diagnostics", "tasks"])
        {
            writer.WriteStartArray(list);
            writer.WriteEndArray();
        }
    }
}
