using System.Collections.Immutable;
using System.Diagnostics;
using VanBan.Facts;
using VanBan.Reading;
using VanBan.Reading.Containers;
using VanBan.Reading.Workers;
using VanBan.Store.Catalog;
using VanBan.Store.Engines;

namespace VanBan.Store.Ingest;

/// <summary>
/// Runs a job: files are read and their facts extracted on all cores; results leave in the order of the files and go,
/// one by one, into the catalog, then the index, then the job's output. A run that was broken off or killed is taken up
/// where it was by running the job again.
/// </summary>
public sealed class Pipeline
{
    // So few files are deleted by hand.
    private const int FewFiles = 10;

    private readonly Job job;
    private readonly RunOptions options;
    private readonly FolderSource source;
    private readonly Stopwatch clock = Stopwatch.StartNew();
    private readonly HashSet<long> seen = [];
    private readonly List<string> closedFolders = [];

    // Files that are there, though by what they are called here nothing is found.
    private readonly HashSet<string> problems = new(StringComparer.Ordinal);
    private readonly SettledFiles settled = new();
    private readonly ImmutableArray<SkippedFile>.Builder skipped = ImmutableArray.CreateBuilder<SkippedFile>();
    private readonly ImmutableArray<MovedFile>.Builder moved = ImmutableArray.CreateBuilder<MovedFile>();
    private RunCounts counts = new();
    private bool keepsVanished;

    private Pipeline(Job job, RunOptions options) =>
        (this.job, this.options, source) = (job, options, new FolderSource(job));

    /// <summary>Runs a job to its end, or until <paramref name="cancellation"/>; what is done by then is
    /// kept.</summary>
    /// <exception cref="UsageException">A source is not there, or the store cannot be opened for writing.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled before it began, while the index was brought up to
    /// the catalog.</exception>
    public static RunReport Run(Job job, RunOptions? options = null, CancellationToken cancellation = default) =>
        new Pipeline(job, options ?? new RunOptions()).Run(cancellation);

    private RunReport Run(CancellationToken cancellation)
    {
        using var store = StoreWriter.Open(job.Store, options.Replaying, cancellation);
        using var output = job.Output is { } path ? new LinesFile(path) : null;
        var run = store.Catalog.Runs.Begin(job.Name);
        var before = store.Catalog.LastSequence;
        var cancelled = false;
        var vanished = ImmutableArray<VanishedFile>.Empty;
        try
        {
            Ingest(store, output, cancellation);
            vanished = Vanished(store);
            output?.Keep();
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            cancelled = true;
        }
        store.Commit();
        if (!cancelled)
            StoreEngine.Of(job.Store).RefreshActs(store.Catalog);
        counts = counts with { Vanished = vanished.Length };
        store.Catalog.Runs.End(run, cancelled, counts);
        var duration = clock.Elapsed;
        var (top, missing) = cancelled || store.Catalog.LastSequence == before
            ? ([], []) : store.Catalog.Graph.TopAndMissing(options.Listed);
        return new RunReport(job.Name, counts, duration)
        {
            Cancelled = cancelled,
            Replayed = store.Replayed,
            Skipped = skipped.ToImmutable(),
            Vanished = vanished,
            Moved = moved.ToImmutable(),
            KeepsVanished = keepsVanished,
            MostCited = [.. top],
            Missing = [.. missing],
        };
    }

    private void Ingest(StoreWriter store, LinesFile? output, CancellationToken cancellation)
    {
        using var stopCounting = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var total = Task.Run(() => Count(stopCounting.Token), CancellationToken.None);
        // The thread that walks the folders looks into the catalog too, and a connection is for one thread.
        using var lookup = StoreEngine.Of(job.Store).OpenCatalog();
        using var pool = options.Isolation is { } isolation ? new WorkerPool(isolation) : null;
        using var stopping = cancellation.Register(() => pool?.Stop());
        // The text of confidential documents stays inside the store.
        var reading = options.Reading with { OcrCache = Path.Combine(job.Store, "ocr") };
        var ingestion =
            new Ingestion((options with { Reading = reading }).By(pool), lookup);
        var (done, bytes, told) = (0, 0L, TimeSpan.Zero);
        try
        {
            var walk = new DocumentWalk(ingestion, options.Degree, cancellation);
            foreach (var result in walk.Of(source.Files(cancellation)))
            {
                settled.Meet(result);
                Keep(result, store, output);
                if (result.Ended is null && !EntryPath.IsEntry(result.Version.Path))
                {
                    done++;
                    bytes += result.Task.File.Size;
                }
                if (options.Progress is { } progress
                    && clock.Elapsed - told > TimeSpan.FromMilliseconds(100))
                {
                    told = clock.Elapsed;
                    var (files, size) = total.IsCompletedSuccessfully
                        && total.Result is { } counted
                        ? counted : ((int?)null, (long?)null);
                    progress(new RunProgress(done, files, bytes, size, clock.Elapsed, result.Version.Path));
                }
            }
            options.Progress?.Invoke(new RunProgress(done, done, bytes, bytes, clock.Elapsed, ""));
        }
        finally
        {
            stopCounting.Cancel();
        }
    }

