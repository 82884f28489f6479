using System.Collections.Immutable;
using VanBan.Application.Wording;
using VanBan.Documents;
using VanBan.Graph;
using VanBan.Notation;
using VanBan.Store.Catalog;

namespace VanBan.Application.Review;

/// <summary>What the documents of a store tell of the acts that a draft cites; the draft's own files do not
/// count.</summary>
/// <param name="catalog">The store; <see langword="null"/> for none.</param>
/// <param name="draft">The draft.</param>
internal sealed class StoreEvidence(DocumentCatalog? catalog, Draft draft)
{
    // Each is asked by several checks, and for each mention of an act anew.
    private readonly Dictionary<string, ImmutableArray<Edge>> cited = new(StringComparer.Ordinal);
    private readonly Dictionary<DocumentKey, ImmutableArray<GraphDocument>> held = [];
    private readonly Dictionary<string, IReadOnlyList<string>> withSerial = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<string>> neighbours = new(StringComparer.Ordinal);
    private readonly Dictionary<string, StoredDocument?> read = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Validity> validities = new(StringComparer.Ordinal);
    private readonly Dictionary<int, Edge> resolved = [];

    /// <summary>Whether there is a store.</summary>
    public bool IsOpen => catalog is not null;

    /// <summary>The documents at hand that a mention means, its date and its body aside: what it prints of them may be
    /// wrong.</summary>
    public ImmutableArray<GraphDocument> Held(Mention mention) => mention.Citation.Key is { Designation: { } name } key
        ? Held(new DocumentKey { Designation = name, Year = YearOf(mention, key) }) : [];

    /// <summary>The documents at hand that a key can name.</summary>
    public ImmutableArray<GraphDocument> Held(DocumentKey key)
    {
        if (catalog is null)
            return [];
        if (!held.TryGetValue(key, out var documents))
            held[key] = documents = [.. catalog.Graph.Fitting(key).Where(document => !IsDraft(document))];
        return documents;
    }

    /// <summary>The mentions of acts with this designation that are not at hand, in other documents.</summary>
    public ImmutableArray<Edge> CitedElsewhere(string designation)
    {
        if (catalog is null)
            return [];
        if (!cited.TryGetValue(designation, out var edges))
        {
            var document = GraphDocument.OnlyCited(new DocumentKey { Designation = designation });
            cited[designation] = edges =
                [.. catalog.Graph.CitedBy(document).Where(edge => !IsDraft(edge.Mention.From))];
        }
        return edges;
    }

    /// <summary>The designations known with the serial and the year of a number, or without one where it has none, and
    /// any symbol.</summary>
    public IReadOnlyList<string> WithSerial(DocumentNumber number)
    {
        if (catalog is null || number.Symbol.Length == 0)
            return [];
        if (!withSerial.TryGetValue(number.Slug, out var known))
        {
            var prefix = number.Slug[..^number.SymbolSlug.Length];
            withSerial[number.Slug] = known =
            [
                .. catalog.Finder.DesignationsFrom(prefix).Select(key => key.Designation).OfType<string>()
                    .Where(slug => slug != number.Slug && !char.IsAsciiDigit(slug[prefix.Length]))
                    .Distinct(StringComparer.Ordinal),
            ];
        }
        return known;
    }

    /// <summary>The numbers one slip away from a number that the store knows.</summary>
    public IReadOnlyList<string> Neighbours(DocumentNumber number)
    {
        if (catalog is null)
            return [];
        if (!neighbours.TryGetValue(number.Slug, out var known))
            neighbours[number.Slug] = known = catalog.Finder.KnownOf([.. Slips.Neighbours(number)]);
        return known;
    }

    /// <summary>How many documents print one and the same day of a number, by day, the most first.</summary>
    public static IEnumerable<DatedVote> Votes(IEnumerable<Edge> mentions) => mentions
        .Where(edge => edge.Mention.Key.Date is not null)
        .GroupBy(edge => edge.Mention.Key.Date!.Value)
        .Select(group => new DatedVote(group.Key, [.. group.DistinctBy(Citing)]))
        .OrderByDescending(vote => vote.Documents);

