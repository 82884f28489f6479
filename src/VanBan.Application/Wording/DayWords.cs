using System.Globalization;
using VanBan.Figures.Periods;

namespace VanBan.Application.Wording;

/// <summary>Days, moments and periods as Vietnamese write them.</summary>
public static class DayWords
{
    /// <summary>A day: <c>09/12/2022</c>.</summary>
    public static string Day(DateOnly day) => day.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);

    /// <summary>A moment, in the time of this machine: <c>14:05 09/12/2022</c>.</summary>
    public static string Moment(DateTime utc) =>
        utc.ToLocalTime().ToString("HH':'mm dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);

    /// <summary>A period by its days: <c>năm 2023</c>, <c>quý 2/2023</c>, <c>9 tháng đầu năm 2023</c>; <c>đến
    /// 14/06/2023</c> where it ends within a month.</summary>
    public static string Period(StatedPeriod period)
    {
        var (from, to) = (period.From, period.To);
        if (to.Day != DateTime.DaysInMonth(to.Year, to.Month))
            return $"đến {Day(to)}";
        if (from.Year != to.Year)
            return $"{from.Year} - {to.Year}";
        return (from.Month, to.Month) switch
        {
            (1, 12) => $"năm {from.Year}",
            var (first, last) when first == last => $"tháng {first}/{from.Year}",
            (1, var last) => $"{last} tháng đầu năm {from.Year}",
            var (first, last) when last == first + 2
                && first % 3 == 1 => $"quý {last / 3}/{from.Year}",
            var (first, last) => $"tháng {first} - {last}/{from.Year}",
        };
    }
}
