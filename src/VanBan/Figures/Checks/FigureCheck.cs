using System.Collections.Immutable;
using VanBan.Documents;

namespace VanBan.Figures.Checks;

/// <summary>
/// Finds figures that cannot all be right. Conservative: it speaks only where the document prints all that is needed to
/// tell, so that most figures are not checked at all.
/// </summary>
public static class FigureCheck
{
    /// <summary>What contradicts itself within one document, ordered by start.</summary>
    /// <param name="document">The document.</param>
    /// <param name="figures">Its figures.</param>
    public static ImmutableArray<FigureFinding> Within(Document document, ImmutableArray<Figure> figures)
    {
        var statements = new StatedTogether(document.Text, [.. figures.Where(figure => figure.Column is null)]);
        FigureFinding[] findings =
        [
            .. ShareCheck.Find(statements),
            .. ChangeCheck.Find(statements),
            .. RestatedCheck.Find(statements),
            .. Once(WholeCheck.Find(statements).Concat(OppositeCheck.Find(statements))
                .Concat(ListedCheck.Find(statements)).Concat(ProductCheck.Find(statements)).Concat(AverageCheck.Find(statements))),
            .. SeparatorCheck.Find(document.Text, figures),
            .. TableCheck.Find(document),
            .. RepeatCheck.Find(figures),
        ];
        return [.. findings.OrderBy(finding => finding.Figure.Span.Start)];
    }

    // Two checks may read one list.
    private static IEnumerable<FigureFinding> Once(IEnumerable<FigureFinding> findings) =>
        findings.DistinctBy(finding => (finding.Kind, finding.Figure.Span));

    /// <summary>
    /// What contradicts another report or the series of reports: one indicator, place and period with two values, a
    /// value a thousand times off.
    /// </summary>
    public static ImmutableArray<(FigureFinding Finding, int Report, int Other)> Across(
        IReadOnlyList<CheckedReport> reports) =>
        SeriesCheck.Of(reports);
}
