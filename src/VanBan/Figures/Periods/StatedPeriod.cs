using System.Globalization;
using VanBan.Figures.Indicators;
using VanBan.Knowledge;
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
        if (!words.TrueForAll(static word => IsNumber(word)
            || GrammarWords.OfPeriods.Contains(word))
            || !words.Exists(IsNumber))
            return false;
        // 'tính đến tháng 6' is a time, the 'tỉnh' of 'của tỉnh 6 tháng' is none.
        return words[0] is not ("dau" or "cuoi")
            && !(words[0] == "tinh" && words[1] != "den")
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
            StatedPeriod? found = words[at] switch
            {
                "thang" => CountedMonths(words, at, named ?? year) ?? InYear(words, at, 1, 12, named, year, issued),
                "quy" => InYear(words, at, 3, 4, named, year, issued),
                "doan" or "ky" => YearsFrom(words, at),
                "nam" => OneYear(words, at),
                _ => null,
            };
            if (found is not null)
                return found;
        }
        return words.Length == 1 && named is { } alone ? Years(alone, alone) : null;
    }

    private static int? NumberAt(string[] words, int at) => at >= 0
        && at < words.Length
        ? Number(words[at]) : null;

    // '6 tháng', '6 tháng cuối năm', not '6 tháng 5'
    private static StatedPeriod? CountedMonths(string[] words, int at, int? year)
    {
        if ((NumberAt(words, at - 1) ?? Spelled(words, at)) is not (>= 1 and <= 12 and var count)
            || NumberAt(words, at + 1) is <= 12)
            return null;
        return at + 1 < words.Length && words[at + 1] == "cuoi"
            ? Months(year, 13 - count, 12) : Months(year, 1, count);
    }

    // 'sáu tháng đầu năm'
    private static int? Spelled(string[] words, int at)
    {
        if (at == 0 || at + 1 >= words.Length || words[at + 1] is not ("dau" or "cuoi"))
            return null;
        var cursor = TextCursor.OverFolded(words[at - 1]);
        return SpelledCount.TryRead(ref cursor, out var count) && cursor.IsAtEnd ? count : null;
    }

    // 'tháng 10', 'quý II': the part of a year, each of so many months.
    private static StatedPeriod? InYear(
        string[] words, int at, int months, int most, int? named, int? year, DateOnly? issued)
    {
        if (NumberAt(words, at + 1) is not (>= 1 and var part) || part > most)
            return null;
        var first = (part * months) - months + 1;
        return Months(named ?? BeforeIssue(year, issued, first), first, part * months);
    }

    // 'giai đoạn 2021 - 2025'
    private static StatedPeriod? YearsFrom(string[] words, int at) =>
        NumberAt(words, at + 1) is { } first
            && IsYear(first)
            && NumberAt(words, at + 2) is { } last
            && last >= first
            ? Years(first, last) : null;

    // 'năm 2022', which belongs to no month or quarter before it
    private static StatedPeriod? OneYear(string[] words, int at)
    {
        if (NumberAt(words, at + 1) is not { } year || !IsYear(year))
            return null;
        var before = at >= 1 ? words[at - 1] : "";
        var isOfPart = before is "dau" or "cuoi" or "thang"
            || (NumberAt(words, at - 1) is not null && at >= 2 && words[at - 2] is "thang" or "quy");
        return isOfPart ? null : Years(year, year);
    }

    // 'đến hết tháng 9', 'đến ngày 20/4/2023': what was summed up in the year until then.
    private static StatedPeriod? UpTo(string[] words, int? year)
    {
        var numbers = words.Select(Number).OfType<int>().ToList();
        if (year is not { } known
            || !IsYear(known)
            || numbers.Count == 0)
            return null;
        if (words.Contains("ngay"))
        {
            return numbers.Count >= 2
                && DateReader.Day(known, numbers[1], numbers[0]) is { } last
                ? new StatedPeriod(new DateOnly(known, 1, 1), last) : null;
        }
        var month = words.Contains("quy") ? numbers[0] * 3 : numbers[0];
        return month is >= 1 and <= 12 ? Months(known, 1, month) : null;
    }

    // A report of January speaks of the December before it.
    private static int? BeforeIssue(int? year, DateOnly? issued, int month) =>
        issued is { } day
            && year == day.Year
            && month > day.Month + 1
            ? year - 1 : year;

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

    private static bool IsYear(int? value) => value is { } year
        && YearWindow.Announced.Contains(year);

    // Quarters are counted in Roman numerals too.
    private static int? Number(string word) =>
        Numeral.Roman(word) is > 0 and <= 4 and var quarter ? quarter
        : word.Length <= 4
            && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number : null;
}
