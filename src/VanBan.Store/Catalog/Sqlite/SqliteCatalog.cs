using VanBan.Facts;
using VanBan.Reading;
using VanBan.Reading.Containers;
using VanBan.Store.Catalog.Rows;

namespace VanBan.Store.Catalog.Sqlite;

/// <summary>The catalog in one SQLite file of the store.</summary>
internal sealed class SqliteCatalog : DocumentCatalog
{
    private const string PutFileRow =
        """
        INSERT INTO files (path, name, size, modified, sha256, reader_version, extractor_version, outcome, obstacle, reason, ingested)
        VALUES (@Path, @Name, @Size, @Modified, @Sha256, @Reader, @Extractor, @Outcome, @Obstacle, @Reason, @Ingested)
        ON CONFLICT (path) DO UPDATE SET size = excluded.size, modified = excluded.modified, sha256 = excluded.sha256, reader_version = excluded.reader_version,
        extractor_version = excluded.extractor_version, outcome = excluded.outcome, obstacle = excluded.obstacle, reason = excluded.reason,
        ingested = excluded.ingested, vanished = NULL
        """;
    private const string SelectChanges =
        """
        SELECT d.sequence AS sequence, f.path AS path, d.id AS id, f.sha256 AS sha256
        FROM documents d JOIN files f ON f.id = d.file_id WHERE d.sequence > @Sequence
        UNION ALL
        SELECT r.sequence, r.path, NULL, NULL FROM removals r WHERE r.sequence > @Sequence
        ORDER BY 1
        """;

    /// <summary>What reads a <see cref="FileRow"/>, up to the condition.</summary>
    internal static readonly string SelectFiles = $"SELECT {Columns.Of<FileRow>()} FROM files ";

    private readonly SqliteDatabase database;
    private readonly SqliteValidity validity;
    private readonly SqliteSkipped queue;

    private SqliteCatalog(SqliteDatabase database)
    {
        this.database = database;
        var graph = new SqliteGraph(database);
        Graph = graph;
        Acts = new SqliteActs(database, graph);
        Finder = new SqliteFinder(graph);
        Runs = new SqliteRunLog(database);
        Survey = new SqliteSurvey(database, graph, Runs);
        Figures = new SqliteFigures(database);
        Assignments = new SqliteAssignments(database);
        Corrections = new SqliteCorrections(database);
        Copies = new SqliteCopies(database);
        Validity = validity = new SqliteValidity(database, graph);
        Register = new SqliteRegister(database);
        Queue = queue = new SqliteSkipped(database);
        Paces = new SqlitePaces(database);
    }

    /// <inheritdoc/>
    public override SqliteGraph Graph { get; }

    /// <inheritdoc/>
    public override CatalogActs Acts { get; }

    /// <inheritdoc/>
    public override DocumentFinder Finder { get; }

    /// <inheritdoc/>
    public override CatalogFigures Figures { get; }

    /// <inheritdoc/>
    public override CatalogAssignments Assignments { get; }

    /// <inheritdoc/>
    public override CatalogCorrections Corrections { get; }

    /// <inheritdoc/>
    public override CatalogCopies Copies { get; }

    /// <inheritdoc/>
    public override CatalogValidity Validity { get; }

    /// <inheritdoc/>
    public override ValidityRegister Register { get; }

    /// <inheritdoc/>
    public override RunLog Runs { get; }

    /// <inheritdoc/>
    public override CatalogSurvey Survey { get; }

    /// <inheritdoc/>
    public override CatalogSkipped Queue { get; }

    /// <inheritdoc/>
    public override ReadingPaces Paces { get; }

    /// <inheritdoc/>
    public override long LastSequence => database.Integer("SELECT value FROM counters WHERE name = 'sequence'");

    /// <summary>The catalog's database file in a store.</summary>
    public static string PathIn(string store) => Path.Combine(store, "catalog.db");

    /// <summary>Opens the catalog of a store and makes it if there is none.</summary>
    /// <exception cref="UsageException">A newer version of the program wrote it, it is damaged, or it cannot be written
    /// to.</exception>
    public static SqliteCatalog Open(string store)
    {
        try
        {
            PrivateFolder.Create(store);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{store}: không tạo được thư mục kho ({FaultWords.Of(e)}).");
        }
        return new SqliteCatalog(SqliteDatabase.Open(PathIn(store)));
    }

    /// <inheritdoc/>
    public override FileEntry? FindFile(string path) =>
        Files("WHERE path = @Path", new { Path = path }).FirstOrDefault();

    /// <inheritdoc/>
    public override IEnumerable<FileEntry> FilesUnder(string prefix) =>
        // What begins with the prefix is not below it and below the prefix with the last of all characters behind it.
        Files(
            "WHERE path >= @First AND path < @Last ORDER BY path",
                new { First = prefix, Last = prefix + "\U0010FFFF" });

    /// <inheritdoc/>
    public override IReadOnlyList<FileEntry> FilesWith(string sha256) =>
        [.. Files("WHERE sha256 = @Sha256 ORDER BY path", new { Sha256 = sha256 })];

    /// <inheritdoc/>
    public override void AsOne(Action changes) => database.InTransaction(changes);

    /// <inheritdoc/>
    public override long Put(FileVersion version, DocumentFacts facts) => database.InTransaction(() =>
    {
        var file = PutFile(version, obstacle: null, reason: null);
        var sequence = NextSequence();
        Clear(file, sequence);
        var document = SqliteFacts.Insert(database, file, sequence, facts);
        validity.Touch(document, sequence);
        return sequence;
    });

