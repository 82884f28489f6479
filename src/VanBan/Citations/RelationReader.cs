using VanBan.Text;

namespace VanBan.Citations;

/// <summary>
/// Reads from the words before each mention what the document does with the one it names. A mention inside the title of another belongs to that title and not to
/// the sentence's verb; a member of an enumeration shares the relation of the first.
/// </summary>
internal static class RelationReader
{
    private const int LongestLead = 400;

    public static void Read(NormalizedText text, List<Mention> mentions)
    {
        var folded = text.Folded;
        Relation clause = Relation.Mentions, last = Relation.Mentions;
        var previousEnd = 0;
        var inTitle = false;
        var nested = false;
        var examined = false;
        for (var i = 0; i < mentions.Count; i++)
        {
            var mention = mentions[i];
            // 'Thông tư này thay thế …': the document itself is the subject and no member of what it cites.
            if (mention.Kind == CitationKind.Self)
                continue;
            var from = Math.Max(previousEnd, mention.Start - LongestLead);
            var sentence = StartOfSentence(text, from, mention.Start);
            var lead = folded[(sentence < 0 ? from : sentence)..mention.Start];
            var item = lead.LastIndexOf(';');
            if (sentence >= 0 || from != previousEnd || previousEnd == 0)
            {
                clause = last = Told(lead) ?? Relation.Mentions;
                inTitle = nested = false;
            }
            else if (item >= 0)
            {
                // A new item of the same list: what it says itself, else what the list says.
                inTitle = nested = false;
                last = Told(lead[(item + 1)..]) ?? (IsJoint(lead[(item + 1)..]) ? clause : Relation.Mentions);
            }
            else if (inTitle || OpensTitle(lead))
            {
                // Past the title of a member the enumeration goes on: ', Chỉ thị số …', 'và Công điện số …', 'số …'.
                var goesOn = mention.IsMember || (!nested && (lead.TrimEnd() is [.., ','] || lead.TrimEnd().EndsWith(" va")));
                inTitle = !goesOn;
                nested = !goesOn;
                last = goesOn ? clause : Relation.Mentions;
            }
            else if (Told(lead) is { } own)
            {
                last = own;
                if (own != Relation.Mentions)
                    clause = own;
            }
            else if (!IsJoint(lead))
            {
                last = Relation.Mentions;
            }
            // What is proposed stands in the submission; a report that examines it ('Báo cáo thẩm tra') is taken note of.
            examined = lead.Contains("xet ", StringComparison.Ordinal) || (examined && last == Relation.Proposes);
            mention.Relation = last == Relation.Proposes && mention.Type?.Slug == "bao-cao" && (examined || folded[mention.Start..].StartsWith("bao cao tham ")) ? Relation.Mentions : last;
            mention.IsByThisDocument = i > 0 && mentions[i - 1].Kind == CitationKind.Self && folded[mentions[i - 1].End..mention.Start].IndexOfAny(".;") < 0;
            if (mention.Relation == Relation.Mentions && !inTitle && IsEnded(text, mention.End, i + 1 < mentions.Count ? mentions[i + 1].Start : folded.Length))
                mention.Relation = Relation.Repeals;
            previousEnd = mention.End;
        }
    }

    // What the words before a citation say of it; null where they say nothing.
    private static Relation? Told(ReadOnlySpan<char> lead)
    {
        if (lead.TrimEnd() is [.., '('])
            return Relation.Mentions;
        if (!RelationWords.TryLast(lead, out var relation, out var range))
            return null;
        var phrase = lead[range];
        var rest = lead[range.End..];
        // 'hết hiệu lực từ ngày Quyết định … có hiệu lực': what ends was named before.
        if (relation == Relation.Repeals && phrase.StartsWith("het hieu luc") && rest.Contains(" ngay ", StringComparison.Ordinal) && !rest.Contains(':'))
            return Relation.Mentions;
        // 'quy định chi tiết theo Nghị định …' does nothing to the decree; 'thực hiện 45 đề án theo Chương trình …' carries it out.
        var by = rest.LastIndexOf(" theo ");
        if (by >= 0 && !rest[..by].EndsWith(" kem") && IsJoint(rest[(by + 6)..]) && (relation is not (Relation.Implements or Relation.Basis or Relation.Proposes) || rest[..by].Count(' ') < 2))
            return Relation.Mentions;
        return relation;
    }

