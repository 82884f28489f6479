using System.Text.Json;
using VanBan.Documents;
using VanBan.Graph;
using VanBan.Graph.Acts;
using VanBan.Store.Catalog.Rows;

namespace VanBan.Store.Catalog.Sqlite;

/// <summary>The graph of the documents in the catalog: each look-up is one statement over one index.</summary>
internal sealed class SqliteGraph(SqliteDatabase database) : CitationGraph
{
    /// <summary>The columns of <see cref="DocumentFileRow"/>, of the document <c>d</c> in the file <c>f</c>.</summary>
    internal const string FileColumns = "d.id, f.path, d.number, d.subject, d.correction AS file_correction, "
        + "d.key_type, d.key_issuer, d.key_province, d.key_date, d.key_year, d.key_designation";

    /// <summary>The key of the citation <c>c</c>, as <see cref="MentionRow"/> has it.</summary>
    internal const string NamedColumns =
        "c.key_type AS named_type, c.key_issuer AS named_issuer, c.key_province AS named_province, c.key_date AS named_date, c.key_year AS named_year, "
            + "c.key_designation AS named_designation";

    /// <summary>The columns of <see cref="MentionRow"/>, of the citation <c>c</c> in the document <c>d</c> in the file
    /// <c>f</c>.</summary>
    internal const string MentionColumns =
        $"{FileColumns}, c.span_start, c.span_end, c.quote, c.page, c.relation, c.kind, c.pinpoints, "
            + $"c.correction, {PrintedDay}, {NamedColumns}";

    private const string PrintedDay = "CASE WHEN c.date_inferred = 0 THEN c.date END AS printed_day";

    private const string SelectFiles = $"SELECT {FileColumns} FROM documents d JOIN files f ON f.id = d.file_id";

    private const string SelectMentions =
        $"SELECT {MentionColumns} FROM citations c JOIN documents d ON d.id = c.document_id JOIN files f ON f.id = d.file_id";

    private const string SelectNaming = "SELECT DISTINCT f.path FROM citations c "
        + "JOIN documents d ON d.id = c.document_id JOIN files f ON f.id = d.file_id "
        + "WHERE c.key_designation = @Designation AND c.number IS NULL ORDER BY f.path";

    // The index on the designation has all that is read of a citation.
    private const string SelectCitedKeys =
        """
        SELECT c.key_type, c.key_issuer, c.key_province, c.key_date, c.key_year, c.key_designation, c.document_id,
               CASE WHEN c.key_year IS NULL THEN (SELECT d.key_date FROM documents d WHERE d.id = c.document_id) END AS cited_on
        FROM citations c
        WHERE c.key_designation IS NOT NULL AND c.kind <> 'self'
        ORDER BY c.key_designation, c.key_type, c.key_issuer, c.key_province, c.key_date, c.key_year
        """;

    // The same index; one row for all that tell the same.
    private const string SelectUses =
        """
        SELECT key_type, key_issuer, key_province, key_date, key_year, key_designation, cited_on, count(*) AS mentions
        FROM (
            SELECT c.key_type, c.key_issuer, c.key_province, c.key_date, c.key_year, c.key_designation,
                   CASE WHEN c.key_year IS NULL THEN (SELECT d.key_date FROM documents d WHERE d.id = c.document_id) END AS cited_on
            FROM citations c
            WHERE c.key_designation = @Designation AND c.kind <> 'self'
        )
        GROUP BY key_type, key_issuer, key_province, key_date, key_year, cited_on
        """;

    // What begins with the prefix is not below it and below the prefix with the last of all characters behind it.
    private const string SelectDesignations =
        """
        SELECT key_type, key_designation FROM documents WHERE key_designation >= @Prefix AND key_designation < @End
        UNION
        SELECT key_type, key_designation FROM citations WHERE key_designation >= @Prefix AND key_designation < @End
        ORDER BY key_designation, key_type
        """;

    private const string SelectKnown =
        """
        SELECT value FROM json_each(@Names)
        WHERE EXISTS (SELECT 1 FROM documents WHERE key_designation = value)
           OR EXISTS (SELECT 1 FROM citations WHERE key_designation = value)
        ORDER BY key
        """;

