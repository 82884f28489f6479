using System.CommandLine;
using VanBan.Application.Contracts;
using VanBan.Application.Questions;
using VanBan.Cli.Render;

namespace VanBan.Cli.Commands;

/// <summary><c>vanban check FILE...</c>: figures that cannot all be right.</summary>
internal static class CheckCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var paths = Settings.Paths();
        var store = Settings.Text("--store");
        var manner = new ReadingManner();
        var format = Settings.Format();
        var command = new Command("check")
        {
            paths, store, format,
        };
        manner.AddTo(command);
        command.SetAction(parsed =>
        {
            using var opened = parsed.GetValue(store) is { } folder ? OpenStore.At(folder) : null;
            var answer =
                CheckQuestion.Ask(parsed.GetRequiredValue(paths), manner.Of(parsed), opened, terminal.Interruption);
            if (parsed.GetValue(format) == OutputFormat.Json)
                CheckJson.Write(terminal.Bytes, answer);
            else
                CheckText.Write(terminal, answer);
            return answer.Findings.IsEmpty && answer.Skipped.IsEmpty ? ExitCode.Done : ExitCode.WithRemarks;
        });
        return command;
    }
}
