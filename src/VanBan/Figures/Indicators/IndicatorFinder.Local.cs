using VanBan.Figures.Periods;
using VanBan.Figures.Quantities;
using VanBan.Text;

namespace VanBan.Figures.Indicators;

// What the words of the clause before a figure name.
internal sealed partial class IndicatorFinder
{
    private const int MostShortWords = 3;

    // What the words between the clause's start and the figure's own words name; null for nothing.
    private string? Local(
        Clause clause, Quantity quantity, LeadingWords lead, ref Direction? change, out string? comparedWith)
    {
        comparedWith = null;
        (saysChange, saysReached) = (change is not null, lead.IsAchieved);
        if (lead.IsRank && carried is not null)
            return null;
        var isBehindFigure = clause.Start == lastEnd && lastEnd > 0;
        var from = isBehindFigure ? PhraseStart.AfterTail(text, lastEnd, lead.Start) : clause.Start;
        if (change is not null
            && IndicatorPhrase.TryComparison(text, from, lead.Start, out var against, out var compared))
            (comparedWith, from) = (against, compared);
        var (start, end) = IndicatorPhrase.Trim(text, from, lead.Start);
        start = PhraseStart.AfterTime(text, start, end);
        if (start >= end || PeriodFinder.IsPeriod(text, start, end) || PeriodFinder.IsSameTime(text, start, end))
            return isBehindFigure ? Named(IndicatorPhrase.ObjectOfShare(text, lastEnd, lead.Start)) : null;
        if (Thereof(quantity, from, end) is { } part)
            return NamedAsPart(part, quantity);
        return Again(start, end) ?? OfWords(clause, quantity, lead, (start, end), ref change);
    }

    private string? OfWords(
        Clause clause, Quantity quantity, LeadingWords lead, (int Start, int End) words, ref Direction? change)
    {
        if (TryLeadingVerb(clause, lead, words, ref change, out var moved))
            return moved;
        return IsLabel(clause, quantity, lead) ? NamedAsPart(Label(clause, words.Start, words.End), quantity)
            : AmountOfCounted(words.Start, words.End) ?? OfStretch(quantity, lead, change, words.Start, words.End);
    }

    // 'Về số người tham gia, báo cáo cho biết chỉ số này đã tăng 150%': what was named before it.
    private string? Again(int start, int end)
    {
        if (text.WordBefore(end) is not { Printed: "này" } self || self.Start <= start
            || !ClauseWords.Measures.TryMatchBefore(text, self.Previous.End, out var measure, out _)
            || measure < start)
            return null;
        if ((carried ?? lastIndicator) is { } before)
            return before;
        var comma = text.Text.AsSpan(start, measure - start).LastIndexOf(',');
        return comma < 0 ? null : Named(IndicatorPhrase.Cut(text, start, start + comma, MostWords));
    }

    // What stands before a colon, or alone in a bracket.
    private static bool IsLabel(Clause clause, Quantity quantity, LeadingWords lead) =>
        clause.EndsWithColon || (clause.OpensParenthesis && lead.Start == quantity.Start);

    // 'xóa 42 nhà tạm, nhà dột nát với kinh phí 2,52 tỷ đồng': the amount is that of the things that were counted.
    private string? AmountOfCounted(int start, int end)
    {
        if (!topicIsCounted
            || topic is null
            || start < lastEnd
            || !ClauseWords.Amounts.TryMatchBefore(text, end, out var amount, out _)
            || amount <= start
            || text.WordBefore(amount).Printed is not "với")
            return null;
        return topic + ", " + OneLine.Of(text.Text.AsSpan(amount, end - amount));
    }

    private string? OfStretch(Quantity quantity, LeadingWords lead, Direction? change, int start, int end)
    {
        var piece = Piece(start, end);
        // '… thì người lao động đã đóng bảo hiểm từ đủ 06 tháng': a time measures what was done.
        piece.Start = quantity.Measure is { IsTime: true } && lead.IsTerm
            ? IndicatorPhrase.BehindProvided(text, piece) : BehindOthers(quantity, piece);
        if (IndicatorPhrase.IsPlace(text, piece.Start, piece.End))
            return null;
        return quantity.Unit == "%"
            && ShareOf(quantity, piece, isObject: change is null && !lead.IsStated) is { } share
            ? Named(share) : OfPiece(quantity, start, piece);
    }

    // '…, trong đó vốn ngân sách': what stands behind 'trong đó'.
    private string? Thereof(Quantity quantity, int from, int end)
    {
        if (PhraseStart.AfterThereof(text, from, end) is not (> 0 and var thereof))
            return null;
        TakeThereof(thereof);
        var (part, partEnd) = IndicatorPhrase.Trim(text, thereof, end);
        if (part >= partEnd
            || IndicatorPhrase.Cut(text, part, partEnd, MostPartWords) is not { } name)
            return null;
        return IndicatorPhrase.IsAllocation(text, part, partEnd)
            && NounPhrase.After(text, quantity.End, quantity.Unit == "%") is { } allotted
            ? allotted : name;
    }

