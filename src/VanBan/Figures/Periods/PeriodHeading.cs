using System.Buffers;
using VanBan.Figures.Indicators;
using VanBan.Text;

namespace VanBan.Figures.Periods;

/// <summary>A line without a mark or an end mark that names the period of what stands below it: <c>Mục tiêu cụ thể đến
/// năm 2030</c>.</summary>
internal static class PeriodHeading
{
    private const int Longest = 90;

    // What no heading has: the end of a clause, a number, the cells of a table.
    private static readonly SearchValues<char> EndMarks = SearchValues.Create(".,;:!?\t0123456789");

    /// <summary>Whether the line between two offsets, without the blanks around it, is one.</summary>
    public static bool Is(FoldedText text, int start, int end)
    {
        if (end - start is < 8 or > Longest
            || !char.IsAsciiDigit(text[end - 1])
            || !char.IsUpper(text[start])
            || !ClauseWords.Headings.TryMatch(text, start, out _, out _)
            || text.Text.AsSpan(start, end - start).IndexOfAny(',', ';', ':') >= 0)
            return false;
        if (!IsBeforeNewLine(text, end))
            return false;
        for (var from = start; PeriodReader.TryFind(text, from, end, out _, out var periodEnd); from = periodEnd)
        {
            if (periodEnd == end)
                return true;
        }
        return false;
    }

    /// <summary>Whether the line is a heading without a mark that names no period: what the one above named is
    /// over.</summary>
    public static bool IsOver(FoldedText text, int start, int end) =>
        end - start is >= 8 and <= Longest
        && char.IsLetter(text[end - 1])
        && char.IsUpper(text[start])
        && text.Text.AsSpan(start, end - start).IndexOfAny(EndMarks) < 0
        && IsBehindWholeLine(text, start)
        && IsBeforeNewLine(text, end);

    // 'Đến năm 2030' is a heading only where the next line begins anew.
    private static bool IsBeforeNewLine(FoldedText text, int end)
    {
        var next = text.SkipBlanks(Math.Min(end + 1, text.Length));
        return next < text.Length && text[end] == '\n' && !char.IsLower(text[next]) && !char.IsAsciiDigit(text[next]);
    }

    // A line that goes on is no heading.
    private static bool IsBehindWholeLine(FoldedText text, int start)
    {
        var before = start;
        while (before > 0 && char.IsWhiteSpace(text[before - 1]))
            before--;
        return before == 0 || text[before - 1] is '.' or ';' or '!' or '?' or ')'
            || text.Text.AsSpan(before, start - before).Count('\n') > 1;
    }
}
