using VanBan.Application.Wording;
using VanBan.Documents;
using VanBan.Knowledge;

namespace VanBan.Application.Review.Mentions;

/// <summary>
/// How administrative documents name others: at the first mention with kind, number, date, issuer and subject, later in
/// short (Nghị định 30/2020/NĐ-CP, Phụ lục I.II.6). Legislation and the Party's documents have rules of their own.
/// </summary>
internal static class FormCheck
{
    private static readonly DateOnly Since = new(2020, 3, 5);

    private const int MostSingly = 3;

    // The subject stands on the first lines.
    private const int LongestHead = 2000;

    public static IEnumerable<ReviewFinding> Find(Draft draft)
    {
        if (!Applies(draft))
            yield break;
        var bare = Bare(draft).ToList();
        // A text that dates none of what it cites has its own way, told once.
        foreach (var mention in bare.Count > MostSingly ? bare.Take(1) : bare)
            yield return mention.Finding(
                "first-mention", FindingSeverity.Remark,
                $"{mention.Name} được viện dẫn lần đầu mà không ghi ngày, tháng, năm ban hành"
                + (bare.Count > MostSingly ? $"; {bare.Count - 1} văn bản khác cũng vậy." : "."));
    }

    /// <summary>Whether the forms of administrative documents are those of this draft, and can be read in it.</summary>
    public static bool Applies(Draft draft) => ReasonAgainst(draft) is null;

    /// <summary>Why the forms of administrative documents are not those of this draft; <see langword="null"/> where they
    /// are.</summary>
    public static string? ReasonAgainst(Draft draft) =>
        draft.Document.OcrPages.Length > 0 ? "bản quét"
        : !IsAdministrative(draft.Facts.Header) ? "không phải văn bản hành chính, hoặc không rõ loại và cơ quan ban hành"
        : draft.LastDay < Since ? "văn bản có trước Nghị định" : null;

    private static IEnumerable<Mention> Bare(Draft draft)
    {
        var met = new HashSet<string>(StringComparer.Ordinal);
        return draft.Mentions.Where(
            mention => mention.Number is { } number
                && !IsInSubject(mention, draft)
                && met.Add(number.Slug)
                && IsToBeFull(mention)
                && (mention.Citation.Date is null || (mention.Citation.DateInferred && !IsEnumerated(mention))));
    }

    // The title, or the line 'V/v …' of a letter, says what the document is about, in short; the first mention is that of
    // the text.
    private static bool IsInSubject(Mention mention, Draft draft) =>
        draft.Facts.Header.Subject is { } subject
            && mention.Span.Start < LongestHead
            && SingleLine.Of(subject).Contains(draft.Quote(mention.Span), StringComparison.OrdinalIgnoreCase)
            && mention.Span.Start < EndOfSubject(draft, subject);

    // Where the last word of the subject first ends behind its first word.
    private static int EndOfSubject(Draft draft, string subject)
    {
        var words = subject.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var at = 0;
        foreach (var word in words)
        {
            var next = draft.Text.IndexOf(word, at, StringComparison.Ordinal);
            if (next < 0)
                return at;
            at = next + word.Length;
        }
        return at;
    }

    // Laws and ordinances are named without number, date and body.
    private static bool IsToBeFull(Mention mention) =>
        mention.Type is { Class: not DocumentClass.Law }
            && mention.Citation.Correction is null
            && mention.Citation.Kind == Citations.CitationKind.Numbered;

    // 'các Quyết định số 743/QĐ-UBND, 744/QĐ-UBND ngày 28/4/2023': the date follows the last one.
    private static bool IsEnumerated(Mention mention)
    {
        var next = mention.Order + 1 < mention.Draft.Mentions.Length ? mention.Draft.Mentions[mention.Order + 1] : null;
        return next is not null
            && next.Type == mention.Type
            && next.Span.Start - mention.Span.End < 40;
    }

    private static bool IsAdministrative(Header header) =>
        header.Type is { } type && header.Key?.Issuer is { } body
        && Issuer.All.FirstOrDefault(one => one.Slug == body) is not { IsParty: true }
        && (type.Class is not (DocumentClass.Law or DocumentClass.Consolidation))
        && (!type.IsAct || header.Number is { Year: null } || IsSymbolOfCase(header));

    private static bool IsSymbolOfCase(Header header) =>
        header.Number is null
            && header.Symbol is { } symbol
            && !symbol.StartsWith('/');
}
