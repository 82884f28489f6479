using VanBan.Knowledge;
using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Citations.Relations;

/// <summary>
/// What the words before a citation say of it. A verb of change ('bãi bỏ') tells only where this document is the one
/// that acts: 'đề xuất sửa đổi …' plans, 'văn bản hướng dẫn …'
/// and 'Nghị định sửa đổi …' speak of another document, and in 'được bãi bỏ bởi …' the document cited is the one that
/// acts.
/// </summary>
internal static class LeadReader
{
    private const int MostPhrases = 12;
    private const int NearEnoughToPlan = 80;
    private const int NearEnoughToCarry = 60;

    // Words between 'thực hiện' and the citation: in rules few, since there each provision carries something out; more
    // where 'theo' ties them to the document.
    private const int MostWordsInRules = 6;
    private const int MostWords = 16;
    private const int MostWordsBeforeBy = 26;

    /// <summary>What <paramref name="lead"/> tells of the citation behind it; <see langword="null"/> where it tells
    /// nothing.</summary>
    /// <param name="lead">The words before the citation, folded, from the start of its clause or the end of the
    /// citation before it.</param>
    /// <param name="opensClause">Whether the words begin a sentence or an item of a list.</param>
    /// <param name="regulates">
    /// Whether the document lays down rules (a law, a decree): there 'thực hiện việc A theo Nghị định B' applies the
    /// decree and does not carry it out.
    /// </param>
    public static Told? Read(ReadOnlySpan<char> lead, bool opensClause, bool regulates)
    {
        Span<RelationPhrase> found = stackalloc RelationPhrase[MostPhrases];
        var phrases = (ReadOnlySpan<RelationPhrase>)found[..RelationPhrases.Read(lead, found)];
        while (!phrases.IsEmpty && IsIdleRequest(lead, phrases[^1]))
            phrases = phrases[..^1];
        if (phrases.IsEmpty)
            return lead.LastIndexOf('(') > lead.LastIndexOf(')') ? Told.Nothing : null;
        if (opensClause && OpensWith(lead, phrases, regulates) is { } opening)
            return opening;
        var told = Joined(lead, phrases);
        // What was begun in 'A, thực hiện …' and names the document only as the place of a form is not done to the
        // document.
        var isOfForm = lead[phrases[^1].End..].Contains("kem theo", StringComparison.Ordinal);
        if (isOfForm
            && !Told.IsChangeOf(told.Relation)
            && told.Relation != Relation.Basis)
            return Told.Nothing;
        return Judge(lead, phrases, told, regulates) is { } relation ? Tell(relation, told) : null;
    }

    /// <summary>
    /// Whether <paramref name="words"/> only join the members of an enumeration and name their provisions; what holds
    /// more says something of its own.
    /// </summary>
    public static bool IsJoint(ReadOnlySpan<char> words) =>
        Words(words) <= 5 && !RelationVocabulary.Exceptions.IsIn(words);

    /// <summary>
    /// Whether an item of a list begins with the document itself or its provisions, and not with a verb of its own ('b)
    /// Rà soát Quyết định …').
    /// </summary>
    public static bool IsBare(ReadOnlySpan<char> words) => Words(words) <= 1;

    private static Told Tell(Relation relation, RelationPhrase phrase) =>
        relation == Relation.Mentions ? Told.Nothing : new Told(relation, new TextSpan(phrase.Start, phrase.End));

    private static Relation? Judge(
        ReadOnlySpan<char> lead, ReadOnlySpan<RelationPhrase> phrases, RelationPhrase told, bool regulates)
    {
        var head = lead[..told.Start];
        var rest = lead[told.End..];
        return told.Relation switch
        {
            Relation.Mentions or Relation.Proposes => told.Relation,
            Relation.Basis => IsNoBasis(head, rest) ? Relation.Mentions : Relation.Basis,
            Relation.Implements when IsDirection(lead[told.Start..told.End]) =>
                EndsAtPlace(rest) ? Relation.Implements : Relation.Mentions,
            Relation.Implements => Carries(head, rest, regulates) ? Relation.Implements : Relation.Mentions,
            Relation.Guides => IsGuideOfAnother(lead, phrases)
                || IsApplied(rest)
                ? Relation.Mentions : Relation.Guides,
            Relation.Consolidates =>
                Words(rest) <= 3
                    && !IsApplied(rest)
                    && !EndsWithWord(head, "bi")
                    ? Relation.Consolidates : null,
            _ => Changes(lead, told, rest),
        };
    }

