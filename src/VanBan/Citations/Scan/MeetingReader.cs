using VanBan.Knowledge;
using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Citations.Scan;

/// <summary>
/// Reads a resolution of the Party that is cited by the meeting which adopted it: 'Nghị quyết Đại hội đại biểu toàn
/// quốc lần thứ XIII của Đảng', 'Nghị quyết Đại hội XIII', 'Nghị quyết Trung ương 6 khóa XII', 'Nghị quyết Hội nghị
/// Trung ương 5 khoá XI'.
/// </summary>
internal static class MeetingReader
{
    private const int MostWords = 20;

    /// <summary>
    /// The mention that begins with <paramref name="word"/>; <see langword="null"/> where no meeting with its ordinal
    /// follows.
    /// </summary>
    public static CitedPlace? Read(NormalizedText text, TypeWord word)
    {
        var cursor = new TextCursor(text, word.End);
        cursor.SkipBlanksOfCell();
        var isPlenum = CitationWords.Plenums.Match(text.Folded, cursor.At, out _) > 0;
        if (!char.IsUpper(text.Text[word.Start])
            || (!isPlenum && CitationWords.Congresses.Match(text.Folded, cursor.At, out _) < 0))
            return null;
        if (!TryOrdinal(ref cursor, isPlenum))
            return null;
        SkipOwner(ref cursor);
        var mention = CitedPlace.Named(word, cursor.At, cursor.At);
        (mention.Designation, mention.Province) = MeetingName.Of(text, word.Start, cursor.At);
        MentionTail.ReadDate(text, mention);
        return mention;
    }

    // The ordinal closes the name: a Roman numeral, for a plenum behind 'khóa'.
    private static bool TryOrdinal(ref TextCursor cursor, bool isPlenum)
    {
        var isTerm = false;
        for (var words = 0; words < MostWords && char.IsLetterOrDigit(cursor.Current); words++)
        {
            var start = cursor.At;
            var word = cursor.ReadWord();
            if ((!isPlenum || isTerm) && Numeral.IsRoman(cursor.Since(start)))
                return true;
            isTerm = word is "khoa";
            cursor.SkipBlanksOfCell();
            if (isPlenum && cursor.TrySkipAny("(,"))
                cursor.SkipBlanksOfCell();
        }
        return false;
    }

    private static void SkipOwner(ref TextCursor cursor)
    {
        var end = cursor.At;
        cursor.SkipBlanksOfCell();
        if (!cursor.TryWord("cua dang"))
            cursor.At = end;
    }
}
