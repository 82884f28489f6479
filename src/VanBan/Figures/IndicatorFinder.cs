namespace VanBan.Figures;

/// <summary>
/// Finds what a figure measures: the words before its predicate (<c>Kim ngạch xuất khẩu</c> ước đạt …), what the figure before it in the sentence measures
/// (…, giảm 8,65%), or the counted noun with all that describes it (30 <c>quyết định quy phạm pháp luật</c>). It walks through the figures in the order of
/// the text.
/// </summary>
internal sealed class IndicatorFinder(FoldedText text)
{
    private const int MostWords = 32;

    private readonly Clauses clauses = new(text);
    private int lastEnd;
    private string? carried;          // what the sentence speaks of, for figures that name nothing themselves
    private string? lastIndicator;
    private bool lastIsCount;
    private bool lastIsSubject;       // the count before was said of the subject: 'đạt 20 HCV, 14 HCB'
    private (Change Change, string Unit)? total; // a change whose parts follow in parentheses
    private (Change? Change, string Unit) last = (null, "");

    /// <summary>Where the sentence of the figure last asked for begins.</summary>
    public int SentenceStart { get; private set; }

    /// <summary>What <paramref name="quantity"/> measures, and the direction where it is a change.</summary>
    public (string? Indicator, Change? Change) Find(Quantity quantity, Lead lead, int end)
    {
        var clause = clauses.Before(lead.Start, lastEnd);
        if (clause.IsNewSentence)
            (carried, total, last, lastIsSubject, lastIndicator, SentenceStart) = (null, null, (null, ""), true, null, clause.Start);
        var change = lead.Change;
        var isList = clause.Start <= lastEnd;
        if (clause.OpensParenthesis && !clauses.HasWords(lastEnd, clause.Open) && last.Change is { } whole)
            total = (whole, last.Unit);
        else if (total is not null && text.Text.AsSpan(lastEnd, Math.Max(lead.Start - lastEnd, 0)).Contains(')'))
            total = null;

        var local = Local(clause, quantity, lead, ref change);
        if (change is null && total is { } sum && sum.Unit == quantity.Unit && !lead.IsStated)
            change = sum.Change;

        var indicator = quantity.NounStart >= 0 && !lead.IsRank ? OfCount(quantity, lead, clause, local, isList) : OfMeasure(quantity, lead, local);
        lastEnd = end;
        lastIndicator = indicator;
        lastIsCount = quantity.NounStart >= 0;
        last = (change, quantity.Unit);
        return (indicator, change);
    }

    /// <summary>
    /// Whether the clause before a figure begins with the folded <paramref name="word"/> and then says how long: <c>Thời hạn giải quyết: 20 ngày</c>.
    /// </summary>
    public bool IsTermBefore(Lead lead, string word)
    {
        var clause = clauses.Before(lead.Start, lastEnd);
        var start = Phrases.Trim(text, clause.Start, lead.Start).Start;
        return (clause.EndsWithColon || lead.IsStated) && start < lead.Start && text.Folded.AsSpan(start, lead.Start - start).StartsWith(word);
    }

    private string? OfMeasure(Quantity quantity, Lead lead, string? local)
    {
        if (local is not null)
            (carried, lastIsSubject) = (local, true);
        // '…; 100% số xã có trạm y tế': a share names what it is a share of.
        else if (quantity.Unit == "%" && lead.Change is null && !lead.IsAchieved && !lead.IsLevel && NounPhrases.After(text, quantity.End, true) is { } shared)
            return carried = shared;
        // 'ban hành 320 quyết định, tăng 12%': it is the decisions that grew in number.
        if ((lastIsSubject || lead.IsRank ? carried ?? lastIndicator : lastIndicator) is { } known)
            return known;
        lastIsSubject = true;
        // 'Sử dụng 2.100 triệu đồng từ nguồn …', '95% hộ dân được dùng nước sạch': it is named after the figure.
        return carried = NounPhrases.After(text, quantity.End, quantity.Unit == "%");
    }

