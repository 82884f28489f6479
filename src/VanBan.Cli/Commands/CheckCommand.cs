using System.CommandLine;
using VanBan.Cli.Render;
using VanBan.Facts;
using VanBan.Figures.Checks;
using VanBan.Figures.Indicators;
using VanBan.Knowledge;
using VanBan.Reading;
using VanBan.Store;
using VanBan.Store.Catalog;
using VanBan.Store.Ingest;

namespace VanBan.Cli.Commands;

/// <summary><c>vanban check FILE...</c>: figures that cannot all be right.</summary>
internal static class CheckCommand
{
    private const string Report = "bao-cao";

    private static readonly string ReportName = DocumentType.Find(Report)!.Name;

    /// <summary>The command.</summary>
    public static Command Create(Terminal terminal)
    {
        var paths = Settings.Paths("TỆP-HOẶC-THƯ-MỤC", "Tệp cần kiểm tra; các báo cáo trong số đó được đối chiếu với nhau.");
        var store = Settings.Text("--store", "THƯ-MỤC", "Đối chiếu cả với các báo cáo trong kho này; không có thì chỉ các tệp với nhau.");
        var manner = new ReadingManner();
        var format = Settings.Format();
        var command = new Command("check", "Kiểm tra số liệu: tỷ lệ không khớp, bộ phận lớn hơn tổng, dấu phân cách lẫn lộn, lệch nghìn lần, hai báo cáo nói khác nhau.") { paths, store, format };
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
            using var catalog = parsed.GetValue(store) is { } folder ? DocumentCatalog.OpenExisting(folder) : null;
            var findings = Findings(documents, catalog);
            if (parsed.GetValue(format) == OutputFormat.Json)
                CheckOutput.WriteJson(terminal, documents, findings, skipped);
            else
                CheckOutput.WriteText(terminal, documents, findings, skipped);
            return findings.Count > 0 || skipped.Count > 0 ? ExitCode.WithRemarks : ExitCode.Done;
        });
        return command;
    }

    private static List<CheckedFinding> Findings(List<(string File, DocumentFacts Facts)> documents, DocumentCatalog? catalog)
    {
        var findings = new List<CheckedFinding>();
        foreach (var (file, facts) in documents)
            findings.AddRange(FigureCheck.Within(facts.Document, facts.Figures).Select(finding => CheckedFinding.Of(finding, file, facts, file, facts)));
        // Plans and resolutions set targets; only what reports state is a result that another report can contradict.
        var reports = documents.Where(document => document.Facts.Header.Type?.Slug == Report).ToList();
        var stored = catalog is null ? [] : Stored(catalog, reports);
        foreach (var (finding, report, other) in FigureCheck.Across([.. reports.Select(document => Checked(document.Facts)), .. stored.Select(Reference)]))
        {
            var (file, facts) = reports[report];
            findings.Add(other < reports.Count
                ? CheckedFinding.Of(finding, file, facts, reports[other].File, reports[other].Facts)
                : CheckedFinding.Of(finding, file, facts, stored[other - reports.Count].First(figure => figure.Figure == finding.Other)));
        }
        return [.. findings.OrderBy(finding => documents.FindIndex(document => document.File == finding.File))];
    }

    private static CheckedReport Checked(DocumentFacts facts) =>
        new(facts.Figures, facts.Header.Date) { Scope = CheckedReport.ScopeOf(facts.Header.Key?.Province, facts.Header.Key?.Issuer) };

    private static CheckedReport Reference(List<FoundFigure> figures) =>
        new([.. figures.Select(figure => figure.Figure)], figures[0].Date) { Scope = figures[0].Scope, IsReference = true };

    // What reports of the store say of the indicators of the reports at hand, one list a report; the reports at hand themselves left out.
    private static List<List<FoundFigure>> Stored(DocumentCatalog catalog, List<(string File, DocumentFacts Facts)> reports)
    {
        var own = reports.Where(report => report.Facts.Header.Number is not null).Select(report => (report.Facts.Header.Number?.Printed, report.Facts.Header.Date)).ToHashSet();
        var files = reports.Select(report => Path.GetFullPath(report.File)).ToHashSet(StringComparer.Ordinal);
        var asked = reports.SelectMany(report => report.Facts.Figures).Select(figure => figure.Indicator).OfType<string>().Select(IndicatorKey.Of).Distinct();
        return
        [
            .. asked.SelectMany(key => catalog.Figures.Find(key.Words).Where(found => found.Key == key))
                .Where(found => found.TypeName == ReportName && !files.Contains(Path.GetFullPath(found.File)) && !own.Contains((found.Number, found.Date)))
                .GroupBy(found => found.File).OrderBy(group => group.First().Date).ThenBy(group => group.Key, StringComparer.Ordinal).Select(group => group.ToList()),
        ];
    }
}
