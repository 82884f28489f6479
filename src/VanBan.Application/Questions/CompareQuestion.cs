using VanBan.Application.Compare;
using VanBan.Facts;
using VanBan.Store;
using VanBan.Store.Ingest;

namespace VanBan.Application.Questions;

/// <summary>What two versions of a draft say differently.</summary>
public static class CompareQuestion
{
    /// <summary>Reads and compares two files.</summary>
    /// <param name="before">The earlier version.</param>
    /// <param name="after">The later version.</param>
    /// <param name="options">How they are read.</param>
    /// <param name="cancellation">Breaks off.</param>
    /// <exception cref="UsageException">One of them cannot be read.</exception>
    public static DraftComparison Ask(
        string before, string after, RunOptions options, CancellationToken cancellation = default) =>
        DraftComparison.Of(before, Read(before, options, cancellation), after, Read(after, options, cancellation));

    private static DocumentFacts Read(string path, RunOptions options, CancellationToken cancellation) =>
        ExtractQuestion.Ask([path], options, cancellation).First().Outcome
            is Reading.Outcome<DocumentFacts>.Done(var facts)
            ? facts : throw new UsageException($"{path}: không đọc được văn bản này, nên không so được.");
}
