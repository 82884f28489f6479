using System.Collections.Immutable;
using VanBan.Citations;
using VanBan.Documents;
using VanBan.Graph;
using VanBan.Knowledge;
using VanBan.Notation;
using VanBan.Store.Catalog;
using VanBan.Text;

namespace VanBan.Application.Lookup;

/// <summary>What somebody typed to name a document, in the parts of a key. What was not typed is
/// <see langword="null"/>.</summary>
/// <param name="Designations">The numbers, or names, that the document can bear.</param>
internal sealed record AskedDocument(ImmutableArray<string> Designations)
{
    /// <summary>Slug of the kind.</summary>
    public DocumentType? Type { get; init; }

    /// <summary>Slug of the issuing body.</summary>
    public string? Issuer { get; init; }

    /// <summary>Slug of the province.</summary>
    public string? Province { get; init; }

    /// <summary>The day of issue.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>The year of issue.</summary>
    public int? Year { get; init; }

    /// <summary>Reads what was typed.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="year">The year of issue, where it was given apart.</param>
    /// <param name="finder">Tells which numbers there are.</param>
    public static AskedDocument Read(string text, int? year, DocumentFinder finder)
    {
        var numbers = new KnownNumbers(finder);
        foreach (var number in new AskedNumberReader(numbers.HasForm).In(text))
        {
            if (number.Serial is not null)
                return OfNumber(text, number, year, numbers);
        }
        return LawName.Read(text) is { } law
            ? new AskedDocument(law.Designations) { Year = year ?? law.Year, Day = law.Day }
            : OfName(text, year);
    }

    // A name that no register has, as it would be read in a document: without the day and the body behind it.
    private static AskedDocument OfName(string text, int? year)
    {
        var typed = Letters.Slug(Abbreviation.Expand(text), '.');
        var read = Cited(text)?.Key;
        return read is null
            ? new AskedDocument([typed]) { Year = year }
            : new AskedDocument([.. new[] { typed, read.Designation! }.Distinct(StringComparer.Ordinal)])
            {
                Day = read.Date,
                Year = year ?? read.Year,
            };
    }

    /// <summary>The same with the body as it is read where a document cites the act in the very words that were
    /// typed: <c>Nghị quyết số 57-NQ/TW của Bộ Chính trị</c>; <see langword="null"/> where they are no such
    /// mention.</summary>
    public AskedDocument? AsCited(string text)
    {
        var read = Cited(text);
        if (read is null || read.Span.End < text.TrimEnd(' ', '.', ',', ';').Length)
            return null;
        return new AskedDocument([read.Key.Designation!])
        {
            Type = Type ?? read.Type,
            Issuer = read.Key.Issuer,
            Province = read.Key.Province,
            Day = Day ?? read.Key.Date,
            Year = Year ?? read.Key.Year,
        };
    }

    /// <summary>Whether nothing that was typed contradicts what is known of a document.</summary>
    public bool Fits(DocumentKey key) =>
        (Type is null
            || key.Type is null
            || FitsKind(key.Type))
        && Agrees(Issuer, key.Issuer)
        && Agrees(Province, key.Province)
        && (Day is null || key.Date is null || Day == key.Date)
        && (Year is null || key.Year is null || Year == key.Year);

    /// <summary>Whether nothing that was typed contradicts what is told of a document that is only cited: by most, or
    /// by one that prints another day.</summary>
    public bool Fits(CitedDocument cited) => Fits(cited.Document.Key) || cited.Names.Any(Fits);

    /// <summary>In how many parts what was typed is what is told of a document that is only cited.</summary>
    public int AgreementWith(CitedDocument cited) =>
        cited.Names.Where(Fits).Append(cited.Document.Key).Max(AgreementWith);

    /// <summary>In how many parts what was typed is what is known of a document.</summary>
    public int AgreementWith(DocumentKey key) =>
        One(Issuer is not null && Issuer == key.Issuer) + One(Province is not null && Province == key.Province)
        + One(Day is not null && Day == key.Date) + One(Year is not null && Year == key.Year);

    private static AskedDocument OfNumber(string text, AskedNumber number, int? year, KnownNumbers numbers)
    {
        var beside = text[..number.Span.Start] + " " + text[number.Span.End..];
        var body = AskedBody.In(beside);
        return new AskedDocument(numbers.Meant(number))
        {
            Type = number.Type
                ?? AskedBody.First(DocumentType.Words, text[number.Span.Start..number.NumberSpan.Start]),
            Issuer = body.Issuer,
            Province = body.Province,
            Day = number.Day,
            Year = year ?? number.Year ?? number.Day?.Year,
        };
    }

    private static Citation? Cited(string text) => CitationExtractor.Extract(new Document("", text), Header.Empty)
        .FirstOrDefault(one => one is { Span.Start: 0, Key.Designation: not null });

    private bool FitsKind(string slug) =>
        DocumentType.Find(slug) is not { } kind
            || kind == Type
            || kind.MayCarrySymbolOf(Type!)
            || Type!.MayCarrySymbolOf(kind);

    private static bool Agrees(string? asked, string? known) => asked is null
        || known is null
        || asked == known;

    private static int One(bool agrees) => agrees ? 1 : 0;
}
