using VanBan.Documents.Head;
using VanBan.Knowledge;
using VanBan.Text;

namespace VanBan.Citations.Scan;

/// <summary>
/// Reads the name of a body that the table of issuers lacks: a run of capitalised words with small ones between ('Hiệp
/// hội Doanh nghiệp'), the body above it, and the task of one that is named by it ('Ban Chỉ đạo Trung ương về hoàn
/// thiện thể chế, pháp luật').
/// </summary>
internal static class UnknownBody
{
    private const int MostWords = 14;
    private const int MostSmallWords = 2;
    private const int LongestTask = 100;

    /// <summary>Reads the name that begins at <paramref name="start"/>.</summary>
    /// <returns>The offset after it; -1 where no name begins.</returns>
    public static int Read(NormalizedText text, int start)
    {
        var cursor = new TextCursor(text, start);
        if (!char.IsUpper(cursor.Current))
            return -1;
        var end = -1;
        var mayBeSmall = false;
        for (var words = 0; words < MostWords && char.IsLetter(cursor.Current); words++)
        {
            // 'Ban Kinh tế - Ngân sách Hội đồng nhân dân': the name of the parent body is taken whole, with its small
            // words.
            if (words > 0 && TryParent(ref cursor, out var parent))
            {
                end = parent;
                mayBeSmall = false;
                if (IsPlaceOrLine(cursor, parent))
                    break;
                continue;
            }
            var part = words > 0 && TryField(ref cursor) ? Part.Small : ReadPart(ref cursor, mayBeSmall);
            if (part == Part.None)
                break;
            var word = cursor.At;
            if (part != Part.Joint)
                end = word;
            mayBeSmall = part == Part.Capital;
            cursor.SkipBlanksOfCell();
            if (part == Part.Joint && !char.IsUpper(cursor.Current))
                break;
            // A capital at the start of a line begins the next paragraph as often as it goes on with a name; one word
            // alone is none yet.
            if ((words > 0 || IsHalfOfKnown(cursor.Folded[start..word]))
                && cursor.At > word
                && cursor.Printed[word] == '\n'
                && char.IsUpper(cursor.Current))
                break;
            SkipDash(ref cursor, word);
            if (ReadNumbered(cursor, start, end) is > 0 and var numbered)
                return numbered;
        }
        return end < 0 ? -1 : EndOfTask(cursor.Folded, start, end);
    }

    /// <summary>Passes a word of a name; '&amp;' is a letter of it.</summary>
    public static void ReadWord(ref TextCursor cursor)
    {
        while (char.IsLetterOrDigit(cursor.CurrentFolded) || cursor.CurrentFolded == '&')
            cursor.At++;
    }

    private static bool TryParent(ref TextCursor cursor, out int end)
    {
        end = char.IsUpper(cursor.Current) ? Issuer.Names.Match(cursor.Folded, cursor.At, out _) : -1;
        if (end < 0)
            return false;
        cursor.At = end;
        cursor.SkipBlanksOfCell();
        return true;
    }

    // 'Hội Chữ thập đỏ', 'Hội Người cao tuổi': the small words of a field that is known are its own.
    private static bool TryField(ref TextCursor cursor)
    {
        if (!char.IsUpper(cursor.Current)
            || HeadWords.Match(HeadWord.Field, cursor, out var field) is not (> 0 and var end)
            || !field!.Contains(' ', StringComparison.Ordinal)
            || !Spelling.MayBe(cursor.Printed[cursor.At..end], field))
            return false;
        cursor.At = end;
        return true;
    }

    private static bool IsPlaceOrLine(TextCursor cursor, int parent) =>
        cursor.IsAtEnd
            || cursor.Printed[parent] == '\n'
            || PlaceScanner.Begins(cursor.Folded, cursor.At);

    // One word of the name: a capitalised one, a small one behind it, or 'và'.
    private static Part ReadPart(ref TextCursor cursor, bool mayBeSmall)
    {
        var start = cursor.At;
        var isCapital = char.IsUpper(cursor.Current);
        ReadWord(ref cursor);
        if (isCapital)
            return Part.Capital;
        if (cursor.FoldedSince(start) is "va")
            return Part.Joint;
        return !EndsName(cursor.Folded, start)
            && (mayBeSmall || IsBeforePlace(cursor))
            ? Part.Small : Part.None;
    }

