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
        var indicator = new Argument<string>("CHỈ-TIÊU");
        var from = Settings.Period("--from", isEnd: false);
        var to = Settings.Period("--to", isEnd: true);
        var issuer = Settings.Text("--issuer");
        var format = Settings.Choice("--format", FiguresFormat.Text);
        var store = Settings.Store();
        var command = new Command("figures")
        {
            indicator, from, to, issuer, store, format,
        };
        command.SetAction(parsed =>
        {
            using var opened = OpenStore.At(parsed.GetRequiredValue(store));
            var answer = FiguresQuestion.Ask(
                opened, parsed.GetRequiredValue(indicator), parsed.GetValue(from), parsed.GetValue(to),
                parsed.GetValue(issuer));
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
