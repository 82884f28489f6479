using VanBan.Store.Catalog;

namespace VanBan.Store.Ingest;

/// <summary>
/// How long the rest of a run will take: by what files of each kind took in this run, and before it in earlier ones.
/// Not by files or bytes alone: a page that OCR reads takes as long as a hundred texts. Not for several threads; whoever
/// shares it locks it.
/// </summary>
internal sealed class WorkEstimate(IEnumerable<ReadingPace> earlier, int degree)
{
    // What is known from before counts as so many files, at most: this run tells its own pace soon.
    private const double EarlierFiles = 5;
    private const double GuessedKilobytes = 50;

    // Opening, hashing and storing cost something for the smallest file too.
    private const double MillisecondsPerFile = 3;
    private const double MostOfAFile = 0.9;

    private readonly Dictionary<string, ReadingPace> before =
        earlier.ToDictionary(static pace => pace.Kind, StringComparer.Ordinal);

    private readonly Dictionary<string, Work> planned = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Work> done = new(StringComparer.Ordinal);

    /// <summary>What was measured in this run.</summary>
    public IEnumerable<ReadingPace> Measured => done.Select(static pair =>
        new ReadingPace(pair.Key, pair.Value.Files, pair.Value.Bytes, (long)pair.Value.Milliseconds));

    /// <summary>A file will have to be read.</summary>
    public void Plan(string kind, long bytes) => Add(planned, kind, bytes, 0);

    /// <summary>A file was read.</summary>
    public void Done(string kind, long bytes, TimeSpan took) => Add(done, kind, bytes, took.TotalMilliseconds);

    /// <summary>The work that is planned, each file alone.</summary>
    public TimeSpan Whole =>
        TimeSpan.FromMilliseconds(planned.Sum(pair => Cost(pair.Key, pair.Value.Files, pair.Value.Bytes)));

    /// <summary>How long what is planned and not done will take.</summary>
    /// <param name="sinceFirst">Time since the first file was begun.</param>
    /// <param name="inWork">What is being read: kind, bytes, and since when.</param>
    public TimeSpan Remaining(TimeSpan sinceFirst, IReadOnlyCollection<(string Kind, long Bytes, TimeSpan Since)> inWork)
    {
        var left = 0.0;
        foreach (var (kind, all) in planned)
        {
            var part = done.GetValueOrDefault(kind);
            left += Cost(kind, Math.Max(0, all.Files - part.Files), Math.Max(0, all.Bytes - part.Bytes));
        }
        var begun = 0.0;
        foreach (var (kind, bytes, since) in inWork)
        {
            left -= Math.Min(since.TotalMilliseconds, MostOfAFile * Cost(kind, 1, bytes));
            begun += since.TotalMilliseconds;
        }
        return TimeSpan.FromMilliseconds(Math.Max(0, left) / AtATime(sinceFirst, begun));
    }

    // How many files are in work at a time, as measured: with few workers, or one that waits for the others, it is less
    // than was allowed.
    private double AtATime(TimeSpan sinceFirst, double begun)
    {
        var worked = begun + done.Values.Sum(static amount => amount.Milliseconds);
        return sinceFirst.TotalMilliseconds < 500 || worked == 0
            ? degree : Math.Clamp(worked / sinceFirst.TotalMilliseconds, 0.25, degree);
    }

    private double Cost(string kind, long files, long bytes) =>
        (files * MillisecondsPerFile) + (bytes / 1024.0 * PacePerKilobyte(kind));

    private double PacePerKilobyte(string kind)
    {
        var (kilobytes, milliseconds) = Before(kind);
        var own = done.GetValueOrDefault(kind);
        return (milliseconds + own.Milliseconds) / (kilobytes + (own.Bytes / 1024.0));
    }

    private (double Kilobytes, double Milliseconds) Before(string kind)
    {
        if (!before.TryGetValue(kind, out var pace) || pace is not { Files: > 0, Bytes: > 0 })
            return (GuessedKilobytes, GuessedKilobytes * FileKind.FirstGuess(kind));
        var weight = Math.Min(1, EarlierFiles / pace.Files);
        return (pace.Bytes / 1024.0 * weight, pace.Milliseconds * weight);
    }

    private static void Add(Dictionary<string, Work> amounts, string kind, long bytes, double milliseconds)
    {
        var amount = amounts.GetValueOrDefault(kind);
        amounts[kind] = new Work(amount.Files + 1, amount.Bytes + bytes, amount.Milliseconds + milliseconds);
    }

    private readonly record struct Work(long Files, long Bytes, double Milliseconds);
}
