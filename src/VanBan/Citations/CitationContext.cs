using System.Collections.Immutable;
using VanBan.Documents;
using VanBan.Knowledge;
using VanBan.Text;

namespace VanBan.Citations;

/// <summary>
/// What the other mentions and the document's own header tell of a mention: Nghị định 30/2020/NĐ-CP prescribes that a document is cited in full at its first mention
/// and by kind and number alone later, so the date of a later one is that of the first.
/// </summary>
internal static class CitationContext
{
    public static ImmutableArray<Citation> Complete(NormalizedText text, List<Mention> mentions, Header header)
    {
        ShareAcrossEnumerations(mentions);
        InferDates(mentions);
        var citations = ImmutableArray.CreateBuilder<Citation>(mentions.Count);
        foreach (var mention in mentions)
            citations.Add(ToCitation(text, mention, header));
        return citations.MoveToImmutable();
    }

    // 'các Quyết định số: 1743/QĐ-BGTVT, 1744/QĐ-BGTVT ngày 31/12/2024 của Bộ trưởng …': one date and one issuer for all that have none of their own.
    private static void ShareAcrossEnumerations(List<Mention> mentions)
    {
        for (var i = mentions.Count - 2; i >= 0; i--)
        {
            var (mention, next) = (mentions[i], mentions[i + 1]);
            if (!next.IsMember || next.Start - mention.End > 8 || mention.Date is not null || next.Date is null || mention.Kind != CitationKind.Numbered)
                continue;
            mention.Date = next.Date;
            mention.DateInferred = true;
            mention.Issuer ??= next.Issuer;
            mention.Province ??= next.Province;
        }
    }

    private static void InferDates(List<Mention> mentions)
    {
        // Null stands for two dates that contradict each other: then nothing is inferred.
        var dates = new Dictionary<(string?, string), DateOnly?>();
        foreach (var mention in mentions)
        {
            if (mention.Number is null || mention.Date is null || mention.DateInferred)
                continue;
            var key = (mention.Type?.Slug, mention.Number.Slug);
            dates[key] = dates.TryGetValue(key, out var known) && known != mention.Date ? null : mention.Date;
        }
        foreach (var mention in mentions)
        {
            if (mention.Number is null || mention.Date is not null || !dates.TryGetValue((mention.Type?.Slug, mention.Number.Slug), out var date) || date is null)
                continue;
            mention.Date = date;
            mention.DateInferred = true;
        }
    }

    private static Citation ToCitation(NormalizedText text, Mention mention, Header header)
    {
        var name = mention.Name.End > 0 ? LawNameScanner.Respell(Printed(text, mention.Name)) : null;
        var issuer = mention.IssuerSpan.End > 0 ? Printed(text, mention.IssuerSpan) : null;
        var key = KeyOf(mention, name, issuer, header);
        return new Citation(text.ToSource(new TextSpan(mention.Start, mention.End)), mention.Kind, mention.Type)
        {
            Number = mention.Number,
            Name = name,
            Date = mention.Date,
            DateInferred = mention.DateInferred,
            Issuer = issuer,
            Relation = mention.Relation,
            Key = key,
            Certainty = key.IsComplete && !mention.DateInferred ? Certainty.Certain : Certainty.Likely,
        };
    }

    private static DocumentKey KeyOf(Mention mention, string? name, string? issuer, Header header)
    {
        var body = mention.Issuer ?? BodyOf(mention);
        var number = mention.Number;
        var date = mention.Date;
        if (number is null && mention.Law is { } law)
        {
            // A law by name and date is the act of that name adopted on that day; the name alone fits every version.
            if (date is { } day && law.AdoptedOn(day)?.Number is { } adopted)
                number = DocumentNumber.Parse(adopted);
        }
        else if (date is null && mention.Law is { } numbered && number is not null)
        {
            date = numbered.Versions.FirstOrDefault(version => version.Number is not null && DocumentNumber.Parse(version.Number).Equals(number))?.Date;
        }
        return new DocumentKey
        {
            Type = mention.Type?.Slug,
            Issuer = body?.Slug ?? (issuer is null ? null : Letters.Slug(issuer, '.')),
            Province = mention.Province?.Slug ?? (body is { IsLocal: true } ? header.Key?.Province : null),
            Date = date,
            Year = number?.Year,
            Designation = number?.Slug ?? (name is null ? null : Letters.Slug(name, '.')),
        };
    }

    private static Issuer? BodyOf(Mention mention)
    {
        if (mention.Number is null)
            return mention.Type?.Slug is "luat" or "bo-luat" or "hien-phap" ? Issuer.OfSymbol("QH") : mention.Type?.Slug is "phap-lenh" ? Issuer.OfSymbol("UBTVQH") : null;
        return mention.Number.Issuer;
    }

    // As printed, a line end as a blank.
    private static string Printed(NormalizedText text, (int Start, int End) span) => text.Text[span.Start..span.End].ToString().Replace('\n', ' ');
}
