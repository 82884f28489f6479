using System.CommandLine;
using VanBan.Application.Contracts;
using VanBan.Application.Exports;
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
        var command = StoreCommand.Of("validity", [at], terminal, (store, parsed) =>
        {
            var day = parsed.GetValue(at) ?? DateOnly.FromDateTime(DateTime.Now);
            var answer = ValidityQuestion.Ask(store, document.In(store, parsed), day);
            return new Answer(
                () => ValidityText.Write(terminal, answer), bytes => ValidityJson.Write(bytes, answer),
                () => ValidityTable.Of(answer));
        });
        document.AddTo(command);
        return command;
    }
}
