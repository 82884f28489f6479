using System.Diagnostics;
using System.Text;
using VanBan.Documents;
using VanBan.Facts;
using VanBan.Reading;
using VanBan.Reading.Workers;
using VanBan.Store.Catalog;

namespace VanBan.Store.Ingest;

/// <summary>What has to be done with a file: told from what the catalog knows of it, before a byte is read.</summary>
/// <param name="File">The file.</param>
/// <param name="Known">What the catalog knows of it.</param>
/// <param name="Work">What has to be done.</param>
internal sealed record FileTask(FoundFile File, FileEntry? Known, FileWork Work)
{
    /// <summary>The stored document, where facts are to be extracted anew from it.</summary>
    public Document? Stored { get; init; }
}

internal enum FileWork
{
    /// <summary>Nothing: it is as the catalog knows it.</summary>
    None,

    /// <summary>Read it.</summary>
    Read,

    /// <summary>Extract the facts anew from the stored text.</summary>
    Extract,
}

/// <summary>What became of a file.</summary>
/// <param name="Task">What was to be done.</param>
/// <param name="Version">The version met.</param>
/// <param name="Outcome">Its facts, or why there are none; <see langword="null"/> if there was nothing to do.</param>
/// <param name="Bytes">Bytes read.</param>
internal sealed record FileResult(FileTask Task, FileVersion Version, Outcome<DocumentFacts>? Outcome, long Bytes)
{
    /// <summary>Where the file was before it was moved or renamed; <see langword="null"/> for one that was
    /// not.</summary>
    public FileEntry? Former { get; init; }

    /// <summary>Whether what stood in the way may pass by itself in a moment.</summary>
    public bool IsTransient { get; init; }
}