    // Puts what became of a file where it belongs, and tells the job's output.
    private void Keep(FileResult result, StoreWriter store, LinesFile? output)
    {
        if (result.Ended is { } ended)
        {
            End(result, ended, store, output);
            return;
        }
        counts = counts with { Bytes = counts.Bytes + result.Bytes };
        Meet(result);
        switch (result.Outcome)
        {
            case null when result.Former is { } former:
                Move(former, result, store);
                break;
            case null:
                KeepUnchanged(result, store);
                break;
            default:
                KeepRead(result, store);
                break;
        }
        if (!result.IsContainer)
            Tell(output, result, result.Outcome ?? Stored(result, store));
    }

    // What lies in a file comes behind it. Until all of that is kept, the file counts as one that was not read: a run
    // that is broken off opens it again.
    private static FileVersion VersionUntilEnd(FileResult result) =>
        result.HasParts ? result.Version with { Reader = 0 } : result.Version;

    private void End(FileResult result, Unpacked ended, StoreWriter store, LinesFile? output)
    {
        if (result.IsContainer && ended.Obstacle is { } obstacle)
        {
            Skip(result.Version.Path, obstacle, ended.Reason ?? "", isKnown: false);
            store.PutSkipped(result.Version, EnumName.Of(obstacle), ended.Reason ?? "");
            Tell(output, result, new Outcome<DocumentFacts>.Skipped(obstacle, ended.Reason ?? ""));
        }
        else
        {
            store.Catalog.Complete(result.Version.Path, result.Version.Reader);
        }
    }

    private void Tell(LinesFile? output, FileResult result, Outcome<DocumentFacts> outcome)
    {
        var path = result.Version.Path;
        output?.Write(
            Path.GetRelativePath(job.Folder, EntryPath.FileOf(path)) + EntryPath.Inside(path), result.Version.Sha256,
            outcome);
    }

    private void Move(FileEntry former, FileResult result, StoreWriter store)
    {
        store.Move(former, result.Version);
        // What lies in a file that was moved needs no line of its own.
        if (EntryPath.Inside(result.Version.Path) is var inside
            && (inside.Length == 0 || inside != EntryPath.Inside(former.Version.Path)))
            moved.Add(new MovedFile(former.Version.Path, result.Version.Path));
        Count(former, result.Version.Path);
    }

    private void KeepRead(FileResult result, StoreWriter store)
    {
        switch (result.Outcome)
        {
            case Outcome<DocumentFacts>.Done(var facts):
                store.Put(VersionUntilEnd(result), facts);
                counts =
                    counts with
                    {
                        Read = counts.Read + 1,
                        Citations = counts.Citations + facts.Citations.Length,
                        Figures = counts.Figures + facts.Figures.Length
                    };
                break;
            case Outcome<DocumentFacts>.Container:
                store.PutContainer(VersionUntilEnd(result));
                break;
            case Outcome<DocumentFacts>.Skipped(var obstacle, var reason):
                Skip(result.Version.Path, obstacle, reason, isKnown: false);
                if (result.Task.File.IsFolder)
                    closedFolders.Add(result.Version.Path + "/");
                else if (!StandsBy(result.Task.Known, result, obstacle))
                    store.PutSkipped(result.Version, EnumName.Of(obstacle), reason);
                break;
        }
    }

