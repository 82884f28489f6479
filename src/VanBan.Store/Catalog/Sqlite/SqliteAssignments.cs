using VanBan.Store.Catalog.Rows;

namespace VanBan.Store.Catalog.Sqlite;

/// <summary>The assignments as rows.</summary>
internal sealed class SqliteAssignments(SqliteDatabase database) : CatalogAssignments
{
    // What comes again is due again after its first day.
    private static readonly string Select =
        $"""
        SELECT {Columns.Of<AssignmentColumns>("a")}, a.page, a.quote,
               f.path AS document_path, d.number AS document_number, d.type_name AS document_type, d.date AS document_date,
               d.issuer AS document_issuer, d.subject AS document_subject
        FROM assignments a JOIN documents d ON d.id = a.document_id JOIN files f ON f.id = d.file_id
        WHERE f.vanished IS NULL
          AND (@Who IS NULL OR instr(a.bodies_fold, @Who) > 0)
          AND (@File IS NULL OR f.path = @File)
          AND (@Before IS NULL OR a.day <= @Before)
          AND (@After IS NULL OR a.day >= @After OR (a.day IS NOT NULL AND a.repeats <> 'once'))
        ORDER BY a.day IS NULL, a.day, f.path, a.ordinal
        """;

    /// <inheritdoc/>
    public override IReadOnlyList<FoundAssignment> Find(AssignmentFilter filter) =>
    [
        .. database.Query<FoundAssignmentRow>(Select, new
        {
            Who = filter.Who is { } who ? AssignmentRow.Fold(who).Trim() : null,
            filter.File,
            Before = Columns.Day(filter.Before),
            After = Columns.Day(filter.After),
        }).Select(static row => row.ToFound()),
    ];
}
