using VanBan.Facts;
using VanBan.Facts.Corrections;
using VanBan.Store.Catalog;
using VanBan.Store.Engines;
using VanBan.Store.Search;

namespace VanBan.Store.Ingest;

/// <summary>
/// A store open for writing: the catalog, and the index that follows it. A change goes into the catalog first; the
/// index's commit names the last change it contains, so that whatever a crash took from it is put in when the store is
/// opened again. One process writes at a time; others may read meanwhile.
/// </summary>
public sealed class StoreWriter : IDisposable
{
    // A commit of the index costs as much as some dozens of documents; what is not committed has to be replayed after a
    // crash.
    private const int DocumentsPerCommit = 1000;
    private static readonly TimeSpan CommitInterval = TimeSpan.FromSeconds(30);

    private readonly IDisposable guard;
    private readonly SearchIndex index;
    private readonly CopyKeeper copies;
    private readonly HeldLaws laws;
    private int pending;
    private long lastCommit;

    private StoreWriter(IDisposable guard, DocumentCatalog catalog, SearchIndex index)
    {
        (this.guard, Catalog, this.index, lastCommit) = (guard, catalog, index, Environment.TickCount64);
        copies = new CopyKeeper(catalog, PutRead);
        laws = new HeldLaws(catalog);
    }

    /// <summary>The catalog.</summary>
    public DocumentCatalog Catalog { get; }

    /// <summary>The number of changes that the index lacked when the store was opened, and got.</summary>
    public int Replayed { get; private set; }

    /// <summary>Whether the index lacked them because another version of the program had written it.</summary>
    public bool IsIndexRenewed => index.IsOfFormerVersion;

    /// <summary>Opens a store and makes it if there is none; brings the index up to the catalog.</summary>
    /// <param name="folder">The store's folder.</param>
    /// <param name="progress">Told, now and then, how many changes were replayed and how many there are in all.</param>
    /// <param name="cancellation">Breaks off; what is replayed is kept.</param>
    /// <exception cref="UsageException">Another process writes to it, or the catalog cannot be opened.</exception>
    public static StoreWriter Open(
        string folder, Action<long, long>? progress = null, CancellationToken cancellation = default)
    {
        var engine = StoreEngine.Of(folder);
        return Open(engine, engine.OpenCatalog(), isAnew: false, progress, cancellation);
    }

    private static StoreWriter Open(
        StoreEngine engine, DocumentCatalog catalog, bool isAnew, Action<long, long>? progress,
        CancellationToken cancellation)
    {
        IDisposable? guard = null;
        SearchIndex? index = null;
        try
        {
            guard = engine.TakeWriting();
            index = isAnew ? engine.OpenIndexAnew() : OpenIndex(engine, catalog.LastSequence);
            var store = new StoreWriter(guard, catalog, index);
            store.Replay(inOneCommit: isAnew, progress, cancellation);
            return store;
        }
        catch
        {
            index?.Dispose();
            guard?.Dispose();
            catalog.Dispose();
            throw;
        }
    }

    /// <summary>Makes the index anew from the catalog; the old one answers until the new one is whole.</summary>
    /// <returns>The number of documents put in.</returns>
    /// <exception cref="UsageException">There is no store, or another process writes to it.</exception>
    public static int Reindex(
        string folder, Action<long, long>? progress = null, CancellationToken cancellation = default)
    {
        var engine = StoreEngine.Of(folder);
        using var store = Open(engine, engine.OpenExistingCatalog(), isAnew: true, progress, cancellation);
        return store.Replayed;
    }

    /// <summary>Keeps a document, in place of a former version of the file.</summary>
    public void Put(FileVersion version, DocumentFacts facts)
    {
        facts = Corrected(version, facts);
        // With the others that it gives a name to: all of them, or none.
        Catalog.AsOne(() => WithLaws(version.Path, () => copies.Put(version, facts)));
        Changed();
    }

    // A law that comes or goes gives another meaning to mentions of its name.
    private void WithLaws(string path, Action change)
    {
        var before = laws.In(path);
        change();
        foreach (var file in laws.Change(before, laws.In(path)))
        {
            if (file == path || Catalog.Document(file) is not { } stored || Catalog.FindFile(file) is not { } known)
                continue;
            copies.Put(known.Version, Corrected(known.Version, FactExtractor.Extract(stored.Facts.Document)));
            if (known.Vanished is not null)
                Catalog.MarkVanished(file);
        }
    }

    // What persons say is put to every new reading.
    private DocumentFacts Corrected(FileVersion version, DocumentFacts facts)
    {
        var corrections = Catalog.Corrections.For(CatalogCorrections.HashOf(facts.Document.Text), version.Sha256);
        return corrections.Count > 0 ? FactExtractor.Extract(facts.Document, corrections) : facts;
    }

    /// <summary>Keeps a correction, or that it is undone, and puts it to the documents that it is about.</summary>
    /// <returns>The files of those documents.</returns>
    public IReadOnlyList<string> Put(Correction correction)
    {
        var files = Linked(correction).SelectMany(Catalog.Corrections.FilesOf)
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        Catalog.Corrections.Put(correction);
        foreach (var file in files)
        {
            // From the text that is kept, as the machine reads it today.
            if (Catalog.Document(file) is { } stored
                && Catalog.FindFile(file) is { } known)
                Put(known.Version, FactExtractor.Extract(stored.Facts.Document));
        }
        return files;
    }

