using System.CommandLine;
using VanBan.Cli.Render;
using VanBan.Facts;
using VanBan.Knowledge;
using VanBan.Store;
using VanBan.Store.Engines;
using VanBan.Store.Ingest;
using VanBan.Store.Search;
using VanBan.Store.Search.Language;

namespace VanBan.Cli.Commands;

/// <summary><c>vanban search QUERY</c>: full-text search over a store.</summary>
internal static class SearchCommand
{
    private const int DefaultLimit = 10;

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var query = new Argument<string?>("query")
        {
            HelpName = "CÂU-HỎI", Description = "Từ cần tìm, có dấu hay không dấu; số văn bản, viết cách nào cũng được; \"cụm từ\" trong ngoặc kép. Ai cần thì dùng thêm: VÀ, HOẶC, KHÔNG, dấu trừ, ngoặc đơn; "
                + "NEAR/5 (gần nhau trong 5 từ); nghi* (bắt đầu bằng), quyet~ (gần giống); loại: số: cơ quan: ngày: ký: viện dẫn: mục: trích yếu: tỉnh: dạng: hiệu lực: và giá trị, như ngày:2023-01..2023-06.", Arity = ArgumentArity.ZeroOrOne
        };
        var type = TypeOption();
        var issuer = Settings.Text("--issuer", "CƠ-QUAN", "Chỉ của cơ quan này, theo tên hay chữ viết tắt: 'HĐND tỉnh'.");
        var from = Settings.Day("--from", "Ban hành từ ngày này.", isEnd: false);
        var to = Settings.Day("--to", "Ban hành đến hết ngày này.", isEnd: true);
        var cites = Settings.Text("--cites", "VĂN-BẢN", "Chỉ những văn bản viện dẫn văn bản này: số, tên luật hoặc mã định danh.");
        var validity = ValidityOption();
        var limit = Settings.Number("--limit", $"Số kết quả cần xem; mặc định {DefaultLimit}.");
        var page = Settings.Number("--page", "Trang kết quả cần xem, từ 1.", least: 1);
        var offset = Settings.Number("--offset", "Bỏ qua bấy nhiêu kết quả đầu.");
        var sort = Settings.Choice("--sort", "Xếp theo: relevance (sát câu hỏi nhất trước; mặc định), date (mới nhất trước), oldest-first (cũ nhất trước), number (theo số).", SearchOrder.Relevance);
        var batch = Settings.Text("--batch", "TỆP", "Hỏi cả một danh sách: mỗi dòng một câu hỏi, CSV có cột query, hoặc dòng JSON có query. Kết quả là CSV; với --format json, mỗi câu hỏi một dòng JSON.");
        var like = Settings.Text("--like", "VĂN-BẢN", "Chỉ những văn bản nói về cùng nội dung với văn bản này trong kho: số, tên hoặc tệp. Không cần câu hỏi.");
        var save = Settings.Text("--save", "TÊN", "Lưu câu hỏi dưới tên này; sau này 'vanban alerts' cho biết có gì mới.");
        var store = Settings.Store();
        var format = Settings.Format();
        var command = new Command("search", "Tìm văn bản theo nội dung, số, loại, cơ quan, ngày.") { query, type, issuer, from, to, cites, validity, limit, page, offset, sort, batch, like, save, store, format };
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
                Validity = parsed.GetValue(validity),
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
            if (parsed.GetValue(query) is null && parsed.GetValue(like) is null)
                throw new UsageException("vanban search: thiếu CÂU-HỎI. Xem 'vanban search --help'.");
            using var searcher = Open(parsed.GetRequiredValue(store), terminal);
            if (parsed.GetValue(like) is { } document)
                request = request with { Like = FileOf(parsed.GetRequiredValue(store), document) };
            if (parsed.GetValue(save) is { Length: > 0 } name)
                SavedSearches.In(parsed.GetRequiredValue(store)).Put(new SavedSearch(name, request with { Offset = 0 }, searcher.LastSequence));
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
    private static void WriteAll(Terminal terminal, Searcher searcher, SearchRequest request, List<ListedQuery> queries, bool asJson)
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

