using System.Globalization;
using System.Text.RegularExpressions;
using VanBan.Text;

namespace VanBan.Application.Review;

/// <summary>The day of a draft whose day, or month, is left blank for the office to fill.</summary>
internal static partial class DraftDay
{
    // The head stands on the first lines.
    private const int LongestHead = 1500;

    /// <summary>The first and the last day that the blanks allow; <see langword="null"/> where the head has no such
    /// line.</summary>
    public static (DateOnly First, DateOnly Last)? Of(string text)
    {
        var head = Letters.Fold(text[..Math.Min(text.Length, LongestHead)]);
        var match = Blank.Match(head);
        if (!match.Success)
            return null;
        var year = int.Parse(match.Groups["year"].ValueSpan, CultureInfo.InvariantCulture);
        if (!match.Groups["month"].Success)
            return (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var month = int.Parse(match.Groups["month"].ValueSpan, CultureInfo.InvariantCulture);
        return month is >= 1 and <= 12
            ? (new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year, month))) : null;
    }

    [GeneratedRegex(
        @"\bngay[\s.…_]{1,20}thang[\s.…_]{0,20}(?<month>\d{1,2})?[\s.…_]{0,20}nam[\s]{1,4}(?<year>20\d\d)\b",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Blank { get; }
}
