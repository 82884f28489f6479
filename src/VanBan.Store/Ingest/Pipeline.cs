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
    private long documentBytes;
    private bool keepsVanished;
    private long run;
    private TimeSpan noted;

    // What a run that is killed had done is told; a row is written in less than a millisecond.
    private static readonly TimeSpan BetweenNotes = TimeSpan.FromSeconds(1);

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
        using var activity = Telemetry.Run(job.Name);
        using var store = StoreWriter.Open(job.Store, options.Replaying, cancellation);
        using var output = job.Output is { } path ? new LinesFile(path, job.Facts) : null;
        using var held = StoreEngine.Of(job.Store).HoldRun();
        run = store.Catalog.Runs.Begin(job.Name);
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
            ? ([], []) : CitedActs.Of(StoreEngine.Of(job.Store), store.Catalog, options.Listed);
        return new RunReport(job.Name, counts, duration)
        {
            Cancelled = cancelled,
            DocumentBytes = documentBytes,
            Replayed = store.Replayed,
            IsIndexRenewed = store.IsIndexRenewed,
            Skipped = skipped.ToImmutable(),
            Vanished = vanished,
            Moved = moved.ToImmutable(),
            KeepsVanished = keepsVanished,
            // Only who has seen all files knows what none of them matched.
            Unmatched = cancelled ? [] : source.Unmatched,
            MostCited = [.. top],
            Missing = [.. missing],
        };
    }

    private void Ingest(StoreWriter store, LinesFile? output, CancellationToken cancellation)
    {
        using var pulse = new RunPulse(options.Progress, clock, store.Catalog.Paces.All(), options.Degree);
        using var stopCounting = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var counting = Task.Factory.StartNew(
            () => WorkSurvey.Run(source, job.Store, options, pulse, stopCounting.Token), CancellationToken.None,
            TaskCreationOptions.LongRunning, TaskScheduler.Default);
        // The thread that walks the folders looks into the catalog too, and a connection is for one thread.
        using var lookup = StoreEngine.Of(job.Store).OpenCatalog();
        using var pool = options.Isolation is { } isolation ? new WorkerPool(isolation) : null;
        using var stopping = cancellation.Register(() => pool?.Stop());
        // The text of confidential documents stays inside the store.
        var reading = options.Reading with { OcrCache = Path.Combine(job.Store, "ocr") };
        var ingestion = new Ingestion(options with { Reading = reading }, pool, lookup, pulse, cancellation);
        try
        {
            var walk = new DocumentWalk(ingestion, options.Degree, cancellation);
            foreach (var result in walk.Of(source.Files(cancellation)))
            {
                settled.Meet(result);
                Keep(result, store, output);
                Note(store);
                Tell(result, pulse);
            }
            pulse.Finish();
        }
        finally
        {
            stopCounting.Cancel();
            counting.Wait(CancellationToken.None);
            store.Catalog.Paces.Add(pulse.Measured);
        }
    }

    private void Note(StoreWriter store)
    {
        if (clock.Elapsed - noted < BetweenNotes)
            return;
        noted = clock.Elapsed;
        store.Catalog.Runs.Note(run, counts);
    }

    // What lies in a file is told as a file of its own; the estimate counts files.
    private void Tell(FileResult result, RunPulse pulse)
    {
        if (result.Ended is null && !EntryPath.IsEntry(result.Version.Path))
            pulse.Done(
                result.Version.Path, result.Task.File.Size,
                (result.Outcome as Outcome<DocumentFacts>.Done)?.Value.Document.PageCount ?? 0);
        if (result.IsContainer ? result.Ended?.Obstacle is null : result.Ended is not null)
            return;
        var told = ReportOf(result);
        Telemetry.Done(told, result.Bytes);
        options.FileDone?.Invoke(told);
    }

    private FileReport ReportOf(FileResult result) => new(
        result.Version.Path,
        result.Outcome switch
        {
            Outcome<DocumentFacts>.Done => FileFate.Read,
            null when result.Former is not null => FileFate.Moved,
            null when result.Task.Known is { IsRead: true } => FileFate.Unchanged,
            _ => FileFate.Skipped,
        },
        skipped is [.., var last] && last.File == result.Version.Path ? last.Obstacle : null);

    // Puts what became of a file where it belongs, and into the job's output.
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
        // What the store knows of an unchanged file is read for the lines of the run only: it costs more than all else.
        if (!result.IsContainer && output is not null)
            Put(output, result, result.Outcome ?? Stored(result, store));
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
            Put(output, result, new Outcome<DocumentFacts>.Skipped(obstacle, ended.Reason ?? ""));
        }
        else
        {
            store.Catalog.Complete(result.Version.Path, result.Version.Reader);
        }
    }

    private void Put(LinesFile? output, FileResult result, Outcome<DocumentFacts> outcome)
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
                documentBytes += result.Bytes;
                counts = counts with
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
                KeepSkipped(result, obstacle, reason, store);
                break;
        }
    }

    private void KeepSkipped(FileResult result, Obstacle obstacle, string reason, StoreWriter store)
    {
        var known = result.Task.Known;
        Skip(result.Version.Path, obstacle, reason, isKnown: false);
        if (result.Task.File.IsFolder)
            closedFolders.Add(result.Version.Path + "/");
        else if (StandsBy(known, result, obstacle))
            store.Catalog.Queue.Note(known!, result.Version.Sha256, EnumName.Of(obstacle), reason);
        else
            store.PutSkipped(result.Version, EnumName.Of(obstacle), reason);
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
                || IsUntaken(result)
                || (obstacle.IsOfMachine() && (result.Version.Sha256 ?? known.Version.Sha256) == known.Version.Sha256));

    // What lies in an archive that is broken or locked now: its bytes are not known, so it may be as it was.
    private static bool IsUntaken(FileResult result) =>
        EntryPath.IsEntry(result.Version.Path) && result.Task.File.Problem is not null;

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
        keepsVanished = job.RemoveVanished && !options.ConfirmsRemoval
            && Removal.IsSuspicious(gone.Length, seen.Count + moved.Count);
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

    private static string? MovedTo(FileEntry file, StoreWriter store) =>
        file.Version.Sha256 is { } content
            ? store.Catalog.FilesWith(content)
            .FirstOrDefault(other => other.Vanished is null
                && other.Id != file.Id)?.Version.Path : null;
}
