using System.Globalization;
using VanBan.Figures.Indicators;
using VanBan.Text;

namespace VanBan.Figures.Periods;

/// <summary>Reads the number behind the word of a period: <c>II/2023</c> after quý, <c>6/2023</c> after tháng,
/// <c>2023</c> after năm, <c>2021 - 2025</c> after giai đoạn.</summary>
internal static class PeriodNumber
{
    /// <summary>Whether two years must follow the word: <c>giai đoạn</c>, <c>thời kỳ</c>, <c>năm học</c>.</summary>
    public static bool IsRange(TextWord word) =>
        word.Folded is "doan" or "ky" || (word.Printed is "học" && word.Previous.Folded is "nam");

    /// <summary>Whether the number of a period may follow the word: not the 'học' of 'tiểu học 99,8%'.</summary>
    public static bool IsAnnouncedBy(TextWord word) =>
        GrammarWords.PeriodWords.Contains(word.Folded) && word.Next.Exists
            && (word.Folded is not "hoc" || IsRange(word));

    /// <summary>Whether the word is a number of months of a year, from 1 to 12.</summary>
    public static bool IsMonths(TextWord word) =>
        word is { IsNumber: true, Length: <= 2 }
            && int.TryParse(word.Printed, NumberStyles.None, CultureInfo.InvariantCulture, out var months)
            && months is >= 1 and <= 12;

    /// <summary>Reads behind <paramref name="unit"/>, which another word follows.</summary>
    public static bool TryRead(FoldedText text, TextWord unit, out int end)
    {
        var number = unit.Next;
        end = number.End;
        var isQuarter = unit.Folded is "quy";
        if (!IsNumber(number, unit)
            && !(isQuarter && number.Printed is "I" or "II" or "III" or "IV"))
            return false;
        if (YearEnd(text, end) is { } year)
        {
            end = year;
            return true;
        }
        if (SecondEnd(text, number) is { } second)
            end = second;
        else if (IsRange(unit))
            return false;
        return number.Length == 4
            || isQuarter
            || !number.IsNumber
            || text[end] != '.';
    }

    // 'tháng 6/2018', 'tháng 6.2018'
    private static int? YearEnd(FoldedText text, int end) =>
        (text[end] == '/' || (text[end] == '.' && text.WordAt(end + 1).IsYear))
            && char.IsAsciiDigit(text[end + 1]) && text.WordEnd(end + 1) - end == 5
            ? end + 5 : null;

    private static bool IsNumber(TextWord number, TextWord unit)
    {
        if (unit.Folded is "nam" || IsRange(unit))
            return number.IsYear;
        return number.IsNumber && number.Length is 4 or <= 2;
    }

    // '- 2025' behind 2021
    private static int? SecondEnd(FoldedText text, TextWord number)
    {
        var dash = text.SkipBlanks(number.End);
        return text[dash] is '-' or '–'
            && text.WordAfter(dash + 1) is { IsNumber: true } second
            && second.Length == number.Length
            ? second.End : null;
    }
}
