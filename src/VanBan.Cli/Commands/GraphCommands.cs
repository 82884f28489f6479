using System.CommandLine;
using VanBan.Cli.Render;
using VanBan.Graph;
using VanBan.Store.Engines;

namespace VanBan.Cli.Commands;

/// <summary><c>vanban graph …</c>: questions about the whole graph of citations.</summary>
internal static class GraphCommands
{
    /// <summary>The command with its own commands.</summary>
    public static Command Create(Terminal terminal) =>
        new("graph", "Mạng lưới viện dẫn: văn bản còn thiếu, được viện dẫn nhiều nhất, đường đi, ảnh hưởng, xuất ra tệp.")
        {
            Missing(terminal),
            Top(terminal),
            Way(terminal),
            Impact(terminal),
            Export(terminal),
        };

    private static Command Missing(Terminal terminal) => Listed(
        terminal, "missing", "Các văn bản được viện dẫn mà kho chưa có, văn bản được nhiều nơi viện dẫn nhất đứng đầu.", "missing",
        "Được viện dẫn nhưng chưa có trong kho", "Không thiếu văn bản nào.", withStatus: false, (graph, limit) => graph.Missing(limit));

    private static Command Top(Terminal terminal) => Listed(
        terminal, "top", "Các văn bản được viện dẫn nhiều nhất.", "top",
        "Được viện dẫn nhiều nhất", "Chưa có viện dẫn nào.", withStatus: true, (graph, limit) => graph.Top(limit ?? int.MaxValue));

    private static Command Listed(
        Terminal terminal, string name, string description, string member, string title, string none, bool withStatus, Func<CitationGraph, int?, IReadOnlyList<CitedDocument>> ask)
    {
        var limit = Settings.Number("--limit", "Số văn bản cần xem; mặc định 30, 0 là tất cả.");
        var store = Settings.Store();
        var format = Settings.Format();
        var command = new Command(name, description) { limit, store, format };
        command.SetAction(parsed =>
        {
            using var catalog = StoreEngine.Of(parsed.GetRequiredValue(store)).OpenExistingCatalog();
            var documents = ask(catalog.Graph, parsed.GetValue(limit) switch { null => 30, 0 => null, var number => number });
            if (parsed.GetValue(format) == OutputFormat.Json)
                Json.Write(terminal, writer => Json.List(writer, member, documents, cited => CitedDocuments.WriteMembers(writer, cited)));
            else if (documents.Count == 0)
                terminal.Text.Line(none);
            else
                CitedDocuments.WriteTable(terminal.Text, title, documents, withStatus);
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Way(Terminal terminal)
    {
        var from = Settings.Document("TỪ");
        var to = Settings.Document("ĐẾN");
        var store = Settings.Store();
        var format = Settings.Format();
        var command = new Command("path", "Đường viện dẫn ngắn nhất từ văn bản này đến văn bản kia.") { from, to, store, format };
        command.SetAction(parsed =>
        {
            using var catalog = StoreEngine.Of(parsed.GetRequiredValue(store)).OpenExistingCatalog();
            var (first, firstName) = Named.One(catalog, parsed.GetRequiredValue(from), year: null);
            var (last, lastName) = Named.One(catalog, parsed.GetRequiredValue(to), year: null);
            var way = catalog.Graph.Path(first, last);
            if (parsed.GetValue(format) == OutputFormat.Json)
                GraphJson.WritePath(terminal, catalog.Graph, first, last, way);
            else
                GraphText.WritePath(terminal, firstName, lastName, way);
            return way is null ? ExitCode.WithRemarks : ExitCode.Done;
        });
        return command;
    }

    private static Command Impact(Terminal terminal)
    {
        var document = Settings.Document();
        var year = Settings.Number("--year", "Năm ban hành, khi số không có năm và mỗi năm có một văn bản như vậy.", least: 1900);
        var depth = Settings.Number("--depth", "Xét đến bấy nhiêu bước viện dẫn; mặc định là tất cả.", least: 1);
        var store = Settings.Store();
        var format = Settings.Format();
        var command = new Command("impact", "Nếu văn bản này thay đổi thì văn bản nào chịu ảnh hưởng, trực tiếp và gián tiếp.") { document, year, depth, store, format };
        command.SetAction(parsed =>
        {
            using var catalog = StoreEngine.Of(parsed.GetRequiredValue(store)).OpenExistingCatalog();
            var (asked, name) = Named.One(catalog, parsed.GetRequiredValue(document), parsed.GetValue(year));
            var steps = catalog.Graph.Impact(asked, parsed.GetValue(depth) ?? int.MaxValue);
            if (parsed.GetValue(format) == OutputFormat.Json)
                GraphJson.WriteImpact(terminal, asked, steps);
            else
                GraphText.WriteImpact(terminal, name, [.. steps]);
            return ExitCode.Done;
        });
        return command;
    }

    private static Command Export(Terminal terminal)
    {
        var to = new Option<string>("--to") { HelpName = "TỆP", Description = "Tệp ghi ra; đuôi tên tệp cho biết dạng: .graphml, .jsonld, .csv, .dot.", Required = true };
        var store = Settings.Store();
        var command = new Command("export", "Xuất mạng lưới viện dẫn ra tệp cho chương trình khác.") { to, store };
        command.SetAction(parsed =>
        {
            var file = parsed.GetRequiredValue(to);
            var write = GraphExport.WriterFor(file);
            using var catalog = StoreEngine.Of(parsed.GetRequiredValue(store)).OpenExistingCatalog();
            var (documents, edges) = GraphExport.Save(file, write, catalog.Graph, terminal.Interruption);
            terminal.Error.WriteLine($"{file}: {Vietnamese.Count(documents)} văn bản, {Vietnamese.Count(edges)} viện dẫn.");
            return ExitCode.Done;
        });
        return command;
    }
}
