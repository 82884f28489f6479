using System.CommandLine;
using VanBan.Cli.Render;
using VanBan.Store;
using VanBan.Store.Ingest;

namespace VanBan.Cli.Commands;

/// <summary><c>run</c> and <c>ingest</c>: take documents into a store.</summary>
internal static class RunCommands
{
    /// <summary><c>vanban run JOB.yaml</c>.</summary>
    public static Command Run(Terminal terminal)
    {
        var file = new Argument<string>("job") { HelpName = "TỆP.yaml", Description = "Tệp công việc: nguồn, kho, mẫu tên tệp. Các tệp mẫu ở thư mục pipelines." };
        var store = Settings.Text("--store", "THƯ-MỤC", "Kho văn bản; mặc định là kho ghi trong tệp công việc.");
        var how = new Manner();
        var command = new Command("run", "Chạy một công việc đã ghi trong tệp YAML: nạp các nguồn vào kho rồi báo cáo.") { file, store };
        how.AddTo(command);
        command.SetAction(parsed =>
        {
            var path = parsed.GetRequiredValue(file);
            if (!File.Exists(path))
                throw new UsageException($"{path}: không có tệp công việc này. Hãy xem mẫu ở pipelines/demo.yaml, hoặc nạp thẳng bằng 'vanban ingest'.");
            var job = JobFile.Read(path);
            return Do(parsed.GetValue(store) is { } other ? job with { Store = Path.GetFullPath(other) } : job, how, parsed, terminal);
        });
        return command;
    }

    /// <summary><c>vanban ingest PATH...</c>.</summary>
    public static Command Ingest(Terminal terminal)
    {
        var paths = Settings.Paths("TỆP-HOẶC-THƯ-MỤC", "Tệp và thư mục cần nạp; thư mục được lấy cùng mọi thư mục con.");
        var store = Settings.Store();
        var how = new Manner();
        var command = new Command("ingest", "Nạp tệp và thư mục vào kho; tệp không đổi từ lần trước thì không đọc lại.") { paths, store };
        how.AddTo(command);
        command.SetAction(parsed => Do(Job.Ingest(GivenPaths.Expand(parsed.GetRequiredValue(paths)), parsed.GetRequiredValue(store)), how, parsed, terminal));
        return command;
    }

    private static int Do(Job job, Manner how, ParseResult parsed, Terminal terminal)
    {
        RunReport report;
        using (var progress = new Progress(terminal))
        {
            var options = how.Reading.Of(parsed) with
            {
                Anew = parsed.GetValue(how.Anew),
                RetrySkipped = parsed.GetValue(how.RetrySkipped),
                Progress = progress.Show,
                Replaying = progress.ShowReplay,
            };
            report = Pipeline.Run(job, options, terminal.Interruption);
        }
        if (parsed.GetValue(how.Format) == OutputFormat.Json)
            RunReportJson.Write(terminal, report);
        else
            RunReportText.Write(terminal, report);
        return report.Skipped.Length > 0 ? ExitCode.WithRemarks : ExitCode.Done;
    }

    // How a job is run this time.
    private sealed class Manner
    {
        public Option<bool> RetrySkipped { get; } = Settings.Flag("--retry-skipped", "Thử lại các tệp lần trước bị bỏ qua, dù chúng không đổi.");
        public Option<bool> Anew { get; } = Settings.Flag("--anew", "Đọc lại mọi tệp, dù chúng không đổi.");
        public ReadingManner Reading { get; } = new();
        public Option<OutputFormat> Format { get; } = Settings.Format();

        public void AddTo(Command command)
        {
            command.Add(RetrySkipped);
            command.Add(Anew);
            Reading.AddTo(command);
            command.Add(Format);
        }
    }
}
