using VanBan.Text;

namespace VanBan.Figures.Indicators;

/// <summary>
/// Reads the phrases that name what is counted or shared: forward from the noun, behind the figure, or before the
/// parenthesis in which the figure stands.
/// </summary>
internal static class NounPhrase
{
    private const int MostSharedWords = 28;

    /// <summary>Whether a counted noun says nothing of what is counted: <c>con</c>, <c>chiếc</c>.</summary>
    public static bool IsClassifier(string noun) =>
        noun is "con" or "cây" or "chiếc" or "cái" or "người" or "vụ" or "ca" or "lượt" or "bộ" or "suất" or "cuộc"
            or "bản" or "điểm"
            or "căn";

    /// <summary>The counted noun with what describes it.</summary>
    /// <param name="isDescribed">Something does.</param>
    public static string Read(FoldedText text, int start, int headEnd, out bool isDescribed)
    {
        var end = headEnd;
        var at = text.NextWord(headEnd);
        for (var count = 0; count < 16; count++)
        {
            if (at < 0)
            {
                if (text[end] != ',' || !Enumerations.Joins(text, start, end) && !GoesOn(text, end + 1))
                    break;
                at = text.NextWord(end + 1);
            }
            var wordEnd = text.WordEnd(at);
            var word = text.Text.AsSpan(at, wordEnd - at);
            if (Clauses.IsLabelled(text, at))
                break;
            if (ClauseWords.Kept.TryMatch(text, at, out var keptEnd, out _)
                || ClauseWords.Compounds.TryMatch(text, at, out keptEnd, out _))
            {
                (end, at) = (keptEnd, text.NextWord(keptEnd));
                continue;
            }
            if ((ClauseWords.IsStop(word) && !LeadsTo(text, at, wordEnd)) || !FoldedText.IsLetterOrDigit(word[0]))
                break;
            if (word is "còn"
                && !(text.NextWord(wordEnd) is >= 0 and var left && text.Word(left, text.WordEnd(left)) is "lai"))
                break;
            if (IndicatorPhrase.IsProvided(text, at)
                || (
                    word is "theo" && text.NextWord(wordEnd) is >= 0 and var by
                        && text.Text.AsSpan(by, text.WordEnd(by) - by) is "khoản" or "điểm" or "Điều"))
                break;
            if (word is "bao" && text.NextWord(wordEnd) is >= 0 and var comprises
                && text.Word(comprises, text.WordEnd(comprises)) is "gom")
                break;
            if (word is "và" or "hoặc"
                && (
                    text.NextWord(wordEnd) is not (>= 0 and var next) || char.IsAsciiDigit(text[next])
                        || IndicatorPhrase.IsAction(text, next)))
                break;
            if (char.IsAsciiDigit(word[0]))
            {
                while (text[wordEnd] is '/' or '-' && FoldedText.IsLetterOrDigit(text[wordEnd + 1]))
                    wordEnd = text.WordEnd(wordEnd + 1);
                if (wordEnd == at + word.Length
                    && text.Word(text.WordStart(text.PreviousWordEnd(at) is > 0 and var p ? p : at), at) is not [
                        's', 'o', ..])
                    break;
            }
            end = wordEnd;
            at = text.NextWord(wordEnd);
        }
        // Names of bodies run on behind a comma: '01 Phó Trưởng ban Ban Chính sách, chiến lược Trung ương'.
        if (text.Text.AsSpan(start).StartsWith("Phó ") && text[end] == ','
            && text.NextWord(end + 1) is >= 0 and var further
            && char.IsLower(text[further]))
            return Read(text, start, text.WordEnd(further), out isDescribed);
        end = IndicatorPhrase.WithoutAdverbs(text, headEnd, end);
        isDescribed = end > headEnd;
        return OneLine.Of(text.Text.AsSpan(start, end - start));
    }

    // 'người đến khiếu nại', 'vụ việc chuyển đơn đến cơ quan', not 'đến ngày', 'đến 20'
    private static bool LeadsTo(FoldedText text, int at, int end) =>
        text.Text.AsSpan(at, end - at) is "đến" && text.NextWord(end) is >= 0 and var next && char.IsLower(text[next])
        && text.Word(next, text.WordEnd(next)) is not (
            "ngay" or "thang" or "nam" or "nay" or "het" or "cuoi" or "dau" or "khi" or "thoi" or "quy" or "duoi"
                or "khong" or "hon");

    // 'giải thể thao cấp khu vực, toàn quốc và quốc tế': behind the comma one more of a list, its last behind the 'và'.
    private static bool GoesOn(FoldedText text, int from)
    {
        var at = text.NextWord(from);
        for (var count = 0; count < 4 && at >= 0; count++)
        {
            var end = text.WordEnd(at);
            var word = text.Text.AsSpan(at, end - at);
            if (word is "và" or "hoặc")
                return count > 0 && text.NextWord(end) is >= 0 and var last && char.IsLower(text[last])
                    && !IndicatorPhrase.IsAction(text, last);
            if (!char.IsLower(text[at]) || ClauseWords.IsStop(word) || IndicatorPhrase.IsAction(text, at))
                return false;
            at = text.NextWord(end);
        }
        return false;
    }

