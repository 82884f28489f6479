using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using VanBan.Facts;

namespace VanBan.Application.Compare;

/// <summary>What became of a fact.</summary>
public enum DifferenceKind
{
    /// <summary>It was not there before.</summary>
    Gained,

    /// <summary>It is not there any more.</summary>
    Lost,

    /// <summary>It is there, and says something else.</summary>
    Changed,
}

/// <summary>A difference between two readings of a document.</summary>
/// <param name="Kind">What became of the fact.</param>
/// <param name="Part"><c>document</c>, <c>header</c>, <c>citation</c> or <c>figure</c>.</param>
/// <param name="Name">The fact: a header field, or a quote.</param>
/// <param name="Details">For a changed one, what was and what is, as <c>date: 2022-12-09 → null</c>.</param>
public sealed record Difference(DifferenceKind Kind, string Part, string Name, string? Details = null);

/// <summary>The differences of one document.</summary>
/// <param name="File">Its file.</param>
/// <param name="Differences">In the order document, header, citations, figures.</param>
public sealed record DocumentDifferences(string File, ImmutableArray<Difference> Differences);

/// <summary>Gains and losses between two outputs of <c>extract</c>, document by document.</summary>
/// <param name="Documents">Those that differ, in the order of the new output; those that are gone last.</param>
/// <param name="Same">The number of documents without difference.</param>
public sealed record Comparison(ImmutableArray<DocumentDifferences> Documents, int Same)
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = FactsJson.Options.Encoder };

    private static readonly string[] HeaderFields =
        ["id", "type", "number", "date", "place", "issuer", "subject", "signer", "signerTitle", "recipients"];

    // What a citation or a figure is known again by; the other members are what it says. Offsets and pages move when a
    // reader changes and are not compared.
    private static readonly string[] CitationFields =
        ["type", "number", "name", "date", "issuer", "relation", "pinpoints", "id", "certainty", "kind"];
    private static readonly string[] FigureFields =
        ["value", "high", "unit", "approximation", "indicator", "change", "comparedWith", "period"];

    /// <summary>The number of facts gained.</summary>
    public int Gained => Count(DifferenceKind.Gained);

    /// <summary>The number of facts lost.</summary>
    public int Lost => Count(DifferenceKind.Lost);

    /// <summary>The number of facts changed.</summary>
    public int Changed => Count(DifferenceKind.Changed);

    /// <summary>Compares two outputs. Documents are known again by their file, as it was named; else by its name
    /// without folder.</summary>
    public static Comparison Of(IReadOnlyList<ExtractedLine> before, IReadOnlyList<ExtractedLine> after)
    {
        var old = before.ToLookup(line => line.File, StringComparer.Ordinal);
        var byName = before.ToLookup(line => NameOf(line.File), StringComparer.Ordinal);
        var met = new HashSet<ExtractedLine>(ReferenceEqualityComparer.Instance);
        var documents = ImmutableArray.CreateBuilder<DocumentDifferences>();
        var same = 0;
        foreach (var line in after)
        {
            var candidates = old[line.File].Any() ? old[line.File] : byName[NameOf(line.File)];
            var former = candidates.FirstOrDefault(candidate => !met.Contains(candidate));
            if (former is null)
            {
                documents.Add(
                    new DocumentDifferences(line.File, [new Difference(DifferenceKind.Gained, "document", line.File)]));
                continue;
            }
            met.Add(former);
            var differences = Differences(former.Facts, line.Facts);
            if (differences.IsEmpty)
                same++;
            else
                documents.Add(new DocumentDifferences(line.File, differences));
        }
        foreach (var gone in before.Where(line => !met.Contains(line)))
            documents.Add(
                new DocumentDifferences(gone.File, [new Difference(DifferenceKind.Lost, "document", gone.File)]));
        return new Comparison(documents.ToImmutable(), same);
    }

    /// <summary>How many facts of a part became so.</summary>
    public int Count(DifferenceKind kind, string? part = null) =>
        Documents.Sum(
            document =>
                document.Differences.Count(
                    difference => difference.Kind == kind
                        && (part is null || difference.Part == part)));

    private static string NameOf(string file) => file[(file.LastIndexOf('/') + 1)..];

    private static ImmutableArray<Difference> Differences(JsonObject before, JsonObject after)
    {
        var differences = ImmutableArray.CreateBuilder<Difference>();
        if (Value(before, "outcome") != Value(after, "outcome"))
        {
            var isRead = Value(after, "outcome") == "read";
            differences.Add(
                new Difference(
                    isRead ? DifferenceKind.Gained : DifferenceKind.Lost, "document", isRead
                        ? "read" : $"skipped: {Value(after, "obstacle")}"));
        }
        AddHeader(differences, before["header"] as JsonObject, after["header"] as JsonObject);
        AddList(
            differences, "citation", before["citations"] as JsonArray, after["citations"] as JsonArray, CitationFields,
            "number", "name",
            "type");
        AddList(
            differences, "figure", before["figures"] as JsonArray, after["figures"] as JsonArray, FigureFields,
            "value", "unit");
        return differences.ToImmutable();
    }

    private static void AddHeader(ImmutableArray<Difference>.Builder differences, JsonObject? before, JsonObject? after)
    {
        foreach (var field in HeaderFields)
        {
            var (was, now) = (Value(before, field), Value(after, field));
            if (was == now)
                continue;
            var kind = was is null ? DifferenceKind.Gained : now is null ? DifferenceKind.Lost : DifferenceKind.Changed;
            differences.Add(new Difference(kind, "header", field, $"{was ?? "null"} → {now ?? "null"}"));
        }
    }

    private static void AddList(
        ImmutableArray<Difference>.Builder differences, string part, JsonArray? before, JsonArray? after,
        string[] fields,
        params string[] known)
    {
        JsonObject[] old = [.. (before ?? []).OfType<JsonObject>()];
        JsonObject[] now = [.. (after ?? []).OfType<JsonObject>()];
        foreach (var (one, other) in Alignment.Of(old, now, item => Identity(item, known)))
        {
            if (one is null)
            {
                differences.Add(new Difference(DifferenceKind.Gained, part, Quote(other!)));
            }
            else if (other is null)
            {
                differences.Add(new Difference(DifferenceKind.Lost, part, Quote(one)));
            }
            else
            {
                var changes = fields.Where(field => Value(one, field) != Value(other, field)).ToList();
                if (changes.Count > 0)
                    differences.Add(
                        new Difference(
                            DifferenceKind.Changed, part, Quote(other),
                            string.Join(
                                "; ",
                                changes.Select(
                                    field =>
                                        $"{field}: {Value(one, field) ?? "null"} → {Value(other, field) ?? "null"}"))));
            }
        }
    }

    // The first of the members that is known, so that a citation by number is the same when its type is read anew.
    private static string Identity(JsonObject item, string[] known) =>
        known[0] == "value"
            ? string.Join('\t', known.Select(field => Value(item, field))) : known.Select(field => Value(item, field))
            .OfType<string>()
            .FirstOrDefault() ?? "";

    private static string Quote(JsonObject item) =>
        string.Join(' ', (Value(item, "quote") ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string? Value(JsonObject? item, string field) => item?[field] switch
    {
        null => null,
        JsonValue value when value.GetValueKind() == JsonValueKind.String => value.GetValue<string>(),
        JsonArray { Count: 0 } => null,
        var other => other.ToJsonString(Plain),
    };
}
