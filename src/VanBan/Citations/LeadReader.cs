using System.Buffers;
using VanBan.Knowledge;
using VanBan.Notation;

namespace VanBan.Citations;

/// <summary>
/// What the words before a citation say of it. A verb of change ('bãi bỏ') tells only where this document is the one that acts: 'đề xuất sửa đổi …' plans, 'văn bản hướng dẫn …'
/// and 'Nghị định sửa đổi …' speak of another document, and in 'được bãi bỏ bởi …' the document cited is the one that acts.
/// </summary>
internal static class LeadReader
{
    private const int MostPhrases = 12;

    // Words that plan a change, or tell of one that is done, instead of making it.
    private static readonly SearchValues<string> Plans = SearchValues.Create(
        ["de xuat", "kien nghi", "nghien cuu", "ra soat", "tham muu", "du thao", "xem xet", "trinh cap", "trinh chinh phu", "trinh thu tuong", "trinh quoc hoi", "trinh hoi dong", "trinh hdnd", "trinh uy ban", "trinh ubnd", "trinh bo "],
        StringComparison.Ordinal);

    private const int NearEnoughToPlan = 80;

    private static readonly string[] Denials =
        ["de nghi", "da", "chua", "khong", "duoc", "bi", "phai", "can", "khi", "neu", "truong hop", "cac", "nhung", "ve", "de", "se", "trong", "sau"];

    // What stands between a verb and a citation when the verb speaks of something else: a condition, a time, a clause of its own.
    private static readonly SearchValues<string> Breaks = SearchValues.Create(
        [" truoc ngay ", " tu ngay ", " phai ", " cho den ", " khi ", " neu ", " ma ", " thi ", " khong duoc ", " duoc quy dinh ", " nay "], StringComparison.Ordinal);

    /// <summary>The relation that <paramref name="lead"/> tells of the citation behind it; <see langword="null"/> where it tells nothing.</summary>
    /// <param name="lead">The words before the citation, folded, from the start of its clause or the end of the citation before it.</param>
    /// <param name="opensClause">Whether the words begin a sentence or an item of a list.</param>
    /// <param name="regulates">Whether the document lays down rules (a law, a decree): there 'thực hiện việc A theo Nghị định B' applies the decree and does not carry it out.</param>
    public static Relation? Read(ReadOnlySpan<char> lead, bool opensClause, bool regulates)
    {
        Span<RelationPhrase> phrases = stackalloc RelationPhrase[MostPhrases];
        var count = RelationWords.Read(lead, phrases);
        while (count > 0 && IsNoRequest(lead, phrases[count - 1]))
            count--;
        if (count == 0)
            return lead.LastIndexOf('(') > lead.LastIndexOf(')') ? Relation.Mentions : null;
        var last = phrases[count - 1];
        var told = Joined(lead, phrases[..count]);
        var rest = lead[last.End..];
        // 'Thực hiện nghiêm các quy định tại …'
        if (opensClause && count > 1 && last.Relation == Relation.Mentions && lead[last.Start..].StartsWith("quy dinh ") && phrases[count - 2] is { Relation: Relation.Implements } carried && IsManner(lead[carried.End..last.Start]))
            return Relation.Implements;
        if (IsPlace(lead[last.Start..last.End]) && opensClause && phrases[0].Relation is Relation.Amends or Relation.Replaces or Relation.Repeals && IsOrder(lead[..phrases[0].Start]))
            return phrases[0].Relation;
        // What was begun in 'A, thực hiện …' and names the document only as the place of a form is not done to the document.
        if (rest.Contains("kem theo", StringComparison.Ordinal) && !IsChange(told.Relation) && told.Relation != Relation.Basis)
            return Relation.Mentions;
        return told.Relation switch
        {
            Relation.Mentions => Relation.Mentions,
            Relation.Implements => Carries(rest, regulates) && !EndsWithWord(lead[..told.Start].TrimEnd(), "khong duoc") ? Relation.Implements : Relation.Mentions,
            Relation.Guides => IsOfAnother(lead[..told.Start]) || IsApplied(rest) ? Relation.Mentions : Relation.Guides,
            Relation.Consolidates => Words(rest) <= 3 && !IsApplied(rest) && !EndsWithWord(lead[..told.Start].TrimEnd(), "bi") ? Relation.Consolidates : null,
            Relation.Basis => lead[..told.Start].TrimEnd() is var head && (EndsWithWord(head, "lam") || EndsWithWord(head, "la") || IsApplied(rest)) ? Relation.Mentions : Relation.Basis,
            Relation.Proposes => Relation.Proposes,
            _ => Changes(lead, told, rest),
        };
    }

