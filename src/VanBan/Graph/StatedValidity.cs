using System.Globalization;
using VanBan.Documents;
using VanBan.Facts;
using VanBan.Facts.Corrections;

namespace VanBan.Graph;

/// <summary>
/// What a person says of an act's validity. On the days for which it is said it stands in the place of what the
/// documents at hand tell, and every answer that uses it names the person.
/// </summary>
/// <param name="State">The state.</param>
/// <param name="From">The first day; <see langword="null"/> where it has always been so.</param>
/// <param name="Until">The last day; <see langword="null"/> where no end is told.</param>
/// <param name="Mark">Who said it, and when.</param>
/// <param name="Reason">Why, in the person's own words.</param>
public sealed record StatedValidity(
    StandingState State, DateOnly? From, DateOnly? Until, CorrectionMark Mark, string? Reason)
{
    private const char Interval = '/';

    /// <summary>The same among the states that the documents can tell: that an act is in force is that nothing is known
    /// against it.</summary>
    public ValidityState Told => State switch
    {
        StandingState.Ended => ValidityState.Repealed,
        StandingState.PartlyEnded => ValidityState.PartlyEnded,
        StandingState.Suspended => ValidityState.Suspended,
        StandingState.NotYet => ValidityState.NotYetEffective,
        _ => ValidityState.NothingKnown,
    };

    /// <summary>Whether it is said of <paramref name="day"/>.</summary>
    public bool Holds(DateOnly day) => !(From > day) && !(Until < day);

    /// <summary>What a correction says; <see langword="null"/> where it is about something else.</summary>
    public static StatedValidity? Of(Correction correction)
    {
        if (correction.Kind != CorrectionKind.Validity
            || !EnumName.TryParse<StandingState>(correction.Field, out var state))
            return null;
        var days = (correction.Value ?? "").Split(Interval);
        return new StatedValidity(
            state, DayOf(days[0]), days.Length > 1 ? DayOf(days[1]) : null, correction.Mark, correction.Note);
    }

    /// <summary>The days as a correction keeps them.</summary>
    public static string Days(DateOnly? from, DateOnly? until) =>
        from?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + Interval
            + until?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly? DayOf(string day) =>
        DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read)
            ? read : null;
}
