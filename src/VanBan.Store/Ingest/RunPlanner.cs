using System.Collections.Immutable;
using VanBan.Reading;
using VanBan.Reading.Containers;
using VanBan.Store.Catalog;

namespace VanBan.Store.Ingest;

/// <summary>Makes a <see cref="RunPlan"/>.</summary>
/// <param name="job">The job.</param>
/// <param name="options">How it would be run.</param>
/// <param name="catalog">The catalog as it is; <see langword="null"/> where there is no store yet.</param>
internal sealed class RunPlanner(Job job, RunOptions options, DocumentCatalog? catalog)
{
    private readonly FolderSource source = new(job);
    private readonly Ingestion ingestion = new(options, catalog: catalog);
    private readonly HashSet<long> seen = [];
    private readonly List<(FoundFile File, FileWork Work)> work = [];
    private readonly ImmutableArray<(string, string)>.Builder problems = ImmutableArray.CreateBuilder<(string, string)>();
    private int files;
    private int unchanged;
    private int waiting;
    private int unchangedDocuments;
    private int knownSkipped;

    /// <summary>Makes it.</summary>
    public RunPlan Plan(CancellationToken cancellation)
    {
        foreach (var file in source.Files(cancellation))
            Meet(file);
        var (vanished, moved) = ToldApart(Gone(), cancellation);
        var targets = moved.Select(static file => file.To).ToHashSet(StringComparer.Ordinal);
        var read = work.FindAll(one => !targets.Contains(one.File.Path));
        var paces = catalog?.Paces.All() ?? [];
        var estimate = new WorkEstimate(paces, options.Degree);
        foreach (var (file, kind) in read)
        {
            var (name, weight) = WorkSurvey.WeightOf(file, kind);
            estimate.Plan(name, weight);
        }
        var asks = job.RemoveVanished && !options.ConfirmsRemoval
            && Removal.IsSuspicious(vanished.Length, seen.Count + moved.Length);
        return new RunPlan(job.Name, files, unchanged, Formats(read), estimate.Whole / options.Degree)
        {
            Moved = moved,
            Vanished = vanished,
            Removes = job.RemoveVanished && !asks,
            Asks = asks,
            Waiting = waiting,
            UnchangedDocuments = unchangedDocuments,
            Skipped = problems.Count + knownSkipped,
            Holders = read.Count(static one => one.Work == FileWork.Read && FileKind.MayHoldFiles(one.File.Path)),
            Problems = problems.ToImmutable(),
            Unmatched = source.Unmatched,
            IsMeasured = paces.Count > 0,
        };
    }

    private void Meet(FoundFile file)
    {
        files++;
        if (file.Problem is { } problem)
        {
            problems.Add((file.Path, problem));
            return;
        }
        var task = ingestion.WorkFor(file);
        if (catalog?.FindFile(file.Path) is { } known)
        {
            seen.Add(known.Id);
            // A file that is as long as it was may be the same, whatever its clock says.
            if (task == FileWork.Read && known.Version.Reader == options.ReaderVersion
                && known.Version.Size == file.Size && HashOf(file) is { } hash)
                task = ingestion.WorkForContent(file, hash);
            if (task == FileWork.None)
                MeetKnown(known);
        }
        if (task == FileWork.None)
            unchanged++;
        else
            work.Add((file, task));
    }

    private void MeetKnown(FileEntry known)
    {
        if (known.Obstacle is not null)
            waiting++;
        Count(known);
        foreach (var part in PartsOf(known))
            seen.Add(part.Id);
    }

    // The file and what lies in it.
    private void Count(FileEntry known)
    {
        foreach (var one in PartsOf(known).Where(static part => part.Vanished is null).Prepend(known))
        {
            unchangedDocuments += one.IsRead ? 1 : 0;
            knownSkipped += one.Obstacle is null ? 0 : 1;
        }
    }

    private IEnumerable<FileEntry> PartsOf(FileEntry known) =>
        catalog!.FilesUnder(known.Version.Path + EntryPath.Separator);

    private List<FileEntry> Gone() => catalog is null ? [] : [.. source.Roots
        .SelectMany(root => catalog.FilesUnder(root.TrimEnd('/') + "/"))
        .Where(file => !seen.Contains(file.Id) && IsGone(EntryPath.FileOf(file.Version.Path)))];

    private bool IsGone(string file) => source.Takes(file) && !File.Exists(file);

    // A new file of the size of one that is gone is looked into: it may be that one at another place.
    private (ImmutableArray<string> Vanished, ImmutableArray<MovedFile> Moved) ToldApart(
        List<FileEntry> gone, CancellationToken cancellation)
    {
        var bySize = gone.Where(static file => file.Version.Sha256 is not null)
            .ToLookup(static file => file.Version.Size);
        var moved = new Dictionary<long, MovedFile>();
        foreach (var (file, _) in work)
        {
            cancellation.ThrowIfCancellationRequested();
            if (!bySize.Contains(file.Size) || HashOf(file) is not { } hash)
                continue;
            if (bySize[file.Size].FirstOrDefault(one => one.Version.Sha256 == hash && !moved.ContainsKey(one.Id)) is
                { } former)
            {
                moved[former.Id] = new MovedFile(former.Version.Path, file.Path);
                Count(former);
            }
        }
        // What lies in a file that was moved goes with it.
        var left = moved.Values.Select(static file => file.From).ToHashSet(StringComparer.Ordinal);
        return (
            [
                .. gone.Select(static file => file.Version.Path)
                    .Where(path => !left.Contains(path) && !left.Contains(EntryPath.FileOf(path))),
            ],
            [.. moved.Values]);
    }

    private static string? HashOf(FoundFile file)
    {
        try
        {
            return new SourceFile(file.Path, File.ReadAllBytes(file.Path)).Sha256;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private static ImmutableArray<PlannedFormat> Formats(List<(FoundFile File, FileWork Work)> read) =>
    [
        .. read.GroupBy(static one => Path.GetExtension(one.File.Path).TrimStart('.').ToLowerInvariant())
            .Select(static group => new PlannedFormat(group.Key, group.Count(), group.Sum(static one => one.File.Size)))
            .OrderByDescending(static format => format.Bytes).ThenBy(static format => format.Format, StringComparer.Ordinal),
    ];
}
