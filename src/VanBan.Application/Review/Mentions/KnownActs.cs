using System.Collections.Frozen;
using VanBan.Application.Wording;
using VanBan.Knowledge;
using VanBan.Notation;

namespace VanBan.Application.Review.Mentions;

/// <summary>The acts of the table, by number.</summary>
internal static class KnownActs
{
    // What the findings name as the source of what the table tells.
    private const string Table = "bảng các văn bản kèm chương trình";

    private static readonly FrozenDictionary<string, KnownAct> ByNumber = KnownAct.All
        .ToFrozenDictionary(act => DocumentNumber.Parse(act.Number).Slug, StringComparer.Ordinal);

    // Numbers are given in the order of days; a few wait for their day.
    private const int MostDaysLate = 21;

    private static readonly FrozenDictionary<string, (int Serial, KnownAct Act)[]> ByYear = KnownAct.All
        .Select(act => (Number: DocumentNumber.Parse(act.Number), Act: act))
        .GroupBy(one => YearAndSymbol(one.Number), StringComparer.Ordinal)
        .ToFrozenDictionary(
            group => group.Key,
            group => group.Select(one => (SerialOf(one.Number) ?? 0, one.Act)).ToArray(), StringComparer.Ordinal);

    /// <summary>The act of this number; <see langword="null"/> where the table has none.</summary>
    public static KnownAct? Find(DocumentNumber number) => ByNumber.GetValueOrDefault(number.Slug);

    /// <summary>An act that shows that number and day cannot both be right: it has a lower number and a later day, or a
    /// higher number and an earlier day, three weeks apart; <see langword="null"/> where none shows it.</summary>
    public static KnownAct? OutOfOrder(DocumentNumber number, DateOnly date)
    {
        if (number.Year != date.Year || SerialOf(number) is not { } serial
            || !ByYear.TryGetValue(YearAndSymbol(number), out var acts))
            return null;
        foreach (var (other, act) in acts)
        {
            var days = date.DayNumber - act.Day.DayNumber;
            if ((other < serial && days < -MostDaysLate) || (other > serial && days > MostDaysLate))
                return act;
        }
        return null;
    }

    private static string YearAndSymbol(DocumentNumber number) => $"{number.Year} {number.SymbolSlug}";

    private static int? SerialOf(DocumentNumber number) =>
        int.TryParse(number.SerialSlug, out var serial) ? serial : null;

    /// <summary>An act as the table tells it.</summary>
    public static ReviewEvidence Evidence(KnownAct act) =>
        ReviewEvidence.OfSource(Table, $"số {act.Number} ngày {DayWords.Day(act.Day)}; {act.Source}");
}
