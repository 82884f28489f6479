using System.Collections.Immutable;
using VanBan.Figures.Indicators;

namespace VanBan.Figures.Checks;

/// <summary>One indicator said twice in one document, in running text or in a table, with values one slip apart: a
/// digit, or two digits in each other's place. Values further apart are two things.</summary>
internal static class RepeatCheck
{
    // Of two digits one slip apart are half of all numbers.
    private const int TellingDigits = 3;

    public static IEnumerable<FigureFinding> Find(ImmutableArray<Figure> figures)
    {
        foreach (var same in figures.Where(IsLevel)
            .GroupBy(figure => (IndicatorKey.Of(figure.Indicator!), figure.Unit, figure.Place)))
        {
            var all = same.ToList();
            foreach (var stated in all.Where(figure => figure.Column is null))
            {
                if (all.Count(other => other.Value == stated.Value) == 1
                    && Twin(stated, all) is { } twin)
                    yield return new FigureFinding(FindingKind.TwoValuesWithin, stated, twin) { Expected = twin.Value };
            }
        }
    }

    private static Figure? Twin(Figure stated, List<Figure> all)
    {
        var near = all.Where(other => other != stated && IsTwin(stated, other)).ToList();
        // Of two plain statements the later is told, once.
        return near is [var only]
            && (only.Column is not null || only.Span.Start < stated.Span.Start)
            ? only : null;
    }

    private static bool IsTwin(Figure stated, Figure other) =>
        (other.Column is not null || other.Period == stated.Period)
        && Arithmetic.SignificantDigits(stated.Value) >= TellingDigits
        && Arithmetic.IsOneSlip(stated.Value, other.Value);

    private static bool IsLevel(Figure figure) =>
        figure is { Change: null, High: null, ComparedWith: null, Indicator: not null }
        && figure.Approximation is Approximation.Exact or Approximation.About
        && figure.Unit is not ("thứ" or "" or "%")
        // 'em' alone says what is counted, not of what kind.
        && !IndicatorKey.Of(figure.Indicator).Equals(IndicatorKey.Of(figure.Unit));
}
