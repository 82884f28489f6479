using System.CommandLine;
using VanBan.Application.Contracts;
using VanBan.Application.Lookup;
using VanBan.Application.Questions;
using VanBan.Cli.Render;

namespace VanBan.Cli.Commands;

/// <summary><c>show</c>, <c>cites</c> and <c>cited-by</c>: one document, and the edges of the graph that touch
/// it.</summary>
internal static class DocumentCommands
{
    /// <summary><c>vanban show DOC [ADDRESS]</c>.</summary>
    public static Command Show(Terminal terminal)
    {
        var address = new Argument<string?>("ĐIỀU-KHOẢN") { Arity = ArgumentArity.ZeroOrOne };
        var command = OfOne("show",
            (store, document, parsed, asJson) =>
            {
                if (parsed.GetValue(address) is { } part)
                    Write(terminal, ShowQuestion.Part(store, document, part), asJson, ShowJson.Write, ShowText.Write);
                else
                    Write(terminal, ShowQuestion.Ask(store, document), asJson, ShowJson.Write, ShowText.Write);
            });
        command.Add(address);
        return command;
    }

    /// <summary><c>vanban cites DOC</c>.</summary>
    public static Command Cites(Terminal terminal) => OfOne("cites",
        (store, document, _, asJson) =>
            Write(
                terminal, CitationsQuestion.Cites(store, document), asJson, CitationsJson.Write,
                    CitationsText.WriteCited));

    /// <summary><c>vanban cited-by DOC</c>.</summary>
    public static Command CitedBy(Terminal terminal) => OfOne("cited-by",
        (store, document, _, asJson) =>
            Write(
                terminal, CitationsQuestion.CitedBy(store, document), asJson, CitationsJson.Write,
                    CitationsText.WriteCiting));

    private static void Write<T>(
        Terminal terminal, T answer, bool asJson, Action<Stream, T> json, Action<Terminal, T> text)
    {
        if (asJson)
            json(terminal.Bytes, answer);
        else
            text(terminal, answer);
    }

    private static Command OfOne(string name, Action<OpenStore, NamedDocument, ParseResult, bool> act)
    {
        var document = new DocumentArgument();
        var store = Settings.Store();
        var format = Settings.Format();
        var command = new Command(name);
        document.AddTo(command);
        command.Add(store);
        command.Add(format);
        command.SetAction(parsed =>
        {
            using var opened = OpenStore.At(parsed.GetRequiredValue(store));
            act(opened, document.In(opened, parsed), parsed, parsed.GetValue(format) == OutputFormat.Json);
            return ExitCode.Done;
        });
        return command;
    }
}
