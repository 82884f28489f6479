using System.Buffers;
using VanBan.Text;

namespace VanBan.Figures.Indicators;

/// <summary>How deep a marked line stands in the outline of a document: <c>I.</c> above <c>1.</c> above <c>1.1.</c>
/// above <c>a)</c> above <c>-</c> above <c>+</c>.</summary>
internal static class OutlineRank
{
    private static readonly SearchValues<char> DigitsAndStops = SearchValues.Create("0123456789.");

    private const int LongestMark = 8;

    /// <summary>The rank of the line that begins at <paramref name="start"/>, from 0; <see langword="null"/> where it
    /// bears no mark.</summary>
    /// <param name="name">Where the words behind the mark begin.</param>
    public static int? Of(FoldedText text, int start, out int name)
    {
        name = start + 1;
        switch (text[start])
        {
            case '-' or '–' or '•' when FoldedText.IsBlank(text[name]) || char.IsLetter(text[name]):
                return 6;
            case '+' or '*' when FoldedText.IsBlank(text[name]) || char.IsLetter(text[name]):
                return 7;
        }
        var end = start;
        while (end - start < LongestMark
            && (
                char.IsAsciiLetterOrDigit(text[end]) || text[end] is 'đ'
                    || (text[end] == '.' && char.IsAsciiDigit(text[end + 1]))))
            end++;
        name = end + 1;
        var mark = text.Text.AsSpan(start, end - start);
        if (mark.IsEmpty
            || (text[end] is not ('.' or ')' or '/') && !(mark.Contains('.') && FoldedText.IsBlank(text[end]))))
            return null;
        if (char.IsAsciiDigit(mark[0]))
            return mark.IndexOfAnyExcept(DigitsAndStops) < 0 ? 2 + mark.Count('.') : null;
        if (mark.IndexOfAnyExcept("IVX") < 0)
            return 1;
        return mark.Length == 1 ? char.IsUpper(mark[0]) ? 0 : 5 : null;
    }
}
