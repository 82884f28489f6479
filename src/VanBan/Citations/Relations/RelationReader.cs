using VanBan.Citations.Scan;
using VanBan.Documents;
using VanBan.Knowledge;
using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Citations.Relations;

/// <summary>
/// Reads from the words around each mention what the document does with the one it names. A mention inside the title of
/// another belongs to that title and not to the sentence's verb; a member of an enumeration shares the relation of the
/// first; in '… hết hiệu lực' the verb stands behind its subjects.
/// </summary>
internal sealed class RelationReader
{
    private const int LongestLead = 400;

    private readonly NormalizedText text;
    private readonly List<CitedPlace> mentions;
    private readonly DocumentType? own;
    private readonly bool regulates;
    private readonly QuotedPlaces quotations;
    private readonly OrderCheck orders;
    private readonly DocumentPlaces places;
    private readonly AnnexOrders annexes;

    // The mentions of the sentence whose verb is still to come.
    private readonly List<CitedPlace> subjects = [];

    private ClauseState state;

    // The state outside of the parenthesis that the text is in; null outside of any.
    private ClauseState? outer;

    // Whether the mention being read stands in a quotation, or in the basis that a footnote reports of another act.
    private bool quoted, reported, consolidated;

    private RelationReader(NormalizedText text, List<CitedPlace> mentions, Header header, DocumentPlaces places)
    {
        (this.text, this.mentions, this.places, own) = (text, mentions, places, header.Type);
        regulates = Powers.LayDownRules(header);
        quotations = new QuotedPlaces(text);
        orders = new OrderCheck(text, own, header.NextDocument, places);
        annexes = new AnnexOrders(text, places.Segments, regulates);
    }

    /// <summary>Sets the relation of each of <paramref name="mentions"/>, found in a document with this
    /// <paramref name="header"/>, and the verb that tells it.</summary>
    public static void Read(NormalizedText text, List<CitedPlace> mentions, Header header, DocumentPlaces places) =>
        new RelationReader(text, mentions, header, places).Run();

    private void Run()
    {
        int previousEnd = 0, self = -1, sentenceStart = 0;
        for (var i = 0; i < mentions.Count; i++)
        {
            var mention = mentions[i];
            // 'Thông tư này thay thế …': the document itself is the subject and no member of what it cites.
            if (mention.Kind == CitationKind.Self)
            {
                self = mention.Start;
                EndBehindSelf(mention, i + 1 < mentions.Count ? mentions[i + 1].Start : text.Length);
                continue;
            }
            var from = Math.Max(previousEnd, mention.Start - LongestLead);
            var sentence = SentenceBounds.StartOfSentence(text, from, mention.Start);
            if (sentence >= 0 && IsTitleOnNextLine(previousEnd, sentence))
                sentence = -1;
            var begins = sentence >= 0 || from != previousEnd || previousEnd == 0;
            if (begins)
                sentenceStart = sentence < 0 ? from : sentence;
            var lead = new Lead(text, begins ? sentenceStart : from, mention.Start);
            NoteReport(lead, from, begins);
            var isListed = BeginListed(lead, mention, previousEnd, begins);
            if (begins && !isListed)
                Begin(lead, self >= sentenceStart);
            else if (!isListed)
                Continue(lead, mention, i == 0 ? null : mentions[i - 1]);
            mention.IsListed = isListed;
            mention.IsByThisDocument = isListed || self >= sentenceStart || state.List is { ByThisDocument: true };
            quoted = quotations.Contain(mention.Start);
            Set(mention, lead);
            // The name of a law may reach into the mention behind it; where two meet, the second one begins.
            var next = i + 1 < mentions.Count ? mentions[i + 1].Start : text.Length;
            previousEnd = Math.Min(mention.End, next);
            End(lead, mention, previousEnd, next);
        }
        ConsolidatedAct.SetRelations(text, mentions, places);
        foreach (var mention in mentions)
            mention.Relation = orders.Confirm(mention);
    }

