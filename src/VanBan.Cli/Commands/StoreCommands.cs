using System.CommandLine;
using VanBan.Cli.Render;
using VanBan.Facts;
using VanBan.Reading;
using VanBan.Store.Engines;
using VanBan.Store.Ingest;

namespace VanBan.Cli.Commands;

/// <summary><c>status</c>, <c>skipped</c>, <c>reindex</c>: the state of a store.</summary>
internal static class StoreCommands
{
    /// <summary><c>vanban status</c>.</summary>
    public static Command Status(Terminal terminal)
    {
        var store = Settings.Store();
        var format = Settings.Format();
        var command = new Command("status", "Kho có gì: số văn bản, viện dẫn, số liệu, tệp bị bỏ qua, lần nạp gần nhất.") { store, format };
        command.SetAction(parsed =>
        {
            var folder = parsed.GetRequiredValue(store);
            using var catalog = StoreEngine.Of(folder).OpenExistingCatalog();
            var status = catalog.Survey.Status();
            if (parsed.GetValue(format) == OutputFormat.Json)
                StatusJson.Write(terminal, folder, status);
            else
                StatusText.Write(terminal, folder, status);
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary><c>vanban skipped</c>.</summary>
    public static Command Skipped(Terminal terminal)
    {
        var store = Settings.Store();
        var format = Settings.Format();
        var command = new Command("skipped", "Các tệp không đọc được và lý do.") { store, format };
        command.SetAction(parsed =>
        {
            using var catalog = StoreEngine.Of(parsed.GetRequiredValue(store)).OpenExistingCatalog();
            var files = catalog.Survey.Skipped();
            if (parsed.GetValue(format) == OutputFormat.Json)
            {
                Json.Write(terminal, writer => Json.List(writer, "skipped", files, file =>
                {
                    writer.WriteString("file", file.Version.Path);
                    writer.WriteString("obstacle", file.Obstacle);
                    writer.WriteString("reason", file.Reason);
                }));
                return ExitCode.Done;
            }
            var all = files.Select(file => (file.Version.Path, EnumName.Parse<Obstacle>(file.Obstacle!), file.Reason ?? "")).ToList();
            if (all.Count == 0)
                terminal.Text.Line("Không tệp nào bị bỏ qua.");
            else
                SkippedFiles.Write(terminal.Text, all);
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary><c>vanban reindex</c>.</summary>
    public static Command Reindex(Terminal terminal)
    {
        var store = Settings.Store();
        var format = Settings.Format();
        var command = new Command("reindex", "Lập lại chỉ mục tìm kiếm từ kho; không đọc lại tệp nào.") { store, format };
        command.SetAction(parsed =>
        {
            int documents;
            using (var progress = new Progress(terminal))
                documents = StoreWriter.Reindex(parsed.GetRequiredValue(store), progress.ShowReplay, terminal.Interruption);
            if (parsed.GetValue(format) == OutputFormat.Json)
                Json.Write(terminal, writer => writer.WriteNumber("documents", documents));
            else
                terminal.Text.Line($"Đã lập lại chỉ mục: {Vietnamese.Count(documents)} văn bản.");
            return ExitCode.Done;
        });
        return command;
    }
}
