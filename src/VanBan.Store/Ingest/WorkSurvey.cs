using VanBan.Store.Engines;

namespace VanBan.Store.Ingest;

/// <summary>Looks through the files of a run on a thread of its own, so that it is known how many there are and how long
/// they will take.</summary>
internal static class WorkSurvey
{
    // A run that is over by then needs no estimate, and must not pay for one.
    private static readonly TimeSpan Delay = TimeSpan.FromMilliseconds(400);

    /// <summary>Counts and weighs.</summary>
    public static void Run(FolderSource source, string store, RunOptions options, RunPulse pulse, CancellationToken stop)
    {
        try
        {
            if (options.Progress is null || stop.WaitHandle.WaitOne(Delay))
                return;
            using var catalog = StoreEngine.Of(store).OpenCatalog();
            var ingestion = new Ingestion(options, catalog: catalog);
            var (files, bytes) = (0, 0L);
            foreach (var file in source.Files(stop))
            {
                files++;
                bytes += file.Size;
                var work = ingestion.WorkFor(file);
                if (work != FileWork.None)
                {
                    var (kind, weight) = WeightOf(file, work);
                    pulse.Plan(kind, weight);
                }
            }
            pulse.Counted(files, bytes);
        }
        catch (Exception e) when (e is OperationCanceledException or IOException or UnauthorizedAccessException)
        {
            // What cannot be listed is told where the files are read; only the estimate is missing.
        }
    }

    /// <summary>The kind of a file that is on the disk, and what it weighs in bytes: a scan by its pages.</summary>
    public static (string Kind, long Weight) WeightOf(FoundFile file, FileWork work) =>
        work != FileWork.Extract && file.Problem is null
            && file.Path.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase)
            && ScannedPages.In(file.Source) is > 0 and var pages
                ? (FileKind.Pages, pages * ScannedPages.BytesOfPage) : (KindOf(file, work), file.Size);

    private static string KindOf(FoundFile file, FileWork work)
    {
        if (work == FileWork.Extract)
            return FileKind.Stored;
        if (file.Problem is not null || !file.Path.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase))
            return FileKind.Of(file.Path, []);
        try
        {
            using var stream = new FileStream(file.Source, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            var head = new byte[Math.Min(FileKind.HeadBytes, stream.Length)];
            return FileKind.Of(file.Path, head.AsSpan(0, stream.ReadAtLeast(head, head.Length, false)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return FileKind.Of(file.Path, []);
        }
    }
}
