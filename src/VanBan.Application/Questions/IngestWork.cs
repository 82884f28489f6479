using VanBan.Application.Batches;
using VanBan.Store;
using VanBan.Store.Ingest;

namespace VanBan.Application.Questions;

/// <summary>Takes documents into a store, and makes its index anew: what changes a store.</summary>
public static class IngestWork
{
    /// <summary>Runs the job of a YAML file.</summary>
    /// <param name="file">The job's file.</param>
    /// <param name="store">Another store than the one the job names; <see langword="null"/> for that one.</param>
    /// <param name="options">How it is run this time.</param>
    /// <param name="cancellation">Breaks off; what was done is kept.</param>
    /// <exception cref="UsageException">There is no such file, or it is no job.</exception>
    public static RunReport RunJob(
        string file, string? store, RunOptions options, CancellationToken cancellation = default)
    {
        if (!File.Exists(file))
            throw new UsageException($"{file}: không có tệp công việc này.", UsageFault.NoJob);
        var job = JobFile.Read(file);
        return Pipeline.Run(store is null ? job : job with { Store = Path.GetFullPath(store) }, options, cancellation);
    }

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
