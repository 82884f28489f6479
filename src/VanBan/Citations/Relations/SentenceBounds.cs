using VanBan.Knowledge;
using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Citations.Relations;

/// <summary>Where sentences and clauses begin and end around a mention.</summary>
internal static class SentenceBounds
{
    // A printed line that is this much shorter than the one after it, before a capital, ended a paragraph: its next
    // word would have had room.
    private const int ShortLine = 46;

    /// <summary>
    /// The offset after the last end of a sentence between two mentions, or of the last line that opens a clause; -1
    /// where they stand in one sentence.
    /// </summary>
    public static int StartOfSentence(NormalizedText normalized, int from, int to)
    {
        var text = normalized.Text;
        for (var at = to - 1; at >= Math.Max(from, 1); at--)
        {
            if (text[at] is not (' ' or '\n' or '\t'))
                continue;
            if (text[at] == '\t'
                || EndsSentence(text, at - 1)
                || (text[at] == '\n' && OpensAtLine(normalized, at)))
                return at + 1;
        }
        return -1;
    }

    /// <summary>The words up to the stop that ends their sentence; a stop inside a number ends none.</summary>
    public static ReadOnlySpan<char> UpToEnd(ReadOnlySpan<char> words)
    {
        for (var at = words.IndexOf('.'); at >= 0;)
        {
            if (at + 1 == words.Length || words[at + 1] == ' ')
                return words[..at];
            var next = words[(at + 1)..].IndexOf('.');
            at = next < 0 ? -1 : at + 1 + next;
        }
        return words;
    }

    private static bool OpensAtLine(NormalizedText normalized, int lineEnd) =>
        OpensClause(normalized.Folded, lineEnd + 1)
            || OrdersChange(normalized, lineEnd + 1)
            || EndsHeading(normalized, lineEnd)
        || IsFootnote(normalized, lineEnd + 1)
        || EndsParagraph(normalized, lineEnd);

    private static bool OpensClause(ReadOnlySpan<char> folded, int at)
    {
        var cursor = TextCursor.OverFolded(folded, at);
        // '2. Sửa đổi …' begins anew unless it is an item of a list that goes on.
        if (cursor.TryDigits(2, out _) && cursor.CurrentFolded == '.')
            return at < 2 || folded[at - 2] is not (';' or ':' or ',');
        cursor.At = at;
        if (cursor.TrySkipAny("-+") && !cursor.TrySkip(' '))
            return false;
        var rest = cursor.Rest;
        return rest.StartsWith("dieu ") ? IsArticle(rest) : RelationVocabulary.Openers.Begins(rest);
    }

    // 'Điều 5. …', not 'Điều 5 Nghị định …'
    private static bool IsArticle(ReadOnlySpan<char> rest) =>
        rest.Length > 5
            && char.IsAsciiDigit(rest[5])
            && rest[5..Math.Min(rest.Length, 10)].IndexOfAny('.', ':') >= 0;

    // 'Sửa đổi khoản 2 …' on a line of its own.
    private static bool OrdersChange(NormalizedText normalized, int at)
    {
        var cursor = new TextCursor(normalized, at);
        cursor.SkipBlanks();
        return char.IsUpper(cursor.Current) && cursor.At + 1 < normalized.Length
            && char.IsLower(normalized.Text[cursor.At + 1])
            && RelationVocabulary.Verbs.Begins(cursor.Rest);
    }

    // 'THÔNG TƯ' above the title of the document, 'QUYẾT ĐỊNH:' above its articles.
    private static bool EndsHeading(NormalizedText normalized, int end)
    {
        var text = normalized.Text[..end].TrimEnd();
        if (text is [.., ('H' or 'Ị'), ':'])
            return true;
        if (StartOfShortLine(text) is not (>= 0 and var line))
            return false;
        if (IsNoteMark(text[line..]))
            return IsUpperAfterBlanks(normalized, end + 1);
        while (line < text.Length && text[line] == ' ')
            line++;
        return text.Length - line is > 3 and < 40
            && char.IsUpper(text[line])
            && char.IsUpper(text[^1])
            && DocumentType.Words.Match(normalized.Folded[..text.Length], line, out _) == text.Length;
    }

    // The mark of a footnote alone on its line.
    private static bool IsNoteMark(ReadOnlySpan<char> line) =>
        line.Length is > 0 and < 4 && !line.ContainsAnyExceptInRange('0', '9');

    // '[3] Về kết quả …', '1 Hướng dẫn số …': a note at the foot of the page.
    private static bool IsFootnote(NormalizedText normalized, int at)
    {
        var cursor = new TextCursor(normalized, at);
        var bracket = cursor.TrySkip('[');
        if (!cursor.TryDigits(3, out _)
            || (bracket && !cursor.TrySkip(']'))
            || !cursor.TrySkip(' '))
            return false;
        return char.IsUpper(cursor.Current)
            && (bracket || !EndsWithSo(normalized.Folded[..at]));
    }

    private static bool EndsWithSo(ReadOnlySpan<char> before) =>
        before.TrimEnd() is var words
            && (words.EndsWith(" so") || words.EndsWith(" ngay") || words.EndsWith(","));

    // '2. Tình hình thực hiện ⏎ Ngày 01/7/2025, Bộ Nội vụ ban hành …': a numbered heading that leaves most of its line
    // empty.
    private static bool EndsParagraph(NormalizedText normalized, int end)
    {
        var text = normalized.Text[..end];
        if (StartOfShortLine(text) is not (>= 0 and var start)
            || ListMarker.Read(normalized.Folded[start..end], out _) is null)
            return false;
        if (!IsUpperAfterBlanks(normalized, end + 1))
            return false;
        return IsLonger(normalized.Text[(end + 1)..], end - start + 16)
            && text[^1] is not (',' or ';' or ':')
            && !text[start..].ContainsAny(",;:(“");
    }

    // Where the last line of a text begins; -1 where it is no short one. A line can be as long as the text, so that
    // only what matters of it is looked at.
    private static int StartOfShortLine(ReadOnlySpan<char> text)
    {
        var low = Math.Max(0, text.Length - ShortLine - 1);
        var end = text[low..].LastIndexOf('\n');
        return end >= 0 ? low + end + 1 : text.Length <= ShortLine ? 0 : -1;
    }

    // Whether the first line of a text has more characters than so many.
    private static bool IsLonger(ReadOnlySpan<char> text, int length) =>
        text.Length > length && !text[..(length + 1)].Contains('\n');

    private static bool IsUpperAfterBlanks(NormalizedText normalized, int at)
    {
        var cursor = new TextCursor(normalized, at);
        cursor.SkipBlanks();
        return char.IsUpper(cursor.Current);
    }

    private static bool EndsSentence(ReadOnlySpan<char> text, int at) =>
        (text[at] == '.' && !IsOrdinal(text, at))
            || (text[at] == '”' && at > 0 && text[at - 1] == '.');

    // '1. ' and 'TM. ' end no sentence.
    private static bool IsOrdinal(ReadOnlySpan<char> text, int stop)
    {
        var at = stop - 1;
        while (at >= 0 && char.IsLetterOrDigit(text[at]))
            at--;
        return stop - at <= 3 && (at < 0 || text[at] is '\n' or ' ')
            && text[at + 1] is (>= '0' and <= '9') or (>= 'A' and <= 'Z');
    }
}
