using VanBan.Figures.Quantities;

namespace VanBan.Figures.Indicators;

// What is measured of a part of something, and what a bracket says of the figure before it.
internal sealed partial class IndicatorFinder
{
    private const int MostDoingWords = 6;
    private const int MostAgedWords = 2;
    private const int MostWordsOfAge = 12;

    private string? ageOf;            // what depends on an age: 'hưởng lương hưu' khi nam đủ 60 tuổi

    private string? doing;            // what was done with the things that the count before it counts
    private string? head;             // the first name of the sentence, of which its parts are parts
    private string headUnit = "";
    private bool headIsChange;
    private bool saysChange;          // the figure looked at is a change
    private bool saysReached;         // or stands behind 'đạt'
    private string? whole;            // what the parts that follow are parts of
    private bool isList;              // the whole stands before a colon, its parts behind it

    // 'Trong đó, khu vực dịch vụ tăng 3,84%' goes on with what the sentence before it spoke of.
    private void BeginParts(int start)
    {
        var parent = PhraseStart.OpensWithThereof(text, start) ? whole ?? head : null;
        (head, whole, isList, doing) = (null, parent, parent is not null, null);
        if (start != SentenceStart)
            ageOf = null;
    }

    // 'Cơ cấu kinh tế: nông nghiệp chiếm 30%; …': what stands before the colon is what all behind it are parts of.
    private void TakeListHead(Clause clause)
    {
        if (whole is not null || clause.Start <= 1 || text[clause.Start - 1] != ':')
            return;
        whole = ListIntro.MeasureBefore(text, SentenceStart, clause.Start - 1);
        isList = whole is not null;
    }

    // 'diện tích lúa mùa đạt 90 nghìn ha, trong đó các địa phương phía Bắc đạt 40 nghìn ha'
    private void TakeThereof(int thereof)
    {
        if (whole is null && PhraseStart.IsThereof(text, thereof))
            whole = head ?? ListIntro.MeasureBefore(text, SentenceStart, thereof);
    }

    private string AsPart(string name, Quantity quantity)
    {
        if (head is null)
            (head, headUnit, headIsChange) = (name, quantity.Unit, saysChange);
        else if (whole is null && OfHead(name, quantity) is { } other)
            return other;
        if (whole is null || quantity.Measure is null || IsOtherRate(quantity))
            return name;
        var isPart = isList ? !ClauseWords.StandsAlone(name) : ClauseWords.IsPart(name);
        return isPart && !name.StartsWith(whole, StringComparison.Ordinal) ? whole + ", " + name : name;
    }

    // 'Tỷ trọng khu vực công nghiệp chiếm 56%, khu vực dịch vụ chiếm 31%', 'diện tích lúa là 31.005 ha; ngô đạt 12.541
    // ha': what was measured of the first is measured of the others. 'Chỉ số sản xuất công nghiệp tăng 9%, ngành khai
    // khoáng tăng 2%': of a part.
    private string? OfHead(string name, Quantity quantity)
    {
        if (quantity.Measure is null || quantity.Unit != headUnit || saysChange != headIsChange
            || ClauseWords.StandsAlone(name) || (ClauseWords.IsDoing(name) && !saysReached)
            || ClauseWords.MeasureOf(head!) is not { } measure)
            return null;
        var isOfPart = ClauseWords.IsPart(head![measure.Length..].TrimStart());
        return ClauseWords.IsPart(name) && !isOfPart ? head + ", " + name : measure + " " + name;
    }

    // 'Sản lượng lúa đạt 20 triệu tấn, trong đó Hà Nội đạt 60 tạ/ha': a rate is no part of an amount, nor is the price of
    // one thing part of that of another.
    private bool IsOtherRate(Quantity quantity) =>
        quantity.Unit.Contains('/', StringComparison.Ordinal)
            && (IsMoney(quantity) || (quantity.Unit != last.Unit && !(isList && lastIndicator is null)));

    private static bool IsMoney(Quantity quantity) =>
        quantity.Measure?.Dimension.StartsWith("money", StringComparison.Ordinal) == true;

