using System.Buffers;
using VanBan.Citations.Relations;
using VanBan.Citations.Scan;
using VanBan.Knowledge;
using VanBan.Text;

namespace VanBan.Citations.Resolve;

/// <summary>
/// Binds a law's name that stands without number, day and year to the act that the document itself names in full
/// ('Luật Bảo hiểm xã hội số 41/2024/QH15 …; theo Luật Bảo hiểm xã hội'), else to the act of that name which was in
/// force when the document was written. In the title of another act ('Nghị định số 43/2014/NĐ-CP quy định chi tiết Luật
/// Đất đai') the name speaks of the time of that act. What cannot be told stays a name.
/// </summary>
internal static class BareLawNames
{
    private const int LongestTitle = 240;

    /// <summary>Binds the bare names among <paramref name="mentions"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="mentions">The mentions, in the order of the text.</param>
    /// <param name="written">The day of the document that speaks; <see langword="null"/> where it is not
    /// known.</param>
    public static void Bind(NormalizedText text, List<CitedPlace> mentions, DateOnly? written)
    {
        var acts = NamedInFull(mentions);
        CitedPlace? before = null;
        foreach (var mention in mentions)
        {
            if (mention.Law is { } law && !IsOneAct(mention))
                Bind(mention, acts, law, before is { } host
                    && IsInTitleOf(text, host, mention)
                    ? host : null, written);
            if (mention.Number is not null)
                before = mention;
        }
    }

    private static void Bind(
        CitedPlace mention, Dictionary<Law, CitedPlace?> acts, Law law, CitedPlace? host, DateOnly? written)
    {
        var isNamed = acts.TryGetValue(law, out var act);
        if (act is not null && !IsLaterThan(act, host))
            mention.Antecedent = act;
        else if (!isNamed || host is not null)
            mention.ActInForce = InForce(law, host, written);
    }

    // Null stands for two acts of one name.
    private static Dictionary<Law, CitedPlace?> NamedInFull(List<CitedPlace> mentions)
    {
        var acts = new Dictionary<Law, CitedPlace?>();
        foreach (var mention in mentions)
        {
            if (mention.Law is not { } law || !IsOneAct(mention))
                continue;
            acts[law] = !acts.TryGetValue(law, out var known)
                || (known is not null && IsSameAct(known, mention))
                ? known ?? mention : null;
        }
        return acts;
    }

    // Of an act of which only the year is told, the law must be the same on its first day and on its last.
    private static LawVersion? InForce(Law law, CitedPlace? host, DateOnly? written)
    {
        if (host is null)
            return written is { } day ? LawActs.InForceOn(law, day) : null;
        if (host.Date is { } issued)
            return LawActs.InForceOn(law, issued);
        return host.Number?.Year is { } year
            && LawActs.InForceOn(law, new DateOnly(year, 1, 1)) is { } first
            && first == LawActs.InForceOn(law, new DateOnly(year, 12, 31))
            ? first : null;
    }

    // An act cannot speak of a law that was adopted after it.
    private static bool IsLaterThan(CitedPlace act, CitedPlace? host) =>
        host is not null && LawActs.DayOf(act) is { } adopted
            && (host.Date is { } day ? adopted > day : adopted.Year > (host.Number?.Year ?? int.MaxValue));

    private static readonly SearchValues<char> Breaks = SearchValues.Create(";:.()“”");

    // Between them stand only words of the title.
    private static bool IsInTitleOf(NormalizedText text, CitedPlace host, CitedPlace mention)
    {
        if (mention.Start < host.End || mention.Start - host.End > LongestTitle)
            return false;
        var between = text.Text[host.End..mention.Start];
        return between.Length > 1
            && !between.ContainsAny(Breaks)
            && !between.Contains("\n\n", StringComparison.Ordinal)
            && TitleWords.Open(text.Folded[host.End..mention.Start]);
    }

    private static bool IsOneAct(CitedPlace mention) =>
        mention.Number is not null
            || mention.Date is not null
            || mention.Year is not null;

    private static bool IsSameAct(CitedPlace one, CitedPlace other)
    {
        var (first, second) = (LawActs.NumberOf(one), LawActs.NumberOf(other));
        return first is not null && second is not null
            ? first.Equals(second) : LawActs.DayOf(one) == LawActs.DayOf(other)
                && one.Year == other.Year;
    }
}
