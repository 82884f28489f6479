using System.Globalization;
using VanBan.Facts;
using VanBan.Text;

namespace VanBan.Store.Catalog;

/// <summary>
/// The system of record: every file met, the text and facts of every document, every run. One transaction a document, so that a crash leaves whole documents.
/// Each change has a number, one higher than the last; what is derived from the catalog tells by it how far it has come.
/// <para>One object is for one thread; several objects, also in several processes, may have the same catalog open.</para>
/// </summary>
public sealed class DocumentCatalog : IDisposable
{
    private const string SelectFiles = "SELECT id, path, size, modified, sha256, reader_version, extractor_version, obstacle, reason, vanished FROM files ";
    private readonly Database database;

    private DocumentCatalog(Database database)
    {
        this.database = database;
        Graph = new CatalogGraph(database);
        Finder = new DocumentFinder(database, Graph);
        Runs = new RunLog(database);
        Survey = new CatalogSurvey(database, Runs);
        Figures = new CatalogFigures(database);
        Validity = new CatalogValidity(database, Graph);
    }

    /// <summary>The graph of the documents; its questions are answered from the catalog as it is when they are asked.</summary>
    public CatalogGraph Graph { get; }

    /// <summary>Finds documents by what a person types.</summary>
    public DocumentFinder Finder { get; }

    /// <summary>Finds figures by what they measure.</summary>
    public CatalogFigures Figures { get; }

    /// <summary>What the documents tell of each other's validity.</summary>
    public CatalogValidity Validity { get; }

    /// <summary>The runs of jobs.</summary>
    public RunLog Runs { get; }

    /// <summary>Lists and counts over the whole catalog.</summary>
    public CatalogSurvey Survey { get; }

    /// <summary>The number of the last change; 0 for a new catalog.</summary>
    public long LastSequence => database.Integer("SELECT value FROM counters WHERE name = 'sequence'");

    /// <summary>The catalog's database file in a store.</summary>
    public static string PathIn(string store) => Path.Combine(store, "catalog.db");

    /// <summary>Opens the catalog of a store and makes it if there is none.</summary>
    /// <exception cref="UsageException">A newer version of the program wrote it, it is damaged, or it cannot be written to.</exception>
    public static DocumentCatalog Open(string store)
    {
        try
        {
            Directory.CreateDirectory(store);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{store}: không tạo được thư mục kho ({e.Message}).");
        }
        return new DocumentCatalog(Database.Open(PathIn(store)));
    }

    /// <summary>Opens the catalog of a store that exists.</summary>
    /// <exception cref="UsageException">There is none, or as for <see cref="Open"/>.</exception>
    public static DocumentCatalog OpenExisting(string store) =>
        File.Exists(PathIn(store))
            ? Open(store)
            : throw new UsageException($"{store}: ở đây chưa có kho VanBan. Hãy nạp văn bản bằng 'vanban ingest' hoặc chỉ đúng kho bằng --store.");

    /// <summary>What is known of the file with this path; <see langword="null"/> if it was never met.</summary>
    public FileEntry? FindFile(string path) => database.Query(SelectFiles + "WHERE path = $1", ReadFile, path).FirstOrDefault();

    /// <summary>The files whose paths begin with <paramref name="prefix"/>, ordered by path.</summary>
    public IEnumerable<FileEntry> FilesUnder(string prefix) =>
        // What begins with the prefix is not below it and below the prefix with the last of all characters behind it.
        database.Query(SelectFiles + "WHERE path >= $1 AND path < $2 ORDER BY path", ReadFile, prefix, prefix + "\U0010FFFF");

    /// <summary>The files with this content, ordered by path.</summary>
    public IReadOnlyList<FileEntry> FilesWith(string sha256) => [.. database.Query(SelectFiles + "WHERE sha256 = $1 ORDER BY path", ReadFile, sha256)];

    /// <summary>Keeps a document as the present version of its file, in place of a former one.</summary>
    /// <returns>Its sequence number.</returns>
    public long Put(FileVersion version, DocumentFacts facts) => database.InTransaction(() =>
    {
        var file = PutFile(version, obstacle: null, reason: null);
        var sequence = NextSequence();
        Clear(file, sequence);
        var document = FactsRows.Insert(database, file, sequence, facts);
        Validity.Insert(document, facts);
        Validity.Touch(document, sequence);
        return sequence;
    });

    /// <summary>Notes that a file could not be read. A document of a former version of it is taken out: the file no longer says so.</summary>
    /// <param name="version">The version that could not be read.</param>
    /// <param name="obstacle">What stood in the way, such as <c>encrypted</c>.</param>
    /// <param name="reason">The same in a sentence.</param>
    /// <returns>The number of the change; <see langword="null"/> if there was no document.</returns>
    public long? PutSkipped(FileVersion version, string obstacle, string reason) => database.InTransaction(() => TakeOut(PutFile(version, obstacle, reason), version.Path));

