using System.CommandLine;
using System.CommandLine.Help;
using VanBan.Application.Wording;
using VanBan.Cli.Commands;
using VanBan.Cli.Render;
using VanBan.Store;

namespace VanBan.Cli;

/// <summary>The whole command line: from arguments to an exit code, everything that is written going to a
/// <see cref="Terminal"/>.</summary>
internal static class CommandLine
{
    /// <summary>Interrupted: what a shell reports of a program ended by Ctrl+C.</summary>
    private const int Interrupted = 130;

    /// <summary>Our own mistake: the trace of it is shown.</summary>
    private const int Failed = 3;

    // No response files: a document's name may begin with '@'. No bundling: '-from' is a slip for '--from', not five
    // options.
    private static readonly ParserConfiguration Parsing =
        new() { ResponseFileTokenReplacer = null, EnablePosixBundling = false };

    /// <summary>Runs a command; see <see cref="ExitCode"/>, and 3 for a fault of the program, 130 if it was
    /// interrupted.</summary>
    public static int Run(string[] args, Terminal terminal)
    {
        int code;
        try
        {
            var parsed = Root(terminal).Parse(args.Length == 0 ? ["--help"] : args, Parsing);
            if (WrongUsage.Of(parsed) is { } wrong)
                throw new UsageException(wrong);
            code = parsed.Invoke(new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
                Output = terminal.Text.Profile.Out.Writer,
                Error = terminal.Error,
            });
        }
        catch (UsageException e)
        {
            terminal.Error.WriteLine(SingleLine.Of($"{e.Message} {Advice.For(e.Fault)}"));
            code = ExitCode.WrongUsage;
        }
        catch (ChoiceException e)
        {
            foreach (var line in e.Lines)
                terminal.Error.WriteLine(line);
            code = ExitCode.WrongUsage;
        }
        catch (OperationCanceledException) when (terminal.Interruption.IsCancellationRequested)
        {
            terminal.Error.WriteLine("Đã dừng theo yêu cầu.");
            code = Interrupted;
        }
        catch (Exception e)
        {
            terminal.Error.WriteLine($"Lỗi của chương trình, xin báo cho người phát triển kèm các dòng dưới đây:\n{e}");
            code = Failed;
        }
        terminal.Flush();
        return code is ExitCode.Done or ExitCode.WithRemarks
            && terminal.Interruption.IsCancellationRequested
            ? Interrupted : code;
    }

    /// <summary>All commands.</summary>
    internal static RootCommand Root(Terminal terminal)
    {
        var root = new RootCommand
        {
            IngestCommands.Run(terminal),
            IngestCommands.Ingest(terminal),
            IngestCommands.Retry(terminal),
            WatchCommand.Create(terminal),
            ExtractCommand.Create(terminal),
            DossierCommand.Create(terminal),
            SearchCommand.Create(terminal),
            SuggestCommand.Create(terminal),
            AlertsCommand.Create(terminal),
            DocumentCommands.Show(terminal),
            DocumentCommands.Cites(terminal),
            DocumentCommands.CitedBy(terminal),
            ValidityCommand.Create(terminal),
            RegisterCommand.Create(terminal),
            GraphCommands.Create(terminal),
            AkomaNtosoCommand.Create(terminal),
            FiguresCommand.Create(terminal),
            TasksCommand.Create(terminal),
            ThreadCommands.One(terminal),
            ThreadCommands.All(terminal),
            CorrectCommands.Correct(terminal),
            CorrectCommands.List(terminal),
            StoreCommands.Status(terminal),
            StoreCommands.Skipped(terminal),
            StoreCommands.Runs(terminal),
            FileCommands.Files(terminal),
            FileCommands.Forget(terminal),
            BackupCommands.Backup(terminal),
            BackupCommands.Restore(terminal),
            StoreCommands.Reindex(terminal),
            StoreCommands.Verify(terminal),
            CompareCommand.Create(terminal),
            CheckCommand.Create(terminal),
        };
        root.Options.OfType<HelpOption>().Single().Action = new Help(terminal);
        return root;
    }
}