    // A ministry or department is known by its whole name; what follows 'Bộ' on the next line is none then.
    private static bool IsHalfOfKnown(ReadOnlySpan<char> word) => word is "bo" or "so";

    // 'Hiệp hội công chứng viên Việt Nam', 'Hội Chữ thập đỏ tỉnh': more small words, where the place closes the name.
    private static bool IsBeforePlace(TextCursor cursor)
    {
        cursor.SkipBlanksOfCell();
        if (PlaceScanner.Begins(cursor.Folded, cursor.At))
            return true;
        for (var words = 0; words < MostSmallWords && char.IsLower(cursor.Current)
            && !EndsName(cursor.Folded, cursor.At); words++)
        {
            ReadWord(ref cursor);
            cursor.SkipBlanksOfCell();
        }
        return char.IsUpper(cursor.Current)
            && (cursor.Rest.StartsWith("viet nam") || Province.Names.Match(cursor.Folded, cursor.At, out _) > 0);
    }

    private static bool EndsName(ReadOnlySpan<char> folded, int at) =>
        CitationWords.BodyEnds.Match(folded, at, out _) > 0
            || PlaceScanner.Begins(folded, at);

    // 'Lao động - Thương binh', 'Tổng Liên đoàn-Chi nhánh'
    private static void SkipDash(ref TextCursor cursor, int word)
    {
        if (cursor.Current != '-')
            return;
        if (cursor.Peek(1) == ' ' && IsUpperAt(cursor, 2))
            cursor.At += 2;
        else if (cursor.At == word && IsUpperAt(cursor, 1))
            cursor.At++;
    }

    private static bool IsUpperAt(TextCursor cursor, int count) =>
        cursor.At + count < cursor.Printed.Length
            && char.IsUpper(cursor.Printed[cursor.At + count]);

    // 'Ban Chỉ đạo 389 tỉnh', 'Ban Chỉ đạo 389 quốc gia'
    private static int ReadNumbered(TextCursor cursor, int start, int end)
    {
        if (end < 0
            || !char.IsAsciiDigit(cursor.Current)
            || cursor.At + 3 >= cursor.Printed.Length)
            return -1;
        if (!cursor.Folded[start..end].EndsWith("ban chi dao"))
            return -1;
        var digits = cursor.At;
        ReadWord(ref cursor);
        if (cursor.At - digits > 4)
            return -1;
        cursor.TryWord(" quoc gia");
        return cursor.At;
    }

    // The task of a body named by it runs to the end of the clause; where that is far, the name without it must do.
    private static int EndOfTask(ReadOnlySpan<char> folded, int start, int end)
    {
        var at = TextCursor.AfterBlanks(folded, end);
        var head = CitationWords.NamedByTask.Match(folded, start, out _);
        if (head < 0 || head > end)
            return end;
        if (!folded[at..].StartsWith("ve "))
            return EndOfPlainTask(folded, at, end);
        var close = folded[at..].IndexOfAny(";.)");
        var next = folded[(at + 1)..].IndexOf(" ve ");
        // 'Ban Chỉ đạo … về phát triển khoa học, công nghệ về Mô hình liên thông': the second 'về' begins the title.
        if (next >= 0 && (close < 0 || next + 1 < close))
            close = next + 1;
        return close is > 0 and < LongestTask ? at + close : end;
    }

    // 'Ban Chỉ đạo phòng, chống tham nhũng, lãng phí, tiêu cực tỉnh về …': up to the place or the title.
    private static int EndOfPlainTask(ReadOnlySpan<char> folded, int at, int end)
    {
        var cursor = TextCursor.OverFolded(folded, at);
        var task = CitationWords.TaskStarts.Match(folded, at, out _);
        if (task < 0)
            return end;
        cursor.At = task;
        while (cursor.At - at < LongestTask && !cursor.IsAtEnd && cursor.CurrentFolded is not (';' or '.' or ')' or '\n'))
        {
            if (cursor.AtWordStart && EndsName(folded, cursor.At)
                && CitationWords.BeforeOtherWords.MatchEndingAt(folded, cursor.At - 1, out _) < 0)
                return End(folded, at, cursor.At);
            cursor.At++;
        }
        return cursor.At - at < LongestTask ? End(folded, at, cursor.At) : end;
    }

    private static int End(ReadOnlySpan<char> folded, int from, int at) =>
        from + folded[from..at].TrimEnd(" ,").Length;

    private enum Part
    {
        None,
        Capital,
        Small,
        Joint,
    }
}
