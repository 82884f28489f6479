using VanBan.Citations.Scan;
using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Citations.Resolve;

/// <summary>
/// What the other mentions tell of a mention: Nghị định 30/2020/NĐ-CP prescribes that a document is cited in full at
/// its first mention and by kind and number alone later, so the date of a later one is that of the first.
/// </summary>
internal static class SharedParts
{
    // Of ', ' or ' và ' between two members of an enumeration.
    private const int LongestJoint = 8;

    /// <summary>Completes <paramref name="mentions"/> by what others say of the same document.</summary>
    /// <param name="text">The text.</param>
    /// <param name="mentions">The mentions, in the order of the text.</param>
    /// <param name="written">The day of the document that speaks; <see langword="null"/> where it is not
    /// known.</param>
    public static void Complete(NormalizedText text, List<CitedPlace> mentions, DateOnly? written)
    {
        ShareAcrossEnumerations(text, mentions);
        InferDates(mentions);
        InferIssuers(mentions);
        DatedLawNames.Bind(text, mentions);
        BareLawNames.Bind(text, mentions, written);
    }

    // 'các Quyết định số: 1743/QĐ-BGTVT, 1744/QĐ-BGTVT ngày 31/12/2024 của Bộ trưởng …': one date and one issuer for
    // all that have none of their own. In 'Chỉ thị số 31-CT/TU ngày 12/6/2025, Kế hoạch số 134-KH/TU ngày 14/7/2025 của
    // Ban Thường vụ Tỉnh ủy' the issuer is that of both. What a symbol or a year says is never overridden.
    private static void ShareAcrossEnumerations(NormalizedText text, List<CitedPlace> mentions)
    {
        for (var i = mentions.Count - 2; i >= 0; i--)
        {
            var (mention, next) = (mentions[i], mentions[i + 1]);
            if (mention.Number is not { } number
                || next.Number is not { } following
                || !IsJoined(text, mention, next))
                continue;
            if (MayShareDate(mention, next))
                (mention.Date, mention.DateInferred) = (next.Date, true);
            if (mention.AnyIssuer is null && next.AnyIssuer is { } issuer
                && MayShare(number, following, issuer, next.IsMember))
                mention.InferredIssuer = issuer;
        }
    }

    // Between the members of an enumeration stand a comma or 'và', and what announces the second.
    private static bool IsJoined(NormalizedText text, CitedPlace mention, CitedPlace next)
    {
        if (next.Start - mention.End > LongestJoint)
            return false;
        var between = text.Folded[mention.End..next.Start];
        return next.IsMember || between.Trim(" ,;") is "va"
            || (between.ContainsAny(",;") && between.Trim(" ,;").IsEmpty);
    }

    private static bool MayShareDate(CitedPlace mention, CitedPlace next) =>
        next is { IsMember: true, Date: { } date }
            && mention.Date is null
            && mention.Type == next.Type
            && AreOfOneBody(mention.Number!, next.Number!)
            && (mention.Number?.Year ?? date.Year) == date.Year;

    // '101/QĐ-BTP, 22/QĐ-TTg ngày 05/01/2025': two bodies do not decide on one day.
    private static bool AreOfOneBody(DocumentNumber number, DocumentNumber next) =>
        number.SymbolSlug == next.SymbolSlug || (number.Issuer is { } issuer && issuer == next.Issuer);

    private static bool MayShare(DocumentNumber number, DocumentNumber next, PrintedIssuer issuer, bool isMember)
    {
        if (number.Issuer is { } bySymbol
            && issuer.Body is { } body
            && bySymbol != body
            && !NumberSymbol.MayStandFor(bySymbol, body))
            return false;
        // A member of its own kind shares the issuer only where the symbols name one body.
        return isMember || (number.Issuer is not null && number.Issuer == next.Issuer);
    }

    private static void InferDates(List<CitedPlace> mentions)
    {
        // Null stands for two dates that contradict each other: then nothing is inferred.
        var sources = new Dictionary<(string?, string), CitedPlace?>();
        foreach (var mention in mentions)
        {
            if (mention is not { Number: not null, Date: not null, DateInferred: false })
                continue;
            var key = SameDocument(mention);
            sources[key] = sources.TryGetValue(key, out var known)
                && known?.Date != mention.Date
                ? null : mention;
        }
        foreach (var mention in mentions)
        {
            if (mention is { Number: not null, Date: null }
                && sources.GetValueOrDefault(SameDocument(mention)) is { Date: { } date } source
                && (mention.Year ?? date.Year) == date.Year
                && MayBeOneBody(mention, source))
                (mention.Date, mention.DateInferred) = (date, true);
        }
    }

    // 'của HĐND tỉnh Bình Phước' and 'của HĐND tỉnh Đồng Nai': two documents of one number.
    private static bool MayBeOneBody(CitedPlace mention, CitedPlace source) =>
        mention.AnyIssuer is not { } one || source.AnyIssuer is not { } other
            || ((one.Province is null || other.Province is null || one.Province == other.Province)
                && (one.Locality is null || other.Locality is null || one.Locality == other.Locality));

    private static void InferIssuers(List<CitedPlace> mentions)
    {
        // Null stands for two issuers that contradict each other.
        var sources = new Dictionary<(string?, string), CitedPlace?>();
        foreach (var mention in mentions)
        {
            if (mention is not { Number: not null, Issuer: not null })
                continue;
            var key = SameDocument(mention);
            sources[key] = !sources.TryGetValue(key, out var known)
                || HasIssuerOf(known, mention)
                ? known ?? mention : null;
        }
        foreach (var mention in mentions)
        {
            if (mention is not { Number: not null, AnyIssuer: null }
                || sources.GetValueOrDefault(SameDocument(mention)) is not { } source)
                continue;
            if (MayBeOneDay(mention, source))
                mention.InferredIssuer = source.Issuer;
        }
    }

    private static bool HasIssuerOf(CitedPlace? known, CitedPlace mention) =>
        known?.Issuer is { } one && mention.Issuer is { } other
        && (one.Body, one.Province, one.Locality) == (other.Body, other.Province, other.Locality);

    // Two dates tell two documents of one number apart.
    private static bool MayBeOneDay(CitedPlace mention, CitedPlace source) =>
        mention.Date is not { } date
            || source.Date is not { } other
            || date == other;

    private static (string? Type, string Number) SameDocument(CitedPlace mention) =>
        (mention.Type?.Slug, mention.Number!.Slug);
}
