using System.Collections.Immutable;
using VanBan.Citations.Scan;
using VanBan.Documents;
using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Citations.Relations;

/// <summary>
/// Ends that a note repeats of the act that made them: 'Điều 63 của Luật Thanh tra số 84/2025/QH15, có hiệu lực kể từ
/// ngày … quy định như sau: “… 2. Luật Thanh tra số 11/2022/QH15 hết hiệu lực kể từ ngày Luật này có hiệu lực …”'. The
/// act named before the quotation makes them (Pháp lệnh 01/2012/UBTVQH13: notes on the effect of amending acts).
/// </summary>
internal static class QuotedChanges
{
    private const string Repeats = "quy dinh nhu sau:", Effect = "co hieu luc";
    private const int LongestLead = 400;

    /// <summary>The ends repeated, in the order of the text.</summary>
    public static IEnumerable<DocumentChange> Read(
        NormalizedText text, List<CitedPlace> mentions, ImmutableArray<Citation> citations, Header header)
    {
        if (text.Folded.IndexOf(Repeats) < 0)
            yield break;
        foreach (var quotation in QuotedSpans.Within(text))
        {
            if (ActBefore(text, mentions, Math.Max(0, quotation.Start - 1)) is not { } act)
                continue;
            var since = ChangeReader.DayAfter(
                RelationVocabulary.Beginnings, text.Folded[act.End..quotation.Start]);
            for (var i = mentions.IndexOf(act) + 1; i < mentions.Count && mentions[i].Start < quotation.End; i++)
            {
                var end = i + 1 < mentions.Count ? Math.Min(mentions[i + 1].Start, quotation.End) : quotation.End;
                if (ChangeOf(text, mentions[i], citations, header, end) is { } change)
                    yield return change with { By = act.Ordinal, From = since };
            }
        }
    }

    // The act that a note quotes is named with the day of its effect; 'sửa đổi … quy định như sau' quotes new wording.
    private static CitedPlace? ActBefore(NormalizedText text, List<CitedPlace> mentions, int start)
    {
        if (!text.Folded[..start].TrimEnd().EndsWith(Repeats))
            return null;
        var act = mentions.FindLast(mention => mention.Start < start && mention.Kind != CitationKind.Self);
        return act is { Ordinal: >= 0, Number: not null } && start - act.End is >= 0 and < LongestLead
            && text.Folded[act.End..start].Contains(Effect, StringComparison.Ordinal)
            ? act : null;
    }

    // '2. Luật Thanh tra số 11/2022/QH15 hết hiệu lực': the whole act is the subject of its clause.
    private static DocumentChange? ChangeOf(
        NormalizedText text, CitedPlace mention, ImmutableArray<Citation> citations, Header header, int end)
    {
        var line = text.Text[..mention.Start].LastIndexOf('\n') + 1;
        if (mention.Ordinal < 0
            || mention.Pinpoints.Count > 0
            || !ListMarker.Skip(text.Folded[line..mention.Start].TrimStart("“\" ")).IsEmpty
            || citations[mention.Ordinal] is not { Key.Designation: not null } citation
            || PredicateReader.Read(text, mention.End, end) is not { } told
            || told.Relation is not (Relation.Repeals or Relation.Replaces))
            return null;
        var change = ChangeReader.Told(text, header, mention, citation, told.Relation);
        return change with { Verb = text.ToSource(told.Verb) };
    }
}
