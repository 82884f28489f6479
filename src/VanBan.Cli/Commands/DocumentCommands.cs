using System.CommandLine;
using VanBan.Application.Contracts;
using VanBan.Application.Exports;
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
        var command = OfOne(terminal, "show",
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
    public static Command Cites(Terminal terminal) =>
        Edges("cites", terminal, CitationsQuestion.Cites, CitationsText.WriteCited, "Văn bản được viện dẫn");

    /// <summary><c>vanban cited-by DOC</c>.</summary>
    public static Command CitedBy(Terminal terminal) =>
        Edges("cited-by", terminal, CitationsQuestion.CitedBy, CitationsText.WriteCiting, "Văn bản viện dẫn");

    private static Command Edges(
        string name, Terminal terminal, Func<OpenStore, NamedDocument, EdgeFilter, CitationsAnswer> ask,
        Action<Terminal, CitationsAnswer> text, string table)
    {
        var document = new DocumentArgument();
        var filter = new EdgeFilterOptions();
        var output = new AnswerOutput();
        var store = Settings.Store();
        var command = new Command(name);
        document.AddTo(command);
        filter.AddTo(command);
        command.Add(store);
        output.AddTo(command);
        command.SetAction(parsed =>
        {
            output.Require(parsed);
            var wanted = filter.In(parsed);
            using var opened = OpenStore.At(parsed.GetRequiredValue(store));
            var answer = ask(opened, document.In(opened, parsed), wanted);
            output.Write(terminal, parsed, new Answer(
                () => text(terminal, answer), bytes => CitationsJson.Write(bytes, answer),
                () => [EdgeTable.Of(table, answer.Edges)]));
            return ExitCode.Done;
        });
        return command;
    }

    private static void Write<T>(
        Terminal terminal, T answer, bool asJson, Action<Stream, T> json, Action<Terminal, T> text)
    {
        if (asJson)
            json(terminal.Bytes, answer);
        else
            text(terminal, answer);
    }

    private static Command OfOne(Terminal terminal, string name, Action<OpenStore, NamedDocument, ParseResult, bool> act)
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
            var asJson = parsed.GetValue(format) == OutputFormat.Json;
            if (document.Unknown(opened, parsed) is { } text && KnownFileQuestion.Ask(opened, text) is { } known)
                Write(terminal, known, asJson, ShowJson.Write, ShowText.Write);
            else
                act(opened, document.In(opened, parsed), parsed, asJson);
            return ExitCode.Done;
        });
        return command;
    }
}
