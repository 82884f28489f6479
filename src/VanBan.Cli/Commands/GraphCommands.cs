using System.CommandLine;
using VanBan.Application.Contracts;
using VanBan.Application.Exports;
using VanBan.Application.Questions;
using VanBan.Application.Wording;
using VanBan.Cli.Render;

namespace VanBan.Cli.Commands;

/// <summary><c>vanban graph …</c>: questions about the whole graph of citations.</summary>
internal static class GraphCommands
{
    private const int DefaultLimit = 30;

    /// <summary>The command with its own commands.</summary>
    public static Command Create(Terminal terminal) =>
        new("graph")
        {
            Missing(terminal),
            Top(terminal),
            Way(terminal),
            Impact(terminal),
            Export(terminal),
        };

    private static Command Missing(Terminal terminal) => Listed("missing", (store, limit, asJson) =>
    {
        var documents = GraphQuestion.Missing(store, limit);
        if (asJson)
            CitedDocumentsJson.Write(terminal.Bytes, "missing", documents);
        else if (documents.Count == 0)
            terminal.Text.Line("Không thiếu văn bản nào.");
        else
            CitedDocumentsText.WriteMissing(terminal.Text, documents);
    });

    private static Command Top(Terminal terminal) => Listed("top", (store, limit, asJson) =>
    {
        var documents = GraphQuestion.Top(store, limit);
        if (asJson)
            CitedDocumentsJson.Write(terminal.Bytes, "top", documents);
        else if (documents.Count == 0)
            terminal.Text.Line("Chưa có viện dẫn nào.");
        else
            CitedDocumentsText.WriteMostCited(terminal.Text, documents);
    });

    private static Command Listed(string name, Action<OpenStore, int?, bool> act)
    {
        var limit = Settings.Number("--limit");
        var store = Settings.Store();
        var format = Settings.Format();
        var command = new Command(name) { limit, store, format };
        command.SetAction(parsed =>
        {
            using var opened = OpenStore.At(parsed.GetRequiredValue(store));
            var most = parsed.GetValue(limit) ?? DefaultLimit;
            act(opened, most == 0 ? null : most, parsed.GetValue(format) == OutputFormat.Json);
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Way(Terminal terminal)
    {
        var from = new DocumentArgument("TỪ", "-from");
        var to = new DocumentArgument("ĐẾN", "-to");
        var store = Settings.Store();
        var format = Settings.Format();
        var command = new Command("path");
        from.AddTo(command);
        to.AddTo(command);
        command.Add(store);
        command.Add(format);
        command.SetAction(parsed =>
        {
            using var opened = OpenStore.At(parsed.GetRequiredValue(store));
            var answer = GraphQuestion.Path(opened, from.In(opened, parsed), to.In(opened, parsed));
            if (parsed.GetValue(format) == OutputFormat.Json)
                GraphJson.Write(terminal.Bytes, answer);
            else
                GraphText.Write(terminal, answer);
            return answer.Way is null ? ExitCode.WithRemarks : ExitCode.Done;
        });
        return command;
    }

    private static Command Impact(Terminal terminal)
    {
        var document = new DocumentArgument();
        var depth = Settings.Number("--depth", least: 1);
        var store = Settings.Store();
        var format = Settings.Format();
        var command = new Command("impact");
        document.AddTo(command);
        command.Add(depth);
        command.Add(store);
        command.Add(format);
        command.SetAction(parsed =>
        {
            using var opened = OpenStore.At(parsed.GetRequiredValue(store));
            var answer = GraphQuestion.Impact(opened, document.In(opened, parsed), parsed.GetValue(depth));
            if (parsed.GetValue(format) == OutputFormat.Json)
                GraphJson.Write(terminal.Bytes, answer);
            else
                GraphText.Write(terminal, answer);
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Export(Terminal terminal)
    {
        var to = new Option<string>("--to")
        {
            Required = true
        };
        var store = Settings.Store();
        var command = new Command("export") { to, store };
        command.SetAction(parsed =>
        {
            var file = parsed.GetRequiredValue(to);
            GraphExport.RequireFormat(file);
            using var opened = OpenStore.At(parsed.GetRequiredValue(store));
            var content = GraphExport.Save(opened.Catalog.Graph, file, terminal.Interruption);
            terminal.Error.WriteLine(
                $"{file}: {Amount.Count(content.Nodes.Count)} văn bản, {Amount.Count(content.Edges.Count)} viện dẫn.");
            return ExitCode.Done;
        });
        return command;
    }
}
