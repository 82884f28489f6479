using System.Text.Json;
using VanBan.Archive.Search;

namespace VanBan.Cli.Render;

/// <summary>The answer to a search, for programs.</summary>
internal static class SearchJson
{
    /// <summary>Writes one object.</summary>
    public static void Write(Terminal terminal, SearchResults results) => Json.Write(terminal, writer =>
    {
        writer.WriteString("query", results.Query);
        writer.WriteNumber("total", results.Total);
        Json.List(writer, "hits", results.Hits, hit => WriteMembers(writer, hit));
        writer.WriteStartObject("facets");
        Facet(writer, "type", results.Facets.Type);
        Facet(writer, "issuer", results.Facets.Issuer);
        Facet(writer, "year", results.Facets.Year);
        Facet(writer, "province", results.Facets.Province);
        Facet(writer, "format", results.Facets.Format);
        writer.WriteEndObject();
        writer.WriteString("didYouMean", results.DidYouMean);
        writer.WriteBoolean("timedOut", results.TimedOut);
        writer.WriteStartArray("remarks");
        foreach (var remark in results.Remarks)
            writer.WriteStringValue(remark);
        writer.WriteEndArray();
    });

    private static void WriteMembers(Utf8JsonWriter writer, SearchHit hit)
    {
        writer.WriteNumber("rank", hit.Rank);
        writer.WriteNumber("score", Math.Round((decimal)hit.Score, 4));
        writer.WriteString("file", hit.File);
        writer.WriteString("id", hit.Id);
        writer.WriteString("type", hit.Type);
        writer.WriteString("number", hit.Number);
        writer.WriteString("date", Json.Day(hit.Date));
        writer.WriteString("issuer", hit.Issuer);
        writer.WriteString("subject", hit.Subject);
        writer.WriteString("title", hit.Title);
        Json.Number(writer, "page", hit.Page);
        writer.WriteString("section", hit.Passages.Count > 0 ? hit.Passages[0].Section : null);
        writer.WriteString("snippet", hit.Snippet);
        writer.WriteStartArray("otherFiles");
        foreach (var file in hit.OtherFiles)
            writer.WriteStringValue(file);
        writer.WriteEndArray();
    }

    private static void Facet(Utf8JsonWriter writer, string name, IReadOnlyList<FacetCount> values) => Json.List(writer, name, values, value =>
    {
        writer.WriteString("value", value.Value);
        writer.WriteNumber("count", value.Count);
    });
}
