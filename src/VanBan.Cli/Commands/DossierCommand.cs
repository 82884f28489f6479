using System.CommandLine;
using VanBan.Application.Contracts;
using VanBan.Application.Exports;
using VanBan.Application.Questions;
using VanBan.Cli.Render;

namespace VanBan.Cli.Commands;

/// <summary><c>vanban dossier DRAFT</c>: the documents that a draft cites, for the file.</summary>
internal static class DossierCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var draft = new Argument<string>("DỰ-THẢO");
        var store = Settings.Text("--store");
        var to = Settings.Text("--to");
        var manner = new ReadingManner();
        var format = Settings.Format();
        var command = new Command("dossier") { draft, store, to, format };
        manner.AddTo(command);
        command.SetAction(parsed =>
        {
            using var opened = CheckCommand.Opened(parsed.GetValue(store));
            var dossier = DossierQuestion.Ask(
                parsed.GetRequiredValue(draft), manner.Of(parsed), opened, cancellation: terminal.Interruption);
            var written = parsed.GetValue(to);
            if (written is not null)
                DossierTable.Save(written, dossier);
            if (parsed.GetValue(format) == OutputFormat.Json)
                DossierJson.Write(terminal.Bytes, dossier);
            else
                DossierText.Write(terminal, dossier);
            WrittenFile.Tell(terminal, written);
            return ExitCode.Done;
        });
        return command;
    }
}
