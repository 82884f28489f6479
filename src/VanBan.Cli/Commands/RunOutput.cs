using System.CommandLine;
using VanBan.Application.Contracts;
using VanBan.Cli.Render;
using VanBan.Store.Ingest;

namespace VanBan.Cli.Commands;

/// <summary>How a run is told: to people with its progress, to programs as one object at its end, or as events while it
/// goes on.</summary>
internal sealed class RunOutput(Terminal terminal)
{
    private readonly Option<OutputFormat> format = Settings.Format();
    private readonly Option<bool> events = Settings.Flag("--events");

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(format);
        command.Add(events);
    }

    /// <summary>Runs, tells, and gives the exit code.</summary>
    public int Write(ParseResult parsed, string job, RunOptions options, Func<RunOptions, RunReport> run)
    {
        RunReport report;
        if (parsed.GetValue(events))
        {
            var stream = new RunEvents(terminal.Bytes);
            stream.Started(job);
            report = run(options with { Progress = stream.Progress, FileDone = stream.File });
            stream.Ended(report);
            return CodeOf(report);
        }
        using (var progress = new Progress(terminal))
            report = run(options with { Progress = progress.Show, Replaying = progress.ShowReplay });
        if (parsed.GetValue(format) == OutputFormat.Json)
            RunReportJson.Write(terminal.Bytes, report);
        else
            RunReportText.Write(terminal, report);
        return CodeOf(report);
    }

    /// <summary>Tells what a run would do, and gives the exit code.</summary>
    public int Write(ParseResult parsed, RunPlan plan)
    {
        if (parsed.GetValue(format) == OutputFormat.Json)
            RunPlanJson.Write(terminal.Bytes, plan);
        else
            RunPlanText.Write(terminal.Text, plan);
        return plan.Problems.Length > 0 || plan.Unmatched.Length > 0 || plan.Asks
            ? ExitCode.WithRemarks : ExitCode.Done;
    }

    private static int CodeOf(RunReport report) =>
        report.Skipped.Length > 0 || report.KeepsVanished || report.Unmatched.Length > 0
            ? ExitCode.WithRemarks : ExitCode.Done;
}
