using System.Text.Json;
using VanBan.Facts;
using VanBan.Store.Search;

namespace VanBan.Cli.Render;

/// <summary>Answers of a search, for programs.</summary>
internal static class SearchJson
{
    /// <summary>Writes one answer as one object; <paramref name="id"/> is the query's own, in a list of queries.</summary>
    public static void Write(Terminal terminal, SearchResults results, string? id = null) => Json.Write(terminal, writer =>
    {
        if (id is not null)
            writer.WriteString("id", id);
        writer.WriteString("query", results.Query);
        writer.WriteNumber("total", results.Total);
        Json.Number(writer, "documents", results.Documents);
        Json.List(writer, "hits", results.Hits, hit => WriteHit(writer, hit));
        writer.WriteStartObject("facets");
        foreach (var (name, counts) in Facets(results.Facets))
        {
            Json.List(writer, name, counts, facet =>
            {
                writer.WriteString("value", facet.Value);
                writer.WriteNumber("count", facet.Count);
            });
        }
        writer.WriteEndObject();
        writer.WriteStartArray("remarks");
        foreach (var remark in results.Remarks)
            writer.WriteStringValue(remark);
        writer.WriteEndArray();
        writer.WriteString("didYouMean", results.DidYouMean);
        writer.WriteBoolean("timedOut", results.TimedOut);
    });

    private static IEnumerable<(string Name, IReadOnlyList<FacetCount> Counts)> Facets(SearchFacets facets) =>
        [("type", facets.Type), ("issuer", facets.Issuer), ("year", facets.Year), ("province", facets.Province), ("format", facets.Format), ("validity", facets.Validity)];

    private static void WriteHit(Utf8JsonWriter writer, SearchHit hit)
    {
        writer.WriteNumber("rank", hit.Rank);
        writer.WriteNumber("score", Math.Round(hit.Score, 4));
        writer.WriteString("file", hit.File);
        writer.WriteString("id", hit.Id);
        writer.WriteString("type", hit.Type);
        writer.WriteString("number", hit.Number);
        writer.WriteString("date", Json.Day(hit.Date));
        writer.WriteString("issuer", hit.Issuer);
        writer.WriteString("subject", hit.Subject);
        writer.WriteString("title", hit.Title);
        Json.Number(writer, "page", hit.Page);
        writer.WriteString("section", hit.Section);
        writer.WriteString("snippet", hit.Snippet);
        WriteValidity(writer, hit.Validity);
        writer.WriteStartArray("otherFiles");
        foreach (var file in hit.OtherFiles)
            writer.WriteStringValue(file);
        writer.WriteEndArray();
    }

    private static void WriteValidity(Utf8JsonWriter writer, HitValidity? hit)
    {
        if (hit is null)
        {
            writer.WriteNull("validity");
            return;
        }
        writer.WriteStartObject("validity");
        writer.WriteString("state", EnumName.Of(hit.State));
        writer.WriteString("effectiveFrom", Json.Day(hit.Validity.EffectiveFrom));
        Json.List(writer, "changes", hit.Validity.Changes, change =>
        {
            writer.WriteString("state", EnumName.Of(change.State));
            writer.WriteString("since", Json.Day(change.Since));
            writer.WriteString("by", change.By.ToString());
            writer.WriteString("number", change.ByNumber);
        });
        writer.WriteEndObject();
    }
}