    /// <summary><c>vanban alerts</c>: what is new in the saved searches.</summary>
    public static Command Alerts(Terminal terminal)
    {
        var forget = Settings.Text("--forget", "TÊN", "Xóa câu hỏi đã lưu dưới tên này.");
        var store = Settings.Store();
        var format = Settings.Format();
        var command = new Command("alerts", "Các câu hỏi đã lưu ('vanban search --save'): từ lần xem trước có văn bản nào mới.") { forget, store, format };
        command.SetAction(parsed =>
        {
            var folder = parsed.GetRequiredValue(store);
            var saved = SavedSearches.In(folder);
            if (parsed.GetValue(forget) is { } name && !saved.Remove(name))
                throw new UsageException($"'{name}': không có câu hỏi nào được lưu dưới tên này. {Suggestion.For(name, [.. saved.All.Select(search => search.Name)])}");
            using var searcher = Open(folder, terminal);
            if (saved.All.Count == 0 && parsed.GetValue(format) == OutputFormat.Text)
                terminal.Text.Line("Chưa lưu câu hỏi nào. Lưu bằng 'vanban search CÂU-HỎI --save TÊN'.");
            var seen = searcher.LastSequence;
            foreach (var search in saved.All.ToList())
            {
                var results = searcher.Search(search.Request with { After = search.Seen }, terminal.Interruption);
                if (parsed.GetValue(format) == OutputFormat.Json)
                    SearchJson.Write(terminal, results, search.Name);
                else
                    SearchText.WriteNews(terminal, search.Name, results);
                terminal.Flush();
                saved.Put(search with { Seen = Math.Max(seen, search.Seen) });
            }
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary><c>vanban suggest TEXT</c>: completions of what is typed.</summary>
    public static Command Suggest(Terminal terminal)
    {
        var typed = new Argument<string>("text") { HelpName = "CHỮ", Description = "Những gì đã gõ; từ cuối có thể mới gõ một nửa." };
        var limit = Settings.Number("--limit", $"Số gợi ý; mặc định {DefaultLimit}.", least: 1);
        var store = Settings.Store();
        var format = Settings.Format();
        var command = new Command("suggest", "Gợi ý khi đang gõ: số, cơ quan, tên của văn bản trong kho.") { typed, limit, store, format };
        command.SetAction(parsed =>
        {
            using var searcher = Open(parsed.GetRequiredValue(store), terminal);
            var found = searcher.Suggest(parsed.GetRequiredValue(typed), parsed.GetValue(limit) ?? DefaultLimit);
            if (parsed.GetValue(format) == OutputFormat.Json)
            {
                Json.Write(terminal, writer => Json.List(writer, "suggestions", found, suggestion =>
                {
                    writer.WriteString("kind", EnumName.Of(suggestion.Kind));
                    writer.WriteString("text", suggestion.Text);
                }));
                return ExitCode.Done;
            }
            foreach (var suggestion in found)
                terminal.Text.Line(Vietnamese.OneLine(suggestion.Text));
            return ExitCode.Done;
        });
        return command;
    }

    // The file of the store that a person means; what the store does not know is left to the search to tell.
    private static string FileOf(string store, string document)
    {
        using var catalog = StoreEngine.Of(store).OpenExistingCatalog();
        return Named.One(catalog, document, year: null).Document is { IsPresent: true } found
            ? found.Files[0].File
            : throw new UsageException($"'{document}': văn bản này chưa có trong kho, nên không tìm được văn bản tương tự.");
    }

    /// <summary>Opens the index of a store.</summary>
    /// <exception cref="UsageException">There is no store, or it has no index.</exception>
    private static Searcher Open(string store, Terminal terminal)
    {
        long last;
        using (var catalog = StoreEngine.Of(store).OpenExistingCatalog())
            last = catalog.LastSequence;
        var searcher = StoreEngine.Of(store).OpenSearcher();
        if (searcher.HasIndex && searcher.LastSequence >= last)
            return searcher;
        // An index of another version, a broken one, or what a run that was killed had put into the catalog only: brought up to the catalog, unless a run is doing so.
        var hadIndex = searcher.HasIndex;
        searcher.Dispose();
        try
        {
            if (!hadIndex)
                terminal.Error.WriteLine("Chỉ mục tìm kiếm chưa có, hỏng hoặc của phiên bản khác: đang lập lại từ kho…");
            using var progress = new Progress(terminal);
            if (hadIndex)
                StoreWriter.Open(store, progress.ShowReplay, terminal.Interruption).Dispose();
            else
                StoreWriter.Reindex(store, progress.ShowReplay, terminal.Interruption);
        }
        catch (UsageException) when (hadIndex)
        {
            terminal.Error.WriteLine("Kho đang được nạp thêm: kết quả có thể chưa đủ.");
        }
        searcher = StoreEngine.Of(store).OpenSearcher();
        if (searcher.HasIndex)
            return searcher;
        searcher.Dispose();
        throw new UsageException($"{store}: kho này chưa có chỉ mục tìm kiếm dùng được.", UsageFault.NoIndex);
    }

    private static Option<string?> ValidityOption() => new("--validity")
    {
        HelpName = "TÌNH-TRẠNG",
        Description = "Chỉ văn bản có tình trạng hiệu lực này theo các văn bản trong kho: 'bị thay thế', 'bị bãi bỏ', 'được sửa đổi', 'hết hiệu lực một phần', 'bị đình chỉ', 'chưa có hiệu lực', 'còn hiệu lực' (chưa thấy bị thay thế, bãi bỏ).",
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (AskedValues.IsValidity(text))
                return text;
            result.AddError($"'{text}' không phải tình trạng hiệu lực. {Suggestion.For(text, ["bị thay thế", "bị bãi bỏ", "được sửa đổi", "hết hiệu lực một phần", "bị đình chỉ", "chưa có hiệu lực", "còn hiệu lực"])}");
            return null;
        },
    };

    private static Option<string?> TypeOption() => new("--type")
    {
        HelpName = "LOẠI",
        Description = "Chỉ loại văn bản này: nghi-quyet, 'Nghị quyết' hay NQ.",
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (AskedValues.TypeOf(text) is { } type)
                return type.Slug;
            result.AddError($"'{text}' không phải loại văn bản. {Suggestion.For(text, [.. DocumentType.All.Select(known => known.Slug)])}");
            return null;
        },
    };
}
