using VanBan.Facts;
using VanBan.Reading;
using VanBan.Store.Catalog.Rows;

namespace VanBan.Store.Catalog.Sqlite;

/// <summary>The queue of skipped files as rows.</summary>
internal sealed class SqliteSkipped(SqliteDatabase database) : CatalogSkipped
{
    // Other bytes are tried for the first time.
    private const string EnterRow =
        """
        INSERT INTO attempts (file_id, first_tried, last_tried, attempts, crashes, sha256, obstacle, reason)
        VALUES (@File, @Now, @Now, 1, @Crashes, @Sha256, @Obstacle, @Reason)
        ON CONFLICT (file_id) DO UPDATE SET
            first_tried = iif(sha256 IS excluded.sha256, first_tried, excluded.first_tried),
            attempts    = iif(sha256 IS excluded.sha256, attempts, 0) + 1,
            crashes     = iif(sha256 IS excluded.sha256, crashes, 0) + excluded.crashes,
            last_tried = excluded.last_tried, sha256 = excluded.sha256, obstacle = excluded.obstacle,
            reason = excluded.reason
        """;

    // What an earlier version of the program skipped was tried once, then.
    private const string SelectAll =
        """
        SELECT f.path, coalesce(a.obstacle, f.obstacle), coalesce(a.reason, f.reason, ''),
        coalesce(a.first_tried, f.ingested), coalesce(a.last_tried, f.ingested), coalesce(a.attempts, 1),
        coalesce(a.crashes, 0), f.obstacle IS NULL, f.vanished
        FROM files f LEFT JOIN attempts a ON a.file_id = f.id
        WHERE f.obstacle IS NOT NULL OR a.file_id IS NOT NULL
        ORDER BY f.path
        """;

    private static readonly string[] TakesReaderAlong =
        [EnumName.Of(Obstacle.Crashed), EnumName.Of(Obstacle.TimedOut)];

    /// <summary>A file could not be read.</summary>
    public void Enter(long file, string? sha256, string obstacle, string reason) => database.Execute(EnterRow, new
    {
        File = file,
        Now = Columns.Time(DateTime.UtcNow),
        Crashes = TakesReaderAlong.Contains(obstacle) ? 1 : 0,
        Sha256 = sha256,
        Obstacle = obstacle,
        Reason = reason,
    });

    /// <summary>A file was read.</summary>
    public void Leave(long file) =>
        database.Execute("DELETE FROM attempts WHERE file_id = @File", new { File = file });

    /// <inheritdoc/>
    public override void Note(FileEntry file, string? sha256, string obstacle, string reason) =>
        database.InTransaction(() => Enter(file.Id, sha256, obstacle, reason));

    /// <inheritdoc/>
    public override SkippedTries? Of(long file) => database.Rows(
        "SELECT first_tried, last_tried, attempts, crashes FROM attempts WHERE file_id = @File", new { File = file },
        static row => new SkippedTries(
            Columns.Time(row.GetString(0))!.Value, Columns.Time(row.GetString(1))!.Value, row.GetInt32(2),
            row.GetInt32(3))).FirstOrDefault();

    /// <inheritdoc/>
    public override IEnumerable<SkippedEntry> All() => database.Rows(SelectAll, null, static row => new SkippedEntry(
        row.GetString(0), row.GetString(1), row.GetString(2),
        new SkippedTries(
            Columns.Time(row.GetString(3))!.Value, Columns.Time(row.GetString(4))!.Value, row.GetInt32(5),
            row.GetInt32(6)),
        row.GetBoolean(7), row.IsDBNull(8) ? null : Columns.Time(row.GetString(8))));
}
