using VanBan.Store.Ingest;

namespace VanBan.Application.Questions;

/// <summary>Makes what a store derives from its catalog anew.</summary>
public static class IngestWork
{
    /// <summary>Makes the search index of a store anew; reads no file again.</summary>
    /// <returns>The number of documents put in.</returns>
    public static int Reindex(
        string store, Action<long, long>? progress = null, CancellationToken cancellation = default) =>
        StoreWriter.Reindex(store, progress, cancellation);
}
