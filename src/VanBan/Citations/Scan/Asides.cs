using VanBan.Text;

namespace VanBan.Citations.Scan;

/// <summary>What stands between the parts of a mention and is none of them: '(sửa đổi)', the mark of a note.</summary>
internal static class Asides
{
    private const int LongestParenthesis = 40;
    private const int MostDigits = 3;
    private const int LongestUnit = 6;
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /// <summary>
    /// Passes '(sửa đổi)' of 'Luật Nhà ở (sửa đổi) số 27/2023/QH15'; '(sửa đổi, bổ sung năm 2017)' speaks of another
    /// act.
    /// </summary>
    public static void SkipAmended(ref TextCursor cursor)
    {
        var start = cursor.At;
        cursor.SkipBlanksOfCell();
        var close = cursor.Rest.StartsWith("(sua doi")
            ? cursor.Rest[..Math.Min(cursor.Rest.Length, LongestParenthesis)].IndexOf(')') : -1;
        var isMark = close > 0 && !cursor.Rest[..close].ContainsAnyInRange('0', '9');
        cursor.At = isMark ? cursor.At + close + 1 : start;
    }

    /// <summary>
    /// Passes the mark of a note: 'NĐ-CP[1] ngày', 'QH14(2) ngày', 'QĐ-UBND³ ngày', and the raised digit that a PDF
    /// gives as '126/2024/NĐ-CP 1 ngày'.
    /// </summary>
    public static void SkipNote(ref TextCursor cursor)
    {
        var start = cursor.At;
        if (TryRaised(ref cursor) || TryUnit(ref cursor))
            return;
        cursor.SkipBlanksOfCell();
        var isNote = TryStars(ref cursor) || (cursor.Current is '[' or '(' ? TryBracket(ref cursor)
            : cursor.At > start && TryDigit(ref cursor));
        if (!isNote)
            cursor.At = start;
    }

    private static bool TryRaised(ref TextCursor cursor)
    {
        var start = cursor.At;
        while (Raised.Contains(cursor.Current) && !cursor.IsAtEnd)
            cursor.At++;
        return cursor.At > start;
    }

    // 'CAT(PC04)': the unit of the body, glued to the symbol.
    private static bool TryUnit(ref TextCursor cursor)
    {
        var at = cursor;
        if (!at.TrySkip('(')
            || !char.IsUpper(at.Current)
            || !char.IsLetterOrDigit(cursor.Previous))
            return false;
        var start = at.At;
        while (char.IsUpper(at.Current) || char.IsAsciiDigit(at.Current))
            at.At++;
        if (at.At - start > LongestUnit || !at.TrySkip(')'))
            return false;
        cursor = at;
        return true;
    }

    // '*', '(**)'
    private static bool TryStars(ref TextCursor cursor)
    {
        var at = cursor;
        var isInBrackets = at.TrySkip('(');
        var first = at.At;
        while (at.TrySkip('*'))
        {
        }
        if (at.At == first || (isInBrackets && !at.TrySkip(')')))
            return false;
        cursor = at;
        return true;
    }

    // '[1]', '(2)'
    private static bool TryBracket(ref TextCursor cursor)
    {
        var close = cursor.Current == '[' ? ']' : ')';
        cursor.At++;
        return cursor.TryDigits(MostDigits, out _) && cursor.TrySkip(close);
    }

    // A digit alone before the date or the issuer.
    private static bool TryDigit(ref TextCursor cursor)
    {
        if (!cursor.TryDigits(MostDigits - 1, out _))
            return false;
        var behind = cursor;
        return behind.TrySkip(' ') && (behind.TryWord("ngay") || behind.TryWord("cua"));
    }
}
