using System.Collections.Immutable;
using VanBan.Application.Questions;
using VanBan.Application.Wording;
using VanBan.Documents;
using VanBan.Graph;
using VanBan.Store;
using VanBan.Store.Catalog;
using VanBan.Text;

namespace VanBan.Application.Lookup;

/// <summary>A document that a person named.</summary>
/// <param name="Document">The document, in the store or only cited.</param>
/// <param name="Name">What it is called, to people.</param>
public sealed record NamedDocument(GraphDocument Document, string Name)
{
    /// <summary>How it is cited, where that is all that is known of it.</summary>
    public CitedDocument? Cited { get; init; }
}

/// <summary>
/// Finds the documents that a person names, the one way for every question: a URN, a file of the store, a number
/// however it is typed (<c>146/2018/NĐ-CP</c>, <c>nghị định 146/2018</c>, <c>146/2018/nđcp</c>, <c>nqcp 109</c>), the
/// name of a law (<c>Luật BHXH 2024</c>), each with or without diacritics, with what tells it from others of its number
/// beside it (kind, body, province, day, year). What is only cited is found as well.
/// </summary>
public static class DocumentLookup
{
    /// <summary>The documents that <paramref name="text"/> can name, those of the store first; none where nothing
    /// fits.</summary>
    /// <param name="store">The store.</param>
    /// <param name="text">What was typed.</param>
    /// <param name="year">The year of issue, where it was given apart.</param>
    public static ImmutableArray<NamedDocument> Find(OpenStore store, string text, int? year = null)
    {
        var typed = Letters.Compose(text.Trim());
        var finder = store.Catalog.Finder;
        if (typed.Length == 0)
            return [];
        if (DocumentKey.TryParse(typed, out var key))
            return Named(finder.WithKey(key.Year is null ? key with { Year = year } : key));
        var inFile = finder.InFile(typed);
        if (!inFile.IsEmpty)
            return Named(new FindResult(inFile, []));
        var asked = AskedDocument.Read(typed, year, finder);
        var found = Named(Closest(asked, finder));
        // The whole name as a document prints it: its body counts as what it counts as there.
        return found.IsEmpty && asked.AsCited(typed) is { } cited ? Named(Closest(cited, finder)) : found;
    }

    /// <summary>That nothing fits a name, as it is told to people.</summary>
    public static UsageException NotFound(string text, int? year = null) => File.Exists(text)
        ? new UsageException($"{text}: tệp này chưa có trong kho.", UsageFault.FileNotIngested)
        : new UsageException(
            $"'{text}'{(year is { } given ? $" năm {given}" : "")}: kho không có và không văn bản nào trong kho viện dẫn.",
            UsageFault.DocumentNotFound);

    // Of the documents that contradict nothing that was typed, those that agree in the most parts: one whose year is
    // not known is not meant by 'Luật Đất đai 2024' where there is one of that year.
    private static FindResult Closest(AskedDocument asked, DocumentFinder finder)
    {
        var all = asked.Designations
            .Select(designation => finder.WithKey(new DocumentKey { Designation = designation })).ToList();
        var present = all.SelectMany(one => one.Present).Where(document => asked.Fits(document.Key)).Distinct()
            .ToImmutableArray();
        var cited = all.SelectMany(one => one.CitedOnly).Where(asked.Fits)
            .DistinctBy(one => one.Document)
            .ToImmutableArray();
        var most = present.Select(document => asked.AgreementWith(document.Key))
            .Concat(cited.Select(asked.AgreementWith))
            .DefaultIfEmpty().Max();
        return WithoutMisdated(new FindResult(
            [.. present.Where(document => asked.AgreementWith(document.Key) == most)],
            [.. cited.Where(one => asked.AgreementWith(one) == most)]));
    }

    // A number that tells its year names one act of its body: where that act is in the store, another day in a mention
    // of it is a slip of the one who cites.
    private static FindResult WithoutMisdated(FindResult found) => found.Present is not [var only]
        ? found
        : found with { CitedOnly = [.. found.CitedOnly.Where(one => !IsMisdated(one.Document.Key, only.Key))] };

    private static bool IsMisdated(DocumentKey cited, DocumentKey present) =>
        present.Year is { } year
            && present.Designation!.Split('-') is [_, var second, ..]
            && second == year.ToString(System.Globalization.CultureInfo.InvariantCulture)
        && (cited with { Date = null, Year = null }).Fits(present);

    private static ImmutableArray<NamedDocument> Named(FindResult found) =>
    [
        .. found.Present.Select(document => new NamedDocument(document, DocumentName.Of(document))),
        .. found.CitedOnly.Select(
            cited => new NamedDocument(cited.Document, DocumentName.OfCited(cited)) { Cited = cited }),
    ];
}
