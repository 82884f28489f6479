using VanBan.Citations.Scan;
using VanBan.Knowledge;
using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Citations;

/// <summary>
/// Reads from the words around each mention what the document does with the one it names. A mention inside the title of another belongs to that title and not to
/// the sentence's verb; a member of an enumeration shares the relation of the first; in '… hết hiệu lực' the verb stands behind its subjects.
/// </summary>
internal sealed class RelationReader
{
    private const int LongestLead = 400;

    // Kinds that lay down rules: what is done 'theo Nghị định …' there applies the decree.
    private static readonly HashSet<string> Rules =
        ["hien-phap", "luat", "bo-luat", "phap-lenh", "nghi-dinh", "thong-tu", "thong-tu-lien-tich", "van-ban-hop-nhat", "quy-che", "quy-dinh"];

    private readonly NormalizedText text;
    private readonly List<CitedPlace> mentions;
    private readonly DocumentType? own;
    private readonly QuotedPlaces quotations;

    // The mentions of the sentence whose verb is still to come.
    private readonly List<CitedPlace> subjects = [];

    private State state;

    // The state outside of the parenthesis that the text is in; null outside of any.
    private State? outer;

    // Whether the mention at hand stands in a quotation, or in the basis that a footnote reports of another act.
    private bool quoted;
    private bool reported;
    private bool consolidated;

    private RelationReader(NormalizedText text, List<CitedPlace> mentions, DocumentType? own)
    {
        (this.text, this.mentions, this.own) = (text, mentions, own);
        quotations = new QuotedPlaces(text);
    }

    /// <summary>Sets the relation of each of <paramref name="mentions"/>, found in a document of the kind <paramref name="own"/>.</summary>
    public static void Read(NormalizedText text, List<CitedPlace> mentions, DocumentType? own) => new RelationReader(text, mentions, own).Run();

    private bool Regulates => own is not null && Rules.Contains(own.Slug);

    private void Run()
    {
        var folded = text.Folded;
        int previousEnd = 0, self = -1, sentenceStart = 0;
        for (var i = 0; i < mentions.Count; i++)
        {
            var mention = mentions[i];
            // 'Thông tư này thay thế …': the document itself is the subject and no member of what it cites.
            if (mention.Kind == CitationKind.Self)
            {
                self = mention.Start;
                continue;
            }
            var from = Math.Max(previousEnd, mention.Start - LongestLead);
            var sentence = SentenceScanner.StartOfSentence(text, from, mention.Start);
            var begins = sentence >= 0 || from != previousEnd || previousEnd == 0;
            if (begins)
                sentenceStart = sentence < 0 ? from : sentence;
            var lead = folded[Math.Max(from, begins ? sentenceStart : from)..mention.Start];
            reported = folded[from..mention.Start].Contains("co can cu ban hanh nhu sau", StringComparison.Ordinal) || (reported && (!begins || lead.Contains("can cu", StringComparison.Ordinal)));
            if (begins)
                Begin(lead, self >= sentenceStart);
            else
                Continue(lead, mention, i == 0 ? null : mentions[i - 1]);
            mention.IsByThisDocument = self >= sentenceStart || state.List is { ByThisDocument: true };
            var told = state.Last == Relation.Proposes && mention.Type?.Slug == "bao-cao" && (state.Examined || folded[mention.Start..].StartsWith("bao cao tham ")) ? Relation.Mentions : state.Last;
            quoted = quotations.Contain(mention.Start);
            mention.Relation = quoted || (reported && told == Relation.Basis) ? Relation.Mentions : told;
            if (IsConsolidated(mention, lead))
                mention.Relation = Relation.Consolidates;
            if (state.IsSubject && !quoted)
                subjects.Add(mention);
            End(lead, mention, i + 1 < mentions.Count ? mentions[i + 1].Start : folded.Length);
            previousEnd = mention.End;
        }
    }

    // The first mention of a sentence: its words tell, or it is the next item of a list.
    private void Begin(ReadOnlySpan<char> lead, bool bySelf)
    {
        subjects.Clear();
        outer = null;
        var marker = ListMarker.Read(lead, out var length);
        var told = LeadReader.Read(lead, opensClause: true, Regulates);
        if (told is null && marker is { } next && state.List is { } open && next.Follows(open.Marker) && LeadReader.IsBare(lead[length..]))
        {
            state = new State { Clause = open.Relation, Last = open.Relation, List = open with { Marker = next } };
            return;
        }
        var relation = told ?? Relation.Mentions;
        state = new State { Clause = relation, Last = relation, IsSubject = told is null && LeadReader.IsJoint(ListMarker.Skip(lead)), Examined = IsExamined(lead) };
        OpenParenthesis(lead);
        // 'Bãi bỏ các văn bản sau đây: 1. …'
        var colon = lead.LastIndexOf(':');
        if (colon >= 0 && outer is null && relation != Relation.Mentions && LeadReader.Read(lead[..(colon + 1)], true, Regulates) == relation && ListMarker.Read(lead[(colon + 1)..], out _) is { } first)
            state.List = new OpenList(relation, first, bySelf);
    }

