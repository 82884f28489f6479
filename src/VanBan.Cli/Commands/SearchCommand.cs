using System.CommandLine;
using VanBan.Application.Batches;
using VanBan.Application.Contracts;
using VanBan.Application.Exports;
using VanBan.Application.Questions;
using VanBan.Cli.Render;
using VanBan.Store;
using VanBan.Store.Search;

namespace VanBan.Cli.Commands;

/// <summary><c>vanban search QUERY</c>: full-text search over a store.</summary>
internal sealed class SearchCommand
{
    private const int DefaultLimit = 10;

    private readonly Terminal terminal;

    private readonly Argument<string?> query = new("query")
    {
        HelpName = "CÂU-HỎI",
        Description = "Từ cần tìm, có dấu hay không dấu; số văn bản, viết cách nào cũng được; \"cụm từ\" trong ngoặc kép. Ai cần thì dùng thêm: "
            + "VÀ, HOẶC, KHÔNG, dấu trừ, ngoặc đơn; NEAR/5 (gần nhau trong 5 từ); nghi* (bắt đầu bằng), quyet~ (gần giống); loại: số: cơ quan: ngày: ký: "
            + "viện dẫn: mục: trích yếu: tỉnh: dạng: hiệu lực: và giá trị, như ngày:2023-01..2023-06.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<string?> type = SearchValues.Type();
    private readonly Option<string?> issuer = Settings.Text("--issuer", "CƠ-QUAN", "Chỉ của cơ quan này, theo tên hay chữ viết tắt: 'HĐND tỉnh'.");
    private readonly Option<DateOnly?> from = Settings.Day("--from", "Ban hành từ ngày này.", isEnd: false);
    private readonly Option<DateOnly?> to = Settings.Day("--to", "Ban hành đến hết ngày này.", isEnd: true);
    private readonly DocumentOption cites = new("--cites", "Chỉ những văn bản viện dẫn văn bản này: số, tên luật, mã định danh hoặc tệp.");
    private readonly Option<string?> validity = SearchValues.Validity();
    private readonly Option<int?> limit = Settings.Number("--limit", $"Số kết quả cần xem; mặc định {DefaultLimit}.");
    private readonly Option<int?> page = Settings.Number("--page", "Trang kết quả cần xem, từ 1.", least: 1);
    private readonly Option<int?> offset = Settings.Number("--offset", "Bỏ qua bấy nhiêu kết quả đầu.");

    private readonly Option<SearchOrder> sort = Settings.Choice(
        "--sort",
        "Xếp theo: relevance (sát câu hỏi nhất trước; mặc định), date (mới nhất trước), oldest-first (cũ nhất trước), number (theo số).",
        SearchOrder.Relevance);

    private readonly Option<string?> batch = Settings.Text(
        "--batch",
        "TỆP",
        "Hỏi cả một danh sách: mỗi dòng một câu hỏi, CSV có cột query, hoặc dòng JSON có query. Kết quả là CSV; với --format json, mỗi câu hỏi một dòng JSON.");

    private readonly DocumentOption like =
        new("--like", "Chỉ những văn bản nói về cùng nội dung với văn bản này trong kho: số, tên hoặc tệp. Không cần câu hỏi.");

    private readonly Option<string?> save = Settings.Text("--save", "TÊN", "Lưu câu hỏi dưới tên này; sau này 'vanban alerts' cho biết có gì mới.");
    private readonly Option<string> store = Settings.Store();
    private readonly Option<OutputFormat> format = Settings.Format();

    private SearchCommand(Terminal terminal) => this.terminal = terminal;

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var search = new SearchCommand(terminal);
        var command = new Command("search", "Tìm văn bản theo nội dung, số, loại, cơ quan, ngày.")
        {
            search.query, search.type, search.issuer, search.from, search.to, search.validity, search.limit, search.page, search.offset, search.sort,
            search.batch, search.save,
        };
        search.cites.AddTo(command);
        search.like.AddTo(command);
        command.Add(search.store);
        command.Add(search.format);
        command.SetAction(search.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var list = parsed.GetValue(batch) is { } file ? QueryList.Read(file) : null;
        if (list is null && parsed.GetValue(query) is null && !like.IsGiven(parsed))
            throw new UsageException("vanban search: thiếu CÂU-HỎI. Xem 'vanban search --help'.");
        using var progress = new Progress(terminal);
        using var opened = OpenStore.At(parsed.GetRequiredValue(store), progress.Recovery);
        var request = Request(opened, parsed);
        if (list is not null)
            WriteAll(SearchQuestion.AskAll(opened, request, list, terminal.Interruption), parsed);
        else
            WriteOne(opened, request, parsed);
        return ExitCode.Done;
    }

    private SearchRequest Request(OpenStore opened, ParseResult parsed)
    {
        var count = parsed.GetValue(limit) ?? DefaultLimit;
        return new SearchRequest(parsed.GetValue(query) ?? "")
        {
            Type = parsed.GetValue(type),
            Issuer = parsed.GetValue(issuer),
            From = parsed.GetValue(from),
            To = parsed.GetValue(to),
            Cites = cites.In(opened, parsed, orNone: true)?.Document.Key.ToString() ?? cites.Typed(parsed),
            Validity = parsed.GetValue(validity),
            Like = like.In(opened, parsed) is { } document ? SearchQuestion.FileOf(document) : null,
            Limit = count,
            Offset = parsed.GetValue(offset) ?? ((parsed.GetValue(page) ?? 1) - 1) * count,
            Order = parsed.GetValue(sort),
        };
    }

    private void WriteOne(OpenStore opened, SearchRequest request, ParseResult parsed)
    {
        if (parsed.GetValue(save) is { Length: > 0 } name)
            AlertsQuestion.Save(opened, name, request);
        var results = SearchQuestion.Ask(opened, request, terminal.Interruption);
        if (parsed.GetValue(format) == OutputFormat.Json)
            SearchJson.Write(terminal.Bytes, results);
        else
            SearchText.Write(terminal, results);
    }

    private void WriteAll(IEnumerable<ListedAnswer> answers, ParseResult parsed)
    {
        if (parsed.GetValue(format) != OutputFormat.Json)
        {
            SearchCsv.Write(terminal.Bytes, answers);
            return;
        }
        foreach (var answer in answers)
            SearchJson.Write(terminal.Bytes, answer);
    }
}
