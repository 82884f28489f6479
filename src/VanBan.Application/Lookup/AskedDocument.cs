using System.Collections.Immutable;
using VanBan.Documents;
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
            : new AskedDocument([Letters.Slug(Abbreviation.Expand(text), '.')]) { Year = year };
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
