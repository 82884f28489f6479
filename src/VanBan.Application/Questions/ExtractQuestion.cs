using VanBan.Application.Batches;
using VanBan.Facts;
using VanBan.Reading;
using VanBan.Reading.Containers;
using VanBan.Store;
using VanBan.Store.Ingest;

namespace VanBan.Application.Questions;

/// <summary>What files say: reads them and extracts their facts; stores nothing.</summary>
public static class ExtractQuestion
{
    /// <summary>The outcome of each file, in the order named; a folder stands for all that is below it, and
    /// behind a file comes what lies in it.</summary>
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
        return Named(files, Extraction.Run(files.Select(file => file.File), options, cancellation));
    }

    // What lies in a file bears the file's name as it was given, and behind it the way inside.
    private static IEnumerable<FileOutcome> Named(
        List<(string Name, FoundFile File)> files, IEnumerable<ExtractedFile> outcomes)
    {
        var (at, told) = (0, false);
        foreach (var extracted in outcomes)
        {
            var path = extracted.File.Path;
            while (files[at].File.Path != EntryPath.FileOf(path))
                at++;
            // What only leads to what is asked for; why it does not lead there is told.
            if (extracted.File.Only is { } only && !EntryPath.IsOnWay(only, EntryPath.Inside(path))
                && extracted.Outcome is not Outcome<DocumentFacts>.Skipped)
                continue;
            told = true;
            yield return new FileOutcome(
                files[at].Name + EntryPath.Inside(path), path, extracted.Sha256, extracted.Outcome);
        }
        if (!told && files.Find(static file => file.File.Only is not null) is { File: { } asked } named)
            throw new UsageException($"{EntryPath.Shown(named.Name + asked.Only)}: không có mục này trong tệp.");
    }
}

/// <summary>What became of a file.</summary>
/// <param name="Name">The file as the person named it, or below the folder that the person named.</param>
/// <param name="Path">Its full path.</param>
/// <param name="Sha256">SHA-256 of its bytes; <see langword="null"/> if they could not be read.</param>
/// <param name="Outcome">Its facts, or why there are none.</param>
public sealed record FileOutcome(string Name, string Path, string? Sha256, Outcome<DocumentFacts> Outcome);