    private void Continue(ReadOnlySpan<char> lead, CitedPlace mention, CitedPlace? before)
    {
        if (outer is { } outside)
        {
            if (ParenthesisCloses(lead) is not (>= 0 and var close))
            {
                state.Last = LeadReader.IsJoint(lead) ? state.Last : LeadReader.Read(lead, false, Regulates) ?? Relation.Mentions;
                return;
            }
            state = outside;
            outer = null;
            lead = lead[(close + 1)..];
        }
        state.Examined = IsExamined(lead) || (state.Examined && state.Last == Relation.Proposes);
        var item = lead.LastIndexOf(';');
        var opening = OpenParenthesis(lead);
        if (opening >= 0)
        {
            (state.Last, state.IsSubject) = (LeadReader.Read(lead[(opening + 1)..], false, Regulates) ?? Relation.Mentions, false);
        }
        else if (item >= 0)
        {
            // A new item of the same list: what it says itself, else what the list says.
            var part = lead[(item + 1)..];
            var words = ListMarker.Skip(part);
            var marker = ListMarker.Read(part, out _);
            if (marker is { } next && state.List is { } list)
                state.List = list with { Marker = next };
            state.InTitle = state.IsNested = false;
            if (LeadReader.Read(part, true, Regulates) is { } own)
                Tell(own);
            else
                state.Last = (marker is null ? LeadReader.IsJoint(words) : LeadReader.IsBare(words)) || (state.Clause == Relation.Proposes && words.StartsWith("cua ")) ? state.Clause : Relation.Mentions;
            state.IsSubject = subjects.Count > 0 && LeadReader.IsJoint(words);
        }
        else if (state.InTitle || TitleWords.Open(lead))
        {
            // Past the title of a member the enumeration goes on: ', Chỉ thị số …', 'và Công điện số …', 'số …'. A law that the title names does not hide it.
            var nestedOnly = state.IsNested && !(before is { Kind: CitationKind.Named, Date: null } && mention is { Number: not null, Date: not null });
            // 'sửa đổi khoản 2, Điều 8, Nghị định …': the comma belongs to the provisions.
            nestedOnly |= mention.Pinpoints.Count > 0 && !state.InTitle;
            var goesOn = mention.IsMember || (!nestedOnly && (lead.TrimEnd() is [.., ','] || lead.TrimEnd().EndsWith(" va")));
            state.InTitle = state.IsNested = !goesOn;
            state.Last = goesOn ? state.Clause : Relation.Mentions;
            state.IsSubject = goesOn && subjects.Count > 0;
        }
        else if (LeadReader.Read(lead, false, Regulates) is { } own)
        {
            Tell(own);
            state.IsSubject = false;
        }
        else if (!LeadReader.IsJoint(lead))
        {
            (state.Last, state.IsSubject) = (Relation.Mentions, false);
        }
    }

    private void Tell(Relation relation)
    {
        state.Last = relation;
        if (relation != Relation.Mentions)
            state.Clause = relation;
    }

    // '… hết hiệu lực kể từ ngày', '… được sửa đổi, bổ sung như sau': the words behind the mention speak of it and of the subjects before it.
    private void End(ReadOnlySpan<char> lead, CitedPlace mention, int next)
    {
        if (SentenceScanner.Predicate(text, mention.End, Math.Min(next, mention.End + LongestLead)) is not { } relation)
            return;
        if (subjects.Count == 0 && !state.InTitle && outer is null && !quoted && !IsTime(lead))
            subjects.Add(mention);
        foreach (var subject in subjects)
        {
            if (subject.Relation == Relation.Mentions)
                subject.Relation = relation;
        }
        subjects.Clear();
        state.IsSubject = false;
    }

    // 'đến ngày quy định tại Nghị quyết … hết hiệu lực': a time is told, nothing ends.
    private static bool IsTime(ReadOnlySpan<char> lead) =>
        lead.Contains("den ngay ", StringComparison.Ordinal) || lead.Contains("truoc khi ", StringComparison.Ordinal) || lead.Contains("sau khi ", StringComparison.Ordinal) || lead.EndsWith(" khi ");

    // A consolidated text opens with the act that it consolidates: 'Thông tư số …, có hiệu lực kể từ ngày …, được sửa đổi, bổ sung bởi: …'.
    private bool IsConsolidated(CitedPlace mention, ReadOnlySpan<char> lead)
    {
        if (consolidated || own?.Slug != "van-ban-hop-nhat" || mention.Number is null || mention.Date is null || (mention.Start > 0 && text.Text[mention.Start - 1] is not ('\n' or '\t')))
            return false;
        // In '… theo ⏎ Quyết định số …' the line goes on with the title.
        lead = lead.TrimEnd();
        if (lead.EndsWith(" theo") || lead.EndsWith(" cua") || lead.EndsWith(" tai") || lead.EndsWith(" hien") || lead.EndsWith(" hanh"))
            return false;
        var tail = text.Folded[mention.End..Math.Min(text.Length, mention.End + 800)];
        return consolidated = tail.Contains("co hieu luc", StringComparison.Ordinal);
    }

    // What is proposed stands in the submission; a report that examines it ('Báo cáo thẩm tra') is taken note of.
    private static bool IsExamined(ReadOnlySpan<char> lead) => lead.Contains("xet ", StringComparison.Ordinal);

    private int OpenParenthesis(ReadOnlySpan<char> lead)
    {
        var open = lead.LastIndexOf('(');
        if (open < 0 || lead[open..].Contains(')'))
            return -1;
        outer = state;
        return open;
    }

    private static int ParenthesisCloses(ReadOnlySpan<char> lead)
    {
        var close = lead.LastIndexOf(')');
        return close > lead.LastIndexOf('(') ? close : -1;
    }

    /// <summary>A list whose items each have the relation of the words above them.</summary>
    private sealed record OpenList(Relation Relation, ListMarker Marker, bool ByThisDocument);

    private struct State
    {
        // What the clause does, what was last told, whether the text is in the title of a mention or past one that the title names.
        public Relation Clause;
        public Relation Last;
        public bool InTitle;
        public bool IsNested;
        public bool IsSubject;
        public bool Examined;
        public OpenList? List;
    }
}
