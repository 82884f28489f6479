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
                clause = last = RelationWords.Last(lead) ?? Relation.Mentions;
                inTitle = nested = false;
            }
            else if (item >= 0)
            {
                // A new item of the same list: what it says itself, else what the list says.
                inTitle = nested = false;
                last = RelationWords.Last(lead[(item + 1)..]) ?? clause;
            }
            else if (inTitle || OpensTitle(lead))
            {
                // Past the title of a member the enumeration goes on: ', Chỉ thị số …', 'và số …'.
                var goesOn = mention.IsMember || (!nested && lead.TrimEnd() is [.., ',']);
                inTitle = !goesOn;
                nested = !goesOn;
                last = goesOn ? clause : Relation.Mentions;
            }
            else if (RelationWords.Last(lead) is { } own)
            {
                last = own;
                if (own != Relation.Mentions)
                    clause = own;
            }
            mention.Relation = last == Relation.Proposes && IsReportOnProposal(folded, mention) ? Relation.Mentions : last;
            if (mention.Relation == Relation.Mentions && !inTitle && IsEnded(text, mention.End, i + 1 < mentions.Count ? mentions[i + 1].Start : folded.Length))
                mention.Relation = Relation.Repeals;
            previousEnd = mention.End;
        }
    }

    // A report that examines the proposal ('Báo cáo thẩm tra') is taken note of; what is proposed stands in the submission.
    private static bool IsReportOnProposal(ReadOnlySpan<char> folded, Mention mention) =>
        folded[mention.Start..].StartsWith("bao cao tham tra") || folded[mention.Start..].StartsWith("bao cao tham dinh");

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
        for (var at = to - 1; at > from; at--)
        {
            if (text[at] == '\t')
                return at + 1;
            if (text[at] is not (' ' or '\n'))
                continue;
            if (EndsSentence(text, at - 1))
                return at + 1;
            if (text[at] == '\n' && (OpensClause(normalized.Folded, at + 1) || (text[at - 1] == ':' && text[at - 2] is 'H' or 'Ị')))
                return at + 1;
        }
        return -1;
    }

    private static readonly string[] Openers = ["can cu ", "theo de nghi ", "xet ", "thuc hien ", "tren co so ", "dieu ", "chuong ", "chinh phu ban hanh ", "bo truong "];

    private static bool OpensClause(ReadOnlySpan<char> folded, int at)
    {
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
