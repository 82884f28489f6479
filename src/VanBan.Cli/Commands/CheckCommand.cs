using System.CommandLine;
using VanBan.Application.Contracts;
using VanBan.Application.Questions;
using VanBan.Application.Review;
using VanBan.Cli.Render;

namespace VanBan.Cli.Commands;

/// <summary><c>vanban check FILE...</c>: what is wrong in drafts.</summary>
internal static class CheckCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var paths = Settings.Paths();
        var store = Settings.Text("--store");
        var manner = new ReadingManner();
        var to = Settings.Text("--to");
        var format = Settings.Format();
        var command = new Command("check")
        {
            paths, store, to, format,
        };
        manner.AddTo(command);
        command.SetAction(parsed =>
        {
            using var opened = Opened(parsed.GetValue(store));
            var answer = CheckQuestion.Ask(
                parsed.GetRequiredValue(paths), manner.Of(parsed), opened, cancellation: terminal.Interruption);
            var written = parsed.GetValue(to);
            if (written is not null && ReviewExport.Save(written, answer) is { } remark)
                terminal.Error.WriteLine(remark);
            if (parsed.GetValue(format) == OutputFormat.Json)
                CheckJson.Write(terminal.Bytes, answer);
            else
                CheckText.Write(terminal, answer);
            WrittenFile.Tell(terminal, written);
            return answer.IsWrong
                || !answer.Skipped.IsEmpty
                ? ExitCode.WithRemarks : ExitCode.Done;
        });
        return command;
    }

    // A store helps and is not needed: one that is named must be there, the usual one is taken where it is.
    internal static OpenStore? Opened(string? folder)
    {
        if (folder is not null)
            return OpenStore.At(folder);
        var usual = Environment.GetEnvironmentVariable(Settings.StoreVariable);
        return usual is { Length: > 0 }
            && Directory.Exists(usual)
            ? OpenStore.At(usual) : null;
    }
}