    // Constructions that begin a sentence or an item and hold up to its first citation, whatever nouns stand between.
    private static Told? OpensWith(ReadOnlySpan<char> lead, ReadOnlySpan<RelationPhrase> phrases, bool regulates)
    {
        var (first, last) = (phrases[0], phrases[^1]);
        var head = lead[..first.Start];
        if (first.Relation == Relation.Basis && ListMarker.Skip(head).IsEmpty
            && IsBasisOfAll(lead[first.End..], lead[last.Start..], phrases, regulates))
        {
            return Tell(Relation.Basis, first);
        }
        if (first.Relation is Relation.Amends or Relation.Replaces or Relation.Repeals
            && IsPlace(lead, last)
            && IsOrder(head))
            return Tell(first.Relation, first);
        // 'Thực hiện nghiêm các quy định tại …'
        return phrases is [.., { Relation: Relation.Implements } carried, { Relation: Relation.Mentions }]
            && lead[last.Start..].StartsWith("quy dinh ")
            && RelationVocabulary.Manners.Fill(lead[carried.End..last.Start])
            ? Tell(Relation.Implements, carried)
            : null;
    }

    // 'Căn cứ Quy định về lấy ý kiến … ban hành kèm theo Quyết định số …': nouns, and no clause of their own. In rules
    // 'căn cứ quy định tại …' applies a provision.
    private static bool IsBasisOfAll(
        ReadOnlySpan<char> rest, ReadOnlySpan<char> last, ReadOnlySpan<RelationPhrase> phrases, bool regulates)
    {
        if (phrases.Length < 2
            || rest.ContainsAny(',', ':', ';')
            || (regulates && last.StartsWith("quy dinh "))
            || HasBareBy(rest))
            return false;
        foreach (var phrase in phrases[1..])
        {
            if (phrase.Relation is not (Relation.Mentions or Relation.Implements))
                return false;
        }
        return !rest.Contains(" duoc ", StringComparison.Ordinal);
    }

    /// <summary>Whether the last 'theo' of <paramref name="rest"/> stands alone and is not 'kèm theo'.</summary>
    public static bool HasBareBy(ReadOnlySpan<char> rest) =>
        rest.LastIndexOf(" theo ") is >= 0 and var by && !rest[..by].EndsWith(" kem");

    // 'lấy … làm căn cứ', 'là căn cứ', 'căn cứ … theo Nghị định'
    private static bool IsNoBasis(ReadOnlySpan<char> head, ReadOnlySpan<char> rest) =>
        EndsWithWord(head, "lam")
            || EndsWithWord(head, "la")
            || IsApplied(rest);

    // In 'Sửa đổi, bổ sung, bãi bỏ một số điều' the first verb tells, in 'được sửa đổi, bãi bỏ bởi' the passive does;
    // else the phrase nearest to the citation.
    private static RelationPhrase Joined(ReadOnlySpan<char> lead, ReadOnlySpan<RelationPhrase> phrases)
    {
        var told = phrases[^1];
        for (var i = phrases.Length - 2; i >= 0 && IsConjunction(lead[phrases[i].End..told.Start]); i--)
        {
            var before = phrases[i];
            var isPassive = lead[before.Start..].StartsWith("duoc ")
                || lead[before.Start..].StartsWith("bi ");
            if (!isPassive
                && !(Told.IsChangeOf(before.Relation) && Told.IsChangeOf(told.Relation)))
                break;
            told = before;
        }
        return told;
    }

    private static bool IsConjunction(ReadOnlySpan<char> gap)
    {
        gap = gap.Trim(", ");
        return gap.IsEmpty || gap is "va" or "hoac";
    }

    // 'xem xét, xử lý theo': only at the start of its clause does 'Xét' take up a submission.
    private static bool IsIdleRequest(ReadOnlySpan<char> lead, RelationPhrase phrase)
    {
        if (lead[phrase.Start..phrase.End] is not "xet")
            return false;
        var head = lead[..phrase.Start].TrimEnd();
        return !ListMarker.Skip(head).IsEmpty && head[^1] is not (';' or ':' or '.');
    }

