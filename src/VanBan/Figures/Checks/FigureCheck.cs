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
    public static ImmutableArray<FigureFinding> Within(Document document, ImmutableArray<Figure> figures) =>
        Review(document, figures).Findings;

    /// <summary>What contradicts itself within one document, ordered by start, and how much of it could be
    /// told.</summary>
    /// <param name="document">The document.</param>
    /// <param name="figures">Its figures.</param>
    public static FigureReview Review(Document document, ImmutableArray<Figure> figures)
    {
        var tables = TableCheck.Review(document);
        var statements = new StatedTogether(document.Text, [.. figures.Where(figure => figure.Column is null)]);
        FigureFinding[] findings =
        [
            .. Once(ShareCheck.Find(statements).Concat(ChangeCheck.Find(statements))
                .Concat(RestatedCheck.Find(statements))),
            .. Once(WholeCheck.Find(statements).Concat(OppositeCheck.Find(statements))
                .Concat(ListedCheck.Find(statements)).Concat(ProductCheck.Find(statements))
                .Concat(AverageCheck.Find(statements))),
            .. SeparatorCheck.Find(document.Text, figures),
            .. tables.Findings,
            .. RepeatCheck.Find(figures),
        ];
        return new FigureReview([.. findings.OrderBy(finding => finding.Figure.Span.Start)])
        {
            Stated = statements.Count,
            Compared = statements.Compared,
            Tables = tables.Numbered,
            SummedTables = tables.Summed,
            UnreadTables = tables.Unread,
        };
    }

    // Two checks may read one list; where a part is more than the whole, that they do not add up says nothing more.
    private static IEnumerable<FigureFinding> Once(IEnumerable<FigureFinding> findings)
    {
        var all = findings.DistinctBy(finding => (finding.Kind, finding.Figure.Span)).ToList();
        return all.Where(finding => finding.Kind != FindingKind.SumRefuted || !all.Exists(
            other => other.Kind == FindingKind.PartAboveWhole && other.Other?.Span == finding.Figure.Span
                && finding.Parts.Any(part => part.Span == other.Figure.Span)));
    }

    /// <summary>
    /// What contradicts another report or the series of reports: one indicator, place and period with two values, a
    /// value a thousand times off.
    /// </summary>
    public static ImmutableArray<(FigureFinding Finding, int Report, int Other)> Across(
        IReadOnlyList<CheckedReport> reports) =>
        SeriesCheck.Of(reports);
}

/// <summary>What a check of the figures of one document gives.</summary>
/// <param name="Findings">What contradicts itself, ordered by start.</param>
public sealed record FigureReview(ImmutableArray<FigureFinding> Findings)
{
    /// <summary>How many figures its sentences state.</summary>
    public int Stated { get; init; }

    /// <summary>How many of them were set against others of the document that must agree with them.</summary>
    public int Compared { get; init; }

    /// <summary>How many of its tables hold numbers.</summary>
    public int Tables { get; init; }

    /// <summary>In how many of these a sum or a share was reckoned anew.</summary>
    public int SummedTables { get; init; }

    /// <summary>How many of these have a total that no row or column could be shown to be the sum of others.</summary>
    public int UnreadTables { get; init; }
}
