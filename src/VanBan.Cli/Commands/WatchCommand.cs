using System.CommandLine;
using VanBan.Application.Contracts;
using VanBan.Application.Jobs;
using VanBan.Application.Wording;
using VanBan.Cli.Render;
using VanBan.Reading.Workers;
using VanBan.Store.Ingest;

namespace VanBan.Cli.Commands;

/// <summary><c>watch</c>: keeps a store up to the sources of a job.</summary>
internal static class WatchCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("job");
        var store = Settings.Text("--store");
        var unit = Settings.Choice("--unit", ServiceKind.None);
        var events = Settings.Flag("--events");
        var manner = new ReadingManner();
        var command = new Command("watch") { file, store, unit, events };
        manner.AddTo(command);
        command.SetAction(parsed =>
        {
            var job = JobWork.Read(parsed.GetRequiredValue(file), parsed.GetValue(store));
            if (parsed.GetValue(unit) is var kind and not ServiceKind.None)
                WriteUnit(terminal, kind, job, Path.GetFullPath(parsed.GetRequiredValue(file)), parsed.GetValue(store));
            else
                Watch(terminal, job, manner.Of(parsed, job), parsed.GetValue(events));
            return ExitCode.Done;
        });
        return command;
    }

    private static void Watch(Terminal terminal, Job job, RunOptions options, bool asEvents)
    {
        var stream = asEvents ? new RunEvents(terminal.Bytes) : null;
        if (stream is not null)
            options = options with { Progress = stream.Progress, FileDone = stream.File };
        else
            terminal.Error.WriteLine($"Đang theo dõi công việc '{job.Name}'; dừng bằng Ctrl+C.");
        var watch = new JobWatch(
            job,
            (part, stop) =>
            {
                stream?.Started(part.Name);
                return JobWork.Run(part, options, stop);
            },
            news => Tell(terminal, stream, news));
        watch.Run(terminal.Interruption);
    }

    private static void Tell(Terminal terminal, RunEvents? stream, WatchNews news)
    {
        if (news.Report is not { } report)
            terminal.Error.WriteLine($"{DayWords.Moment(DateTime.UtcNow)} {news.Trouble} Sẽ thử lại.");
        else if (stream is not null)
            stream.Ended(report);
        else
            WatchText.Write(terminal, report);
        terminal.Flush();
    }

    private static void WriteUnit(Terminal terminal, ServiceKind kind, Job job, string file, string? store)
    {
        // Started as this program was.
        var self = Isolation.Of(typeof(WatchCommand).Assembly);
        string[] command =
        [
            self.Program, .. self.Arguments[..^1], "watch", file,
            .. store is null ? Array.Empty<string>() : ["--store", Path.GetFullPath(store)],
        ];
        var text = kind == ServiceKind.Systemd
            ? ServiceUnit.Systemd(job.Name, job.Folder, command, Environment.UserName)
            : ServiceUnit.Windows(job.Name, job.Folder, command);
        terminal.Text.Profile.Out.Writer.Write(text.ReplaceLineEndings("\n"));
    }

    /// <summary>What a definition is printed for.</summary>
    private enum ServiceKind
    {
        None,
        Systemd,
        Windows,
    }
}
