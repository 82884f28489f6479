using VanBan.Citations.Scan;
using VanBan.Knowledge;

namespace VanBan.Citations.Resolve;

/// <summary>
/// What the other mentions tell of a mention: Nghị định 30/2020/NĐ-CP prescribes that a document is cited in full at its first mention
/// and by kind and number alone later, so the date of a later one is that of the first.
/// </summary>
internal static class SharedParts
{
    // Of ', ' or ' và ' between two members of an enumeration.
    private const int LongestJoint = 8;

    /// <summary>Completes <paramref name="mentions"/> by what others say of the same document.</summary>
    public static void Complete(List<CitedPlace> mentions)
    {
        ShareAcrossEnumerations(mentions);
        InferDates(mentions);
        InferIssuers(mentions);
        InferLawNumbers(mentions);
    }

    // 'các Quyết định số: 1743/QĐ-BGTVT, 1744/QĐ-BGTVT ngày 31/12/2024 của Bộ trưởng …': one date and one issuer for all that have none
    // of their own.
    private static void ShareAcrossEnumerations(List<CitedPlace> mentions)
    {
        for (var i = mentions.Count - 2; i >= 0; i--)
        {
            var (mention, next) = (mentions[i], mentions[i + 1]);
            if (!next.IsMember || next.Start - mention.End > LongestJoint || mention.Kind != CitationKind.Numbered)
                continue;
            if (mention.Date is null && next.Date is not null)
                (mention.Date, mention.DateInferred) = (next.Date, true);
            if (mention.Issuer is null)
                mention.InferredIssuer ??= next.AnyIssuer;
        }
    }

    private static void InferDates(List<CitedPlace> mentions)
    {
        // Null stands for two dates that contradict each other: then nothing is inferred.
        var dates = new Dictionary<(string?, string), DateOnly?>();
        foreach (var mention in mentions)
        {
            if (mention is not { Number: not null, Date: not null, DateInferred: false })
                continue;
            var key = SameDocument(mention);
            dates[key] = dates.TryGetValue(key, out var known) && known != mention.Date ? null : mention.Date;
        }
        foreach (var mention in mentions)
        {
            if (mention is { Number: not null, Date: null } && dates.TryGetValue(SameDocument(mention), out var date) && date is not null)
                (mention.Date, mention.DateInferred) = (date, true);
        }
    }

    private static void InferIssuers(List<CitedPlace> mentions)
    {
        // Null stands for two issuers that contradict each other.
        var sources = new Dictionary<(string?, string), CitedPlace?>();
        foreach (var mention in mentions)
        {
            if (mention is not { Number: not null, Issuer: not null })
                continue;
            var key = SameDocument(mention);
            sources[key] = !sources.TryGetValue(key, out var known) || HasIssuerOf(known, mention) ? known ?? mention : null;
        }
        foreach (var mention in mentions)
        {
            if (mention is not { Number: not null, AnyIssuer: null } || sources.GetValueOrDefault(SameDocument(mention)) is not { } source)
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
        mention.Date is not { } date || source.Date is not { } other || date == other;

    // 'Luật Bảo hiểm xã hội số 41/2024/QH15 …; theo Luật Bảo hiểm xã hội': the name alone means the act that the document names by
    // number, if there is one only.
    private static void InferLawNumbers(List<CitedPlace> mentions)
    {
        var acts = new Dictionary<Law, CitedPlace?>();
        foreach (var mention in mentions)
        {
            if (mention is not { Law: { } law, Number: { } number })
                continue;
            acts[law] = !acts.TryGetValue(law, out var known) || (known is not null && number.Equals(known.Number)) ? mention : null;
        }
        foreach (var mention in mentions)
        {
            if (mention is { Law: { } law, Number: null, Date: null } && acts.TryGetValue(law, out var act))
                mention.Antecedent = act;
        }
    }

    private static (string? Type, string Number) SameDocument(CitedPlace mention) => (mention.Type?.Slug, mention.Number!.Slug);
}
