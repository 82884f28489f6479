using VanBan.Facts;
using VanBan.Store.Ingest;

namespace VanBan.Application.Contracts;

/// <summary>
/// The contract of the stream of events: one JSON object a line while a run goes on. <c>started</c>, then <c>file</c> for
/// each file and <c>progress</c> at most once a second, at last <c>ended</c> with what the report of the run has.
/// For any thread.
/// </summary>
public sealed class RunEvents(Stream output)
{
    private static readonly TimeSpan BetweenProgress = TimeSpan.FromSeconds(0.9);

    private readonly Lock gate = new();
    private TimeSpan told = TimeSpan.MinValue;

    /// <summary>A run begins.</summary>
    public void Started(string job) =>
        Write(new StartedLine("started", JsonLine.Moment(DateTime.UtcNow), job));

    /// <summary>A file is dealt with.</summary>
    public void File(FileReport file) => Write(new FileLine(
        "file", JsonLine.Moment(DateTime.UtcNow), file.File, EnumName.Of(file.Fate),
        file.Obstacle is { } obstacle ? EnumName.Of(obstacle) : null));

    /// <summary>How far the run has come.</summary>
    public void Progress(RunProgress progress)
    {
        if (progress.File.Length > 0 && told != TimeSpan.MinValue && progress.Elapsed - told < BetweenProgress)
            return;
        told = progress.Elapsed;
        Write(new ProgressLine(
            "progress", JsonLine.Moment(DateTime.UtcNow), progress.Done, progress.Total, progress.Bytes,
            progress.TotalBytes, progress.Pages, Seconds(progress.Elapsed),
            progress.Remaining is { } remaining ? Seconds(remaining) : null,
            progress.InWork.Select(static file => new WorkLine(file.File, Seconds(file.Since), file.OcrPages))));
    }

    /// <summary>The run has ended.</summary>
    public void Ended(RunReport report)
    {
        lock (gate)
        {
            JsonLine.Write(output, writer =>
            {
                writer.WriteString("event", "ended");
                writer.WriteString("time", JsonLine.Moment(DateTime.UtcNow));
                RunReportJson.WriteMembers(writer, report);
            });
            output.Flush();
        }
    }

    private static double Seconds(TimeSpan time) => Math.Round(time.TotalSeconds, 1);

    // Whoever follows the stream sees each line when it happens.
    private void Write<T>(T line)
    {
        lock (gate)
        {
            JsonLine.Write(output, line);
            output.Flush();
        }
    }

    private sealed record StartedLine(string Event, string? Time, string Job);

    private sealed record FileLine(string Event, string? Time, string File, string Outcome, string? Obstacle);

    private sealed record ProgressLine(
        string Event, string? Time, int Done, int? Total, long Bytes, long? TotalBytes, long Pages, double Seconds,
        double? Remaining, IEnumerable<WorkLine> InWork);

    private sealed record WorkLine(string File, double Seconds, int OcrPages);
}
