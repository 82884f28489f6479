using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Application.Review;

/// <summary>Printed dates that no calendar has, such as <c>ngày 31 tháng 6 năm 2023</c> and <c>ngày 30/02/2024</c>: the
/// reader of dates passes them by.</summary>
internal static class ImpossibleDates
{
    private const string DayWord = "ngay";

    /// <summary>Where they stand.</summary>
    public static IEnumerable<TextSpan> In(string text)
    {
        var folded = Letters.Fold(text);
        // With 'ngày' before it, or it might be a fraction or a number.
        for (var at = 0; (at = folded.IndexOf(DayWord, at, StringComparison.Ordinal)) >= 0; at += DayWord.Length)
        {
            if ((at == 0 || !char.IsLetterOrDigit(folded[at - 1])) && EndOf(text, folded, at) is { } end)
                yield return new TextSpan(at, end);
        }
    }

    private static int? EndOf(string text, string folded, int at)
    {
        var cursor = new TextCursor(text, folded, at + DayWord.Length);
        cursor.SkipBlanks();
        return DateReader.TryReadPrinted(ref cursor, out var printed)
            && YearWindow.OfTexts.Contains(printed.Year)
            && printed.Date is null
            && cursor.AtWordEnd
            ? cursor.At : null;
    }
}
