using System.Buffers;
using VanBan.Text;

namespace VanBan.Figures.Indicators;

/// <summary>How deep a marked line stands in the outline of a document: <c>I.</c> above <c>1.</c> above <c>1.1.</c>
/// above <c>a)</c> above <c>-</c> above <c>+</c>.</summary>
internal static class OutlineRank
{
    private static readonly SearchValues<char> DigitsAndStops = SearchValues.Create("0123456789.");

    private const int LongestMark = 8;
    private const int Letter = 5;
    private const int Dash = 6;
    private const int Plus = 7;

    // The first three stand above the others.
    private const string Bullets = "-–•+*";
    private const int Dashes = 3;

    /// <summary>The rank of the line that begins at <paramref name="start"/>, from 0; <see langword="null"/> where it
    /// bears no mark.</summary>
    /// <param name="name">Where the words behind the mark begin.</param>
    public static int? Of(FoldedText text, int start, out int name)
    {
        name = start + 1;
        if (Bullets.IndexOf(text[start]) is >= 0 and var bullet)
            return FoldedText.IsBlank(text[name]) || char.IsLetter(text[name])
                ? bullet < Dashes ? Dash : Plus : null;
        var end = MarkEnd(text, start);
        name = end + 1;
        var mark = text.Text.AsSpan(start, end - start);
        var isClosed = text[end] is '.' or ')' or '/'
            || (mark.Contains('.') && FoldedText.IsBlank(text[end]));
        return mark.IsEmpty || !isClosed ? null : OfMark(mark);
    }

    private static int MarkEnd(FoldedText text, int start)
    {
        var end = start;
        while (end - start < LongestMark
            && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == 'đ'
            || (text[end] == '.' && char.IsAsciiDigit(text[end + 1]))))
            end++;
        return end;
    }

    private static int? OfMark(ReadOnlySpan<char> mark)
    {
        if (char.IsAsciiDigit(mark[0]))
            return mark.IndexOfAnyExcept(DigitsAndStops) < 0 ? 2 + mark.Count('.') : null;
        if (mark.IndexOfAnyExcept("IVX") < 0)
            return 1;
        if (mark.Length > 1)
            return null;
        return char.IsUpper(mark[0]) ? 0 : Letter;
    }
}