    // 'điều chỉnh giảm chi quản lý hành chính với kinh phí là 139 triệu đồng': the verb comes first.
    private bool TryLeadingVerb(
        Clause clause, LeadingWords lead, (int Start, int End) stretch, ref Direction? change, out string? name)
    {
        name = null;
        if (IndicatorPhrase.TryLeadingChange(text, stretch.Start, stretch.End, out var objectStart, out var leading))
        {
            var generic = IndicatorPhrase.GenericStart(text, objectStart, stretch.End);
            // 'nâng tỷ lệ che phủ rừng lên 42%', 'nâng độ che phủ rừng đạt 43%'
            var isReached = lead.IsLevel
                || (lead.IsAchieved && text.Word(lead.Start, text.WordEnd(lead.Start)) is "dat");
            if (isReached
                || lead.IsStated
                || clause.EndsWithColon
                || generic < stretch.End)
            {
                change ??= isReached ? null : leading;
                if (text.WordAfter(objectStart).Printed is "so")
                    return true; // 'tăng so với cùng kỳ lần lượt là 12%; 14%': of many things
                name = Named(IndicatorPhrase.Cut(text, objectStart, isReached ? stretch.End : generic, MostWords));
                return true;
            }
        }
        return objectStart >= stretch.End; // 'nâng tổng số lên 245 hợp tác xã'
    }

    // All that stands before the colon, if it is short; else its phrase.
    private string? Label(Clause clause, int start, int end)
    {
        var (whole, wholeEnd) = IndicatorPhrase.Trim(text, start, end);
        var entire = clause.EndsWithColon ? OneLine.Of(text.Text.AsSpan(whole, wholeEnd - whole)) : "";
        return entire.Length > 0 && OneLine.Words(entire) <= MostLabelWords
            ? entire : IndicatorPhrase.Cut(text, whole, wholeEnd, MostWords);
    }

    // The last piece that names neither a time nor a place.
    private (int Start, int End) Piece(int start, int end)
    {
        var piece = IndicatorPhrase.LastPiece(text, start, end);
        while (piece.Start > start
            && (
                PeriodFinder.IsPeriod(text, piece.Start, piece.End)
                    || IndicatorPhrase.IsPlace(text, piece.Start, piece.End)))
        {
            var earlier = IndicatorPhrase.LastPiece(text, start, IndicatorPhrase.Trim(text, start, piece.Start).End);
            if (earlier.Start >= piece.Start || earlier.Start >= earlier.End)
                break;
            piece = earlier;
        }
        return piece;
    }

    // Behind a condition, a verb that tells what took so long, somebody who has what is measured.
    private int BehindOthers(Quantity quantity, (int Start, int End) piece)
    {
        if (piece.Start >= piece.End
            || ClauseWords.Measures.TryMatch(text, piece.Start, out _, out _))
            return piece.Start;
        piece.Start = BehindLast(
            piece, 2, quantity.Measure is { IsTime: true } ? GrammarWords.Doings : GrammarWords.Conditions);
        return IndicatorPhrase.BehindSubject(text, piece);
    }

    // Where what stands behind the last of the words begins, if enough words do.
    private int BehindLast(
        (int Start, int End) piece, int fewest, HashSet<string>.AlternateLookup<ReadOnlySpan<char>> words)
    {
        var count = 0;
        for (var word = text.WordBefore(piece.End); word.Exists && word.Start >= piece.Start; word = word.Previous)
        {
            if (count >= fewest && words.Contains(word.Printed))
                return IndicatorPhrase.Trim(text, word.End, piece.End).Start;
            count++;
        }
        return piece.Start;
    }

    private string? ShareOf(Quantity quantity, (int Start, int End) piece, bool isObject)
    {
        // 'Hỗ trợ 50% chi phí san lấp': the share is of the cost, and what is done with it belongs to the name.
        if (piece.Start < piece.End
            && ClauseWords.Granted.TryMatch(text, piece.Start, out var granted, out _)
            && granted == piece.End
            && NounPhrase.Shared(text, quantity.End) is { } given)
        {
            return OneLine.Of(text.Text.AsSpan(piece.Start, piece.End - piece.Start)) + " " + given;
        }
        // 'doanh nghiệp do Nhà nước nắm giữ 51% vốn điều lệ', 'được thanh toán 80% chi phí khám bệnh'
        return IndicatorPhrase.IsAllocation(text, piece.Start, piece.End)
            || (isObject && ClauseWords.Shares.TryMatchBefore(text, piece.End, out _, out _))
            ? NounPhrase.Shared(text, quantity.End) : null;
    }

