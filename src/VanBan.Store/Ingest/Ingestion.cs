using System.Diagnostics;
using VanBan.Documents;
using VanBan.Facts;
using VanBan.Reading;
using VanBan.Reading.Containers;
using VanBan.Reading.Workers;
using VanBan.Store.Catalog;

namespace VanBan.Store.Ingest;

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

    private readonly Budget held = new(MaxBytes);

    private readonly Patience patience = new(options.Waits, cancellation);

    // A connection is for one thread at a time.
    private readonly Lock asking = new();

    // Readers at work: the files of a folder and what lies in one of them come by different ways.
    private readonly Budget readers = new(Math.Max(1, options.Degree));

    // The files with documents in them; nothing is asked of the others.
    private readonly HashSet<string> holders = catalog is null ? [] : [.. catalog.FilesWithParts()];

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

    /// <summary>The same for a file whose content is known; opens nothing.</summary>
    public FileWork WorkForContent(FoundFile file, string sha256)
    {
        lock (asking)
        {
            return catalog?.FindFile(file.Path) is { } known && known.Version.Sha256 == sha256 && !options.Anew
                && known.Version.Reader == options.ReaderVersion && !IsRetried(known)
                ? WorkForKnown(known) : FileWork.Read;
        }
    }

    private FileTask PlanFor(FoundFile file)
    {
        var known = file.Entry ?? (file.IsFolder ? null : catalog?.FindFile(file.Path));
        var work = file.Entry is { } entry ? WorkForKnown(entry) : WorkFor(file, known);
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
        return WorkForKnown(known);
    }

    private FileWork WorkForKnown(FileEntry known) =>
        !known.IsRead || known.Version.Extractor == options.ExtractorVersion ? FileWork.None : FileWork.Extract;

    private static bool IsSame(FoundFile file, FileEntry? known) =>
        known?.Version is { Sha256: not null, Modified: { } modified } version
            && version.Size == file.Size
            && modified == file.Modified;

    /// <summary>Does it.</summary>
    public FileResult Do(FileTask task) => task switch
    {
        { Work: FileWork.None, File.Entry: { } entry } => new FileResult(task, entry.Version, null, 0),
        { Work: FileWork.None } => new FileResult(task, Version(task, task.Known!.Version.Sha256), null, 0),
        { Stored: { } document } =>
            new FileResult(task, Version(task, task.Known!.Version.Sha256), Extract(document), 0),
        { File.Problem: { } problem } => Skip(task, task.File.Obstacle ?? Obstacle.Unreadable, problem),
        { File.Size: > MaxBytes } =>
            Skip(task, Obstacle.TooLarge, $"Tệp lớn {task.File.Size >> 20} MB, quá giới hạn {MaxBytes >> 20} MB."),
        _ => Read(task),
    };

    // What a machine stood in the way of is tried again by itself, once the machine may have changed its mind.
    private bool IsRetried(FileEntry known) =>
        known.Obstacle is not null
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
        var (kind, weight) = WorkSurvey.WeightOf(task.File, task.Work);
        var since = Stopwatch.GetTimestamp();
        using var activity = Telemetry.Read(kind, task.File.Size);
        pulse?.Begin(task.File.Path, kind, weight);
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
        readers.Take(1);
        held.Take(task.File.Size);
        try
        {
            return ReadBytes(task);
        }
        finally
        {
            held.GiveBack(task.File.Size);
            readers.GiveBack(1);
        }
    }

    /// <summary>Takes out what lies in a file that was read, or that is as it was, into a folder.</summary>
    public Unpacked Unpack(FileResult result, string folder, ContainerLimits limits)
    {
        var file = result.Task.File;
        held.Take(file.Size);
        try
        {
            var source = new SourceFile(file.Path, File.ReadAllBytes(file.Source));
            if (source.Sha256 != result.Version.Sha256)
                return new Unpacked(
                    [], Obstacle.Unreadable, "Tệp thay đổi trong khi đang đọc. Sẽ tự đọc lại ở lần nạp sau.");
            return pool is not null
                ? pool.Unpack(source, folder, limits) : options.Unpack(source, folder, limits, options.Reading);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new Unpacked([], Obstacle.Unreadable, $"Không mở được tệp: {FaultWords.Of(e)}.");
        }
        finally
        {
            held.GiveBack(file.Size);
        }
    }

    /// <summary>The documents in a file that is as it was; <see langword="null"/> for one that holds none.</summary>
    public KnownParts? KnownParts(FileResult result)
    {
        if (result.Outcome is not null || result.Former is not null || result.Task.File.Entry is not null
            || !holders.Contains(EntryPath.FileOf(result.Version.Path)))
            return null;
        lock (asking)
        {
            var entries = PartsOf(result.Version.Path);
            return entries.Count == 0 ? null : new KnownParts(
                [.. entries.Where(static entry => entry.Vanished is null).Select(static entry => new FoundFile(
                    entry.Version.Path, entry.Version.Path, entry.Version.Size, entry.Version.Modified ?? default)
                { Entry = entry })],
                IsToOpen: result.Task.Known is { Vanished: not null }
                    || entries.Exists(entry => entry.Version.Reader != options.ReaderVersion || IsRetried(entry)));
        }
    }

    /// <summary>The documents in a file that was moved, as moved with it.</summary>
    public IReadOnlyList<FileResult> MovedParts(FileResult result)
    {
        if (result.Former is not { } former || !holders.Contains(EntryPath.FileOf(former.Version.Path)))
            return [];
        lock (asking)
            return [.. PartsOf(former.Version.Path).Select(entry => MovedWith(result, former, entry))];
    }

    private static FileResult MovedWith(FileResult holder, FileEntry former, FileEntry entry)
    {
        var path = holder.Version.Path + entry.Version.Path[former.Version.Path.Length..];
        var file = new FoundFile(path, path, entry.Version.Size, holder.Task.File.Modified);
        return new FileResult(
            new FileTask(file, null, FileWork.None),
            entry.Version with { Path = path, Modified = holder.Version.Modified }, null, 0)
        { Former = entry };
    }

    private List<FileEntry> PartsOf(string path) => [.. catalog!.FilesUnder(path + EntryPath.Separator)];

    private FileResult ReadBytes(FileTask task)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(task.File.Source);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Skip(task, Obstacle.Unreadable, $"Không mở được tệp: {FaultWords.Of(e)}.") with
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
                    && (other.IsContainer || other.Version.Extractor == version.Extractor)
                    && !IsRetried(other)
                    && !moved.Contains(other.Id)
                    && !File.Exists(EntryPath.FileOf(other.Version.Path)));
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
