using VanBan.Store.Catalog.Rows;

namespace VanBan.Store.Catalog.Sqlite;

/// <summary>Lists and counts over all tables.</summary>
internal sealed class SqliteSurvey(SqliteDatabase database, SqliteGraph graph, RunLog runs) : CatalogSurvey
{
    private const string SelectShared =
        """
        SELECT key_designation FROM documents WHERE key_designation IS NOT NULL
        GROUP BY key_designation HAVING count(*) > 1
        """;

    /// <inheritdoc/>
    public override CatalogStatus Status() => StatusOf(database.Integer("SELECT count(*) FROM documents"));

    private CatalogStatus StatusOf(long files) => new(
        files - database.Texts(SelectShared).Sum(designation => graph.FurtherFilesOf(designation)),
        [.. database
            .Query<ObstacleRow>(
                "SELECT obstacle, count(*) AS files FROM files WHERE obstacle IS NOT NULL GROUP BY obstacle ORDER BY 2 DESC, 1")
            .Select(row => KeyValuePair.Create(row.Obstacle, row.Files))],
        database.Integer("SELECT count(*) FROM files WHERE vanished IS NOT NULL"),
        database.Integer("SELECT count(*) FROM citations"),
        database.Integer("SELECT count(*) FROM figures"),
        database.Integer("SELECT value FROM counters WHERE name = 'sequence'"),
        runs.Last(1) is [var last, ..] ? last : null)
    {
        Files = files,
    };

    /// <inheritdoc/>
    public override IEnumerable<FileEntry> Skipped() => Files("WHERE obstacle IS NOT NULL ORDER BY path");

    /// <inheritdoc/>
    public override IEnumerable<FileEntry> Vanished() => Files("WHERE vanished IS NOT NULL ORDER BY path");

    private IEnumerable<FileEntry> Files(string condition) =>
        database.Query<FileRow>(SqliteCatalog.SelectFiles + condition).Select(row => row.ToEntry());

    /// <summary>How many files met an obstacle.</summary>
    private sealed record ObstacleRow
    {
        public required string Obstacle { get; init; }

        public long Files { get; init; }
    }
}
