using System.CommandLine;
using VanBan.Application.Questions;
using VanBan.Cli.Render;
using VanBan.Facts;
using VanBan.Reading;
using VanBan.Store.Ingest;

namespace VanBan.Cli.Commands;

/// <summary><c>vanban extract FILE...</c>: reads and extracts, stores nothing.</summary>
internal static class ExtractCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var paths = Settings.Paths();
        var withText = Settings.Flag("--text");
        var withBoxes = Settings.Flag("--boxes");
        var manner = new ReadingManner();
        var format = Settings.Format();
        var command = new Command("extract") { paths, withText, withBoxes, format };
        manner.AddTo(command);
        command.SetAction(parsed =>
        {
            var asJson = parsed.GetValue(format) == OutputFormat.Json;
            var options = manner.Of(parsed);
            options = options with
            {
                Reading = options.Reading with
                {
                    Boxes = asJson
                && parsed.GetValue(withBoxes)
                }
            };
            var code = ExitCode.Done;
            foreach (var file in ExtractQuestion.Ask(parsed.GetRequiredValue(paths), options, terminal.Interruption))
            {
                if (file.Outcome is Outcome<DocumentFacts>.Skipped)
                    code = ExitCode.WithRemarks;
                if (asJson)
                    OutcomeJson.WriteLine(
                        terminal.Bytes, file.Name, file.Sha256, file.Outcome, parsed.GetValue(withText));
                else
                    FactsText.Write(terminal, file);
            }
            return code;
        });
        return command;
    }
}