    private string? OfCount(Quantity quantity, Lead lead, Clause clause, string? local, bool isList)
    {
        var phrase = NounPhrases.Read(text, quantity.NounStart, quantity.End, out var isDescribed);
        var goesOn = isList && lastIsSubject && lastIndicator is not null && local is null;
        var isSubject = lead.Change is not null || (!isDescribed && (lead.IsAchieved || lead.IsLevel || goesOn));
        if (local is not null)
            carried = local;
        lastIsSubject = isSubject;
        // '…, bị thương 31 người; so với cùng kỳ giảm 05 vụ': other things are counted now.
        var isOther = lead.Change is not null && local is null && lastIsCount && last.Unit != quantity.Unit;
        if (isSubject && !isOther && (local ?? carried) is { } subject)
            return subject;
        // 'tổng đàn bò 38.250 con': the word only classifies what was named before it.
        if (local is not null && !isDescribed && NounPhrases.IsClassifier(quantity.Unit))
            return local;
        if (!isDescribed && clause.OpensParenthesis && local is null && NounPhrases.BeforeParenthesis(text, clause.Open) is { } named)
            return named;
        return phrase;
    }

    // What the words between the clause's start and the figure's own words name; null for nothing.
    private string? Local(Clause clause, Quantity quantity, Lead lead, ref Change? change)
    {
        if (lead.IsRank && carried is not null)
            return null;
        var from = clause.Start == lastEnd && lastEnd > 0 ? Phrases.AfterTail(text, lastEnd, lead.Start) : clause.Start;
        var (start, end) = Phrases.Trim(text, from, lead.Start);
        start = Phrases.AfterTime(text, start, end);
        if (start >= end)
            return null;
        if (Phrases.AfterThereof(text, from, end) is > 0 and var thereof && Phrases.Trim(text, thereof, end) is var (part, partEnd) && part < partEnd
            && Phrases.Cut(text, part, partEnd, 12) is { } name)
        {
            return name;
        }
        // 'điều chỉnh giảm chi quản lý hành chính với kinh phí là 139 triệu đồng': the verb comes first.
        if (Phrases.TryLeadingChange(text, start, end, out var objectStart, out var leading) && (lead.IsStated || clause.EndsWithColon))
        {
            change ??= leading;
            return Phrases.Cut(text, objectStart, Phrases.GenericStart(text, objectStart, end), MostWords);
        }
        if (clause.EndsWithColon || clause.OpensParenthesis && lead.Start == quantity.Start)
        {
            var (whole, wholeEnd) = Phrases.Trim(text, start, end);
            return Phrases.Cut(text, whole, wholeEnd, MostWords);
        }
        var piece = Phrases.LastPiece(text, start, end);
        if (PeriodFinder.IsPeriod(text, piece.Start, piece.End))
            piece = Phrases.LastPiece(text, start, Phrases.Trim(text, start, piece.Start).End);
        if (Phrases.IsAllocation(text, piece.Start, piece.End) && NounPhrases.After(text, quantity.End, false) is { } source)
            return source;
        if (Phrases.IsGeneric(text, piece.Start, piece.End, out var attribute))
        {
            var (before, beforeEnd) = Phrases.Trim(text, start, piece.Start);
            if (before < beforeEnd)
            {
                var earlier = Phrases.LastPiece(text, before, beforeEnd);
                return Phrases.Cut(text, earlier.Start, earlier.End, MostWords);
            }
            if (!attribute && carried is not null)
                return carried;
            var said = Words.Joined(text.Text.AsSpan(piece.Start, piece.End - piece.Start));
            return lastIsCount && lastIndicator is not null ? lastIndicator + ", " + said : said;
        }
        // 'các điểm r, s, t và u khoản 3' comes apart at its commas: no name is better than its last letter.
        return piece.Start < piece.End && text.WordEnd(piece.Start) - piece.Start == 1 ? null : Phrases.Cut(text, piece.Start, piece.End, MostWords);
    }
}

