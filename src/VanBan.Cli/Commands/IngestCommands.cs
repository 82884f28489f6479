using System.CommandLine;
using VanBan.Application.Jobs;
using VanBan.Cli.Render;
using VanBan.Store.Ingest;

namespace VanBan.Cli.Commands;

/// <summary><c>run</c>, <c>ingest</c> and <c>retry</c>: take documents into a store.</summary>
internal static class IngestCommands
{
    /// <summary><c>vanban run JOB.yaml</c>.</summary>
    public static Command Run(Terminal terminal)
    {
        var file = new Argument<string>("job");
        var store = Settings.Text("--store");
        var confirms = Settings.Flag("--confirm-removal");
        var dryRun = Settings.Flag("--dry-run");
        var again = new ReadAgain();
        var manner = new ReadingManner();
        var output = new RunOutput(terminal);
        var command = new Command("run") { file, store, confirms, dryRun };
        again.AddTo(command);
        manner.AddTo(command);
        output.AddTo(command);
        command.SetAction(parsed =>
        {
            var job = JobWork.Read(parsed.GetRequiredValue(file), parsed.GetValue(store));
            var options = again.In(parsed, manner.Of(parsed, job)) with
            {
                ConfirmsRemoval = parsed.GetValue(confirms),
            };
            return parsed.GetValue(dryRun)
                ? output.Write(parsed, RunPlan.Of(job, options, terminal.Interruption))
                : output.Write(
                    parsed, job.Name, options, run => JobWork.Run(job, run, terminal.Interruption));
        });
        return command;
    }

    /// <summary><c>vanban ingest PATH...</c>.</summary>
    public static Command Ingest(Terminal terminal)
    {
        var paths = Settings.Paths();
        var store = Settings.Store();
        var again = new ReadAgain();
        var manner = new ReadingManner();
        var output = new RunOutput(terminal);
        var command = new Command("ingest") { paths, store };
        again.AddTo(command);
        manner.AddTo(command);
        output.AddTo(command);
        command.SetAction(parsed => output.Write(
            parsed, command.Name, again.In(parsed, manner.Of(parsed)), run =>
                JobWork.Ingest(
                    parsed.GetRequiredValue(paths), parsed.GetRequiredValue(store), run, terminal.Interruption)));
        return command;
    }

    /// <summary><c>vanban retry [PATH...]</c>.</summary>
    public static Command Retry(Terminal terminal)
    {
        var paths = new Argument<string[]>("TỆP-HOẶC-THƯ-MỤC") { Arity = ArgumentArity.ZeroOrMore };
        var obstacle = Settings.Obstacle();
        var store = Settings.Store();
        var manner = new ReadingManner();
        var output = new RunOutput(terminal);
        var command = new Command("retry") { paths, obstacle, store };
        manner.AddTo(command);
        output.AddTo(command);
        command.SetAction(parsed => output.Write(
            parsed, command.Name, manner.Of(parsed) with { RetryOnly = parsed.GetValue(obstacle) }, run =>
                JobWork.Retry(
                    parsed.GetRequiredValue(store), parsed.GetValue(paths) ?? [], run, terminal.Interruption)));
        return command;
    }

    /// <summary>What is read again though it is the same.</summary>
    private sealed class ReadAgain
    {
        private readonly Option<bool> skipped = Settings.Flag("--retry-skipped");
        private readonly Option<bool> all = Settings.Flag("--anew");

        public void AddTo(Command command)
        {
            command.Add(skipped);
            command.Add(all);
        }

        public RunOptions In(ParseResult parsed, RunOptions options) => options with
        {
            Anew = parsed.GetValue(all),
            RetrySkipped = parsed.GetValue(skipped),
        };
    }
}
