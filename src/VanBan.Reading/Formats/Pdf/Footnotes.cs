namespace VanBan.Reading.Formats.Pdf;

/// <summary>
/// The footnotes of a page: they stand under a short bar, or begin with a raised mark and are printed smaller than the
/// text.
/// </summary>
internal static class Footnotes
{
    // Office programs draw the bar 5 cm long; others up to a third of the line.
    private const float ShortestBar = 50, LongestBar = 220;

    /// <summary>The first row of the footnotes; the number of rows where there are none.</summary>
    /// <param name="mayGoOn">Whether the page before had footnotes: what goes on from there stands under a bar as long
    /// as the line, and has no mark.</param>
    public static int FirstRow(
        PrintedPage sheet, IReadOnlyList<Line> rows, float textSize, float lastTable, bool mayGoOn)
    {
        foreach (var bar in sheet.Bars)
        {
            if (bar.Length < ShortestBar
                || (bar.Length > LongestBar && !mayGoOn)
                || bar.At < lastTable)
                continue;
            var first = FirstBelow(rows, bar.At);
            if (first > 0
                && first < rows.Count
                && rows[first].Top - bar.At < 2 * textSize
                && Math.Abs(bar.Start - LeftSide(rows, first)) < 6
                && AreNotes(rows, first, textSize))
            {
                return first;
            }
        }
        var start = rows.Count;
        for (var i = rows.Count - 1; i >= 0 && rows[i].Size < 0.93f * textSize && rows[i].Y > lastTable; i--)
        {
            if (BeginsWithMark(rows[i]))
                start = i;
        }
        return start;
    }

    /// <summary>
    /// The mark that a footnote begins with, without brackets: <c>1</c>, <c>*</c>; <see langword="null"/> for a line
    /// that goes on with one.
    /// </summary>
    public static string? Mark(Line line) => BeginsWithMark(line) ? line.First.Text.Trim('[', ']', '(', ')') : null;

    private static bool AreNotes(IReadOnlyList<Line> rows, int first, float textSize)
    {
        var most = BeginsWithMark(rows[first]) ? 0.97f : 0.93f;
        for (var i = first; i < rows.Count; i++)
        {
            if (rows[i].Size > most * textSize)
                return false;
        }
        return true;
    }

    private static bool BeginsWithMark(Line line) =>
        IsLabel(line.First.Text)
            && (line.First.IsRaised || IsBracketed(line.First.Text));

    private static bool IsLabel(string text) =>
        text.Length <= 5 && text.AsSpan().Trim("[]()") is { Length: > 0 } core
            && (!core.ContainsAnyExceptInRange('0', '9') || !core.ContainsAnyExcept('*'));

    private static bool IsBracketed(string text) => text[0] is '[' or '('
        && text[^1] is ']' or ')';

    private static float LeftSide(IReadOnlyList<Line> rows, int first)
    {
        var left = rows[first].Left;
        for (var i = first + 1; i < rows.Count; i++)
            left = Math.Min(left, rows[i].Left);
        // A single line may be indented as the first of a paragraph is.
        for (var i = 0; i < first; i++)
            left = Math.Min(left, rows[i].Left);
        return left;
    }

    private static int FirstBelow(IReadOnlyList<Line> rows, float y)
    {
        var i = 0;
        while (i < rows.Count && rows[i].Y < y)
            i++;
        return i;
    }
}
