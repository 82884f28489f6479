using VanBan.Application.Batches;
using VanBan.Store.Ingest;

namespace VanBan.Application.Questions;

/// <summary>Takes documents into a store, and makes its index anew: what changes a store.</summary>
public static class IngestWork
{
    /// <summary>Ingests files, folders and what matches patterns.</summary>
    public static RunReport Ingest(
        IReadOnlyList<string> paths, string store, RunOptions options, CancellationToken cancellation = default) =>
        Pipeline.Run(Job.Ingest(GivenPaths.Expand(paths), store), options, cancellation);

    /// <summary>Makes the search index of a store anew; reads no file again.</summary>
    /// <returns>The number of documents put in.</returns>
    public static int Reindex(
        string store, Action<long, long>? progress = null, CancellationToken cancellation = default) =>
        StoreWriter.Reindex(store, progress, cancellation);
}
