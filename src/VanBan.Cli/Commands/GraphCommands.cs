using System.CommandLine;
using VanBan.Application.Contracts;
using VanBan.Application.Exports;
using VanBan.Application.Questions;
using VanBan.Application.Wording;
using VanBan.Cli.Render;
using VanBan.Graph;

namespace VanBan.Cli.Commands;

/// <summary><c>vanban graph …</c>: questions about the whole graph of citations.</summary>
internal static class GraphCommands
{
    private const int DefaultLimit = 30;
    private const int DefaultImpacted = 200;

    /// <summary>The command with its own commands.</summary>
    public static Command Create(Terminal terminal) =>
        new("graph")
        {
            Missing(terminal),
            Top(terminal),
            Way(terminal),
            Impact(terminal),
            Why(terminal),
            Bases(terminal),
            Timeline(terminal),
            Rank(terminal),
            Uncited(terminal),
            Cycles(terminal),
            Export(terminal),
        };

    private static Command Missing(Terminal terminal) =>
        Listed("missing", terminal, GraphQuestion.Missing, "Văn bản còn thiếu", (store, documents) =>
        {
            if (documents.Count == 0)
                terminal.Text.Line("Không thiếu văn bản nào.");
            else
                CitedDocumentsText.WriteMissing(terminal.Text, documents, new KnownStates(store));
        });

    private static Command Top(Terminal terminal) =>
        Listed("top", terminal, GraphQuestion.Top, "Được viện dẫn nhiều nhất", (store, documents) =>
        {
            if (documents.Count == 0)
                terminal.Text.Line("Chưa có viện dẫn nào.");
            else
                CitedDocumentsText.WriteMostCited(
                    terminal.Text, documents, store.Vanished, new KnownStates(store));
        });

    private static Command Listed(
        string name, Terminal terminal, Func<OpenStore, int?, IReadOnlyList<CitedDocument>> ask, string table,
        Action<OpenStore, IReadOnlyList<CitedDocument>> text)
    {
        var limit = Settings.Number("--limit");
        return StoreCommand.Of(name, [limit], terminal, (store, parsed) =>
        {
            var most = parsed.GetValue(limit) ?? DefaultLimit;
            var documents = ask(store, most == 0 ? null : most);
            return new Answer(
                () => text(store, documents),
                bytes => CitedDocumentsJson.Write(bytes, name, documents, store),
                () => [CitedDocumentsTable.Of(table, store, documents)]);
        });
    }

    private static Command Way(Terminal terminal)
    {
        var from = new DocumentArgument("TỪ", "-from");
        var to = new DocumentArgument("ĐẾN", "-to");
        var hasWay = false;
        var command = StoreCommand.Of("path", [], terminal, (store, parsed) =>
        {
            var answer = GraphQuestion.Path(store, from.In(store, parsed), to.In(store, parsed));
            hasWay = answer.Way is not null;
            return new Answer(
                () => GraphText.Write(terminal, answer), bytes => GraphJson.Write(bytes, answer),
                () => [EdgeTable.Of("Đường viện dẫn", answer.Way ?? EdgeList.Of(store, []))]);
        }, () => hasWay ? ExitCode.Done : ExitCode.WithRemarks);
        from.AddTo(command);
        to.AddTo(command);
        return command;
    }

    private static Command Impact(Terminal terminal)
    {
        var document = new DocumentArgument();
        var depth = Settings.Number("--depth", least: 1);
        var relation = EdgeFilterOptions.Relation();
        var limit = Settings.Number("--limit");
        var command = StoreCommand.Of("impact", [depth, relation, limit], terminal, (store, parsed) =>
        {
            var answer = ImpactQuestion.Ask(
                store, document.In(store, parsed), parsed.GetValue(depth), parsed.GetValue(relation));
            return new Answer(
                () => GraphText.Write(terminal, answer, parsed.GetValue(limit) ?? DefaultImpacted),
                bytes => GraphJson.Write(bytes, answer), () => [ImpactTable.Of(answer)]);
        });
        document.AddTo(command);
        return command;
    }

