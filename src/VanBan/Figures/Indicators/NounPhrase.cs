using VanBan.Figures.Quantities;
using VanBan.Text;

namespace VanBan.Figures.Indicators;

/// <summary>
/// Reads the phrases that name what is counted or shared: forward from the noun, behind the figure, or before the
/// parenthesis in which the figure stands.
/// </summary>
internal static class NounPhrase
{
    private const int MostSharedWords = 28;
    private const int MostWords = 16;

    /// <summary>Whether a counted noun says nothing of what is counted: <c>con</c>, <c>chiếc</c>.</summary>
    public static bool IsClassifier(string noun) => GrammarWords.Classifiers.Contains(noun);

    /// <summary>The counted noun with what describes it.</summary>
    /// <param name="isDescribed">Something does.</param>
    public static string Read(FoldedText text, int start, int headEnd, out bool isDescribed)
    {
        var end = headEnd;
        for (var count = 0; count < MostWords && Longer(text, start, end) is var longer && longer > end; count++)
            end = longer;
        // Names of bodies run on behind a comma: '01 Phó Trưởng ban Ban Chính sách, chiến lược Trung ương'.
        if (text[end] == ',' && text.Text.AsSpan(start).StartsWith("Phó ")
            && text.WordAfter(end + 1) is { IsLower: true } further)
            return Read(text, start, further.End, out isDescribed);
        end = IndicatorPhrase.WithoutAdverbs(text, headEnd, end);
        isDescribed = end > headEnd;
        return OneLine.Of(text.Text.AsSpan(start, end - start));
    }

    // The phrase with one word more; its end where it is over.
    private static int Longer(FoldedText text, int start, int end)
    {
        var word = text.WordAfter(end);
        if (!word.Exists)
        {
            // 'tổ COVID-19 cộng đồng'
            if (text[end] == '-' && char.IsAsciiDigit(text[end + 1]) && end > 0 && char.IsUpper(text[end - 1]))
                return text.WordEnd(end + 1);
            if (text[end] != ','
                || !(Enumerations.Joins(text, start, end) || GoesOn(text, end + 1)))
                return end;
            word = text.WordAfter(end + 1);
        }
        if (Clauses.IsLabelled(text, word.Start))
            return end;
        if (ClauseWords.Kept.TryMatch(text, word.Start, out var keptEnd, out _)
            || ClauseWords.Compounds.TryMatch(text, word.Start, out keptEnd, out _))
            return keptEnd;
        if (EndsDescription(word) || IsReference(text, word))
            return end;
        return word.IsNumber ? NumberEnd(text, word, end) : word.End;
    }

    private static bool EndsDescription(TextWord word)
    {
        if ((ClauseWords.IsStop(word.Printed) && !LeadsTo(word))
            || !FoldedText.IsLetterOrDigit(word.Printed[0]))
            return true;
        return word.Printed switch
        {
            "còn" => word.Next.Folded is not "lai",
            "bao" => word.Next.Folded is "gom",
            "và" or "hoặc" => !word.Next.Exists
                || word.Next.IsNumber
                || IndicatorPhrase.IsAction(word.Next)
                || IsHarm(word.Next),
            "làm" => word.Next.IsNumber || IsHarm(word.Next),
            _ => false,
        };
    }

    // 'làm chết 133 người và bị thương 738 người', 'xảy ra 12 vụ làm bị thương 9 người': what happened to the next.
    private static bool IsHarm(TextWord word)
    {
        if (word.Printed is not ("bị" or "chết" or "làm"))
            return false;
        for (var count = 0; count < 4 && word.Exists; count++, word = word.Next)
        {
            if (word.IsNumber)
                return true;
        }
        return false;
    }

    // 'quy định tại', 'theo khoản 2'
    private static bool IsReference(FoldedText text, TextWord word) =>
        IndicatorPhrase.IsProvided(text, word.Start)
            || (word.Printed is "theo" && word.Next.Printed is "khoản" or "điểm" or "Điều");

    // A number goes on only where it is part of a name: 'số 12', '2021-2025'.
    private static int NumberEnd(FoldedText text, TextWord number, int end)
    {
        var last = number.End;
        while (text[last] is '/' or '-' && FoldedText.IsLetterOrDigit(text[last + 1]))
            last = text.WordEnd(last + 1);
        return last > number.End || number.Next.Printed is "sao" || IsShortName(number)
            || number.Previous.Folded.StartsWith("so") || IsGrade(text, number)
            ? last : end;
    }

    // 'học sinh lớp 9 tốt nghiệp': not a time ('quý 2') and no provision ('khoản 3')
    private static bool IsGrade(FoldedText text, TextWord number) =>
        number.Length <= 2 && number.Previous.Exists && number.Next.IsLower
            && LeadingWords.EndsInLabel(text, number.Previous.End)
            && !CountedNouns.IsKnown(text, number.Next.Start) // 'bắt 11 vụ 17 đối tượng'
            && !GrammarWords.PeriodWords.Contains(number.Previous.Folded)
            && !GrammarWords.Provisions.Contains(number.Previous.Folded);