    // The verb of change orders, unless it is planned, denied, a condition, passive, or done by another document.
    private static Relation? Changes(ReadOnlySpan<char> lead, RelationPhrase told, ReadOnlySpan<char> rest)
    {
        var verb = lead[told.Start..told.End];
        if (rest.Contains(" boi ", StringComparison.Ordinal))
            return Relation.Mentions;
        // 'hết hiệu lực' tells of what stands before it, unless a list follows.
        if (verb.StartsWith("het hieu luc") && !rest.Contains(':'))
            return Relation.Mentions;
        var clause = lead[..told.Start];
        if (!(verb.StartsWith("het hieu luc") && IsListed(clause)) && !IsOrdered(clause[(clause.LastIndexOf(';') + 1)..]))
            return Relation.Mentions;
        if (IsOnlyOfDocuments(told.Relation, verb))
            return IsOfDocument(rest) && !(EndWords.Direct.Has(verb) && IsApplied(rest)) ? told.Relation : null;
        // 'Bổ sung điểm c khoản 1 Điều 1 theo Nghị quyết …' orders, what is replaced 'theo quy định của Luật …' is
        // something else.
        var isOrder = told.Relation == Relation.Amends
            && ListMarker.Skip(lead[..told.Start].TrimEnd()).IsEmpty;
        return IsApplied(rest) && !isOrder ? Relation.Mentions : told.Relation;
    }

    // 'Các văn bản sau hết hiệu lực: …'
    private static bool IsListed(ReadOnlySpan<char> clause) =>
        EndsWithWord(clause, "sau") && RelationVocabulary.Wholes.Begins(ListMarker.Skip(clause));

    // 'đình chỉ thi hành án', 'thu hồi thẻ', 'hủy bỏ bằng tốt nghiệp và': the object may be something else.
    private static bool IsOnlyOfDocuments(Relation relation, ReadOnlySpan<char> verb) =>
        relation is Relation.Suspends or Relation.Corrects
            || verb is "huy bo" or "thu hoi"
            || EndWords.Direct.Has(verb)
            || EffectWords.Of(verb) is not null;

    private static bool IsOrdered(ReadOnlySpan<char> clause)
    {
        if (RelationVocabulary.Plans.IsIn(clause[Math.Max(0, clause.Length - NearEnoughToPlan)..])
            || IsOfAnother(clause))
            return false;
        var head = clause.TrimEnd();
        if (RelationVocabulary.Conditions.Begins(ListMarker.Skip(clause)))
            return false;
        if (IsProvision(ListMarker.Skip(head)))
            return false;
        // 'về việc bãi bỏ' is a title, 'việc bãi bỏ' an event.
        if (EndsWithWord(head, "viec"))
            return EndsWithWord(head, "ve viec");
        return !RelationVocabulary.Denials.Ends(head);
    }

    // 'Khoản 4 Điều 16 sửa đổi Nghị quyết …': a provision of another act is what amends.
    private static bool IsProvision(ReadOnlySpan<char> head)
    {
        var cursor = TextCursor.OverFolded(head);
        return !head.IsEmpty && PinpointReader.TryRead(ref cursor, []) && cursor.Rest.Trim().IsEmpty;
    }

    // Between such a verb and the document stand only its provisions and words for the whole of it.
    private static bool IsOfDocument(ReadOnlySpan<char> rest) =>
        RelationVocabulary.ObjectWords.CountOthers(rest) <= 1
            && !EndsWithWord(rest, "va");

    // 'quy định tại', 'quy định của', 'ban hành kèm theo': the words name the place of what is changed.
    private static bool IsPlace(ReadOnlySpan<char> lead, RelationPhrase phrase) =>
        lead[phrase.Start..phrase.End] is var words
        && (words.StartsWith("quy dinh ") || words.Contains("kem theo", StringComparison.Ordinal));

    // 'Nghị định này thay thế', '… có hiệu lực kể từ ngày ký và thay thế', '2. Bãi bỏ': an order that this document
    // gives.
    private static bool IsOrder(ReadOnlySpan<char> head)
    {
        head = head.TrimEnd();
        return ListMarker.Skip(head).IsEmpty || head.EndsWith(" nay")
            || (
                head.Contains("co hieu luc", StringComparison.Ordinal)
                    && (head.EndsWith(" va") || head[^1] is ',' or ';'));
    }

