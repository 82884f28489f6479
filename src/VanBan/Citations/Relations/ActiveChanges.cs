using System.Buffers;
using System.Collections.Immutable;
using VanBan.Citations.Scan;
using VanBan.Knowledge;
using VanBan.Text;

namespace VanBan.Citations.Relations;

/// <summary>
/// Ends that a text tells of another act with its day: 'Nghị định số 126/2024/NĐ-CP …, có hiệu lực thi hành từ ngày
/// 26/11/2024, thay thế Nghị định số 45/2010/NĐ-CP' (reports and submissions). Without the day of effect it may be only
/// planned, and is not taken.
/// </summary>
internal static class ActiveChanges
{
    private const string Effect = "co hieu luc";
    private const int LongestBetween = 400;

    private static readonly SearchValues<char> Breaks = SearchValues.Create(";:“”\n\t");

    private static readonly PhraseTable<Relation> Verbs = new(
        KnowledgeTable.Read("active-changes.tsv").Rows
            .Select(row => (row["phrase"], Enum.Parse<Relation>(row["relation"], ignoreCase: true))));

    /// <summary>The ends told of, in the order of the text.</summary>
    public static IEnumerable<DocumentChange> Read(
        NormalizedText text, List<CitedPlace> mentions, ImmutableArray<Citation> citations)
    {
        for (var i = 1; i < mentions.Count; i++)
        {
            var (by, changed) = (mentions[i - 1], mentions[i]);
            if (by is not { Ordinal: >= 0, Number: not null, Kind: not CitationKind.Self }
                || changed is not { Ordinal: >= 0, Number: not null, Pinpoints.Count: 0 }
                || changed.Start - by.End is < 0 or > LongestBetween
                || citations[changed.Ordinal].Key is not { Designation: not null } target
                || target.Fits(citations[by.Ordinal].Key)
                || Told(text, by.End, changed.Start) is not { } told
                || ToldChanges.IsOnlySupposed(text, by.Start))
                continue;
            yield return new DocumentChange(changed.Ordinal, target, told.Relation, citations[changed.Ordinal].Span)
            {
                By = by.Ordinal,
                From = ChangeReader.DayAfter(RelationVocabulary.Beginnings, text.Folded[by.End..changed.Start]),
                Verb = text.ToSource(told.Verb),
            };
        }
    }

    // The verb stands right before the document changed, behind the day of effect of the one that changes it.
    private static Told? Told(NormalizedText text, int start, int end)
    {
        var words = text.Folded[start..end];
        if (text.Text[start..end].ContainsAny(Breaks)
            || words.Contains(". ", StringComparison.Ordinal))
            return null;
        var effect = words.IndexOf(Effect);
        if (effect < 0)
            return null;
        var trimmed = words.TrimEnd();
        var verb = Verbs.MatchEndingAt(trimmed, trimmed.Length, out var relation);
        if (verb <= effect)
            return null;
        var before = trimmed[..verb].TrimEnd();
        return before.EndsWith(",") || before.EndsWith(" va")
            ? new Told(relation, new TextSpan(start + verb, start + trimmed.Length)) : null;
    }
}
