using System.Globalization;
using System.Text.RegularExpressions;
using VanBan.Text;

namespace VanBan.Application.Review;

/// <summary>Printed dates that no calendar has, such as <c>ngày 31 tháng 6 năm 2023</c> and <c>ngày 30/02/2024</c>: the
/// reader of dates passes them by.</summary>
internal static partial class ImpossibleDates
{
    /// <summary>Where they stand.</summary>
    public static IEnumerable<TextSpan> In(string text)
    {
        foreach (var match in Written.Matches(Letters.Fold(text)).Cast<Match>())
        {
            if (!Exists(Number(match, "day"), Number(match, "month"), Number(match, "year")))
                yield return new TextSpan(match.Index, match.Index + match.Length);
        }
    }

    private static bool Exists(int day, int month, int year) =>
        month is >= 1 and <= 12
            && day >= 1
            && day <= DateTime.DaysInMonth(year, month);

    private static int Number(Match match, string name) =>
        int.Parse(match.Groups[name].ValueSpan, CultureInfo.InvariantCulture);

    // With 'ngày' before it, or it might be a fraction or a number.
    [GeneratedRegex(
        @"\bngay\s{1,2}(?<day>\d{1,2})(\s{1,2}thang\s{1,2}(?<month>\d{1,2})\s{1,2}nam\s{1,2}|/(?<month>\d{1,2})/)"
        + @"(?<year>(19|20)\d\d)\b",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Written { get; }
}