    private string? OfPiece(Quantity quantity, int start, (int Start, int End) piece)
    {
        if (Allotted(quantity, piece) is { } allotted)
            return Named(allotted);
        if (IndicatorPhrase.IsSum(text, piece.Start, piece.End))
            return topic is { } summed
                ? carried = summed + " " + OneLine.Of(text.Text.AsSpan(piece.Start, piece.End - piece.Start)) : null;
        if (IndicatorPhrase.IsGeneric(text, piece.Start, piece.End, out var attribute)
            && !(quantity.NounStart >= 0 && IndicatorPhrase.IsAction(text, piece.Start, piece.End)))
            return Generic(start, piece, attribute);
        if (quantity.Measure is not { IsTime: true } && Accompanying(piece) is { } with)
            return NamedAsPart(with, quantity);
        // 'các điểm r, s, t và u khoản 3' comes apart at its commas: no name is better than its last letter.
        if (piece.Start < piece.End && IsLoneLetter(text.WordAt(piece.Start)))
            return null;
        return NamedAsPart(IndicatorPhrase.Cut(text, piece.Start, piece.End, MostWords), quantity);
    }

    // A letter by itself that is no word: 'ô tô', 'ý kiến' begin with one.
    private static bool IsLoneLetter(TextWord letter) =>
        letter.Length == 1 && (char.IsAscii(letter.Printed[0]) || letter.Printed is "ở" or "Ở");

    // 'bố trí 120 tỷ đồng từ nguồn …', 'Hội nghị bổ sung 1.436 tỷ đồng vốn dự phòng': what is given, or where it is from.
    private string? Allotted(Quantity quantity, (int Start, int End) piece)
    {
        if (quantity.Unit == "%"
            || piece.Start >= piece.End
            || !ClauseWords.Allocations.TryMatchBefore(text, piece.End, out _, out _))
            return null;
        return (IndicatorPhrase.IsAllocation(text, piece.Start, piece.End)
            ? NounPhrase.After(text, quantity.End, false) : null) ?? MoneyOf(quantity);
    }

    // Of what an amount of money is.
    private string? MoneyOf(Quantity quantity) =>
        IsMoney(quantity) && text.WordAfter(quantity.End) is { Exists: true } noun
            && ClauseWords.Measures.TryMatch(text, noun.Start, out _, out _)
            ? NounPhrase.Goods(text, quantity.End) : null;

    // 'Thương mại sôi động trở lại với tổng mức bán lẻ hàng hóa', 'thu hoạch cây vụ đông với tổng diện tích': the
    // measure behind 'với', with what it is of where it is short.
    private string? Accompanying((int Start, int End) piece)
    {
        for (var word = text.WordBefore(piece.End); word.Exists && word.Start > piece.Start; word = word.Previous)
        {
            if (word.Printed is not "với" || word.Previous.Printed is "đối" or "so" or "cùng")
                continue;
            var (start, end) = IndicatorPhrase.Trim(text, word.End, piece.End);
            if (!ClauseWords.Measures.TryMatch(text, start, out _, out _)
                || (IndicatorPhrase.IsGeneric(text, start, end, out var attribute) && !attribute)
                || IndicatorPhrase.Cut(text, start, end, MostWords) is not { } measure)
                return null;
            return OneLine.Words(measure) > MostShortWords
                || IndicatorPhrase.Cut(text, piece.Start, word.Start, MostWords) is not { } of
                ? measure : of + ", " + measure;
        }
        return null;
    }

    // A piece that says only that an amount follows (kinh phí), or tells the amount apart from the count before it (số
    // vốn, bị thương).
    private string? Generic(int start, (int Start, int End) piece, bool isAttribute)
    {
        var (before, beforeEnd) = IndicatorPhrase.Trim(text, start, piece.Start);
        if (before < beforeEnd)
        {
            var earlier = IndicatorPhrase.LastPiece(text, before, beforeEnd);
            return Named(IndicatorPhrase.Cut(text, earlier.Start, earlier.End, MostWords));
        }
        if (!isAttribute
            && carried is not null
            && !(lastIsCount && topicIsCounted))
            return carried;
        var said = OneLine.Of(text.Text.AsSpan(piece.Start, piece.End - piece.Start));
        if (label is not null && isAttribute)
            return label + ", " + said;
        return topicIsCounted && topic is not null ? topic + ", " + said : said;
    }

    private string? NamedAsPart(string? name, Quantity quantity) =>
        Named(name is null ? null : AsPart(name, quantity));

    private string? Named(string? name)
    {
        if (name is not null)
            (topic, topicIsCounted) = (name, false);
        return name;
    }
}