    // What A is said to be may be said to be something else: all that hang together with a correction of names.
    private List<Correction> Linked(Correction correction)
    {
        List<Correction> linked = [correction];
        if (correction.Kind != CorrectionKind.Same)
            return linked;
        var others = Catalog.Corrections.All
            .Where(one => one.Kind == CorrectionKind.Same && one.Undone is null && one.Id != correction.Id).ToList();
        for (var i = 0; i < linked.Count; i++)
        {
            linked.AddRange(others.FindAll(one => one.IsLinkedTo(linked[i])));
            others.RemoveAll(linked.Contains);
        }
        return linked;
    }

    private void PutRead(FileVersion version, DocumentFacts facts)
    {
        facts = laws.Name(facts);
        var sequence = Catalog.Put(version, facts);
        index.Put(new IndexEntry(sequence, version.Path, version.Sha256!, facts));
        pending++;
    }

    /// <summary>Notes that a file could not be read, and takes out a former version of it.</summary>
    public void PutSkipped(FileVersion version, string obstacle, string reason) =>
        Remove(version.Path, () => Catalog.PutSkipped(version, obstacle, reason));

    /// <summary>Keeps that a file is there to hold others and has no words of its own.</summary>
    public void PutContainer(FileVersion version) => Remove(version.Path, () => Catalog.PutContainer(version));

    /// <summary>Keeps the text of a file under the path to which the file was moved.</summary>
    /// <param name="former">Where it was.</param>
    /// <param name="version">Where it is.</param>
    public void Move(FileEntry former, FileVersion version)
    {
        var stored = Catalog.Document(former.Version.Path);
        Catalog.AsOne(() =>
        {
            WithLaws(former.Version.Path, () =>
                TakeOut(former.Version.Path, () => Catalog.Remove(former.Version.Path)));
            if (former.IsContainer)
            {
                Catalog.PutContainer(version);
                return;
            }
            if (stored is null)
            {
                Catalog.PutSkipped(version, former.Obstacle!, former.Reason ?? "");
                return;
            }
            // Anew from the text: the name of a file may say something of the document, and its own name may have been
            // lent to it by a copy.
            var document = stored.Facts.Document with { Name = Path.GetFileName(version.Path) };
            WithLaws(version.Path, () =>
                copies.Put(version, Corrected(version, FactExtractor.Extract(document))));
        });
        Changed();
    }

    /// <summary>Forgets a file and its document.</summary>
    public void Remove(string path) => Remove(path, () => Catalog.Remove(path));

    /// <summary>Makes all changes so far lasting in catalog and index.</summary>
    public void Commit()
    {
        var sequence = Catalog.LastSequence;
        if (sequence != index.LastSequence)
        {
            // The catalog first: an index that is ahead of its catalog after a power cut has to be made anew.
            Catalog.Flush();
            CommitIndex(sequence);
        }
        pending = 0;
        lastCommit = Environment.TickCount64;
    }

    /// <summary>Closes the store. What was not committed to the index is replayed the next time.</summary>
    public void Dispose()
    {
        index.Dispose();
        Catalog.Dispose();
        guard.Dispose();
    }

    private static SearchIndex OpenIndex(StoreEngine engine, long catalogSequence)
    {
        var index = engine.OpenIndex();
        if (index.LastSequence <= catalogSequence)
            return index;
        // The catalog is older than the index: restored from a copy, or its last changes were lost to a power cut.
        // Their numbers will be given again to others.
        index.Dispose();
        engine.DropIndex();
        return engine.OpenIndex();
    }

    private void Replay(bool inOneCommit, Action<long, long>? progress, CancellationToken cancellation)
    {
        var last = Catalog.LastSequence;
        var from = index.LastSequence;
        if (from == last)
            return;
        foreach (var change in Catalog.ChangesAfter(from))
        {
            cancellation.ThrowIfCancellationRequested();
            if (change.Document is { } document)
                index.Put(new IndexEntry(document.Sequence, document.File, document.Sha256, document.Facts));
            else
                index.Remove(change.File);
            Replayed++;
            if (Replayed % DocumentsPerCommit != 0)
                continue;
            if (!inOneCommit)
                CommitIndex(change.Sequence);
            progress?.Invoke(change.Sequence - from, last - from);
        }
        Commit();
        progress?.Invoke(last - from, last - from);
    }

    // What has come or gone since the last commit may have changed the validity of documents that lie in the index:
    // these are put in again.
    private void CommitIndex(long sequence)
    {
        foreach (var (file, validity) in Catalog.Validity.ChangedBetween(index.LastSequence, sequence))
        {
            if (Catalog.Document(file) is { } document)
                index.Put(
                    new IndexEntry(document.Sequence, file, document.Sha256, document.Facts) { Validity = validity });
        }
        index.Commit(sequence);
    }

    private void Remove(string path, Func<long?> remove)
    {
        Catalog.AsOne(() => WithLaws(path, () => TakeOut(path, remove)));
        Changed();
    }

    private void TakeOut(string path, Func<long?> remove) => copies.Remove(path, () =>
    {
        if (remove() is null)
            return;
        index.Remove(path);
        pending++;
    });

    private void Changed()
    {
        if (pending >= DocumentsPerCommit
            || Environment.TickCount64 - lastCommit > CommitInterval.TotalMilliseconds)
            Commit();
    }
}
