using System.CommandLine;
using VanBan.Application.Contracts;
using VanBan.Application.Exports;
using VanBan.Application.Questions;
using VanBan.Cli.Render;

namespace VanBan.Cli.Commands;

/// <summary><c>vanban figures CHỈ-TIÊU</c>: how an indicator moved.</summary>
internal static class FiguresCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var indicator = new Argument<string>("CHỈ-TIÊU")
        {
            HelpName = "CHỈ-TIÊU",
            Description = "Điều được đo, có dấu hay không dấu, như \"kim ngạch xuất khẩu\".",
        };
        var from = Settings.Period("--from", "Chỉ số liệu của các kỳ từ năm, quý, tháng hoặc ngày này.", isEnd: false);
        var to = Settings.Period("--to", "Chỉ số liệu của các kỳ đến hết năm, quý, tháng hoặc ngày này.", isEnd: true);
        var issuer = Settings.Text("--issuer", "CƠ-QUAN", "Chỉ văn bản của cơ quan này, như \"UBND tỉnh Bình Phước\".");
        var format = Settings.Choice("--format", "text cho người đọc (mặc định), json cho chương trình khác, csv cho bảng tính.", FiguresFormat.Text);
        var store = Settings.Store();
        var command = new Command("figures", "Số liệu về một chỉ tiêu trong các văn bản của kho, xếp theo kỳ, kèm tệp, trang và câu chữ.")
        {
            indicator, from, to, issuer, store, format,
        };
        command.SetAction(parsed =>
        {
            using var opened = OpenStore.At(parsed.GetRequiredValue(store));
            var answer = FiguresQuestion.Ask(
                opened, parsed.GetRequiredValue(indicator), parsed.GetValue(from), parsed.GetValue(to), parsed.GetValue(issuer));
            if (parsed.GetValue(format) == FiguresFormat.Json)
                FiguresJson.Write(terminal.Bytes, answer);
            else if (parsed.GetValue(format) == FiguresFormat.Csv)
                FiguresCsv.Write(terminal.Bytes, answer.Figures);
            else
                FiguresText.Write(terminal, answer);
            return ExitCode.Done;
        });
        return command;
    }
}

/// <summary>How a list of figures is written.</summary>
internal enum FiguresFormat
{
    /// <summary>For people.</summary>
    Text,

    /// <summary>For programs.</summary>
    Json,

    /// <summary>For spreadsheets.</summary>
    Csv,
}
