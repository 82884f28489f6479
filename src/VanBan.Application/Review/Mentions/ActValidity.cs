using VanBan.Application.Lookup;
using VanBan.Application.Questions;
using VanBan.Application.Wording;
using VanBan.Graph;

namespace VanBan.Application.Review.Mentions;

/// <summary>What is known of the validity of a cited act on a day, in the words of <c>validity</c>.</summary>
internal static class ActValidity
{
    private const string NotAsked = "chưa kiểm tra: không có kho để đối chiếu";

    public static (string Words, ReviewEvidence? Evidence) Of(
        Mention mention, GraphDocument? target, StoreEvidence store, DateOnly day)
    {
        var document = target ?? GraphDocument.OnlyCited(mention.Citation.Key);
        var validity = mention.Citation.Key.Designation is null ? null : store.ValidityOf(document);
        var standing = validity?.StandingOn(day, document.Key.Date);
        // A law named by its day or its year alone is known to the table, not to the store.
        if (standing is not { State: StandingState.Ended }
            && standing?.Stated is null
            && ValidityCheck.EndOf(mention) is { } end
            && end.Day <= day)
            return (
                $"hết hiệu lực từ ngày {DayWords.Day(end.Day)}, thay bằng số {end.SuccessorOn(day)}",
                ValidityCheck.Evidence(end));
        if (standing is null)
            return (store.IsOpen ? CodeWords.Of(StandingState.Unknown) : NotAsked, null);
        var worded = store.Worded(standing);
        var answer = new ValidityAnswer(new NamedDocument(document, ""), day, worded, validity!, []);
        return (ValidityPhrases.Of(answer), Proof(mention, worded, store));
    }

    private static ReviewEvidence? Proof(Mention mention, Standing standing, StoreEvidence store)
    {
        if (standing.Causes.IsEmpty)
            return null;
        return standing.Causes.Select(store.Of).FirstOrDefault(one => one is not null)
            ?? (ValidityCheck.EndOf(mention) is { } end ? ValidityCheck.Evidence(end) : null);
    }
}
