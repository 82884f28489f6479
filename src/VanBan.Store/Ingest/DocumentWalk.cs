using VanBan.Reading;
using VanBan.Reading.Containers;

namespace VanBan.Store.Ingest;

/// <summary>
/// The way through files and what lies in them: each file, and behind it the documents that it holds, in their order,
/// however deep they lie. A file is opened only when its turn has come, so that no more than one is unpacked at a time
/// at each depth. What is taken out lies in a private folder until it is read.
/// </summary>
/// <param name="ingestion">What is done with each.</param>
/// <param name="degree">How many are read at a time.</param>
/// <param name="cancellation">Breaks off.</param>
internal sealed class DocumentWalk(Ingestion ingestion, int degree, CancellationToken cancellation)
{
    private const int MostInBatch = 64;

    /// <summary>What became of each. Behind what lies in a file comes the file's result once more, with
    /// <see cref="FileResult.Ended"/>.</summary>
    public IEnumerable<FileResult> Of(IEnumerable<FoundFile> files) => Of(files.Select(ingestion.Plan), degree, null);

    private IEnumerable<FileResult> Of(IEnumerable<FileTask> tasks, int threads, Left? left)
    {
        var batches = Batches(tasks).SelectInOrder(
            batch => batch.ConvertAll(ingestion.Do), threads, cancellation);
        foreach (var result in batches.SelectMany(static batch => batch))
        {
            // First what lies in the file: if this is broken off, the file is met as one that was not moved yet.
            foreach (var moved in ingestion.MovedParts(result))
                yield return moved;
            yield return result;
            foreach (var part in Parts(result, left ?? new Left()))
                yield return part;
        }
    }

    // To find that a file is as it was costs little more than to hand it from thread to thread: those go together, which
    // saves about a seventh of a run in which nothing changed.
    private static IEnumerable<List<FileTask>> Batches(IEnumerable<FileTask> tasks)
    {
        var unchanged = new List<FileTask>();
        foreach (var task in tasks)
        {
            if (task.Work == FileWork.None)
                unchanged.Add(task);
            if (unchanged.Count > 0 && (task.Work != FileWork.None || unchanged.Count == MostInBatch))
            {
                yield return unchanged;
                unchanged = [];
            }
            if (task.Work != FileWork.None)
                yield return [task];
        }
        if (unchanged.Count > 0)
            yield return unchanged;
    }

    private IEnumerable<FileResult> Parts(FileResult result, Left left)
    {
        var known = result.HasParts ? null : ingestion.KnownParts(result);
        if (!result.HasParts && known is null)
            yield break;
        if (known is { IsToOpen: false })
        {
            var tasks = known.Files.Select(ingestion.Plan).ToList();
            // No threads for what nothing is done with.
            var parts = tasks.TrueForAll(static task => task.Work == FileWork.None)
                ? tasks.Select(ingestion.Do) : Of(tasks, ThreadsFor(tasks.Count), left);
            foreach (var part in parts)
                yield return part;
            yield break;
        }
        using var folder = WorkFolder.TryMake(Path.GetTempPath());
        var unpacked = folder is null ? NoRoom : Unpack(result, folder.Path, left);
        left.Limits = left.Limits.Without(unpacked);
        var found = unpacked.Parts.Select(part => PartOf(result, part)).Where(IsAskedFor).ToList();
        if (unpacked.Obstacle is not null && !result.IsContainer)
            found.Add(PartOf(result, Untaken(unpacked)));
        foreach (var part in Of(found.Select(ingestion.Plan), ThreadsFor(found.Count), left))
            yield return part;
        yield return result with { Ended = unpacked };
    }

    private int ThreadsFor(int files) => Math.Clamp(files, 1, degree);

    private Unpacked Unpack(FileResult result, string folder, Left left) =>
        EntryPath.Depth(result.Version.Path) >= ContainerLimits.Depth
            ? new Unpacked([], Obstacle.TooLarge,
                $"Tệp nằm trong nhau quá {ContainerLimits.Depth} lớp nên không mở tiếp. "
                + "Hãy giải nén riêng, rồi nạp lại.")
            : ingestion.Unpack(result, folder, left.Limits);

    // It is what is asked for, lies in that, or leads there.
    private static bool IsAskedFor(FoundFile part) => part.Only is not { } only
        || EntryPath.IsOnWay(EntryPath.Inside(part.Path), only) || EntryPath.IsOnWay(only, EntryPath.Inside(part.Path));

    private static Unpacked NoRoom => new([], WorkFolder.NoRoom.Obstacle, WorkFolder.NoRoom.Reason);

    private static FoundFile PartOf(FileResult holder, UnpackedPart part) => new(
        EntryPath.Join(holder.Version.Path, part.Name), EntryPath.Join(holder.Task.File.RelativePath, part.Name),
        part.Size, holder.Task.File.Modified)
    {
        Only = holder.Task.File.Only,
        Content = part.File,
        Problem = part.Reason,
        Obstacle = part.Obstacle,
    };

    private static UnpackedPart Untaken(Unpacked unpacked) =>
        new("tệp đính kèm", null, 0) { Obstacle = unpacked.Obstacle, Reason = unpacked.Reason };

    /// <summary>What may still be taken out of one file and of all that lies in it.</summary>
    private sealed class Left
    {
        public ContainerLimits Limits { get; set; } = new();
    }
}