/// <summary>The stretch of a sentence before a figure in which its subject stands.</summary>
/// <param name="Start">Where it begins: after the figure before it, a semicolon, a parenthesis, or at the start of the sentence.</param>
/// <param name="IsNewSentence">No figure stands before it in the sentence.</param>
/// <param name="OpensParenthesis">It begins after an opening parenthesis, which stands at <paramref name="Open"/>.</param>
/// <param name="Open">Where the parenthesis stands.</param>
/// <param name="EndsWithColon">A colon (or the full stop that OCR made of it) stands right before the figure: <c>chi quản lý hành chính: 7.269,10 triệu
/// đồng</c>.</param>
internal readonly record struct Clause(int Start, bool IsNewSentence, bool OpensParenthesis, int Open, bool EndsWithColon);

/// <summary>Finds the clause before a place of the text.</summary>
internal sealed class Clauses(FoldedText text)
{
    // No clause of use is longer; the bound keeps a text without full stops linear.
    private const int Longest = 700;

    public Clause Before(int end, int lastEnd)
    {
        var at = end;
        while (at > 0 && (FoldedText.IsBlank(text[at - 1]) || text[at - 1] == '\n'))
            at--;
        var colon = at > 0 && text[at - 1] is ':' or '.' && at < end;
        var start = -1;
        var open = -1;
        var floor = Math.Max(0, end - Longest);
        var depth = 0;
        for (var i = (colon ? at - 1 : end) - 1; i >= floor; i--)
        {
            if (i < lastEnd)
            {
                return new Clause(start < 0 ? lastEnd : start, false, open >= 0, open, colon);
            }
            var c = text[i];
            if (c == ')')
                depth++;
            else if (c == '(' && depth-- == 0)
                (depth, open, start) = (0, start < 0 ? i : open, start < 0 ? i + 1 : start);
            else if (depth == 0 && c is ';' or ':' && start < 0 && char.IsWhiteSpace(text[i + 1]))
                start = i + 1;
            else if (IsSentenceEnd(i))
                return new Clause(start < 0 ? i + 1 : start, true, open >= 0, open, colon);
        }
        return new Clause(start < 0 ? floor : start, lastEnd <= floor || floor == 0 && lastEnd == 0, open >= 0, open, colon);
    }

    /// <summary>Whether a letter stands between two offsets.</summary>
    public bool HasWords(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (char.IsLetter(text[i]))
                return true;
        }
        return false;
    }

    private bool IsSentenceEnd(int at)
    {
        var c = text[at];
        if (c == '\t')
            return true;
        if (c == '\n')
            return IsParagraphEnd(at);
        if (c is not ('.' or '?' or '!') || !char.IsWhiteSpace(text[at + 1]))
            return false;
        var next = at + 1;
        while (next < text.Length && char.IsWhiteSpace(text[next]))
            next++;
        return !char.IsAsciiDigit(text[next]) && !char.IsLower(text[next]);
    }

    // A line end ends a paragraph where a blank line, a list mark or a capital after a closed line follows.
    private bool IsParagraphEnd(int at)
    {
        var next = at + 1;
        while (FoldedText.IsBlank(text[next]))
            next++;
        if (text[next] == '\n' || next >= text.Length)
            return true;
        if (text[next] is '-' or '+' or '•' or '*' or '–' && FoldedText.IsBlank(text[next + 1]))
            return true;
        var word = next;
        if (text[word] == '(')
            word++;
        var end = text.WordEnd(word);
        if (end - word <= 2 && text[end] is '.' or ')' && FoldedText.IsLetterOrDigit(text[word]) && !char.IsAsciiDigit(text[end + 1]))
            return true;
        var before = at;
        while (before > 0 && FoldedText.IsBlank(text[before - 1]))
            before--;
        return before > 0 && text[before - 1] is '.' or ';' or ':' && !char.IsLower(text[next]) && !char.IsAsciiDigit(text[next]);
    }
}
