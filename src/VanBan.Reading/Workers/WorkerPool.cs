using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using VanBan.Documents;
using VanBan.Facts;
using VanBan.Reading.Containers;

namespace VanBan.Reading.Workers;

/// <summary>
/// Workers for as many threads as ask at a time. None is started before a file has to be read; one that crashed, was
/// ended for a limit, or has read its share is replaced when the next file comes.
/// </summary>
public sealed class WorkerPool(Isolation isolation) : IDisposable
{
    // What a worker costs before it reads as fast as the others, its start and the compiling of all that reads, is what
    // the first one took for its first file. Until that is known:
    private static readonly TimeSpan FirstGuess = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(20);

    private readonly object gate = new();
    private readonly Stack<Worker> idle = [];
    private readonly HashSet<Worker> all = [];
    private readonly Stopwatch clock = Stopwatch.StartNew();
    private int starting;
    private TimeSpan waited;
    private TimeSpan? costOfStart;
    private bool isStopped;

    // Why the last worker that did not start did not.
    private volatile bool hasNoRoom;

    private static Outcome<DocumentFacts>.Skipped NotStarted { get; } = new(Obstacle.Crashed,
        "Không khởi động được tiến trình đọc tệp. Hãy kiểm tra bộ nhớ và phần mềm chống vi-rút, rồi thử lại.");

    private static Outcome<DocumentFacts>.Skipped NoRoom { get; } =
        new(WorkFolder.NoRoom.Obstacle, WorkFolder.NoRoom.Reason);

    /// <summary>The processes that there are.</summary>
    internal IReadOnlyList<int> ProcessIds
    {
        get
        {
            lock (gate)
                return [.. all.Select(static worker => worker.ProcessId)];
        }
    }

    /// <summary>Reads a file in a worker and extracts its facts there. Whatever becomes of the worker is an
    /// outcome.</summary>
    public Outcome<DocumentFacts> Read(SourceFile file, ReadingOptions options) =>
        Ask(() => new WorkerRequest.OfFile(file, options)).Outcome!;

    /// <summary>Extracts the facts of a document in a worker, under the same limits.</summary>
    public Outcome<DocumentFacts> Extract(Document document) =>
        Ask(() => new WorkerRequest.OfDocument(document)).Outcome!;

    /// <summary>Takes out of a file, in a worker, what lies in it. Whatever becomes of the worker is told.</summary>
    /// <param name="file">The file.</param>
    /// <param name="folder">The folder below which it is put; whoever asks takes it away.</param>
    /// <param name="limits">How much may be taken.</param>
    public Unpacked Unpack(SourceFile file, string folder, ContainerLimits limits)
    {
        // A worker that takes the place of one that ended does not meet what that one left.
        var tries = 0;
        var answer = Ask(() => new WorkerRequest.OfParts(
            file,
            Directory.CreateDirectory(Path.Combine(folder, (tries++).ToString(CultureInfo.InvariantCulture))).FullName,
            limits));
        return answer switch
        {
            { Unpacked: { } unpacked } => unpacked,
            { Outcome: Outcome<DocumentFacts>.Skipped(var obstacle, var reason) } => Unpacked.Failed(obstacle, reason),
            _ => throw new InvalidOperationException("A worker that was to unpack a file has read it."),
        };
    }

    private WorkerMessage Ask(Func<WorkerRequest> request)
    {
        var answer = AskOnce(request(), out var mayBeInnocent);
        // Somebody ended the worker, or the machine ran out of memory: that is tried once more.
        return mayBeInnocent
            && !Volatile.Read(ref isStopped)
            ? AskOnce(request(), out _) : answer;
    }

    /// <summary>Ends all workers, those at work too: the threads that wait for them get an outcome that nobody
    /// keeps.</summary>
    public void Stop()
    {
        lock (gate)
        {
            isStopped = true;
            Monitor.PulseAll(gate);
            foreach (var worker in all)
                worker.Kill();
        }
    }

    public void Dispose()
    {
        Stop();
        lock (gate)
        {
            foreach (var worker in all)
                worker.Dispose();
            all.Clear();
        }
    }

    private WorkerMessage AskOnce(WorkerRequest request, out bool mayBeInnocent)
    {
        mayBeInnocent = false;
        if (Take() is not { } worker)
            return new WorkerMessage(default, hasNoRoom ? NoRoom : NotStarted);
        var answer = worker.Ask(request);
        mayBeInnocent = worker.MayBeInnocent;
        GiveBack(worker);
        return answer;
    }

    private void GiveBack(Worker worker)
    {
        lock (gate)
        {
            if (costOfStart is null)
                (costOfStart, waited) = (clock.Elapsed, TimeSpan.Zero);
            if (worker.IsFit)
                idle.Push(worker);
            else
                all.Remove(worker);
            Monitor.Pulse(gate);
        }
        if (!worker.IsFit)
            worker.Dispose();
    }

    // Another worker is started when waiting for those at work has cost twice as much as starting it: twenty small
    // files are read by one, ten thousand by as many as there are threads.
    private Worker? Take()
    {
        lock (gate)
        {
            if (all.Count + starting == 0 && costOfStart is null)
            {
                WorkFolder.Sweep(Path.GetTempPath());
                clock.Restart();
            }
            while (!isStopped
                && all.Count + starting > 0
                && waited < (2 * costOfStart ?? FirstGuess))
            {
                if (idle.TryPop(out var free))
                    return free;
                var since = Stopwatch.GetTimestamp();
                Monitor.Wait(gate, Tick);
                waited += Stopwatch.GetElapsedTime(since);
            }
            if (isStopped)
                return null;
            if (idle.TryPop(out var other))
                return other;
            waited = TimeSpan.Zero;
            starting++;
        }
        var worker = Start();
        lock (gate)
        {
            starting--;
            if (worker is not null)
            {
                all.Add(worker);
                if (isStopped)
                    worker.Kill();
            }
        }
        return worker;
    }

    private Worker? Start()
    {
        try
        {
            return new Worker(isolation);
        }
        catch (Exception e) when (e is Win32Exception or IOException or UnauthorizedAccessException)
        {
            hasNoRoom = e is IOException fault && WorkFolder.IsFullDisk(fault);
            return null;
        }
    }
}
