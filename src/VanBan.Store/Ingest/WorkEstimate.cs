using VanBan.Store.Catalog;

namespace VanBan.Store.Ingest;

/// <summary>
/// How long the rest of a run will take: by what files of each kind took in this run, and before it in earlier ones.
/// Not by files or bytes alone: a page that OCR reads takes as long as a hundred texts, and an office program that has to
/// be started takes as long for a small file as for a large one. What is guessed of a kind for a file and for a kilobyte
/// (<see cref="FileKind"/>) is corrected by one number, what its files took beside what was guessed for them. Not for
/// several threads; whoever shares it locks it.
/// </summary>
internal sealed class WorkEstimate(IEnumerable<ReadingPace> earlier, int degree)
{
    // What is known from before counts as so many files, at most: this run tells its own pace soon.
    private const double EarlierFiles = 5;
    private const double GuessedKilobytes = 50;
    private const double MostOfAFile = 0.9;

    // How slow the machine is today tells of kinds that were not met yet; the first files of a run are slower than all
    // that follow, and tell nothing.
    private const double LeastMeasured = 2000;
    private const double FastestDay = 0.5, SlowestDay = 3;

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

    /// <summary>Something that lies in a file was read: it was not planned, and belongs to what the file takes.</summary>
    /// <param name="kind">The kind of the file that it lies in.</param>
    /// <param name="took">How long it took.</param>
    public void Within(string kind, TimeSpan took)
    {
        var amount = done.GetValueOrDefault(kind);
        done[kind] = amount with { Milliseconds = amount.Milliseconds + took.TotalMilliseconds };
    }

    /// <summary>The work that is planned, each file alone.</summary>
    public TimeSpan Whole =>
        TimeSpan.FromMilliseconds(planned.Sum(pair => Cost(pair.Key, pair.Value.Files, pair.Value.Bytes)));

    /// <summary>How long what is planned and not done will take.</summary>
    /// <param name="sinceFirst">Time since the first file was begun.</param>
    /// <param name="inWork">What is being read: kind, bytes, and since when.</param>
    public TimeSpan Remaining(TimeSpan sinceFirst, IReadOnlyCollection<(string Kind, long Bytes, TimeSpan Since)> inWork)
    {
        var slower = Slower(inWork);
        var left = 0.0;
        foreach (var (kind, all) in planned)
        {
            var part = done.GetValueOrDefault(kind);
            left += slower.GetValueOrDefault(kind, 1)
                * Cost(kind, Math.Max(0, all.Files - part.Files), Math.Max(0, all.Bytes - part.Bytes));
        }
        var begun = 0.0;
        foreach (var (kind, bytes, since) in inWork)
        {
            left -= Math.Min(
                since.TotalMilliseconds, MostOfAFile * slower.GetValueOrDefault(kind, 1) * Cost(kind, 1, bytes));
            begun += since.TotalMilliseconds;
        }
        return TimeSpan.FromMilliseconds(Math.Max(0, left) / AtATime(sinceFirst, begun));
    }

    // A file that has been in work for longer than it should have taken tells, before it is done, that its kind takes
    // longer today: the machine is busy, or the pages are full.
    private Dictionary<string, double> Slower(IEnumerable<(string Kind, long Bytes, TimeSpan Since)> inWork)
    {
        var slower = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var (kind, bytes, since) in inWork)
        {
            var ratio = since.TotalMilliseconds / (MostOfAFile * Cost(kind, 1, bytes));
            if (ratio > slower.GetValueOrDefault(kind, 1))
                slower[kind] = ratio;
        }
        return slower;
    }

    // How many files are in work at a time, as measured: with few workers, or one that waits for the others, it is less
    // than was allowed.
    private double AtATime(TimeSpan sinceFirst, double begun)
    {
        var worked = begun + done.Values.Sum(static amount => amount.Milliseconds);
        return sinceFirst.TotalMilliseconds < 500 || worked == 0
            ? degree : Math.Clamp(worked / sinceFirst.TotalMilliseconds, 0.25, degree);
    }

    private double Cost(string kind, long files, long bytes) => Guess(kind, files, bytes) * Correction(kind);

    private static double Guess(string kind, double files, double bytes) =>
        (files * FileKind.FirstGuessOfFile(kind)) + (bytes / 1024.0 * FileKind.FirstGuess(kind));

    // What files of a kind take beside what is guessed.
    private double Correction(string kind)
    {
        var (guessed, took) = Before(kind);
        var own = done.GetValueOrDefault(kind);
        return ((took * Today()) + own.Milliseconds) / (guessed + Guess(kind, own.Files, own.Bytes));
    }

    private (double Guessed, double Took) Before(string kind)
    {
        if (!before.TryGetValue(kind, out var pace) || pace is not { Files: > 0, Bytes: > 0 })
            return (Guess(kind, 1, GuessedKilobytes * 1024), Guess(kind, 1, GuessedKilobytes * 1024));
        var weight = Math.Min(1, EarlierFiles / pace.Files);
        return (Guess(kind, pace.Files, pace.Bytes) * weight, pace.Milliseconds * weight);
    }

    // What was read today beside what earlier runs say of it.
    private double Today()
    {
        var (expected, took) = (0.0, 0.0);
        foreach (var (kind, own) in done)
        {
            if (own.Files == 0 || !before.TryGetValue(kind, out var pace) || pace.Files < EarlierFiles)
                continue;
            var (guessed, former) = Before(kind);
            expected += Guess(kind, own.Files, own.Bytes) * former / guessed;
            took += own.Milliseconds;
        }
        return took < LeastMeasured || expected <= 0 ? 1 : Math.Clamp(took / expected, FastestDay, SlowestDay);
    }

    private static void Add(Dictionary<string, Work> amounts, string kind, long bytes, double milliseconds)
    {
        var amount = amounts.GetValueOrDefault(kind);
        amounts[kind] = new Work(amount.Files + 1, amount.Bytes + bytes, amount.Milliseconds + milliseconds);
    }

    private readonly record struct Work(long Files, long Bytes, double Milliseconds);
}