    /// <summary>What is named after a figure: <c>nguồn …</c>, or for a share the thing that it is a share of.</summary>
    public static string? After(FoldedText text, int end, bool isShare)
    {
        var at = text.NextWord(end);
        if (at < 0)
            return null;
        var word = text.Word(at, text.WordEnd(at));
        if (word is "tu" or "cua" && text.NextWord(text.WordEnd(at)) is >= 0 and var next)
            at = next;
        else if (!isShare || word is "ke" or "du" or "cung" or "va" or "tro" or "hoac"
            || text.Text.AsSpan(at, text.WordEnd(at) - at) is "so" || !char.IsLower(text[at])
            || IndicatorPhrase.IsAction(text, at))
            return null;
        var wordEnd = text.WordEnd(at);
        if (char.IsAsciiDigit(text[at]))
            return null;
        var phrase = Read(text, at, wordEnd, out var described);
        // 'nắm giữ 100% vốn điều lệ và Nghị định số 52/2016/NĐ-CP': a name behind 'và' is something else.
        for (var and = phrase.IndexOf(" và ", StringComparison.Ordinal); and > 0; and =
            phrase.IndexOf(" và ", and + 1, StringComparison.Ordinal))
        {
            if (char.IsUpper(phrase[and + 4]))
                return phrase[..and];
        }
        // '20% tổng số' tells of nothing new
        return described
            && !(IndicatorPhrase.IsGeneric(new FoldedText(phrase), 0, phrase.Length, out var attribute) && !attribute)
            ? phrase : null;
    }

    /// <summary>
    /// What a share is a share of, with what is said of that: <c>95% hộ dân được dùng nước sạch</c>, <c>từ 70% học viên
    /// trở lên là người khuyết tật</c>.
    /// </summary>
    public static string? Shared(FoldedText text, int end)
    {
        if (After(text, end, true) is not { } noun)
            return null;
        var start = text.NextWord(end);
        if (text.Word(start, text.WordEnd(start)) is "tu" or "cua"
            && text.NextWord(text.WordEnd(start)) is >= 0 and var of)
            start = of;
        var words = SharedWords(text, start);
        while (words.Count > 0 && ClauseWords.IsStop(words[^1]))
            words.RemoveAt(words.Count - 1);
        return words.Count > 1 ? string.Join(' ', words) : noun;
    }

    private static List<string> SharedWords(FoldedText text, int start)
    {
        var words = new List<string>();
        for (var at = start; at >= 0 && words.Count < MostSharedWords;)
        {
            var end = text.WordEnd(at);
            if (EndsShared(text, at, end))
            {
                if (char.IsAsciiDigit(text[at]))
                    DropLastPredicate(words);
                break;
            }
            if (ClauseWords.SharedSkips.TryMatch(text, at, out var skipped, out _))
            {
                at = text.NextWord(skipped);
                continue;
            }
            words.Add(text.Text[at..end]);
            at = text.NextWord(end);
            if (at < 0 && text[end] == ',' && Enumerations.Joins(text, start, end))
            {
                words[^1] += ",";
                at = text.NextWord(end + 1);
            }
        }
        return words;
    }

    // '70% học viên là người khuyết tật được hưởng phụ cấp mức 40%': the last predicate is that of the next number.
    private static void DropLastPredicate(List<string> words)
    {
        var last = words.FindLastIndex(word => word is "được" or "hưởng" or "đạt" or "có" or "bằng");
        if (last >= 2)
            words.RemoveRange(last, words.Count - last);
    }

    // 'thì', 'quy định tại', a name behind 'và', a number that is no age
    private static bool EndsShared(FoldedText text, int at, int end)
    {
        var next = text.NextWord(end);
        if (char.IsAsciiDigit(text[at]))
            return next < 0 || text.Text.AsSpan(next, text.WordEnd(next) - next) is not "tuổi";
        return ClauseWords.SharedEnds.TryMatch(text, at, out _, out _) || IndicatorPhrase.IsProvided(text, at)
            || (text.Text.AsSpan(at, end - at) is "và" && next >= 0 && char.IsUpper(text[next]));
    }

    /// <summary>What a count alone in parentheses counts: the words before them, after the last 'về'.</summary>
    public static string? BeforeParenthesis(FoldedText text, int open)
    {
        var start = open;
        for (var count = 0; count < 20; count++)
        {
            if (text.PreviousWordEnd(start) is not (> 0 and var end))
                break;
            var wordStart = text.WordStart(end);
            if (text.Text.AsSpan(wordStart, end - wordStart) is "về" or "cho" or "có" or "được")
                break;
            start = wordStart;
        }
        return start < open ? OneLine.Of(text.Text.AsSpan(start, open - start)) : null;
    }
}
