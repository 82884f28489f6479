using System.Collections.Immutable;
using VanBan.Documents;

namespace VanBan.Graph;

/// <summary>A document and how it is cited.</summary>
/// <param name="Document">The document; without files where it is only cited.</param>
/// <param name="Mentions">The number of mentions of it, of a citing document in several files those in the file that
/// has the most.</param>
/// <param name="Citing">The files that cite it, ordered by path.</param>
/// <param name="BestForm">
/// The mention that tells the most of it: one that nobody corrected (the words of others are not its name), then most
/// parts of the identity, then the longest quote, then the one met most often (a scan misreads a name once), then the
/// first.
/// </param>
public sealed record CitedDocument(
    GraphDocument Document, int Mentions, ImmutableArray<DocumentFile> Citing, LocatedCitation BestForm)
{
    /// <summary>The number of documents that cite it: a draft and its signed form count once.</summary>
    public required int CitingDocuments { get; init; }

    /// <summary>The first mention: the first file by path, the first place in it.</summary>
    public required LocatedCitation First { get; init; }

    /// <summary>
    /// Whether what is told fits several documents which are not the same, such as a number without date that other
    /// mentions give two dates.
    /// </summary>
    public bool IsAmbiguous { get; init; }

    /// <summary>The days of issue that mentions print, the most often printed first, where they print several: one is
    /// right.</summary>
    public ImmutableArray<(DateOnly Day, int Mentions)> PrintedDays { get; init; } = [];

    /// <summary>What the mentions tell, each once: also a day that one of them misprints.</summary>
    public ImmutableHashSet<DocumentKey> Names { get; init; } = [];

    internal static CitedDocument Of(
        GraphDocument document, IReadOnlyCollection<LocatedCitation> mentions, Func<DocumentFile,
            GraphDocument> documentOf,
            bool isAmbiguous = false)
    {
        var ordered = mentions.OrderBy(mention => mention.From.File, StringComparer.Ordinal)
            .ThenBy(mention => mention.Span.Start)
            .ToArray();
        var citing = ordered.Select(mention => mention.From).DistinctBy(file => file.File).ToImmutableArray();
        var times = ordered.CountBy(mention => mention.Quote).ToDictionary(StringComparer.Ordinal);
        var sources = citing.GroupBy(documentOf).ToList();
        var counts = ordered.CountBy(mention => mention.From.File).ToDictionary(StringComparer.Ordinal);
        return new CitedDocument(
            document,
            sources.Sum(files => files.Max(file => counts[file.File])),
            citing,
            ordered.MaxBy(mention => (
                mention.Correction is null, !Misprints(mention, document.Key), KeyGroup.KnownParts(mention.Key),
                mention.Quote.Length,
                times[mention.Quote]))!)
        {
            CitingDocuments = sources.Count,
            First = ordered[0],
            IsAmbiguous = isAmbiguous,
            PrintedDays = DaysOf(ordered),
            Names = [.. ordered.Select(mention => mention.Key)],
        };
    }

    /// <summary>Whether the mention prints another day than the document is known to be of.</summary>
    public static bool Misprints(LocatedCitation mention, DocumentKey document) =>
        mention.PrintedDay is { } printed && document.Date is { } day && printed != day;

    private static ImmutableArray<(DateOnly Day, int Mentions)> DaysOf(LocatedCitation[] mentions)
    {
        var days = mentions.Where(mention => mention.Correction is null)
            .Select(mention => mention.PrintedDay ?? mention.Key.Date).OfType<DateOnly>().CountBy(day => day)
            .OrderByDescending(day => day.Value).ThenBy(day => day.Key)
            .Select(day => (day.Key, day.Value)).ToImmutableArray();
        return days.Length > 1 ? days : [];
    }

    // Most cited first; the identifier makes the order the same in every run.
    internal static int Compare(CitedDocument one, CitedDocument other)
    {
        var order = other.CitingDocuments.CompareTo(one.CitingDocuments);
        if (order == 0)
            order = other.Mentions.CompareTo(one.Mentions);
        return order != 0 ? order : string.CompareOrdinal(one.Document.Id, other.Document.Id);
    }
}