    /// <summary>Those of these designations that a document has or a mention names.</summary>
    public IReadOnlyList<string> KnownOf(IReadOnlyCollection<string> designations) =>
        [.. database.Texts(SelectKnown, new { Names = JsonSerializer.Serialize(designations) })];

    /// <summary>The kinds and designations that begin with <paramref name="prefix"/>, of documents and citations, each
    /// once.</summary>
    public IReadOnlyList<DocumentKey> DesignationsFrom(string prefix) =>
        [
            .. database.Query<DesignationRow>(SelectDesignations, new { Prefix = prefix, End = prefix + "\U0010FFFF" })
            .Select(row => row.ToKey())];

    /// <summary>The file with this path, if there is a document of it.</summary>
    public IReadOnlyList<DocumentFile> FilesAt(string path) =>
        Files($"{SelectFiles} WHERE f.path = @Path", new { Path = path });

    /// <summary>The files with this folded name, ordered by path.</summary>
    public IReadOnlyList<DocumentFile> FilesNamed(string name) =>
        Files($"{SelectFiles} WHERE f.name = @Name ORDER BY f.path", new { Name = name });

    /// <summary>The files of documents of these kinds, or the one at <paramref name="path"/> where it is of
    /// them.</summary>
    public IReadOnlyList<DocumentFile> FilesOfKinds(IReadOnlyList<string> kinds, string? path) => path is null
        ? Files(
            $"{SelectFiles} WHERE d.key_type IN (SELECT value FROM json_each(@Kinds)) ORDER BY f.path",
            new { Kinds = JsonSerializer.Serialize(kinds) })
        : [.. FilesAt(path).Where(file => file.Key.Type is { } kind && kinds.Contains(kind, StringComparer.Ordinal))];

    /// <summary>The paths of the files with a mention of this designation that prints no number.</summary>
    public IReadOnlyList<string> FilesNamingWithoutNumber(string designation) =>
        [.. database.Texts(SelectNaming, new { Designation = designation })];

    /// <summary>How many files of a designation are further files of a document that has another one.</summary>
    public int FurtherFilesOf(string designation) =>
        Fitting(new DocumentKey { Designation = designation }).Sum(document => document.Files.Length - 1);

    /// <summary>The file of the document with this number.</summary>
    public DocumentFile? FileOf(long document) =>
        Files($"{SelectFiles} WHERE d.id = @Id", new { Id = document }).FirstOrDefault();

    /// <summary>The mention at this place among the citations of a document.</summary>
    public LocatedCitation? MentionAt(long document, int ordinal) => Mentions(
        $"{SelectMentions} WHERE c.document_id = @Id AND c.ordinal = @Ordinal",
        new { Id = document, Ordinal = ordinal }).FirstOrDefault();

    /// <inheritdoc/>
    protected override IReadOnlyList<DocumentFile> FilesOf(string designation) =>
        Files($"{SelectFiles} WHERE d.key_designation = @Designation", new { Designation = designation });

    /// <inheritdoc/>
    protected override IReadOnlyList<LocatedCitation> MentionsOf(string designation) => Mentions(
        $"{SelectMentions} WHERE c.key_designation = @Designation AND c.kind <> 'self' ORDER BY c.document_id, c.ordinal",
        new { Designation = designation });

    /// <inheritdoc/>
    protected override IReadOnlyList<LocatedCitation> MentionsIn(string file) =>
        Mentions($"{SelectMentions} WHERE f.path = @Path AND c.kind <> 'self' ORDER BY c.ordinal", new { Path = file });

    /// <inheritdoc/>
    protected override IEnumerable<CitedKey> CitedKeys() =>
        database.Query<CitedKeyRow>(SelectCitedKeys).Select(row => row.ToCitedKey());

    /// <inheritdoc/>
    protected override IReadOnlyList<ActUse> UsesOf(string designation) =>
        [.. database.Query<UseRow>(SelectUses, new { Designation = designation }).Select(row => row.ToUse())];

    private DocumentFile[] Files(string sql, object arguments) =>
        [.. database.Query<DocumentFileRow>(sql, arguments).Select(row => row.ToFile())];

    private LocatedCitation[] Mentions(string sql, object arguments) =>
        [.. database.Query<MentionRow>(sql, arguments).Select(row => row.ToCitation())];
}
