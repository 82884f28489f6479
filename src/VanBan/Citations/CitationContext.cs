using System.Collections.Immutable;
using VanBan.Documents;
using VanBan.Knowledge;
using VanBan.Notation;
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
        InferIssuers(mentions);
        InferLawNumbers(mentions);
        var citations = ImmutableArray.CreateBuilder<Citation>(mentions.Count);
        var keys = new Dictionary<Mention, DocumentKey>();
        foreach (var mention in mentions)
        {
            // 'Quy chế này' is what is attached, and 'Luật này' in the wording that an amendment quotes is the law amended: neither is this document.
            if (mention.Kind == CitationKind.Self && ((header.Type is { } own && own != mention.Type) || IsQuoted(text, mention.Start)))
                continue;
            if (citations.Count == 0 && IsOwnHead(text, mention, header))
                continue;
            mention.Ordinal = citations.Count;
            citations.Add(ToCitation(text, mention, header, keys));
        }
        return citations.ToImmutable();
    }

    // 'các Quyết định số: 1743/QĐ-BGTVT, 1744/QĐ-BGTVT ngày 31/12/2024 của Bộ trưởng …': one date and one issuer for all that have none of their own.
    private static void ShareAcrossEnumerations(List<Mention> mentions)
    {
        for (var i = mentions.Count - 2; i >= 0; i--)
        {
            var (mention, next) = (mentions[i], mentions[i + 1]);
            if (!next.IsMember || next.Start - mention.End > 8 || mention.Kind != CitationKind.Numbered)
                continue;
            if (mention.Date is null && next.Date is not null)
                (mention.Date, mention.DateInferred) = (next.Date, true);
            if (mention.Issuer is null)
                mention.InferredIssuer ??= next.AnyIssuer;
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

    private static void InferIssuers(List<Mention> mentions)
    {
        // Null stands for two issuers that contradict each other, or dates that tell two documents of one number apart.
        var issuers = new Dictionary<(string?, string), Mention?>();
        foreach (var mention in mentions)
        {
            if (mention.Number is null || mention.Issuer is null)
                continue;
            var key = (mention.Type?.Slug, mention.Number.Slug);
            issuers[key] = !issuers.TryGetValue(key, out var known) ? mention
                : known?.Issuer is { } one && (one.Body, one.Province, one.Locality) == (mention.Issuer.Body, mention.Issuer.Province, mention.Issuer.Locality) ? known : null;
        }
        foreach (var mention in mentions)
        {
            if (mention.Number is null || mention.AnyIssuer is not null || !issuers.TryGetValue((mention.Type?.Slug, mention.Number.Slug), out var source) || source is null)
                continue;
            if (mention.Date is { } date && source.Date is { } other && date != other)
                continue;
            mention.InferredIssuer = source.Issuer;
        }
    }

    // 'Luật Bảo hiểm xã hội số 41/2024/QH15 …; theo Luật Bảo hiểm xã hội': the name alone means the act that the document names by number, if there is one only.
    private static void InferLawNumbers(List<Mention> mentions)
    {
        var acts = new Dictionary<Law, Mention?>();
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

    private static Citation ToCitation(NormalizedText text, Mention mention, Header header, Dictionary<Mention, DocumentKey> keys)
    {
        var name = NameOf(text, mention);
        var issuer = IssuerOf(text, mention);
        var key = mention switch
        {
            { Kind: CitationKind.Self } => header.Key ?? new DocumentKey { Type = mention.Type?.Slug },
            // What a law's name alone stands for may be named by number only later in the text.
            { Antecedent: { } antecedent } => keys.TryGetValue(antecedent, out var known) ? known : KeyOf(text, antecedent, header),
            _ => KeyOf(text, mention, header),
        };
        keys[mention] = key;
        return new Citation(text.ToSource(new TextSpan(mention.Start, mention.End)), mention.Kind, mention.Type)
        {
            Number = mention.Number,
            Name = name,
            Date = mention.Date,
            DateInferred = mention.DateInferred,
            Issuer = issuer,
            IssuerInferred = mention.InferredIssuer is not null,
            Relation = mention.Relation,
            Key = key,
            Pinpoints = [.. mention.Pinpoints],
            Certainty = CertaintyOf(mention, key),
        };
    }

    private static Certainty CertaintyOf(Mention mention, DocumentKey key) => mention.Kind switch
    {
        CitationKind.Self => Certainty.Certain,
        CitationKind.Anaphora => mention.Antecedent is null ? Certainty.Ambiguous : Certainty.Likely,
        _ when mention.IsSerialOnly && key.Date is null => Certainty.Ambiguous,
        _ => key.IsComplete && !mention.DateInferred && mention.Antecedent is null ? Certainty.Certain : Certainty.Likely,
    };

    // 'NGHỊ ĐỊNH CỦA CHÍNH PHỦ SỐ 61/1998/NĐ-CP' above the basis: the head of the document says its own number.
    private static bool IsOwnHead(NormalizedText text, Mention mention, Header header) =>
        mention.Number is { } number && number.Equals(header.Number) && mention.Type == header.Type && mention.Start < 2000 && mention.Start + 1 < text.Length && char.IsUpper(text.Text[mention.Start + 1]);

    private static bool IsQuoted(NormalizedText text, int at)
    {
        var before = text.Text[Math.Max(0, at - 4000)..at];
        return before.LastIndexOf('“') > before.LastIndexOf('”');
    }

    private static string? NameOf(NormalizedText text, Mention mention) => mention.Name.End > 0 ? LawNameScanner.Respell(Printed(text, mention.Name)) : null;

    private static string? IssuerOf(NormalizedText text, Mention mention) => mention.AnyIssuer is { } body ? Printed(text, (body.Start, body.End)) : null;

    private static DocumentKey KeyOf(NormalizedText text, Mention mention, Header header)
    {
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
        // 'Nghị định số 132/2008/NĐ-CP ngày 31/12/2018': one of the years is a slip; the number says which document is meant, and the date says nothing.
        var year = number?.Year;
        if (year is not null && date is { } printed && printed.Year != year)
            (date, year) = (null, null);
        var (body, province) = IssuerKey.Of(mention, IssuerOf(text, mention), header);
        return new DocumentKey
        {
            Type = mention.Type?.Slug,
            Issuer = body,
            Province = province,
            Date = date,
            Year = year,
            Designation = number?.Slug ?? (!mention.IsSerialOnly && NameOf(text, mention) is { } name ? Letters.Slug(name, '.') : null),
        };
    }

    // As printed, a line end as a blank.
    private static string Printed(NormalizedText text, (int Start, int End) span) => text.Text[span.Start..span.End].ToString().Replace('\n', ' ');
}