    // 'hợp đồng theo Nghị định 68'
    private static bool IsShortName(TextWord number) =>
        number.Previous.Printed is "định" or "quyết" or "tư" && number.Previous.Previous.IsCapital;

    // 'người đến khiếu nại', 'vụ việc chuyển đơn đến cơ quan', not 'đến ngày', 'đến 20'
    private static bool LeadsTo(TextWord word) =>
        word.Printed is "đến"
            && word.Next.IsLower
            && !GrammarWords.BehindTo.Contains(word.Next.Folded);

    // 'giải thể thao cấp khu vực, toàn quốc và quốc tế': behind the comma one more of a list, its last behind the 'và'.
    private static bool GoesOn(FoldedText text, int from)
    {
        var at = text.NextWord(from);
        for (var count = 0; count < 4 && at >= 0; count++)
        {
            var end = text.WordEnd(at);
            var word = text.Text.AsSpan(at, end - at);
            if (word is "và" or "hoặc")
                return count > 0
                    && text.NextWord(end) is >= 0 and var last
                    && char.IsLower(text[last])
                    && !IndicatorPhrase.IsAction(text, last);
            if (!char.IsLower(text[at])
                || ClauseWords.IsStop(word)
                || IndicatorPhrase.IsAction(text, at))
                return false;
            at = text.NextWord(end);
        }
        return false;
    }

    /// <summary>What is named after a figure: <c>nguồn …</c>, or for a share the thing that it is a share of.</summary>
    public static string? After(FoldedText text, int end, bool isShare)
    {
        var word = text.WordAfter(end);
        if (word.Folded is "tu" or "cua" && word.Next.Exists)
            word = word.Next;
        else if (!isShare || !MayBeShared(word))
            return null;
        if (!word.Exists || word.IsNumber)
            return null;
        var phrase = WithoutName(Read(text, word.Start, word.End, out var described));
        // '20% tổng số' tells of nothing new
        return described
            && !(IndicatorPhrase.IsGeneric(new FoldedText(phrase), 0, phrase.Length, out var attribute) && !attribute)
            ? phrase : null;
    }

    /// <summary>What an amount in a unit of measurement is of: 106.700 ha <c>cà phê</c>; <see langword="null"/> for
    /// none.</summary>
    public static string? Goods(FoldedText text, int end)
    {
        var word = text.WordAfter(end);
        return word.Exists && MayBeShared(word) && !ClauseWords.IsStop(word.Printed) && !ClauseWords.IsCut(word.Printed)
            && !GrammarWords.NextFigures.Contains(word.Printed) && !GrammarWords.Predicates.Contains(word.Printed)
            ? WithoutName(Read(text, word.Start, word.End, out _)) : null;
    }

    /// <summary>Whether a name is only that of a body, which is no count: <c>Sở</c> còn 12 phòng.</summary>
    public static bool IsBody(string? name) =>
        name is not null
            && CountedNouns.TryRead(new FoldedText(name), 0, false, out var end, out _, out var group)
            && group == "body" && end == name.Length;

    private static bool MayBeShared(TextWord word) =>
        word.IsLower
            && !GrammarWords.NotShared.Contains(word.Folded)
            && word.Printed is not "so"
            && !IndicatorPhrase.IsAction(word);

    // 'nắm giữ 100% vốn điều lệ và Nghị định số 52/2016/NĐ-CP': a name behind 'và' is something else.
    private static string WithoutName(string phrase)
    {
        const string and = " và ";
        for (var at = phrase.IndexOf(and, StringComparison.Ordinal); at > 0;
            at = phrase.IndexOf(and, at + 1, StringComparison.Ordinal))
        {
            if (char.IsUpper(phrase[at + and.Length]))
                return phrase[..at];
        }
        return phrase;
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
        if (words.Count > 2 && words[^1] is "hàng" or "hằng")
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
            if (at < 0
                && text[end] == ','
                && Enumerations.Joins(text, start, end))
            {
                words[^1] += ",";
                at = text.NextWord(end + 1);
            }
            else if (at < 0 && JoinedByDash(text, end) is > 0 and var joined)
            {
                words[^1] += " -";
                at = joined;
            }
        }
        return words;
    }

    // 'kinh tế - xã hội': the word behind the dash; -1 for none.
    private static int JoinedByDash(FoldedText text, int end) =>
        text[end] == ' ' && text[end + 1] == '-' && text[end + 2] == ' ' && char.IsLower(text[end + 3])
            && char.IsLower(text[end - 1])
            ? end + 3 : -1;

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
            return next < 0
                || text.Text.AsSpan(next, text.WordEnd(next) - next) is not "tuổi";
        return ClauseWords.SharedEnds.TryMatch(text, at, out _, out _)
            || IndicatorPhrase.IsProvided(text, at)
            || (text.Text.AsSpan(at, end - at) is "và" && next >= 0 && char.IsUpper(text[next]));
    }

    /// <summary>What a count alone in parentheses counts: the words before them, after the last 'về'.</summary>
    /// <param name="floor">Where the figure before ends, of whose words none are taken.</param>
    public static string? BeforeParenthesis(FoldedText text, int open, int floor)
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
        return start < open && start >= floor ? OneLine.Of(text.Text.AsSpan(start, open - start)) : null;
    }
}
