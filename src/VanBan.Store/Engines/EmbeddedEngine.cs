using VanBan.Store.Acts;
using VanBan.Store.Catalog;
using VanBan.Store.Catalog.Sqlite;
using VanBan.Store.Search;
using VanBan.Store.Search.LuceneIndex;

namespace VanBan.Store.Engines;

/// <summary>A store of files in one folder: SQLite's catalog and Lucene's index.</summary>
internal sealed class EmbeddedEngine(string folder) : StoreEngine
{
    private readonly string index = Path.Combine(folder, "index");

    /// <inheritdoc/>
    public override bool Exists => File.Exists(SqliteCatalog.PathIn(folder));

    /// <inheritdoc/>
    public override DocumentCatalog OpenCatalog() => SqliteCatalog.Open(folder);

    /// <inheritdoc/>
    public override SearchIndex OpenIndex() => LuceneSearchIndex.Open(index);

    /// <inheritdoc/>
    public override SearchIndex OpenIndexAnew() => LuceneSearchIndex.OpenAnew(index);

    /// <inheritdoc/>
    public override Searcher OpenSearcher() => LuceneSearcher.Open(index);

    /// <inheritdoc/>
    public override bool SnapshotIndex(string to) => LuceneSnapshot.Copy(index, to);

    /// <inheritdoc/>
    public override void DropIndex()
    {
        if (Directory.Exists(index))
            Directory.Delete(index, recursive: true);
    }

    /// <inheritdoc/>
    public override OpenActs OpenActs(DocumentCatalog catalog) => ActStore.Open(folder, catalog);

    /// <inheritdoc/>
    public override void RefreshActs(DocumentCatalog catalog) => ActStore.Refresh(folder, catalog);

    /// <inheritdoc/>
    public override void DropActs() => ActStore.Drop(folder);

    /// <inheritdoc/>
    public override IEnumerable<StoreDamage> VerifyIndex() => LuceneVerification.Of(index);

    /// <inheritdoc/>
    public override IEnumerable<StoreDamage> VerifyActs() => ActStore.Verify(folder);

    /// <inheritdoc/>
    public override IDisposable TakeWriting()
    {
        try
        {
            return new FileStream(
                Path.Combine(folder, "write.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException(
                $"{folder}: một chương trình VanBan khác đang ghi vào kho này. Hãy đợi nó xong rồi chạy lại.");
        }
    }

    /// <inheritdoc/>
    public override IDisposable? HoldRun()
    {
        // Who looks whether it is held holds it too, for a moment.
        for (var tries = 0; tries < TriesToHold; tries++)
        {
            if (RunLock(FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None) is { } held)
                return held;
            Thread.Sleep(BetweenTries);
        }
        return null;
    }

    /// <inheritdoc/>
    public override bool IsRunHeld
    {
        get
        {
            if (!File.Exists(RunLockPath))
                return false;
            using var free = RunLock(FileMode.Open, FileAccess.Read, FileShare.Read);
            return free is null;
        }
    }

    private const int TriesToHold = 20;
    private static readonly TimeSpan BetweenTries = TimeSpan.FromMilliseconds(10);

    private string RunLockPath => Path.Combine(folder, "run.lock");

    // The system gives a lock back when a process ends, killed or not.
    private FileStream? RunLock(FileMode mode, FileAccess access, FileShare share)
    {
        try
        {
            return new FileStream(RunLockPath, mode, access, share);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    protected override UsageException Missing() => new($"{folder}: ở đây chưa có kho VanBan.", UsageFault.NoStore);
}
