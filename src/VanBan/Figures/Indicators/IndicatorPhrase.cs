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
        while (start < end)
        {
            if (!FoldedText.IsLetterOrDigit(text[start]))
            {
                start++;
            }
            else if (IsListNumber(text, start, end, out var labelEnd))
            {
                start = labelEnd;
            }
            else if (ClauseWords.Connectors.TryMatch(text, start, out var wordEnd, out _) && wordEnd <= end
                && !ClauseWords.BeginsCompound(text, start, wordEnd))
            {
                // 'Trong kỳ thi …' is no 'trong kỳ'.
                var isName = text.NextWord(wordEnd) is >= 0 and var after
                    && text.Word(after, text.WordEnd(after)) is "thi" or "hop"
                    && text.Word(text.WordStart(wordEnd), wordEnd) is "ky";
                start = isName ? text.WordEnd(start) : wordEnd;
            }
            else if (PeriodFinder.TryReadAt(text, start, end, out var periodEnd) && periodEnd < end)
            {
                start = periodEnd; // 'Năm 2025 thu ngân sách …'
            }
            else
            {
                break;
            }
        }
        while (end > start)
        {
            if (!FoldedText.IsLetterOrDigit(text[end - 1]) && text[end - 1] != ')')
                end--;
            else if (text[end - 1] != ')' && ClauseWords.Trailers.TryMatchBefore(text, end, out var wordStart, out _)
                && wordStart >= start
                && !ClauseWords.EndsCompound(text, wordStart, end))
                end = wordStart;
            else
                break;
        }
        return (start, Math.Max(start, end));
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
                case ',' when depth <= 0 && !char.IsAsciiDigit(text[at + 1]) && Trim(text, at + 1, end) is var piece
                    && (IsPlace(text, piece.Start, piece.End) || !Enumerations.Joins(text, start, at)):
                    if (piece.Start < piece.End)
                        return piece;
                    end = at; // 'Thu ngân sách, trong đó': nothing stands behind the comma
                    break;
                case ' ' when depth <= 0 && at + 4 < end && text[at + 3] == ' ' && text.Text.AsSpan(at + 1, 2) is "và"
                    && IsAction(text, at + 4):
                    return Trim(text, at + 3, end);
            }
        }
        return Trim(text, start, end);
    }

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
        while (from < end && !FoldedText.IsLetterOrDigit(text[from]))
            from++;
        if (from >= end || text.Word(from, text.WordEnd(from)) is not "so"
            || text.NextWord(text.WordEnd(from)) is not (>= 0 and var with)
            || with >= end
            || (text.Word(with, text.WordEnd(with)) is "sanh" && (with = text.NextWord(text.WordEnd(with))) < 0)
            || text.Word(with, text.WordEnd(with)) is not "voi"
            || text.NextWord(text.WordEnd(with)) is not (>= 0 and var start)
            || start >= end)
        {
            return false;
        }
        after = Math.Min(TrailingWords.ComparisonEnd(text, start), end);
        comparedWith = OneLine.Of(text.Text.AsSpan(start, after - start));
        return after > start;
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
        return objectStart < end
            && text.NextWord(objectStart) is >= 0 and var next && next < end
            && text.Word(next, text.WordEnd(next)) is not ("truong" or "cuong" or "ngheo");
    }

    /// <summary>The phrase as one line, cut where it says no more of what is measured; null for nothing or too many
    /// words.</summary>
    public static string? Cut(FoldedText text, int start, int end, int mostWords)
    {
        var at = start;
        var previous = ReadOnlySpan<char>.Empty;
        var count = 0;
        var cut = end;
        while (at < end)
        {
            if (!FoldedText.IsLetterOrDigit(text[at]))
            {
                at++;
                continue;
            }
            var wordEnd = Math.Min(text.WordEnd(at), end);
            var word = text.Text.AsSpan(at, wordEnd - at);
            if (count > 0
                && (
                    ClauseWords.Kept.TryMatch(text, at, out var keptEnd, out _)
                        || ClauseWords.Compounds.TryMatch(text, at, out keptEnd, out _)) && keptEnd <= end)
            {
                previous = word;
                count++;
                at = keptEnd; // 'trên địa bàn', 'theo chuẩn' say more of the thing
                continue;
            }
            if (count > 0 && ClauseWords.IsCut(word) && !(word is "trong" && previous is "bên"))
            {
                cut = at;
                break;
            }
            if (count > 0 && IsProvided(text, at))
            {
                cut = at;
                break;
            }
            if (count > 1 && (word is "đến" or "tính") && text.NextWord(wordEnd) is >= 0 and var time
                && text.Word(time, text.WordEnd(time)) is "ngay" or "het" or "cuoi" or "nay" or "den")
            {
                cut = at; // 'Giải ngân đến ngày 30/9'
                break;
            }
            if (count > 1 && word is "với" && previous is not ("đối" or "so" or "cùng"))
            {
                cut = at;
                break;
            }
            previous = word;
            count++;
            at = wordEnd;
        }
        (start, cut) = Trim(text, start, cut);
        return count == 0 || count > mostWords || start >= cut
            ? null : OneLine.Of(text.Text.AsSpan(start, cut - start));
    }

    /// <summary>Whether a verb of doing stands at the word that begins at <paramref name="at"/>: <c>ban
    /// hành</c>.</summary>
    public static bool IsAction(FoldedText text, int at) => ClauseWords.Actions.TryMatch(text, at, out _, out _);

    /// <summary>Whether <paramref name="phrase"/> is a verb of doing and nothing else.</summary>
    public static bool IsAction(string phrase)
    {
        var text = new FoldedText(phrase);
        return ClauseWords.Actions.TryMatch(text, 0, out var end, out _) && end == text.Length;
    }

    /// <summary>Whether <c>quy định tại</c> begins at <paramref name="at"/>: it tells where the rule stands, not what
    /// is measured.</summary>
    public static bool IsProvided(FoldedText text, int at)
    {
        var end = text.WordEnd(at);
        return text.Text.AsSpan(at, end - at) is "quy" && text.NextWord(end) is >= 0 and var second
            && text.WordEnd(second) is var secondEnd
            && text.Text.AsSpan(second, secondEnd - second) is "định" && text.NextWord(secondEnd) is >= 0 and var third
            && text.Text.AsSpan(third, text.WordEnd(third) - third) is "tại" or "của";
    }

    private static bool IsListNumber(FoldedText text, int start, int end, out int labelEnd)
    {
        labelEnd = text.WordEnd(start);
        if (labelEnd - start > 3 || labelEnd >= end || text[labelEnd] is not ('.' or ')'))
            return false;
        labelEnd++;
        return true;
    }
}
