using VanBan.Figures.Indicators;
using VanBan.Text;

namespace VanBan.Figures.Periods;

/// <summary>A line without a mark or an end mark that names the period of what stands below it: <c>Mục tiêu cụ thể đến
/// năm 2030</c>.</summary>
internal static class PeriodHeading
{
    private const int Longest = 90;

    /// <summary>Whether the line between two offsets, without the blanks around it, is one.</summary>
    public static bool Is(FoldedText text, int start, int end)
    {
        if (end - start is < 8 or > Longest
            || !char.IsAsciiDigit(text[end - 1])
            || !char.IsUpper(text[start])
            || !ClauseWords.Headings.TryMatch(text, start, out _, out _)
            || text.Text.AsSpan(start, end - start).IndexOfAny(',', ';', ':') >= 0)
            return false;
        // 'Đến năm 2030' is a heading only where the next line begins anew.
        var next = text.SkipBlanks(Math.Min(end + 1, text.Length));
        if (next >= text.Length || text[end] != '\n' || char.IsLower(text[next]) || char.IsAsciiDigit(text[next]))
            return false;
        for (var from = start; PeriodReader.TryFind(text, from, end, out _, out var periodEnd); from = periodEnd)
        {
            if (periodEnd == end)
                return true;
        }
        return false;
    }
}
