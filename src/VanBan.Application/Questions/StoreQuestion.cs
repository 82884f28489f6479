using System.Collections.Immutable;
using VanBan.Facts;
using VanBan.Reading;
using VanBan.Store.Catalog;
using VanBan.Store.Engines;

namespace VanBan.Application.Questions;

/// <summary>The state of a store.</summary>
public static class StoreQuestion
{
    /// <summary>What the store holds, in numbers.</summary>
    public static CatalogStatus Status(OpenStore store) => store.Catalog.Survey.Status() is var status
        && status.LastRun is { } last ? status with { LastRun = Told(store, last, isNewest: true) } : status;

    /// <summary>The files that could not be read, with how often they were tried, ordered by path.</summary>
    /// <param name="store">The store.</param>
    /// <param name="obstacle">Only those that met this one; <see langword="null"/> for all.</param>
    public static ImmutableArray<PassedFile> Skipped(OpenStore store, Obstacle? obstacle = null) =>
        [.. store.Catalog.Queue.All()
            .Select(static entry => new PassedFile(entry.File, EnumName.Parse<Obstacle>(entry.Obstacle), entry.Reason)
            {
                Tries = entry.Tries,
                Stands = entry.Stands,
                Vanished = entry.Vanished,
            })
            .Where(file => obstacle is not { } only || file.Obstacle == only)];

    /// <summary>The last runs, the newest first.</summary>
    public static ImmutableArray<RunEntry> Runs(OpenStore store, int limit) =>
        [
            .. store.Catalog.Runs.Last(limit > 0 ? limit : int.MaxValue)
                .Select((run, place) => Told(store, run, isNewest: place == 0)),
        ];

    // One run writes at a time, and holds a lock while it does: none but the newest can be going on.
    private static RunEntry Told(OpenStore store, RunEntry run, bool isNewest) =>
        run.State != RunEntry.Running || (isNewest && StoreEngine.Of(store.Folder).IsRunHeld)
            ? run : run with { State = RunEntry.BrokenOff };
}

/// <summary>A file that could not be read.</summary>
/// <param name="File">Its path.</param>
/// <param name="Obstacle">What stood in the way.</param>
/// <param name="Reason">The same in a sentence.</param>
public sealed record PassedFile(string File, Obstacle Obstacle, string Reason)
{
    /// <summary>How often it was tried; <see langword="null"/> where that is not asked for.</summary>
    public SkippedTries? Tries { get; init; }

    /// <summary>Whether what was read of it before stands in the store.</summary>
    public bool Stands { get; init; }

    /// <summary>When the file was first not found any more, UTC.</summary>
    public DateTime? Vanished { get; init; }
}
