using VanBan.Store.Catalog.Rows;

namespace VanBan.Store.Catalog.Sqlite;

/// <summary>The runs of jobs as rows.</summary>
internal sealed class SqliteRunLog(SqliteDatabase database) : RunLog
{
    private const string NoteRun =
        """
        UPDATE runs
        SET ended = @Ended, state = @State, read = @Read, skipped = @Skipped, unchanged = @Unchanged, vanished = @Vanished, citations = @Citations,
        figures = @Figures, bytes = @Bytes
        WHERE id = @Id
        """;
    private static readonly string Select = $"SELECT {Columns.Of<RunRow>()} FROM runs ORDER BY id DESC LIMIT @Count";

    /// <inheritdoc/>
    public override long Begin(string job) => database.InTransaction(() =>
    {
        database.Execute(
            "INSERT INTO runs (job, started, state) VALUES (@Job, @Started, 'running')",
            new { Job = job, Started = Columns.Time(DateTime.UtcNow) });
        return database.Integer("SELECT max(id) FROM runs");
    });

    /// <inheritdoc/>
    public override void End(long run, bool cancelled, RunCounts counts) =>
        Write(run, Columns.Time(DateTime.UtcNow), cancelled ? "cancelled" : "done", counts);

    /// <inheritdoc/>
    public override void Note(long run, RunCounts counts) => Write(run, null, RunEntry.Running, counts);

    /// <inheritdoc/>
    public override IReadOnlyList<RunEntry> Last(int count) =>
        [.. database.Query<RunRow>(Select, new { Count = count }).Select(row => row.ToEntry())];

    private void Write(long run, string? ended, string state, RunCounts counts) =>
        database.InTransaction(() => database.Execute(NoteRun, new
        {
            Id = run,
            Ended = ended,
            State = state,
            counts.Read,
            counts.Skipped,
            counts.Unchanged,
            counts.Vanished,
            counts.Citations,
            counts.Figures,
            counts.Bytes,
        }));
}
