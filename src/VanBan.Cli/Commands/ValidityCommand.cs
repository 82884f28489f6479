using System.CommandLine;
using VanBan.Application.Contracts;
using VanBan.Application.Questions;
using VanBan.Cli.Render;

namespace VanBan.Cli.Commands;

/// <summary><c>vanban validity DOC [--at DATE]</c>: whether an act is in force on a day.</summary>
internal static class ValidityCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var document = new DocumentArgument();
        var at = Settings.Day("--at", isEnd: false);
        var store = Settings.Store();
        var format = Settings.Format();
        var command = new Command("validity");
        document.AddTo(command);
        command.Add(at);
        command.Add(store);
        command.Add(format);
        command.SetAction(parsed =>
        {
            using var opened = OpenStore.At(parsed.GetRequiredValue(store));
            var day = parsed.GetValue(at) ?? DateOnly.FromDateTime(DateTime.Now);
            var answer = ValidityQuestion.Ask(opened, document.In(opened, parsed), day);
            if (parsed.GetValue(format) == OutputFormat.Json)
                ValidityJson.Write(terminal.Bytes, answer);
            else
                ValidityText.Write(terminal, answer);
            return ExitCode.Done;
        });
        return command;
    }
}
