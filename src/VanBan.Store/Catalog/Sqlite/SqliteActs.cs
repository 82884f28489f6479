using Microsoft.Data.Sqlite;
using VanBan.Citations;
using VanBan.Documents;
using VanBan.Facts;
using VanBan.Graph;
using VanBan.Graph.Acts;
using VanBan.Store.Catalog.Rows;

namespace VanBan.Store.Catalog.Sqlite;

/// <summary>What the graph of acts is made of, as rows.</summary>
internal sealed class SqliteActs(SqliteDatabase database, SqliteGraph graph) : CatalogActs
{
    private const string SelectFiles =
        """
        SELECT d.id, f.path, d.key_type, d.key_issuer, d.key_province, d.key_date, d.key_year, d.key_designation
        FROM documents d JOIN files f ON f.id = d.file_id
        """;

    private const string SelectMentions =
        """
        SELECT c.document_id, c.ordinal, c.span_start, c.relation,
               CASE WHEN c.correction IS NULL THEN c.quote ELSE '' END,
               c.key_type, c.key_issuer, c.key_province, c.key_date, c.key_year, c.key_designation
        FROM citations c
        """;

    // The citations of a document are put in one behind the other.
    private const string SelectAllMentions = $"{SelectMentions} WHERE c.kind <> 'self' ORDER BY c.rowid";

    private const string SelectMentionsAfter =
        $"""
        {SelectMentions} JOIN documents d ON d.id = c.document_id
        WHERE d.sequence > @Sequence AND c.kind <> 'self' ORDER BY c.document_id, c.ordinal
        """;

    private const string SelectCount =
        """
        SELECT (SELECT count(*) FROM documents WHERE sequence > @Sequence)
            + (SELECT count(*) FROM removals WHERE sequence > @Sequence)
        """;

    private const string SelectWitnesses =
        """
        SELECT d.sequence, f.ingested, f.path FROM documents d JOIN files f ON f.id = d.file_id
        WHERE d.sequence <= @Sequence ORDER BY d.sequence DESC LIMIT @Count
        """;

    private const string SelectWitness =
        """
        SELECT d.sequence, f.ingested, f.path FROM documents d JOIN files f ON f.id = d.file_id
        WHERE d.sequence = @Sequence
        """;

    private const string CountLater =
        """
        SELECT (SELECT count(*) FROM documents d JOIN files f ON f.id = d.file_id
                WHERE f.path = @Path AND d.sequence > @Sequence)
            + (SELECT count(*) FROM removals WHERE path = @Path AND sequence > @Sequence)
        """;

    private readonly Dictionary<string, Relation> relations = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override T AsOfNow<T>(Func<T> read) => database.InSnapshot(read);

    /// <inheritdoc/>
    public override long CountAfter(long sequence) => database.Integer(SelectCount, new { Sequence = sequence });

    /// <inheritdoc/>
    public override IEnumerable<ActFileRow> FilesAfter(long sequence) => database.Rows(
        $"{SelectFiles} WHERE d.sequence > @Sequence", new { Sequence = sequence },
        static row => new ActFileRow(row.GetInt64(0), row.GetString(1), Key(row, 2)));

    /// <inheritdoc/>
    public override IEnumerable<ActMentionRow> MentionsAfter(long sequence) => sequence == 0
        ? database.Rows(SelectAllMentions, null, Mention)
        : database.Rows(SelectMentionsAfter, new { Sequence = sequence }, Mention);

    /// <inheritdoc/>
    public override IEnumerable<string> RemovedAfter(long sequence) => database.Texts(
        "SELECT path FROM removals WHERE sequence > @Sequence", new { Sequence = sequence });

    /// <inheritdoc/>
    public override IReadOnlyList<ActWitness> LastCome(int count)
    {
        List<ActWitness> found = [.. database.Rows(SelectWitnesses, new { Sequence = long.MaxValue, Count = count }, Witness)];
        // Farther back each time: what came last may go together.
        for (var back = (long)count; found is [.., var last] && last.Sequence > back; back *= 4)
            found.AddRange(database.Rows(SelectWitnesses, new { Sequence = last.Sequence - back, Count = 1 }, Witness));
        return found;
    }

    /// <inheritdoc/>
    public override bool? Confirms(ActWitness witness, long sequence)
    {
        if (database.Rows(SelectWitness, new { witness.Sequence }, Witness).FirstOrDefault() is { } known)
            return known == witness;
        var later = database.Integer(CountLater, new { witness.Path, Sequence = sequence });
        return later > 0 ? null : false;
    }

    /// <inheritdoc/>
    public override DocumentFile? File(long document) => graph.FileOf(document);

    /// <inheritdoc/>
    public override LocatedCitation? Mention(long document, int ordinal) => graph.MentionAt(document, ordinal);

    private static ActWitness Witness(SqliteDataReader row) =>
        new(row.GetInt64(0), row.GetString(1), row.GetString(2));

    private ActMentionRow Mention(SqliteDataReader row) => new(
        row.GetInt64(0), row.GetInt32(1), row.GetInt32(2), RelationOf(row.GetString(3)),
        ActQuote.Of(row.GetString(4)), Key(row, 5));

    private Relation RelationOf(string code)
    {
        if (!relations.TryGetValue(code, out var relation))
            relations[code] = relation = EnumName.Parse<Relation>(code);
        return relation;
    }

    private static DocumentKey Key(SqliteDataReader row, int at) => KeyColumns.Key(
        Text(row, at), Text(row, at + 1), Text(row, at + 2), Text(row, at + 3),
        row.IsDBNull(at + 4) ? null : row.GetInt32(at + 4), Text(row, at + 5));

    private static string? Text(SqliteDataReader row, int at) => row.IsDBNull(at) ? null : row.GetString(at);
}
