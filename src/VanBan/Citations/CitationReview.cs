using System.Collections.Immutable;
using System.Globalization;
using VanBan.Documents;
using VanBan.Notation;

namespace VanBan.Citations;

/// <summary>
/// What does not agree within the citations of one document: the word for the kind and the symbol, the year in the number and the date, two dates for one number.
/// Everything is kept as printed; a person is told.
/// </summary>
public static class CitationReview
{
    /// <summary>Remarks on <paramref name="citations"/>, in the order of the text; one for each number whose dates disagree.</summary>
    public static ImmutableArray<Diagnostic> Of(Document document, ImmutableArray<Citation> citations)
    {
        var remarks = ImmutableArray.CreateBuilder<Diagnostic>();
        var dates = new Dictionary<(string?, string?, string?, string), (DateOnly Date, bool Told)>();
        foreach (var citation in citations)
        {
            if (citation.Number is not { } number)
                continue;
            var page = document.PageAt(citation.Span.Start);
            if (NumberShape.KindOf(number) is { } kind && citation.Type is { } type && kind != type && !SharesSymbol(type.Slug, kind.Slug))
                remarks.Add(new Diagnostic("citation-type-disagrees", $"{type.Name} số {number}: ký hiệu là của {kind.Name.ToLowerInvariant()}.", page));
            if (citation.Date is not { } date || citation.DateInferred)
                continue;
            if (number.Year is { } year && year != date.Year)
                remarks.Add(new Diagnostic("citation-year-disagrees", $"{citation.Type?.Name} số {number} ghi ngày {Day(date)}: năm trong số và năm trong ngày khác nhau.", page));
            var key = (citation.Type?.Slug, citation.Key.Issuer, citation.Key.Province, number.Slug);
            // Without a year in the number two dates are two documents: each year has its own 01/NQ-CP.
            if (dates.TryGetValue(key, out var first) && first.Date != date && !first.Told && (number.Year is not null || first.Date.Year == date.Year))
            {
                remarks.Add(new Diagnostic("citation-dates-disagree", $"{citation.Type?.Name} số {number} được ghi hai ngày: {Day(first.Date)} và {Day(date)}.", page));
                dates[key] = first with { Told = true };
            }
            dates.TryAdd(key, (date, false));
        }
        return remarks.ToImmutable();
    }

    // A regulation (quy định) of the Party is numbered QĐ; 'văn bản' and 'công văn' name any letter; a law or ordinance carries the symbol of its promulgation.
    private static bool SharesSymbol(string type, string kind) =>
        (type, kind) is ("quy-dinh", "quyet-dinh") or ("thong-tri", "thong-tu") or ("luat" or "bo-luat" or "phap-lenh", _) or ("cong-van", _) or ("nghi-quyet-lien-tich", "nghi-quyet");

    private static string Day(DateOnly date) => date.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
