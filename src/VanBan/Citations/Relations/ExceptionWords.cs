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
    /// lực', '…, trừ |Điều 4|, hết hiệu lực'; empty for nothing.</summary>
    /// <param name="text">The text.</param>
    /// <param name="mention">The document.</param>
    public static TextSpan BeforeVerb(NormalizedText text, CitedPlace mention)
    {
        if (mention.Verb.Length == 0
            || mention.Verb.Start <= mention.End
            || mention.Verb.Start - mention.End > LongestClause)
            return default;
        var words = text.Folded[mention.End..mention.Verb.Start];
        if (!RelationVocabulary.Exceptions.Begins(words.TrimStart(" ,("))
            || IndexIn(text.Text[mention.End..mention.Verb.Start], words, out var end) < 0)
            return default;
        var close = words[end..].LastIndexOfAny(",)");
        return close > 0 ? new TextSpan(mention.End + end, mention.End + end + close) : default;
    }

    /// <summary>Where what is left out ends: with the bracket that holds it, as in 'Bãi bỏ A (trừ Điều 4), B', or with the
    /// words.</summary>
    /// <param name="words">The words as printed.</param>
    /// <param name="exception">Where 'trừ' stands in them.</param>
    public static int EndOfBracket(ReadOnlySpan<char> words, int exception) =>
        words[..exception].TrimEnd().EndsWith("(") && words[exception..].IndexOf(')') is >= 0 and var close
            ? exception + close : words.Length;

    /// <summary>Whether one of them stands there.</summary>
    /// <param name="printed">The words as printed.</param>
    /// <param name="folded">The same, folded.</param>
    public static bool IsIn(ReadOnlySpan<char> printed, ReadOnlySpan<char> folded) =>
        IndexIn(printed, folded, out _) >= 0;
}
