using System.Text;
using VanBan.Documents;
using VanBan.Facts;
using VanBan.Reading;
using VanBan.Reading.Containers;
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

    /// <summary>What lay in the file, once all of it was met; <see langword="null"/> before.</summary>
    public Unpacked? Ended { get; init; }

    /// <summary>Whether it is there to hold files.</summary>
    public bool IsContainer => Outcome is Outcome<DocumentFacts>.Container
        || (Outcome is null && (Former ?? Task.Known) is { IsContainer: true });

    /// <summary>Whether it was read now and holds documents.</summary>
    public bool HasParts => Ended is null && Outcome is Outcome<DocumentFacts>.Container
        or Outcome<DocumentFacts>.Done { Value.Document.HasParts: true };
}

/// <summary>What the catalog knows of the documents in a file that is as it was.</summary>
/// <param name="Files">They.</param>
/// <param name="IsToOpen">Whether the file has to be opened all the same, since one of them is to be read.</param>
internal sealed record KnownParts(IReadOnlyList<FoundFile> Files, bool IsToOpen);

/// <summary>The way of one file up to its facts; changes no store.</summary>
/// <param name="options">How the job is run.</param>
/// <param name="catalog">The catalog, to look into, by a connection that nobody else uses; <see langword="null"/> where
/// nothing is kept.</param>
internal sealed class Ingestion(RunOptions options, DocumentCatalog? catalog = null)
{
    // The reader holds a file's bytes and what it unpacks them to; a paper is seldom over some tens of megabytes, a
    // scanned book may be.
    private const long MaxBytes = 512L << 20;

    // A change within the resolution of a file system's clock (two seconds on FAT) does not show in the time; so young
    // a time is not relied on.
    private static readonly TimeSpan ClockResolution = TimeSpan.FromSeconds(3);

    private readonly ByteBudget budget = new(MaxBytes);

    // A connection is for one thread at a time.
    private readonly Lock asking = new();

    // Readers at work: the files of a folder and what lies in one of them come by different ways.
    private readonly SemaphoreSlim readers = new(Math.Max(1, options.Degree));

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

    private FileTask PlanFor(FoundFile file)
    {
        if (file.Entry is { } entry)
            return PlanForKnown(file, entry);
        var known = file.IsFolder ? null : catalog?.FindFile(file.Path);
        var isSame = known?.Version is { Sha256: not null, Modified: { } modified } version
            && version.Size == file.Size
            && modified == file.Modified;
        if (!isSame
            || options.Anew
            || known!.Version.Reader != options.ReaderVersion
            || IsRetried(known))
            return new FileTask(file, known, FileWork.Read);
        return PlanForKnown(file, known);
    }

    private FileTask PlanForKnown(FoundFile file, FileEntry known)
    {
        if (!known.IsRead || known.Version.Extractor == options.ExtractorVersion)
            return new FileTask(file, known, FileWork.None);
        return new FileTask(file, known, FileWork.Extract) { Stored = catalog!.Document(file.Path)?.Facts.Document };
    }

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
            && (options.RetrySkipped
                || EnumName.Parse<Obstacle>(known.Obstacle!) switch
                {
                    Obstacle.NeedsOcr => options.Reading.CanOcr,
                    Obstacle.NeedsConverter => options.Reading.CanConvert,
                    var other => other.IsOfMachine(),
                });

    private FileResult Read(FileTask task)
    {
        readers.Wait();
        budget.Take(task.File.Size);
        try
        {
            return ReadBytes(task);
        }
        finally
        {
            budget.GiveBack(task.File.Size);
            readers.Release();
        }
    }