    /// <summary>Notes that a file was found again with the content that is known, perhaps written anew at another time.</summary>
    public void Confirm(FileVersion version) => database.InTransaction(() =>
    {
        database.Execute(
            "UPDATE files SET size = $2, modified = $3, sha256 = $4, vanished = NULL WHERE path = $1", version.Path, version.Size, Time(version.Modified), version.Sha256);
        return 0;
    });

    /// <summary>Notes that a file is not there any more; its document is kept.</summary>
    public void MarkVanished(string path) => database.InTransaction(() =>
    {
        database.Execute("UPDATE files SET vanished = $2 WHERE path = $1 AND vanished IS NULL", path, Time(DateTime.UtcNow));
        return 0;
    });

    /// <summary>Forgets a file and its document.</summary>
    /// <returns>The number of the change; <see langword="null"/> if there was no document.</returns>
    public long? Remove(string path) => database.InTransaction(() =>
    {
        var sequence = database.Scalar("SELECT id FROM files WHERE path = $1", path) is long file ? TakeOut(file, path) : null;
        database.Execute("DELETE FROM files WHERE path = $1", path);
        return sequence;
    });

    /// <summary>The document of a file; <see langword="null"/> if there is none.</summary>
    public StoredDocument? Document(string path) =>
        database.Query("SELECT d.id, d.sequence, f.sha256 FROM documents d JOIN files f ON f.id = d.file_id WHERE f.path = $1",
                static row => (Id: row.Long(0), Sequence: row.Long(1), Sha256: row.Text(2)), path)
            .Select(found => new StoredDocument(found.Sequence, path, found.Sha256, FactsRows.Select(database, found.Id)))
            .FirstOrDefault();

    /// <summary>What has changed since the change numbered <paramref name="sequence"/>, in order; from 0 on, the documents there are.</summary>
    public IEnumerable<CatalogChange> ChangesAfter(long sequence)
    {
        var changes = database.Query(
            """
            SELECT d.sequence, f.path, d.id, f.sha256 FROM documents d JOIN files f ON f.id = d.file_id WHERE d.sequence > $1
            UNION ALL
            SELECT r.sequence, r.path, NULL, NULL FROM removals r WHERE r.sequence > $1
            ORDER BY 1
            """,
            static row => (Sequence: row.Long(0), Path: row.Text(1), Id: row.LongOrNull(2), Sha256: row.TextOrNull(3)),
            sequence);
        foreach (var (number, path, id, sha256) in changes)
            yield return new CatalogChange(number, path, id is { } document ? new StoredDocument(number, path, sha256!, FactsRows.Select(database, document)) : null);
    }

    /// <summary>Makes all that was written last through a power cut.</summary>
    public void Flush() => database.Flush();

    /// <inheritdoc/>
    public void Dispose() => database.Dispose();

    internal static FileEntry ReadFile(Row row) => new(
        row.Long(0),
        new FileVersion(row.Text(1), row.Long(2), row.Time(3), row.TextOrNull(4)) { Reader = row.Int(5), Extractor = row.Int(6) },
        row.TextOrNull(7),
        row.TextOrNull(8),
        row.Time(9));

    internal static string? Time(DateTime? time) => time?.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>A file's name as it is found by: without folder and diacritics, in lower case.</summary>
    internal static string FoldedName(string path) => Letters.Fold(Letters.Compose(path[(path.LastIndexOf('/') + 1)..]));

    private long PutFile(FileVersion version, string? obstacle, string? reason)
    {
        database.Execute(
            """
            INSERT INTO files (path, name, size, modified, sha256, reader_version, extractor_version, outcome, obstacle, reason, ingested)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
            ON CONFLICT (path) DO UPDATE SET size = excluded.size, modified = excluded.modified, sha256 = excluded.sha256, reader_version = excluded.reader_version,
                extractor_version = excluded.extractor_version, outcome = excluded.outcome, obstacle = excluded.obstacle, reason = excluded.reason,
                ingested = excluded.ingested, vanished = NULL
            """,
            version.Path, FoldedName(version.Path), version.Size, Time(version.Modified), version.Sha256, version.Reader, version.Extractor,
            obstacle is null ? "read" : "skipped", obstacle, reason, Time(DateTime.UtcNow));
        return database.Integer("SELECT id FROM files WHERE path = $1", version.Path);
    }

    private long? TakeOut(long file, string path)
    {
        if (database.Scalar("SELECT id FROM documents WHERE file_id = $1", file) is null)
            return null;
        var sequence = NextSequence();
        Clear(file, sequence);
        database.Execute("INSERT INTO removals (sequence, path) VALUES ($1, $2)", sequence, path);
        return sequence;
    }

    private void Clear(long file, long sequence)
    {
        if (database.Scalar("SELECT id FROM documents WHERE file_id = $1", file) is not long document)
            return;
        Validity.Touch(document, sequence);
        database.Execute("DELETE FROM documents WHERE id = $1", document);
    }

    private long NextSequence()
    {
        database.Execute("UPDATE counters SET value = value + 1 WHERE name = 'sequence'");
        return LastSequence;
    }
}
