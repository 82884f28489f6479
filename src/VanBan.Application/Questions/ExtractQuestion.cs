using VanBan.Application.Batches;
using VanBan.Facts;
using VanBan.Reading;
using VanBan.Store;
using VanBan.Store.Ingest;

namespace VanBan.Application.Questions;

/// <summary>What files say: reads them and extracts their facts; stores nothing.</summary>
public static class ExtractQuestion
{
    /// <summary>The outcome of each file, in the order named; a folder stands for all that is below it.</summary>
    /// <param name="paths">Files, folders and patterns.</param>
    /// <param name="options">How they are read.</param>
    /// <param name="cancellation">Breaks off.</param>
    /// <exception cref="UsageException">There are no files.</exception>
    public static IEnumerable<FileOutcome> Ask(
        IReadOnlyList<string> paths, RunOptions options, CancellationToken cancellation = default)
    {
        var files = GivenPaths.Expand(paths).SelectMany(GivenPaths.FilesOf).ToList();
        if (files.Count == 0)
            throw new UsageException($"{string.Join(", ", paths)}: không có tệp nào ở đây.");
        return Extraction.Run(files.Select(file => file.File), options, cancellation)
            .Zip(
                files, (extracted, file) =>
                    new FileOutcome(file.Name, file.File.Path, extracted.Sha256, extracted.Outcome));
    }
}

/// <summary>What became of a file.</summary>
/// <param name="Name">The file as the person named it, or below the folder that the person named.</param>
/// <param name="Path">Its full path.</param>
/// <param name="Sha256">SHA-256 of its bytes; <see langword="null"/> if they could not be read.</param>
/// <param name="Outcome">Its facts, or why there are none.</param>
public sealed record FileOutcome(string Name, string Path, string? Sha256, Outcome<DocumentFacts> Outcome);
