using VanBan.Citations.Scan;
using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Citations.Relations;

/// <summary>For which cases alone an act ends or is suspended: 'hết hiệu lực đối với các xã biên giới', 'Trên địa bàn
/// thành phố Hà Nội, bãi bỏ …'. What the title of the act says of cases is no limit of its end.</summary>
/// <param name="text">The text.</param>
internal sealed class ChangeLimit(NormalizedText text)
{
    private const int Longest = 240;

    // With the items of a list.
    private const int LongestList = 900;

    /// <summary>The cases, as printed; <see langword="null"/> for all.</summary>
    /// <param name="mention">What ends.</param>
    public string? Of(CitedPlace mention)
    {
        if (mention.Relation is not (Relation.Repeals or Relation.Replaces or Relation.Suspends))
            return null;
        return Behind(mention.End) ?? (ChangeExtent.StandsBefore(mention) ? null : Behind(mention.Verb.End))
            ?? InFront(Math.Min(mention.Start, mention.Verb.Length > 0 ? mention.Verb.Start : mention.Start));
    }

    /// <summary>'Bãi bỏ A, B và C đối với …': what stands behind the last of an enumeration holds for all of it.</summary>
    /// <param name="found">The changes, in the order of the text.</param>
    public void Share(List<(CitedPlace Mention, DocumentChange Change)> found)
    {
        for (var i = found.Count - 2; i >= 0; i--)
        {
            var (mention, change) = found[i];
            var (next, after) = found[i + 1];
            if (after.Limit is not null && change.Limit is null && mention.Verb.Length > 0
                && mention.Verb == next.Verb && mention.End <= next.Start
                && text.Folded[mention.End..next.Start].Trim() is "," or "va" or ", va")
                found[i] = (mention, change with { Limit = after.Limit, IsPartial = true });
        }
    }

    // Right behind the act, or behind the verb.
    private string? Behind(int at)
    {
        var end = Math.Min(text.Length, at + LongestList);
        var cursor = TextCursor.OverFolded(text.Folded[..end], at);
        cursor.TryNextWord("thi hanh");
        cursor.SkipBlanks();
        PassDay(ref cursor);
        if (!EndWords.Limits.Begins(cursor.Rest))
            return null;
        var words = text.Folded[cursor.At..EndOfCases(cursor.At, end)];
        return Printed(cursor.At, cursor.At + WithoutDays(words).Length);
    }

    // Up to the end of the clause; with the items that a colon opens, 'đối với các xã: A, B và C'.
    private int EndOfCases(int start, int end)
    {
        var isList = false;
        for (var at = start; at < end; at++)
        {
            var c = text.Text[at];
            if (c == ':')
                isList = true;
            else if (c is '“' || (c == ';' && !isList))
                return at;
            else if (c is '.' && (at + 1 == text.Length || text.Text[at + 1] is ' ' or '\n'))
                return at;
            else if (c == '\n' && EndsAtLine(at, isList))
                return at;
        }
        return end;
    }

    // A line goes on unless the next one begins an item: in the list of cases, one that is no case.
    private bool EndsAtLine(int at, bool isList) =>
        ListMarker.Read(text.Folded[(at + 1)..Math.Min(text.Length, at + 8)], out _) is { } marker
            && !(isList && marker.Kind != '1');

    /// <summary>Where a clause ends within its sentence: before what a colon opens, unless that names the cases; -1 where
    /// it does not.</summary>
    /// <param name="tail">The words from the act on, folded.</param>
    /// <param name="printed">The same, as printed.</param>
    internal static int EndOfClause(ReadOnlySpan<char> tail, ReadOnlySpan<char> printed)
    {
        for (var at = 0; tail[at..].IndexOfAny(';', ':', '“') is >= 0 and var next; at++)
        {
            at += next;
            if (tail[at] != ':' || !EndWords.Limits.IsIn(tail[..at])
                || printed[(at + 1)..tail.Length].TrimStart(' ') is [] or ['\n' or '“', ..])
                return at;
        }
        return -1;
    }

    // 'từ ngày 01 tháng 7 năm 2025 đối với …'
    private static void PassDay(ref TextCursor cursor)
    {
        var at = cursor;
        if (!RelationVocabulary.Beginnings.Skip(ref at))
            return;
        at.SkipBlanks();
        if (!DateReader.TryReadBare(ref at, out _))
            return;
        at.SkipBlanks();
        cursor = at;
    }

    // '… kể từ ngày Thông tư này có hiệu lực', '… đến hết ngày 31/12/2025' tell the days.
    private static ReadOnlySpan<char> WithoutDays(ReadOnlySpan<char> words)
    {
        words = RelationVocabulary.Beginnings.IndexIn(words, out _) is > 0 and var from ? words[..from] : words;
        return RelationVocabulary.Endings.IndexIn(words, out _) is > 0 and var until ? words[..until] : words;
    }

    // 'Đối với các dự án khởi công mới, Thông tư số … hết hiệu lực': up to the comma before what ends.
    private string? InFront(int at)
    {
        var low = Math.Max(0, at - Longest);
        var start = SentenceBounds.StartOfSentence(text, low, at) is >= 0 and var sentence ? sentence : low;
        start += text.Text[start..at].LastIndexOf(';') + 1;
        var words = text.Folded[start..at];
        var own = ListMarker.Skip(words);
        var comma = own.LastIndexOf(',');
        if (comma < 0 || !EndWords.Limits.Begins(own))
            return null;
        // Skip() trims both ends.
        var begin = start + words.IndexOf(own);
        return Printed(begin, begin + comma);
    }

    private string Printed(int start, int end)
    {
        var printed = text.Text[start..end].ToString().Replace('\n', ' ').Trim(' ', ',', '.', ';', ')');
        return char.ToLowerInvariant(printed[0]) + printed[1..];
    }
}
