using System.Collections.Frozen;
using System.Collections.Immutable;
using VanBan.Application.Review;
using VanBan.Application.Wording;
using VanBan.Documents.Structure;
using VanBan.Facts;
using VanBan.Figures.Checks;
using VanBan.Figures.Indicators;
using VanBan.Knowledge;
using VanBan.Reading;
using VanBan.Store;
using VanBan.Store.Catalog;
using VanBan.Store.Ingest;

namespace VanBan.Application.Questions;

/// <summary>What is wrong in drafts: citations, validity of their bases, forms, and figures that cannot all be right
/// within a file, between the reports among the files, and against a store.</summary>
public static class CheckQuestion
{
    private static readonly FrozenSet<string> Reports =
        DocumentType.All.Where(type => type.Class == DocumentClass.Report).Select(type => type.Name)
            .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Reads and checks files.</summary>
    /// <param name="paths">Files, folders and patterns.</param>
    /// <param name="options">How they are read.</param>
    /// <param name="store">The store that they are held against; <see langword="null"/> for none.</param>
    /// <param name="today">The day of the check; by default today.</param>
    /// <param name="cancellation">Breaks off.</param>
    /// <exception cref="UsageException">There are no files.</exception>
    public static CheckAnswer Ask(
        IReadOnlyList<string> paths, RunOptions options, OpenStore? store = null, DateOnly? today = null,
        CancellationToken cancellation = default)
    {
        var files = new List<ReadFile>();
        var skipped = ImmutableArray.CreateBuilder<PassedFile>();
        foreach (var file in ExtractQuestion.Ask(paths, options, cancellation).DistinctBy(file => file.Path))
        {
            if (file.Outcome is Outcome<DocumentFacts>.Done(var facts))
                files.Add(new ReadFile(
                    file.Name, file.Path, CorrectedDraft.Of(facts, file.Sha256, store?.Catalog)));
            else if (file.Outcome is Outcome<DocumentFacts>.Skipped(var obstacle, var reason))
                skipped.Add(new PassedFile(file.Name, obstacle, reason));
        }
        var day = today ?? DateOnly.FromDateTime(DateTime.Now);
        var reports = files.Where(IsReport).ToList();
        var stored = store is null ? [] : Stored(store.Catalog, reports);
        var across = Across(reports, stored).ToLookup(found => found.File, found => found.Finding);
        var stating = Stating(reports, stored);
        var checkedFiles = files.Select(file => Review(
            file, across[file.Path], IsReport(file) ? Others(file, stating) : null, store?.Catalog, day));
        return new CheckAnswer([.. checkedFiles], skipped.ToImmutable());
    }

    private static CheckedFile Review(
        ReadFile file, IEnumerable<ReviewFinding> across, int? others, DocumentCatalog? catalog, DateOnly today)
    {
        var review = DraftReview.Of(file.Path, file.Facts, catalog, today);
        var figures = FigureCheck.Review(file.Facts.Document, file.Facts.Figures);
        var within = figures.Findings.Select(finding => FigureFindings.Within(file, finding));
        var coverage = new Coverage(file.Facts, review, figures, catalog is not null) { Reports = others };
        ReviewFinding[] findings =
        [
            .. review.Findings.Concat(within).Concat(across)
                .OrderBy(finding => finding.Span.Start).ThenBy(finding => finding.Code, StringComparer.Ordinal),
        ];
        return new CheckedFile(file.Name, file.Path, file.Facts, [.. findings], review.Citations)
        {
            Checked = coverage.Checked,
            NotChecked = coverage.NotChecked,
        };
    }

    // Plans and resolutions set targets; only what reports state is a result that another report can contradict.
    private static bool IsReport(ReadFile file) => file.Facts.Header.Type?.Class == DocumentClass.Report;

    // Which reports state an indicator: by path, those of the store as well.
    private static ILookup<IndicatorKey, string> Stating(List<ReadFile> reports, List<List<FoundFigure>> stored) =>
        reports.SelectMany(file => KeysOf(file).Distinct().Select(key => (Key: key, file.Path)))
            .Concat(stored.SelectMany(figures => figures.Select(figure => (figure.Key, Path: figure.File))))
            .ToLookup(one => one.Key, one => one.Path);

    // How many other reports state an indicator of this one.
    private static int Others(ReadFile file, ILookup<IndicatorKey, string> stating) =>
        KeysOf(file).Distinct().SelectMany(key => stating[key]).Where(path => path != file.Path).Distinct().Count();

