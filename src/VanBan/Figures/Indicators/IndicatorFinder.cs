using VanBan.Figures.Periods;
using VanBan.Figures.Quantities;
using VanBan.Text;

namespace VanBan.Figures.Indicators;

/// <summary>
/// Finds what a figure measures: the words before its predicate (<c>Kim ngạch xuất khẩu</c> ước đạt …), what the figure
/// before it in the sentence measures (…, giảm 8,65%), or the counted noun with all that describes it (30 <c>quyết định
/// quy phạm pháp luật</c>). It walks through the figures in the order of the text.
/// </summary>
internal sealed class IndicatorFinder(FoldedText text)
{
    private const int MostWords = 32;
    private const int MostLabelWords = 14;
    private const int MostPartWords = 12;

    private readonly Clauses clauses = new(text);
    private readonly StatedFigures stated = new(text);
    private int lastEnd;
    // what the sentence speaks of, without the attribute (số vốn) that tells a figure apart
    private string? topic;
    private bool topicIsCounted;      // so many of it were counted: an attribute that follows is one of theirs
    private string? carried;          // what figures that name nothing themselves measure
    private string? lastIndicator;
    private string? label;            // stands before a colon, over all counts of its item
    private bool lastIsCount;
    private bool lastIsSubject;       // the count before was said of the subject: 'đạt 20 HCV, 14 HCB'
    private (Direction Change, string Unit)? total; // a change whose parts follow in parentheses
    private (Direction? Change, string Unit) last = (null, "");

    /// <summary>Where the sentence of the figure last asked for begins.</summary>
    public int SentenceStart { get; private set; }

    /// <summary>What <paramref name="quantity"/> measures, the direction where it is a change, what it is compared with
    /// where that stands before it.</summary>
    public (string? Indicator, Direction? Change, string? ComparedWith) Find(
        Quantity quantity, LeadingWords lead, int end)
    {
        var clause = clauses.Before(lead.Start, lastEnd, lead.Start == quantity.Start);
        if (clause.IsNewSentence && (lead.Change is null
            || !IndicatorPhrase.TryComparison(text, clause.Sentence, lead.Start, out _, out _)))
        {
            (topic, topicIsCounted, carried, total, last, lastIsSubject, lastIndicator, lastIsCount, label) =
                (null, false, null, null, (null, ""), true, null, false, null);
            stated.Clear();
            SentenceStart = clause.Sentence;
        }
        if (lastIndicator is not null && last.Unit == quantity.Unit && IsAlternative(lastEnd, lead.Start))
        {
            lastEnd = end;
            return (lastIndicator, lead.Change, null);
        }
        if (label is not null && lastEnd > 0
            && text.Text.AsSpan(lastEnd, Math.Max(lead.Start - lastEnd, 0)).Contains(';'))
            label = null;
        // 'Tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng còn 9,8%': an age only tells whom the sentence speaks of.
        if (quantity.Measure is { Dimension: "age" or "age-time" })
        {
            var whom = IndicatorPhrase.LastPiece(text, clause.Start, lead.Start);
            return (IndicatorPhrase.Cut(text, whom.Start, whom.End, MostWords), lead.Change, null);
        }
        var change = lead.Change;
        var isList = clause.Start <= lastEnd;
        if (clause.OpensParenthesis && !clauses.HasWords(lastEnd, clause.Open) && last.Change is { } whole)
            total = (whole, last.Unit);
        else if (total is not null && text.Text.AsSpan(lastEnd, Math.Max(lead.Start - lastEnd, 0)).Contains(')'))
            total = null;

        var local = Local(clause, quantity, lead, ref change, out var comparedWith);
        if (change is null && total is { } sum && sum.Unit == quantity.Unit && !lead.IsStated)
            change = sum.Change;

        // 'tăng lần lượt 12% và 7,5%': what holds for the first holds for the second.
        if (change is null && last.Change is { } joint && last.Unit == quantity.Unit && lead.Start == quantity.Start
            && IsJoined(lastEnd, lead.Start))
        {
            lastEnd = end;
            return (lastIndicator, joint, comparedWith);
        }
        var indicator = quantity.NounStart >= 0 && !lead.IsRank
            ? OfCount(quantity, lead, clause, local, isList) : OfMeasure(quantity, lead, clause, local);
        if (change is not null && stated.ChangedBehind(quantity.End, topic) is { } named)
            indicator = named;
        lastEnd = end;
        lastIndicator = indicator;
        lastIsCount = quantity.NounStart >= 0 && !lead.IsRank;
        last = (change, quantity.Unit);
        if (change is null && indicator is not null && !lead.IsRank)
            stated.Add(quantity.Unit, indicator);
        return (indicator, change, comparedWith);
    }

