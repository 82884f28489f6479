using System.CommandLine;
using VanBan.Application.Contracts;
using VanBan.Application.Jobs;
using VanBan.Application.Questions;
using VanBan.Application.Wording;
using VanBan.Cli.Render;
using VanBan.Store;

namespace VanBan.Cli.Commands;

/// <summary><c>files</c> and <c>forget</c>: the files that a store knows.</summary>
internal static class FileCommands
{
    private const int MostListed = 20;

    /// <summary><c>vanban files [PATH...]</c>.</summary>
    public static Command Files(Terminal terminal)
    {
        var paths = Paths();
        var vanished = Settings.Flag("--vanished");
        var store = Settings.Store();
        var format = Settings.Format();
        var command = new Command("files") { paths, vanished, store, format };
        command.SetAction(parsed =>
        {
            using var opened = OpenStore.At(parsed.GetRequiredValue(store));
            var files = FilesQuestion.Ask(opened, parsed.GetValue(paths) ?? [], parsed.GetValue(vanished));
            if (parsed.GetValue(format) == OutputFormat.Json)
                FilesJson.Write(terminal.Bytes, files);
            else
                FilesText.Write(terminal.Text, files);
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary><c>vanban forget PATH...</c>.</summary>
    public static Command Forget(Terminal terminal)
    {
        var paths = Paths();
        var vanished = Settings.Flag("--vanished");
        var yes = Settings.Flag("--yes");
        var store = Settings.Store();
        var format = Settings.Format();
        var command = new Command("forget") { paths, vanished, yes, store, format };
        command.SetAction(parsed =>
        {
            var folder = parsed.GetRequiredValue(store);
            string[] files = ToForget(folder, parsed.GetValue(paths) ?? [], parsed.GetValue(vanished));
            if (!parsed.GetValue(yes) && !IsConfirmed(terminal, files))
                return ExitCode.WithRemarks;
            var forgotten = ForgetWork.Forget(folder, files, terminal.Interruption);
            if (parsed.GetValue(format) == OutputFormat.Json)
                FilesJson.WriteForgotten(terminal.Bytes, forgotten);
            else
                terminal.Text.Line($"Đã bỏ {Amount.Count(forgotten)} tệp khỏi kho; các tệp gốc không bị đụng đến.");
            return ExitCode.Done;
        });
        return command;
    }

    private static Argument<string[]> Paths() => new("TỆP-HOẶC-THƯ-MỤC") { Arity = ArgumentArity.ZeroOrMore };

    private static string[] ToForget(string folder, string[] paths, bool onlyVanished)
    {
        if (paths.Length == 0 && !onlyVanished)
            throw new UsageException("vanban forget: thiếu TỆP-HOẶC-THƯ-MỤC hoặc --vanished. Xem 'vanban forget --help'.");
        using var opened = OpenStore.At(folder);
        string[] files =
            [.. FilesQuestion.Ask(opened, paths, onlyVanished).Select(static file => file.Version.Path)];
        return files.Length > 0 ? files
            : throw new UsageException(paths.Length > 0
                ? $"{paths[0]}: kho không có tệp nào như vậy. Xem 'vanban files'."
                : "Kho không có tệp nào không còn thấy.");
    }

    // A person is asked; a program has to say it.
    private static bool IsConfirmed(Terminal terminal, string[] files)
    {
        foreach (var file in files.Take(MostListed))
            terminal.Error.WriteLine($"  {FilePath.Shown(file)}");
        if (files.Length > MostListed)
            terminal.Error.WriteLine($"  … và {Amount.Count(files.Length - MostListed)} tệp nữa.");
        if (Console.IsInputRedirected)
            throw new UsageException(
                $"Sẽ bỏ {Amount.Count(files.Length)} tệp và văn bản của chúng khỏi kho. Nếu đúng, hãy chạy lại với --yes.");
        terminal.Error.Write($"Bỏ {Amount.Count(files.Length)} tệp và văn bản của chúng khỏi kho? (c/k) ");
        return Console.ReadLine()?.Trim().ToLowerInvariant() is "c" or "co" or "có" or "y" or "yes";
    }
}
