using VanBan.Notation;

namespace VanBan.Store.Search.Language;

/// <summary>Days from one to another, both included; <see langword="null"/> for no limit.</summary>
internal readonly record struct DayRange(DateOnly? From, DateOnly? To)
{
    /// <summary>
    /// Reads <c>2023</c>, <c>2023-01</c>, <c>01/2023</c>, <c>14/6/2023</c>, <c>2023-06-14</c>, or two of these with
    /// <c>..</c> between them, of which one may be left out.
    /// </summary>
    public static bool TryParse(string text, out DayRange range)
    {
        range = default;
        var parts = text.Split("..");
        var isRange = parts.Length == 2;
        if (parts.Length > 2 || !TryPeriod(parts[0], isRange, out var first)
            || !TryPeriod(parts[^1], isRange, out var last))
            return false;
        range = new DayRange(first?.From, last?.To);
        return range.From is not null || range.To is not null;
    }

    private static bool TryPeriod(string text, bool mayBeEmpty, out DatePeriod? period)
    {
        period = DateReader.TryParsePeriod(text, out var read) ? read : null;
        return period is not null || (mayBeEmpty && string.IsNullOrWhiteSpace(text));
    }
}