    // '1. Quyết định số … của Ủy ban ⏎ Sửa đổi Quyết định số …' in a list: the title of its item, which orders nothing.
    private bool IsTitleOnNextLine(int previousEnd, int sentence) =>
        state.List is not null && previousEnd > 0 && text.Text[previousEnd..sentence].IsWhiteSpace()
            && TitleWords.Open(text.Folded[sentence..]);

    // 'Thông tư số … có căn cứ ban hành như sau: Căn cứ …': a footnote reports the basis of another act.
    private void NoteReport(Lead lead, int from, bool begins)
    {
        var opens = text.Folded[from..lead.End].Contains("co can cu ban hanh nhu sau", StringComparison.Ordinal);
        reported = opens || (reported && (!begins || lead.Words.Contains("can cu", StringComparison.Ordinal)));
    }

    private void Set(CitedPlace mention, Lead lead)
    {
        var told = IsReportExamined(mention) ? Told.Nothing : state.Last;
        if (quoted || (reported && told.Relation == Relation.Basis))
            told = Told.Nothing;
        if (!consolidated && ConsolidatedAct.IsNamed(text, own, mention, lead.Words))
            (consolidated, told) = (true, new Told(Relation.Consolidates, default));
        (mention.Relation, mention.Verb) = (told.Relation, told.Verb);
        mention.FirstOfVerb = state.Object;
        if (state.IsSubject && !quoted)
            subjects.Add(mention);
    }

    // What is proposed stands in the submission; a report that examines it ('Báo cáo thẩm tra') is taken note of.
    private bool IsReportExamined(CitedPlace mention)
    {
        var words = text.Folded[mention.Start..];
        return state.Last.Relation == Relation.Proposes && words.StartsWith("bao cao ")
            && (state.Examined || words.StartsWith("bao cao tham "));
    }

    // An entry of an annex whose documents an article changes.
    private bool BeginListed(Lead lead, CitedPlace mention, int previousEnd, bool begins)
    {
        if (annexes.Of(mention, previousEnd) is not { } order
            || !((begins && LeadReader.IsBare(ListMarker.Skip(lead.Words))) || annexes.BeginsEntry(mention.Start)))
            return false;
        subjects.Clear();
        outer = null;
        state = new ClauseState { Clause = order.Told, Last = order.Told, Object = order.Object };
        return true;
    }

    // The first mention of a sentence: its words tell, or it is the next item of a list.
    private void Begin(Lead lead, bool bySelf)
    {
        subjects.Clear();
        outer = null;
        var words = lead.Words;
        var marker = ListMarker.Read(words, out var length);
        var told = Read(lead, opensClause: true);
        if (told is null && marker is { } next && state.List is { } open && next.Follows(open.Marker)
            && LeadReader.IsBare(words[length..]))
        {
            var list = open with { Marker = next };
            state = new ClauseState { Clause = open.Told, Last = open.Told, Object = open.Object, List = list };
            return;
        }
        if (TitleWords.OpenNote(words))
            told = Told.Nothing;
        var clause = told ?? Told.Nothing;
        state = new ClauseState
        {
            Clause = clause,
            Last = clause,
            Object = lead.End,
            IsSubject = told is null && SubjectWords.MayBegin(text.Text[lead.Start..lead.End], words),
            Examined = SubjectWords.Examine(words),
        };
        OpenParenthesis(words);
        OpenList(lead, clause, bySelf);
    }

    // 'Bãi bỏ các văn bản sau đây: 1. …'
    private void OpenList(Lead lead, Told told, bool bySelf)
    {
        var words = lead.Words;
        var colon = words.LastIndexOf(':');
        if (colon < 0 || outer is not null || told.Relation == Relation.Mentions)
            return;
        if (ListMarker.Read(words[(colon + 1)..], out _) is { } first
            && LeadReader.Read(words[..(colon + 1)], true, regulates)?.Relation == told.Relation)
            state.List = new OpenList(told, lead.Start + colon, first, bySelf);
    }