    private static IEnumerable<IndicatorKey> KeysOf(ReadFile file) =>
        file.Facts.Figures.Select(figure => figure.Indicator).OfType<string>().Select(IndicatorKey.Of);

    private static IEnumerable<(string File, ReviewFinding Finding)> Across(
        List<ReadFile> reports, List<List<FoundFigure>> stored)
    {
        foreach (var (finding, report, other) in FigureCheck.Across(
            [.. reports.Select(ReportOf), .. stored.Select(ReferenceOf)]))
        {
            var evidence = other < reports.Count
                ? FigureFindings.Evidence(finding, reports[other])
                : FigureFindings.Evidence(
                    stored[other - reports.Count].First(figure => figure.Figure == finding.Other));
            yield return (
                reports[report].Path, FigureFindings.Across(reports[report], finding, evidence));
        }
    }

    private static CheckedReport ReportOf(ReadFile file) =>
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
    private static List<List<FoundFigure>> Stored(DocumentCatalog catalog, List<ReadFile> reports)
    {
        var own = reports.Where(report => report.Facts.Header.Number is not null)
            .Select(report => (report.Facts.Header.Number?.Printed, report.Facts.Header.Date)).ToHashSet();
        var paths = reports.Select(report => report.Path).ToHashSet(StringComparer.Ordinal);
        var indicators = reports.SelectMany(KeysOf).Distinct();
        var others = indicators.SelectMany(key => catalog.Figures.Find(key.Words).Where(found => found.Key == key))
            .Where(
                found =>
                    found.TypeName is { } type
                        && Reports.Contains(type)
                        && !paths.Contains(found.File)
                        && !own.Contains((found.Number, found.Date)));
        return [
            .. others.GroupBy(found => found.File).OrderBy(group => group.First().Date)
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => group.ToList())];
    }
}

/// <summary>A file that was read to be checked.</summary>
/// <param name="Name">The file as the person named it.</param>
/// <param name="Path">Its full path.</param>
/// <param name="Facts">What it says.</param>
internal sealed record ReadFile(string Name, string Path, DocumentFacts Facts);

/// <summary>A file that was checked.</summary>
/// <param name="Name">The file as the person named it.</param>
/// <param name="Path">Its full path.</param>
/// <param name="Facts">What it says.</param>
/// <param name="Findings">What was found, in the order of the text.</param>
/// <param name="Citations">The mentions of other documents that were looked at.</param>
public sealed record CheckedFile(
    string Name, string Path, DocumentFacts Facts, ImmutableArray<ReviewFinding> Findings,
    ImmutableArray<ReviewedCitation> Citations)
{
    /// <summary>What was looked at, in Vietnamese.</summary>
    public ImmutableArray<string> Checked { get; init; } = [];

    /// <summary>What was not looked at, and why.</summary>
    public ImmutableArray<Unchecked> NotChecked { get; init; } = [];

    /// <summary>Where a finding stands, for people: <c>trang 3, khoản 2 Điều 5</c>; in a format without pages, outside
    /// of all numbered parts, the paragraph from 1: <c>đoạn 7</c>.</summary>
    public string PlaceOf(ReviewFinding finding)
    {
        var at = finding.Span.Start;
        var part = new Outline(Facts.Document.Text, Facts.Segments).PlaceOf(at);
        var page = finding.Page is { } number ? $"trang {Amount.Count(number)}" : null;
        return page is null && part is null ? $"đoạn {Amount.Count(ParagraphAt(at))}"
            : string.Join(", ", new[] { page, part }.OfType<string>());
    }

    // Empty lines are no paragraphs to people.
    private int ParagraphAt(int offset)
    {
        var count = 0;
        var text = Facts.Document.Text.AsSpan();
        foreach (var line in text.Split('\n'))
        {
            if (line.Start.Value > offset)
                break;
            count += text[line].IsWhiteSpace() ? 0 : 1;
        }
        return Math.Max(count, 1);
    }
}

/// <summary>What a check found.</summary>
/// <param name="Files">The files that were checked.</param>
/// <param name="Skipped">The files that could not be read and so were not checked.</param>
public sealed record CheckAnswer(ImmutableArray<CheckedFile> Files, ImmutableArray<PassedFile> Skipped)
{
    /// <summary>The findings, in the order of the files.</summary>
    public IEnumerable<ReviewFinding> Findings => Files.SelectMany(file => file.Findings);

    /// <summary>Whether something is wrong: an error or a warning, not a remark alone.</summary>
    public bool IsWrong => Findings.Any(finding => finding.Severity > FindingSeverity.Remark);
}
