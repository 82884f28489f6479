using VanBan.Citations;
using VanBan.Facts;
using VanBan.Graph;
using VanBan.Store.Catalog.Rows;

namespace VanBan.Store.Catalog.Sqlite;

/// <summary>Modifications, and the designations that each change of the catalog may have brought to another state, as
/// rows.</summary>
internal sealed class SqliteValidity(SqliteDatabase database, CitationGraph graph) : CatalogValidity(graph)
{
    private const string SelectModifications =
        $"""
        SELECT {SqliteGraph.MentionColumns}, m.relation AS modification, m.is_partial, m.from_day, m.until_day, d.date
        FROM modifications m
        JOIN citations c ON c.document_id = m.document_id AND c.ordinal = m.ordinal
        JOIN documents d ON d.id = m.document_id
        JOIN files f ON f.id = d.file_id
        WHERE m.key_designation = @Designation AND d.is_draft = 0
        ORDER BY m.document_id, m.ordinal
        """;
    private const string TouchDesignations =
        """
        INSERT INTO validity_changes (designation, sequence)
        SELECT key_designation, @Sequence FROM modifications WHERE document_id = @Id AND key_designation IN (SELECT key_designation FROM documents)
        UNION
        SELECT key_designation, @Sequence FROM documents WHERE id = @Id AND key_designation IN (SELECT key_designation FROM modifications)
        ON CONFLICT (designation) DO UPDATE SET sequence = excluded.sequence
        """;
    private const string SelectChanged =
        "SELECT designation FROM validity_changes WHERE sequence > @After AND sequence <= @Last ORDER BY sequence, designation";

    /// <summary>
    /// Notes whose state may be another one because the document <paramref name="id"/> has come, or is about to go:
    /// those at hand that it modifies, and its own.
    /// </summary>
    public void Touch(long id, long sequence) =>
        database.Execute(TouchDesignations, new { Id = id, Sequence = sequence });

    /// <inheritdoc/>
    protected override IEnumerable<string> DesignationsChanged(long after, long last) =>
        database.Texts(SelectChanged, new { After = after, Last = last });

    /// <inheritdoc/>
    protected override DateOnly? EffectiveDate(long id) =>
        Columns.Day(database.Scalar("SELECT effective_date FROM documents WHERE id = @Id", new { Id = id }) as string);

    private protected override IReadOnlyList<StoredModification> Modifications(string designation) =>
        [
            .. database.Query<ModificationRow>(SelectModifications, new { Designation = designation })
            .Select(row => new StoredModification(
            row.ToCitation() with { Relation = EnumName.Parse<Relation>(row.Modification) },
            row.IsPartial,
            Columns.Day(row.FromDay ?? row.Date),
            Columns.Day(row.UntilDay),
            Columns.Day(row.Date)))];

    /// <summary>A change: the mention, what is done to the document named, its days and the date of the document that
    /// does it.</summary>
    private sealed record ModificationRow : MentionRow
    {
        public required string Modification { get; init; }

        public bool IsPartial { get; init; }

        public string? FromDay { get; init; }

        public string? UntilDay { get; init; }

        public string? Date { get; init; }
    }
}
