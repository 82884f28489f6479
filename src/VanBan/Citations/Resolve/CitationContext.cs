using System.Collections.Immutable;
using VanBan.Citations.Scan;
using VanBan.Documents;
using VanBan.Text;

namespace VanBan.Citations.Resolve;

/// <summary>Makes citations of what was read: parts that others tell, and identity.</summary>
internal static class CitationContext
{
    // How far above a mention the quotation may have opened that it stands in.
    private const int LongestQuotation = 4000;

    private const int MostOfHead = 2000;

    /// <summary>The citations of a document whose head says <paramref name="header"/>.</summary>
    public static ImmutableArray<Citation> Complete(NormalizedText text, List<CitedPlace> mentions, Header header)
    {
        SharedParts.Complete(text, mentions, header.Date);
        var citations = ImmutableArray.CreateBuilder<Citation>(mentions.Count);
        var keys = new Dictionary<CitedPlace, DocumentKey>();
        foreach (var mention in mentions)
        {
            if (mention is { IsTentative: true, Antecedent: null }
                || IsOfAnotherSelf(text, mention, header)
                || (citations.Count == 0 && IsOwnHead(text, mention, header)))
                continue;
            mention.Ordinal = citations.Count;
            citations.Add(ToCitation(text, mention, header, keys));
        }
        return citations.ToImmutable();
    }

    private static Citation ToCitation(
        NormalizedText text, CitedPlace mention, Header header, Dictionary<CitedPlace, DocumentKey> keys)
    {
        var key = mention switch
        {
            { Kind: CitationKind.Self } => header.Key ?? new DocumentKey { Type = mention.Type?.Slug },
            // What a law's name alone stands for may be named by number only later in the text.
            { Antecedent: { } antecedent } =>
                keys.GetValueOrDefault(antecedent) ?? CitationKey.Of(text, antecedent, header),
            _ => CitationKey.Of(text, mention, header),
        };
        keys[mention] = key;
        return new Citation(text.ToSource(new TextSpan(mention.Start, mention.End)), mention.Kind, mention.Type)
        {
            Number = mention.Number,
            Name = PrintedPart.Name(text, mention),
            Date = mention.Date,
            DateInferred = mention.DateInferred,
            Issuer = PrintedPart.Issuer(text, mention),
            IssuerInferred = mention.InferredIssuer is not null,
            Relation = mention.Relation,
            Key = key,
            Pinpoints = [.. mention.Pinpoints],
            Certainty = CertaintyOf(mention, key),
        };
    }

    private static Certainty CertaintyOf(CitedPlace mention, DocumentKey key) => mention.Kind switch
    {
        CitationKind.Self => Certainty.Certain,
        CitationKind.Anaphora => mention.Antecedent is null ? Certainty.Ambiguous : Certainty.Likely,
        _ when mention.IsSerialOnly && key.Date is null => Certainty.Ambiguous,
        _ => key.IsComplete
            && !mention.DateInferred
            && mention is { Antecedent: null, ActInForce: null }
            ? Certainty.Certain : Certainty.Likely,
    };

    // 'Quy chế này' is what is attached, and 'Luật này' in the wording that an amendment quotes is the law amended:
    // neither is this document.
    private static bool IsOfAnotherSelf(NormalizedText text, CitedPlace mention, Header header) =>
        mention.Kind == CitationKind.Self
            && ((header.Type is { } own && own != mention.Type) || IsQuoted(text, mention.Start));

    // 'NGHỊ ĐỊNH CỦA CHÍNH PHỦ SỐ 61/1998/NĐ-CP' above the basis, 'Án lệ số 43/2021/AL về …' in the first line: the head
    // of the document says its own number.
    private static bool IsOwnHead(NormalizedText text, CitedPlace mention, Header header) =>
        mention.Number is { } number
            && number.Equals(header.Number)
            && mention.Type == header.Type
        && mention.Start < MostOfHead
        && mention.Start + 1 < text.Length
        && (char.IsUpper(text.Text[mention.Start + 1]) || text.Text[..mention.Start].IsWhiteSpace());

    private static bool IsQuoted(NormalizedText text, int at)
    {
        var before = text.Text[Math.Max(0, at - LongestQuotation)..at];
        return before.LastIndexOf('“') > before.LastIndexOf('”');
    }
}