    // Words that join the members of an enumeration and name their provisions; what holds more says something of its own.
    private static bool IsJoint(ReadOnlySpan<char> lead)
    {
        var others = 0;
        foreach (var range in lead.Split(' '))
        {
            var word = lead[range].Trim(",.:;()-\n");
            if (word.Length > 1 && !char.IsAsciiDigit(word[0]) && !Joints.Contains(word) && ++others > 5)
                return false;
        }
        return true;
    }

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Joints = new HashSet<string>
    {
        "dieu", "khoan", "diem", "phu", "luc", "muc", "chuong", "cac", "so", "va", "cua", "tai", "ii", "iii", "iv", "mau", "den", "tu",
    }.GetAlternateLookup<ReadOnlySpan<char>>();

    // 'Nghị định số 75/2024/NĐ-CP … hết hiệu lực kể từ ngày …': the citation is the subject of the sentence, and the words follow it.
    private static bool IsEnded(NormalizedText normalized, int end, int next)
    {
        var tail = normalized.Folded[end..Math.Min(next, Math.Min(end + LongestLead, normalized.Length))];
        var stop = tail.IndexOfAny(".;");
        while (stop >= 0 && stop + 1 < tail.Length && tail[stop] == '.' && tail[stop + 1] != ' ')
        {
            var more = tail[(stop + 1)..].IndexOfAny(".;");
            stop = more < 0 ? -1 : stop + 1 + more;
        }
        if (stop >= 0)
            tail = tail[..stop];
        return tail.IndexOf("het hieu luc") is >= 0 and var at && !tail[..at].EndsWith("chua ");
    }

    // After a citation these words begin its title (trích yếu).
    private static bool OpensTitle(ReadOnlySpan<char> lead)
    {
        lead = lead.TrimStart();
        foreach (var word in Titles)
        {
            if (lead.StartsWith(word, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    private static readonly string[] Titles =
        ["ve ", "v/v ", "quy dinh ", "huong dan ", "ban hanh ", "phe duyet ", "sua doi", "bo sung", "cong bo ", "dieu chinh ", "thanh lap ", "quy che ", "giao "];

    // The offset after the last end of a sentence between two mentions, or of the last line that opens a clause; -1 where they stand in one sentence.
    private static int StartOfSentence(NormalizedText normalized, int from, int to)
    {
        var text = normalized.Text;
        for (var at = to - 1; at >= Math.Max(from, 1); at--)
        {
            if (text[at] == '\t')
                return at + 1;
            if (text[at] is not (' ' or '\n'))
                continue;
            if (EndsSentence(text, at - 1))
                return at + 1;
            if (text[at] == '\n' && (OpensClause(normalized.Folded, at + 1) || (at > 1 && text[at - 1] == ':' && text[at - 2] is 'H' or 'Ị')))
                return at + 1;
        }
        return -1;
    }

    private static readonly string[] Openers = ["can cu ", "theo de nghi ", "xet ", "thuc hien ", "tren co so ", "dieu ", "chuong ", "chinh phu ban hanh ", "bo truong "];

    private static bool OpensClause(ReadOnlySpan<char> folded, int at)
    {
        // '2. Sửa đổi …' begins anew unless it is an item of a list that goes on.
        if (at + 2 < folded.Length && char.IsAsciiDigit(folded[at]) && (folded[at + 1] == '.' || folded[at + 2] == '.'))
            return at < 2 || folded[at - 2] is not (';' or ':' or ',');
        foreach (var opener in Openers)
        {
            if (folded[at..].StartsWith(opener))
                return opener != "dieu " || (at + 5 < folded.Length && char.IsAsciiDigit(folded[at + 5]) && folded[(at + 5)..Math.Min(folded.Length, at + 10)].Contains('.'));
        }
        return false;
    }

    private static bool EndsSentence(ReadOnlySpan<char> text, int at) =>
        (text[at] == '.' && !IsOrdinal(text, at)) || (text[at] == '”' && at > 0 && text[at - 1] == '.');

    // '1. ' and 'TM. ' end no sentence.
    private static bool IsOrdinal(ReadOnlySpan<char> text, int stop)
    {
        var at = stop - 1;
        while (at >= 0 && char.IsLetterOrDigit(text[at]))
            at--;
        return text[stop] == '.' && stop - at <= 3 && (at < 0 || text[at] is '\n' or ' ') && text[at + 1] is (>= '0' and <= '9') or (>= 'A' and <= 'Z');
    }
}
