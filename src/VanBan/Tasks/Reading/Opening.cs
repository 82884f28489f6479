using VanBan.Tasks.Deadlines;
using VanBan.Tasks.Words;
using VanBan.Text;

namespace VanBan.Tasks.Reading;

/// <summary>
/// How a sentence begins that may order something: who, in which role, with whom, and where it begins to say what. All
/// spans are offsets into the joined text.
/// </summary>
internal ref struct Opening
{
    // A phrase such as 'căn cứ chức năng, nhiệm vụ được giao' is not longer.
    private const int MostAdjunctWords = 60;

    private readonly List<ReadDeadline> deadlines;
    private TextCursor cursor;

    private Opening(TextCursor cursor, List<ReadDeadline> deadlines)
    {
        this.cursor = cursor;
        this.deadlines = deadlines;
    }

    /// <summary>Those who have to do it; <see langword="null"/> where the sentence names nobody.</summary>
    public TextSpan? Who { get; private set; }

    /// <summary>Those with whom it is done.</summary>
    public TextSpan? With { get; private set; }

    /// <summary>Their role.</summary>
    public AssignmentRole Role { get; private set; }

    /// <summary>Whether a word orders ('giao', 'yêu cầu').</summary>
    public bool IsOrdered { get; private set; }

    /// <summary>Whether a word stands before the verb that only orders have ('chủ trì', 'khẩn trương').</summary>
    public bool IsStrong { get; private set; }

    /// <summary>Where it begins to say what; -1 where it does not.</summary>
    public int What { get; private set; } = -1;

    /// <summary>Whether the sentence ends behind the bodies or the word that orders: what is ordered follows in other
    /// paragraphs.</summary>
    public bool IsIntroduction { get; private set; }

    /// <summary>Reads the beginning of the sentence at the cursor, which ends where the text of the cursor
    /// does.</summary>
    /// <param name="sentence">Stands at its first character.</param>
    /// <param name="deadlines">The deadlines in it: one may stand before the bodies or before the verb.</param>
    public static Opening Read(TextCursor sentence, List<ReadDeadline> deadlines)
    {
        var opening = new Opening(sentence, deadlines);
        opening.SkipMarks();
        if (!opening.TryVerbFirst())
            opening.ReadSubject();
        return opening;
    }

    // 'Chủ trì, phối hợp với …', 'Căn cứ chức năng, nhiệm vụ, tổ chức …'
    private bool TryVerbFirst()
    {
        var start = cursor;
        if (!OrdersBodies(start)
            && TaskWords.TryWord(ref cursor) is { } word
            && !IsNoun(start, cursor))
        {
            cursor = start;
            // What orders is followed by those who are ordered.
            if (word is not (TaskWord.Order or TaskWord.End))
                return TryVerbs();
        }
        cursor = start;
        return false;
    }

    // 'Phân công Sở Nội vụ …' orders, 'Phân công nhiệm vụ cho …' does not.
    private static bool OrdersBodies(TextCursor at)
    {
        if (!TaskWords.Try(TaskWord.Order, ref at))
            return false;
        at.SkipBlanks();
        return BodyReader.Begins(at);
    }

    // 'Tổ chức, cá nhân có liên quan …' begins with those who do something.
    private static bool IsNoun(TextCursor start, TextCursor behind) => behind.Current == ','
        && BodyReader.Begins(start);

    // 'Giao Sở Y tế …', 'Sở Y tế …', 'Ủy ban nhân dân tỉnh yêu cầu các sở …'
    private void ReadSubject()
    {
        ReadOrder();
        var bodies = TryBodies();
        if (bodies && TryIntroduction())
            return;
        var behind = cursor;
        if (TryVerbs())
            return;
        cursor = behind;
        if (!SkipToOrder())
            return;
        // Those before the word order, those behind it are ordered.
        Who = null;
        ReadOrder();
        if (TryBodies() && TryIntroduction())
            return;
        if (!TryVerbs())
            IsIntroduction = cursor.IsAtEnd;
    }

    private void ReadOrder()
    {
        if (!TaskWords.Try(TaskWord.Order, ref cursor))
            return;
        IsOrdered = true;
        SkipMarks();
    }

    // 'trân trọng đề nghị'
    private bool SkipToOrder()
    {
        SkipMarks();
        while (TaskWords.Try(TaskWord.Manner, ref cursor))
            SkipMarks();
        var at = cursor;
        return TaskWords.Try(TaskWord.Order, ref at);
    }

    private bool TryBodies()
    {
        if (!BodyReader.TryRead(ref cursor, out var bodies))
            return false;
        Who = bodies;
        SkipAside();
        return true;
    }

    // '(qua Bộ Nội vụ)'
    private void SkipAside()
    {
        cursor.SkipBlanks();
        if (cursor.Current != '(')
            return;
        var end = cursor.PrintedRest.IndexOf(')');
        cursor.At = end < 0 ? cursor.Printed.Length : cursor.At + end + 1;
    }

    private bool TryIntroduction()
    {
        var start = cursor;
        SkipMarks();
        while (TaskWords.Try(TaskWord.Manner, ref cursor))
            SkipMarks();
        cursor.TrySkip(';');
        IsIntroduction = cursor.IsAtEnd;
        if (!IsIntroduction)
            cursor = start;
        return IsIntroduction;
    }

    // How ('khẩn trương'), in which role, with whom, by what right; then what.
    private bool TryVerbs()
    {
        var hasRole = false;
        // What is said begins with the words for how.
        var manner = -1;
        while (true)
        {
            SkipMarks();
            var start = cursor.At;
            var word = TaskWords.TryWord(ref cursor);
            if (TryRole(word))
                (hasRole, manner) = (true, -1);
            else if (word == TaskWord.Manner)
                manner = manner < 0 ? start : manner;
            else if (!SkipAdjunct(word) && !TryAnd(manner, word, start))
                return TryWhat(word, start, manner < 0 && hasRole ? start : manner);
        }
    }

    private bool TryRole(TaskWord? word)
    {
        if (word == TaskWord.Lead)
            (Role, IsStrong) = (AssignmentRole.Leads, true);
        else if (word == TaskWord.With)
            ReadWith();
        return word is TaskWord.Lead or TaskWord.With;
    }

    private bool SkipAdjunct(TaskWord? word) =>
        word is TaskWord.Duty or TaskWord.Adjunct
            && SkipAdjunct(commaEnds: word == TaskWord.Adjunct);

    // 'chủ động và tích cực'
    private bool TryAnd(int manner, TaskWord? word, int start)
    {
        if (manner < 0 || word is TaskWord.Action or TaskWord.Report)
            return false;
        cursor.At = start;
        return char.IsLower(cursor.Current) && cursor.TryWord("va");
    }

    // A role or a manner says enough, whatever the verb.
    private bool TryWhat(TaskWord? word, int start, int before)
    {
        IsStrong |= before >= 0;
        if (word is TaskWord.Action or TaskWord.Report)
            What = before >= 0 ? before : start;
        else
        {
            cursor.At = start;
            What = cursor.IsAtEnd ? -1 : before;
        }
        return What >= 0;
    }

    private void ReadWith()
    {
        if (Role != AssignmentRole.Leads)
            Role = AssignmentRole.Helps;
        IsStrong = true;
        SkipMarks();
        if (BodyReader.TryRead(ref cursor, out var bodies))
        {
            With = bodies;
            SkipAside();
        }
    }

    // To the next verb; behind words that a comma ends, to the next one behind a comma.
    private bool SkipAdjunct(bool commaEnds)
    {
        var start = cursor;
        for (var words = 0; words < MostAdjunctWords && !cursor.IsAtEnd; words++)
        {
            var isBehindComma = SkipToWord();
            if ((isBehindComma || !commaEnds) && IsAtVerb())
                return true;
            cursor.ReadWord();
        }
        cursor = start;
        return commaEnds && SkipAdjunct(commaEnds: false);
    }

    private readonly bool IsAtVerb()
    {
        var at = cursor;
        return char.IsLower(cursor.Current)
            && TaskWords.TryWord(ref at) is TaskWord.Action or TaskWord.Lead or TaskWord.With or TaskWord.Report
                or TaskWord.Manner;
    }

    // Whether a comma was passed.
    private bool SkipToWord()
    {
        var start = cursor.At;
        while (!cursor.IsAtEnd && !char.IsLetterOrDigit(cursor.Current))
            cursor.At++;
        return cursor.Since(start).Contains(',');
    }

    // Also a deadline: 'Định kỳ thứ Hai hằng tuần tổng hợp …', 'Trước ngày 30/6/2026, Sở Nội vụ …'.
    private void SkipMarks()
    {
        while (!cursor.IsAtEnd)
        {
            var at = cursor.At;
            if (cursor.Current is ' ' or ',' or ':' or '-' or '"' or '“')
                cursor.At++;
            else if (deadlines.FindIndex(one => one.Start == at) is >= 0 and var found)
                cursor.At = deadlines[found].End;
            else
                return;
        }
    }
}
