using System.CommandLine;
using VanBan.Cli.Render;
using VanBan.Store.Engines;

namespace VanBan.Cli.Commands;

/// <summary>Questions about the figures of the store.</summary>
internal static class FigureCommands
{
    /// <summary><c>vanban figures CHỈ-TIÊU</c>.</summary>
    public static Command Figures(Terminal terminal)
    {
        var indicator = new Argument<string>("CHỈ-TIÊU") { HelpName = "CHỈ-TIÊU", Description = "Điều được đo, có dấu hay không dấu, như \"kim ngạch xuất khẩu\"." };
        var from = Settings.Period("--from", "Chỉ số liệu của các kỳ từ năm, quý, tháng hoặc ngày này.", isEnd: false);
        var to = Settings.Period("--to", "Chỉ số liệu của các kỳ đến hết năm, quý, tháng hoặc ngày này.", isEnd: true);
        var issuer = Settings.Text("--issuer", "CƠ-QUAN", "Chỉ văn bản của cơ quan này, như \"UBND tỉnh Bình Phước\".");
        var format = Settings.Choice("--format", "text cho người đọc (mặc định), json cho chương trình khác, csv cho bảng tính.", FiguresFormat.Text);
        var store = Settings.Store();
        var command = new Command("figures", "Số liệu về một chỉ tiêu trong các văn bản của kho, xếp theo kỳ, kèm tệp, trang và câu chữ.") { indicator, from, to, issuer, store, format };
        command.SetAction(parsed =>
        {
            using var catalog = StoreEngine.Of(parsed.GetRequiredValue(store)).OpenExistingCatalog();
            var asked = parsed.GetRequiredValue(indicator);
            var figures = catalog.Figures.Find(asked, parsed.GetValue(from), parsed.GetValue(to), parsed.GetValue(issuer));
            switch (parsed.GetValue(format))
            {
                case FiguresFormat.Json:
                    FiguresOutput.WriteJson(terminal, asked, figures);
                    break;
                case FiguresFormat.Csv:
                    FiguresOutput.WriteCsv(terminal, figures);
                    break;
                default:
                    if (figures.IsEmpty)
                        FiguresOutput.WriteNothing(terminal, asked, catalog.Figures.Find(asked).Length, catalog.Figures.Near(asked, most: 5));
                    else
                        FiguresOutput.WriteText(terminal, figures);
                    break;
            }
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
