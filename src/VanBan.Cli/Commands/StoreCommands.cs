using System.CommandLine;
using VanBan.Application.Contracts;
using VanBan.Application.Questions;
using VanBan.Application.Wording;
using VanBan.Cli.Render;

namespace VanBan.Cli.Commands;

/// <summary><c>status</c>, <c>skipped</c>, <c>runs</c>, <c>reindex</c>, <c>verify</c>: the state of a store.</summary>
internal static class StoreCommands
{
    private const int RunsListed = 20;

    /// <summary><c>vanban status</c>.</summary>
    public static Command Status(Terminal terminal) =>
        OfStore("status", (folder, asJson) =>
        {
            using var opened = OpenStore.At(folder);
            var status = StoreQuestion.Status(opened);
            if (asJson)
                StoreJson.Write(terminal.Bytes, folder, status);
            else
                StatusText.Write(terminal, folder, status);
        });

    /// <summary><c>vanban skipped</c>.</summary>
    public static Command Skipped(Terminal terminal)
    {
        var obstacle = Settings.Obstacle();
        var store = Settings.Store();
        var format = Settings.Format();
        var command = new Command("skipped") { obstacle, store, format };
        command.SetAction(parsed =>
        {
            using var opened = OpenStore.At(parsed.GetRequiredValue(store));
            var files = StoreQuestion.Skipped(opened, parsed.GetValue(obstacle));
            if (parsed.GetValue(format) == OutputFormat.Json)
                StoreJson.Write(terminal.Bytes, files);
            else if (files.IsEmpty)
                terminal.Text.Line("Không tệp nào bị bỏ qua.");
            else
                SkippedFilesText.Write(terminal.Text, files);
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary><c>vanban runs</c>.</summary>
    public static Command Runs(Terminal terminal)
    {
        var limit = Settings.Number("--limit");
        var store = Settings.Store();
        var format = Settings.Format();
        var command = new Command("runs") { limit, store, format };
        command.SetAction(parsed =>
        {
            using var opened = OpenStore.At(parsed.GetRequiredValue(store));
            var runs = StoreQuestion.Runs(opened, parsed.GetValue(limit) ?? RunsListed);
            if (parsed.GetValue(format) == OutputFormat.Json)
                RunsJson.Write(terminal.Bytes, runs);
            else
                RunsText.Write(terminal.Text, runs);
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary><c>vanban reindex</c>.</summary>
    public static Command Reindex(Terminal terminal) => OfStore("reindex", (folder, asJson) =>
    {
        int documents;
        using (var progress = new Progress(terminal))
            documents = IngestWork.Reindex(folder, progress.ShowReplay, terminal.Interruption);
        if (asJson)
            StoreJson.WriteReindexed(terminal.Bytes, documents);
        else
            terminal.Text.Line($"Đã lập lại chỉ mục: {Amount.Count(documents)} văn bản.");
    });

    /// <summary><c>vanban verify</c>.</summary>
    public static Command Verify(Terminal terminal)
    {
        var store = Settings.Store();
        var format = Settings.Format();
        var mends = Settings.Flag("--mend");
        var command = new Command("verify") { store, mends, format };
        command.SetAction(parsed =>
        {
            var folder = parsed.GetRequiredValue(store);
            StoreVerdict verdict;
            using (var progress = new Progress(terminal))
                verdict =
                    VerifyQuestion.Ask(folder, parsed.GetValue(mends), progress.ShowReplay, terminal.Interruption);
            if (parsed.GetValue(format) == OutputFormat.Json)
                StoreJson.Write(terminal.Bytes, folder, verdict);
            else
                VerdictText.Write(terminal.Text, verdict);
            return verdict.IsWrong ? ExitCode.WithRemarks : ExitCode.Done;
        });
        return command;
    }

    private static Command OfStore(string name, Action<string, bool> act)
    {
        var store = Settings.Store();
        var format = Settings.Format();
        var command = new Command(name) { store, format };
        command.SetAction(parsed =>
        {
            act(parsed.GetRequiredValue(store), parsed.GetValue(format) == OutputFormat.Json);
            return ExitCode.Done;
        });
        return command;
    }
}
