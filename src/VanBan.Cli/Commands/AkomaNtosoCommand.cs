using System.CommandLine;
using VanBan.Application.Exports;
using VanBan.Application.Questions;
using VanBan.Cli.Render;
using VanBan.Store;

namespace VanBan.Cli.Commands;

/// <summary><c>vanban akn DOC [--to FILE]</c>: a document as Akoma Ntoso.</summary>
internal static class AkomaNtosoCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var document = new DocumentArgument();
        var to = Settings.Text("--to");
        var store = Settings.Store();
        var command = new Command("akn") { to, store };
        document.AddTo(command);
        command.SetAction(parsed =>
        {
            using var opened = OpenStore.At(parsed.GetRequiredValue(store));
            var asked = document.In(opened, parsed);
            if (!asked.Document.IsPresent)
                throw new UsageException($"{asked.Name}: văn bản này chưa có trong kho, chỉ được viện dẫn.");
            if (parsed.GetValue(to) is not { } file)
            {
                AkomaNtoso.Write(terminal.Bytes, opened, asked.Document);
                return ExitCode.Done;
            }
            WholeFile.Save(file, output => AkomaNtoso.Write(output, opened, asked.Document));
            terminal.Error.WriteLine($"{file}: đã ghi.");
            return ExitCode.Done;
        });
        return command;
    }
}
