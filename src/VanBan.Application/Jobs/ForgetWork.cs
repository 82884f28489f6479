using VanBan.Store.Engines;
using VanBan.Store.Ingest;

namespace VanBan.Application.Jobs;

/// <summary>Takes files and their documents out of a store, because somebody asks for it.</summary>
public static class ForgetWork
{
    /// <summary>Forgets files; the files themselves are left alone.</summary>
    /// <param name="store">The store.</param>
    /// <param name="files">Their paths as the store has them.</param>
    /// <param name="cancellation">Breaks off; what is forgotten by then stays forgotten.</param>
    /// <returns>How many were forgotten.</returns>
    public static int Forget(string store, IEnumerable<string> files, CancellationToken cancellation = default)
    {
        var forgotten = 0;
        using var writer = StoreWriter.Open(store, cancellation: cancellation);
        foreach (var file in files)
        {
            if (cancellation.IsCancellationRequested)
                break;
            writer.Remove(file);
            forgotten++;
        }
        writer.Commit();
        StoreEngine.Of(store).RefreshActs(writer.Catalog);
        return forgotten;
    }
}
