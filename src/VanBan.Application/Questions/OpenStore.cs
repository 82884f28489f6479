using VanBan.Graph.Acts;
using VanBan.Store;
using VanBan.Store.Acts;
using VanBan.Store.Catalog;
using VanBan.Store.Engines;
using VanBan.Store.Ingest;
using VanBan.Store.Search;

namespace VanBan.Application.Questions;

/// <summary>
/// A store open for questions: its catalog, and its search index once somebody searches. For one thread; several may
/// have one store open, also while a run writes to it.
/// </summary>
public sealed class OpenStore : IDisposable
{
    private readonly StoreEngine engine;
    private readonly IndexRecovery recovery;
    private Searcher? searcher;
    private OpenActs? acts;
    private VanishedFiles? vanished;

    private OpenStore(string folder, IndexRecovery recovery)
    {
        (Folder, this.recovery, engine) = (folder, recovery, StoreEngine.Of(folder));
        Catalog = engine.OpenExistingCatalog();
    }

    /// <summary>The store's folder, as it was named.</summary>
    public string Folder { get; }

    /// <summary>The documents, citations and figures.</summary>
    public DocumentCatalog Catalog { get; }

    /// <summary>The files that are not there any more, as they were when this was first asked.</summary>
    public VanishedFiles Vanished => vanished ??= new VanishedFiles(Catalog);

    /// <summary>The search index, opened when it is first asked for and brought up to the catalog before.</summary>
    /// <exception cref="UsageException">There is no index and none can be made.</exception>
    public Searcher Searcher => searcher ??= OpenSearcher();

    /// <summary>Opens the store in a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="recovery">Whom to tell where the index lacks something.</param>
    /// <exception cref="UsageException">There is no store.</exception>
    public static OpenStore At(string folder, IndexRecovery? recovery = null) =>
        new(folder, recovery ?? IndexRecovery.Silent);

    /// <inheritdoc/>
    public void Dispose()
    {
        searcher?.Dispose();
        acts?.Dispose();
        Catalog.Dispose();
    }

    /// <summary>Asks the graph of acts, opened when it is first asked and as the store is at that moment. One whose
    /// file turns out to be damaged is made anew, and asked again.</summary>
    internal T AskActs<T>(Func<ActGraph, T> ask)
    {
        try
        {
            acts ??= engine.OpenActs(Catalog);
            return ask(acts.Graph);
        }
        catch (InvalidDataException)
        {
            acts?.Dispose();
            engine.DropActs();
            acts = engine.OpenActs(Catalog);
            return ask(acts.Graph);
        }
    }

    /// <summary>Reads on in an answer that the graph of acts gave.</summary>
    /// <exception cref="UsageException">Its file turns out to be damaged; it is made anew the next time.</exception>
    internal T ReadActs<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (InvalidDataException)
        {
            engine.DropActs();
            throw new UsageException($"{Folder}: tệp đồ thị của kho đã hỏng và sẽ được lập lại. Hãy chạy lại lệnh.");
        }
    }

    private Searcher OpenSearcher()
    {
        var opened = engine.OpenSearcher();
        if (opened.HasIndex && opened.LastSequence >= Catalog.LastSequence)
            return opened;
        var hadIndex = opened.HasIndex;
        opened.Dispose();
        Recover(hadIndex);
        opened = engine.OpenSearcher();
        if (opened.HasIndex)
            return opened;
        opened.Dispose();
        throw new UsageException($"{Folder}: kho này chưa có chỉ mục tìm kiếm dùng được.", UsageFault.NoIndex);
    }

    private void Recover(bool hadIndex)
    {
        try
        {
            if (hadIndex)
            {
                StoreWriter.Open(Folder, recovery.Progress, recovery.Cancellation).Dispose();
                return;
            }
            recovery.Rebuilding?.Invoke();
            StoreWriter.Reindex(Folder, recovery.Progress, recovery.Cancellation);
        }
        catch (UsageException) when (hadIndex)
        {
            // Another process writes: what it has committed is there to be found.
            recovery.Busy?.Invoke();
        }
    }
}