    private void KeepUnchanged(FileResult result, StoreWriter store)
    {
        var known = result.Task.Known!;
        if (known.Vanished is not null
            || known.Version.Modified != result.Version.Modified
            || known.Version.Size != result.Version.Size)
            store.Catalog.Confirm(result.Version);
        Count(known, result.Version.Path);
    }

    // A file of which the store knows already what became of it.
    private void Count(FileEntry known, string path)
    {
        if (known.IsRead)
            counts = counts with { Unchanged = counts.Unchanged + 1 };
        else if (!known.IsContainer)
            Skip(path, EnumName.Parse<Obstacle>(known.Obstacle!), known.Reason ?? "", isKnown: true);
    }

    // Notes that a file is there, so that it is not told as gone.
    private void Meet(FileResult result)
    {
        if (result.Task.Known is { } known)
            seen.Add(known.Id);
        if (result.Task.File.Problem is not null)
            problems.Add(result.Version.Path);
    }

    // A machine that cannot read a file today (it is locked, a program is missing, a disk is full), or our extractor
    // failing on the stored text, does not unsay what was read in it. What is known stays, with its old time and
    // version, so that it is tried again. Other bytes are another matter: what was read is no longer in the file.
    private static bool StandsBy(FileEntry? known, FileResult result, Obstacle obstacle) =>
        known is { IsRead: true }
            && (result.Task.Work == FileWork.Extract
                || (obstacle.IsOfMachine() && (result.Version.Sha256 ?? known.Version.Sha256) == known.Version.Sha256));

    private void Skip(string file, Obstacle obstacle, string reason, bool isKnown)
    {
        skipped.Add(new SkippedFile(file, obstacle, reason, isKnown));
        counts = counts with { Skipped = counts.Skipped + 1 };
    }

    private static Outcome<DocumentFacts> Stored(FileResult result, StoreWriter store) =>
        store.Catalog.Document(result.Version.Path) is { } document
            ? new Outcome<DocumentFacts>.Done(document.Facts)
            : new Outcome<DocumentFacts>.Skipped(
                EnumName.Parse<Obstacle>((result.Former ?? result.Task.Known)!.Obstacle!),
                (result.Former ?? result.Task.Known)!.Reason ?? "");

    // A file that the store knows, that the job would take, that was not met and is not there. What lies in a folder
    // that could not be listed is not known to be gone.
    private ImmutableArray<VanishedFile> Vanished(StoreWriter store)
    {
        var gone = source.Roots
            .SelectMany(root => store.Catalog.FilesUnder(root.TrimEnd('/') + "/"))
            .Where(file => !seen.Contains(file.Id) && IsGone(EntryPath.FileOf(file.Version.Path), file.Version.Path))
            .ToArray();
        keepsVanished = job.RemoveVanished && !options.ConfirmsRemoval && IsSuspicious(gone.Length);
        var removes = job.RemoveVanished && !keepsVanished;
        foreach (var file in gone)
        {
            if (removes)
                store.Remove(file.Version.Path);
            else
                store.Catalog.MarkVanished(file.Version.Path);
        }
        return [
            .. gone.Select(file => new VanishedFile(file.Version.Path, MovedTo(file, store), removes))
            .OrderBy(file => file.File, StringComparer.Ordinal)];
    }

    private bool IsGone(string file, string path) => source.Takes(file)
        && !closedFolders.Exists(folder => file.StartsWith(folder, StringComparison.Ordinal))
        && !problems.Contains(file)
        && (!File.Exists(file) || (file != path && settled.IsGone(file, path)));

    // A share that is not connected looks like an empty folder, one that is restored halfway like one that lost most
    // files: then somebody is asked before documents go.
    private bool IsSuspicious(int gone) =>
        gone > 0 && (seen.Count + moved.Count == 0 || (gone >= FewFiles && gone > seen.Count + moved.Count));

    private static string? MovedTo(FileEntry file, StoreWriter store) =>
        file.Version.Sha256 is { } content
            ? store.Catalog.FilesWith(content)
            .FirstOrDefault(other => other.Vanished is null
                && other.Id != file.Id)?.Version.Path : null;

    private (int Files, long Bytes)? Count(CancellationToken cancellation)
    {
        var (files, bytes) = (0, 0L);
        try
        {
            foreach (var file in source.Files(cancellation))
            {
                files++;
                bytes += file.Size;
            }
        }
        catch (OperationCanceledException)
        {
            return null;
        }
        return (files, bytes);
    }
}
