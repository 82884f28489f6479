using System.CommandLine;
using VanBan.Application.Contracts;
using VanBan.Application.Questions;
using VanBan.Application.Wording;
using VanBan.Cli.Render;

namespace VanBan.Cli.Commands;

/// <summary><c>vanban suggest TEXT</c>: completions of what is typed.</summary>
internal static class SuggestCommand
{
    private const int DefaultLimit = 10;

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var typed = new Argument<string>("text");
        var limit = Settings.Number("--limit", least: 1);
        var store = Settings.Store();
        var format = Settings.Format();
        var command = new Command("suggest") { typed, limit, store, format };
        command.SetAction(parsed =>
        {
            using var progress = new Progress(terminal);
            using var opened = OpenStore.At(parsed.GetRequiredValue(store), progress.Recovery);
            var found =
                SearchQuestion.Suggest(opened, parsed.GetRequiredValue(typed), parsed.GetValue(limit) ?? DefaultLimit);
            if (parsed.GetValue(format) == OutputFormat.Json)
            {
                SearchJson.Write(terminal.Bytes, found);
                return ExitCode.Done;
            }
            foreach (var suggestion in found)
                terminal.Text.Line(SingleLine.Of(suggestion.Text));
            return ExitCode.Done;
        });
        return command;
    }
}
