using System.Diagnostics;
using System.Diagnostics.Metrics;
using VanBan.Facts;

namespace VanBan.Store.Ingest;

/// <summary>What the program tells of itself to who measures: spans of runs and of the reading of files, and counts.
/// Nobody listens unless the system's switches ask for it. No names and no words of documents are told.</summary>
public static class Telemetry
{
    /// <summary>The name of the source of spans and of the meter.</summary>
    public const string Name = "VanBan";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);

    private static readonly Counter<long> Files =
        Meter.CreateCounter<long>("vanban.files", "{file}", "Files dealt with, by outcome");

    private static readonly Counter<long> Bytes = Meter.CreateCounter<long>("vanban.bytes", "By", "Bytes read");

    private static readonly Histogram<double> Reading =
        Meter.CreateHistogram<double>("vanban.reading.duration", "s", "Time that reading a file took");

    /// <summary>A run begins; it ends when what is given is disposed.</summary>
    internal static Activity? Run(string job) => Source.StartActivity("run")?.SetTag("vanban.job", job);

    /// <summary>The reading of a file of some kind begins.</summary>
    internal static Activity? Read(string kind, long bytes) =>
        Source.StartActivity("read")?.SetTag("vanban.kind", kind).SetTag("vanban.bytes", bytes);

    /// <summary>The reading of a file took so long.</summary>
    internal static void Took(string kind, TimeSpan time) =>
        Reading.Record(time.TotalSeconds, new KeyValuePair<string, object?>("vanban.kind", kind));

    /// <summary>A file is dealt with.</summary>
    internal static void Done(FileReport file, long bytes)
    {
        Files.Add(
            1, new KeyValuePair<string, object?>("vanban.outcome", EnumName.Of(file.Fate)),
            new KeyValuePair<string, object?>(
                "vanban.obstacle", file.Obstacle is { } obstacle ? EnumName.Of(obstacle) : ""));
        if (bytes > 0)
            Bytes.Add(bytes);
    }
}
