using System.CommandLine;
using VanBan.Application.Contracts;
using VanBan.Application.Jobs;
using VanBan.Application.Wording;
using VanBan.Cli.Render;

namespace VanBan.Cli.Commands;

/// <summary><c>backup</c> and <c>restore</c>: a store in one file.</summary>
internal static class BackupCommands
{
    /// <summary><c>vanban backup TO</c>.</summary>
    public static Command Backup(Terminal terminal)
    {
        var to = new Argument<string>("ĐÍCH");
        var store = Settings.Store();
        var format = Settings.Format();
        var command = new Command("backup") { to, store, format };
        command.SetAction(parsed =>
        {
            var made = BackupWork.Back(
                parsed.GetRequiredValue(store), parsed.GetRequiredValue(to), terminal.Interruption);
            if (parsed.GetValue(format) == OutputFormat.Json)
                BackupJson.Write(terminal.Bytes, made);
            else
                terminal.Text.Line(
                    $"Đã sao lưu {Amount.Count(made.Content.Documents)} tệp văn bản vào {FilePath.Shown(made.File)} "
                    + $"({Amount.Size(made.Bytes)}). Ai đọc được tệp này thì đọc được các văn bản.");
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary><c>vanban restore FROM</c>.</summary>
    public static Command Restore(Terminal terminal)
    {
        var from = new Argument<string>("BẢN-SAO-LƯU");
        var store = Settings.Store();
        var format = Settings.Format();
        var command = new Command("restore") { from, store, format };
        command.SetAction(parsed =>
        {
            var folder = parsed.GetRequiredValue(store);
            var restored = BackupWork.Restore(parsed.GetRequiredValue(from), folder, terminal.Interruption);
            if (parsed.GetValue(format) == OutputFormat.Json)
                BackupJson.Write(terminal.Bytes, folder, restored);
            else
            {
                terminal.Text.Line(
                    $"Đã khôi phục kho của lúc {DayWords.Moment(restored.Content.Made)} vào {FilePath.Shown(folder)}.");
                VerdictText.Write(terminal.Text, restored.Verdict);
            }
            return restored.Verdict.IsWrong ? ExitCode.WithRemarks : ExitCode.Done;
        });
        return command;
    }
}