    private void Continue(Lead lead, CitedPlace mention, CitedPlace? before)
    {
        if (outer is { } outside)
        {
            var close = RelationPhrases.ParenthesisClose(lead.Words);
            if (close < 0)
            {
                state.Last = LeadReader.IsJoint(lead.Words) ? state.Last : Read(lead, false) ?? Told.Nothing;
                return;
            }
            state = outside;
            outer = null;
            lead = lead.After(close);
        }
        lead = lead.PastAside(mention);
        state.Examined = SubjectWords.Examine(lead.Words) || (state.Examined && state.Last.Relation == Relation.Proposes);
        var item = lead.Words.LastIndexOf(';');
        var opening = OpenParenthesis(lead.Words);
        if (opening >= 0)
            (state.Last, state.IsSubject) = (OfParenthesis(lead, opening) ?? Told.Nothing, false);
        else if (item >= 0)
            NextItem(lead.After(item));
        else if (SubjectWords.LeaveOut(text.Text[lead.Start..lead.End], lead.Words, out var isSubject))
            (state.Last, state.IsSubject) = (Told.Nothing, isSubject);
        else if (state.InTitle || OpensTitle(lead, before))
            PastTitle(lead.Words, mention, before);
        else if (Read(lead, false) is { } told)
            TellAnew(told, lead);
        else if (!LeadReader.IsJoint(lead.Words))
            (state.Last, state.IsSubject) = (Told.Nothing, false);
    }

    // 'Chương trình số … của Tỉnh ủy thực hiện Nghị quyết …' names what another body carries out, as a title does; 'đã
    // ban hành Chương trình số … thực hiện Nghị quyết …' tells what is carried out here, and so does what stands behind
    // the name of the document itself at the head of the text.
    private bool OpensTitle(Lead lead, CitedPlace? before) =>
        TitleWords.Open(lead.Words)
        && !(before is { Start: 0 } or { Issuer: null } && Read(lead, false) is { Relation: Relation.Implements });

    // A new item of the same list: what it says itself, else what the list says.
    private void NextItem(Lead part)
    {
        var words = ListMarker.Skip(part.Words);
        var marker = ListMarker.Read(part.Words, out _);
        if (marker is { } next && state.List is { } list)
            state.List = list with { Marker = next };
        state.InTitle = state.IsNested = false;
        var isPlain = marker is null ? LeadReader.IsJoint(words) : LeadReader.IsBare(words);
        if (Read(part, true) is { } told)
            Tell(told, part.End);
        else if (EndWords.SetApart(words))
            state.Last = Told.Nothing;
        else
            state.Last = isPlain || (state.Clause.Relation == Relation.Proposes && words.StartsWith("cua "))
                ? state.Clause : Told.Nothing;
        state.IsSubject = SubjectWords.SetApart(part.Words) || ((subjects.Count > 0 || state.IsPastStay)
            && (LeadReader.IsJoint(words) || RelationVocabulary.Provisions.Begins(words)));
    }

    // Past the title of a member the enumeration goes on: ', Chỉ thị số …', 'và Công điện số …', 'số …'. A law that the
    // title names does not hide it.
    private void PastTitle(ReadOnlySpan<char> words, CitedPlace mention, CitedPlace? before)
    {
        var isAll = ChangeExtent.EndsWithWhole(words);
        words = EndWords.BeforeAll(words);
        var joins = words is [.., ','] || words.EndsWith(" va");
        var goesOn = mention.IsMember || (joins && (isAll || !IsOfTitle(mention, before)))
            || (state.Head is { } head && EnumerationGap.IsNextProvision(text, head, mention, words));
        state.InTitle = state.IsNested = !goesOn;
        state.Last = goesOn ? state.Clause : Told.Nothing;
        state.IsSubject = goesOn && subjects.Count > 0;
    }

