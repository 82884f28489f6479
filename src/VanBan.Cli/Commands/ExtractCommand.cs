using System.CommandLine;
using VanBan.Cli.Render;
using VanBan.Facts;
using VanBan.Reading;
using VanBan.Store;
using VanBan.Store.Ingest;

namespace VanBan.Cli.Commands;

/// <summary><c>vanban extract FILE...</c>: reads and extracts, stores nothing.</summary>
internal static class ExtractCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var paths = Settings.Paths("TỆP-HOẶC-THƯ-MỤC", "Tệp cần đọc; thư mục được lấy cùng mọi thư mục con.");
        var withText = Settings.Flag("--text", "Với --format json: kèm toàn văn, để các vị trí start, end chỉ vào.");
        var withBoxes = Settings.Flag("--boxes", "Với --format json: kèm vị trí trên trang (boxes) của từng viện dẫn, số liệu, để đánh dấu trên ảnh trang.");
        var manner = new ReadingManner();
        var format = Settings.Format();
        var command = new Command("extract", "Đọc tệp, cho biết thể thức, viện dẫn và số liệu của từng tệp; không lưu gì.") { paths, withText, withBoxes, format };
        manner.AddTo(command);
        command.SetAction(parsed =>
        {
            var asJson = parsed.GetValue(format) == OutputFormat.Json;
            var files = GivenPaths.Expand(parsed.GetRequiredValue(paths)).SelectMany(Files).ToList();
            if (files.Count == 0)
                throw new UsageException($"{string.Join(", ", parsed.GetRequiredValue(paths))}: không có tệp nào ở đây.");
            var code = ExitCode.Done;
            var options = manner.Of(parsed);
            options = options with { Reading = options.Reading with { Boxes = asJson && parsed.GetValue(withBoxes) } };
            var extracted = Extraction.Run(files.Select(file => file.File), options, terminal.Interruption);
            foreach (var (file, (name, _)) in extracted.Zip(files))
            {
                if (file.Outcome is Outcome<DocumentFacts>.Skipped)
                    code = ExitCode.WithRemarks;
                if (asJson)
                    OutcomeJson.WriteLine(terminal.Bytes, name, file.Sha256, file.Outcome, parsed.GetValue(withText));
                else
                    FactsText.Write(terminal, name, file.Outcome);
            }
            return code;
        });
        return command;
    }

    // A file is named as the person named it, or its folder.
    private static IEnumerable<(string Name, FoundFile File)> Files(string path)
    {
        var given = Path.DirectorySeparatorChar == '\\' ? path.Replace('\\', '/') : path;
        var isFile = File.Exists(path);
        return new FolderSource(Job.Ingest([path], store: ".")).Files().Select(file => (isFile ? given : $"{given.TrimEnd('/')}/{file.RelativePath}", file));
    }
}
