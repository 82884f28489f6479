using VanBan.Text;

namespace VanBan.Figures.Indicators;

/// <summary>
/// What the figures of one sentence measured, each with its unit, so that a change that names nothing finds the figure
/// that changed: <c>xảy ra 96 vụ, bị thương 61 người; so với cùng kỳ giảm 14 vụ</c>.
/// </summary>
internal sealed class StatedFigures(FoldedText text)
{
    // A sentence of more figures is a list; the bound keeps a text without full stops linear.
    private const int Most = 24;

    private readonly List<(string Unit, string Indicator)> figures = [];

    public void Clear() => figures.Clear();

    public void Add(string unit, string indicator)
    {
        if (figures.Count < Most)
            figures.Add((unit, indicator));
    }

    /// <summary>What the last figure in <paramref name="unit"/> measured, of those whose indicator says all of
    /// <paramref name="description"/>.</summary>
    public string? InUnit(string unit, string description = "")
    {
        for (var i = figures.Count - 1; i >= 0; i--)
        {
            if (figures[i].Unit == unit && Says(figures[i].Indicator, description))
                return figures[i].Indicator;
        }
        return null;
    }

    /// <summary>
    /// What a change speaks of where that stands behind it: <c>giảm 12,5% về số doanh nghiệp</c>. The indicator of the
    /// figure whose words it repeats, or the
    /// <paramref name="topic"/> with these words; <see langword="null"/> where nothing of the kind follows.
    /// </summary>
    public string? ChangedBehind(int end, string? topic)
    {
        if (text.NextWord(end) is not (>= 0 and var about)
            || text.Text.AsSpan(about, text.WordEnd(about) - about) is not "về"
            || text.NextWord(text.WordEnd(about)) is not (>= 0 and var start))
        {
            return null;
        }
        var phrase = NounPhrase.Read(text, start, text.WordEnd(start), out _);
        if (phrase.StartsWith("số ", StringComparison.Ordinal))
            phrase = phrase["số ".Length..];
        if (InUnit(phrase) is { } counted)
            return counted; // 'tăng 15% về số dự án'
        for (var i = figures.Count - 1; i >= 0; i--)
        {
            if (Says(figures[i].Unit + " " + figures[i].Indicator, phrase))
                return figures[i].Indicator;
        }
        return topic is null ? phrase : topic + ", " + phrase;
    }

    private static bool Says(string indicator, string words)
    {
        if (words.Length == 0)
            return true;
        var folded = " " + Letters.Fold(indicator).Replace(",", " ", StringComparison.Ordinal) + " ";
        foreach (var word in Letters.Fold(words).Split([' ', ','], StringSplitOptions.RemoveEmptyEntries))
        {
            if (!folded.Contains(" " + word + " ", StringComparison.Ordinal))
                return false;
        }
        return true;
    }
}
