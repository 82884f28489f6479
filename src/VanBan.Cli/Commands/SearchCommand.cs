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
        var page = Settings.Number("--page", "Trang kết quả cần xem, từ 1.", least: 1);
        var offset = Settings.Number("--offset", "Bỏ qua bấy nhiêu kết quả đầu.");
        var sort = Settings.Choice("--sort", "Xếp theo: relevance (sát câu hỏi nhất trước; mặc định), date (mới nhất trước), oldest-first (cũ nhất trước), number (theo số).", SearchOrder.Relevance);
        var batch = Settings.Text("--batch", "TỆP", "Hỏi cả một danh sách: mỗi dòng một câu hỏi, CSV có cột query, hoặc dòng JSON có query. Kết quả là CSV; với --format json, mỗi câu hỏi một dòng JSON.");
        var store = Settings.Store();
        var format = Settings.Format();
        var command = new Command("search", "Tìm văn bản theo nội dung, số, loại, cơ quan, ngày.") { query, type, issuer, from, to, cites, limit, page, offset, sort, batch, store, format };
        command.SetAction(parsed =>
        {
            var count = parsed.GetValue(limit) ?? DefaultLimit;
            var request = new SearchRequest(parsed.GetValue(query) ?? "")
            {
                Type = parsed.GetValue(type),
                Issuer = parsed.GetValue(issuer),
                From = parsed.GetValue(from),
                To = parsed.GetValue(to),
                Cites = parsed.GetValue(cites),
                Limit = count,
                Offset = parsed.GetValue(offset) ?? ((parsed.GetValue(page) ?? 1) - 1) * count,
                Order = parsed.GetValue(sort),
            };
            var asJson = parsed.GetValue(format) == OutputFormat.Json;
            if (parsed.GetValue(batch) is { } list)
            {
                var queries = QueryList.Read(list);
                using var many = Open(parsed.GetRequiredValue(store), terminal);
                WriteAll(terminal, many, request, queries, asJson);
                return ExitCode.Done;
            }
            if (parsed.GetValue(query) is null)
                throw new UsageException("vanban search: thiếu CÂU-HỎI. Xem 'vanban search --help'.");
            using var searcher = Open(parsed.GetRequiredValue(store), terminal);
            var results = searcher.Search(request, terminal.Interruption);
            if (asJson)
                SearchJson.Write(terminal, results);
            else
                SearchText.Write(terminal, results);
            return ExitCode.Done;
        });
        return command;
    }

    // The answers leave in the order of the queries, each as soon as those before it have left.
    private static void WriteAll(Terminal terminal, DocumentSearcher searcher, SearchRequest request, List<ListedQuery> queries, bool asJson)
    {
        if (!asJson)
            SearchCsv.WriteHeader(terminal);
        var answers = queries.AsParallel().AsOrdered().WithMergeOptions(ParallelMergeOptions.NotBuffered).WithCancellation(terminal.Interruption)
            .Select(query => (query.Id, Results: searcher.Search(request with { Query = query.Text }, terminal.Interruption)));
        foreach (var (id, results) in answers)
        {
            if (asJson)
                SearchJson.Write(terminal, results, id);
            else
                SearchCsv.Write(terminal, results, id);
        }
    }

    /// <summary>Opens the index of a store.</summary>
    /// <exception cref="UsageException">There is no store, or it has no index.</exception>
    private static DocumentSearcher Open(string store, Terminal terminal)
    {
        using (var catalog = DocumentCatalog.OpenExisting(store))
        {
            // What a run that was killed had put into the catalog is not in the index until the store is opened for writing again.
            if (catalog.Runs.Last(1) is [{ State: "running" }])
                terminal.Error.WriteLine("Lần nạp gần nhất đang chạy hoặc đã bị tắt giữa chừng: kết quả có thể chưa đủ. Nếu không có gì đang chạy, hãy nạp lại.");
        }
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