    /// <summary>Whether the clause before a figure begins with the folded <paramref name="word"/> and then says how
    /// long: <c>Thời hạn giải quyết: 20 ngày</c>.</summary>
    public bool IsTermBefore(LeadingWords lead, int number, string word)
    {
        var clause = clauses.Before(lead.Start, lastEnd, lead.Start == number);
        var start = IndicatorPhrase.Trim(text, clause.Start, lead.Start).Start;
        return (clause.EndsWithColon || lead.IsStated) && start < lead.Start
            && text.Folded.AsSpan(start, lead.Start - start).StartsWith(word);
    }

    private bool IsJoined(int from, int to) => text.Text.AsSpan(from, Math.Max(to - from, 0)).Trim() is "và" or ",";

    // '30.287 người (tỉnh giao) / 30.278 người (huyện giao)': a stroke, at most a bracket before it.
    private bool IsAlternative(int from, int to)
    {
        var between = text.Text.AsSpan(from, Math.Max(to - from, 0)).Trim();
        if (between.StartsWith('('))
            between = between[(between.IndexOf(')') + 1)..].Trim();
        return between is "/";
    }

    private string? OfMeasure(Quantity quantity, LeadingWords lead, Clause clause, string? local)
    {
        // 'lớp học có 70% học viên là người khuyết tật'
        if (lead is { IsThere: true, Change: null } && quantity.Unit == "%"
            && NounPhrase.Shared(text, quantity.End) is { } there)
            return topic = carried = there;
        // 'Nhân lực ứng dụng: 100% nhân viên bức xạ được đào tạo'
        if (clause.EndsWithColon && quantity.Unit == "%" && lead.Change is null
            && NounPhrase.Shared(text, quantity.End) is { } listed)
            return topic = carried = listed;
        if (local is not null)
        {
            lastIsSubject = true;
            if (clause.EndsWithColon)
                label = local;
            return carried = local;
        }
        // '…; 100% số xã có trạm y tế': a share names what it is a share of.
        if (quantity.Unit == "%" && lead.Change is null && !lead.IsAchieved && !lead.IsLevel
            && NounPhrase.Shared(text, quantity.End) is { } shared)
            return topic = carried = shared;
        // 'xảy ra 96 vụ; thiệt hại 2 tỷ đồng, giảm 1 tỷ đồng': the change is that of the figure in the same unit.
        if (lead.Change is not null && quantity.Unit is not ("%" or "lần") && stated.InUnit(quantity.Unit) is { } same)
            return same;
        // 'ban hành 320 quyết định, tăng 12%': it is the decisions that grew in number.
        if ((lastIsSubject || lead.IsRank ? carried ?? lastIndicator : lastIndicator) is { } known)
            return known;
        lastIsSubject = true;
        if (lead.Start < quantity.Start && ListIntro.MeasureAbove(text, lead.Start) is { } introduced)
            return topic = carried = introduced;
        // 'Sử dụng 2.100 triệu đồng từ nguồn …', '95% hộ dân được dùng nước sạch': it is named after the figure.
        return topic = carried = quantity.Unit == "%"
            ? NounPhrase.Shared(text, quantity.End) : NounPhrase.After(text, quantity.End, false);
    }

