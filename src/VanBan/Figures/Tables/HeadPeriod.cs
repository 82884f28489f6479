using VanBan.Figures.Periods;
using VanBan.Text;

namespace VanBan.Figures.Tables;

/// <summary>Reads the period in the head of a column, where months and year stand apart or a year stands
/// alone.</summary>
internal static class HeadPeriod
{
    /// <summary>
    /// The period of a column: <c>6 tháng năm 2022</c> of 'Thực hiện 6 tháng' over 'Năm 2022', <c>10 tháng</c> of 'Lũy
    /// kế 10 tháng', <c>2024</c> of 'Kế hoạch 2024', <c>2026 - 2030</c> of 'Mục tiêu 2026 - 2030';
    /// <see langword="null"/> for none.
    /// </summary>
    /// <param name="head">The whole head.</param>
    /// <param name="isNamed">It names a thing that is measured, too: then a number in it may be a part of the
    /// name.</param>
    /// <param name="comparedWith">What the numbers are compared with: its period is another one.</param>
    public static string? Of(string head, bool isNamed, string? comparedWith)
    {
        if (comparedWith is not null)
            head = head.Replace(comparedWith, "", StringComparison.Ordinal);
        if (YearsIn(head) is { } years)
            return years;
        var sentence = PeriodFinder.InSubject(head);
        var isYear = sentence is null
            || Letters.Fold(sentence).StartsWith("nam ", StringComparison.Ordinal);
        if (isNamed
            || !isYear
            || comparedWith is not null
            || Parts(head) is not { } parts)
            return sentence;
        return sentence is not null
            && !parts.Contains(' ', StringComparison.Ordinal)
            ? sentence : parts;
    }

    // '2026 - 2030', 'giai đoạn 2021-2025'
    private static string? YearsIn(string head)
    {
        for (var at = 0; at + 9 <= head.Length; at++)
        {
            if (!IsYear(head, at))
                continue;
            var next = at + 4;
            while (next < head.Length && head[next] is ' ' or '-' or '–')
                next++;
            if (head.AsSpan(at + 4, next - at - 4).IndexOfAny('-', '–') >= 0
                && IsYear(head, next))
                return head[at..(next + 4)];
        }
        return null;
    }

    private static bool IsYear(string head, int at) =>
        at + 4 <= head.Length
            && head[at] is '1' or '2'
            && head.AsSpan(at, 4).IndexOfAnyExceptInRange('0', '9') < 0
        && (at == 0 || !char.IsLetterOrDigit(head[at - 1]))
        && (at + 4 == head.Length || !char.IsLetterOrDigit(head[at + 4]));

    private static string? Parts(string head)
    {
        var words = Letters.Fold(head)
            .Split([' ', '(', ')', '%', '/', '-', '–', '.', ',', ':', ';'], StringSplitOptions.RemoveEmptyEntries);
        string? months = null, year = null;
        for (var i = 0; i < words.Length; i++)
        {
            if (!words[i].All(char.IsAsciiDigit))
                continue;
            if (words[i].Length == 4 && words[i][0] is '1' or '2')
                year ??= words[i];
            else if (words[i].Length <= 2 && IsCountOfMonths(words, i))
                months = words[i] + " tháng";
        }
        return months is not null
            && year is not null
            ? months + " năm " + year : months ?? year;
    }

    private static bool IsCountOfMonths(string[] words, int at) =>
        at + 1 < words.Length && words[at + 1] == "thang"
            && !(at + 2 < words.Length && words[at + 2] is "dau" or "cuoi");
}
