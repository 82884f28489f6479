using System.CommandLine;
using VanBan.Application.Contracts;
using VanBan.Application.Questions;
using VanBan.Cli.Render;

namespace VanBan.Cli.Commands;

/// <summary><c>vanban check FILE...</c>: figures that cannot all be right.</summary>
internal static class CheckCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var paths = Settings.Paths("TỆP-HOẶC-THƯ-MỤC", "Tệp cần kiểm tra; các báo cáo trong số đó được đối chiếu với nhau.");
        var store = Settings.Text("--store", "THƯ-MỤC", "Đối chiếu cả với các báo cáo trong kho này; không có thì chỉ các tệp với nhau.");
        var manner = new ReadingManner();
        var format = Settings.Format();
        var command = new Command(
            "check", "Kiểm tra số liệu: tỷ lệ không khớp, bộ phận lớn hơn tổng, dấu phân cách lẫn lộn, lệch nghìn lần, hai báo cáo nói khác nhau.")
        {
            paths, store, format,
        };
        manner.AddTo(command);
        command.SetAction(parsed =>
        {
            using var opened = parsed.GetValue(store) is { } folder ? OpenStore.At(folder) : null;
            var answer = CheckQuestion.Ask(parsed.GetRequiredValue(paths), manner.Of(parsed), opened, terminal.Interruption);
            if (parsed.GetValue(format) == OutputFormat.Json)
                CheckJson.Write(terminal.Bytes, answer);
            else
                CheckText.Write(terminal, answer);
            return answer.Findings.IsEmpty && answer.Skipped.IsEmpty ? ExitCode.Done : ExitCode.WithRemarks;
        });
        return command;
    }
}
