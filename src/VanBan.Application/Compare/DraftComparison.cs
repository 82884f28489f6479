using System.Collections.Immutable;
using VanBan.Application.Wording;
using VanBan.Citations;
using VanBan.Documents.Structure;
using VanBan.Facts;
using VanBan.Figures;
using VanBan.Figures.Indicators;
using VanBan.Text;

namespace VanBan.Application.Compare;

/// <summary>What two versions of a draft say differently.</summary>
/// <param name="Before">The earlier version, as it was named.</param>
/// <param name="After">The later version.</param>
/// <param name="Differences">What differs: citations, figures, what is done to other documents, then the text.</param>
public sealed record DraftComparison(string Before, string After, ImmutableArray<DraftDifference> Differences)
{
    // Two paragraphs that share so many words are one, altered.
    private const double Alike = 0.5;

    // What went and what came in its place stand within so many paragraphs that differ.
    private const int Nearest = 100;

    /// <summary>Compares two versions.</summary>
    public static DraftComparison Of(string before, DocumentFacts earlier, string after, DocumentFacts later) => new(
        before, after,
        [
            .. Between("citation", Citations(earlier), Citations(later)),
            .. Between("figure", Figures(earlier), Figures(later)),
            .. Between("change", Changes(earlier), Changes(later)),
            .. Rewritten(Between("text", Paragraphs(earlier), Paragraphs(later))),
        ]);

    private static IEnumerable<DraftDifference> Between(string part, List<Item> before, List<Item> after)
    {
        foreach (var (one, other) in Alignment.Of(before, after, item => item.Identity))
        {
            if (one is null
                || other is null
                || one.Says != other.Says)
                yield return new DraftDifference(part, one?.Words, other?.Words)
                {
                    PlaceBefore = one?.Place,
                    PlaceAfter = other?.Place,
                };
        }
    }

    private static List<Item> Citations(DocumentFacts facts) =>
    [
        .. facts.Citations.Where(citation => citation.Kind is CitationKind.Numbered or CitationKind.Named)
            .Select(citation => new Item(
                $"{citation.Type?.Slug} {citation.Number?.Slug ?? citation.Name ?? citation.Key.Designation}",
                $"{Printed(citation)} {citation.Relation} {string.Join('|', citation.Pinpoints)}",
                Words(facts, citation.Span), Place(facts, citation.Span))),
    ];

    // What is taken from another mention differs where that one does, and is told there.
    private static string Printed(Citation citation) =>
        (citation.DateInferred ? "" : $"{citation.Date}") + (citation.IssuerInferred ? "" : $" {citation.Issuer}");

    private static List<Item> Figures(DocumentFacts facts) =>
    [
        .. facts.Figures.Select(figure => new Item(
            $"{Key(figure)} {figure.Unit} {figure.Period} {figure.Change} {figure.ComparedWith} {figure.Column}",
            $"{figure.Value} {figure.High} {figure.Approximation}",
            figure.Indicator is { } indicator
                ? $"{SingleLine.Of(indicator)}: {Words(facts, figure.Span)}" : Words(facts, figure.Span),
            Place(facts, figure.Span))),
    ];

    private static string Key(Figure figure) =>
        figure.Indicator is { } indicator ? IndicatorKey.Of(indicator).Words : "";

    private static List<Item> Changes(DocumentFacts facts) =>
    [
        .. facts.Changes.Select(change => new Item(
            $"{change.Action} {change.Target.Type} {change.Target.Designation}",
            $"{change.From} {change.Until} {change.Exception} {change.Limit} {change.Event} {change.IsPartial} {string.Join('|', change.Scope)}",
            $"{CodeWords.Of(change.Action)} {Words(facts, change.Span)}", Place(facts, change.Span))),
    ];

    private static List<Item> Paragraphs(DocumentFacts facts) =>
    [
        .. facts.Segments.Select(segment => (segment.Span, Words: Words(facts, segment.Span)))
            .Where(paragraph => paragraph.Words.Length > 0)
            .Select(paragraph => new Item(paragraph.Words, "", paragraph.Words, Place(facts, paragraph.Span))),
    ];

    // A paragraph that went and one like it that came in its place is one, altered. They stand near each other, so only
    // the last few are looked through.
    private static List<DraftDifference> Rewritten(IEnumerable<DraftDifference> differences)
    {
        var all = new List<DraftDifference>();
        var words = new List<HashSet<string>>();
        foreach (var difference in differences)
        {
            var said = (difference.Before ?? difference.After)!.Split(' ').ToHashSet(StringComparer.Ordinal);
            var at = IndexOfAlike(all, words, difference, said);
            if (at < 0)
            {
                all.Add(difference);
                words.Add(said);
                continue;
            }
            var (gone, came) = difference.Before is null ? (all[at], difference) : (difference, all[at]);
            all[at] = new DraftDifference("text", gone.Before, came.After)
            {
                PlaceBefore = gone.PlaceBefore,
                PlaceAfter = came.PlaceAfter,
            };
        }
        return all;
    }

    private static int IndexOfAlike(
        List<DraftDifference> all, List<HashSet<string>> words, DraftDifference difference, HashSet<string> said)
    {
        for (var i = Math.Max(0, all.Count - Nearest); i < all.Count; i++)
        {
            if (all[i].Kind != DraftDifferenceKind.Altered
                && all[i].Kind != difference.Kind
                && AreAlike(words[i], said))
                return i;
        }
        return -1;
    }

    private static bool AreAlike(HashSet<string> first, HashSet<string> second) =>
        first.Count(second.Contains) >= Alike * Math.Max(first.Count, second.Count);

    private static string Words(DocumentFacts facts, TextSpan span) =>
        SingleLine.Of(span.In(facts.Document.Text).ToString()).Trim();

    private static string? Place(DocumentFacts facts, TextSpan span)
    {
        var place = new Outline(facts.Document.Text, facts.Segments).PlaceOf(span.Start);
        var page = facts.Document.PageAt(span.Start) is { } number ? $"trang {Amount.Count(number)}" : null;
        return string.Join(", ", new[] { place, page }.OfType<string>()) is { Length: > 0 } words ? words : null;
    }

    /// <summary>Something that a version says.</summary>
    private sealed record Item(string Identity, string Says, string Words, string? Place);
}

/// <summary>Something that two versions of a draft say differently.</summary>
/// <param name="Part"><c>citation</c>, <c>figure</c>, <c>change</c> or <c>text</c>.</param>
/// <param name="Before">The words of the earlier version; <see langword="null"/> where it is new.</param>
/// <param name="After">The words of the later version; <see langword="null"/> where it is gone.</param>
public sealed record DraftDifference(string Part, string? Before, string? After)
{
    /// <summary>Where it stands in the earlier version.</summary>
    public string? PlaceBefore { get; init; }

    /// <summary>Where it stands in the later version.</summary>
    public string? PlaceAfter { get; init; }

    /// <summary>What became of it.</summary>
    public DraftDifferenceKind Kind => Before is null ? DraftDifferenceKind.Added
        : After is null ? DraftDifferenceKind.Removed : DraftDifferenceKind.Altered;
}

/// <summary>What became of something between two versions of a draft.</summary>
public enum DraftDifferenceKind
{
    /// <summary>It is new.</summary>
    Added,

    /// <summary>It is gone.</summary>
    Removed,

    /// <summary>It is there and says something else.</summary>
    Altered,
}
