using System.CommandLine;
using VanBan.Archive;
using VanBan.Archive.Catalog;
using VanBan.Archive.Jobs;
using VanBan.Archive.Search;
using VanBan.Cli.Render;
using VanBan.Knowledge;

namespace VanBan.Cli.Commands;

/// <summary><c>vanban search QUERY</c>: full-text search over a store.</summary>
internal static class SearchCommand
{
    private const int DefaultLimit = 10;

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var query = new Argument<string?>("query") { HelpName = "CÂU-HỎI", Description = "Từ cần tìm, có dấu hay không dấu; số văn bản; \"cụm từ\" trong ngoặc kép.", Arity = ArgumentArity.ZeroOrOne };
        var type = TypeOption();
        var issuer = Settings.Text("--issuer", "CƠ-QUAN", "Chỉ của cơ quan này, theo tên hay chữ viết tắt: 'HĐND tỉnh'.");
        var from = Settings.Day("--from", "Ban hành từ ngày này.", isEnd: false);
        var to = Settings.Day("--to", "Ban hành đến hết ngày này.", isEnd: true);
        var cites = Settings.Text("--cites", "VĂN-BẢN", "Chỉ những văn bản viện dẫn văn bản này: số, tên luật hoặc mã định danh.");
        var limit = Settings.Number("--limit", $"Số kết quả cần xem; mặc định {DefaultLimit}.");
        var store = Settings.Store();
        var format = Settings.Format();
        var command = new Command("search", "Tìm văn bản theo nội dung, số, loại, cơ quan, ngày.") { query, type, issuer, from, to, cites, limit, store, format };
        command.SetAction(parsed =>
        {
            var request = new SearchRequest(parsed.GetValue(query) ?? "")
            {
                Type = parsed.GetValue(type),
                Issuer = parsed.GetValue(issuer),
                From = parsed.GetValue(from),
                To = parsed.GetValue(to),
                Cites = parsed.GetValue(cites),
                Limit = parsed.GetValue(limit) ?? DefaultLimit,
            };
            using var searcher = Open(parsed.GetRequiredValue(store));
            var results = searcher.Search(request, terminal.Interruption);
            if (parsed.GetValue(format) == OutputFormat.Json)
                SearchJson.Write(terminal, results);
            else
                SearchText.Write(terminal, results);
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>Opens the index of a store.</summary>
    /// <exception cref="UsageException">There is no store, or it has no index.</exception>
    private static DocumentSearcher Open(string store)
    {
        DocumentCatalog.OpenExisting(store).Dispose();
        var searcher = DocumentSearcher.Open(Store.IndexIn(store));
        if (searcher.HasIndex)
            return searcher;
        searcher.Dispose();
        throw new UsageException($"{store}: kho này chưa có chỉ mục tìm kiếm dùng được. Hãy lập lại bằng 'vanban reindex --store \"{store}\"'.");
    }

    private static Option<string?> TypeOption() => new("--type")
    {
        HelpName = "LOẠI",
        Description = "Chỉ loại văn bản này: nghi-quyet, 'Nghị quyết' hay NQ.",
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (DocumentSearcher.TypeOf(text) is { } type)
                return type;
            result.AddError($"'{text}' không phải loại văn bản. {Suggestion.For(text, [.. DocumentType.All.Select(known => known.Slug)])}");
            return null;
        },
    };
}