    // 'Tội phạm giảm sâu (giảm 22,55%)': of what stands before the bracket.
    private string? BeforeBracket(Clause clause, LeadingWords lead) =>
        lead.Change is not null && clause.OpensParenthesis && clause.Open >= lastEnd && clause.Sentence < clause.Open
            && IndicatorPhrase.LastPiece(text, clause.Sentence, clause.Open) is var (start, end) && start < end
            ? IndicatorPhrase.Cut(text, start, end, MostWords) : null;

    // '…, giảm 36 người chết (giảm 6,91%)': the bracket says it of the figure right before it.
    private bool IsSaidInBracket(Clause clause, LeadingWords lead) =>
        lastIndicator is not null && StandsBehindFigure(clause)
            && IndicatorPhrase.Trim(text, clause.Open, lead.Start) is var (start, end) && start >= end;

    // Between the figure before and the bracket stands at most the rest of its name.
    private bool StandsBehindFigure(Clause clause) =>
        clause.OpensParenthesis && clause.Open >= lastEnd
            && clause.Open - lastEnd < MostWords
            && text.Text.AsSpan(lastEnd, clause.Open - lastEnd).IndexOfAny(',', ';', '(') < 0;

    // 'tăng 7,7%, tương đương 1,6 triệu đồng'
    private bool IsSameSaidOtherwise(LeadingWords lead, Quantity quantity) =>
        lastIndicator is not null && lead.Change is null
            && Between(quantity.Start).Trim(" ,(") is "tương đương" or "tương đương với" or "tương ứng";

    // 'tăng 12 vụ (huyện A 5 vụ, huyện B 7 vụ)': the bracket parts the change before it.
    private void OpenOrCloseTotal(Clause clause, LeadingWords lead)
    {
        if (clause.OpensParenthesis
            && !clauses.HasWords(lastEnd, clause.Open)
            && last.Change is { } whole)
            total = (whole, last.Unit);
        else if (total is not null && Between(lead.Start).Contains(')'))
            total = null;
    }

    private Direction? ChangeOfTotal(Quantity quantity, LeadingWords lead) =>
        total is { } sum && sum.Unit == quantity.Unit && !lead.IsStated ? sum.Change : null;

    // 'hưởng lương hưu' of '… thì được hưởng lương hưu khi nam đủ 60 tuổi'
    private string? ClauseOfAge(int start, int end) =>
        IndicatorPhrase.Cut(text, BehindLast((start, end), 1, GrammarWords.Conditions), end, MostWordsOfAge);

    // 'so với cùng kỳ giảm 12 vụ': those that were counted before; 'nâng tổng số lên 245 hợp tác xã': all of them.
    private string? CountedBefore(Counted counted, string? local)
    {
        var said = counted.IsDescribed ? counted.Phrase[counted.Unit.Length..] : "";
        if (!counted.IsLevelOrChange || local is not null || stated.InUnit(counted.Unit, said) is not { } same)
            return null;
        return counted.Lead.Change is null && doing is not null ? counted.Phrase : same;
    }

    // 'mức trợ cấp bằng 10 tháng lương hưu'
    private string? MeasureOfCount(Counted counted, string? local)
    {
        if (counted.Lead is not { IsAchieved: true, Change: null } || local is null || !ClauseWords.StandsAlone(local))
            return null;
        topicIsCounted = true;
        return local;
    }

    // 'Thời hạn giải quyết không quá 20 ngày; trường hợp phức tạp thì không quá 30 ngày'
    private bool IsCaseOf(Quantity quantity, Clause clause) =>
        quantity.Measure is not null && last.Unit == quantity.Unit && carried is not null
            && ClauseWords.StandsAlone(carried)
            && text.WordAfter(clause.Start) is { Printed: "trường" or "Trường" } word && word.Next.Printed is "hợp";