    /// <summary>Takes out what lies in a file that was read, or that is as it was, into a folder.</summary>
    public Unpacked Unpack(FileResult result, string folder, ContainerLimits limits)
    {
        var file = result.Task.File;
        budget.Take(file.Size);
        try
        {
            var source = new SourceFile(file.Path, File.ReadAllBytes(file.Content ?? file.Path));
            return source.Sha256 == result.Version.Sha256
                ? options.Unpack(source, folder, limits, options.Reading)
                : new Unpacked(
                    [], Obstacle.Unreadable, "Tệp thay đổi trong khi đang đọc. Sẽ tự đọc lại ở lần nạp sau.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new Unpacked([], Obstacle.Unreadable, $"Không mở được tệp: {e.Message}");
        }
        finally
        {
            budget.GiveBack(file.Size);
        }
    }

    /// <summary>The documents in a file that is as it was; <see langword="null"/> for one that holds none.</summary>
    public KnownParts? KnownParts(FileResult result)
    {
        if (result.Outcome is not null || result.Former is not null || result.Task.File.Entry is not null
            || !holders.Contains(EntryPath.FileOf(result.Version.Path)))
            return null;
        var entries = PartsOf(result.Version.Path);
        if (entries.Count == 0)
            return null;
        var isToOpen = result.Task.Known is { Vanished: not null }
            || entries.Exists(entry => entry.Version.Reader != options.ReaderVersion || IsRetried(entry));
        return new KnownParts(
            [.. entries.Where(static entry => entry.Vanished is null)
                .Select(entry => new FoundFile(
                    entry.Version.Path, entry.Version.Path, entry.Version.Size, entry.Version.Modified ?? default)
                { Entry = entry })],
            isToOpen);
    }

    /// <summary>The documents in a file that was moved, as moved with it.</summary>
    public IReadOnlyList<FileResult> MovedParts(FileResult result)
    {
        if (result.Former is not { } former || !holders.Contains(EntryPath.FileOf(former.Version.Path)))
            return [];
        return
            [
                .. PartsOf(former.Version.Path).Select(entry =>
                {
                    var path = result.Version.Path + entry.Version.Path[former.Version.Path.Length..];
                    var file = new FoundFile(path, path, entry.Version.Size, result.Task.File.Modified);
                    return new FileResult(
                        new FileTask(file, null, FileWork.None),
                        entry.Version with { Path = path, Modified = result.Version.Modified }, null, 0)
                    { Former = entry };
                })];
    }

    private List<FileEntry> PartsOf(string path)
    {
        lock (asking)
            return [.. catalog!.FilesUnder(path + EntryPath.Separator)];
    }

    private FileResult ReadBytes(FileTask task)
    {
        byte[] bytes;
        try
        {
            bytes = File.ReadAllBytes(task.File.Content ?? task.File.Path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Skip(task, Obstacle.Unreadable, $"Không mở được tệp: {e.Message}");
        }
        var source = new SourceFile(task.File.Path, bytes);
        var version = Version(task, source.Sha256);
        if (task.Known is null && FormerOf(version) is { } former)
            return new FileResult(task, version, null, bytes.Length) { Former = former };
        var isKnown = task.Known?.Version is { } known && known.Sha256 == source.Sha256
            && known.Reader == version.Reader
            && known.Extractor == version.Extractor
            && !options.Anew
            && !IsRetried(task.Known);
        return new FileResult(task, version, isKnown ? null : Read(source), bytes.Length);
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
        try
        {
            return options.Read(source, options.Reading).Then(document => options.Extract(Storable(document)));
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
            return new Outcome<DocumentFacts>.Done(options.Extract(document));
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

    // UTF-8 has no half surrogates and the database no NUL: one character takes the place of each, so that the offsets
    // of every fact hold.
    private static Document Storable(Document document)
    {
        var text = document.Text;
        var bad = IndexOfUnstorable(text, 0);
        if (bad < 0)
            return document;
        var clean = new StringBuilder(text);
        for (; bad >= 0; bad = IndexOfUnstorable(text, bad + 1))
            clean[bad] = '\uFFFD';
        return document with { Text = clean.ToString() };
    }

    private static int IndexOfUnstorable(string text, int from)
    {
        for (var i = from; i < text.Length; i++)
        {
            if (text[i] == '\0' || (char.IsSurrogate(text[i]) && !IsPaired(text, i)))
                return i;
        }
        return -1;
    }

    private static bool IsPaired(string text, int i) =>
        char.IsHighSurrogate(text[i])
            ? i + 1 < text.Length
                && char.IsLowSurrogate(text[i + 1]) : i > 0
                && char.IsHighSurrogate(text[i - 1]);
}
