using System.Text.RegularExpressions;
using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Application.Review.Forms;

/// <summary>Forms of the head of an administrative document (Nghị định 30/2020/NĐ-CP, Phụ lục I.II.1, 3 and 4): national
/// name and motto, number, place and date. What is not printed at all is not told: a converter may have lost it.</summary>
internal static partial class HeadForms
{
    // The head stands on the first lines.
    private const int LongestHead = 1200;
    private const int LongestMotto = 45;
    private const int FirstTwoDigits = 10;
    private const string Nation = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
    private const string Motto = "Độc lập - Tự do - Hạnh phúc";

    public static IEnumerable<ReviewFinding> Find(Draft draft)
    {
        var folded = Letters.Fold(draft.Text[..Math.Min(draft.Text.Length, LongestHead)]);
        return new[] { OfNation(draft, folded), OfMotto(draft, folded), OfNumber(draft), OfDay(draft, folded) }
            .OfType<ReviewFinding>();
    }

    private static ReviewFinding? OfNation(Draft draft, string folded)
    {
        var at = folded.IndexOf(Letters.Fold(Nation), StringComparison.Ordinal);
        if (at < 0)
            return null;
        var span = new TextSpan(at, at + Nation.Length);
        // 'HOÀ' is as good as 'HÒA'.
        return draft.Quote(span) is { } printed && printed.Any(char.IsLower)
            ? FormFinding.Of(draft, "form-nation", span) : null;
    }

    private static ReviewFinding? OfMotto(Draft draft, string folded)
    {
        var from = folded.IndexOf(Letters.Fold(Nation), StringComparison.Ordinal);
        var at = from < 0 ? -1 : folded.IndexOf("doc lap", from, StringComparison.Ordinal);
        var end = at < 0 ? -1 : folded.IndexOf("hanh phuc", at, StringComparison.Ordinal);
        if (end < 0 || end - at > LongestMotto)
            return null;
        var span = new TextSpan(at, end + "hanh phuc".Length);
        return IsMotto(draft, span) ? null : FormFinding.Of(draft, "form-motto", span);
    }

    // The blanks of a page are the converter's.
    private static bool IsMotto(Draft draft, TextSpan span)
    {
        var printed = Dashes.Replace(draft.Quote(span), "-").Normalize();
        return draft.Document.Format == "pdf"
            ? printed.Replace(" ", "", StringComparison.Ordinal) == Motto.Replace(" ", "", StringComparison.Ordinal)
            : printed == Motto;
    }

    private static ReviewFinding? OfNumber(Draft draft)
    {
        if (draft.Facts.Header.Number is not { Serial.Length: 1 } number
            || draft.Text.IndexOf(number.Printed, StringComparison.Ordinal) is not (>= 0 and < LongestHead and var at))
            return null;
        return FormFinding.Of(draft, "form-number-zero", new TextSpan(at, at + number.Printed.Length));
    }

    private static ReviewFinding? OfDay(Draft draft, string folded)
    {
        foreach (var (start, end) in DayWord.In(folded))
        {
            var rest = DayWord.RestOfLine(folded, end);
            if (FormDate.TryRead(rest, out var form) && form is { IsDoubtful: false, Date: { } day }
                && day == draft.Facts.Header.Date)
                return OfDay(draft, rest, day, new TextSpan(start, end + rest.TrimEnd().Length));
        }
        return null;
    }

    private static ReviewFinding? OfDay(Draft draft, string rest, DateOnly day, TextSpan span)
    {
        var digits = Digits.Matches(rest).Select(match => match.Length).Take(2).ToList();
        if (!rest.Contains("thang", StringComparison.Ordinal))
            return FormFinding.Of(draft, "form-day-figures", span);
        return digits.Count == 2
            && ((day.Day < FirstTwoDigits && digits[0] == 1) || (day.Month <= 2 && digits[1] == 1))
            ? FormFinding.Of(draft, "form-day-zero", span) : null;
    }

    [GeneratedRegex(@"[-–—‑]", RegexOptions.CultureInvariant)]
    private static partial Regex Dashes { get; }

    [GeneratedRegex(@"\d+", RegexOptions.CultureInvariant)]
    private static partial Regex Digits { get; }
}
