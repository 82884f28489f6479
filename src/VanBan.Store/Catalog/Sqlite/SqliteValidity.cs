using VanBan.Citations;
using VanBan.Facts;
using VanBan.Facts.Corrections;
using VanBan.Graph;
using VanBan.Store.Catalog.Rows;
using VanBan.Text;

namespace VanBan.Store.Catalog.Sqlite;

/// <summary>Modifications, and the designations that each change of the catalog may have brought to another state, as
/// rows.</summary>
internal sealed class SqliteValidity(SqliteDatabase database, CitationGraph graph) : CatalogValidity(graph)
{
    // Of what others tell of amendments, so much is enough.
    private const int MostToldAmendments = 200;

    private const string SelectColumns =
        $"""
        SELECT {SqliteGraph.MentionColumns}, m.relation AS modification, m.is_partial, m.from_day, m.until_day, d.date,
        m.exception, m.limits, m.event, m.provision, m.effect,
        m.scope, m.verb_start, m.verb_end, m.page AS change_page, m.by_ordinal, b.number AS by_number, b.key_type AS by_type,
        b.key_issuer AS by_issuer, b.key_province AS by_province, b.key_date AS by_date, b.key_year AS by_year,
        b.key_designation AS by_designation, e.key_type AS event_type, e.key_issuer AS event_issuer,
        e.key_province AS event_province, e.key_date AS event_date, e.key_year AS event_year, e.key_designation AS event_designation,
        m.shared_exception, m.misprint_day, x.number AS misprint_number, x.key_type AS misprint_type, x.key_issuer AS misprint_issuer,
        x.key_province AS misprint_province, x.key_date AS misprint_date, x.key_year AS misprint_year,
        x.key_designation AS misprint_designation
        FROM modifications m
        JOIN citations c ON c.document_id = m.document_id AND c.ordinal = m.ordinal
        JOIN documents d ON d.id = m.document_id
        JOIN files f ON f.id = d.file_id
        LEFT JOIN citations b ON b.document_id = m.document_id AND b.ordinal = m.by_ordinal
        LEFT JOIN citations e ON e.document_id = m.document_id AND e.ordinal = m.event_ordinal
        LEFT JOIN citations x ON x.document_id = m.document_id AND x.ordinal = m.misprint_ordinal
        WHERE m.key_designation = @Designation AND d.is_draft = 0
        """;

    private const string SelectModifications =
        SelectColumns + " AND NOT (m.relation = 'amends' AND m.by_ordinal IS NOT NULL) ORDER BY m.document_id, m.position";

    private const string SelectToldAmendments =
        SelectColumns + " AND m.relation = 'amends' AND m.by_ordinal IS NOT NULL LIMIT @Most";

    // Also what is modified by those that the document modifies: an act that ends before it could do something does
    // nothing.
    private const string TouchDesignations =
        """
        INSERT INTO validity_changes (designation, sequence)
        SELECT key_designation, @Sequence FROM modifications WHERE document_id = @Id AND key_designation IN (SELECT key_designation FROM documents)
        UNION
        SELECT far.key_designation, @Sequence FROM modifications near
        JOIN documents d ON d.key_designation = near.key_designation
        JOIN modifications far ON far.document_id = d.id
        WHERE near.document_id = @Id AND far.key_designation IN (SELECT key_designation FROM documents)
        UNION
        SELECT m.key_designation, @Sequence FROM documents d
        JOIN citations e ON e.key_designation = d.key_designation
        JOIN modifications m ON m.document_id = e.document_id
            AND (m.event_ordinal = e.ordinal OR (m.by_ordinal = e.ordinal AND m.misprint_ordinal IS NOT NULL))
        WHERE d.id = @Id AND m.key_designation IN (SELECT key_designation FROM documents)
        UNION
        SELECT key_designation, @Sequence FROM documents d WHERE d.id = @Id AND (
            d.key_designation IN (SELECT key_designation FROM modifications)
            OR EXISTS (SELECT 1 FROM corrections c WHERE c.kind = 'validity'
                       AND substr(c.target, -length(d.key_designation) - 1) = ';' || d.key_designation))
        ON CONFLICT (designation) DO UPDATE SET sequence = excluded.sequence
        """;
    private const string SelectChanged =
        "SELECT designation FROM validity_changes WHERE sequence > @After AND sequence <= @Last ORDER BY sequence, designation";

    private static readonly string SelectEffect = $"SELECT {Columns.Of<EffectRow>()} FROM documents WHERE id = @Id";

    private static readonly string SelectStatements =
        $"SELECT {Columns.Of<CorrectionRow>()} FROM corrections WHERE kind = @Kind AND undone IS NULL "
        + "AND substr(target, -length(@End)) = @End ORDER BY made, id";

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
    protected override OwnEffect Effect(DocumentFile file) =>
        database.Query<EffectRow>(SelectEffect, new { file.Id }).Single().ToEffect(file.File);

