using VanBan.Application.Questions;
using VanBan.Application.Wording;
using VanBan.Documents;
using VanBan.Facts;
using VanBan.Figures.Checks;
using VanBan.Store.Catalog;
using VanBan.Text;

namespace VanBan.Application.Review;

/// <summary>Findings about figures, put into the words and places of a review.</summary>
internal static class FigureFindings
{
    // Figures of one statement stand within this many characters; the finding is about all of it.
    private const int LongestStatement = 400;

    /// <summary>A finding within one document.</summary>
    public static ReviewFinding Within(ReadFile file, FigureFinding finding) =>
        Of(file, finding, finding.Other is null ? null : Evidence(finding, file));

    /// <summary>A finding against another report.</summary>
    public static ReviewFinding Across(ReadFile file, FigureFinding finding, ReviewEvidence? evidence) =>
        Of(file, finding with { Statement = null }, evidence);

    /// <summary>The other figure, in a file that was read.</summary>
    public static ReviewEvidence? Evidence(FigureFinding finding, ReadFile other) => finding.Other is null
        ? null
        : new ReviewEvidence(
            other.Path, other.Facts.Document.PageAt(finding.Other.Span.Start),
            Quote(other.Facts.Document, PartsOf(finding) ?? finding.Other.Span));

    // All that was added up proves a wrong sum, not the last part alone.
    private static TextSpan? PartsOf(FigureFinding finding) =>
        finding.Parts is [var first, .., var last] && last.Span.End - first.Span.Start is > 0 and <= LongestStatement
            ? new TextSpan(first.Span.Start, last.Span.End) : null;

    /// <summary>A figure of the store.</summary>
    public static ReviewEvidence Evidence(FoundFigure other) =>
        new(other.File, other.Page, SingleLine.Of(other.Quote));

    private static ReviewFinding Of(ReadFile file, FigureFinding finding, ReviewEvidence? evidence)
    {
        var document = file.Facts.Document;
        var quote = Quote(document, finding.Figure.Span);
        var span = finding.Statement is { } statement
            && statement.Length <= LongestStatement
            ? statement : finding.Figure.Span;
        return new ReviewFinding(
            EnumName.Of(finding.Kind), SeverityOf(finding), span,
            FindingWords.Of(
                finding, quote, evidence?.Quote, [.. finding.Parts.Select(part => Quote(document, part.Span))]))
        {
            Page = document.PageAt(span.Start),
            Quote = Quote(document, span),
            Suggestion = FindingWords.Expected(finding, quote),
            Evidence = evidence,
            Figures = finding,
        };
    }

    private static FindingSeverity SeverityOf(FigureFinding finding) => finding.Kind switch
    {
        FindingKind.MixedSeparators or FindingKind.UnitSlip or FindingKind.TwoValues or FindingKind.TwoValuesWithin
            or FindingKind.TableSumRefuted or FindingKind.TableShareRefuted => FindingSeverity.Warning,
        _ => finding.IsDoubtful ? FindingSeverity.Warning : FindingSeverity.Error,
    };

    private static string Quote(Document document, TextSpan span) => SingleLine.Of(span.In(document.Text).ToString());
}