    private static Command Why(Terminal terminal)
    {
        var from = new DocumentArgument("TỪ", "-from");
        var to = new DocumentArgument("ĐẾN", "-to");
        var hasReason = false;
        var command = StoreCommand.Of("why", [], terminal, (store, parsed) =>
        {
            var answer = WhyQuestion.Ask(store, from.In(store, parsed), to.In(store, parsed));
            hasReason = answer.Reasons.Length > 0;
            return new Answer(
                () => GraphText.Write(terminal, answer), bytes => GraphAnswersJson.Write(bytes, answer),
                () => [GraphTables.Of(answer)]);
        }, () => hasReason ? ExitCode.Done : ExitCode.WithRemarks);
        from.AddTo(command);
        to.AddTo(command);
        return command;
    }

    private static Command Bases(Terminal terminal)
    {
        var document = new DocumentArgument();
        var depth = Settings.Number("--depth", least: 1);
        var command = StoreCommand.Of("bases", [depth], terminal, (store, parsed) =>
        {
            var answer = BasesQuestion.Ask(store, document.In(store, parsed), parsed.GetValue(depth));
            return new Answer(
                () => GraphText.Write(terminal, answer), bytes => GraphAnswersJson.Write(bytes, answer),
                () => [GraphTables.Of(answer)]);
        });
        document.AddTo(command);
        return command;
    }

    private static Command Timeline(Terminal terminal)
    {
        var document = new DocumentArgument();
        var command = StoreCommand.Of("timeline", [], terminal, (store, parsed) =>
        {
            var answer = TimelineQuestion.Ask(store, document.In(store, parsed));
            return new Answer(
                () => ExportTableText.Write(terminal, answer.Asked.Name, GraphTables.Of(answer)),
                bytes => GraphAnswersJson.Write(bytes, answer), () => [GraphTables.Of(answer)]);
        });
        document.AddTo(command);
        return command;
    }

    private static Command Rank(Terminal terminal)
    {
        var limit = Settings.Number("--limit");
        return StoreCommand.Of("rank", [limit], terminal, (store, parsed) =>
        {
            var most = parsed.GetValue(limit) ?? DefaultLimit;
            var acts = RankQuestion.Ask(store, most == 0 ? null : most, terminal.Interruption);
            return new Answer(
                () => ExportTableText.Write(
                    terminal, "Văn bản được các văn bản khác dựa vào nhiều nhất", GraphTables.Of(store, acts)),
                bytes => GraphAnswersJson.Write(bytes, acts, new KnownStates(store)),
                () => [GraphTables.Of(store, acts)]);
        });
    }

    private static Command Uncited(Terminal terminal) => StoreCommand.Of("uncited", [], terminal, (store, _) =>
    {
        var documents = UncitedQuestion.Ask(store, terminal.Interruption);
        var title = $"{Amount.Count(documents.Length)} văn bản trong kho không được văn bản nào viện dẫn";
        return new Answer(
            () => ExportTableText.Write(terminal, title, GraphTables.OfUncited(store, documents)),
            bytes => GraphAnswersJson.WriteUncited(bytes, documents, new KnownStates(store)),
            () => [GraphTables.OfUncited(store, documents)]);
    });

    private static Command Cycles(Terminal terminal) => StoreCommand.Of("cycles", [], terminal, (store, _) =>
    {
        var cycles = CyclesQuestion.Ask(store, terminal.Interruption);
        return new Answer(
            () => GraphText.Write(terminal, cycles), bytes => GraphAnswersJson.Write(bytes, cycles),
            () => [GraphTables.Of(cycles)]);
    });

    private static Command Export(Terminal terminal)
    {
        var to = new Option<string>("--to")
        {
            Required = true
        };
        var around = new DocumentOption("--around");
        var query = Settings.Text("--query");
        var depth = Settings.Number("--depth");
        var store = Settings.Store();
        var command = new Command("export") { to, query, depth, store };
        around.AddTo(command);
        command.SetAction(parsed =>
        {
            var file = parsed.GetRequiredValue(to);
            GraphExport.RequireFormat(file);
            using var progress = new Progress(terminal);
            using var opened = OpenStore.At(parsed.GetRequiredValue(store), progress.Recovery);
            var content = GraphSelection.Read(
                opened, around.In(opened, parsed), parsed.GetValue(query), parsed.GetValue(depth) ?? 1,
                terminal.Interruption);
            var written = GraphExport.Save(content, file);
            terminal.Error.WriteLine(
                $"{string.Join(", ", written)}: {Amount.Count(content.Nodes.Count)} văn bản, {Amount.Count(content.Edges.Count)} viện dẫn.");
            return ExitCode.Done;
        });
        return command;
    }
}
