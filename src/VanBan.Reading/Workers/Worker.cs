using System.Collections.Concurrent;
using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using VanBan.Facts;

namespace VanBan.Reading.Workers;

/// <summary>A child process that reads one file at a time and extracts its facts, and what is watched of
/// it.</summary>
internal sealed class Worker : IDisposable
{
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(100);
    private const int KeptError = 4000;

    private readonly Isolation isolation;
    private readonly Process process;
    private readonly BlockingCollection<WorkerMessage> messages = [];
    private readonly StringBuilder error = new();
    private readonly Thread errorReader;
    private readonly WorkFolder folder = new(Path.GetTempPath());
    private int documents;

    public Worker(Isolation isolation)
    {
        this.isolation = isolation;
        var start = new ProcessStartInfo(isolation.Program, isolation.Arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
            CreateNoWindow = true,
        };
        foreach (var (name, value) in isolation.Variables)
            start.Environment[name] = value;
        process = Process.Start(start)!;
        new Thread(Listen) { IsBackground = true, Name = "worker output" }.Start();
        errorReader = new Thread(ListenToErrors) { IsBackground = true, Name = "worker errors" };
        errorReader.Start();
    }

    public static Outcome<DocumentFacts>.Skipped OutOfMemory { get; } = new(Obstacle.TooLarge,
        "Đọc tệp này cần nhiều bộ nhớ hơn mức cho phép. Hãy tách thành nhiều tệp nhỏ hơn, hoặc mở và lưu lại thành tệp mới, rồi nạp lại.");

    public int ProcessId => process.Id;

    /// <summary>Whether it can take another file.</summary>
    public bool IsFit { get; private set; } = true;

    /// <summary>Whether it came to its end without a known reason, such as being killed by somebody: the file may be
    /// innocent.</summary>
    public bool MayBeInnocent { get; private set; }

    /// <summary>Asks it, and gives its answer, or why there is none.</summary>
    public WorkerMessage Ask(WorkerRequest request)
    {
        Action<TimeSpan>? alive = null;
        if (request is WorkerRequest.OfFile(var file, var options))
        {
            alive = options.Alive;
            request = new WorkerRequest.OfFile(file, options with { TempFolder = folder.Path });
        }
        try
        {
            WorkerFrames.Write(process.StandardInput.BaseStream, request);
        }
        catch (IOException)
        {
            return Without(Crashed());
        }
        var clock = Stopwatch.StartNew();
        var limit = isolation.Timeout;
        var heard = TimeSpan.Zero;
        while (true)
        {
            if (messages.TryTake(
                out var message, Shortest(Tick, limit - clock.Elapsed, heard + isolation.Silence - clock.Elapsed)))
            {
                heard = clock.Elapsed;
                limit += message.MoreTime;
                if (message.IsSign)
                {
                    alive?.Invoke(message.MoreTime);
                    continue;
                }
                IsFit = ++documents < isolation.DocumentsPerWorker
                    && WorkingSet() < isolation.Memory / 2;
                return message;
            }
            if (messages.IsCompleted)
                return Without(Crashed());
            if (clock.Elapsed > limit)
                return End(
                    Obstacle.TimedOut,
                    $"Đọc tệp quá {limit.TotalSeconds:0} giây nên bị dừng. Có thể thử lại với thời hạn dài hơn.");
            if (clock.Elapsed - heard > isolation.Silence)
                return End(
                    Obstacle.TimedOut, $"Đọc tệp bị treo: quá {isolation.Silence.TotalSeconds:0} giây không tiến thêm. "
                + "Hãy mở tệp và lưu lại hoặc in ra PDF mới, rồi nạp lại.");
            if (WorkingSet() > isolation.Memory)
            {
                Kill();
                return Without(OutOfMemory);
            }
        }
    }

    private static WorkerMessage Without(Outcome<DocumentFacts> outcome) => new(default, outcome);

    private static TimeSpan Shortest(params ReadOnlySpan<TimeSpan> times)
    {
        var shortest = times[0];
        foreach (var time in times)
            shortest = time < shortest ? time : shortest;
        return shortest > TimeSpan.Zero ? shortest : TimeSpan.Zero;
    }

    /// <summary>Ends the process and all that it started.</summary>
    public void Kill()
    {
        IsFit = false;
        try
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit(TimeSpan.FromSeconds(5));
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It ended by itself meanwhile.
        }
    }

    public void Dispose()
    {
        Kill();
        process.Dispose();
        folder.Dispose();
    }

    private WorkerMessage End(Obstacle obstacle, string reason)
    {
        Kill();
        return Without(new Outcome<DocumentFacts>.Skipped(obstacle, reason));
    }

    private Outcome<DocumentFacts> Crashed()
    {
        Kill();
        errorReader.Join(TimeSpan.FromSeconds(2));
        string said;
        lock (error)
            said = error.ToString();
        // The messages of the runtime when it gives up.
        if (said.Contains("Out of memory", StringComparison.OrdinalIgnoreCase)
            || said.Contains("OutOfMemoryException", StringComparison.Ordinal))
            return OutOfMemory;
        MayBeInnocent = said.Length == 0;
        return new Outcome<DocumentFacts>.Skipped(
            Obstacle.Crashed, said.Contains("Stack overflow", StringComparison.OrdinalIgnoreCase)
            ? "Nội dung tệp lồng nhau quá sâu nên tiến trình đọc bị dừng; tệp có thể hỏng hoặc được tạo ra để phá. "
                + "Hãy mở bằng chương trình đã tạo ra tệp, lưu lại hoặc in ra PDF mới, rồi nạp lại."
            : "Tiến trình đọc tệp này bị dừng đột ngột. Hãy thử lại; nếu vẫn vậy, mở tệp và lưu lại hoặc in ra PDF mới.");
    }

    private long WorkingSet()
    {
        try
        {
            process.Refresh();
            return process.WorkingSet64;
        }
        catch (InvalidOperationException)
        {
            return 0;
        }
    }

    private void Listen()
    {
        var output = process.StandardOutput.BaseStream;
        try
        {
            while (WorkerFrames.ReadMessage(output) is { } message)
                messages.Add(message);
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // The process is gone, and what it said last was cut off.
        }
        messages.CompleteAdding();
    }

    // A stack overflow writes each of its ten thousand frames: all is read, or the process would wait for us; the
    // beginning is kept.
    private void ListenToErrors()
    {
        var buffer = new char[1024];
        try
        {
            for (int read; (read = process.StandardError.Read(buffer)) > 0;)
            {
                lock (error)
                {
                    if (error.Length < KeptError)
                        error.Append(buffer, 0, read);
                }
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // The process is gone.
        }
    }
}
