using System.Collections.Immutable;
using System.CommandLine;
using VanBan.Archive;
using VanBan.Archive.Jobs;
using VanBan.Archive.Readers;
using VanBan.Cli.Render;
using VanBan.Facts;
using VanBan.Figures;

namespace VanBan.Cli.Commands;

/// <summary><c>vanban check FILE...</c>: figures that cannot all be right.</summary>
internal static class CheckCommand
{
    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var paths = Settings.Paths("TỆP-HOẶC-THƯ-MỤC", "Tệp cần kiểm tra; các báo cáo trong số đó được đối chiếu với nhau.");
        var manner = new ReadingManner();
        var format = Settings.Format();
        var command = new Command("check", "Kiểm tra số liệu: tỷ lệ không khớp, bộ phận lớn hơn tổng, dấu phân cách lẫn lộn, lệch nghìn lần, hai báo cáo nói khác nhau.") { paths, format };
        manner.AddTo(command);
        command.SetAction(parsed =>
        {
            var files = new FolderSource(Job.Ingest(parsed.GetRequiredValue(paths), store: ".")).Files().ToList();
            if (files.Count == 0)
                throw new UsageException($"{string.Join(", ", parsed.GetRequiredValue(paths))}: không có tệp nào ở đây.");
            var documents = new List<(string File, DocumentFacts Facts)>();
            var skipped = new List<(string File, string Reason)>();
            foreach (var (file, found) in Extraction.Run(files, manner.Of(parsed), terminal.Interruption).Zip(files))
            {
                if (file.Outcome is Outcome<DocumentFacts>.Done(var facts))
                    documents.Add((found.Path, facts));
                else if (file.Outcome is Outcome<DocumentFacts>.Skipped why)
                    skipped.Add((found.Path, why.Reason));
            }
            var findings = Findings(documents);
            if (parsed.GetValue(format) == OutputFormat.Json)
                CheckOutput.WriteJson(terminal, documents, findings, skipped);
            else
                CheckOutput.WriteText(terminal, documents, findings, skipped);
            return findings.Count > 0 || skipped.Count > 0 ? ExitCode.WithRemarks : ExitCode.Done;
        });
        return command;
    }

    private static List<CheckedFinding> Findings(List<(string File, DocumentFacts Facts)> documents)
    {
        var findings = new List<CheckedFinding>();
        foreach (var (file, facts) in documents)
            findings.AddRange(FigureCheck.Within(facts.Document, facts.Figures).Select(finding => CheckedFinding.Of(finding, file, facts, file, facts)));
        // Plans and resolutions set targets; only what reports state is a result that another report can contradict.
        var reports = documents.Where(document => document.Facts.Header.Type?.Slug == "bao-cao").ToList();
        foreach (var (finding, report, other) in FigureCheck.Across([.. reports.Select(document => new CheckedReport(Running(document.Facts), document.Facts.Header.Date))]))
            findings.Add(CheckedFinding.Of(finding, reports[report].File, reports[report].Facts, reports[other].File, reports[other].Facts));
        return findings;
    }

    private static ImmutableArray<Figure> Running(DocumentFacts facts) =>
        [.. facts.Figures.Where(figure => !facts.Document.Tables.Any(table => figure.Span.Start >= table.Span.Start && figure.Span.End <= table.Span.End))];
}
