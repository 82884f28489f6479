using VanBan.Figures.Periods;
using VanBan.Figures.Quantities;
using VanBan.Text;

namespace VanBan.Figures.Indicators;

/// <summary>Cuts the words around a figure down to the phrase that names what it measures.</summary>
internal static class IndicatorPhrase
{
    private const int MostObjectWords = 14;

    /// <summary>The stretch without blanks, marks, list numbers and connecting words at its ends.</summary>
    public static (int Start, int End) Trim(FoldedText text, int start, int end)
    {
        while (start < end && SkipLeading(text, start, end) is var next && next > start)
            start = next;
        while (end > start && DropTrailing(text, start, end) is var last && last < end)
            end = last;
        return (start, Math.Max(start, end));
    }

    // Behind a mark, a list number, a connecting word or a period that opens the stretch; its start where none does.
    private static int SkipLeading(FoldedText text, int start, int end)
    {
        if (!FoldedText.IsLetterOrDigit(text[start]))
            return start + 1;
        if (IsListNumber(text, start, end, out var labelEnd))
            return labelEnd;
        if (ClauseWords.Connectors.TryMatch(text, start, out var wordEnd, out _) && wordEnd <= end
            && !ClauseWords.BeginsCompound(text, start, wordEnd))
            return IsSession(text, wordEnd) ? text.WordEnd(start) : wordEnd;
        return PeriodFinder.TryReadAt(text, start, end, out var periodEnd) && periodEnd < end
            ? periodEnd : start; // 'Năm 2025 thu ngân sách …'
    }

    // 'Trong kỳ thi …' is no 'trong kỳ'.
    private static bool IsSession(FoldedText text, int wordEnd) =>
        text.WordAfter(wordEnd).Folded is "thi" or "hop" && text.WordBefore(wordEnd).Folded is "ky";

    private static int DropTrailing(FoldedText text, int start, int end)
    {
        if (text[end - 1] == ')')
            return end;
        if (!FoldedText.IsLetterOrDigit(text[end - 1]))
            return end - 1;
        if (text[end - 1] == 'x' && text.WordBefore(end) is { Length: 1, Previous.IsNumber: true } cross)
            return Math.Max(start, cross.Previous.Start); // 'kích thước 210 x 297 mm'
        if (Packing.StartBeforePrice(text, end) is > 0 and var packing)
            return Math.Max(start, packing);
        return ClauseWords.Trailers.TryMatchBefore(text, end, out var wordStart, out _) && wordStart >= start
            && !ClauseWords.EndsCompound(text, wordStart, end)
            ? wordStart : end;
    }

    /// <summary>The end of the stretch without the adverbs and negations that belong to a verb left out: <c>dự án
    /// chưa</c>.</summary>
    public static int WithoutAdverbs(FoldedText text, int start, int end)
    {
        while (end > start && ClauseWords.Adverbs.TryMatchBefore(text, end, out var wordStart, out _)
            && wordStart > start
            && !ClauseWords.EndsCompound(text, wordStart, end))
        {
            end = wordStart;
            while (end > start && !FoldedText.IsLetterOrDigit(text[end - 1]))
                end--;
        }
        return end;
    }

    /// <summary>What stands after the last comma, or after an 'và' that a verb follows, outside parentheses.</summary>
    public static (int Start, int End) LastPiece(FoldedText text, int start, int end)
    {
        var depth = 0;
        for (var at = end - 1; at >= start; at--)
        {
            switch (text[at])
            {
                case ')':
                    depth++;
                    break;
                case '(':
                    depth--;
                    break;
                case ',' when depth <= 0 && PartsOff(text, start, at, end) is { } piece:
                    if (piece.Start < piece.End)
                        return piece;
                    end = at; // 'Thu ngân sách, trong đó': nothing stands behind the comma
                    break;
                case ' ' when depth <= 0 && at + 4 < end && BeginsAction(text, at)
                    && !Enumerations.JoinsByAnd(text, start, at)
                    && !IsInMeasure(text, start, at, Trim(text, at + 3, end)):
                    return Trim(text, at + 3, end);
            }
        }
        return Trim(text, start, end);
    }

