using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Application.Review;

/// <summary>The day of a draft whose day, or month, is left blank for the office to fill.</summary>
internal static class DraftDay
{
    // The head stands on the first lines.
    private const int LongestHead = 1500;

    /// <summary>The first and the last day that the blanks allow; <see langword="null"/> where the head has no such
    /// line.</summary>
    public static (DateOnly First, DateOnly Last)? Of(string text)
    {
        var folded = Letters.Fold(text[..Math.Min(text.Length, LongestHead)]);
        foreach (var (_, end) in DayWord.In(folded))
        {
            if (FormDate.TryRead(DayWord.RestOfLine(folded, end), out var form)
                && form is { Day: null, Year: { } year }
                && YearWindow.OfDocuments.Contains(year))
                return Days(year, form.Month);
        }
        return null;
    }

    private static (DateOnly First, DateOnly Last)? Days(int year, int? month) => month switch
    {
        null => (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31)),
        >= 1 and <= 12 => (
            new DateOnly(year, month.Value, 1),
            new DateOnly(year, month.Value, DateTime.DaysInMonth(year, month.Value))),
        _ => null,
    };
}