    // 'văn bản quy định chi tiết, … hướng dẫn thi hành': the first verb of the chain has the subject of them all.
    private static bool IsGuideOfAnother(ReadOnlySpan<char> lead, ReadOnlySpan<RelationPhrase> phrases)
    {
        for (var i = phrases.Length - 1; i >= 0 && phrases[i].Relation == Relation.Guides; i--)
        {
            if (IsOfAnother(lead[..phrases[i].Start]))
                return true;
        }
        return false;
    }

    // 'các văn bản hướng dẫn thi hành', 'Nghị định của Chính phủ quy định chi tiết': the words belong to a document
    // that is not this one. What 'ban hành Nghị định …' says, this one says.
    private static bool IsOfAnother(ReadOnlySpan<char> head)
    {
        head = head.TrimEnd();
        if (EndsWithWord(head, "van ban")
            || EndsWithWord(head, "quy dinh")
            || NamesUnread(head))
            return true;
        var word = head.IsEmpty ? -1 : DocumentType.Words.MatchEndingAt(head, head.Length, out _);
        if (word < 0)
            return false;
        var before = ListMarker.Skip(head[..word].TrimEnd());
        return !before.IsEmpty && !EndsWithWord(before, "ban hanh");
    }

    // 'Thông tư số …/2016/TT-BCT … quy định chi tiết': a document that was not recognised.
    private static bool NamesUnread(ReadOnlySpan<char> head)
    {
        for (var at = head.LastIndexOf(" so "); at > 0; at = head[..at].LastIndexOf(" so "))
        {
            if (DocumentType.Words.MatchEndingAt(head, at, out _) >= 0)
                return true;
        }
        return false;
    }

    // 'thực hiện … theo Nghị định …'
    private static bool IsApplied(ReadOnlySpan<char> rest)
    {
        var by = rest.LastIndexOf(" theo ");
        return by >= 0
            && !rest[..by].EndsWith(" kem")
            && IsJoint(rest[(by + 6)..]);
    }

    private static bool Carries(ReadOnlySpan<char> head, ReadOnlySpan<char> rest, bool regulates)
    {
        if (RelationVocabulary.Refusals.Ends(head.TrimEnd())
            || RelationVocabulary.Breaks.IsIn(rest)
            || IsOnlyPlace(rest))
            return false;
        var words = Words(rest);
        var by = rest.LastIndexOf(" theo ");
        if (by < 0)
            return words <= (regulates ? MostWordsInRules : MostWords);
        // 'thực hiện 45 đề án theo Chương trình …' carries the programme out; 'kinh phí thực hiện …, theo Nghị quyết …'
        // and 'thực hiện việc kiểm soát … theo Nghị định …' do not.
        return !regulates
            && words <= MostWordsBeforeBy
            && rest[by - 1] != ','
            && NamesTask(rest[..by]);
    }

    private static bool NamesTask(ReadOnlySpan<char> rest) =>
        RelationVocabulary.Tasks.IsIn(rest[..Math.Min(rest.Length, NearEnoughToCarry)]);

    // 'theo chỉ đạo của Thủ tướng Chính phủ tại Công điện …', not 'văn bản chỉ đạo của Chủ tịch được Sở Nội vụ có Công
    // văn …'.
    private static bool IsDirection(ReadOnlySpan<char> phrase) =>
        phrase.StartsWith("chi dao ") || phrase.StartsWith("theo chi dao");

    private static bool EndsAtPlace(ReadOnlySpan<char> rest) =>
        IsBare(rest)
            || rest.Contains(" tai ", StringComparison.Ordinal)
            || EndsWithWord(rest, "trong");

    // 'thực hiện nạo vét luồng tại khoản 1 Điều 20 Nghị định …': the document only tells where the thing is spoken of.
    private static bool IsOnlyPlace(ReadOnlySpan<char> rest)
    {
        var place = rest.LastIndexOf(" tai ");
        if (place < 0 || !IsBare(rest[(place + 5)..]))
            return false;
        var thing = rest[..place];
        return thing.StartsWith(" tai ") || (Words(thing) >= 2 && !NamesTask(thing));
    }

    private static int Words(ReadOnlySpan<char> lead) => RelationVocabulary.Joints.CountOthers(lead);

    private static bool EndsWithWord(ReadOnlySpan<char> text, string word)
    {
        text = text.TrimEnd();
        return text.EndsWith(word)
            && (text.Length == word.Length || !char.IsLetterOrDigit(text[^(word.Length + 1)]));
    }
}
