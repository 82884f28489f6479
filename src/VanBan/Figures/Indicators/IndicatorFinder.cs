using VanBan.Figures.Quantities;
using VanBan.Text;

namespace VanBan.Figures.Indicators;

/// <summary>
/// Finds what a figure measures: the words before its predicate (<c>Kim ngạch xuất khẩu</c> ước đạt …), what the figure
/// before it in the sentence measures (…, giảm 8,65%), or the counted noun with all that describes it (30 <c>quyết định
/// quy phạm pháp luật</c>). It walks through the figures in the order of the text.
/// </summary>
internal sealed partial class IndicatorFinder(FoldedText text)
{
    private const int MostWords = 32;
    private const int MostLabelWords = 14;
    private const int MostPartWords = 12;

    private readonly Clauses clauses = new(text);
    private readonly StatedFigures stated = new(text);
    private int lastEnd;
    // what the sentence speaks of, without the attribute (số vốn) that tells a figure apart
    private string? topic;
    private string? given;            // what those that were counted last were given
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
        if (clause.IsNewSentence && !GoesOnWithChange(clause, lead))
            BeginSentence(clause.Sentence);
        if (IsAlternative(quantity, lead))
        {
            lastEnd = end;
            return (lastIndicator, lead.Change, null);
        }
        if (label is not null
            && lastEnd > 0
            && Between(lead.Start).Contains(';'))
            label = null;
        if (quantity.Measure is { Dimension: "age" or "age-time" })
            return (OfAge(lead, clause), lead.Change, null);
        var found = Own(quantity, lead, clause);
        lastEnd = end;
        return found;
    }

    // 'Toàn tỉnh ghi nhận 35 ca mắc. So với cùng kỳ tăng 8 ca.'
    private bool GoesOnWithChange(Clause clause, LeadingWords lead) =>
        lead.Change is not null
            && IndicatorPhrase.TryComparison(text, clause.Sentence, lead.Start, out _, out _);

    private void BeginSentence(int start)
    {
        (topic, topicIsCounted, carried, total, last, lastIsSubject, lastIndicator, lastIsCount, label) =
            (null, false, null, null, (null, ""), true, null, false, null);
        given = null;
        stated.Clear();
        BeginParts(start);
        SentenceStart = start;
    }

    // 'Tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng còn 9,8%': an age only tells whom the sentence speaks of.
    private string? OfAge(LeadingWords lead, Clause clause)
    {
        var whom = IndicatorPhrase.LastPiece(text, clause.Start, lead.Start);
        var start = BehindLast(whom, 1, GrammarWords.AgeLeads);
        var name = IndicatorPhrase.Cut(text, start, whom.End, MostWords);
        if (name is null)
            return ListIntro.ClauseOver(text, lead.Start);
        if (start > whom.Start && text.WordBefore(start).Folded is "khi")
            ageOf = ClauseOfAge(whom.Start, IndicatorPhrase.Trim(text, whom.Start, start).End);
        return ageOf is not null && OneLine.Words(name) <= MostAgedWords ? ageOf + ", " + name : name;
    }

    private (string?, Direction?, string?) Own(Quantity quantity, LeadingWords lead, Clause clause)
    {
        var change = lead.Change;
        var isList = clause.Start <= lastEnd;
        OpenOrCloseTotal(clause, lead);
        if (TrySaidOfBefore(quantity, lead, clause, out var said))
            return said;
        TakeListHead(clause);
        var local = Local(clause, quantity, lead, ref change, out var comparedWith);
        change ??= ChangeOfTotal(quantity, lead) ?? ChangeInBracket(quantity, lead, clause);
        if (IsSameSaidOtherwise(lead, quantity) || (change is null && SharesChange(quantity, lead)))
            return (lastIndicator, change ?? last.Change, comparedWith);
        var isCount = quantity.NounStart >= 0 && !lead.IsRank;
        var indicator = isCount
            ? OfCount(quantity, lead, clause, local, isList) : OfMeasure(quantity, lead, clause, local);
        if (change is not null)
            indicator = stated.ChangedBehind(quantity.End, topic) ?? indicator;
        else if (indicator is not null && !lead.IsRank)
            stated.Add(quantity.Unit, indicator);
        (lastIndicator, lastIsCount, last) = (indicator, isCount, (change, quantity.Unit));
        return (indicator, change, comparedWith);
    }

    // 'tăng lần lượt 12% và 7,5%': what holds for the first holds for the second.
    private bool SharesChange(Quantity quantity, LeadingWords lead) =>
        last.Change is not null
            && last.Unit == quantity.Unit
            && lead.Start == quantity.Start
            && Between(lead.Start).Trim() is "và" or ",";

    // What stands between the figure before and the words of this one.
    private ReadOnlySpan<char> Between(int start) => text.Text.AsSpan(lastEnd, Math.Max(start - lastEnd, 0));

    /// <summary>
    /// Whether the clause before a figure begins with the folded <paramref name="word"/> and then says how long:
    /// <c>Thời hạn giải quyết: 20 ngày</c>.
    /// </summary>
    public bool IsTermBefore(LeadingWords lead, int number, string word)
    {
        var clause = clauses.Before(lead.Start, lastEnd, lead.Start == number);
        var start = IndicatorPhrase.Trim(text, clause.Start, lead.Start).Start;
        return (clause.EndsWithColon || lead.IsStated) && start < lead.Start
            && text.Folded.AsSpan(start, lead.Start - start).StartsWith(word);
    }

    // '30.287 người (tỉnh giao) / 30.278 người (huyện giao)', '148 mm x 210 mm': a stroke or cross, at most a bracket
    // before it.
    private bool IsAlternative(Quantity quantity, LeadingWords lead)
    {
        if (lastIndicator is null || last.Unit != quantity.Unit)
            return false;
        var between = Between(lead.Start).Trim();
        if (between.StartsWith('('))
            between = between[(between.IndexOf(')') + 1)..].Trim();
        return between is "/" or "x" or "×";
    }

    private string? OfMeasure(Quantity quantity, LeadingWords lead, Clause clause, string? local)
    {
        if (BeforeLocal(quantity, lead, clause, local) is { } first)
            return topic = carried = first;
        // 'a) Làm việc ban đêm thì được hưởng 30 ngày': the verb alone says less than the sentence over the list.
        if (local is not null
            && quantity.Measure is { IsTime: true }
            && OneLine.Words(local) == 1
            && ListIntro.SubjectOver(text, lead.Start) is { } over)
            return topic = carried = over;
        if (local is not null && IsCaseOf(quantity, clause))
            return topic = carried;
        if (local is not null)
        {
            // 'trồng mới 145 ha rừng sản xuất'
            if (lead.Change is null && ClauseWords.TellsDoing(local) && GoodsOf(quantity) is { } goods)
                local = local + " " + goods;
            lastIsSubject = true;
            label = clause.EndsWithColon ? local : label;
            return carried = local;
        }
        return IsSaidInBracket(clause, lead) ? lastIndicator : OfOthers(quantity, lead) ?? BeforeBracket(clause, lead);
    }

    // What an amount is of: '106.700 ha cà phê'.
    private string? GoodsOf(Quantity quantity) =>
        quantity.Measure is { Dimension: "area" or "mass" or "volume" or "length" }
            ? NounPhrase.Goods(text, quantity.End) : null;

    // What names the figure where no words stand before it.
    private string? OfOthers(Quantity quantity, LeadingWords lead)
    {
        if (BeforeEarlier(quantity, lead) is { } second)
            return topic = carried = second;
        if (OfEarlier(quantity, lead) is { } known)
            return known;
        lastIsSubject = true;
        return topic = carried = AfterFigure(quantity, lead);
    }

    // What names the figure better than the words before it.
    private string? BeforeLocal(Quantity quantity, LeadingWords lead, Clause clause, string? local)
    {
        if (OpensDuty(quantity, lead, clause, local)
            && DutyPhrase.After(text, quantity.End, mustBeOwed: !lead.IsLimit) is { } duty)
            return duty;
        if (IsOtherTerm(quantity, lead))
            return lastIndicator;
        if (quantity.Unit == "%" && OfTotal(quantity) is { } total)
            return total;
        return IsShareOfNext(quantity, lead, clause)
            || IsAttribute(quantity, lead, local)
            ? NounPhrase.Shared(text, quantity.End) : null;
    }

    // 'Trong thời hạn 20 ngày … hoặc trong thời hạn 07 ngày …': two terms of one duty.
    private bool IsOtherTerm(Quantity quantity, LeadingWords lead) =>
        quantity.Measure is { IsTime: true } && lead.IsLimit && lastIndicator is not null
            && text.WordBefore(lead.Start).Printed is "hoặc";

    // 'từ 30% tổng số lao động trở lên là người khuyết tật'
    private string? OfTotal(Quantity quantity)
    {
        var total = text.WordAfter(quantity.End);
        return total.Printed is "tổng" && total.Next.Printed is "số"
            && NounPhrase.Shared(text, total.Next.End) is { } shared
            && shared.Contains(" là ", StringComparison.Ordinal)
            ? shared : null;
    }

    // 'công ty có hai thành viên trở lên 100% vốn nhà nước': the share says which company it is.
    private bool IsAttribute(Quantity quantity, LeadingWords lead, string? local) =>
        quantity.Unit == "%"
            && lead.Start == quantity.Start
            && lead.Change is null
            && text.WordAfter(quantity.End).Printed is "vốn"
            && local is not null
            && !ClauseWords.StandsAlone(local);

    // Where no words stand before it, what names the figure better than the figure before does.
    private string? BeforeEarlier(Quantity quantity, LeadingWords lead)
    {
        // '…; 100% số xã có trạm y tế': a share names what it is a share of.
        if (quantity.Unit == "%"
            && lead is { Change: null, IsAchieved: false, IsLevel: false }
            && NounPhrase.Shared(text, quantity.End) is { } shared)
            return shared;
        if (quantity.Measure is null)
            return null;
        return ListIntro.SubjectAbove(text, lead.Start)
            ?? (lead is { Change: null, IsAchieved: false, IsLevel: false } && GoodsOf(quantity) is { } goods
                ? AsPart(goods, quantity) : null);
    }

    // 'Sử dụng 2.100 triệu đồng từ nguồn …', '95% hộ dân được dùng nước sạch', 'Cắt giảm 20% chi phí': it is named
    // after the figure.
    private string? AfterFigure(Quantity quantity, LeadingWords lead)
    {
        if (lead.Start < quantity.Start
            && ListIntro.MeasureAbove(text, lead.Start) is { } introduced)
            return introduced;
        return quantity.Unit == "%"
            ? NounPhrase.Shared(text, quantity.End) : NounPhrase.After(text, quantity.End, false);
    }

    // 'Trong thời hạn 05 ngày làm việc kể từ ngày nhận hồ sơ, …' opens its sentence, or a line below a colon.
    private bool OpensDuty(Quantity quantity, LeadingWords lead, Clause clause, string? local) =>
        quantity.Measure is { IsTime: true } && (lead.IsLimit || text.WordBefore(lead.Start).Printed is "Sau")
            && (clause.EndsWithColon ? text.IsLineStart(lead.Start) : local is null && clause.IsNewSentence);

    // 'lớp học có 70% học viên là người khuyết tật', 'Nhân lực ứng dụng: 100% nhân viên bức xạ được đào tạo'
    private static bool IsShareOfNext(Quantity quantity, LeadingWords lead, Clause clause) =>
        quantity.Unit == "%"
            && lead.Change is null
            && (lead.IsThere || clause.EndsWithColon);

    // 'xảy ra 96 vụ, bị thương 61 người; thiệt hại 2 tỷ đồng, giảm 1 tỷ đồng': the change is that of the figure in the
    // same unit. 'ban hành 320 quyết định, tăng 12%': it is the decisions that grew in number.
    private string? OfEarlier(Quantity quantity, LeadingWords lead) =>
        (lead.Change is not null
            && quantity.Unit is not ("%" or "lần")
            ? stated.InUnit(quantity.Unit) : null)
        ?? (lastIsSubject || lead.IsRank ? carried ?? lastIndicator : lastIndicator);

    private string? OfCount(Quantity quantity, LeadingWords lead, Clause clause, string? local, bool isList)
    {
        var phrase = NounPhrase.Read(text, quantity.NounStart, quantity.End, out var isDescribed);
        var counted = new Counted(quantity, lead, phrase, isDescribed);
        if (lead.Change is null && Labelled(clause, counted, local) is { } labelled)
        {
            (lastIsSubject, topicIsCounted) = (clause.EndsWithColon, true);
            return labelled;
        }
        var goesOn = isList
            && lastIsSubject
            && lastIndicator is not null
            && local is null;
        if (local is not null
            && lead.Change is not null
            && IndicatorPhrase.IsAction(local))
            local = null; // 'sắp xếp giảm 25 đơn vị sự nghiệp'
        carried = local ?? carried;
        lastIsSubject = counted.IsSaidOfSubject(goesOn);
        return CountedBefore(counted, local) ?? MeasureOfCount(counted, local) ?? OfDoing(counted, local)
            ?? OfSubject(counted, clause, local) ?? Phrase(counted);
    }

    // 'Khiếu nại: 02 đơn, phát sinh 01 vụ việc', 'Số hộ nghèo: 995 hộ': the words before the colon name what is
    // counted, and all that is counted after it.
    private string? Labelled(Clause clause, Counted counted, string? local)
    {
        if (local is not null && OfLabel(clause, counted, local) is { } own)
            return own;
        if (label is null || clause.OpensParenthesis)
            return null;
        var said = local is not null && OneLine.Words(local) <= 3 ? local + " " : "";
        return local is null
            || said.Length > 0
            ? label + ", " + said + counted.Phrase : null;
    }

    private string? OfLabel(Clause clause, Counted counted, string local)
    {
        if (ClauseWords.IsCountOf(local))
        {
            label = clause.EndsWithColon ? local : label;
            return carried = local;
        }
        if (!clause.EndsWithColon
            || counted.Lead.IsThere
            || text.IsLineStart(counted.Lead.Start))
            return null;
        carried = label = local;
        return counted.IsDescribed
            && !NounPhrase.IsClassifier(counted.Unit)
            ? local + ", " + counted.Phrase : local;
    }

    // So many things, and the words that name them.
    private readonly record struct Counted(Quantity Quantity, LeadingWords Lead, string Phrase, bool IsDescribed)
    {
        public string Unit => Quantity.Unit;

        public bool IsLevelOrChange => Lead.Change is not null
            || (Lead.IsLevel && !IsDescribed);

        // 'Sản lượng đạt 120 con'
        public bool IsSaidOfSubject(bool goesOn) =>
            Lead.Change is not null
                || (!IsDescribed && (Lead.IsAchieved || Lead.IsLevel || goesOn));
    }
}
