namespace VanBan.Store.Catalog;

/// <summary>The runs of jobs, kept so that one can see what was done, and what was broken off.</summary>
public sealed class RunLog
{
    private const string Select = "SELECT id, job, started, ended, state, read, skipped, unchanged, vanished, citations, figures, bytes FROM runs ORDER BY id DESC LIMIT $1";
    private readonly Database database;

    internal RunLog(Database database) => this.database = database;

    /// <summary>Notes that a run begins.</summary>
    /// <returns>The run's number.</returns>
    public long Begin(string job) => database.InTransaction(() =>
    {
        database.Execute("INSERT INTO runs (job, started, state) VALUES ($1, $2, 'running')", job, DocumentCatalog.Time(DateTime.UtcNow));
        return database.Integer("SELECT max(id) FROM runs");
    });

    /// <summary>Notes how a run ended.</summary>
    public void End(long run, bool cancelled, RunCounts counts) => database.InTransaction(() =>
    {
        database.Execute(
            """
            UPDATE runs SET ended = $2, state = $3, read = $4, skipped = $5, unchanged = $6, vanished = $7, citations = $8, figures = $9, bytes = $10 WHERE id = $1
            """,
            run, DocumentCatalog.Time(DateTime.UtcNow), cancelled ? "cancelled" : "done",
            counts.Read, counts.Skipped, counts.Unchanged, counts.Vanished, counts.Citations, counts.Figures, counts.Bytes);
        return 0;
    });

    /// <summary>The last runs, the newest first.</summary>
    public IReadOnlyList<RunEntry> Last(int count) => [.. database.Query(Select, Read, count)];

    private static RunEntry Read(Row row) => new(
        row.Long(0), row.Text(1), row.Time(2)!.Value, row.Time(3), row.Text(4),
        new RunCounts(row.Int(5), row.Int(6), row.Int(7), row.Int(8), row.Long(9), row.Long(10), row.Long(11)));
}
