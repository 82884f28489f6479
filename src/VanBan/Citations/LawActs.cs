using VanBan.Citations.Scan;
using VanBan.Knowledge;
using VanBan.Notation;

namespace VanBan.Citations;

/// <summary>Which of the acts that bore the name of a law a mention means.</summary>
internal static class LawActs
{
    // Months from the adoption of a law until it takes effect, at most: laws say a year and rarely a few months more.
    private const int LongestWaiting = 18;

    /// <summary>The act of this name with the number <paramref name="number"/>; <see langword="null"/> where none is
    /// known.</summary>
    public static LawVersion? OfNumber(Law law, DocumentNumber number)
    {
        foreach (var version in law.Versions)
        {
            if (version.Number is { } known
                && DocumentNumber.Parse(known).Equals(number))
                return version;
        }
        return null;
    }

    /// <summary>The act of this name that was adopted on <paramref name="day"/>, or of whose day that is a misprint: all
    /// days are known, none is this one, and one alone shares two of day, month and year with it ('Luật Nhà ở ngày
    /// 27/11/2022' is that of 27/11/2023). <see langword="null"/> where none is known.</summary>
    public static LawVersion? OfDay(Law law, DateOnly day)
    {
        LawVersion? near = null;
        foreach (var version in law.Versions)
        {
            if (version.Date == day)
                return version;
        }
        foreach (var version in law.Versions)
        {
            if (version.Date is not { } adopted)
                return null;
            if (!IsMisprint(day, adopted))
                continue;
            if (near is not null)
                return null;
            near = version;
        }
        return near;
    }

    private static bool IsMisprint(DateOnly printed, DateOnly adopted) =>
        Same(printed.Day, adopted.Day) + Same(printed.Month, adopted.Month) + Same(printed.Year, adopted.Year) == 2;

    private static int Same(int one, int other) => one == other ? 1 : 0;

    /// <summary>The act of this name of the year <paramref name="year"/>; <see langword="null"/> where none is known,
    /// or two are.</summary>
    public static LawVersion? OfYear(Law law, int year)
    {
        LawVersion? found = null;
        foreach (var version in law.Versions)
        {
            if ((version.Date?.Year ?? NumberOf(version)?.Year) != year)
                continue;
            if (found is not null)
                return null;
            found = version;
        }
        return found;
    }

    /// <summary>
    /// The act of this name that was in force on <paramref name="day"/>: the last one adopted before, if the table of
    /// ends says that it had taken the place of the one before it by then, or if that was so long ago that it must have
    /// taken effect. Between adoption and effect a text may speak of either: <see langword="null"/>, as where nothing
    /// can be told.
    /// </summary>
    public static LawVersion? InForceOn(Law law, DateOnly day)
    {
        LawVersion? last = null;
        foreach (var version in law.Versions)
        {
            // Of a version without a day nobody knows whether it was the one in force.
            if (version.Date is not { } adopted)
                return null;
            if (adopted <= day)
                last = version;
        }
        return last is not null && HasEffectOn(last, day) ? last : null;
    }

    private static bool HasEffectOn(LawVersion version, DateOnly day) =>
        LawEnd.FirstDayOf(version.Number) is { } first
            ? first <= day : version.Date?.AddMonths(LongestWaiting) <= day;

    /// <summary>The day of the act that <paramref name="mention"/> means; <see langword="null"/> where not
    /// known.</summary>
    public static DateOnly? DayOf(CitedPlace mention) => mention switch
    {
        { Law: { } law, Number: null, Date: { } day } => OfDay(law, day)?.Date ?? day,
        { Date: { } day } => day,
        { Law: { } law, Number: { } number } => OfNumber(law, number)?.Date,
        { Law: { } law, Year: { } year } => OfYear(law, year)?.Date,
        _ => null,
    };

    /// <summary>The number of <paramref name="version"/>; <see langword="null"/> where it is not known.</summary>
    public static DocumentNumber? NumberOf(LawVersion? version) =>
        version?.Number is { } number ? DocumentNumber.Parse(number) : null;

    /// <summary>The number of <paramref name="law"/>; <see langword="null"/> where there is none.</summary>
    public static DocumentNumber? NumberOf(AmendingLaw? law) =>
        law is null ? null : DocumentNumber.Parse(law.Number);

    /// <summary>
    /// The number of the act that <paramref name="mention"/> means: as printed, else of the act of its day or year; see
    /// langword="null"/> where not known.
    /// </summary>
    public static DocumentNumber? NumberOf(CitedPlace mention) => mention switch
    {
        { Number: { } number } => number,
        { Law: { } law, Date: { } day } => NumberOf(OfDay(law, day)),
        { Law: { } law, Year: { } year } => NumberOf(OfYear(law, year)),
        _ => null,
    };
}
