using System.CommandLine;
using VanBan.Application.Questions;
using VanBan.Cli.Render;

namespace VanBan.Cli.Commands;

/// <summary>Commands that ask a store one thing, and whose answer leaves in any of the ways of
/// <see cref="AnswerOutput"/>.</summary>
internal static class StoreCommand
{
    /// <summary>A command.</summary>
    /// <param name="name">What people type.</param>
    /// <param name="options">Its own options, before those that all have.</param>
    /// <param name="terminal">Where it writes.</param>
    /// <param name="ask">Asks.</param>
    /// <param name="exitCode">The code after the answer; <see langword="null"/> for <see cref="ExitCode.Done"/>.</param>
    public static Command Of(
        string name, ReadOnlySpan<Option> options, Terminal terminal, Func<OpenStore, ParseResult, Answer> ask,
        Func<int>? exitCode = null)
    {
        var store = Settings.Store();
        var output = new AnswerOutput();
        var command = new Command(name);
        foreach (var option in options)
            command.Add(option);
        command.Add(store);
        output.AddTo(command);
        command.SetAction(parsed =>
        {
            output.Require(parsed);
            using var opened = OpenStore.At(parsed.GetRequiredValue(store));
            output.Write(terminal, parsed, ask(opened, parsed));
            return exitCode?.Invoke() ?? ExitCode.Done;
        });
        return command;
    }
}
