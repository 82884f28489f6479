using System.CommandLine;
using VanBan.Cli.Render;
using VanBan.Graph;
using VanBan.Store.Catalog;
using VanBan.Store.Engines;

namespace VanBan.Cli.Commands;

/// <summary><c>show</c>, <c>cites</c> and <c>cited-by</c>: one document, and the edges of the graph that touch it.</summary>
internal static class DocumentCommands
{
    /// <summary><c>vanban show DOC [ADDRESS]</c>.</summary>
    public static Command Show(Terminal terminal)
    {
        var address = new Argument<string?>("ĐIỀU-KHOẢN")
        {
            HelpName = "ĐIỀU-KHOẢN",
            Description = "Chỉ xem phần này, như \"Điều 5 khoản 2\", \"mục A.I.4\", \"Phụ lục I\".",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var command = OfOne(
            "show",
            "Xem một văn bản: thể thức, tệp, viện dẫn, số liệu; hoặc toàn văn một điều, khoản, mục của nó.",
            (catalog, document, name, parsed, format) =>
            {
                if (parsed.GetValue(address) is { } part)
                    PartOutput.Write(terminal, catalog, document, name, part, format == OutputFormat.Json);
                else if (format == OutputFormat.Json)
                    ShowJson.Write(terminal, catalog, document);
                else
                    ShowText.Write(terminal, catalog, document, name);
            });
        command.Add(address);
        return command;
    }

    /// <summary><c>vanban cites DOC</c>.</summary>
    public static Command Cites(Terminal terminal) => OfOne(
        "cites",
        "Văn bản này viện dẫn những văn bản nào.",
        (catalog, document, name, _, format) => Write(terminal, catalog, document, name, catalog.Graph.Cites(document), format, isOutgoing: true));

    /// <summary><c>vanban cited-by DOC</c>.</summary>
    public static Command CitedBy(Terminal terminal) => OfOne(
        "cited-by",
        "Những văn bản nào viện dẫn văn bản này; văn bản được hỏi không nhất thiết có trong kho.",
        (catalog, document, name, _, format) => Write(terminal, catalog, document, name, catalog.Graph.CitedBy(document), format, isOutgoing: false));

    private static void Write(Terminal terminal, DocumentCatalog catalog, GraphDocument document, string name, IEnumerable<Edge> edges, OutputFormat format, bool isOutgoing)
    {
        if (format == OutputFormat.Json)
            EdgesJson.Write(terminal, catalog.Graph, document, edges);
        else
            EdgesText.Write(terminal, catalog.Graph, document, name, [.. edges], isOutgoing);
    }

    private static Command OfOne(string name, string description, Action<DocumentCatalog, GraphDocument, string, ParseResult, OutputFormat> act)
    {
        var document = Settings.Document();
        var year = Settings.Number("--year", "Năm ban hành, khi số không có năm và mỗi năm có một văn bản như vậy.", least: 1900);
        var store = Settings.Store();
        var format = Settings.Format();
        var command = new Command(name, description) { document, year, store, format };
        command.SetAction(parsed =>
        {
            using var catalog = StoreEngine.Of(parsed.GetRequiredValue(store)).OpenExistingCatalog();
            var (found, called) = Named.One(catalog, parsed.GetRequiredValue(document), parsed.GetValue(year));
            act(catalog, found, called, parsed, parsed.GetValue(format));
            return ExitCode.Done;
        });
        return command;
    }
}
