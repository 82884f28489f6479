using VanBan.Facts;
using VanBan.Reading;
using VanBan.Reading.Workers;

namespace VanBan.Store.Ingest;

/// <summary>Reads files and extracts their facts, and stores nothing.</summary>
public static class Extraction
{
    /// <summary>The facts of each file, in the order of the files.</summary>
    /// <param name="files">The files.</param>
    /// <param name="options">How they are read, how many at a time.</param>
    /// <param name="cancellation">Breaks off with an <see cref="OperationCanceledException"/>.</param>
    public static IEnumerable<ExtractedFile> Run(
        IEnumerable<FoundFile> files, RunOptions options, CancellationToken cancellation = default)
    {
        using var pool = options.Isolation is { } isolation ? new WorkerPool(isolation) : null;
        using var stopping = cancellation.Register(() => pool?.Stop());
        var ingestion = new Ingestion(options, pool);
        var results = files.Select(file => new FileTask(file, Known: null, FileWork.Read))
            .SelectInOrder(ingestion.Do, options.Degree, cancellation);
        foreach (var result in results)
            yield return new ExtractedFile(result.Task.File, result.Version.Sha256, result.Outcome!);
    }
}

/// <summary>What became of a file.</summary>
/// <param name="File">The file.</param>
/// <param name="Sha256">SHA-256 of its bytes; <see langword="null"/> if they could not be read.</param>
/// <param name="Outcome">Its facts, or why there are none.</param>
public sealed record ExtractedFile(FoundFile File, string? Sha256, Outcome<DocumentFacts> Outcome);
