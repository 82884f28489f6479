using VanBan.Citations;
using VanBan.Facts;
using VanBan.Graph;
using VanBan.Text;

namespace VanBan.Store.Catalog;

/// <summary>The graph of the documents in the catalog: each look-up is one statement over one index.</summary>
public sealed class CatalogGraph : CitationGraph
{
    /// <summary>What <see cref="ReadFile"/> reads, of the document <c>d</c> in the file <c>f</c>.</summary>
    internal const string FileColumns = "f.path, d.number, d.subject, d.key_type, d.key_issuer, d.key_province, d.key_date, d.key_year, d.key_designation, d.id";
    private const string SelectMentions =
        "SELECT " + FileColumns +
        """
        , c.span_start, c.span_end, c.quote, c.page, c.relation, c.kind, c.pinpoints,
               c.key_type, c.key_issuer, c.key_province, c.key_date, c.key_year, c.key_designation
        FROM citations c JOIN documents d ON d.id = c.document_id JOIN files f ON f.id = d.file_id
        """;
    private readonly Database database;

    internal CatalogGraph(Database database) => this.database = database;

    /// <inheritdoc/>
    protected override IReadOnlyList<DocumentFile> FilesOf(string designation) => [.. database.Query(
        "SELECT " + FileColumns + " FROM documents d JOIN files f ON f.id = d.file_id WHERE d.key_designation = $1", ReadFile, designation)];

    /// <inheritdoc/>
    protected override IReadOnlyList<LocatedCitation> MentionsOf(string designation) =>
        [.. database.Query(SelectMentions + " WHERE c.key_designation = $1 AND c.kind <> 'self' ORDER BY c.document_id, c.ordinal", ReadMention, designation)];

    /// <inheritdoc/>
    protected override IReadOnlyList<LocatedCitation> MentionsIn(string file) =>
        [.. database.Query(SelectMentions + " WHERE f.path = $1 AND c.kind <> 'self' ORDER BY c.ordinal", ReadMention, file)];

    /// <inheritdoc/>
    protected override IEnumerable<CitedKey> CitedKeys() => database.Query(
        """
        SELECT c.key_type, c.key_issuer, c.key_province, c.key_date, c.key_year, c.key_designation, c.document_id,
               CASE WHEN c.key_year IS NULL THEN (SELECT d.key_date FROM documents d WHERE d.id = c.document_id) END
        FROM citations c
        WHERE c.key_designation IS NOT NULL AND c.kind <> 'self'
        ORDER BY c.key_designation, c.key_type, c.key_issuer, c.key_province, c.key_date, c.key_year
        """,
        static row => new CitedKey(FactsRows.Key(row, 0), row.Long(6), row.Day(7)));

    /// <summary>The file of the row, whose first columns are <see cref="FileColumns"/>.</summary>
    internal static DocumentFile ReadFile(Row row) => new(row.Text(0), FactsRows.Key(row, 3)) { Id = row.Long(9), Number = row.TextOrNull(1), Subject = row.TextOrNull(2) };

    private static LocatedCitation ReadMention(Row row) => new(ReadFile(row), new TextSpan(row.Int(10), row.Int(11)), row.Text(12), FactsRows.Key(row, 17))
    {
        Page = row.IntOrNull(13),
        Relation = EnumName.Parse<Relation>(row.Text(14)),
        Kind = EnumName.Parse<CitationKind>(row.Text(15)),
        Pinpoints = LayoutJson.Pinpoints(row.Text(16)),
    };
}
