using Serilog;
using Serilog.Core;
using VanBan.Facts;
using VanBan.Reading;
using VanBan.Store;
using VanBan.Store.Ingest;

namespace VanBan.Application.Jobs;

/// <summary>
/// The log of a store: when which job ran, what it could not read and why, how it ended. A file a day in the folder
/// <c>logs</c> of the store, a month of them. It names files and never says what stands in them.
/// </summary>
internal static class RunJournal
{
    /// <summary>The folder of the log in a store.</summary>
    public const string Folder = "logs";

    private const int FilesKept = 31;
    private const long MostBytes = 20 << 20;
    private const string Form = "{Timestamp:yyyy-MM-ddTHH:mm:ss.fffzzz} {Level:u3} {Message:lj}{NewLine}{Exception}";

    /// <summary>Runs a job, and keeps a log of it. A job that asks for what is not there makes no store, and no log in
    /// it.</summary>
    public static RunReport Run(Job job, RunOptions options, CancellationToken cancellation)
    {
        Logger? opened = null;
        Logger Log() => opened ??= Begin(job, options);
        try
        {
            var report = Pipeline.Run(job, options with { FileDone = Told(Log, options.FileDone) }, cancellation);
            Ended(Log(), report);
            return report;
        }
        catch (Exception e) when (e is not UsageException)
        {
            // Of an exception its kind and place: its words may quote a document.
            Log().Error("Run {Job} broke off: {Fault} at {Place}", job.Name, e.GetType().Name, e.TargetSite?.Name);
            throw;
        }
        finally
        {
            opened?.Dispose();
        }
    }

    private static Logger Begin(Job job, RunOptions options)
    {
        var log = Open(job.Store);
        log.Information(
            "Run {Job} begins: {Sources} sources, {Degree} at a time, OCR {Ocr}",
            job.Name, job.Sources.Length, options.Degree, options.Reading.Ocr);
        return log;
    }

    private static Action<FileReport> Told(Func<Logger> log, Action<FileReport>? next) => file =>
    {
        if (file is { Fate: FileFate.Skipped, Obstacle: { } obstacle })
            log().Warning("Skipped {File}: {Obstacle}", file.File, EnumName.Of(obstacle));
        else if (file.Fate == FileFate.Moved)
            log().Information("Moved {File}", file.File);
        next?.Invoke(file);
    };

    private static void Ended(Logger log, RunReport report)
    {
        foreach (var file in report.Vanished)
            log.Warning("Vanished {File}, removed {IsRemoved}", file.File, file.IsRemoved);
        foreach (var pattern in report.Unmatched)
            log.Warning("Pattern {Pattern} matches nothing", pattern);
        log.Information(
            "Run {Job} {End}: read {Read}, unchanged {Unchanged}, skipped {Skipped}, moved {Moved}, vanished {Vanished}, "
            + "{Bytes} bytes, {Seconds:0.0} s, replayed {Replayed}",
            report.Job, report.Cancelled ? "cancelled" : "done", report.Counts.Read, report.Counts.Unchanged,
            report.Counts.Skipped, report.Moved.Length, report.Counts.Vanished, report.Counts.Bytes,
            report.Duration.TotalSeconds, report.Replayed);
    }

    // A store that cannot be made or written to is told by the run itself; a log that cannot be written stops nothing.
    private static Logger Open(string store)
    {
        var folder = Path.Combine(store, Folder);
        var configuration = new LoggerConfiguration();
        try
        {
            PrivateFolder.Create(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return configuration.CreateLogger();
        }
        return configuration.WriteTo.File(
            Path.Combine(folder, "vanban-.log"), outputTemplate: Form, rollingInterval: RollingInterval.Day,
            retainedFileCountLimit: FilesKept, fileSizeLimitBytes: MostBytes, rollOnFileSizeLimit: true, shared: true,
            formatProvider: System.Globalization.CultureInfo.InvariantCulture).CreateLogger();
    }
}
