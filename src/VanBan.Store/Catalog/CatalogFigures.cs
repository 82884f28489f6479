using System.Collections.Immutable;
using VanBan.Figures;
using VanBan.Figures.Checks;
using VanBan.Figures.Indicators;
using VanBan.Figures.Periods;
using VanBan.Text;

namespace VanBan.Store.Catalog;

/// <summary>Finds the figures of all documents by what they measure.</summary>
public abstract class CatalogFigures
{
    // Of the words of both, so many in common: one of three.
    private const double LeastLikeness = 0.3;

    // More wordings than that are not looked through for one word.
    private const int MostIndicators = 500;

    /// <summary>
    /// The figures whose indicator holds the words of <paramref name="indicator"/>, with or without diacritics: those
    /// that measure just that first, then the others by their indicator; each in the order of the periods they speak
    /// of, those without one last.
    /// </summary>
    /// <param name="indicator">What was asked for, such as <c>kim ngạch xuất khẩu</c>.</param>
    /// <param name="from">Only periods that end on this day or later.</param>
    /// <param name="to">Only periods that begin on this day or earlier.</param>
    /// <param name="issuer">Only documents whose issuer holds these words.</param>
    public ImmutableArray<FoundFigure> Find(
        string indicator, DateOnly? from = null, DateOnly? to = null, string? issuer = null)
    {
        var asked = IndicatorKey.Of(Letters.Compose(indicator));
        if (asked.Words.Length == 0)
            return [];
        var issuerFold = issuer is null ? null : Letters.Fold(Letters.Compose(issuer)).Trim();
        return
        [
            .. FiguresWith(asked.Words.Split(' ')[0])
                .Where(found => found.Key.Holds(asked)
                    && (
                        issuerFold is null
                            || (
                                found.Issuer is { } by
                                    && Letters.Fold(by).Contains(issuerFold, StringComparison.Ordinal)))
                    && (from is null || (found.Period ?? Whole(found.Date)) is { } ends && ends.To >= from)
                    && (to is null || (found.Period ?? Whole(found.Date)) is { } begins && begins.From <= to))
                .OrderBy(found => found.Key == asked ? 0 : 1)
                .ThenBy(found => found.Key.Words, StringComparer.Ordinal)
                .ThenBy(found => found.Period is null)
                .ThenBy(found => found.Period?.From)
                .ThenBy(found => found.Period?.To)
                .ThenBy(found => found.Date)
                .ThenBy(found => found.File, StringComparer.Ordinal)
                .ThenBy(found => found.Figure.Span.Start),
        ];
    }

    /// <summary>
    /// Indicators of the store that share words with <paramref name="indicator"/>, the likest first: what to ask
    /// instead where nothing was found.
    /// </summary>
    public ImmutableArray<string> Near(string indicator, int most)
    {
        var words = IndicatorKey.Of(Letters.Compose(indicator)).Words.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Length > 1).Distinct().ToList();
        var found = new Dictionary<IndicatorKey, (string Printed, double Likeness)>();
        foreach (var word in words)
        {
            foreach (var printed in IndicatorsWith(word, MostIndicators))
            {
                var key = IndicatorKey.Of(printed);
                var own = key.Words.Split(' ').ToHashSet();
                var shared = words.Count(own.Contains);
                if (shared > 0
                    && (!found.TryGetValue(key, out var known) || known.Printed.Length > printed.Length))
                    found[key] = (printed, (double)shared / (own.Count + words.Count - shared));
            }
        }
        return [
            .. found.Where(pair => pair.Value.Likeness >= LeastLikeness).OrderByDescending(pair => pair.Value.Likeness)
            .ThenBy(pair => pair.Key.Words, StringComparer.Ordinal).Take(most).Select(pair => pair.Value.Printed)];
    }

    /// <summary>The figures whose folded indicator has <paramref name="word"/> in it, of files that are still there, in
    /// any order.</summary>
    protected abstract IEnumerable<FoundFigure> FiguresWith(string word);

    /// <summary>The wordings of indicators that have <paramref name="word"/> in them, folded, each once.</summary>
    protected abstract IEnumerable<string> IndicatorsWith(string word, int most);

    // Of a figure without period it is only known when its document was issued.
    private static StatedPeriod? Whole(DateOnly? issued) => issued is { } day ? new StatedPeriod(day, day) : null;
}

/// <summary>A figure with where it stands.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="Quote">Its words as printed.</param>
/// <param name="File">The file.</param>
public sealed record FoundFigure(Figure Figure, string Quote, string File)
{
    /// <summary>What it measures, to bring wordings together.</summary>
    public IndicatorKey Key { get; init; }

    /// <summary>The period it speaks of; <see langword="null"/> where it cannot be told.</summary>
    public StatedPeriod? Period { get; init; }

    /// <summary>The page, counted from 1; <see langword="null"/> in formats without pages.</summary>
    public int? Page { get; init; }

    /// <summary>The number of the document, such as <c>168/BC-UBND</c>.</summary>
    public string? Number { get; init; }

    /// <summary>The type of the document, such as <c>Báo cáo</c>.</summary>
    public string? TypeName { get; init; }

    /// <summary>When the document was issued.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Who issued it.</summary>
    public string? Issuer { get; init; }

    /// <summary>Of which place or body it speaks, as <see cref="CheckedReport.ScopeOf"/> tells it.</summary>
    public string? Scope { get; init; }
}
