using System.Text.Json;
using VanBan.Application.Questions;
using VanBan.Facts;
using VanBan.Store.Search;

namespace VanBan.Application.Contracts;

/// <summary>The contracts of <c>search</c>, <c>alerts</c> and <c>suggest</c>.</summary>
public static class SearchJson
{
    /// <summary>Writes one answer as one object.</summary>
    public static void Write(Stream output, SearchResults results) => Write(output, id: null, results);

    /// <summary>Writes the answer to one query of a list, under the query's own name.</summary>
    public static void Write(Stream output, ListedAnswer answer) => Write(output, answer.Id, answer.Results);

    /// <summary>Writes what is new in a saved search, under the search's name.</summary>
    public static void Write(Stream output, SearchNews news) => Write(output, news.Name, news.Results);

    /// <summary>Writes completions of what is typed.</summary>
    public static void Write(Stream output, IEnumerable<QuerySuggestion> suggestions) =>
        JsonLine.Write(output, writer => writer.WriteList("suggestions", suggestions, suggestion =>
    {
        writer.WriteString("kind", EnumName.Of(suggestion.Kind));
        writer.WriteString("text", suggestion.Text);
    }));

    private static void Write(Stream output, string? id, SearchResults results) => JsonLine.Write(output, writer =>
    {
        if (id is not null)
            writer.WriteString("id", id);
        writer.WriteString("query", results.Query);
        writer.WriteNumber("total", results.Total);
        writer.WriteWhole("documents", results.Documents);
        writer.WriteList("hits", results.Hits, hit => WriteHit(writer, hit));
        WriteFacets(writer, results.Facets);
        writer.WriteStrings("remarks", results.Remarks);
        writer.WriteString("didYouMean", results.DidYouMean);
        writer.WriteBoolean("timedOut", results.TimedOut);
        writer.WriteWhole("didYouMeanTotal", results.MeantTotal);
        writer.WriteBoolean("asksNumber", results.AsksNumber);
    });

    private static void WriteFacets(Utf8JsonWriter writer, SearchFacets facets)
    {
        writer.WriteStartObject("facets");
        WriteCounts("type", facets.Type);
        WriteCounts("issuer", facets.Issuer);
        WriteCounts("year", facets.Year);
        WriteCounts("province", facets.Province);
        WriteCounts("format", facets.Format);
        WriteCounts("validity", facets.Validity);
        writer.WriteEndObject();

        void WriteCounts(string name, IReadOnlyList<FacetCount> counts) => writer.WriteList(name, counts, facet =>
        {
            writer.WriteString("value", facet.Value);
            writer.WriteNumber("count", facet.Count);
        });
    }

    private static void WriteHit(Utf8JsonWriter writer, SearchHit hit)
    {
        writer.WriteNumber("rank", hit.Rank);
        writer.WriteNumber("score", Math.Round(hit.Score, 4));
        writer.WriteString("file", hit.File);
        writer.WriteWay(hit.File);
        writer.WriteString("id", hit.Id);
        writer.WriteString("type", hit.Type);
        writer.WriteString("number", hit.Number);
        writer.WriteString("date", JsonLine.Day(hit.Date));
        writer.WriteString("issuer", hit.Issuer);
        writer.WriteString("subject", hit.Subject);
        writer.WriteString("title", hit.Title);
        writer.WriteWhole("page", hit.Page);
        writer.WriteString("section", hit.Section);
        writer.WriteString("snippet", hit.Snippet);
        WriteValidity(writer, hit.Validity);
        writer.WriteStrings("otherFiles", hit.OtherFiles);
        writer.WriteString("role", hit.Role is { } role ? EnumName.Of(role) : null);
        writer.WriteList("provisions", hit.Passages, passage =>
        {
            writer.WriteString("section", passage.Section);
            writer.WriteWhole("page", passage.Page);
            writer.WriteNumber("start", passage.Span.Start);
            writer.WriteString("snippet", passage.ToString());
        });
        // Only where the file is gone.
        if (hit.Vanished is { } vanished)
            writer.WriteString("vanished", JsonLine.Moment(vanished));
        // Only where a person corrected it.
        if (hit.Correction is { } mark)
            FactsJson.WriteMark(writer, mark);
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
        writer.WriteString("effectiveFrom", JsonLine.Day(hit.Validity.EffectiveFrom));
        if (hit.Validity.StatedOn(hit.Day) is { } stated)
            ValidityJson.WriteStated(writer, stated);
        writer.WriteList("changes", hit.Validity.Changes.Index(), one =>
        {
            var (place, change) = one;
            writer.WriteString("state", EnumName.Of(change.State));
            writer.WriteString("since", JsonLine.Day(change.Since));
            writer.WriteString("by", change.By.ToString());
            writer.WriteString("number", change.ByNumber);
            if (place >= hit.Evidence.Count)
                return;
            writer.WriteString("quote", hit.Evidence[place].Quote);
            writer.WriteString("file", hit.Evidence[place].File);
            writer.WriteWhole("page", hit.Evidence[place].Page);
        });
        writer.WriteEndObject();
    }
}
