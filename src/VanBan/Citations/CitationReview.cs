using System.Collections.Immutable;
using System.Globalization;
using VanBan.Documents;
using VanBan.Knowledge;
using VanBan.Notation;

namespace VanBan.Citations;

/// <summary>
/// What does not agree within the citations of one document: the word for the kind and the symbol, the year in the
/// number and the date, two dates for one number. Everything is kept as printed; a person is told.
/// </summary>
public static class CitationReview
{
    /// <summary>Remarks on <paramref name="citations"/>, in the order of the text; one for each number whose dates
    /// disagree.</summary>
    public static ImmutableArray<Diagnostic> Of(Document document, ImmutableArray<Citation> citations)
    {
        var remarks = ImmutableArray.CreateBuilder<Diagnostic>();
        var dates = new Dictionary<(string?, string?, string?, string), (DateOnly Date, bool Told)>();
        foreach (var citation in citations)
        {
            if (citation.Number is not { } number)
                continue;
            var named = $"{citation.Type?.Name} số {number}";
            if (KindBySymbol(citation) is { } kind)
                Tell(citation, "citation-type-disagrees", $"{named}: ký hiệu là của {kind.Name.ToLowerInvariant()}.");
            if (citation.Date is not { } date || citation.DateInferred)
                continue;
            if (number.Year is { } year && year != date.Year)
                Tell(
                    citation, "citation-year-disagrees",
                    $"{named} ghi ngày {Day(date)}: năm trong số và năm trong ngày khác nhau.");
            var key = (citation.Type?.Slug, citation.Key.Issuer, citation.Key.Province, number.Slug);
            if (dates.TryGetValue(key, out var first)
                && !first.Told
                && Disagree(first.Date, date, number))
            {
                Tell(
                    citation, "citation-dates-disagree",
                    $"{named} được ghi hai ngày: {Day(first.Date)} và {Day(date)}.");
                dates[key] = first with { Told = true };
            }
            dates.TryAdd(key, (date, false));
        }
        return remarks.ToImmutable();

        void Tell(Citation citation, string code, string message) =>
            remarks.Add(new Diagnostic(code, message, document.PageAt(citation.Span.Start)));
    }

    /// <summary>The kind that the symbol abbreviates, where a document of the kind printed cannot bear it;
    /// <see langword="null"/> where they agree or one is not known.</summary>
    public static DocumentType? KindBySymbol(Citation citation) =>
        citation.Number is { } number
            && citation.Type is { } type
            && NumberSymbol.KindOf(number) is { } kind
            && !MayBear(type, kind)
            ? kind : null;

    /// <summary>The body that the symbol abbreviates, where a document of the body printed cannot bear it;
    /// <see langword="null"/> where they agree or one is not known.</summary>
    public static Issuer? BodyBySymbol(Citation citation)
    {
        if (citation.IssuerInferred
            || citation.Issuer is null
            || citation.Type is { IsJoint: true })
            return null;
        if (citation.Number?.Issuer is not { } bySymbol
            || Issuer.All.FirstOrDefault(body => body.Slug == citation.Key.Issuer) is not { } printed)
            return null;
        // The Council of Government (Hội đồng Chính phủ) had no symbol of its own; nor had others of its time.
        return !printed.HasSymbol || MayIssue(bySymbol, printed) ? null : bySymbol;
    }

    private static bool MayIssue(Issuer bySymbol, Issuer printed) =>
        printed.SeriesOf(bySymbol) == bySymbol.Slug
            || bySymbol.SeriesOf(printed) == printed.Slug
        || NumberSymbol.MayStandFor(bySymbol, printed);

    // Without a year in the number two dates are two documents: each year has its own 01/NQ-CP.
    private static bool Disagree(DateOnly first, DateOnly date, DocumentNumber number) =>
        first != date && (number.Year is not null || first.Year == date.Year);

    // 'Văn bản' and 'công văn' name any letter; a law or ordinance may carry the symbol of its promulgation.
    private static bool MayBear(DocumentType type, DocumentType kind) =>
        type.MayCarrySymbolOf(kind)
            || type.IsLetter
            || type.IsPrivate
            || type.Class == DocumentClass.Law;

    private static string Day(DateOnly date) => date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
