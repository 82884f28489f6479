using VanBan.Store.Acts;
using VanBan.Store.Catalog;
using VanBan.Store.Search;

namespace VanBan.Store.Engines;

/// <summary>
/// What keeps a store: the one place that knows which catalog and which index belong together, and opens them. Another
/// engine (a database server and a search cluster) is another class of this kind.
/// </summary>
public abstract class StoreEngine
{
    /// <summary>The engine of the store in <paramref name="folder"/>.</summary>
    public static StoreEngine Of(string folder) => new EmbeddedEngine(folder);

    /// <summary>Whether there is a store.</summary>
    public abstract bool Exists { get; }

    /// <summary>Opens the catalog, and makes it if there is none.</summary>
    /// <exception cref="UsageException">A newer version of the program wrote it, it is damaged, or it cannot be written
    /// to.</exception>
    public abstract DocumentCatalog OpenCatalog();

    /// <summary>Opens the catalog of a store that exists.</summary>
    /// <exception cref="UsageException">There is none, or as for <see cref="OpenCatalog"/>.</exception>
    public DocumentCatalog OpenExistingCatalog() => Exists ? OpenCatalog() : throw Missing();

    /// <summary>Opens the index for writing, and makes it if there is none.</summary>
    /// <exception cref="IOException">Another program is writing to it.</exception>
    public abstract SearchIndex OpenIndex();

    /// <summary>Begins the index anew. Until the first commit of the new one the old one answers.</summary>
    /// <exception cref="IOException">Another program is writing to it.</exception>
    public abstract SearchIndex OpenIndexAnew();

    /// <summary>Opens the index for searching; where there is none, nothing is found.</summary>
    public abstract Searcher OpenSearcher();

    /// <summary>Copies the index as its last commit left it into an empty folder, while others write to it.</summary>
    /// <returns>Whether there was one to copy; it can be made anew from the catalog.</returns>
    public abstract bool SnapshotIndex(string to);

    /// <summary>Throws the index away.</summary>
    public abstract void DropIndex();

    /// <summary>Opens the graph of acts as a catalog of this store is now.</summary>
    public abstract OpenActs OpenActs(DocumentCatalog catalog);

    /// <summary>Brings what is kept of the graph of acts up to the catalog, where it is far behind.</summary>
    public abstract void RefreshActs(DocumentCatalog catalog);

    /// <summary>Throws away what is kept of the graph of acts; it is made anew when it is opened.</summary>
    public abstract void DropActs();

    /// <summary>What is wrong with the files of the index, as far as the engine can tell by itself.</summary>
    public abstract IEnumerable<StoreDamage> VerifyIndex();

    /// <summary>What is wrong with what is kept of the graph of acts.</summary>
    public abstract IEnumerable<StoreDamage> VerifyActs();

    /// <summary>Takes the right to write to the store, until what is given is disposed.</summary>
    /// <exception cref="UsageException">Another process has it.</exception>
    public abstract IDisposable TakeWriting();

    /// <summary>Tells others that a run of a job is going on, until what is given is disposed, or this process
    /// ends in whatever way.</summary>
    public abstract IDisposable? HoldRun();

    /// <summary>Whether a process holds a run.</summary>
    public abstract bool IsRunHeld { get; }

    /// <summary>What says that there is no store.</summary>
    protected abstract UsageException Missing();
}
