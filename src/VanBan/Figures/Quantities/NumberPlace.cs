using VanBan.Text;

namespace VanBan.Figures.Quantities;

/// <summary>Tells by the characters about a run of digits whether it is a number at all, or a piece of a date, a
/// document number, a code.</summary>
internal static class NumberPlace
{
    // Signs that hold a number together with letters or digits behind them.
    private const string Joints = "/-–.,:_@+";

    // Signs behind which digits go on from something that is no number.
    private const string Breaks = "\\);]_@#⁄*=";

    // Signs before the point or comma behind which a new number may begin.
    private const string BeforeMark = ".)]”\"%…";

    /// <summary>Whether a number begins at <paramref name="start"/>: not inside a word, a date, a document number or
    /// another number.</summary>
    /// <param name="sign">-1 where a minus stands before it.</param>
    public static bool IsStart(FoldedText text, int start, out int sign)
    {
        sign = 1;
        if (start == 0)
            return true;
        var before = text[start - 1];
        if (before == ' ')
            return true;
        var beyond = start > 1 ? text[start - 2] : ' ';
        return before switch
        {
            '+' => beyond == '(',
            ':' => !char.IsAsciiDigit(beyond),
            '/' => RepeatsCount(text, start),
            '.' or ',' => MayFollowMark(before, beyond),
            '-' or '–' or '−' => MayFollowDash(text, start, beyond, out sign),
            _ => !FoldedText.IsLetterOrDigit(before) && !Breaks.Contains(before),
        };
    }

    // '3 ca mắc/0 ca tử vong': the stroke parts two counts of one noun.
    private static bool RepeatsCount(FoldedText text, int start)
    {
        var noun = text.WordAt(start).Next;
        var word = text.WordBefore(start - 1);
        for (var count = 0; count < 4 && word.IsLower; count++)
        {
            if (word.Previous.IsNumber)
                return noun.Exists && word.Folded.SequenceEqual(noun.Folded);
            word = word.Previous;
        }
        return false;
    }

    // Behind a point or comma without a blank it is the rest of a number whose first digit a scan shows as a sign:
    // '§.699,28'.
    private static bool MayFollowMark(char mark, char beyond) =>
        char.IsWhiteSpace(beyond)
            || (mark == ',' && char.IsLetter(beyond))
            || BeforeMark.Contains(beyond);

    private static bool MayFollowDash(FoldedText text, int start, char beyond, out int sign)
    {
        sign = !text.IsLineStart(start - 1) && text[start - 1] != '–' ? -1 : 1;
        return !FoldedText.IsLetterOrDigit(beyond) && beyond is not ('%' or ')');
    }

    /// <summary>Whether what stands at <paramref name="end"/>, behind the digits, makes them part of something
    /// longer: <c>20/11</c>, <c>12-QĐ</c>, <c>8:30</c>.</summary>
    public static bool GoesOn(FoldedText text, int end)
    {
        var beyond = text[end + 1];
        return text[end] switch
        {
            '/' => true,
            '-' or '–' => FoldedText.IsLetterOrDigit(beyond)
                && !char.IsAsciiDigit(beyond),
            ':' or '+' or '_' or '@' => char.IsAsciiDigit(beyond),
            _ => false,
        };
    }

    /// <summary>
    /// After the run of characters that hold together with a number that is none: <c>45/2021/QĐ-UBND</c>,
    /// <c>21-05-2026</c>, <c>08:05:48</c>.
    /// </summary>
    public static int ClusterEnd(FoldedText text, int start)
    {
        var at = start;
        while (at < text.Length && (FoldedText.IsLetterOrDigit(text[at])
            || (Joints.Contains(text[at]) && FoldedText.IsLetterOrDigit(text[at + 1]))))
            at++;
        return Math.Max(at, start + 1);
    }
}
