using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Application.Review;

/// <summary>Printed dates that no calendar has, such as <c>ngày 31 tháng 6 năm 2023</c> and <c>ngày 30/02/2024</c>: the
/// reader of dates passes them by.</summary>
internal static class ImpossibleDates
{
    /// <summary>Where they stand.</summary>
    public static IEnumerable<TextSpan> In(string text)
    {
        var folded = Letters.Fold(text);
        foreach (var (start, end) in DayWord.In(folded))
        {
            if (EndOf(text, folded, end) is { } endOfDay)
                yield return new TextSpan(start, endOfDay);
        }
    }

    private static int? EndOf(string text, string folded, int at)
    {
        var cursor = new TextCursor(text, folded, at);
        cursor.SkipBlanks();
        return DateReader.TryReadPrinted(ref cursor, out var printed)
            && YearWindow.OfTexts.Contains(printed.Year)
            && printed.Date is null
            && cursor.AtWordEnd
            ? cursor.At : null;
    }
}
