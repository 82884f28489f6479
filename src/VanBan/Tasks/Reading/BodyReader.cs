using VanBan.Tasks.Words;
using VanBan.Text;

namespace VanBan.Tasks.Reading;

/// <summary>
/// Reads the bodies that stand before a verb: 'Bộ Văn hóa, Thể thao và Du lịch', 'các sở, ban, ngành liên quan',
/// 'Giám đốc các sở; Chủ tịch Ủy ban nhân dân các xã'. The name of a body goes on over capitals and ends at a word of
/// the sentence in small letters; a run of words that never ends is no name.
/// </summary>
internal static class BodyReader
{
    // 'Chủ tịch Ủy ban nhân dân các tỉnh, thành phố trực thuộc Trung ương nơi có dự án đi qua': longer ones are
    // sentences.
    private const int MostWords = 26;

    /// <summary>Passes one body or several.</summary>
    /// <param name="cursor">Stands at the first word.</param>
    /// <param name="bodies">Where they stand in the text of the cursor.</param>
    public static bool TryRead(ref TextCursor cursor, out TextSpan bodies)
    {
        var start = cursor.At;
        bodies = default;
        if (!TryMember(ref cursor))
        {
            cursor.At = start;
            return false;
        }
        while (TryNext(ref cursor))
        {
        }
        bodies = new TextSpan(start, cursor.At);
        return true;
    }

    /// <summary>Whether a body begins at the cursor.</summary>
    public static bool Begins(TextCursor cursor) => TryHead(ref cursor);

    // ', ngành', '; Chủ tịch …', ' và Sở …'
    private static bool TryNext(ref TextCursor cursor)
    {
        var before = cursor.At;
        if (TrySeparator(ref cursor) && TryMember(ref cursor))
            return true;
        cursor.At = before;
        return false;
    }

    private static bool TrySeparator(ref TextCursor cursor)
    {
        cursor.SkipBlanks();
        var mark = cursor.TrySkipAny(",;");
        cursor.SkipBlanks();
        var word = TryAnd(ref cursor);
        cursor.SkipBlanks();
        return mark || word;
    }

    private static bool TryAnd(ref TextCursor cursor) =>
        char.IsLower(cursor.Current) && (cursor.TryWord("va") || cursor.TryWord("hoac"));

    private static bool TryMember(ref TextCursor cursor)
    {
        if (!TryHead(ref cursor))
            return false;
        for (var words = 0; words < MostWords; words++)
        {
            var before = cursor.At;
            if (!TryNameWord(ref cursor, isFirst: words == 0))
            {
                cursor.At = before;
                return true;
            }
        }
        return false;
    }

    private static bool TryHead(ref TextCursor cursor)
    {
        while (TaskWords.Try(TaskWord.Determiner, ref cursor))
            cursor.SkipBlanks();
        return TaskWords.TryBody(ref cursor);
    }

    // One more word of the name, with what joins it to those before.
    private static bool TryNameWord(ref TextCursor cursor, bool isFirst)
    {
        cursor.SkipBlanks();
        if (cursor.TrySkipAny("-–"))
        {
            cursor.SkipBlanks();
            return TryWord(ref cursor);
        }
        if (isFirst && cursor.Current == ':')
            return TryList(ref cursor);
        return cursor.Current is ',' or ';'
            || IsAnd(cursor)
            ? TryJoined(ref cursor) : TryWord(ref cursor);
    }

    // 'các sở: Tài chính, Nội vụ'
    private static bool TryList(ref TextCursor cursor)
    {
        cursor.At++;
        cursor.SkipBlanks();
        var at = cursor;
        return char.IsUpper(cursor.Current)
            && TaskWords.TryWord(ref at) is null
            && TryWord(ref cursor);
    }

    private static bool IsAnd(TextCursor cursor) => TryAnd(ref cursor);

    // The name goes on behind a comma with a capital, behind 'và' with anything; where another body begins it is over.
    private static bool TryJoined(ref TextCursor cursor)
    {
        var comma = cursor.Current is ',' or ';';
        if (cursor.Current == ';' || !TrySeparator(ref cursor))
            return false;
        return !Begins(cursor)
            && (!comma || char.IsUpper(cursor.Current))
            && TryWord(ref cursor);
    }

    private static bool TryWord(ref TextCursor cursor)
    {
        if (!char.IsLetterOrDigit(cursor.Current))
            return false;
        if (TryLongerBody(ref cursor) || TaskWords.Try(TaskWord.InName, ref cursor))
            return true;
        if (IsOfSentence(cursor))
            return false;
        cursor.ReadWord();
        return true;
    }

    // 'Giám đốc các ban quản lý dự án': the name of a body may hold a word of the sentence.
    private static bool TryLongerBody(ref TextCursor cursor)
    {
        var body = cursor;
        var word = cursor;
        word.ReadWord();
        var isBody = TaskWords.TryBody(ref body) && body.At > word.At;
        word.At = cursor.At;
        if (!isBody || (TaskWords.TryWord(ref word) is not null && word.At >= body.At))
            return false;
        cursor = body;
        return true;
    }

    // A word of the sentence in small letters; 'tổ chức' behind 'các' is a noun.
    private static bool IsOfSentence(TextCursor cursor)
    {
        var at = cursor;
        return !char.IsUpper(cursor.Current) && TaskWords.TryWord(ref at) is not null
            && !TaskWords.Ends(TaskWord.Determiner, cursor.Printed[..cursor.At].TrimEnd());
    }
}
