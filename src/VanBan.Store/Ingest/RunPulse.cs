using System.Diagnostics;
using VanBan.Reading.Containers;
using VanBan.Store.Catalog;

namespace VanBan.Store.Ingest;

/// <summary>
/// What is told of a run while it goes on: counts, the files in work, the time that is left. Told after a file, and each
/// second while none comes to its end, so that a book in OCR does not look like a program that hangs. For any thread.
/// </summary>
internal sealed class RunPulse : IDisposable
{
    private static readonly TimeSpan BetweenTellings = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan Tick = TimeSpan.FromSeconds(1);

    private readonly Action<RunProgress>? tell;
    private readonly Stopwatch clock;
    private readonly WorkEstimate estimate;
    private readonly Timer? timer;
    private readonly Lock gate = new();
    private readonly Dictionary<string, Begun> inWork = new(StringComparer.Ordinal);
    private int done;
    private long bytes;
    private long pages;
    private (int Files, long Bytes)? total;
    private TimeSpan told;
    private TimeSpan? first;
    private string last = "";
    private bool isOver;

    /// <summary>Begins to tell.</summary>
    /// <param name="tell">Whom; <see langword="null"/> for nobody.</param>
    /// <param name="clock">Runs since the run began.</param>
    /// <param name="earlier">What earlier runs measured.</param>
    /// <param name="degree">Files read at a time.</param>
    public RunPulse(Action<RunProgress>? tell, Stopwatch clock, IEnumerable<ReadingPace> earlier, int degree)
    {
        (this.tell, this.clock) = (tell, clock);
        estimate = new WorkEstimate(earlier, degree);
        if (tell is not null)
            timer = new Timer(_ => Tell(Tick), null, Tick, Tick);
    }

    /// <summary>What this run measured.</summary>
    public IReadOnlyList<ReadingPace> Measured
    {
        get
        {
            lock (gate)
                return [.. estimate.Measured];
        }
    }

    /// <summary>A file will have to be read.</summary>
    public void Plan(string kind, long size)
    {
        lock (gate)
            estimate.Plan(kind, size);
    }

    /// <summary>All files are counted.</summary>
    public void Counted(int files, long size)
    {
        lock (gate)
            total = (files, size);
    }

    /// <summary>The reading of a file begins.</summary>
    public void Begin(string file, string kind, long size)
    {
        lock (gate)
        {
            first ??= clock.Elapsed;
            inWork[file] = new Begun(kind, size, clock.Elapsed);
        }
    }

    /// <summary>OCR has read a page of a file.</summary>
    public void OcrPage(string file)
    {
        lock (gate)
        {
            if (inWork.TryGetValue(file, out var begun))
                begun.OcrPages++;
        }
    }

    /// <summary>The reading of a file has ended.</summary>
    public void End(string file)
    {
        lock (gate)
        {
            if (!inWork.Remove(file, out var begun))
                return;
            if (EntryPath.IsEntry(file))
                estimate.Within(FileKind.Of(EntryPath.FileOf(file), []), clock.Elapsed - begun.At);
            else
                estimate.Done(begun.Kind, begun.Bytes, clock.Elapsed - begun.At);
        }
    }

    /// <summary>A file is dealt with.</summary>
    public void Done(string file, long size, int pageCount)
    {
        lock (gate)
        {
            done++;
            bytes += size;
            pages += pageCount;
            last = file;
        }
        Tell(BetweenTellings);
    }

    /// <summary>All files are dealt with.</summary>
    public void Finish()
    {
        lock (gate)
        {
            isOver = true;
            tell?.Invoke(new RunProgress(done, done, bytes, bytes, clock.Elapsed, "") { Pages = pages });
        }
    }

    public void Dispose()
    {
        lock (gate)
            isOver = true;
        timer?.Dispose();
    }

    private void Tell(TimeSpan atLeast)
    {
        if (tell is null)
            return;
        lock (gate)
        {
            var now = clock.Elapsed;
            if (isOver || now - told < atLeast)
                return;
            told = now;
            tell(new RunProgress(done, total?.Files, bytes, total?.Bytes, now, last)
            {
                Pages = pages,
                InWork = [.. inWork.Select(pair => new FileInWork(pair.Key, now - pair.Value.At, pair.Value.OcrPages))
                    .OrderByDescending(static file => file.Since)],
                Remaining = total is null || now < Tick
                    ? null
                    : estimate.Remaining(now - (first ?? now), [.. inWork
                        .Where(static pair => !EntryPath.IsEntry(pair.Key))
                        .Select(pair => (pair.Value.Kind, pair.Value.Bytes, now - pair.Value.At))]),
            });
        }
    }

    private sealed class Begun(string kind, long bytes, TimeSpan at)
    {
        public string Kind => kind;
        public long Bytes => bytes;
        public TimeSpan At => at;
        public int OcrPages { get; set; }
    }
}
