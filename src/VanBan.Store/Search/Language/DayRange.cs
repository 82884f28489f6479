using System.Globalization;

namespace VanBan.Store.Search.Language;

/// <summary>Days from one to another, both included; <see langword="null"/> for no limit.</summary>
internal readonly record struct DayRange(DateOnly? From, DateOnly? To)
{
    /// <summary>Reads <c>2023</c>, <c>2023-01</c>, <c>01/2023</c>, <c>14/6/2023</c>, <c>2023-06-14</c>, or two of these with <c>..</c> between them, of which one may be left out.</summary>
    public static bool TryParse(string text, out DayRange range)
    {
        range = default;
        var parts = text.Split("..");
        if (parts.Length > 2 || !TryPeriod(parts[0], parts.Length == 2, out var first) || !TryPeriod(parts[^1], parts.Length == 2, out var last))
            return false;
        range = new DayRange(first.From, last.To);
        return range.From is not null || range.To is not null;
    }

    private static bool TryPeriod(string text, bool mayBeEmpty, out DayRange range)
    {
        range = default;
        text = text.Trim();
        if (text.Length == 0)
            return mayBeEmpty;
        if (DateOnly.TryParseExact(text, ["yyyy-M-d", "d/M/yyyy", "d-M-yyyy", "d.M.yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            range = new DayRange(day, day);
        else if (DateOnly.TryParseExact(text, ["yyyy-M", "M/yyyy", "M-yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
            range = new DayRange(month, month.AddMonths(1).AddDays(-1));
        else if (text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and <= 2199)
            range = new DayRange(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        return range.From is not null;
    }
}
