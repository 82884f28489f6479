using System.CommandLine;
using System.CommandLine.Invocation;
using Spectre.Console;
using VanBan.Cli.Commands;
using VanBan.Cli.Render;

namespace VanBan.Cli;

/// <summary>The help of the program and of each command, in Vietnamese throughout.</summary>
internal sealed class Help(Terminal terminal) : SynchronousCommandLineAction
{
    private static readonly (string Title, string[] Commands)[] Groups =
    [
        ("Nạp văn bản vào kho", ["ingest", "run", "retry", "watch"]),
        ("Tìm và xem",
            [
                "search", "suggest", "alerts", "show", "cites", "cited-by", "validity", "graph", "akn", "figures",
                "tasks", "thread", "threads",
            ]),
        ("Đọc tệp, không lưu", ["extract", "compare", "check", "dossier"]),
        ("Sửa những gì máy đọc sai", ["correct", "corrections"]),
        ("Trông nom kho", ["status", "skipped", "runs", "files", "forget", "verify", "reindex", "backup", "restore", "register"]),
    ];

    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        var command = parseResult.CommandResult.Command;
        if (command is RootCommand)
            WriteRoot(command);
        else
            WriteCommand(command);
        return ExitCode.Done;
    }

    private void WriteRoot(Command root)
    {
        terminal.Text.Line(HelpTexts.Of(root));
        Title("Cách dùng");
        terminal.Text.Line("  vanban LỆNH [tham số] [tùy chọn]");
        var left = root.Subcommands.ToDictionary(command => command.Name, StringComparer.Ordinal);
        foreach (var (title, commands) in Groups)
        {
            Title(title);
            Rows(commands.Where(left.ContainsKey).Select(name => (name, HelpTexts.Of(left[name]))));
            foreach (var name in commands)
                left.Remove(name);
        }
        if (left.Count > 0)
        {
            Title("Khác");
            Rows(left.Values.Select(command => (command.Name, HelpTexts.Of(command))));
        }
        Title("Ví dụ");
        Rows([
            ("vanban ingest D:\\VanBan", "nạp mọi văn bản trong thư mục vào kho"),
            (
                "vanban search \"ngân sách 2023\" --type nghi-quyet",
                "tìm trong các nghị quyết, có dấu hay không dấu đều được"),
            ("vanban cited-by 146/2018/NĐ-CP", "văn bản nào viện dẫn nghị định này"),
        ]);
        Title("Chung cho các lệnh");
        Rows([
            ("--store THƯ-MỤC", "kho văn bản; mặc định là biến môi trường VANBAN_STORE, không có thì ./vanban-store"),
            ("--format text|json", "text cho người đọc (mặc định), json cho chương trình khác"),
            ("--help", "hướng dẫn về một lệnh, ví dụ 'vanban search --help'"),
        ]);
        terminal.Text.Line("");
        terminal.Text.Line(
            "Mã kết thúc: 0 xong; 1 xong, nhưng có tệp bị bỏ qua hoặc có điều cần xem; 2 dùng sai. Không có gì rời khỏi máy này.");
    }

    private void WriteCommand(Command command)
    {
        terminal.Text.Line(HelpTexts.Of(command));
        Title("Cách dùng");
        var arguments = command.Arguments.Select(
            argument =>
                (Text: HelpTexts.Of(command, argument), IsOptional: argument.Arity.MinimumNumberOfValues == 0));
        string[] parts =
        [
            $"  vanban {HelpTexts.PathOf(command)}",
            .. command.Subcommands.Count > 0 ? ["LỆNH"] : Array.Empty<string>(),
            .. arguments.Select(argument => argument.IsOptional ? $"[{argument.Text.Value}]" : argument.Text.Value!),
            .. command.Options.Count > 0 ? ["[tùy chọn]"] : Array.Empty<string>(),
        ];
        terminal.Text.Line(string.Join(' ', parts));
        if (command.Subcommands.Count > 0)
        {
            Title("Các lệnh");
            Rows(command.Subcommands.Select(sub => (sub.Name, HelpTexts.Of(sub))));
        }
        if (command.Arguments.Count > 0)
        {
            Title("Tham số");
            Rows(arguments.Select(argument => (argument.Text.Value!, argument.Text.Description)));
        }
        if (command.Options.Count > 0)
        {
            Title("Tùy chọn");
            Rows(
                command.Options.Where(option => !option.Hidden)
                    .Select(option => Row(option.Name, HelpTexts.Of(command, option))));
        }
    }

    private static (string Left, string Right) Row(string name, HelpText text) =>
        (text.Value is null ? name : $"{name} {text.Value}", text.Description);

    private void Title(string title) => terminal.Text.MarkupLineInterpolated($"\n[bold]{title}[/]");

    private void Rows(IEnumerable<(string Left, string Right)> rows)
    {
        var grid = new Grid { Expand = false };
        grid.AddColumn(new GridColumn { NoWrap = true, Padding = new Padding(2, 0, 3, 0) });
        grid.AddColumn(new GridColumn { Padding = new Padding(0, 0, 0, 0) });
        foreach (var (left, right) in rows)
            grid.AddRow(new Cell(left).Rendered, new Cell(right).Rendered);
        terminal.Text.Write(grid);
    }
}
