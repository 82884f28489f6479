using System.Globalization;
using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Figures.Periods;

/// <summary>A printed period as days, so that figures can be put in the order of time.</summary>
/// <param name="From">Its first day.</param>
/// <param name="To">Its last day.</param>
public readonly record struct StatedPeriod(DateOnly From, DateOnly To)
{
    /// <summary>
    /// The period that a figure speaks of: what its indicator names (<c>… lũy kế 10 tháng</c>) before what its sentence
    /// or report names; the whole of
    /// <paramref name="issued"/>'s year where only a year can be told; <see langword="null"/> where nothing can.
    /// </summary>
    /// <param name="figure">The figure.</param>
    /// <param name="issued">The day of the report: the year of a period printed without one.</param>
    public static StatedPeriod? Of(Figure figure, DateOnly? issued) =>
        (figure.Indicator is { } indicator ? Last(indicator, YearIn(figure.Period) ?? issued?.Year, issued) : null)
        ?? (figure.Period is { } period ? Last(period, issued?.Year, issued) : null);

    /// <summary>Reads <c>6 tháng đầu năm 2023</c>, <c>quý II/2023</c>, <c>tháng 10</c>, <c>năm 2022</c>, <c>giai đoạn
    /// 2021 - 2025</c>.</summary>
    /// <param name="printed">The words.</param>
    /// <param name="year">The year where none is printed.</param>
    public static StatedPeriod? Parse(string printed, int? year) => Last(printed, year, null);

    /// <summary><c>2023-01-01..2023-06-30</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{From:yyyy-MM-dd}..{To:yyyy-MM-dd}");

    /// <summary>Whether folded words are those of a period and nothing else.</summary>
    internal static bool IsPeriod(List<string> words)
    {
        var isDated = false;
        foreach (var word in words)
        {
            if (word is not (
                "nam" or "thang" or "quy" or "dau" or "cuoi" or "giai" or "doan" or "luy" or "ke" or "den" or "het"
                    or "ngay" or "tinh"
                    or "ca") && !IsNumber(word))
                return false;
            isDated |= IsNumber(word);
        }
        // 'tính đến tháng 6' is a time, the 'tỉnh' of 'của tỉnh 6 tháng' is none.
        return isDated && words[0] is not ("dau" or "cuoi") && !(words[0] == "tinh" && words[1] != "den")
            && !(words.Count == 1 && words[0].Length != 4);
    }

    private static bool IsNumber(string word) =>
        word is "i" or "ii" or "iii" or "iv"
            || (
                word.Length > 0 && char.IsAsciiDigit(word[0])
                    && word.All(c => char.IsAsciiDigit(c) || c is '/' or '-' or '–'));

    // The last period that the words name.
    private static StatedPeriod? Last(string printed, int? year, DateOnly? issued)
    {
        var words = Letters.Fold(printed)
            .Split([' ', ',', '/', '-', '–', '(', ')', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries);
        var named = YearIn(printed);
        if (words is ["den", ..])
            return UpTo(words, named ?? year);
        for (var at = words.Length - 1; at >= 0; at--)
        {
            var next = at + 1 < words.Length ? Number(words[at + 1]) : null;
            StatedPeriod? found = words[at] switch
            {
                "thang" when at > 0 && Number(words[at - 1]) is { } count and >= 1 and <= 12 && next is null or > 12 =>
                    at + 1 < words.Length && words[at + 1] == "cuoi"
                        ? Months(named ?? year, 13 - count, 12) : Months(named ?? year, 1, count),
                "thang" when next is >= 1 and <= 12 =>
                    Months(named ?? BeforeIssue(year, issued, next.Value), next.Value, next.Value),
                "quy" when next is >= 1 and <= 4 =>
                    Months(named ?? BeforeIssue(year, issued, next.Value * 3 - 2), next.Value * 3 - 2, next.Value * 3),
                "doan" or "ky" when IsYear(next) && at + 2 < words.Length && Number(words[at + 2]) is { } last
                    && last >= next =>
                    Years(next!.Value, last),
                "nam" when IsYear(next)
                    && !(at >= 2 && Number(words[at - 1]) is not null && words[at - 2] is "thang" or "quy")
                    && !(at >= 1 && words[at - 1] is "dau" or "cuoi" or "thang") => Years(next!.Value, next.Value),
                _ => null,
            };
            if (found is not null)
                return found;
        }
        return words.Length == 1 && named is { } alone ? Years(alone, alone) : null;
    }

    // 'đến hết tháng 9', 'đến ngày 20/4/2023': what was summed up in the year until then.
    private static StatedPeriod? UpTo(string[] words, int? year)
    {
        var numbers = words.Select(Number).OfType<int>().ToList();
        if (year is not { } known || !IsYear(known) || numbers.Count == 0)
            return null;
        if (words.Contains("ngay"))
        {
            return numbers.Count >= 2 && DateReader.Day(known, numbers[1], numbers[0]) is { } last
                ? new StatedPeriod(new DateOnly(known, 1, 1), last) : null;
        }
        var month = words.Contains("quy") ? numbers[0] * 3 : numbers[0];
        return month is >= 1 and <= 12 ? Months(known, 1, month) : null;
    }

    // A report of January speaks of the December before it.
    private static int? BeforeIssue(int? year, DateOnly? issued, int month) =>
        issued is { } day && year == day.Year && month > day.Month + 1 ? year - 1 : year;

    private static StatedPeriod? Months(int? year, int from, int to) =>
        year is { } known && IsYear(known)
            ? new StatedPeriod(
                new DateOnly(known, from, 1), new DateOnly(known, to, DateTime.DaysInMonth(known, to))) : null;

    private static StatedPeriod? Years(int from, int to) =>
        !IsYear(to) ? null : new StatedPeriod(new DateOnly(from, 1, 1), new DateOnly(to, 12, 31));

    private static int? YearIn(string? printed)
    {
        int? year = null;
        foreach (var word in (printed ?? "").Split([' ', '/', '-', '–', ','], StringSplitOptions.RemoveEmptyEntries))
        {
            if (YearWindow.Announced.TryParse(word, out var number))
                year = number;
        }
        return year;
    }

    private static bool IsYear(int? value) => value is { } year && YearWindow.Announced.Contains(year);

    // Quarters are counted in Roman numerals too.
    private static int? Number(string word) =>
        Numeral.Roman(word) is > 0 and <= 4 and var quarter ? quarter
        : word.Length <= 4 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number : null;
}
