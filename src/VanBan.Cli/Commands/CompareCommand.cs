using System.CommandLine;
using VanBan.Application.Compare;
using VanBan.Application.Contracts;
using VanBan.Cli.Render;

namespace VanBan.Cli.Commands;

/// <summary><c>vanban compare OLD.jsonl NEW.jsonl</c>: gains and losses between two outputs of
/// <c>extract</c>.</summary>
internal static class CompareCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var before = new Argument<string>("old");
        var after = new Argument<string>("new");
        var format = Settings.Format();
        var command = new Command("compare") { before, after, format };
        command.SetAction(parsed =>
        {
            var comparison =
                Comparison.Of(
                    ExtractedLines.Read(parsed.GetRequiredValue(before)),
                        ExtractedLines.Read(parsed.GetRequiredValue(after)));
            if (parsed.GetValue(format) == OutputFormat.Json)
                ComparisonJson.Write(terminal.Bytes, comparison);
            else
                ComparisonText.Write(terminal, comparison);
            return comparison.Lost > 0 ? ExitCode.WithRemarks : ExitCode.Done;
        });
        return command;
    }
}
