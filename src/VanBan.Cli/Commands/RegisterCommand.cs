using System.CommandLine;
using VanBan.Application.Questions;
using VanBan.Application.Wording;
using VanBan.Cli.Render;

namespace VanBan.Cli.Commands;

/// <summary><c>vanban register import|list|remove</c>: registers of validity that are imported.</summary>
internal static class RegisterCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal) =>
        new("register") { Import(terminal), List(terminal), Remove(terminal) };

    private static Command Import(Terminal terminal)
    {
        var file = new Argument<string>("TỆP");
        return Of("import", file, (store, parsed) =>
        {
            var import = RegisterQuestion.Import(store, parsed.GetRequiredValue(file));
            terminal.Text.Line($"Danh mục '{import.Register}': đã nhập {Amount.Count(import.Entries)} văn bản.");
            if (!import.Unknown.IsEmpty)
                terminal.Text.Line(
                    $"Kho chưa có và chưa văn bản nào viện dẫn {Amount.Count(import.Unknown.Length)} văn bản trong đó: dòng "
                        + $"{DocumentName.OfPages(import.Unknown)}.");
            if (import.Refused.IsEmpty)
                return ExitCode.Done;
            terminal.Text.Line($"Không nhận được số, ngày hoặc tình trạng ở {Amount.Count(import.Refused.Length)} dòng:", Styles.Warning);
            foreach (var row in import.Refused)
                terminal.Text.Line($"dòng {Amount.Count(row.Row)}: {SingleLine.Of(row.Reason)}", Styles.Warning, indent: 2);
            return ExitCode.WithRemarks;
        });
    }

    private static Command List(Terminal terminal) => Of("list", argument: null, (store, _) =>
    {
        var registers = store.Catalog.Register.All();
        if (registers.Count == 0)
            terminal.Text.Line("Chưa nhập danh mục hiệu lực nào.");
        foreach (var (register, entries) in registers)
            terminal.Text.Line($"{register}: {Amount.Count(entries)} văn bản");
        return ExitCode.Done;
    });

    private static Command Remove(Terminal terminal)
    {
        var name = new Argument<string>("DANH-MỤC");
        return Of("remove", name, (store, parsed) =>
        {
            var register = parsed.GetRequiredValue(name);
            var count = RegisterQuestion.Remove(store, register);
            terminal.Text.Line($"Đã bỏ danh mục '{register}' ({Amount.Count(count)} văn bản).");
            return ExitCode.Done;
        });
    }

    private static Command Of(string name, Argument<string>? argument, Func<OpenStore, ParseResult, int> act)
    {
        var store = Settings.Store();
        var command = new Command(name);
        if (argument is not null)
            command.Add(argument);
        command.Add(store);
        command.SetAction(parsed =>
        {
            using var opened = OpenStore.At(parsed.GetRequiredValue(store));
            return act(opened, parsed);
        });
        return command;
    }
}