    /// <summary>Whether <paramref name="words"/> only join the members of an enumeration and name their provisions; what holds more says something of its own.</summary>
    public static bool IsJoint(ReadOnlySpan<char> words) => Words(words) <= 5;

    /// <summary>Whether an item of a list begins with the document itself or its provisions, and not with a verb of its own ('b) Rà soát Quyết định …').</summary>
    public static bool IsBare(ReadOnlySpan<char> words) => Words(words) <= 1;

    /// <summary>Whether <paramref name="relation"/> changes the document cited.</summary>
    public static bool IsChange(Relation relation) => relation is Relation.Amends or Relation.Replaces or Relation.Repeals or Relation.Suspends or Relation.Corrects;

    private static Relation? Changes(ReadOnlySpan<char> lead, RelationPhrase told, ReadOnlySpan<char> rest)
    {
        var verb = lead[told.Start..told.End];
        if (rest.Contains(" boi ", StringComparison.Ordinal))
            return Relation.Mentions;
        // 'hết hiệu lực' tells of what stands before it, unless a list follows.
        if (verb.StartsWith("het hieu luc") && !rest.Contains(':'))
            return Relation.Mentions;
        var clause = lead[..told.Start];
        clause = clause[(clause.LastIndexOf(';') + 1)..];
        if (clause[Math.Max(0, clause.Length - NearEnoughToPlan)..].ContainsAny(Plans) || IsOfAnother(clause))
            return Relation.Mentions;
        var head = clause.TrimEnd();
        if (ListMarker.Skip(clause) is var words && (words.StartsWith("truong hop ") || words.StartsWith("neu ") || words.StartsWith("khi ")))
            return Relation.Mentions;
        foreach (var denial in Denials)
        {
            if (EndsWithWord(head, denial) && !(denial == "ve" && EndsWithWord(head, "viec")))
                return Relation.Mentions;
        }
        if (EndsWithWord(head, "viec") && !EndsWithWord(head, "ve viec"))
            return Relation.Mentions;
        // 'đình chỉ thi hành án', 'hủy bỏ bằng tốt nghiệp và': the object is something else.
        if (told.Relation is Relation.Suspends or Relation.Corrects || verb is "huy bo")
            return Words(rest) <= 3 && !(Words(rest) > 0 && EndsWithWord(rest.TrimEnd(), "va")) ? told.Relation : null;
        // 'Bổ sung điểm c khoản 1 Điều 1 theo Nghị quyết …' orders, what is replaced 'theo quy định của Luật …' is something else.
        return IsApplied(rest) && !(told.Relation == Relation.Amends && ListMarker.Skip(lead[..told.Start].TrimEnd()).IsEmpty) ? Relation.Mentions : told.Relation;
    }

    // 'quy định tại', 'ban hành kèm theo': the words name the place of what is changed.
    private static bool IsPlace(ReadOnlySpan<char> phrase) => phrase.StartsWith("quy dinh tai") || phrase.Contains("kem theo", StringComparison.Ordinal);

    // 'Nghị định này thay thế', '… có hiệu lực kể từ ngày ký và thay thế', '2. Bãi bỏ': an order that this document gives.
    private static bool IsOrder(ReadOnlySpan<char> head)
    {
        head = head.TrimEnd();
        return ListMarker.Skip(head).IsEmpty || head.EndsWith(" nay") || (head.Contains("co hieu luc", StringComparison.Ordinal) && (head.EndsWith(" va") || head[^1] is ',' or ';'));
    }

