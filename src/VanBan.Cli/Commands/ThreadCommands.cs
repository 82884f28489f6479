using System.CommandLine;
using VanBan.Application.Contracts;
using VanBan.Application.Exports;
using VanBan.Application.Questions;
using VanBan.Cli.Render;

namespace VanBan.Cli.Commands;

/// <summary><c>vanban thread DOCUMENT</c> and <c>vanban threads</c>: what was asked, who answered, what
/// waits.</summary>
internal static class ThreadCommands
{
    /// <summary>The thread of one document.</summary>
    public static Command One(Terminal terminal)
    {
        var document = new DocumentArgument();
        var command = Answering("thread", [], terminal, (store, parsed) =>
            ThreadQuestion.Of(store, document.In(store, parsed)));
        document.AddTo(command);
        return command;
    }

    /// <summary>The documents of a store that ask for something.</summary>
    public static Command All(Terminal terminal)
    {
        var open = new Option<bool>("--open");
        var before = Settings.Period("--before", isEnd: true);
        return Answering("threads", [open, before], terminal, (store, parsed) =>
            ThreadQuestion.Asking(store, parsed.GetValue(open), parsed.GetValue(before)));
    }

    private static Command Answering(
        string name, ReadOnlySpan<Option> options, Terminal terminal,
        Func<OpenStore, ParseResult, ThreadAnswer> ask) => StoreCommand.Of(name, options, terminal, (store, parsed) =>
        {
            var answer = ask(store, parsed);
            return new Answer(
                () => Text(terminal, answer), bytes => ThreadJson.Write(bytes, answer), () => [ThreadTable.Of(answer)]);
        });

    private static void Text(Terminal terminal, ThreadAnswer answer)
    {
        if (answer.Documents.IsEmpty)
            terminal.Text.Line("Không có văn bản nào.");
        else
            ExportTableText.Write(terminal, answer.Name, ThreadTable.Of(answer));
    }
}