    // What stands behind the comma, where it parts two clauses and is inside no number and no name.
    private static (int Start, int End)? PartsOff(FoldedText text, int start, int comma, int end)
    {
        if (char.IsAsciiDigit(text[comma + 1]))
            return null;
        var piece = Trim(text, comma + 1, end);
        if (IsPlace(text, piece.Start, piece.End))
            return piece;
        return Enumerations.Joins(text, start, comma) || IsInMeasure(text, start, comma, piece) ? null : piece;
    }

    // 'Mức hưởng cho một ngày nghỉ dưỡng sức, phục hồi sức khỏe sau thai sản': the name of a measure goes on behind a
    // comma as long as nothing was said of it.
    private static bool IsInMeasure(FoldedText text, int start, int comma, (int Start, int End) piece)
    {
        var (from, to) = Trim(text, start, comma);
        if (from >= to || piece.Start >= piece.End || !ClauseWords.NamesMuch(text, from)
            || ClauseWords.Measures.TryMatch(text, piece.Start, out _, out _))
            return false;
        for (var word = text.WordAt(from); word.Exists && word.Start < to; word = word.Next)
        {
            if (word.IsNumber || GrammarWords.Predicates.Contains(word.Printed) || ClauseWords.IsCut(word.Printed))
                return false;
        }
        return true;
    }

    // ' và ban hành'
    private static bool BeginsAction(FoldedText text, int blank) =>
        text[blank + 3] == ' ' && text.Text.AsSpan(blank + 1, 2) is "và" && IsAction(text, blank + 4);

    /// <summary>Whether the phrase only says that an amount follows: <c>tổng kinh phí</c>.</summary>
    /// <param name="attribute">It tells the amount apart from another figure of the same thing: <c>số vốn</c>.</param>
    public static bool IsGeneric(FoldedText text, int start, int end, out bool attribute)
    {
        attribute = false;
        if (start >= end)
            return true;
        var matched = ClauseWords.Amounts.TryMatch(text, start, out var wordEnd, out var role) && wordEnd == end;
        attribute = matched && role == "Attribute";
        return matched;
    }

    /// <summary>Whether the phrase names only who or where, of whom the figure before or a wider phrase speaks: <c>toàn
    /// tỉnh</c>.</summary>
    public static bool IsPlace(FoldedText text, int start, int end) =>
        start < end && ClauseWords.Places.TryMatch(text, start, out var wordEnd, out _) && wordEnd == end;

    /// <summary>Whether the phrase says only over how long it was summed up: <c>lũy kế 10 tháng</c>.</summary>
    public static bool IsSum(FoldedText text, int start, int end)
    {
        if (start >= end || !ClauseWords.Sums.TryMatch(text, start, out var at, out _))
            return false;
        for (; at < end; at++)
        {
            if (!FoldedText.IsLetterOrDigit(text[at]))
                continue;
            var wordEnd = text.WordEnd(at);
            if (!char.IsAsciiDigit(text[at]) && !GrammarWords.Sums.Contains(text.Word(at, wordEnd)))
                return false;
            at = wordEnd - 1;
        }
        return true;
    }

    /// <summary>Whether the stretch begins with what its figure is compared with: <c>so với cùng kỳ</c> giảm 14
    /// vụ.</summary>
    public static bool TryComparison(FoldedText text, int from, int end, out string? comparedWith, out int after)
    {
        (comparedWith, after) = (null, from);
        from = ComparisonIn(text, from, end);
        if (from >= end || text.WordAt(from).Folded is not "so"
            || TrailingWords.Compared(text.WordAt(from)) is not { Exists: true } start
            || start.Start >= end)
            return false;
        after = Math.Min(TrailingWords.ComparisonEnd(text, start.Start), end);
        comparedWith = OneLine.Of(text.Text.AsSpan(start.Start, after - start.Start));
        return after > start.Start;
    }

