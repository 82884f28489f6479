using System.Collections.Concurrent;
using System.Diagnostics;
using System.Runtime.InteropServices;
using VanBan.Facts;
using VanBan.Reading.Containers;

namespace VanBan.Reading.Workers;

/// <summary>The inside of a worker: reads the files that it is sent and extracts their facts, one after another, until
/// its input ends.</summary>
public static class ReadingWorker
{
    private static readonly TimeSpan BetweenSigns = TimeSpan.FromMilliseconds(200);

    /// <summary>Works on the process's own input and output; returns the exit code.</summary>
    public static int Run()
    {
        // Ctrl+C goes to all processes of a console; what becomes of it is decided by the one that started this.
        using var interrupt =
            PosixSignalRegistration.Create(PosixSignal.SIGINT, static context => context.Cancel = true);
        using var input = Console.OpenStandardInput();
        using var output = Console.OpenStandardOutput();
        // No library writes between our words.
        Console.SetOut(TextWriter.Null);
        Run(input, output);
        return 0;
    }

    private static void Run(Stream input, Stream output)
    {
        var requests = new BlockingCollection<WorkerRequest>(1);
        // The input is listened to while a file is read: when it ends, whoever asked is gone, and nobody waits for the
        // answer.
        var listener = new Thread(() =>
        {
            while (WorkerFrames.ReadRequest(input) is { } request)
                requests.Add(request);
            Environment.Exit(0);
        })
        { IsBackground = true };
        listener.Start();
        foreach (var request in requests.GetConsumingEnumerable())
        {
            var sinceSign = Stopwatch.StartNew();
            if (request is WorkerRequest.OfParts parts)
                WorkerFrames.Write(output, Unpack(parts, Alive));
            else
                WorkerFrames.Write(output, Answer(request, Alive));

            void Alive(TimeSpan moreTime)
            {
                lock (sinceSign)
                {
                    if (moreTime == default && sinceSign.Elapsed < BetweenSigns)
                        return;
                    sinceSign.Restart();
                }
                WorkerFrames.WriteAlive(output, moreTime);
            }
        }
    }

    private static Unpacked Unpack(WorkerRequest.OfParts request, Action<TimeSpan> alive)
    {
        try
        {
            return ContainerReader.Unpack(
                request.File, request.Folder, request.Limits, new ReadingOptions { Alive = alive });
        }
        catch (OutOfMemoryException)
        {
            return Unpacked.Failed(Worker.OutOfMemory.Obstacle, Worker.OutOfMemory.Reason);
        }
        catch (Exception e)
        {
            var failed = Failed(e);
            return Unpacked.Failed(failed.Obstacle, failed.Reason);
        }
    }

    private static Outcome<DocumentFacts>.Skipped Failed(Exception e) => new(Obstacle.Failed,
        $"Lỗi của chương trình, xin báo cho người phát triển: {e.GetType().Name}: {e.Message}");

    private static Outcome<DocumentFacts> Answer(WorkerRequest request, Action<TimeSpan> alive)
    {
        try
        {
            return request switch
            {
                WorkerRequest.OfFile(var file, var options) =>
                    FactReader.Read(file, options with { Alive = alive }),
                WorkerRequest.OfDocument(var document) =>
                    new Outcome<DocumentFacts>.Done(FactReader.Extract(document)),
                _ => throw new InvalidOperationException("A worker is asked for a file or a document."),
            };
        }
        catch (OutOfMemoryException)
        {
            return Worker.OutOfMemory;
        }
        catch (Exception e)
        {
            return Failed(e);
        }
    }
}
