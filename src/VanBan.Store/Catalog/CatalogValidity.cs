using System.Collections.Immutable;
using System.Globalization;
using VanBan.Citations;
using VanBan.Documents;
using VanBan.Facts;
using VanBan.Graph;
using VanBan.Text;

namespace VanBan.Store.Catalog;

/// <summary>
/// What the documents at hand tell of each other's validity. A document that modifies others may come before or after them, and may go
/// again; each change of the catalog therefore notes the
/// designations (numbers, names) whose documents may have come to another state by it, for those who keep a copy of the states.
/// </summary>
public sealed class CatalogValidity
{
    // What a modification and the two ends of it tell; the citing file's columns first, as CatalogGraph.ReadFile wants them.
    private const string SelectModifications =
        "SELECT " + CatalogGraph.FileColumns +
        """
        , c.span_start, c.span_end, c.quote, c.key_type, c.key_issuer, c.key_province, c.key_date, c.key_year, c.key_designation, m.relation, m.is_partial, m.from_day, m.until_day, d.date
        FROM modifications m
        JOIN citations c ON c.document_id = m.document_id AND c.ordinal = m.ordinal
        JOIN documents d ON d.id = m.document_id
        JOIN files f ON f.id = d.file_id
        WHERE m.key_designation = $1 AND d.is_draft = 0
        ORDER BY m.document_id, m.ordinal
        """;

    private const string InsertChange =
        "INSERT INTO modifications (document_id, ordinal, relation, is_partial, from_day, until_day, exception, key_designation) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)";
    private const string SelectChanges = "SELECT ordinal, relation, is_partial, from_day, until_day, exception FROM modifications WHERE document_id = $1 ORDER BY ordinal";

    private readonly Database database;
    private readonly CatalogGraph graph;

    internal CatalogValidity(Database database, CatalogGraph graph) => (this.database, this.graph) = (database, graph);

    /// <summary>What is known of the validity of <paramref name="document"/>; <see langword="null"/> for one that is not at hand.</summary>
    public Validity? Of(GraphDocument document) =>
        document.IsPresent ? new Validity(EffectiveFrom(document), Changes(document, document.Key.Designation is { } designation ? Modifications(designation) : [])) : null;

    /// <summary>
    /// The files whose state may have changed by a change numbered above <paramref name="after"/>, up to <paramref name="last"/>, with
    /// what it is now.
    /// </summary>
    public IEnumerable<(string File, Validity Validity)> ChangedBetween(long after, long last)
    {
        foreach (var designation in database.Query("SELECT designation FROM validity_changes WHERE sequence > $1 AND sequence <= $2 ORDER BY sequence, designation", static row => row.Text(0), after, last))
        {
            var modifications = Modifications(designation);
            foreach (var document in graph.Fitting(new DocumentKey { Designation = designation }))
            {
                var validity = new Validity(EffectiveFrom(document), Changes(document, modifications));
                foreach (var file in document.Files)
                    yield return (file.File, validity);
            }
        }
    }

    /// <summary>Keeps what the document <paramref name="id"/> modifies.</summary>
    internal void Insert(long id, DocumentFacts facts)
    {
        foreach (var change in facts.Changes)
        {
            database.Execute(InsertChange, id, change.Citation, EnumName.Of(change.Action), change.IsPartial, Day(change.From), Day(change.Until), change.Exception, change.Target.Designation);
        }
    }

    /// <summary>What the document <paramref name="id"/> does to others; <paramref name="citations"/> are its citations.</summary>
    internal static ImmutableArray<DocumentChange> ChangesOf(Database database, long id, ImmutableArray<Citation> citations) =>
        [.. database.Query(SelectChanges, row => ReadChange(row, citations), id)];

    /// <summary>
    /// Notes whose state may be another one because the document <paramref name="id"/> has come, or is about to go: those at hand that it
    /// modifies, and its own.
    /// </summary>
    internal void Touch(long id, long sequence) => database.Execute(
        """
        INSERT INTO validity_changes (designation, sequence)
        SELECT key_designation, $2 FROM modifications WHERE document_id = $1 AND key_designation IN (SELECT key_designation FROM documents)
        UNION
        SELECT key_designation, $2 FROM documents WHERE id = $1 AND key_designation IN (SELECT key_designation FROM modifications)
        ON CONFLICT (designation) DO UPDATE SET sequence = excluded.sequence
        """,
        id, sequence);

    // A document at hand in several files takes effect when the first of them that tells says so.
    private DateOnly? EffectiveFrom(GraphDocument document) => document.Files
        .SelectMany(file => database.Query("SELECT effective_date FROM documents WHERE id = $1", static row => row.Day(0), file.Id))
        .FirstOrDefault(date => date is not null);

    private IReadOnlyList<StoredModification> Modifications(string designation) => [.. database.Query(SelectModifications, Read, designation)];

    private ImmutableArray<ValidityChange> Changes(GraphDocument document, IReadOnlyList<StoredModification> modifications) =>
    [
        .. modifications
            .Where(one => document.Files.All(file => file.File != one.Mention.From.File) && document.Equals(graph.Resolve(one.Mention).Target)
                // What was issued earlier cannot have been modified by a document that was there before it: one of the two dates was
                // misread.
                && !(document.Key.Date > one.Issued))
            .Select(one => new ValidityChange(ValidityChange.StateOf(one.Mention.Relation, one.IsPartial), one.Since, one.Mention.From.Key, one.Mention.From.Number) { Until = one.Until })
            .DistinctBy(change => (change.State, change.Since, change.Until, change.By.ToString()))
            .OrderBy(change => change.Since ?? DateOnly.MinValue).ThenBy(change => change.State).ThenBy(change => change.By.ToString(), StringComparer.Ordinal),
    ];

    private static StoredModification Read(Row row) => new(
        new LocatedCitation(CatalogGraph.ReadFile(row), new TextSpan(row.Int(10), row.Int(11)), row.Text(12), FactsRows.Key(row, 13)) { Relation = EnumName.Parse<Relation>(row.Text(19)) },
        row.Flag(20), row.Day(21) ?? row.Day(23), row.Day(22), row.Day(23));

    private static DocumentChange ReadChange(Row row, ImmutableArray<Citation> citations)
    {
        var citation = citations[row.Int(0)];
        return new DocumentChange(row.Int(0), citation.Key, EnumName.Parse<Relation>(row.Text(1)), citation.Span)
        {
            Scope = citation.Pinpoints,
            IsPartial = row.Flag(2),
            From = row.Day(3),
            Until = row.Day(4),
            Exception = row.TextOrNull(5),
        };
    }

    private static string? Day(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private readonly record struct StoredModification(LocatedCitation Mention, bool IsPartial, DateOnly? Since, DateOnly? Until, DateOnly? Issued);
}