    private string? OfCount(Quantity quantity, LeadingWords lead, Clause clause, string? local, bool isList)
    {
        var phrase = NounPhrase.Read(text, quantity.NounStart, quantity.End, out var isDescribed);
        if (lead.Change is null && Labelled(clause, quantity, lead, local, phrase, isDescribed) is { } labelled)
        {
            (lastIsSubject, topicIsCounted) = (clause.EndsWithColon, true);
            return labelled;
        }
        var goesOn = isList && lastIsSubject && lastIndicator is not null && local is null;
        var isSubject = lead.Change is not null || (!isDescribed && (lead.IsAchieved || lead.IsLevel || goesOn));
        if (local is not null && lead.Change is not null && IndicatorPhrase.IsAction(local))
            local = null; // 'sắp xếp giảm 25 đơn vị sự nghiệp'
        if (local is not null)
            carried = local;
        lastIsSubject = isSubject;
        if ((lead.Change is not null || (lead.IsLevel && !isDescribed)) && local is null
            && stated.InUnit(quantity.Unit, isDescribed ? phrase[quantity.Unit.Length..] : "") is { } same)
            return same;
        // '…, bị thương 31 người; so với cùng kỳ giảm 05 vụ': other things are counted now.
        var isOther = lead.Change is not null && local is null
            && (isDescribed || (lastIsCount && last.Unit != quantity.Unit && quantity.Unit is not "bậc"));
        if (isSubject && !isOther && (local ?? carried) is { } subject)
        {
            topicIsCounted = true;
            return subject;
        }
        // 'tổng đàn bò 38.250 con': the word only classifies what was named before it.
        if (local is not null && !isDescribed && NounPhrase.IsClassifier(quantity.Unit))
        {
            topicIsCounted = true;
            return local;
        }
        if (!isDescribed && clause.OpensParenthesis && local is null
            && NounPhrase.BeforeParenthesis(text, clause.Open) is { } named)
            return named;
        if (lead.Change is null)
            (topic, topicIsCounted) = (phrase, true);
        return phrase;
    }

    // 'Khiếu nại: 02 đơn, phát sinh 01 vụ việc', 'Số hộ nghèo: 995 hộ': the words before the colon name what is
    // counted, and all that is counted after it.
    private string? Labelled(
        Clause clause, Quantity quantity, LeadingWords lead, string? local, string phrase, bool isDescribed)
    {
        if (local is not null && ClauseWords.IsCountOf(local) && !clause.EndsWithColon)
            return carried = local;
        if (local is not null && ClauseWords.IsCountOf(local))
            return carried = label = local;
        if (clause.EndsWithColon && local is not null && !text.IsLineStart(lead.Start))
        {
            carried = label = local;
            return isDescribed && !NounPhrase.IsClassifier(quantity.Unit) ? local + ", " + phrase : local;
        }
        if (label is null || clause.OpensParenthesis)
            return null;
        var said = local is not null && OneLine.Words(local) <= 3 ? local + " " : "";
        return local is null || said.Length > 0 ? label + ", " + said + phrase : null;
    }