    // The first word of the stretch, or the 'so với' behind its last comma: 'Tuy nhiên, so với cùng kỳ giảm 14 vụ'.
    private static int ComparisonIn(FoldedText text, int from, int end)
    {
        var with = text.Text.AsSpan(from, Math.Max(end - from, 0)).LastIndexOf(", so với ");
        from += with < 0 ? 0 : with;
        while (from < end && !FoldedText.IsLetterOrDigit(text[from]))
            from++;
        return from;
    }

    /// <summary>
    /// What is given by a verb that stands behind another figure: <c>… được hưởng phụ cấp ưu đãi theo nghề</c> mức 70%;
    /// <see langword="null"/> for none.
    /// </summary>
    public static string? ObjectOfShare(FoldedText text, int from, int end)
    {
        for (int at = end, words = 0; words < MostObjectWords && text.PreviousWordEnd(at) is > 0 and var wordEnd
            && wordEnd > from; words++)
        {
            at = text.WordStart(wordEnd);
            if (ClauseWords.Shares.TryMatch(text, at, out var verb, out _) && verb < end)
                return words >= 2 ? Cut(text, Trim(text, verb, end).Start, end, MostObjectWords) : null;
        }
        return null;
    }

    /// <summary>Whether the phrase only says that money is given or used: <c>bố trí</c>.</summary>
    public static bool IsAllocation(FoldedText text, int start, int end) =>
        start < end && ClauseWords.Allocations.TryMatch(text, start, out var wordEnd, out _) && wordEnd == end;

    /// <summary>Where <c>với kinh phí</c> or the like begins at the end of a stretch; its end if there is
    /// none.</summary>
    public static int GenericStart(FoldedText text, int start, int end)
    {
        var (_, trimmed) = Trim(text, start, end);
        if (ClauseWords.Amounts.TryMatchBefore(text, trimmed, out var generic, out _) && generic > start)
            return Trim(text, start, generic).End;
        return trimmed;
    }

    /// <summary>Whether a word of change opens the stretch, with its object after it: <c>điều chỉnh tăng dự toán
    /// …</c>.</summary>
    public static bool TryLeadingChange(FoldedText text, int start, int end, out int objectStart, out Direction change)
    {
        objectStart = start;
        change = default;
        if (!ClauseWords.Adjustments.TryMatch(text, start, out objectStart, out var role))
            return false;
        change = Enum.Parse<Direction>(role);
        return objectStart < end && text.WordAfter(objectStart) is { Exists: true } next && next.Start < end
            && next.Folded is not ("truong" or "cuong" or "ngheo");
    }

    /// <summary>
    /// Where the name of what is measured begins in a stretch that begins with somebody: <c>mức vốn</c> of 'doanh
    /// nghiệp phải có mức vốn', what stands behind the reference of 'Đối tượng quy định tại khoản 2 Điều này đóng'; the
    /// stretch's start where nothing of the kind stands in it.
    /// </summary>
    public static int BehindSubject(FoldedText text, (int Start, int End) piece)
    {
        var isProvided = false;
        var found = piece.Start;
        for (var word = text.WordAt(piece.Start); word.Exists && word.End < piece.End; word = word.Next)
        {
            isProvided |= IsProvided(text, word.Start);
            if ((word.Printed is "này" && isProvided) || HasMeasure(text, word, piece.End))
                found = Trim(text, word.End, piece.End).Start;
        }
        return found < piece.End ? found : piece.Start;
    }

    /// <summary>What is done by those of whom a rule speaks: <c>nộp hồ sơ</c> of 'Đối tượng quy định tại khoản 1 Điều 2
    /// của Luật này nộp hồ sơ'; the stretch's start where it begins with no such rule.</summary>
    public static int BehindProvided(FoldedText text, (int Start, int End) piece)
    {
        var count = 0;
        for (var word = text.WordAt(piece.Start); word.Exists && word.End < piece.End; word = word.Next)
        {
            if (++count <= MostObjectWords && !IsProvided(text, word.Start))
                continue;
            while (word.Exists && word.End < piece.End && word.Printed is not "này")
                word = word.Next;
            return word.Exists && word.End < piece.End && count <= MostObjectWords
                ? Trim(text, word.End, piece.End).Start : piece.Start;
        }
        return piece.Start;
    }

