using VanBan.Application.Wording;
using VanBan.Graph;

namespace VanBan.Application.Review.Mentions;

/// <summary>Bodies, provinces and kinds that are not those of the document at hand with the same number and
/// day.</summary>
internal static class BodyCheck
{
    public static IEnumerable<ReviewFinding> Find(Draft draft, StoreEvidence store) =>
        draft.Mentions.Select(mention => Against(mention, store) ?? AgainstLaws(mention)).OfType<ReviewFinding>();

    private static ReviewFinding? Against(Mention mention, StoreEvidence store)
    {
        if (mention.Number is null || mention.PrintedDate is not { } date)
            return null;
        var held = store.Held(mention).Where(document => document.Key.Date == date).ToList();
        if (held is not [var only] || mention.Citation.Key.Fits(only.Key))
            return null;
        return OtherBody(mention, only, store) ?? OtherKind(mention, only, store);
    }

    private static ReviewFinding? OtherBody(Mention mention, GraphDocument held, StoreEvidence store)
    {
        var (printed, key) = (mention.Citation.Key, held.Key);
        if (mention.PrintedIssuer is not { } words || printed.Type != key.Type
            || (AreKnown(printed.Issuer, key.Issuer) == false && AreKnown(printed.Province, key.Province) == false))
            return null;
        var right = store.Read(held)?.Facts.Header.Issuer ?? DocumentName.OfIssuer(key.Issuer);
        return mention.Finding(
            "citation-issuer", FindingSeverity.Error,
            $"{mention.Name} ghi là của {SingleLine.Of(words)}; văn bản có trong kho, cùng số và ngày, của {right}.")
            with
        { Suggestion = right, Evidence = store.Head(held) };
    }

    private static bool AreKnown(string? one, string? other) => one is not null
        && other is not null
        && one != other;

    private static ReviewFinding? OtherKind(Mention mention, GraphDocument held, StoreEvidence store)
    {
        if (mention.Type is not { } type
            || held.Key.Type is not { } right
            || type.Slug == right)
            return null;
        var kind = DocumentName.OfKind(right)!;
        return mention.Finding(
            "citation-type", FindingSeverity.Error,
            $"Ghi là {type.Name.ToLowerInvariant()}; văn bản có trong kho, cùng số và ngày, là "
            + $"{kind.ToLowerInvariant()}.")
            with
        { Suggestion = $"{kind} số {mention.Number}", Evidence = store.Head(held) };
    }

    // 'Nghị quyết số 31/2024/QH15 ngày 18/01/2024' is the law of that number and day: resolutions are numbered apart.
    private static ReviewFinding? AgainstLaws(Mention mention)
    {
        if (mention.Number is not { } number || mention.PrintedDate is not { } date
            || mention.Type is not { Class: not Knowledge.DocumentClass.Law }
            || KnownLaws.Numbered(number) is not { } law
            || law.AdoptedOn(date) is not { } version)
            return null;
        return mention.Finding(
            "citation-type", FindingSeverity.Warning,
            $"Ghi là {mention.Type.Name.ToLowerInvariant()}; số và ngày này là của {KnownLaws.Describe(law, version)}.")
            with
        { Suggestion = $"{law.Name} số {number}", Evidence = KnownLaws.Evidence(law, version) };
    }
}
