using VanBan.Application.Wording;
using VanBan.Graph;

namespace VanBan.Application.Review.Mentions;

/// <summary>What is known of the validity of a cited act on a day, in words: never that it is in force, which no store
/// can prove.</summary>
internal static class ActValidity
{
    public static (string Words, ReviewEvidence? Evidence) Of(
        Mention mention, GraphDocument? target, StoreEvidence store, DateOnly day)
    {
        var document = target ?? GraphDocument.OnlyCited(mention.Citation.Key);
        var validity = mention.Citation.Key.Designation is null ? null : store.ValidityOf(document);
        if (validity?.StatedOn(day) is { } stated)
            return (ValidityPhrases.Of(stated), null);
        if (validity is null || validity.On(day) < ValidityState.Replaced
            || validity.Causes(day).All(static change => change.Table is not null))
        {
            if (ValidityCheck.EndOf(mention) is { } end && end.Day <= day)
                return (
                    $"hết hiệu lực từ ngày {DayWords.Day(end.Day)}, thay bằng số {end.SuccessorOn(day)}",
                    ValidityCheck.Evidence(end));
            if (validity is null)
                return ("chưa kiểm tra: không có kho để đối chiếu", null);
        }
        var state = validity.On(day);
        var cause = validity.Causes(day).FirstOrDefault();
        return cause is null
            ? (CodeWords.Of(state), null)
            : ($"{CodeWords.Of(state)}{(cause.Since is { } since ? $" từ ngày {DayWords.Day(since)}" : "")} bởi "
                + ValidityCheck.Act(cause), store.Of(cause));
    }
}
