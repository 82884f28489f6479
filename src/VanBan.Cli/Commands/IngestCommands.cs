using System.CommandLine;
using VanBan.Application.Contracts;
using VanBan.Application.Questions;
using VanBan.Cli.Render;
using VanBan.Store.Ingest;

namespace VanBan.Cli.Commands;

/// <summary><c>run</c> and <c>ingest</c>: take documents into a store.</summary>
internal static class IngestCommands
{
    /// <summary><c>vanban run JOB.yaml</c>.</summary>
    public static Command Run(Terminal terminal)
    {
        var file = new Argument<string>("job");
        var store = Settings.Text("--store");
        var confirms = Settings.Flag("--confirm-removal");
        var command = new Command("run") { file, store, confirms };
        return WithReport(
            command, terminal, (parsed, options) =>
                IngestWork.RunJob(
                    parsed.GetRequiredValue(file), parsed.GetValue(store),
                    options with { ConfirmsRemoval = parsed.GetValue(confirms) }, terminal.Interruption));
    }

    /// <summary><c>vanban ingest PATH...</c>.</summary>
    public static Command Ingest(Terminal terminal)
    {
        var paths = Settings.Paths();
        var store = Settings.Store();
        var command = new Command("ingest") { paths, store };
        return WithReport(
            command, terminal, (parsed, options) =>
                IngestWork.Ingest(
                    parsed.GetRequiredValue(paths), parsed.GetRequiredValue(store), options, terminal.Interruption));
    }

    private static Command WithReport(Command command, Terminal terminal, Func<ParseResult, RunOptions, RunReport> run)
    {
        var retrySkipped = Settings.Flag("--retry-skipped");
        var anew = Settings.Flag("--anew");
        var manner = new ReadingManner();
        var format = Settings.Format();
        command.Add(retrySkipped);
        command.Add(anew);
        manner.AddTo(command);
        command.Add(format);
        command.SetAction(parsed =>
        {
            RunReport report;
            using (var progress = new Progress(terminal))
            {
                report = run(parsed, manner.Of(parsed) with
                {
                    Anew = parsed.GetValue(anew),
                    RetrySkipped = parsed.GetValue(retrySkipped),
                    Progress = progress.Show,
                    Replaying = progress.ShowReplay,
                });
            }
            if (parsed.GetValue(format) == OutputFormat.Json)
                RunReportJson.Write(terminal.Bytes, report);
            else
                RunReportText.Write(terminal, report);
            return report.Skipped.Length > 0 || report.KeepsVanished ? ExitCode.WithRemarks : ExitCode.Done;
        });
        return command;
    }
}