    // In 'Sửa đổi, bổ sung, bãi bỏ một số điều' the first verb tells, in 'được sửa đổi, bãi bỏ bởi' the passive does; else the phrase nearest to the citation.
    private static RelationPhrase Joined(ReadOnlySpan<char> lead, ReadOnlySpan<RelationPhrase> phrases)
    {
        var told = phrases[^1];
        for (var i = phrases.Length - 2; i >= 0; i--)
        {
            var before = phrases[i];
            if (!IsConjunction(lead[before.End..told.Start]))
                break;
            if ((IsChange(before.Relation) && IsChange(told.Relation)) || lead[before.Start..].StartsWith("duoc ") || lead[before.Start..].StartsWith("bi "))
                told = before;
            else
                break;
        }
        return told;
    }

    private static bool IsConjunction(ReadOnlySpan<char> gap)
    {
        gap = gap.Trim(", ");
        return gap.IsEmpty || gap is "va" or "hoac";
    }

    // 'xem xét, xử lý theo': only at the start of its clause does 'Xét' take up a submission.
    private static bool IsNoRequest(ReadOnlySpan<char> lead, RelationPhrase phrase)
    {
        if (lead[phrase.Start..phrase.End] is not "xet")
            return false;
        var head = lead[..phrase.Start].TrimEnd();
        return !ListMarker.Skip(head).IsEmpty && head[^1] is not (';' or ':' or '.');
    }

    // 'các văn bản hướng dẫn thi hành', 'Nghị định của Chính phủ quy định chi tiết': the words belong to a document that is not this one. What 'ban hành Nghị định …' says, this one says.
    private static bool IsOfAnother(ReadOnlySpan<char> head)
    {
        head = head.TrimEnd();
        if (EndsWithWord(head, "van ban") || EndsWithWord(head, "quy dinh"))
            return true;
        // 'Thông tư số …/2016/TT-BCT … quy định chi tiết': a document that was not recognised.
        for (var at = head.LastIndexOf(" so "); at > 0; at = head[..at].LastIndexOf(" so "))
        {
            if (DocumentType.Words.MatchEndingAt(head, at, out _) >= 0)
                return true;
        }
        var word = head.IsEmpty ? -1 : DocumentType.Words.MatchEndingAt(head, head.Length, out _);
        if (word < 0)
            return false;
        var before = ListMarker.Skip(head[..word].TrimEnd());
        return !before.IsEmpty && !EndsWithWord(before, "ban hanh");
    }

    // 'thực hiện … theo Nghị định …'
    private static bool IsApplied(ReadOnlySpan<char> rest)
    {
        var by = rest.LastIndexOf(" theo ");
        return by >= 0 && !rest[..by].EndsWith(" kem") && IsJoint(rest[(by + 6)..]);
    }

    private static bool Carries(ReadOnlySpan<char> rest, bool regulates)
    {
        if (rest.ContainsAny(Breaks) || Words(rest) > (regulates ? 6 : 16))
            return false;
        var by = rest.LastIndexOf(" theo ");
        // 'thực hiện 45 đề án theo Chương trình …' carries the programme out; 'kinh phí thực hiện …, theo Nghị quyết …' does not.
        return by < 0 || (!regulates && Words(rest[..by]) >= 2 && rest[by - 1] != ',');
    }

    private static bool IsManner(ReadOnlySpan<char> words)
    {
        foreach (var range in words.Split(' '))
        {
            var word = words[range].Trim(',');
            if (word.Length > 0 && !Manners.Contains(word))
                return false;
        }
        return true;
    }

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Manners = new HashSet<string>
    {
        "nghiem", "tuc", "day", "du", "dung", "tot", "cac", "nhung", "co", "hieu", "qua", "noi", "dung", "va", "triet", "de", "ngay",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    private static int Words(ReadOnlySpan<char> lead)
    {
        var others = 0;
        foreach (var range in lead.Split(' '))
        {
            var word = lead[range].Trim(",.:;()-\n“”\"");
            if (word.Length > 1 && !char.IsAsciiDigit(word[0]) && !Joints.Contains(word))
                others++;
        }
        return others;
    }

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Joints = new HashSet<string>
    {
        "dieu", "khoan", "diem", "phu", "luc", "muc", "chuong", "cac", "so", "va", "cua", "tai", "ii", "iii", "iv", "mau", "den", "tu", "phan", "toan", "bo", "mot",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    private static bool EndsWithWord(ReadOnlySpan<char> text, string word) =>
        text.EndsWith(word) && (text.Length == word.Length || !char.IsLetterOrDigit(text[^(word.Length + 1)]));
}
