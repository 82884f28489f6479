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
        foreach (var mention in mentions)
        {
            var from = Math.Max(previousEnd, mention.Start - LongestLead);
            var sentence = StartOfSentence(text, from, mention.Start);
            var sameSentence = sentence < 0 && from == previousEnd && previousEnd > 0;
            var lead = folded[(sentence < 0 ? from : sentence)..mention.Start];
            var item = lead.LastIndexOf(';');
            if (!sameSentence)
            {
                clause = last = RelationWords.Last(lead) ?? Relation.Mentions;
                inTitle = false;
            }
            else if (item >= 0)
            {
                // A new item of the same list: what it says itself, else what the list says.
                inTitle = false;
                last = RelationWords.Last(lead[(item + 1)..]) ?? clause;
            }
            else if (RelationWords.Last(lead) is { } own)
            {
                last = inTitle || OpensTitle(lead) ? Relation.Mentions : own;
                inTitle |= OpensTitle(lead);
                if (!inTitle && last != Relation.Mentions)
                    clause = last;
            }
            else if (inTitle || OpensTitle(lead))
            {
                // Past a title the enumeration goes on with 'số …'.
                inTitle = !mention.IsMember;
                last = mention.IsMember ? clause : Relation.Mentions;
            }
            mention.Relation = last;
            previousEnd = mention.End;
        }
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

    // The offset after the last full stop between two mentions; -1 where they stand in one sentence.
    private static int StartOfSentence(NormalizedText normalized, int from, int to)
    {
        var text = normalized.Text;
        for (var at = to - 1; at > from; at--)
        {
            if (text[at] is ' ' or '\n' && text[at - 1] is '.' or '”' or ':' && at + 1 <= to && (text[at] == '\n' || text[at - 1] == '.') && !IsOrdinal(text, at - 1))
                return at + 1;
        }
        return -1;
    }

    // '1. ' and 'TM. ' end no sentence.
    private static bool IsOrdinal(ReadOnlySpan<char> text, int stop)
    {
        var at = stop - 1;
        while (at >= 0 && char.IsLetterOrDigit(text[at]))
            at--;
        return text[stop] == '.' && stop - at <= 3 && (at < 0 || text[at] is '\n' or ' ') && text[at + 1] is (>= '0' and <= '9') or (>= 'A' and <= 'Z');
    }
}
