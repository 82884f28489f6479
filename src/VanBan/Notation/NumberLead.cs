using VanBan.Knowledge;
using VanBan.Text;

namespace VanBan.Notation;

/// <summary>Reads what announces a number: 'số', 'Số:', 'Luật số:', with what OCR and old fonts leave of it.</summary>
internal static class NumberLead
{
    // 'Thông tư liên tịch số:': what can stand before 'số' in the number line of a head.
    private const int LongestKind = 30;

    /// <summary>Passes 'số' or 'số:' where a digit follows.</summary>
    public static bool TryRead(ref TextCursor cursor)
    {
        // 'sô', 'só', 'sè' are what OCR and old fonts leave of 'số'.
        var at = cursor;
        if (at.CurrentFolded != 's' || at.Peek(1) is not ('o' or 'e'))
            return false;
        at.At += 2;
        at.SkipBlanks();
        if (at.TrySkip(':'))
            at.SkipBlanks();
        if (!char.IsAsciiDigit(at.CurrentFolded))
            return false;
        cursor = at;
        return true;
    }

    /// <summary>Passes 'Số:' or 'Luật số:' at the begin of the number line of a head; the words before 'số' can only be
    /// a kind of document. OCR loses the tone and the colon, and reads ó as 6.</summary>
    public static bool TryReadOfHead(ref TextCursor cursor)
    {
        var at = cursor;
        if (at.CurrentFolded != 's'
            && !at.Rest[..Math.Min(at.Rest.Length, LongestKind + 2)].Contains(" s", StringComparison.Ordinal))
            return false;
        while (at.At < LongestKind && !at.IsAtEnd)
        {
            var word = at.At;
            if (IsSo(ref at))
            {
                if (word > 0
                    && DocumentType.Words.Match(at.Folded, 0, out _) != word - 1)
                    return false;
                while (at.TrySkipAny(" :;."))
                {
                }
                cursor = at;
                return true;
            }
            at.ReadWord();
            if (!at.TrySkip(' '))
                return false;
        }
        return false;
    }

    // 'số', 's6', 'số12'
    private static bool IsSo(ref TextCursor cursor)
    {
        var isSo = cursor.CurrentFolded == 's' && cursor.Peek(1) is 'o' or '6'
            && (char.IsAsciiDigit(cursor.Peek(2)) || !char.IsLetterOrDigit(cursor.Peek(2)));
        if (isSo)
            cursor.At += 2;
        return isSo;
    }
}
