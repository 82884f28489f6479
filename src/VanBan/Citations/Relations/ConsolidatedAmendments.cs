using System.Collections.Immutable;
using VanBan.Citations.Scan;
using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Citations.Relations;

/// <summary>
/// The acts that amended the one which a consolidated text repeats, as its opening lists them: 'Nghị định số …, có hiệu
/// lực kể từ ngày …, được sửa đổi, bổ sung bởi: Nghị định số … sửa đổi, bổ sung một số điều của …, có hiệu lực kể từ
/// ngày …;' (Pháp lệnh 01/2012/UBTVQH13). An item without the day of its effect ends the list.
/// </summary>
internal static class ConsolidatedAmendments
{
    // The title of an act between its number and the next item.
    private const int LongestTitle = 800;

    /// <summary>The amendments, in the order of the list.</summary>
    /// <param name="text">The text.</param>
    /// <param name="mentions">Its mentions, in the order of the text.</param>
    /// <param name="citations">What became of them.</param>
    /// <param name="isAmended">Whether the words before a place say that something was amended by what follows.</param>
    public static IEnumerable<DocumentChange> Read(
        NormalizedText text, List<CitedPlace> mentions, ImmutableArray<Citation> citations,
        Func<ReadOnlySpan<char>, bool> isAmended)
    {
        var act = mentions.FindIndex(mention => mention.Relation == Relation.Consolidates && mention.Ordinal >= 0);
        if (act < 0)
            yield break;
        var consolidated = citations[mentions[act].Ordinal];
        var before = mentions[act];
        var isListed = false;
        foreach (var mention in mentions.Skip(act + 1))
        {
            if (mention.Start - before.End > LongestTitle)
                yield break;
            if (isListed ? !BeginsItem(text, mention.Start) : !isAmended(Lead(text, before.End, mention.Start)))
                continue;
            isListed = true;
            if (mention is not { Ordinal: >= 0, Number: not null, Date: not null }
                || citations[mention.Ordinal].Key.Fits(consolidated.Key)
                || DayOfEffect(text, mention.End) is not { } day)
                yield break;
            before = mention;
            yield return new DocumentChange(mentions[act].Ordinal, consolidated.Key, Relation.Amends, consolidated.Span)
            {
                By = mention.Ordinal,
                IsPartial = true,
                From = day,
            };
        }
    }

    // What stands before the first item, without what opens a list: a colon, a line, a dash, a number.
    private static ReadOnlySpan<char> Lead(NormalizedText text, int from, int to)
    {
        to = Math.Max(from, to);
        var line = text.Text[from..to].LastIndexOf('\n');
        if (line >= 0 && IsMarker(text.Folded[(from + line + 1)..to]))
            to = from + line;
        return text.Folded[from..to].TrimEnd(" :\n\t");
    }

    // It stands first in a line, or behind the mark of an item, and what stands before is ended.
    private static bool BeginsItem(NormalizedText text, int at)
    {
        var line = text.Text[..at].LastIndexOf('\n');
        return line >= 0
            && IsMarker(text.Folded[(line + 1)..at])
            && text.Text[..line].TrimEnd(" \n\t0123456789") is [.., ';' or '.' or ':' or ','];
    }

    private static bool IsMarker(ReadOnlySpan<char> words)
    {
        var mark = words.Trim();
        return mark.IsEmpty
            || mark is "-" or "+" or "–"
            || (ListMarker.Read(mark, out var length) is not null && mark[length..].IsWhiteSpace());
    }

    private static DateOnly? DayOfEffect(NormalizedText text, int from) => ChangeReader.DayAfter(
        RelationVocabulary.Beginnings,
        SentenceBounds.UpToEnd(UpToItem(text.Folded[from..Math.Min(text.Length, from + LongestTitle)])));

    private static ReadOnlySpan<char> UpToItem(ReadOnlySpan<char> words)
    {
        var end = words.IndexOf(';');
        return end < 0 ? words : words[..end];
    }
}
