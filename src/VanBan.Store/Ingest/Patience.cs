using VanBan.Reading;
using VanBan.Store.Catalog;

namespace VanBan.Store.Ingest;

/// <summary>
/// What passes by itself is waited for: a file that another program holds, a converter that was ended. Within a run a
/// few times and shortly; between runs with a delay that grows.
/// </summary>
/// <param name="waits">How long is waited before each further try.</param>
/// <param name="cancellation">Ends all waiting.</param>
internal sealed class Patience(IReadOnlyList<TimeSpan> waits, CancellationToken cancellation)
{
    // A share that is gone makes every file fail: all waiting together has an end.
    private static readonly TimeSpan MostInARun = TimeSpan.FromSeconds(30);

    // The first tries come with each run, as people expect who have just mended something.
    private const int TriesWithoutDelay = 2;
    private static readonly TimeSpan FirstDelay = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromDays(1);
    private const int MostCrashes = 2;

    private long waited;

    /// <summary>How a run waits.</summary>
    public static IReadOnlyList<TimeSpan> StandardWaits { get; } =
        [TimeSpan.FromSeconds(0.2), TimeSpan.FromSeconds(0.8), TimeSpan.FromSeconds(2)];

    /// <summary>Waits before the further try with this number, from 0; <see langword="false"/> where there is none
    /// left.</summary>
    public bool Wait(int retry)
    {
        if (retry >= waits.Count || cancellation.IsCancellationRequested)
            return false;
        if (Interlocked.Add(ref waited, waits[retry].Ticks) > MostInARun.Ticks)
            return false;
        return !cancellation.WaitHandle.WaitOne(waits[retry]);
    }

    /// <summary>Whether a run tries a skipped file again by itself, though it is the same.</summary>
    /// <param name="obstacle">What stood in the way.</param>
    /// <param name="tries">How often it was tried; <see langword="null"/> where that was not counted.</param>
    /// <param name="now">The moment, UTC.</param>
    public static bool IsDue(Obstacle obstacle, SkippedTries? tries, DateTime now) => obstacle switch
    {
        // What takes its reader along twice does so by itself.
        Obstacle.Crashed or Obstacle.TimedOut => tries is null || tries.Crashes < MostCrashes,
        _ => obstacle.IsOfMachine() && (tries is null || now >= tries.Last + DelayAfter(tries.Attempts)),
    };

    /// <summary>How long after a try in vain the next run leaves a file alone.</summary>
    public static TimeSpan DelayAfter(int attempts)
    {
        if (attempts <= TriesWithoutDelay)
            return TimeSpan.Zero;
        var delay = FirstDelay * Math.Pow(4, Math.Min(attempts - TriesWithoutDelay - 1, 10));
        return delay < LongestDelay ? delay : LongestDelay;
    }
}