    private bool IsOfTitle(CitedPlace mention, CitedPlace? before)
    {
        // 'sửa đổi khoản 2, Điều 8, Nghị định …': the comma belongs to the provisions.
        if (mention.Pinpoints.Count > 0 && !state.InTitle)
            return true;
        if (!state.IsNested
            || (state.Head is { } first && before is not null && EnumerationGap.GoesOn(text, first, before, mention)))
            return false;
        // 'Thông tư số … hướng dẫn Luật Quản lý thuế và Nghị định số …': changed with the circular is a circular.
        if (state.Clause.IsChange && state.Head is { } head && head.Type != mention.Type)
            return true;
        return !(before is { Kind: CitationKind.Named, Date: null } && mention is { Number: not null, Date: not null });
    }

    private Told? Read(Lead lead, bool opensClause) =>
        LeadReader.Read(lead.Words, opensClause, regulates)?.From(lead.Start);

    private void TellAnew(Told told, Lead lead)
    {
        // 'A thực hiện B; C': what stands right behind A, A does to B; C stands beside A.
        var isOfMention = lead.Words[..(told.Verb.Start - lead.Start is > 0 and var verb ? verb : 0)].Trim().IsEmpty
            && told.Verb.Length > 0;
        if (isOfMention)
            (state.Last, state.Object) = (told, lead.End);
        else
            Tell(told, lead.End);
        state.IsSubject = false;
    }

    private void Tell(Told told, int at)
    {
        state.Last = told;
        if (told.Relation == Relation.Mentions)
            return;
        state.Clause = told;
        state.Object = at;
    }

    // 'Bãi bỏ Quy chế A (ban hành kèm theo …) và Quy chế B (ban hành kèm theo |…)'
    private Told? OfParenthesis(Lead lead, int opening) =>
        state.Clause.IsChange && RelationPhrases.IsAttachment(lead.Words[(opening + 1)..])
            && !RelationVocabulary.Verbs.IsIn(lead.Words[..opening]) ? state.Clause : Read(lead.After(opening), false);

    // '… hết hiệu lực kể từ ngày', '… được sửa đổi, bổ sung như sau': the words behind the mention speak of it and of
    // the subjects before it.
    private void End(Lead lead, CitedPlace mention, int end, int next)
    {
        if (!state.InTitle)
            state.Head = mention;
        var told = PredicateReader.Read(text, end, Math.Min(next, end + LongestLead));
        state.IsPastStay = EndWords.Stays(text.Folded[end..next]);
        if (told is not { } done)
        {
            subjects.RemoveAll(one => state.IsPastStay && one == mention);
            return;
        }
        if ((subjects.Count == 0 ? SubjectWords.Open(lead.Words) : JoinsGroup(lead.Words, mention))
            && !state.InTitle && outer is null && !quoted)
            subjects.Add(mention);
        SetSubjects(EffectWords.OfSuspension(done, lead.Words, text));
    }

    // 'Thông tư số … và các quy định trước đây trái với Thông tư này hết hiệu lực': the words behind the document's own
    // name speak of the subjects before it.
    private void EndBehindSelf(CitedPlace self, int next)
    {
        if (subjects.Count > 0 && SubjectWords.Contrast(text.Folded[..self.Start])
            && PredicateReader.Read(text, self.End, Math.Min(next, self.End + LongestLead)) is { } told)
            SetSubjects(told);
    }

    private void SetSubjects(Told told)
    {
        foreach (var subject in subjects)
        {
            if (subject.Relation == Relation.Mentions)
                (subject.Relation, subject.Verb, subject.FirstOfVerb) = (told.Relation, told.Verb, told.Verb.End);
        }
        subjects.Clear();
        state.IsSubject = false;
    }

    // 'Luật A đã được sửa đổi theo Luật B (sau đây gọi chung là …) và Nghị quyết C hết hiệu lực': behind the
    // parenthesis stands what ends with A, not with B.
    private bool JoinsGroup(ReadOnlySpan<char> lead, CitedPlace mention) =>
        lead.TrimStart().StartsWith(")") && lead.TrimEnd().EndsWith(" va") && LeadReader.IsBare(lead)
            && !subjects.Contains(mention);

    private int OpenParenthesis(ReadOnlySpan<char> lead)
    {
        var open = lead.LastIndexOf('(');
        if (open < 0 || lead[open..].Contains(')'))
            return -1;
        outer = state;
        return open;
    }
}