/// <summary>The way of one file up to its facts; changes no store.</summary>
/// <param name="options">How the job is run.</param>
/// <param name="pool">The processes that read files and extract facts; <see langword="null"/> does it in this one.</param>
/// <param name="catalog">The catalog, to look into, by a connection that nobody else uses; <see langword="null"/> where
/// nothing is kept.</param>
/// <param name="pulse">Told which files are in work; <see langword="null"/> for nobody.</param>
/// <param name="cancellation">Ends waiting for what may pass.</param>
internal sealed class Ingestion(
    RunOptions options, WorkerPool? pool = null, DocumentCatalog? catalog = null, RunPulse? pulse = null,
    CancellationToken cancellation = default)
{
    // The reader holds a file's bytes and what it unpacks them to; a paper is seldom over some tens of megabytes, a
    // scanned book may be.
    private const long MaxBytes = 512L << 20;

    // A change within the resolution of a file system's clock (two seconds on FAT) does not show in the time; so young
    // a time is not relied on.
    private static readonly TimeSpan ClockResolution = TimeSpan.FromSeconds(3);

    private readonly ByteBudget budget = new(MaxBytes);

    private readonly Patience patience = new(options.Waits, cancellation);

    // A connection is for one thread at a time.
    private readonly Lock asking = new();

    // Files whose new place has been found: two copies of one content are not both the one that was moved.
    private readonly HashSet<long> moved = [];

    /// <summary>Tells what has to be done with a file.</summary>
    public FileTask Plan(FoundFile file)
    {
        lock (asking)
            return PlanFor(file);
    }

    /// <summary>Tells what kind of work a file is; opens nothing.</summary>
    public FileWork WorkFor(FoundFile file)
    {
        lock (asking)
            return WorkFor(file, file.IsFolder ? null : catalog?.FindFile(file.Path));
    }

    private FileTask PlanFor(FoundFile file)
    {
        var known = file.IsFolder ? null : catalog?.FindFile(file.Path);
        var work = WorkFor(file, known);
        return new FileTask(file, known, work)
        {
            Stored = work == FileWork.Extract ? catalog!.Document(file.Path)?.Facts.Document : null,
        };
    }

    private FileWork WorkFor(FoundFile file, FileEntry? known)
    {
        if (!IsSame(file, known)
            || options.Anew
            || known!.Version.Reader != options.ReaderVersion
            || IsRetried(known))
            return FileWork.Read;
        return !known.IsRead || known.Version.Extractor == options.ExtractorVersion ? FileWork.None : FileWork.Extract;
    }

    private static bool IsSame(FoundFile file, FileEntry? known) =>
        known?.Version is { Sha256: not null, Modified: { } modified } version
            && version.Size == file.Size
            && modified == file.Modified;

    /// <summary>Does it.</summary>
    public FileResult Do(FileTask task) => task switch
    {
        { Work: FileWork.None } => new FileResult(task, Version(task, task.Known!.Version.Sha256), null, 0),
        { Stored: { } document } =>
            new FileResult(task, Version(task, task.Known!.Version.Sha256), Extract(document), 0),
        { File.Problem: { } problem } => Skip(task, Obstacle.Unreadable, problem),
        { File.Size: > MaxBytes } =>
            Skip(task, Obstacle.TooLarge, $"Tệp lớn {task.File.Size >> 20} MB, quá giới hạn {MaxBytes >> 20} MB."),
        _ => Read(task),
    };

    // What a machine stood in the way of is tried again by itself, once the machine may have changed its mind.
    private bool IsRetried(FileEntry known) =>
        !known.IsRead
            && EnumName.Parse<Obstacle>(known.Obstacle!) is var obstacle
            && ((options.RetrySkipped && (options.RetryOnly is not { } only || only == obstacle))
                || obstacle switch
                {
                    Obstacle.NeedsOcr => options.Reading.CanOcr,
                    Obstacle.NeedsConverter => options.Reading.CanConvert,
                    var other => Patience.IsDue(other, catalog?.Queue.Of(known.Id), DateTime.UtcNow),
                });

    private FileResult Read(FileTask task)
    {
        var kind = WorkSurvey.KindOf(task.File, task.Work);
        var since = Stopwatch.GetTimestamp();
        using var activity = Telemetry.Read(kind, task.File.Size);
        pulse?.Begin(task.File.Path, kind, task.File.Size);
        try
        {
            var result = ReadOnce(task);
            for (var retry = 0; result.IsTransient && patience.Wait(retry); retry++)
                result = ReadOnce(task);
            return result;
        }
        finally
        {
            pulse?.End(task.File.Path);
            Telemetry.Took(kind, Stopwatch.GetElapsedTime(since));
        }
    }

    private FileResult ReadOnce(FileTask task)
    {
        budget.Take(task.File.Size);
        try
        {
            return ReadBytes(task);
        }
        finally
        {
            budget.GiveBack(task.File.Size);
        }
    }

    private FileResult ReadBytes(FileTask task)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(task.File.Path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Skip(task, Obstacle.Unreadable, $"Không mở được tệp: {e.Message}") with
            {
                IsTransient = e is IOException and not (FileNotFoundException or DirectoryNotFoundException),
            };
        }
        var source = new SourceFile(task.File.Path, bytes);
        var version = Version(task, source.Sha256);
        if (task.Known is null && FormerOf(version) is { } former)
            return new FileResult(task, version, null, bytes.Length) { Former = former };
        var isKnown = task.Known?.Version is { } known && known.Sha256 == source.Sha256
            && known.Reader == version.Reader
            && known.Extractor == version.Extractor
            && !options.Anew
            && !IsRetriedNow(task.Known);
        var outcome = isKnown ? null : Read(source);
        return new FileResult(task, version, outcome, bytes.Length)
        {
            IsTransient = outcome is Outcome<DocumentFacts>.Skipped { Obstacle: Obstacle.ProgramEnded },
        };
    }

    // A catalog is asked by one thread at a time; the queue is part of it.
    private bool IsRetriedNow(FileEntry known)
    {
        lock (asking)
            return IsRetried(known);
    }

    // A file of the same content that is not where it was: it was moved, and what is known of it holds.
    private FileEntry? FormerOf(FileVersion version)
    {
        if (options.Anew || catalog is null)
            return null;
        lock (asking)
        {
            var former = catalog.FilesWith(version.Sha256!).FirstOrDefault(other =>
                other.Version.Reader == version.Reader
                    && other.Version.Extractor == version.Extractor
                    && !IsRetried(other)
                    && !moved.Contains(other.Id)
                    && !File.Exists(other.Version.Path));
            if (former is not null)
                moved.Add(former.Id);
            return former;
        }
    }

    private Outcome<DocumentFacts> Read(SourceFile source)
    {
        var reading = pulse is null ? options.Reading : options.Reading with
        {
            Alive = more =>
            {
                if (more == ReadingOptions.PageRead)
                    pulse.OcrPage(source.Path);
            },
        };
        try
        {
            return pool is not null
                ? pool.Read(source, reading)
                : options.Read(source, reading).Then(document => options.Extract(FactReader.Storable(document)));
        }
        catch (Exception e)
        {
            return Failed(e);
        }
    }

    private Outcome<DocumentFacts> Extract(Document document)
    {
        try
        {
            return pool is not null
                ? pool.Extract(document)
                : new Outcome<DocumentFacts>.Done(options.Extract(document));
        }
        catch (Exception e)
        {
            return Failed(e);
        }
    }

    // Our own mistake; but a run over a hundred thousand files must not end at one of them. It is counted and shown,
    // and tests look for it.
    private static Outcome<DocumentFacts>.Skipped Failed(Exception e) =>
        new(Obstacle.Failed, $"Lỗi của chương trình, xin báo cho người phát triển: {e.GetType().Name}: {e.Message}");

    private FileResult Skip(FileTask task, Obstacle obstacle, string reason) =>
        new(task, Version(task, sha256: null), new Outcome<DocumentFacts>.Skipped(obstacle, reason), 0);

    private FileVersion Version(FileTask task, string? sha256) =>
        new(
            task.File.Path, task.File.Size, DateTime.UtcNow - task.File.Modified < ClockResolution
                ? null : task.File.Modified, sha256)
        {
            Reader = options.ReaderVersion,
            Extractor = options.ExtractorVersion,
        };
}
