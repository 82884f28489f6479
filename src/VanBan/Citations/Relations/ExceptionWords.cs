using VanBan.Citations.Scan;
using VanBan.Knowledge;
using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Citations.Relations;

/// <summary>'trừ', 'không bao gồm': what follows is left out (role <c>exception</c> of <c>relation-words.tsv</c>).
/// Without its marks 'trừ' is also 'trụ sở', 'lưu trữ' and 'lưu trú', so that the printed word is looked at.</summary>
internal static class ExceptionWords
{
    private const string Folded = "tru", Printed = "trừ";
    private const int LongestClause = 400;

    /// <summary>Where the first of them begins, -1 for none, and where it ends.</summary>
    /// <param name="printed">The words as printed.</param>
    /// <param name="folded">The same, folded.</param>
    /// <param name="end">Where it ends.</param>
    public static int IndexIn(ReadOnlySpan<char> printed, ReadOnlySpan<char> folded, out int end)
    {
        end = 0;
        for (var at = 0; RelationVocabulary.Exceptions.IndexIn(folded[at..], out var close) is >= 0 and var found;)
        {
            (var start, end) = (at + found, at + close);
            if (!folded[start..end].EndsWith(Folded)
                || printed[(end - Folded.Length)..end].Equals(Printed, StringComparison.OrdinalIgnoreCase))
                return start;
            at = end;
        }
        return -1;
    }

    /// <summary>What a clause leaves out that begins with one of them, up to the comma before what it goes on with: 'Trừ
    /// |Điều 3, Điều 4|, các quy định khác …'; empty for nothing.</summary>
    /// <param name="printed">The words as printed.</param>
    /// <param name="folded">The same, folded.</param>
    public static TextSpan InFront(ReadOnlySpan<char> printed, ReadOnlySpan<char> folded)
    {
        var own = ListMarker.Skip(folded);
        if (own.IsEmpty)
            return default;
        var begin = folded.IndexOf(own);
        if (EndWords.LeaveOutInFront(own, out var end))
            end += begin;
        else if (IndexIn(printed, folded, out end) is not (>= 0 and var start) || start > begin)
            return default;
        for (var at = end; folded[at..].IndexOf(',') is >= 0 and var comma; at += comma + 1)
        {
            var rest = folded[(at + comma + 1)..].TrimStart();
            if (!ChangeManners.NamesProvision(rest) && rest is not [>= '0' and <= '9', ..])
                return new TextSpan(end, at + comma);
        }
        return default;
    }

    /// <summary>What is left out between a document and the verb behind it: 'Thông tư số … (trừ |Phụ lục II|) hết hiệu
    /// lực', '…, trừ |Điều 4|, hết hiệu lực', '… về lệ phí (trừ |Điều 4|) hết hiệu lực'; empty for nothing.</summary>
    /// <param name="text">The text.</param>
    /// <param name="mention">The document.</param>
    /// <param name="next">Where the next document begins that the verb governs, else the end of the text.</param>
    public static TextSpan BeforeVerb(NormalizedText text, CitedPlace mention, int next)
    {
        var stop = Math.Min(mention.Verb.Start, next);
        if (mention.Verb.Length == 0
            || stop <= mention.End
            || mention.Verb.Start - mention.End > LongestClause)
            return default;
        var printed = text.Text[mention.End..stop];
        var words = text.Folded[mention.End..stop];
        if (IndexIn(printed, words, out var end) is not (>= 0 and var start))
            return default;
        var aside = EndOfAside(printed, words, start, end);
        if (aside < 0 && !RelationVocabulary.Exceptions.Begins(words.TrimStart(" ,(")))
            return default;
        var close = aside >= 0 ? aside - end : words[end..].LastIndexOfAny(",)");
        return close > 0 ? new TextSpan(mention.End + end, mention.End + end + close) : default;
    }

    /// <summary>Where what is left out ends although the clause goes on: 'Bãi bỏ A (trừ Điều 4|), B', 'Bãi bỏ A, trừ Điều
    /// 4|, và B'; -1 where it goes on to the end, or it is not told what of it belongs to the document that
    /// follows.</summary>
    /// <param name="printed">The words as printed.</param>
    /// <param name="folded">The same, folded.</param>
    /// <param name="start">Where 'trừ' stands in them.</param>
    /// <param name="end">Where it ends.</param>
    public static int EndOfAside(ReadOnlySpan<char> printed, ReadOnlySpan<char> folded, int start, int end)
    {
        if (printed[..start].TrimEnd().EndsWith("("))
            return printed[start..].IndexOf(')') is >= 0 and var close ? start + close : -1;
        for (var at = end; folded[at..].IndexOf(',') is >= 0 and var comma; at += comma + 1)
        {
            var behind = folded[(at + comma + 1)..].TrimStart();
            if (EndWords.Joins.Begins(behind) && !ChangeManners.NamesProvision(EndWords.PastJoin(behind))
                && NamesOnlyProvisions(printed[end..(at + comma)], folded[end..(at + comma)]))
                return at + comma;
        }
        return -1;
    }

    private static bool NamesOnlyProvisions(ReadOnlySpan<char> printed, ReadOnlySpan<char> folded)
    {
        var cursor = new TextCursor(printed, folded);
        EndWords.PassLeads(ref cursor);
        return PinpointReader.TryRead(ref cursor, []) && cursor.Rest.Trim().IsEmpty;
    }

    /// <summary>Whether one of them stands there.</summary>
    /// <param name="printed">The words as printed.</param>
    /// <param name="folded">The same, folded.</param>
    public static bool IsIn(ReadOnlySpan<char> printed, ReadOnlySpan<char> folded) =>
        IndexIn(printed, folded, out _) >= 0;
}
