using VanBan.Citations.Scan;
using VanBan.Knowledge;
using VanBan.Notation;

namespace VanBan.Citations;

/// <summary>Which of the acts that bore the name of a law a mention means.</summary>
internal static class LawActs
{
    /// <summary>The act of this name with the number <paramref name="number"/>; <see langword="null"/> where none is
    /// known.</summary>
    public static LawVersion? OfNumber(Law law, DocumentNumber number)
    {
        foreach (var version in law.Versions)
        {
            if (version.Number is { } known && DocumentNumber.Parse(known).Equals(number))
                return version;
        }
        return null;
    }

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

    /// <summary>The day of the act that <paramref name="mention"/> means; <see langword="null"/> where not
    /// known.</summary>
    public static DateOnly? DayOf(CitedPlace mention) => mention switch
    {
        { Date: { } day } => day,
        { Law: { } law, Number: { } number } => OfNumber(law, number)?.Date,
        { Law: { } law, Year: { } year } => OfYear(law, year)?.Date,
        _ => null,
    };

    /// <summary>The number of <paramref name="version"/>; <see langword="null"/> where it is not known.</summary>
    public static DocumentNumber? NumberOf(LawVersion? version) =>
        version?.Number is { } number ? DocumentNumber.Parse(number) : null;

    /// <summary>
    /// The number of the act that <paramref name="mention"/> means: as printed, else of the act of its day or year; see
    /// langword="null"/> where not known.
    /// </summary>
    public static DocumentNumber? NumberOf(CitedPlace mention) => mention switch
    {
        { Number: { } number } => number,
        { Law: { } law, Date: { } day } => NumberOf(law.AdoptedOn(day)),
        { Law: { } law, Year: { } year } => NumberOf(OfYear(law, year)),
        _ => null,
    };
}
