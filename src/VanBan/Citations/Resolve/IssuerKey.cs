using VanBan.Citations.Scan;
using VanBan.Documents;
using VanBan.Knowledge;
using VanBan.Text;

namespace VanBan.Citations.Resolve;

/// <summary>
/// The body in whose series a cited document is numbered, and its province: as printed, else as the symbol says, a local body without a place being that of the citing
/// document. What cannot be told is left open: a wrong body would be a wrong link.
/// </summary>
internal static class IssuerKey
{
    /// <summary>Slugs of body and province for <paramref name="mention"/>; <see langword="null"/> for what is not known.</summary>
    public static (string? Body, string? Province) Of(CitedPlace mention, string? printed, Header header)
    {
        var own = header.Key;
        // Of bodies that issue together any may be named first; the symbol keeps their order.
        if (mention.Type?.Slug is "thong-tu-lien-tich" or "nghi-quyet-lien-tich" && mention.Number?.Issuer is { IsLocal: false } leading)
            return (leading.SeriesOf(leading), null);
        if (mention.AnyIssuer is { } issuer)
        {
            // Of a body that the table lacks ('Ban Kinh tế - Ngân sách HĐND tỉnh') the symbol tells more than the name.
            if ((issuer.Body ?? mention.Number?.Issuer) is not { } known)
                return (printed is null ? null : Letters.Slug(printed, '.'), issuer.Province?.Slug);
            var series = known.SeriesOf(mention.Number?.Issuer);
            var province = issuer.Province?.Slug ?? (known.IsLocal ? own?.Province : null);
            if (issuer.Locality is not { } locality)
                return (series, province);
            // 'UBND huyện' in a document of a district is that district's, and elsewhere nobody knows whose.
            var named = locality.Contains('.', StringComparison.Ordinal);
            var whole = $"{series}.{locality}";
            return (named ? whole : own?.Issuer?.StartsWith(whole, StringComparison.Ordinal) == true ? own.Issuer : null, province);
        }
        if (mention.Number is null)
            return (mention.Type?.Slug switch { "luat" or "bo-luat" or "hien-phap" => "quoc.hoi", "phap-lenh" => "uy.ban.thuong.vu.quoc.hoi", _ => null }, null);
        if (mention.Number.Issuer is not { } body)
            return (null, null);
        if (!body.IsLocal)
            return (body.SeriesOf(body), null);
        // 'QĐ-UBND' in a document of a district may be the district's or the province's.
        var isBelow = own?.Issuer is { } citing && Below.Any(unit => citing.Contains(unit, StringComparison.Ordinal));
        return (isBelow ? null : Local(body, own), own?.Province);
    }

    private static readonly string[] Below = [".huyen", ".quan", ".thi.xa", ".xa.", ".phuong.", ".thi.tran", ".dac.khu"];

    // 'TU' is the committee of a province or of a city: its document does not tell by itself.
    private static string? Local(Issuer body, DocumentKey? own) => body.Slug != "tinh.uy" ? body.Slug
        : Province.All.FirstOrDefault(province => province.Slug == own?.Province) is { } province ? (province.IsCity ? "thanh.uy" : "tinh.uy") : null;
}
