using VanBan.Citations.Scan;
using VanBan.Documents;
using VanBan.Knowledge;
using VanBan.Text;

namespace VanBan.Citations.Resolve;

/// <summary>
/// The body in whose series a cited document is numbered, and its province: as printed, else as the symbol says, a
/// local body without a place being that of the citing document. What cannot be told is left open: a wrong body would
/// be a wrong link.
/// </summary>
internal static class IssuerKey
{
    /// <summary>Slugs of body and province for <paramref name="mention"/>; <see langword="null"/> for what is not
    /// known.</summary>
    public static (string? Body, string? Province) Of(CitedPlace mention, string? printed, Header header)
    {
        var own = header.Key;
        // Of bodies that issue together any may be named first; the symbol keeps their order.
        if (mention.Type is { IsJoint: true }
            && mention.Number?.Issuer is { IsLocal: false } leading)
            return (leading.SeriesOf(leading), null);
        if (mention.AnyIssuer is { } issuer)
            return OfPrinted(mention, issuer, printed, own);
        if (mention.Number is null)
            return (
                mention.Type?.AdoptedBy, mention.Designation is null
                    ? null : mention.Province?.Slug ?? OwnProvince(mention, own));
        return mention.Type is { IsPrivate: true } ? (null, null) : OfSymbol(mention.Number.Issuer, own);
    }

    // A meeting of the Party's branch of 'the province' is that of the province whose document speaks.
    private static string? OwnProvince(CitedPlace mention, DocumentKey? own) =>
        mention.Type is { NamedBy: NameUse.Meeting } ? own?.Province : null;

    private static (string? Body, string? Province) OfPrinted(
        CitedPlace mention, PrintedIssuer issuer, string? printed, DocumentKey? own)
    {
        // Of a body that the table lacks ('Ban Kinh tế - Ngân sách HĐND tỉnh') the symbol tells more than the name.
        if ((issuer.Body ?? mention.Number?.Issuer) is not { } known)
            return (printed is null ? null : Letters.Slug(printed, '.'), issuer.Province?.Slug);
        var series = known.SeriesOf(mention.Number?.Issuer);
        var province = issuer.Province?.Slug ?? (known.IsLocal ? own?.Province : null);
        return (issuer.Locality is { } locality ? InLocality($"{series}.{locality}", locality, own) : series, province);
    }

    // 'UBND huyện' in a document of a district is that district's, and elsewhere nobody knows whose.
    private static string? InLocality(string whole, string locality, DocumentKey? own)
    {
        var isNamed = locality.Contains('.', StringComparison.Ordinal);
        return isNamed ? whole : own?.Issuer?.StartsWith(whole, StringComparison.Ordinal) == true ? own.Issuer : null;
    }

    private static (string? Body, string? Province) OfSymbol(Issuer? body, DocumentKey? own)
    {
        if (body is null)
            return (null, null);
        if (!body.IsLocal)
            return (body.SeriesOf(body), null);
        // 'QĐ-UBND' in a document of a district may be the district's or the province's.
        var isBelow = own?.Issuer is { } citing
            && Below.Any(unit => $"{citing}.".Contains(unit, StringComparison.Ordinal));
        return (isBelow ? null : Local(body, own), own?.Province);
    }

    // What the slug of a body below the province holds: '.huyen.', '.thi.xa.'.
    private static readonly string[] Below =
        [.. CitationWords.Localities.Phrases.Select(word => $".{word.Replace(' ', '.')}.")];

    // 'TU' is the committee of a province or of a city: its document does not tell by itself.
    private static string? Local(Issuer body, DocumentKey? own)
    {
        if (body.Slug != ProvinceCommittee)
            return body.Slug;
        var province = Province.All.FirstOrDefault(province => province.Slug == own?.Province);
        return province is null ? null : province.IsCity ? CityCommittee : ProvinceCommittee;
    }

    private const string ProvinceCommittee = "tinh.uy";
    private const string CityCommittee = "thanh.uy";
}