    /// <inheritdoc/>
    protected override IReadOnlyList<Correction> Statements(string designation) =>
    [
        .. database.Query<CorrectionRow>(
            SelectStatements, new { Kind = EnumName.Of(CorrectionKind.Validity), End = ";" + designation })
            .Select(static row => row.ToCorrection()),
    ];

    private protected override IReadOnlyList<StoredModification> Modifications(string designation) =>
        [
            .. database.Query<ModificationRow>(SelectModifications, new { Designation = designation })
                .Concat(database.Query<ModificationRow>(
                    SelectToldAmendments, new { Designation = designation, Most = MostToldAmendments }))
                .Select(row => row.ToModification())];

    /// <summary>When the document of a file has effect by its own words.</summary>
    private sealed record EffectRow
    {
        public string? EffectiveDate { get; init; }

        public string? EffectiveUntil { get; init; }

        public string? EffectEvent { get; init; }

        public int EffectStart { get; init; }

        public int EffectEnd { get; init; }

        public required string Stages { get; init; }

        /// <summary>What it says.</summary>
        public OwnEffect ToEffect(string file) =>
            new(file, Columns.Day(EffectiveDate), Columns.Day(EffectiveUntil))
            {
                Event = EffectEvent,
                Span = new TextSpan(EffectStart, EffectEnd),
                Stages = LayoutJson.Stages(Stages),
            };
    }

    /// <summary>A change: the mention, what is done to the document named, its days, and the act that does it in
    /// columns <c>by_…</c> where that is not the document itself.</summary>
    private sealed record ModificationRow : MentionRow
    {
        public required string Modification { get; init; }

        public bool IsPartial { get; init; }

        public string? FromDay { get; init; }

        public string? UntilDay { get; init; }

        public string? Date { get; init; }

        public string? Exception { get; init; }

        public string? Limits { get; init; }

        public string? Event { get; init; }

        public string? EventType { get; init; }

        public string? EventIssuer { get; init; }

        public string? EventProvince { get; init; }

        public string? EventDate { get; init; }

        public int? EventYear { get; init; }

        public string? EventDesignation { get; init; }

        public bool SharedException { get; init; }

        public string? MisprintDay { get; init; }

        public string? MisprintNumber { get; init; }

        public string? MisprintType { get; init; }

        public string? MisprintIssuer { get; init; }

        public string? MisprintProvince { get; init; }

        public string? MisprintDate { get; init; }

        public int? MisprintYear { get; init; }

        public string? MisprintDesignation { get; init; }

        public string? Provision { get; init; }

        public string? Effect { get; init; }

        public required string Scope { get; init; }

        public int VerbStart { get; init; }

        public int VerbEnd { get; init; }

        public int? ChangePage { get; init; }

        public int? ByOrdinal { get; init; }

        public string? ByNumber { get; init; }

        public string? ByType { get; init; }

        public string? ByIssuer { get; init; }

        public string? ByProvince { get; init; }

        public string? ByDate { get; init; }

        public int? ByYear { get; init; }

        public string? ByDesignation { get; init; }

        /// <summary>What it says.</summary>
        public StoredModification ToModification()
        {
            var mention = ToCitation() with
            {
                Relation = EnumName.Parse<Relation>(Modification),
                Pinpoints = LayoutJson.Pinpoints(Scope),
                Page = ChangePage ?? Page,
            };
            var told = ByOrdinal is not null;
            var by = told ? Key(ByType, ByIssuer, ByProvince, ByDate, ByYear, ByDesignation) : mention.From.Key;
            return new StoredModification(
                mention, IsPartial, Columns.Day(told || Event is not null ? FromDay : FromDay ?? Date),
                Columns.Day(UntilDay),
                told ? by.Date : Columns.Day(Date))
            {
                By = by,
                ByNumber = told ? ByNumber : mention.From.Number,
                IsTold = told,
                Exception = Exception,
                Limit = Limits,
                Event = Event,
                EventAct = EventDesignation is null ? null
                    : Key(EventType, EventIssuer, EventProvince, EventDate, EventYear, EventDesignation),
                Provision = Provision is null ? null : LayoutJson.Pinpoints(Provision)[0],
                Effect = Effect is null ? null : EnumName.Parse<ChangedEffect>(Effect),
                IsExceptionShared = SharedException,
                MisprintDay = Columns.Day(MisprintDay),
                MisprintNumber = MisprintNumber,
                Misprinted = MisprintDesignation is null ? null
                    : Key(MisprintType, MisprintIssuer, MisprintProvince, MisprintDate, MisprintYear, MisprintDesignation),
                Verb = new TextSpan(VerbStart, VerbEnd),
            };
        }
    }
}
