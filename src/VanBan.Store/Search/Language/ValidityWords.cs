using System.Collections.Immutable;
using VanBan.Graph;
using VanBan.Knowledge;

namespace VanBan.Store.Search.Language;

/// <summary>How people name the states.</summary>
internal static class ValidityWords
{
    // 'Còn hiệu lực' is what people ask for; what can be answered is that nothing is known against it.
    private static readonly ImmutableArray<ValidityState> Standing =
        [ValidityState.NothingKnown, ValidityState.Amended, ValidityState.PartlyEnded];

    /// <summary>The states that words stand for, folded: <c>bi thay the</c>, <c>con hieu luc</c>,
    /// <c>replaced</c>.</summary>
    public static PhraseTable<ImmutableArray<ValidityState>> Phrases { get; } = new(
    [
        .. Of(Standing, "còn hiệu lực", "còn", "đang có hiệu lực", "in-force", "in force"),
        .. Of(
            [ValidityState.NothingKnown], "chưa thấy thay đổi", "chưa thấy bị thay thế", "nothing-known",
                "nothing known"),
        .. Of([ValidityState.NotYetEffective], "chưa có hiệu lực", "chưa", "not-yet-effective", "not yet effective",
                "not-yet", "not yet"),
        .. Of(
            [ValidityState.Amended], "được sửa đổi, bổ sung", "được sửa đổi", "bị sửa đổi", "sửa đổi, bổ sung",
                "sửa đổi", "amended"),
        .. Of(
            [ValidityState.PartlyEnded], "hết hiệu lực một phần", "hết một phần", "một phần", "partly-ended",
                "partly ended"),
        .. Of([ValidityState.Suspended], "bị đình chỉ", "đình chỉ", "bị ngưng hiệu lực", "ngưng hiệu lực", "suspended"),
        .. Of([ValidityState.Replaced], "bị thay thế", "được thay thế", "thay thế", "replaced"),
        .. Of([ValidityState.Repealed], "bị bãi bỏ", "được bãi bỏ", "bãi bỏ", "bị hủy bỏ", "repealed"),
        .. Of(
            [ValidityState.Replaced, ValidityState.Repealed], "hết hiệu lực toàn bộ", "hết hiệu lực", "hết", "ended"),
    ]);

    /// <summary>The states that <paramref name="text"/> names as a whole; none for other text.</summary>
    public static ImmutableArray<ValidityState> StatesOf(string text)
    {
        var folded = VanBan.Text.Letters.Fold(VanBan.Text.Letters.Compose(text.Trim()));
        return folded.Length > 0
            && Phrases.Match(folded, 0, out var states) == folded.Length
            ? states : [];
    }

    /// <summary>Whether more is asked for than the documents at hand can tell.</summary>
    public static bool IsStanding(ImmutableArray<ValidityState> states) => states.SequenceEqual(Standing);

    private static IEnumerable<(string, ImmutableArray<ValidityState>)> Of(
        ImmutableArray<ValidityState> states, params string[] names) =>
        names.Select(name => (name, states));
}
