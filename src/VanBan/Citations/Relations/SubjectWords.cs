using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Citations.Relations;

/// <summary>The words before a mention with which a sentence begins whose verb stands behind it.</summary>
internal static class SubjectWords
{
    private const int LongestContrast = 60;

    /// <summary>'Kể từ ngày Quyết định này có hiệu lực, Quyết định số …', 'Quy định tại Điều 5 Nghị định số …', not
    /// 'Các dự án theo quy định tại Nghị định số …'.</summary>
    public static bool Open(ReadOnlySpan<char> lead)
    {
        if (IsTime(lead) || LeadReader.HasBareBy(lead) || IsForOthers(ListMarker.Skip(lead)))
            return false;
        return RelationVocabulary.Provisions.Begins(ListMarker.Skip(lead)) || EndWords.Suspensions.IsIn(lead)
            || RelationVocabulary.ObjectWords.CountOthers(lead[(lead.LastIndexOf(',') + 1)..]) <= 3;
    }

    /// <summary>Whether words begin a sentence whose subject is the document behind them, and not somebody who is to tell
    /// of it, nor what was issued by it ('Giấy phép cấp theo Quyết định … hết hiệu lực').</summary>
    /// <param name="printed">The words as printed.</param>
    /// <param name="words">The same, folded.</param>
    public static bool MayBegin(ReadOnlySpan<char> printed, ReadOnlySpan<char> words)
    {
        var left = ExceptionWords.InFront(printed, words);
        var own = ListMarker.Skip(words[left.End..]).TrimStart(", ");
        own = own[TextCursor.AfterBlanks(own, EndOfTime(own))..];
        if (EndWords.Limits.Begins(own) && own.LastIndexOf(',') is > 0 and var comma)
            own = own[(comma + 1)..].TrimStart();
        return LeadReader.IsJoint(own) && !IsTime(words) && !LeadReader.HasBareBy(words) && !IsForOthers(own);
    }

    // 'Kể từ ngày Thông tư này có hiệu lực thi hành, '
    private static int EndOfTime(ReadOnlySpan<char> words)
    {
        const string Effect = " nay co hieu luc";
        var at = RelationVocabulary.Beginnings.Begins(words) ? words.IndexOf(Effect) : -1;
        if (at < 0)
            return 0;
        var cursor = TextCursor.OverFolded(words, at + Effect.Length);
        cursor.TryNextWord("thi hanh");
        return cursor.TrySkip(',') ? cursor.At : 0;
    }

    /// <summary>Whether words leave out what follows them ('trừ', '; riêng'), and whether that may have a verb of its
    /// own: 'riêng Điều 5 Nghị định số … hết hiệu lực từ ngày …'.</summary>
    /// <param name="printed">The words as printed.</param>
    /// <param name="words">The same, folded.</param>
    /// <param name="isSubject">Whether it may.</param>
    public static bool LeaveOut(ReadOnlySpan<char> printed, ReadOnlySpan<char> words, out bool isSubject)
    {
        // 'kể từ thời điểm Nghị quyết số … được thông qua': a time is told.
        var isLeftOut = ExceptionWords.IsIn(printed, words) || RelationVocabulary.Beginnings.Ends(words.TrimEnd());
        isSubject = !isLeftOut && SetApart(words);
        return isLeftOut || EndWords.SetApart(words);
    }

    /// <summary>Whether words set apart the document behind them, and not what was done by it: 'riêng các dự án phê duyệt
    /// theo Quyết định … tiếp tục thực hiện'.</summary>
    public static bool SetApart(ReadOnlySpan<char> words) => EndWords.SetApart(words) && !LeadReader.HasBareBy(words);

    // 'Giao Bộ Tư pháp công bố', 'Sở Tư pháp công bố'
    private static bool IsForOthers(ReadOnlySpan<char> own) =>
        RelationVocabulary.Conditions.Begins(own) || own.TrimEnd().EndsWith(" cong bo");

    /// <summary>'đến ngày quy định tại Nghị quyết … hết hiệu lực': a time is told, nothing ends.</summary>
    public static bool IsTime(ReadOnlySpan<char> lead) =>
        RelationVocabulary.Times.IsIn(lead) || lead.EndsWith(" khi ")
            || RelationVocabulary.Beginnings.Ends(lead.TrimEnd());

    /// <summary>'… và các quy định trước đây trái với quy định tại': what the words that follow contradict, ends with
    /// the subjects before.</summary>
    public static bool Contrast(ReadOnlySpan<char> before) =>
        before[Math.Max(0, before.Length - LongestContrast)..].Contains("trai voi ", StringComparison.Ordinal);

    /// <summary>Whether words take something up to examine it ('Xét …').</summary>
    public static bool Examine(ReadOnlySpan<char> lead) => lead.Contains("xet ", StringComparison.Ordinal);
}
