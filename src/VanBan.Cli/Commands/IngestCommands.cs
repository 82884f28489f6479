using System.CommandLine;
using VanBan.Application.Contracts;
using VanBan.Application.Questions;
using VanBan.Cli.Render;
using VanBan.Store.Ingest;

namespace VanBan.Cli.Commands;

/// <summary><c>run</c> and <c>ingest</c>: take documents into a store.</summary>
internal static class IngestCommands
{
    /// <summary><c>vanban run JOB.yaml</c>.</summary>
    public static Command Run(Terminal terminal)
    {
        var file = new Argument<string>("job")
        {
            HelpName = "TỆP.yaml",
            Description = "Tệp công việc: nguồn, kho, mẫu tên tệp. Các tệp mẫu ở thư mục pipelines.",
        };
        var store = Settings.Text("--store", "THƯ-MỤC", "Kho văn bản; mặc định là kho ghi trong tệp công việc.");
        var command = new Command("run", "Chạy một công việc đã ghi trong tệp YAML: nạp các nguồn vào kho rồi báo cáo.") { file, store };
        return WithReport(command, terminal, (parsed, options) => IngestWork.RunJob(parsed.GetRequiredValue(file), parsed.GetValue(store), options, terminal.Interruption));
    }

    /// <summary><c>vanban ingest PATH...</c>.</summary>
    public static Command Ingest(Terminal terminal)
    {
        var paths = Settings.Paths("TỆP-HOẶC-THƯ-MỤC", "Tệp và thư mục cần nạp; thư mục được lấy cùng mọi thư mục con.");
        var store = Settings.Store();
        var command = new Command("ingest", "Nạp tệp và thư mục vào kho; tệp không đổi từ lần trước thì không đọc lại.") { paths, store };
        return WithReport(
            command, terminal, (parsed, options) => IngestWork.Ingest(parsed.GetRequiredValue(paths), parsed.GetRequiredValue(store), options, terminal.Interruption));
    }

    private static Command WithReport(Command command, Terminal terminal, Func<ParseResult, RunOptions, RunReport> run)
    {
        var retrySkipped = Settings.Flag("--retry-skipped", "Thử lại các tệp lần trước bị bỏ qua, dù chúng không đổi.");
        var anew = Settings.Flag("--anew", "Đọc lại mọi tệp, dù chúng không đổi.");
        var manner = new ReadingManner();
        var format = Settings.Format();
        command.Add(retrySkipped);
        command.Add(anew);
        manner.AddTo(command);
        command.Add(format);
        command.SetAction(parsed =>
        {
            RunReport report;
            using (var progress = new Progress(terminal))
            {
                report = run(parsed, manner.Of(parsed) with
                {
                    Anew = parsed.GetValue(anew),
                    RetrySkipped = parsed.GetValue(retrySkipped),
                    Progress = progress.Show,
                    Replaying = progress.ShowReplay,
                });
            }
            if (parsed.GetValue(format) == OutputFormat.Json)
                RunReportJson.Write(terminal.Bytes, report);
            else
                RunReportText.Write(terminal, report);
            return report.Skipped.Length > 0 ? ExitCode.WithRemarks : ExitCode.Done;
        });
        return command;
    }
}