    // What the words between the clause's start and the figure's own words name; null for nothing.
    private string? Local(
        Clause clause, Quantity quantity, LeadingWords lead, ref Direction? change, out string? comparedWith)
    {
        comparedWith = null;
        if (lead.IsRank && carried is not null)
            return null;
        var from = clause.Start == lastEnd && lastEnd > 0
            ? PhraseStart.AfterTail(text, lastEnd, lead.Start) : clause.Start;
        if (change is not null
            && IndicatorPhrase.TryComparison(text, from, lead.Start, out var against, out var compared))
            (comparedWith, from) = (against, compared);
        var (start, end) = IndicatorPhrase.Trim(text, from, lead.Start);
        start = PhraseStart.AfterTime(text, start, end);
        if (start >= end)
            return lastEnd > 0 && clause.Start == lastEnd
                ? Named(IndicatorPhrase.ObjectOfShare(text, lastEnd, lead.Start)) : null;
        if (Thereof(quantity, from, end) is { } part)
            return Named(part);
        if (TryLeadingVerb(clause, lead, (start, end), ref change, out var moved))
            return moved;
        if (clause.EndsWithColon || clause.OpensParenthesis && lead.Start == quantity.Start)
            return Named(Label(clause, start, end));
        var piece = Piece(start, end);
        if (IndicatorPhrase.IsPlace(text, piece.Start, piece.End))
            return null;
        return quantity.Unit == "%" && ShareOf(quantity, piece, isObject: change is null && !lead.IsStated) is { } share
            ? Named(share) : OfPiece(quantity, start, piece);
    }

    // '…, trong đó vốn ngân sách': what stands behind 'trong đó'.
    private string? Thereof(Quantity quantity, int from, int end)
    {
        if (PhraseStart.AfterThereof(text, from, end) is not (> 0 and var thereof))
            return null;
        var (part, partEnd) = IndicatorPhrase.Trim(text, thereof, end);
        if (part >= partEnd || IndicatorPhrase.Cut(text, part, partEnd, MostPartWords) is not { } name)
            return null;
        return IndicatorPhrase.IsAllocation(text, part, partEnd)
            && NounPhrase.After(text, quantity.End, quantity.Unit == "%") is { } allotted ? allotted : name;
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
            if (isReached || lead.IsStated || clause.EndsWithColon || generic < stretch.End)
            {
                change ??= isReached ? null : leading;
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
        while (piece.Start > start && (PeriodFinder.IsPeriod(text, piece.Start, piece.End)
            || IndicatorPhrase.IsPlace(text, piece.Start, piece.End)))
        {
            var earlier = IndicatorPhrase.LastPiece(text, start, IndicatorPhrase.Trim(text, start, piece.Start).End);
            if (earlier.Start >= piece.Start || earlier.Start >= earlier.End)
                break;
            piece = earlier;
        }
        return piece;
    }

    private string? ShareOf(Quantity quantity, (int Start, int End) piece, bool isObject)
    {
        // 'Hỗ trợ 50% chi phí san lấp': the share is of the cost, and what is done with it belongs to the name.
        if (piece.Start < piece.End && ClauseWords.Granted.TryMatch(text, piece.Start, out var granted, out _)
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
        if (quantity.Unit != "%" && IndicatorPhrase.IsAllocation(text, piece.Start, piece.End)
            && NounPhrase.After(text, quantity.End, false) is { } source)
            return Named(source);
        if (IndicatorPhrase.IsSum(text, piece.Start, piece.End) && topic is { } summed)
            return carried = summed + " " + OneLine.Of(text.Text.AsSpan(piece.Start, piece.End - piece.Start));
        if (IndicatorPhrase.IsGeneric(text, piece.Start, piece.End, out var attribute))
            return Generic(start, piece, attribute);
        // 'các điểm r, s, t và u khoản 3' comes apart at its commas: no name is better than its last letter.
        return piece.Start < piece.End && text.WordEnd(piece.Start) - piece.Start == 1
            ? null : Named(IndicatorPhrase.Cut(text, piece.Start, piece.End, MostWords));
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
        if (!isAttribute && carried is not null && !(lastIsCount && topicIsCounted))
            return carried;
        var said = OneLine.Of(text.Text.AsSpan(piece.Start, piece.End - piece.Start));
        if (label is not null && isAttribute)
            return label + ", " + said;
        return topicIsCounted && topic is not null ? topic + ", " + said : said;
    }

    private string? Named(string? name)
    {
        if (name is not null)
            (topic, topicIsCounted) = (name, false);
        return name;
    }
}
