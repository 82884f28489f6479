using System.CommandLine;
using VanBan.Application.Contracts;
using VanBan.Application.Questions;
using VanBan.Cli.Render;

namespace VanBan.Cli.Commands;

/// <summary><c>vanban alerts</c>: what is new in the saved searches.</summary>
internal static class AlertsCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var forget = Settings.Text("--forget");
        var seen = Settings.Flag("--seen");
        var store = Settings.Store();
        var format = Settings.Format();
        var command = new Command("alerts") { forget, seen, store, format };
        command.SetAction(parsed =>
        {
            using var progress = new Progress(terminal);
            using var opened = OpenStore.At(parsed.GetRequiredValue(store), progress.Recovery);
            if (parsed.GetValue(forget) is { } name)
                AlertsQuestion.Forget(opened.Folder, name);
            var asJson = parsed.GetValue(format) == OutputFormat.Json;
            var count = 0;
            foreach (var news in AlertsQuestion.Ask(opened, parsed.GetValue(seen), terminal.Interruption))
            {
                count++;
                if (asJson)
                    SearchJson.Write(terminal.Bytes, news);
                else
                    SearchText.WriteNews(terminal, news);
                // Once the next are asked for, these count as seen: they have to be out by then.
                terminal.Flush();
            }
            if (parsed.GetValue(seen) && count > 0 && !asJson)
                terminal.Text.Line("Đã ghi nhận là đã xem.");
            if (count == 0 && !asJson)
                terminal.Text.Line("Chưa lưu câu hỏi nào. Lưu bằng 'vanban search CÂU-HỎI --save TÊN'.");
            return ExitCode.Done;
        });
        return command;
    }
}
