using System.Collections.Frozen;
using System.Collections.Immutable;
using VanBan.Application.Wording;
using VanBan.Facts;
using VanBan.Figures;
using VanBan.Figures.Checks;
using VanBan.Figures.Indicators;
using VanBan.Knowledge;
using VanBan.Reading;
using VanBan.Store;
using VanBan.Store.Catalog;
using VanBan.Store.Ingest;

namespace VanBan.Application.Questions;

/// <summary>Which figures cannot all be right: within a file, between the reports among the files, and against the
/// reports of a store.</summary>
public static class CheckQuestion
{
    private static readonly FrozenSet<string> Reports =
        DocumentType.All.Where(type => type.Class == DocumentClass.Report).Select(type => type.Name)
            .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Reads and checks files.</summary>
    /// <param name="paths">Files, folders and patterns.</param>
    /// <param name="options">How they are read.</param>
    /// <param name="store">The store whose reports they are compared with; <see langword="null"/> for none.</param>
    /// <param name="cancellation">Breaks off.</param>
    /// <exception cref="UsageException">There are no files.</exception>
    public static CheckAnswer Ask(
        IReadOnlyList<string> paths, RunOptions options, OpenStore? store = null,
            CancellationToken cancellation = default)
    {
        var files = new List<CheckedFile>();
        var skipped = ImmutableArray.CreateBuilder<PassedFile>();
        foreach (var file in ExtractQuestion.Ask(paths, options, cancellation).DistinctBy(file => file.Path))
        {
            if (file.Outcome is Outcome<DocumentFacts>.Done(var facts))
                files.Add(new CheckedFile(file.Path, facts));
            else if (file.Outcome is Outcome<DocumentFacts>.Skipped(var obstacle, var reason))
                skipped.Add(new PassedFile(file.Path, obstacle, reason));
        }
        return new CheckAnswer([.. files], [.. Findings(files, store?.Catalog)], skipped.ToImmutable());
    }

    private static IEnumerable<CheckedFinding> Findings(List<CheckedFile> files, DocumentCatalog? catalog)
    {
        var within =
            files.SelectMany(
                file =>
                    FigureCheck.Within(file.Facts.Document, file.Facts.Figures)
                        .Select(finding => CheckedFinding.Of(finding, file, file)));
        return within.Concat(Across(files, catalog))
            .OrderBy(finding => files.FindIndex(file => file.Path == finding.File));
    }

    // Plans and resolutions set targets; only what reports state is a result that another report can contradict.
    private static IEnumerable<CheckedFinding> Across(List<CheckedFile> files, DocumentCatalog? catalog)
    {
        var reports = files.Where(file => file.Facts.Header.Type?.Class == DocumentClass.Report).ToList();
        var stored = catalog is null ? [] : Stored(catalog, reports);
        foreach (var (finding, report, other) in FigureCheck.Across(
            [.. reports.Select(ReportOf), .. stored.Select(ReferenceOf)]))
        {
            yield return other < reports.Count
                ? CheckedFinding.Of(finding, reports[report], reports[other])
                : CheckedFinding.Of(
                    finding, reports[report],
                        stored[other - reports.Count].First(figure => figure.Figure == finding.Other));
        }
    }

    private static CheckedReport ReportOf(CheckedFile file) =>
        new(
            file.Facts.Figures,
                file.Facts.Header.Date)
        { Scope = CheckedReport.ScopeOf(file.Facts.Header.Key?.Province, file.Facts.Header.Key?.Issuer) };

    private static CheckedReport ReferenceOf(List<FoundFigure> figures) =>
        new(
            [.. figures.Select(figure => figure.Figure)], figures[0].Date)
        {
            Scope = figures[0].Scope,
            IsReference = true
        };

    // What reports of the store say of the indicators of the reports given, one list a report; the reports given
    // themselves left out.
    private static List<List<FoundFigure>> Stored(DocumentCatalog catalog, List<CheckedFile> reports)
    {
        var own = reports.Where(report => report.Facts.Header.Number is not null)
            .Select(report => (report.Facts.Header.Number?.Printed, report.Facts.Header.Date)).ToHashSet();
        var paths = reports.Select(report => report.Path).ToHashSet(StringComparer.Ordinal);
        var indicators = reports.SelectMany(report => report.Facts.Figures).Select(figure => figure.Indicator)
            .OfType<string>()
            .Select(IndicatorKey.Of).Distinct();
        var others = indicators.SelectMany(key => catalog.Figures.Find(key.Words).Where(found => found.Key == key))
            .Where(
                found =>
                    found.TypeName is { } type && Reports.Contains(type) && !paths.Contains(found.File)
                        && !own.Contains((found.Number, found.Date)));
        return [
            .. others.GroupBy(found => found.File).OrderBy(group => group.First().Date)
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => group.ToList())];
    }
}

/// <summary>A file that was checked.</summary>
/// <param name="Path">Its path.</param>
/// <param name="Facts">What it says.</param>
public sealed record CheckedFile(string Path, DocumentFacts Facts);

/// <summary>What a check found.</summary>
/// <param name="Files">The files that were checked.</param>
/// <param name="Findings">The findings, in the order of the files.</param>
/// <param name="Skipped">The files that could not be read and so were not checked.</param>
public sealed record CheckAnswer(
    ImmutableArray<CheckedFile> Files, ImmutableArray<CheckedFinding> Findings, ImmutableArray<PassedFile> Skipped)
{
    /// <summary>How many figures were looked at.</summary>
    public int Figures => Files.Sum(file => file.Facts.Figures.Length);
}

/// <summary>A finding with where both its figures stand.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="File">The file of its figure.</param>
/// <param name="Page">The page; <see langword="null"/> in formats without pages.</param>
/// <param name="Quote">The figure as printed, in one line.</param>
/// <param name="OtherFile">The file of the figure it does not agree with; <see langword="null"/> where there is
/// none.</param>
/// <param name="OtherPage">Its page.</param>
/// <param name="OtherQuote">The other figure as printed.</param>
public sealed record CheckedFinding(
    FigureFinding Finding, string File, int? Page, string Quote, string? OtherFile, int? OtherPage, string? OtherQuote)
{
    /// <summary>Looks up pages and words of a finding between two files that were read.</summary>
    public static CheckedFinding Of(FigureFinding finding, CheckedFile file, CheckedFile other) => new(
        finding, file.Path, PageOf(finding.Figure, file), QuoteOf(finding.Figure, file),
        finding.Other is null ? null : other.Path,
        finding.Other is { } figure ? PageOf(figure, other) : null,
        finding.Other is { } second ? QuoteOf(second, other) : null);

    /// <summary>The same against a figure of the store.</summary>
    public static CheckedFinding Of(FigureFinding finding, CheckedFile file, FoundFigure other) =>
        new(
            finding, file.Path, PageOf(finding.Figure, file), QuoteOf(finding.Figure, file), other.File, other.Page,
                SingleLine.Of(other.Quote));

    private static int? PageOf(Figure figure, CheckedFile file) => file.Facts.Document.PageAt(figure.Span.Start);

    private static string QuoteOf(Figure figure, CheckedFile file) =>
        SingleLine.Of(figure.Span.In(file.Facts.Document.Text).ToString());
}