    // 'tăng 103 vụ (16,5%)', 'đàn lợn 1,52 triệu con (+5,4%)', 'giảm 201 người chết (-3,66%)', 'giảm 3,8% (-1.390 ha)':
    // the sign says which way, of an amount only behind a change.
    private Direction? ChangeInBracket(Quantity quantity, LeadingWords lead, Clause clause)
    {
        if (lead.Start != quantity.Start || !StandsBehindFigure(clause))
            return null;
        var sign = text.Text.AsSpan(clause.Open + 1, quantity.Start - clause.Open - 1).Trim();
        Direction? signed = sign is "+" ? Direction.Increase
            : quantity.Value < 0 ? Direction.Decrease : null;
        if (last.Change is not null && signed is not null)
            return signed;
        return quantity.Unit != "%" || last.Unit == "%" ? null
            : signed ?? (sign.IsEmpty && Between(clause.Open).Trim().IsEmpty ? last.Change : null);
    }

    // 'xử lý hành chính 25 vụ, 68 đối tượng', 'quá hạn 1.140 hồ sơ': what was done with them, or how they stand, tells
    // which are counted.
    private string? OfDoing(Counted counted, string? local)
    {
        var said = local ?? (Between(counted.Lead.Start).Trim() is "" or "," or "và" ? doing : null);
        if (counted.IsDescribed || counted.Lead is { Change: not null } or { IsAchieved: true } || said is null
            || OneLine.Words(said) > MostDoingWords
            || !ClauseWords.IsDoing(said))
            return null;
        doing = said;
        (topic, topicIsCounted) = (counted.Phrase, true);
        return counted.Unit + " " + char.ToLowerInvariant(said[0]) + said[1..];
    }

    // 'đóng góp 81% vào mức tăng chung', 'vượt kế hoạch 5%': said of what the figures before it measured.
    private bool TrySaidOfBefore(
        Quantity quantity, LeadingWords lead, Clause clause, out (string?, Direction?, string?) said)
    {
        said = default;
        if ((topicIsCounted ? lastIndicator : carried ?? lastIndicator) is not { } name || quantity.Measure is null || lead.Start < quantity.Start)
            return false;
        var (start, end) = IndicatorPhrase.Trim(text, Math.Max(clause.Start, lastEnd), lead.Start);
        if (start >= end)
            return false;
        if (ClauseWords.Contributions.TryMatch(text, start, out var stop, out _) && stop == end)
            said = (name + ", " + text.Text[start..end], null, null);
        else if (ClauseWords.AgainstPlan(text, start, end) is var (plan, change))
            said = (name, change, plan);
        else if (clause.OpensParenthesis && clause.Open >= lastEnd
            && ClauseWords.Plans.TryMatch(text, start, out stop, out _) && stop == end)
            said = (name + ", kế hoạch", null, null); // 'tăng 4,05% (KH 3,8%)'
        return said.Item1 is not null;
    }

    // The subject of the clause, where the count is said of it and counts no other thing.
    private string? OfSubject(Counted counted, Clause clause, string? local)
    {
        // '…, bị thương 31 người; so với cùng kỳ giảm 05 vụ': other things are counted now.
        var isOther = counted.Lead.Change is not null && local is null
            && (counted.IsDescribed || (lastIsCount && last.Unit != counted.Unit && counted.Unit is not "bậc"));
        // 'tổng đàn bò 38.250 con': the word only classifies what was named before it.
        var subject = lastIsSubject && !isOther && !NounPhrase.IsBody(local) ? local ?? carried
            : !counted.IsDescribed
                && NounPhrase.IsClassifier(counted.Unit)
                ? local : null;
        if (subject is null)
            return BeforeParenthesis(counted, clause, local);
        topicIsCounted = true;
        given = text.WordBefore(counted.Lead.Start).Printed is "cho" ? subject : null;
        return subject;
    }

    private string? BeforeParenthesis(Counted counted, Clause clause, string? local) =>
        !counted.IsDescribed
            && clause.OpensParenthesis
            && local is null
            ? NounPhrase.BeforeParenthesis(text, clause.Open, lastEnd) : null;

    private string Phrase(Counted counted)
    {
        // 'Chi trả dịch vụ môi trường rừng cho 76 chủ rừng và 1.912 hộ gia đình với số tiền …': to all of them.
        if (given is not null && Between(counted.Lead.Start).Trim() is not ("," or "và"))
            given = null;
        if (counted.Lead.Change is null)
            (topic, topicIsCounted) = (given ?? counted.Phrase, true);
        return counted.Phrase;
    }
}
