using VanBan.Facts;
using VanBan.Reading;
using VanBan.Reading.Workers;

namespace VanBan.Store.Ingest;

/// <summary>Reads files and extracts their facts, and stores nothing.</summary>
public static class Extraction
{
    /// <summary>The facts of each file, in the order of the files; behind a file those of the documents that lie in
    /// it.</summary>
    /// <param name="files">The files.</param>
    /// <param name="options">How they are read, how many at a time.</param>
    /// <param name="cancellation">Breaks off with an <see cref="OperationCanceledException"/>.</param>
    public static IEnumerable<ExtractedFile> Run(
        IEnumerable<FoundFile> files, RunOptions options, CancellationToken cancellation = default)
    {
        using var pool = options.Isolation is { } isolation ? new WorkerPool(isolation) : null;
        using var stopping = cancellation.Register(() => pool?.Stop());
        var ingestion = new Ingestion(options, pool);
        foreach (var result in new DocumentWalk(ingestion, options.Degree, cancellation).Of(files))
        {
            if (OutcomeOf(result) is { } outcome)
                yield return new ExtractedFile(result.Task.File, result.Version.Sha256, outcome);
        }
    }

    // A file that holds others says nothing itself, unless they could not be taken out.
    private static Outcome<DocumentFacts>? OutcomeOf(FileResult result) => result switch
    {
        { IsContainer: true, Ended: { Obstacle: { } obstacle, Reason: var reason } } =>
            new Outcome<DocumentFacts>.Skipped(obstacle, reason ?? ""),
        { Ended: null, IsContainer: false } => result.Outcome,
        _ => null,
    };
}

/// <summary>What became of a file.</summary>
/// <param name="File">The file.</param>
/// <param name="Sha256">SHA-256 of its bytes; <see langword="null"/> if they could not be read.</param>
/// <param name="Outcome">Its facts, or why there are none.</param>
public sealed record ExtractedFile(FoundFile File, string? Sha256, Outcome<DocumentFacts> Outcome);
