using System.CommandLine;
using VanBan.Archive;
using VanBan.Archive.Catalog;
using VanBan.Archive.Jobs;
using VanBan.Archive.Search;
using VanBan.Cli.Render;
using VanBan.Knowledge;
using VanBan.Text;

namespace VanBan.Cli.Commands;

/// <summary><c>vanban search QUERY</c>: full-text search.</summary>
internal static class SearchCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var words = new Argument<string[]>("query")
        {
            HelpName = "CÂU-HỎI",
            Description = "Từ cần tìm, có dấu hay không dấu; cụm trong dấu ngoặc kép; số văn bản như 40/NQ-HĐND.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var type = Settings.Text("--type", "LOẠI", "Chỉ văn bản loại này, ví dụ nghi-quyet hoặc \"Nghị quyết\".");
        var issuer = Settings.Text("--issuer", "CƠ-QUAN", "Chỉ văn bản của cơ quan này, ví dụ \"HĐND tỉnh\".");
        var province = Settings.Text("--province", "TỈNH", "Chỉ văn bản của tỉnh này.");
        var from = Settings.Day("--from", "Chỉ văn bản ban hành từ ngày này.", isEnd: false);
        var to = Settings.Day("--to", "Chỉ văn bản ban hành đến hết ngày này.", isEnd: true);
        var cites = Settings.Text("--cites", "VĂN-BẢN", "Chỉ văn bản có viện dẫn văn bản này: số hoặc mã định danh.");
        var order = Settings.Choice("--order", "Thứ tự: relevance (sát nhất trước, mặc định), date (mới nhất trước), oldest-first, number.", SearchOrder.Relevance);
        var limit = Settings.Number("--limit", "Số kết quả; mặc định 10.", least: 1);
        var offset = Settings.Number("--offset", "Bỏ qua bấy nhiêu kết quả đầu, để xem trang sau.");
        var store = Settings.Store();
        var format = Settings.Format();
        var command = new Command("search", "Tìm trong toàn văn, có dấu hay không dấu đều được.") { words, type, issuer, province, from, to, cites, order, limit, offset, store, format };
        command.SetAction(parsed =>
        {
            var folder = parsed.GetRequiredValue(store);
            WarnOfUnfinishedRun(folder, terminal);
            var request = new SearchRequest(string.Join(' ', parsed.GetValue(words) ?? []))
            {
                Type = Known(parsed.GetValue(type)),
                Issuer = parsed.GetValue(issuer),
                Province = parsed.GetValue(province),
                From = parsed.GetValue(from),
                To = parsed.GetValue(to),
                Cites = parsed.GetValue(cites),
                Order = parsed.GetValue(order),
                Limit = parsed.GetValue(limit) ?? 10,
                Offset = parsed.GetValue(offset) ?? 0,
            };
            using var searcher = DocumentSearcher.Open(Store.IndexIn(folder));
            var results = searcher.Search(request, terminal.Interruption);
            foreach (var remark in results.Remarks)
                terminal.Error.WriteLine(remark);
            if (parsed.GetValue(format) == OutputFormat.Json)
                SearchJson.Write(terminal, results);
            else
                SearchText.Write(terminal, results);
            return ExitCode.Done;
        });
        return command;
    }

    // What a run that was killed had put into the catalog is not in the index until the store is opened for writing again.
    private static void WarnOfUnfinishedRun(string store, Terminal terminal)
    {
        using var catalog = DocumentCatalog.OpenExisting(store);
        if (catalog.Runs.Last(1) is [{ State: "running" }])
            terminal.Error.WriteLine("Lần nạp gần nhất đang chạy hoặc đã bị tắt giữa chừng: kết quả có thể chưa đủ. Nếu không có gì đang chạy, hãy nạp lại.");
    }

    private static string? Known(string? type)
    {
        if (type is null)
            return null;
        var slug = Letters.Slug(Letters.Compose(type), '-');
        return DocumentType.Find(slug)?.Slug
            ?? throw new UsageException($"vanban search: không có loại văn bản '{type}'. {Suggestion.For(slug, [.. DocumentType.All.Select(known => known.Slug)])}");
    }
}
