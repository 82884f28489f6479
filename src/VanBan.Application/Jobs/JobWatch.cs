using System.Collections.Immutable;
using VanBan.Reading;
using VanBan.Store;
using VanBan.Store.Ingest;

namespace VanBan.Application.Jobs;

/// <summary>
/// Keeps a store up to its sources: takes in what appears once it has stopped growing, and runs the whole job at its
/// times of the day and when files are gone. The system's signs of changes only make it look sooner: on a share there
/// may be none.
/// </summary>
public sealed class JobWatch
{
    private static readonly TimeSpan ShortestLook = TimeSpan.FromMilliseconds(200);
    // A file that never rests does not keep the whole job from its run for ever.
    private static readonly TimeSpan LongestRest = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromHours(1);

    private readonly Job job;
    private readonly Func<Job, CancellationToken, RunReport> run;
    private readonly Action<WatchNews> tell;
    private readonly Dictionary<string, Watched> known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> troubles = new(StringComparer.Ordinal);
    private DateTime? wholeSince;

    /// <summary>Watches the sources of a job.</summary>
    /// <param name="job">The job.</param>
    /// <param name="run">Runs it, or a part of it.</param>
    /// <param name="tell">Told what happens, on the thread that watches.</param>
    public JobWatch(Job job, Func<Job, CancellationToken, RunReport> run, Action<WatchNews> tell) =>
        (this.job, this.run, this.tell) = (job, run, tell);

    /// <summary>Watches until it is broken off.</summary>
    public void Run(CancellationToken cancellation)
    {
        using var signs = new SourceSigns(job.Sources);
        var isWhole = true;
        var wasAt = DateTime.Now;
        while (!cancellation.IsCancellationRequested)
        {
            var now = DateTime.Now;
            isWhole |= job.Schedule.At.Any(at => IsPassed(at, wasAt, now));
            wasAt = now;
            if (Try(nameof(Look), () => Look(cancellation)) is { } look)
                isWhole = !Take(look, isWhole, cancellation) && (isWhole || look.AreGone);
            WaitHandle.WaitAny([signs.Sign, cancellation.WaitHandle], UntilNextLook(isWhole));
        }
    }

    /// <summary>Whether a time of the day lies after one moment and not after another.</summary>
    internal static bool IsPassed(TimeOnly at, DateTime from, DateTime to)
    {
        for (var day = from.Date; day <= to.Date; day = day.AddDays(1))
        {
            if (day + at.ToTimeSpan() is var moment && moment > from && moment <= to)
                return true;
        }
        return false;
    }

    private TimeSpan UntilNextLook(bool isWhole)
    {
        var quiet = job.Schedule.Quiet;
        var poll = job.Schedule.Poll;
        var soon = quiet / 2 > ShortestLook ? quiet / 2 : ShortestLook;
        return (isWhole && troubles.Count == 0) || known.Values.Any(static file => !file.IsTaken && file.Tries == 0)
            ? soon < poll ? soon : poll : poll;
    }

    private Looked Look(CancellationToken cancellation)
    {
        var now = DateTime.UtcNow;
        var there = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in new FolderSource(job).Files(cancellation))
        {
            there.Add(file.Path);
            if (!known.TryGetValue(file.Path, out var watched) || !watched.IsSame(file))
                known[file.Path] = new Watched(file, now);
        }
        var gone = known.Keys.Where(path => !there.Contains(path)).ToArray();
        foreach (var path in gone)
            known.Remove(path);
        var ready = known.Where(pair => IsReady(pair.Value, now)).Select(static pair => pair.Key);
        return new Looked(now, [.. ready], gone.Length > 0);
    }

    private bool IsReady(Watched file, DateTime now) => !file.IsTaken
        && now - file.Since >= job.Schedule.Quiet + Delay(file.Tries);

    private TimeSpan Delay(int tries)
    {
        if (tries == 0)
            return TimeSpan.Zero;
        var delay = job.Schedule.Poll * Math.Pow(2, Math.Min(tries - 1, 12));
        return delay < LongestDelay ? delay : LongestDelay;
    }

    // Takes in what is ready, or all; whether that was done.
    private bool Take(Looked look, bool isWhole, CancellationToken cancellation)
    {
        if (isWhole && AllRest(look))
        {
            wholeSince = null;
            return Run(job, look.Ready, cancellation);
        }
        if (look.Ready.IsEmpty)
            return false;
        // The output of a job tells of all its files; one of a part of them would not.
        Run(job with { Sources = look.Ready, Include = [], Exclude = [], Output = null }, look.Ready, cancellation);
        return false;
    }

    private bool AllRest(Looked look)
    {
        wholeSince ??= look.At;
        return look.At - wholeSince > LongestRest
            || known.Values.All(file => file.IsTaken || file.Tries > 0 || IsReady(file, look.At));
    }

    private bool Run(Job part, ImmutableArray<string> ready, CancellationToken cancellation)
    {
        if (Try(nameof(Run), () => run(part, cancellation)) is not { } report || report.Cancelled)
            return false;
        var failed = report.Skipped.Where(static file => file.Obstacle.IsOfMachine())
            .Select(static file => file.File).ToHashSet(StringComparer.Ordinal);
        foreach (var path in ready)
        {
            if (known.TryGetValue(path, out var file))
                known[path] = failed.Contains(path)
                    ? file with { Tries = file.Tries + 1, Since = DateTime.UtcNow } : file with { IsTaken = true };
        }
        tell(new WatchNews(report, null));
        return true;
    }

    // A share that is not there, a store that another program writes to: told once, and tried again.
    private T? Try<T>(string what, Func<T> act) where T : class
    {
        try
        {
            var result = act();
            troubles.Remove(what);
            return result;
        }
        catch (OperationCanceledException)
        {
            return null;
        }
        catch (Exception e) when (e is UsageException or IOException or UnauthorizedAccessException)
        {
            var trouble = e is UsageException ? e.Message : $"Không mở được: {FaultWords.Of(e)}.";
            if (troubles.GetValueOrDefault(what) != trouble)
                tell(new WatchNews(null, trouble));
            troubles[what] = trouble;
            return null;
        }
    }

    private sealed record Looked(DateTime At, ImmutableArray<string> Ready, bool AreGone);

    private sealed record Watched(FoundFile File, DateTime Since)
    {
        public bool IsTaken { get; init; }
        public int Tries { get; init; }
        public bool IsSame(FoundFile other) => other.Size == File.Size && other.Modified == File.Modified;
    }
}

/// <summary>What happens while a job is watched.</summary>
/// <param name="Report">What came of taking files in; <see langword="null"/> where nothing could be taken in.</param>
/// <param name="Trouble">What stands in the way, in a sentence; it is tried again.</param>
public sealed record WatchNews(RunReport? Report, string? Trouble);
