using System.Buffers;

namespace VanBan.Text;

/// <summary>
/// Reads the marks of pages that converters leave in the middle of a text: <c>- 3 -</c>, <c>[3]</c>, <c>3/12</c>,
/// <c>Trang 3</c>, alone on their line (page numbers: Nghị định 30/2020/NĐ-CP, Phụ lục I.I.7), and the running header
/// that stands beside one inside a torn number.
/// </summary>
internal static class PageMark
{
    // Of what stands before a line; of a mark; of the lines between two parts of a number.
    private const int MostBlanks = 200, LongestMark = 20, MostLines = 4, MostHeaders = 2;

    private const int MostDigits = 4;

    private static readonly SearchValues<char> GroupEnds = SearchValues.Create(" ,;.:)");

    private const string Brackets = "-–—~|[]() \t\u00A0\r\f";

    /// <summary>Whether <paramref name="line"/> is the mark of a page and nothing else.</summary>
    public static bool Is(ReadOnlySpan<char> line) => line.Length <= LongestMark && Inner(line.Trim(Brackets));

    /// <summary>The length of the lines at <paramref name="start"/> that part a number (<c>63/2024/ ⏎ - 3 - ⏎
    /// NĐ-CP</c>), up to its next part; 0 where none do.</summary>
    public static int LengthInsideNumber(string text, int start)
    {
        var before = Before(text, start);
        if (!EndsInNumber(before, out var isOpen))
            return 0;
        var (lines, headers, isMarked) = (0, 0, false);
        for (var at = start; at < text.Length && lines <= MostLines;)
        {
            var end = EndOfLine(text, at);
            if (end < 0)
                return 0;
            var line = text.AsSpan(at, end - at).Trim();
            if (isMarked && Continues(line, isOpen))
                return at - start;
            at = end + 1;
            if (line.IsEmpty)
                continue;
            lines++;
            if (Is(line) || PageFurnitureLine.IsFurniture(line))
            {
                isMarked = true;
                continue;
            }
            // Behind a bare serial only the mark itself may stand: tables are full of numbers alone on a line.
            if (++headers > (isOpen ? MostHeaders : 0) || line.Contains('/'))
                return 0;
            isMarked |= IsTitle(line);
        }
        return 0;
    }

    /// <summary>Whether the mark between <paramref name="start"/> and <paramref name="end"/> stands in the middle of a
    /// sentence: a word or a digit before, a small letter behind.</summary>
    public static bool IsInsideSentence(string text, int start, int end)
    {
        var before = Before(text, start);
        var behind = text.AsSpan(end..Math.Min(text.Length, end + MostBlanks)).TrimStart();
        return !before.IsEmpty && !behind.IsEmpty
            && (char.IsLetterOrDigit(before[^1]) || before[^1] == ',')
            && char.IsLower(behind[0]) && behind.Length > 1 && behind[1] != ')' && behind[1] != '.';
    }

    // '3', '3/12', 'Trang 3', 'Trang 3/12'.
    private static bool Inner(ReadOnlySpan<char> mark)
    {
        if (mark.StartsWith("trang", StringComparison.OrdinalIgnoreCase))
            mark = mark["trang".Length..].TrimStart(" :");
        var digits = DigitsAt(mark);
        if (digits is 0 or > MostDigits)
            return false;
        mark = mark[digits..].Trim();
        if (mark.IsEmpty)
            return true;
        return mark[0] == '/'
            && mark[1..].Trim() is var pages
            && DigitsAt(pages) is > 0 and <= MostDigits and var all
            && all == pages.Length;
    }

    private static int DigitsAt(ReadOnlySpan<char> text)
    {
        var count = text.IndexOfAnyExceptInRange('0', '9');
        return count < 0 ? text.Length : count;
    }

    private static ReadOnlySpan<char> Before(string text, int start) =>
        text.AsSpan(Math.Max(0, start - MostBlanks)..start).TrimEnd();

    // '63/2024/', '63/2024/NĐ-' (open: a separator stands last), or '1234' behind which the separator follows.
    private static bool EndsInNumber(ReadOnlySpan<char> before, out bool isOpen)
    {
        isOpen = before is [.., var last, '/' or '-' or '–'] && char.IsLetterOrDigit(last);
        if (!isOpen && (before.IsEmpty || !char.IsAsciiDigit(before[^1])))
            return false;
        var word = before.LastIndexOfAny(" \n\t(") + 1;
        return char.IsAsciiDigit(before[word])
            && (isOpen || before[..word].TrimEnd().EndsWith("số", StringComparison.OrdinalIgnoreCase));
    }

    // 'NĐ-CP', 'BGDĐT ngày', '2024/NĐ-CP' behind a separator; '/QĐ-TTg' behind a serial.
    private static bool Continues(ReadOnlySpan<char> line, bool isOpen)
    {
        if (!isOpen)
            return line is ['/' or '-', var first, ..] && char.IsUpper(first);
        var letters = line.IndexOfAny(GroupEnds);
        var group = letters < 0 ? line : line[..letters];
        if (group.Length > 5 && group[4] == '/' && YearAt(group))
            group = group[5..];
        return group.Length > 1 && char.IsUpper(group[0])
            && (group.ContainsAny('-', '/')
                || (letters > 0 && line[letters..].TrimStart().StartsWith("ngày", StringComparison.Ordinal))
                || letters < 0);
    }

    private static bool YearAt(ReadOnlySpan<char> group) => (group.StartsWith("19") || group.StartsWith("20")) && DigitsAt(group) == 4;

    // 'ỦY BAN NHÂN DÂN TỈNH': words in capitals are no symbol.
    private static bool IsTitle(ReadOnlySpan<char> line) => line.Count(' ') >= 2 && !line.ContainsAnyInRange('a', 'z');

    // -1 where the line is longer than a header.
    private static int EndOfLine(string text, int at)
    {
        var most = Math.Min(text.Length, at + MostBlanks);
        var end = text.AsSpan(at..most).IndexOfAny('\n', '\f');
        return end >= 0 ? at + end : most == text.Length ? text.Length : -1;
    }
}