    /// <inheritdoc/>
    public override long? PutSkipped(FileVersion version, string obstacle, string reason) =>
        database.InTransaction(() => TakeOut(PutFile(version, obstacle, reason), version.Path));

    /// <inheritdoc/>
    public override long? PutContainer(FileVersion version) => database.InTransaction(() =>
        TakeOut(PutFile(version, obstacle: null, reason: null, FileRow.Container), version.Path));

    /// <inheritdoc/>
    public override void Complete(string path, int reader) => database.InTransaction(() => database.Execute(
        "UPDATE files SET reader_version = @Reader WHERE path = @Path", new { Path = path, Reader = reader }));

    /// <inheritdoc/>
    public override IReadOnlyCollection<string> FilesWithParts() =>
        database.Texts($"SELECT path FROM files WHERE {Schema.LeadsIntoFile}")
            .Select(EntryPath.FileOf).ToHashSet(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override void Confirm(FileVersion version) => database.InTransaction(() => database.Execute(
        "UPDATE files SET size = @Size, modified = @Modified, sha256 = @Sha256, vanished = NULL WHERE path = @Path",
        new { version.Path, version.Size, Modified = Columns.Time(version.Modified), version.Sha256 }));

    /// <inheritdoc/>
    public override void MarkVanished(string path) => database.InTransaction(() => database.Execute(
        "UPDATE files SET vanished = @Now WHERE path = @Path AND vanished IS NULL",
        new { Path = path, Now = Columns.Time(DateTime.UtcNow) }));

    /// <inheritdoc/>
    public override long? Remove(string path) => database.InTransaction(() =>
    {
        var sequence = database.Scalar("SELECT id FROM files WHERE path = @Path", new { Path = path }) is long file
            ? TakeOut(file, path) : null;
        database.Execute("DELETE FROM files WHERE path = @Path", new { Path = path });
        return sequence;
    });

    /// <inheritdoc/>
    public override StoredDocument? Document(string path) => database
        .Query<ChangeRow>(
            "SELECT d.id, d.sequence, f.path, f.sha256 FROM documents d JOIN files f ON f.id = d.file_id WHERE f.path = @Path",
            new { Path = path })
        .Select(Stored)
        .FirstOrDefault();

    /// <inheritdoc/>
    public override IEnumerable<CatalogChange> ChangesAfter(long sequence) => database
        .Query<ChangeRow>(SelectChanges, new { Sequence = sequence })
        .Select(row => new CatalogChange(row.Sequence, row.Path, Stored(row)));

    /// <inheritdoc/>
    public override IEnumerable<(string File, long Sequence)> Documents() => database.Rows(
        "SELECT f.path, d.sequence FROM documents d JOIN files f ON f.id = d.file_id", null,
        static row => (row.GetString(0), row.GetInt64(1)));

    /// <inheritdoc/>
    public override IEnumerable<StoreDamage> Verify() => SqliteVerification.Of(database);

    /// <inheritdoc/>
    public override void BackUp(string file) => database.BackUp(file);

    /// <inheritdoc/>
    public override void Flush() => database.Flush();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing) => database.Dispose();

    private StoredDocument? Stored(ChangeRow row) =>
        row.Id is { } id
            ? new StoredDocument(row.Sequence, row.Path, row.Sha256!, SqliteFacts.Select(database, id)) : null;

    private IEnumerable<FileEntry> Files(string condition, object arguments) =>
        database.Query<FileRow>(SelectFiles + condition, arguments).Select(row => row.ToEntry());

    private long PutFile(FileVersion version, string? obstacle, string? reason, string? outcome = null)
    {
        database.Execute(PutFileRow, new
        {
            version.Path,
            Name = FoldedName(version.Path),
            version.Size,
            Modified = Columns.Time(version.Modified),
            version.Sha256,
            version.Reader,
            version.Extractor,
            Outcome = outcome ?? (obstacle is null ? "read" : "skipped"),
            Obstacle = obstacle,
            Reason = reason,
            Ingested = Columns.Time(DateTime.UtcNow),
        });
        var file = database.Integer("SELECT id FROM files WHERE path = @Path", new { version.Path });
        if (obstacle is null)
            queue.Leave(file);
        else
            queue.Enter(file, version.Sha256, obstacle, reason ?? "");
        return file;
    }

    private long? TakeOut(long file, string path)
    {
        if (DocumentOf(file) is null)
            return null;
        var sequence = NextSequence();
        Clear(file, sequence);
        database.Execute(
            "INSERT INTO removals (sequence, path) VALUES (@Sequence, @Path)",
            new { Sequence = sequence, Path = path });
        return sequence;
    }

    private void Clear(long file, long sequence)
    {
        if (DocumentOf(file) is not { } document)
            return;
        validity.Touch(document, sequence);
        database.Execute("DELETE FROM documents WHERE id = @Id", new { Id = document });
    }

    private long? DocumentOf(long file) =>
        database.Scalar("SELECT id FROM documents WHERE file_id = @File", new { File = file }) as long?;

    private long NextSequence()
    {
        database.Execute("UPDATE counters SET value = value + 1 WHERE name = 'sequence'");
        return LastSequence;
    }

    /// <summary>A change: of a document that came, or (no number) one that went.</summary>
    private sealed record ChangeRow
    {
        public long Sequence { get; init; }

        public required string Path { get; init; }

        public long? Id { get; init; }

        public string? Sha256 { get; init; }
    }
}