    /// <summary>The words behind a mention in another document; empty where it cannot be read.</summary>
    public string WordsBehind(Edge edge, int most) =>
        Read(edge.Mention.From.File)?.Facts.Document.Text is { } text
            && edge.Mention.Span.End < text.Length
            ? text.Substring(edge.Mention.Span.End, Math.Min(most, text.Length - edge.Mention.Span.End)) : "";

    // Two files of one document speak once.
    private static string Citing(Edge edge) =>
        edge.Mention.From.Key is { IsComplete: true } key ? key.ToString() : edge.Mention.From.File;

    /// <summary>What a mention leads to.</summary>
    public Edge? Resolve(Mention mention)
    {
        if (catalog is null)
            return null;
        if (!resolved.TryGetValue(mention.Order, out var edge))
            resolved[mention.Order] = edge = catalog.Graph.Resolve(mention.Located);
        return edge;
    }

    /// <summary>What is known of the validity of a document.</summary>
    public Validity? ValidityOf(GraphDocument document)
    {
        if (catalog is null)
            return null;
        if (!validities.TryGetValue(document.Id, out var validity))
            validities[document.Id] = validity = catalog.Validity.Of(document);
        return validity;
    }

    /// <summary>A state with what the words of its causes tell of their manner.</summary>
    public Standing Worded(Standing standing) =>
        catalog is null ? standing : new Questions.EvidenceQuotes(catalog).Worded(standing);

    /// <summary>The words of a document at hand that tell its day and number.</summary>
    public ReviewEvidence Head(GraphDocument document)
    {
        var file = document.Files[0];
        var facts = Read(file.File)?.Facts;
        var name = DocumentName.Of(document);
        return new ReviewEvidence(
            file.File,
            facts?.Document.PageAt(0),
            document.Subject is { } subject
                && subject != name
                ? $"{name}: {subject}" : name);
    }

    /// <summary>A document at hand, read from the store.</summary>
    public StoredDocument? Read(GraphDocument document) =>
        document.IsPresent ? Read(document.Files[0].File) : null;

    private StoredDocument? Read(string file)
    {
        if (!read.TryGetValue(file, out var stored))
            read[file] = stored = catalog?.Document(file);
        return stored;
    }

    /// <summary>The words of a document at hand that end an act, or change it otherwise.</summary>
    public ReviewEvidence? Of(ValidityChange change)
    {
        return catalog is not null && change.Evidence is { } told
            && new Questions.EvidenceQuotes(catalog).Of(told) is { } quote
            ? new ReviewEvidence(told.File.File, told.Page, quote) : null;
    }

    /// <summary>A mention elsewhere as evidence.</summary>
    public static ReviewEvidence Of(Edge edge) =>
        new(edge.Mention.From.File, edge.Mention.Page, SingleLine.Of(edge.Mention.Quote));

    // Without a year in the number the date tells the year; where the two years differ, the number's counts.
    private static int? YearOf(Mention mention, DocumentKey key) => mention.Number?.Year ?? key.Year;

    private bool IsDraft(GraphDocument document) => document.Files.All(IsDraft);

    private bool IsDraft(DocumentFile file) =>
        file.File == draft.Path
        || (file.Key.IsComplete && draft.File.Key.IsComplete && file.Key.ToString() == draft.File.Key.ToString());
}

/// <summary>Who prints one day of an act.</summary>
/// <param name="Day">The day.</param>
/// <param name="Mentions">One mention a document, files of one document counted once.</param>
internal sealed record DatedVote(DateOnly Day, ImmutableArray<Edge> Mentions)
{
    public int Documents => Mentions.Length;

    public Edge First => Mentions[0];
}
