using System.CommandLine;
using VanBan.Application.Compare;
using VanBan.Application.Contracts;
using VanBan.Application.Exports;
using VanBan.Application.Questions;
using VanBan.Cli.Render;

namespace VanBan.Cli.Commands;

/// <summary><c>vanban compare OLD NEW</c>: what two versions of a draft say differently; of two outputs of
/// <c>extract</c> (JSON), gains and losses.</summary>
internal static class CompareCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var before = new Argument<string>("old");
        var after = new Argument<string>("new");
        var to = Settings.Text("--to");
        var manner = new ReadingManner();
        var format = Settings.Format();
        var command = new Command("compare") { before, after, to, format };
        manner.AddTo(command);
        command.SetAction(parsed =>
        {
            if (!IsExtracted(parsed.GetRequiredValue(before))
                && !IsExtracted(parsed.GetRequiredValue(after)))
            {
                var drafts = CompareQuestion.Ask(
                    parsed.GetRequiredValue(before), parsed.GetRequiredValue(after), manner.Of(parsed),
                    terminal.Interruption);
                if (parsed.GetValue(to) is { } file)
                    DraftComparisonFile.Save(file, drafts);
                return Write(terminal, drafts, parsed.GetValue(format));
            }
            var comparison = Comparison.Of(
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

    // JSON begins with a brace; an output of no documents is empty. What cannot be opened is told by who reads it.
    private static bool IsExtracted(string file)
    {
        try
        {
            using var stream = File.OpenRead(file);
            int first;
            do
                first = stream.ReadByte();
            while (first is ' ' or '\r' or '\n' or '\t' or 0xEF or 0xBB or 0xBF);
            return first is '{' or -1;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }

    private static int Write(Terminal terminal, DraftComparison drafts, OutputFormat format)
    {
        if (format == OutputFormat.Json)
            DraftComparisonJson.Write(terminal.Bytes, drafts);
        else
            DraftComparisonText.Write(terminal, drafts);
        return ExitCode.Done;
    }
}
