using VanBan.Application.Batches;
using VanBan.Application.Exports;
using VanBan.Application.Lookup;
using VanBan.Application.Questions;
using VanBan.Facts;
using VanBan.Reading.Containers;
using VanBan.Store;
using VanBan.Store.Ingest;

namespace VanBan.Application.Jobs;

/// <summary>Jobs: what runs over many files, and what is tried again of them.</summary>
public static class JobWork
{
    private const string RetryName = "retry";

    /// <summary>The job of a YAML file.</summary>
    /// <param name="file">The job's file.</param>
    /// <param name="store">Another store than the one the job names; <see langword="null"/> for that one.</param>
    /// <exception cref="UsageException">There is no such file, or it is no job.</exception>
    public static Job Read(string file, string? store)
    {
        if (!File.Exists(file))
            throw new UsageException($"{file}: không có tệp công việc này.", UsageFault.NoJob);
        var job = JobFile.Read(file);
        if (job.Graph is { } graph)
            GraphExport.RequireFormat(graph);
        return store is null ? job : job with { Store = Path.GetFullPath(store) };
    }

    /// <summary>Runs a job, and writes the graph that it asks for.</summary>
    /// <param name="job">The job.</param>
    /// <param name="options">How it is run this time.</param>
    /// <param name="cancellation">Breaks off; what was done is kept.</param>
    public static RunReport Run(Job job, RunOptions options, CancellationToken cancellation = default)
    {
        var report = RunJournal.Run(job, options, cancellation);
        if (job.Graph is { } graph && !report.Cancelled)
        {
            using var store = OpenStore.At(job.Store);
            GraphExport.Save(GraphSelection.Read(store, null, null, 1, cancellation), graph);
        }
        return report;
    }

    /// <summary>Ingests files, folders and what matches patterns.</summary>
    public static RunReport Ingest(
        IReadOnlyList<string> paths, string store, RunOptions options, CancellationToken cancellation = default) =>
        RunJournal.Run(Job.Ingest(GivenPaths.Expand(paths), store), options, cancellation);

    /// <summary>Tries files again that could not be read; no other file is looked at.</summary>
    /// <param name="store">The store.</param>
    /// <param name="paths">The files or folders that it is about; none for all that could not be read.</param>
    /// <param name="options">How they are read, and which obstacle it is about.</param>
    /// <param name="cancellation">Breaks off; what was done is kept.</param>
    /// <exception cref="UsageException">There is no store.</exception>
    public static RunReport Retry(
        string store, IReadOnlyList<string> paths, RunOptions options, CancellationToken cancellation = default)
    {
        string[] files;
        using (var opened = OpenStore.At(store))
        {
            var wanted = paths.Select(StoredPath.Of).ToArray();
            files =
            [
                .. opened.Catalog.Queue.All()
                    .Where(entry => options.RetryOnly is not { } only || entry.Obstacle == EnumName.Of(only))
                    .Where(entry => wanted.Length == 0 || wanted.Any(path => StoredPath.LiesIn(entry.File, path)))
                    // What lies in a file is read again by opening the file.
                    .Select(static entry => EntryPath.FileOf(entry.File)).Distinct(StringComparer.Ordinal)
                    .Where(File.Exists),
            ];
        }
        return RunJournal.Run(
            Job.Ingest(files, store) with { Name = RetryName }, options with { RetrySkipped = true }, cancellation);
    }
}
