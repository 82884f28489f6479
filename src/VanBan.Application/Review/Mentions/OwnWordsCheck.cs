using VanBan.Application.Wording;
using VanBan.Citations;
using VanBan.Knowledge;
using VanBan.Notation;

namespace VanBan.Application.Review.Mentions;

/// <summary>What does not agree within one mention: kind and symbol, body and symbol, year and date, year and term of
/// the National Assembly.</summary>
internal static class OwnWordsCheck
{
    public static IEnumerable<ReviewFinding> Find(Draft draft) => draft.Mentions.SelectMany(Find);

    private static IEnumerable<ReviewFinding> Find(Mention mention)
    {
        if (mention.Number is not { } number)
            yield break;
        if (CitationReview.KindBySymbol(mention.Citation) is { } kind)
            yield return Kind(mention, number, kind);
        if (CitationReview.BodyBySymbol(mention.Citation) is { } body)
            yield return Body(mention, number, body);
        if (AssemblyTerm.OfSymbol(number.Symbol) is { } term
            && number.Year is { } year
            && !term.Holds(year))
            yield return Term(mention, number, term);
    }

    private static ReviewFinding Kind(Mention mention, DocumentNumber number, DocumentType kind) =>
        mention.Finding(
            "citation-type", FindingSeverity.Error,
            $"Ghi là {mention.Type!.Name.ToLowerInvariant()} nhưng ký hiệu {number.Symbol} là của "
            + $"{kind.Name.ToLowerInvariant()}.")
        with
        { Suggestion = $"{kind.Name} số {number}" };

    private static ReviewFinding Body(Mention mention, DocumentNumber number, Issuer body) =>
        mention.Finding(
            "citation-issuer", FindingSeverity.Error,
            $"Ghi là của {SingleLine.Of(mention.PrintedIssuer!)} nhưng ký hiệu {number.Symbol} là của {body.Name}.")
        with
        { Suggestion = body.Name };

    private static ReviewFinding Term(Mention mention, DocumentNumber number, AssemblyTerm term) =>
        mention.Finding(
            "citation-year", FindingSeverity.Error,
            $"Số {number}: Quốc hội khóa {term.Term} ban hành văn bản từ năm {term.First} đến năm {term.Last}, "
            + $"không phải năm {number.Year}.");
}
