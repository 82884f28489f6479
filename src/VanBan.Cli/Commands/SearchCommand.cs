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

    private readonly Argument<string?> query = new("query") { Arity = ArgumentArity.ZeroOrOne };

    private readonly Option<string?> type = SearchValues.Type();
    private readonly Option<string?> issuer = Settings.Text("--issuer");
    private readonly Option<DateOnly?> from = Settings.Period("--from", isEnd: false);
    private readonly Option<DateOnly?> to = Settings.Period("--to", isEnd: true);
    private readonly DocumentOption cites = new("--cites");
    private readonly Option<string?> validity = SearchValues.Validity();
    private readonly Option<int?> limit = Settings.Number("--limit");
    private readonly Option<int?> page = Settings.Number("--page", least: 1);
    private readonly Option<int?> offset = Settings.Number("--offset");

    private readonly Option<SearchOrder> sort = Settings.Choice("--sort", SearchOrder.Relevance);

    private readonly Option<string?> batch = Settings.Text("--batch");

    private readonly Option<string?> output = Settings.Text("--output");

    private readonly DocumentOption like = new("--like");

    private readonly Option<string?> save = Settings.Text("--save");
    private readonly Option<string> store = Settings.Store();
    private readonly Option<OutputFormat> format = Settings.Format();

    private SearchCommand(Terminal terminal) => this.terminal = terminal;

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var search = new SearchCommand(terminal);
        var command = new Command("search")
        {
            search.query, search.type, search.issuer, search.from, search.to, search.validity, search.limit,
            search.page, search.offset,
            search.sort,
            search.batch, search.output, search.save,
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
        if (parsed.GetValue(output) is { } table)
            TableExport.FormatOf(table);
        var list = parsed.GetValue(batch) is { } file ? QueryList.Read(file) : null;
        if (list is null
            && parsed.GetValue(query) is null
            && !like.IsGiven(parsed)
            && !IsFiltered(parsed))
            throw new UsageException("vanban search: thiếu CÂU-HỎI. Xem 'vanban search --help'.");
        using var progress = new Progress(terminal);
        using var opened = OpenStore.At(parsed.GetRequiredValue(store), progress.Recovery);
        var request = Request(opened, parsed);
        if (parsed.GetValue(output) is { } target)
            Save(target, SearchQuestion.AskAll(
                opened, request, list ?? [new ListedQuery(null, request.Query)], terminal.Interruption));
        else if (list is not null)
            WriteAll(SearchQuestion.AskAll(opened, request, list, terminal.Interruption), parsed);
        else
            WriteOne(opened, request, parsed);
        return ExitCode.Done;
    }

    // Without words all documents that fit are listed.
    private bool IsFiltered(ParseResult parsed) =>
        cites.IsGiven(parsed)
            || (parsed.GetValue(type) ?? parsed.GetValue(issuer) ?? parsed.GetValue(validity)) is not null
            || (parsed.GetValue(from) ?? parsed.GetValue(to)) is not null;

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
        {
            AlertsQuestion.Save(opened, name, request);
            terminal.Error.WriteLine($"Đã lưu câu hỏi '{name}'. Xem có gì mới bằng 'vanban alerts'.");
        }
        var results = SearchQuestion.Ask(opened, request, terminal.Interruption);
        if (parsed.GetValue(format) == OutputFormat.Json)
            SearchJson.Write(terminal.Bytes, results);
        else
            SearchText.Write(terminal, results);
    }

    private void Save(string target, IEnumerable<ListedAnswer> answers)
    {
        TableExport.Save(target, SearchTable.Of(answers));
        terminal.Text.Line($"Đã ghi kết quả tìm kiếm vào {target}.");
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
