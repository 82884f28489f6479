using VanBan.Knowledge;
using VanBan.Text;

namespace VanBan.Citations.Scan;

/// <summary>Tells the numbers of documents from others that look alike: parts of words and addresses, marks of pages,
/// the numbers of forms, accounts, certificates.</summary>
internal static class OtherNumbers
{
    // Of 'Giấy chứng nhận quyền sử dụng đất, quyền sở hữu nhà ở và tài sản khác gắn liền với đất số'.
    private const int MostWords = 18, LongestTitle = 140;

    /// <summary>Whether the digit at <paramref name="cursor"/> begins no number at all: it stands inside a word, another
    /// number or a date, or is the number of a page.</summary>
    public static bool BeginsNone(TextCursor cursor) => IsInsideWord(cursor) || IsPageMark(cursor);

    // A digit inside a word, a number or a date begins no number; 'số12/QĐ-UBND' has lost its blank.
    private static bool IsInsideWord(TextCursor cursor)
    {
        var before = cursor.At > 0 ? cursor.Folded[cursor.At - 1] : '\0';
        if (before == '/')
            return true;
        if (char.IsLetterOrDigit(before))
            return !(cursor.FoldedEndsWith("so")
                && (cursor.At == 2 || !char.IsLetter(cursor.Folded[cursor.At - 3])));
        return before is '-' or '.'
            && cursor.At > 1
            && char.IsLetterOrDigit(cursor.Folded[cursor.At - 2]);
    }

    // '- 3 - ⏎ NĐ-CP': between hyphens alone on its line stands the number of a page.
    private static bool IsPageMark(TextCursor cursor)
    {
        var before = cursor.At - 1;
        while (before >= 0 && cursor.Printed[before] is ' ' or '-' or '~' or '[')
            before--;
        if (before == cursor.At - 1 || (before >= 0 && cursor.Printed[before] != '\n'))
            return false;
        var length = cursor.PrintedRest.IndexOf('\n');
        return length >= 0 && PageMark.Is(cursor.Printed[(before + 1)..(cursor.At + length)]);
    }

    /// <summary>Whether the number from <paramref name="start"/> to <paramref name="end"/> stands in an address of the
    /// web: '…?Keyword= ⏎ 06/2017/TT-BXD', '06/2017/TT-BL%C4%90TBXH' with its letters coded.</summary>
    public static bool IsInAddress(NormalizedText text, int start, TextCursor end) =>
        (end.Current == '%'
            && char.IsAsciiHexDigit(end.PeekPrinted(1))
            && char.IsAsciiHexDigit(end.PeekPrinted(2)))
        || (SkipBack(text, start) is > 0 and var at && text.Text[at - 1] == '=');

    /// <summary>Whether the word before <paramref name="at"/> is a thing that is numbered: 'Mẫu số 01/TNDN', with or
    /// without 'số' behind the word.</summary>
    public static bool IsOfThing(NormalizedText text, int at) =>
        CitationWords.NumberedThings.MatchEndingAt(text.Folded, SkipBack(text, at), out _) >= 0;

    /// <summary>Whether the number announced at <paramref name="lead"/> is that of a paper whose words stand before it:
    /// 'Giấy chứng nhận đăng ký doanh nghiệp số'.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">Behind the last mention.</param>
    /// <param name="head">The last word for a kind of document; behind it a paper begins, or around it ('Chứng
    /// thư').</param>
    /// <param name="lead">Where 'số' stands.</param>
    public static bool IsOfPaper(NormalizedText text, int from, TypeWord? head, int lead)
    {
        var cursor = new TextCursor(text, lead);
        var (headStart, headEnd) = (head?.Start ?? -1, head?.End ?? -1);
        for (var words = 0; words < MostWords && cursor.At > from; words++)
        {
            if (cursor.ReadWordBack().IsEmpty || cursor.At < from || BeginsNoTitle(cursor))
                return false;
            var end = CitationWords.Papers.Match(text.Folded, cursor.At, out _);
            if (end > 0 && end <= lead && (cursor.At >= headEnd || end > headStart))
                return true;
            if (cursor.At < headStart)
                return false;
        }
        return false;
    }

    private static bool BeginsNoTitle(TextCursor word) =>
        char.IsAsciiDigit(word.CurrentFolded)
            || CitationWords.PaperTitleEnds.Match(word.Folded, word.At, out _) > 0;

    /// <summary>Whether nothing but the words of its title stands between the word for a paper and 'số': 'Giấy phép khai
    /// thác khoáng sản số', 'Hợp đồng thuê đất số'. A word of one syllable ('đơn') begins too many
    /// others.</summary>
    public static bool IsTitleOfPaper(NormalizedText text, TypeWord opened, int lead)
    {
        if (opened.Type.Class != DocumentClass.Paper || lead - opened.End is <= 1 or > LongestTitle
            || IsOfThing(text, opened.End)
            || !text.Folded[opened.Start..opened.End].Contains(' '))
            return false;
        var cursor = new TextCursor(text, opened.End);
        while (cursor.At < lead)
        {
            cursor.SkipBlanksOfCell();
            if (cursor.At >= lead)
                return true;
            if (BeginsNoTitle(cursor) || cursor.ReadWord() is not [>= 'a' and <= 'z', ..])
                return false;
        }
        return true;
    }

    private static int SkipBack(NormalizedText text, int at)
    {
        var cursor = new TextCursor(text, at);
        cursor.BackOverBlanks();
        return cursor.At;
    }
}