    // 'có mức vốn'; 'có giá trị' and 'có thời hạn' name nothing.
    private static bool HasMeasure(FoldedText text, TextWord word, int end) =>
        (word.Printed is "có" || (word.Printed is "dụng" or "hưởng" or "chịu" && word.Next.Printed is "mức"))
            && word.Next.Exists
            && ClauseWords.Measures.TryMatch(text, word.Next.Start, out var measure, out _) && measure < end;

    /// <summary>The phrase as one line, cut where it says no more of what is measured; null for nothing or too many
    /// words.</summary>
    public static string? Cut(FoldedText text, int start, int end, int mostWords)
    {
        var count = 0;
        var cut = start;
        for (TextWord previous = default; cut < end;)
        {
            if (!FoldedText.IsLetterOrDigit(text[cut]))
            {
                cut++;
                continue;
            }
            var word = new TextWord(text, cut, Math.Min(text.WordEnd(cut), end));
            var kept = count > 0 ? KeptEnd(text, cut, end) : -1;
            if (kept < 0 && count > 0 && IsOver(text, word, previous, count))
                break;
            cut = kept < 0 ? word.End : kept;
            previous = word;
            count++;
        }
        (start, cut) = Trim(text, start, cut);
        return count == 0 || count > mostWords || start >= cut
            ? null : OneLine.Of(text.Text.AsSpan(start, cut - start));
    }

    // Behind 'trên địa bàn', 'theo chuẩn', which say more of the thing; -1 where no such words stand.
    private static int KeptEnd(FoldedText text, int at, int end) =>
        (ClauseWords.Kept.TryMatch(text, at, out var kept, out _)
            || ClauseWords.Compounds.TryMatch(text, at, out kept, out _)) && kept <= end
            ? kept : -1;

    // The phrase says no more of what is measured from this word on.
    private static bool IsOver(FoldedText text, TextWord word, TextWord previous, int count)
    {
        if ((ClauseWords.IsCut(word.Printed) && !(word.Printed is "trong" && previous.Printed is "bên"))
            || IsProvided(text, word.Start))
            return true;
        if (count < 2)
            return false;
        // 'Giải ngân đến ngày 30/9'
        return word.Printed is "đến" or "tính" ? GrammarWords.UpToTimes.Contains(text.WordAfter(word.End).Folded)
            : word.Printed is "với" && previous.Printed is not ("đối" or "so" or "cùng");
    }

    /// <summary>Whether a verb of doing stands at the word that begins at <paramref name="at"/>: <c>ban
    /// hành</c>.</summary>
    public static bool IsAction(FoldedText text, int at) => ClauseWords.Actions.TryMatch(text, at, out _, out _);

    /// <summary>Whether the stretch is a verb of doing and nothing else.</summary>
    public static bool IsAction(FoldedText text, int start, int end) =>
        ClauseWords.Actions.TryMatch(text, start, out var verb, out _) && verb == end;

    /// <summary>Whether a verb of doing begins with the word.</summary>
    public static bool IsAction(TextWord word) => word.Exists && IsAction(word.Text, word.Start);

    /// <summary>Whether <paramref name="phrase"/> is a verb of doing and nothing else.</summary>
    public static bool IsAction(string phrase)
    {
        var text = new FoldedText(phrase);
        return ClauseWords.Actions.TryMatch(text, 0, out var end, out _) && end == text.Length;
    }

    /// <summary>Whether <c>quy định tại</c> begins at <paramref name="at"/>: it tells where the rule stands, not what
    /// is measured.</summary>
    public static bool IsProvided(FoldedText text, int at) =>
        text[at] == 'q'
            && text.WordAt(at) is { Printed: "quy", Next.Printed: "định" } word
            && word.Next.Next.Printed is "tại" or "của";

    private static bool IsListNumber(FoldedText text, int start, int end, out int labelEnd)
    {
        labelEnd = text.WordEnd(start);
        if (labelEnd - start > 3 || labelEnd >= end || text[labelEnd] is not ('.' or ')'))
            return false;
        labelEnd++;
        return true;
    }
}
