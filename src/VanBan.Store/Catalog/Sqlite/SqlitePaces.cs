namespace VanBan.Store.Catalog.Sqlite;

/// <summary>How long reading took, as rows.</summary>
internal sealed class SqlitePaces(SqliteDatabase database) : ReadingPaces
{
    // Past so many files the old ones count half: machines and programs change.
    private const string AddPace =
        """
        INSERT INTO reading_paces (kind, files, bytes, milliseconds) VALUES (@Kind, @Files, @Bytes, @Milliseconds)
        ON CONFLICT (kind) DO UPDATE SET
            files        = files / iif(files > 500, 2, 1) + excluded.files,
            bytes        = bytes / iif(files > 500, 2, 1) + excluded.bytes,
            milliseconds = milliseconds / iif(files > 500, 2, 1) + excluded.milliseconds
        """;

    /// <inheritdoc/>
    public override IReadOnlyList<ReadingPace> All() =>
        [.. database.Rows(
            "SELECT kind, files, bytes, milliseconds FROM reading_paces ORDER BY kind", null,
            static row => new ReadingPace(row.GetString(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3)))];

    /// <inheritdoc/>
    public override void Add(IEnumerable<ReadingPace> measured) => database.InTransaction(() =>
    {
        foreach (var pace in measured)
            database.Execute(AddPace, pace);
    });
}
