using System.Collections.Immutable;
using VanBan.Text;

namespace VanBan.Figures.Checks;

/// <summary>The figures of running text, in order, with the words between them.</summary>
/// <param name="Text">The text.</param>
/// <param name="Figures">The figures.</param>
internal sealed record StatedTogether(string Text, ImmutableArray<Figure> Figures)
{
    private const int LongestBetween = 60;
    private readonly HashSet<int> compared = [];

    public int Count => Figures.Length;

    public Figure this[int i] => Figures[i];

    /// <summary>How many of the figures were set against others that must agree with them.</summary>
    public int Compared => compared.Count;

    /// <summary>Notes that figures were set against each other.</summary>
    public void Compare(params ReadOnlySpan<Figure> figures)
    {
        foreach (var figure in figures)
            compared.Add(figure.Span.Start);
    }

    /// <summary>The figure at a place; <see langword="null"/> beyond the ends.</summary>
    public Figure? At(int i) => i >= 0 && i < Figures.Length ? Figures[i] : null;

    /// <summary>The words between two figures; empty where they do not follow each other.</summary>
    public string Between(Figure first, Figure second) =>
        first.Span.End <= second.Span.Start ? Text[first.Span.End..second.Span.Start] : "";

    /// <summary>Whether two figures stand close together in one sentence.</summary>
    public bool AreNear(Figure first, Figure second, out string between) =>
        (between = Between(first, second)) is { Length: > 0 and < LongestBetween }
            && !EndsSentence(between);

    /// <summary>Whether a sentence or a paragraph ends in these words.</summary>
    public static bool EndsSentence(string between) =>
        between.Contains(". ", StringComparison.Ordinal)
            || between.Contains(".\n", StringComparison.Ordinal)
        || between.Contains("\n\n", StringComparison.Ordinal);

    /// <summary>A single value as it stands, no bound, no change, no range.</summary>
    public static bool IsExact(Figure figure) =>
        figure is { Change: null, High: null, Approximation: Approximation.Exact };

    /// <summary>The figures of each sentence, by the places of the first and behind the last.</summary>
    public IEnumerable<(int From, int End)> Sentences()
    {
        for (var from = 0; from < Count;)
        {
            var end = from + 1;
            while (end < Count && Between(this[end - 1], this[end]) is { Length: > 0 } between && !EndsSentence(between))
                end++;
            yield return (from, end);
            from = end;
        }
    }

    /// <summary>Half of the last digit printed of a figure.</summary>
    public decimal RoundingOf(Figure figure) =>
        Arithmetic.RoundingOf(figure.Span.In(Text).ToString(), figure.Value);

    /// <summary>How far the rounding of two figures may move their quotient in per cent.</summary>
    public decimal SlackOf(Figure upper, Figure lower) => upper.Value == 0 || lower.Value == 0
        ? 0 : 100 * Math.Abs(upper.Value / lower.Value)
            * ((RoundingOf(upper) / Math.Abs(upper.Value)) + (RoundingOf(lower) / Math.Abs(lower.Value)));

    /// <summary>From the first of the figures to the last.</summary>
    public static TextSpan Statement(params ReadOnlySpan<Figure> figures)
    {
        var (start, end) = (int.MaxValue, 0);
        foreach (var figure in figures)
            (start, end) = (Math.Min(start, figure.Span.Start), Math.Max(end, figure.Span.End));
        return new TextSpan(start, end);
    }
}
