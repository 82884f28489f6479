using System.Buffers;
using System.Collections.Immutable;
using VanBan.Citations.Scan;
using VanBan.Documents;
using VanBan.Documents.Head;
using VanBan.Knowledge;
using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Citations.Relations;

/// <summary>
/// Ends of acts that a document tells of and does not make itself: what the act says that a consolidated text repeats,
/// the rows of a register of acts that have ended, and 'Nghị định số … được thay thế bởi Nghị định số …'.
/// </summary>
internal static class ToldChanges
{
    private const int LongestBetween = 300;
    private const int LongestNote = 120;
    private const int LongestTitle = 500;

    private static readonly PhraseTable<Relation> Passives = new(
        KnowledgeTable.Read("told-changes.tsv").Rows
            .Select(row => (row["phrase"], Enum.Parse<Relation>(row["relation"], ignoreCase: true))));

    /// <summary>The ends told of, in the order of their kinds and of the text.</summary>
    public static IEnumerable<DocumentChange> Read(
        NormalizedText text, List<CitedPlace> mentions, ImmutableArray<Citation> citations, Header header,
        DocumentPlaces places)
    {
        DocumentChange[] amended = [.. ConsolidatedAmendments.Read(text, mentions, citations, SaysAmended)];
        return Others(text, mentions, citations, header, places)
            .Where(other => !Array.Exists(amended, one => IsSame(one, other)))
            .Concat(amended);
    }

    private static bool IsSame(DocumentChange one, DocumentChange other) =>
        other.Action == one.Action
            && other.By == one.By
            && other.Scope.IsEmpty
            && other.Target == one.Target;

    private static bool SaysAmended(ReadOnlySpan<char> words) =>
        Passives.MatchEndingAt(words, words.Length, out var relation) >= 0 && relation == Relation.Amends;

    private static IEnumerable<DocumentChange> Others(
        NormalizedText text, List<CitedPlace> mentions, ImmutableArray<Citation> citations, Header header,
        DocumentPlaces places) =>
        Consolidated(text, mentions, citations, header)
            .Concat(Noted(text, mentions, citations, places.Segments))
            .Concat(QuotedChanges.Read(text, mentions, citations, header))
            .Concat(EndRegister.Read(text, citations, places.Registers, header))
            .Concat(Passive(text, mentions, citations, places.Registers))
            .Concat(ActiveChanges.Read(text, mentions, citations));

    // 'Văn bản hợp nhất': each article is that of the act consolidated, which ends others from its own day.
    private static IEnumerable<DocumentChange> Consolidated(
        NormalizedText text, List<CitedPlace> mentions, ImmutableArray<Citation> citations, Header header)
    {
        var act = mentions.Find(mention => mention.Relation == Relation.Consolidates
            && mention.Ordinal >= 0);
        if (act is null)
            yield break;
        var since = EffectReader.EffectiveDate(text.Text.ToString(), 0, text.Length, act.Date);
        foreach (var mention in mentions)
        {
            if (mention.Ordinal < 0 || !Ends(mention.RelationOfConsolidated)
                || citations[mention.Ordinal] is not { Key.Designation: not null } citation
                || citation.Key.Fits(citations[act.Ordinal].Key))
                continue;
            var change = ChangeReader.Told(text, header, mention, citation, mention.RelationOfConsolidated);
            yield return change with { By = act.Ordinal, From = change.From ?? since };
        }
    }

    // A note of a consolidated text: 'Điều này được bãi bỏ theo quy định tại khoản 10 Điều 1 Nghị định số …, có hiệu
    // lực kể từ ngày …'.
    private static IEnumerable<DocumentChange> Noted(
        NormalizedText text, List<CitedPlace> mentions, ImmutableArray<Citation> citations,
        ImmutableArray<Segment> segments)
    {
        var act = mentions.Find(mention => mention.Relation == Relation.Consolidates
            && mention.Ordinal >= 0);
        if (act is null)
            yield break;
        RepealNotes? notes = null;
        var noted = new HashSet<(DocumentKey By, Pinpoint? Provision)>();
        foreach (var mention in mentions)
        {
            if (mention.Ordinal < 0
                || mention == act
                || VerbOfNote(text, mention) is not { Length: > 0 } verb)
                continue;
            var provision = (notes ??= new RepealNotes(text, segments)).ProvisionOf(verb.Start - 1);
            if (!noted.Add((citations[mention.Ordinal].Key, provision)))
                continue;
            var citation = citations[act.Ordinal];
            yield return new DocumentChange(act.Ordinal, citation.Key, Relation.Repeals, citation.Span)
            {
                By = mention.Ordinal,
                IsPartial = true,
                Scope = provision is null ? [] : [provision],
                From = ChangeReader.DayAfter(RelationVocabulary.Beginnings, RestOfSentence(text, mention.End)),
                Verb = text.ToSource(verb),
            };
        }
    }

    private static TextSpan VerbOfNote(NormalizedText text, CitedPlace mention)
    {
        var from = Math.Max(0, mention.Start - LongestNote);
        var words = text.Folded[from..mention.Start];
        var at = words.LastIndexOf(RepealNotes.Note);
        return at < 0 || words[(at + RepealNotes.Note.Length)..].ContainsAny('.', ';')
            ? default : new TextSpan(from + at + 1, from + at + RepealNotes.Note.Length);
    }

    private static ReadOnlySpan<char> RestOfSentence(NormalizedText text, int at) =>
        SentenceBounds.UpToEnd(text.Folded[at..Math.Min(text.Length, at + LongestTitle)]);

    // The words before the second act say what it did to the first; a title may stand between, and further acts behind.
    private static IEnumerable<DocumentChange> Passive(
        NormalizedText text, List<CitedPlace> mentions, ImmutableArray<Citation> citations,
        ImmutableArray<Table> tables)
    {
        for (var i = 1; i < mentions.Count; i++)
        {
            var changed = Subject(text, mentions, i);
            if (changed.Ordinal < 0
                || citations[changed.Ordinal] is not { Key.Designation: not null } citation
                || IsInTable(tables, citation.Span.Start)
                || ToldOf(text, changed, mentions[i - 1], mentions[i]) is not { } told)
                continue;
            var isAmendment = told.Relation == Relation.Amends;
            foreach (var act in Listed(text, mentions, i).Where(act => !(isAmendment && IsHigher(changed, act))))
            {
                yield return new DocumentChange(changed.Ordinal, citation.Key, told.Relation, citation.Span)
                {
                    By = act.Ordinal,
                    // 'theo Điều 12 của Luật … đã được sửa đổi theo …': the law was amended, of the article nobody knows.
                    Scope = isAmendment ? [] : citation.Pinpoints,
                    IsPartial = isAmendment || !citation.Pinpoints.IsEmpty,
                    Verb = text.ToSource(told.Verb),
                };
            }
        }
    }

    // What the words between two acts tell of the first; of one named before them, the same.
    private static Told? ToldOf(NormalizedText text, CitedPlace changed, CitedPlace before, CitedPlace by) =>
        by.Ordinal >= 0
            && changed.Kind != CitationKind.Self
            && by.Start - before.End is >= 0 and <= LongestBetween
            && PassiveBetween(text, before.End, by) is { } told
            && !IsOnlySupposed(text, changed.Start)
            ? told : null;

    // 'Nghị định số 146/2018/NĐ-CP … hướng dẫn … Luật Bảo hiểm y tế, đã được sửa đổi tại Nghị định số 75/2023/NĐ-CP': a
    // law in the title of a decree, which a decree cannot amend.
    private static CitedPlace Subject(NormalizedText text, List<CitedPlace> mentions, int by)
    {
        var named = mentions[by - 1];
        return by > 1 && named.Number is null && IsHigher(named, mentions[by])
            && mentions[by - 2] is { Number: not null } host && host.End <= named.Start
            && named.Start - host.End <= LongestBetween
            && !text.Text[host.End..named.Start].ContainsAny(Breaks)
            ? host : named;
    }

    private static bool IsHigher(CitedPlace one, CitedPlace other) =>
        LegalRank.Of(one.Type?.Slug, null) is { } rank
            && LegalRank.Of(other.Type?.Slug, null) is { } otherRank
            && rank < otherRank;

    // 'theo Luật số 32/2013/QH13, Luật số 46/2014/QH13 và Luật số 97/2015/QH13'
    private static IEnumerable<CitedPlace> Listed(NormalizedText text, List<CitedPlace> mentions, int first)
    {
        yield return mentions[first];
        for (var i = first + 1; i < mentions.Count && mentions[i] is { Ordinal: >= 0, Number: not null }; i++)
        {
            if (mentions[i].Start < mentions[i - 1].End
                || text.Folded[mentions[i - 1].End..mentions[i].Start].Trim() is not ("," or "va" or ", va"))
                yield break;
            yield return mentions[i];
        }
    }

    private static readonly SearchValues<char> Breaks = SearchValues.Create(";:“”\n\t");

    private static Told? PassiveBetween(NormalizedText text, int start, CitedPlace by)
    {
        var words = text.Folded[start..by.Start];
        if (text.Text[start..by.Start].ContainsAny(Breaks)
            || words.Contains(". ", StringComparison.Ordinal))
            return null;
        var trimmed = words.TrimEnd();
        if (by.Pinpoints.Count > 0)
            trimmed = WithoutProvisions(trimmed);
        var at = Passives.MatchEndingAt(trimmed, trimmed.Length, out var relation);
        return at < 0 ? null : new Told(relation, new TextSpan(start + at, start + trimmed.Length));
    }

    // 'được sửa đổi tại khoản 2 Điều 1 của Nghị định số …': up to the provisions.
    private static ReadOnlySpan<char> WithoutProvisions(ReadOnlySpan<char> words)
    {
        for (var at = 0; at < words.Length; at++)
        {
            var cursor = TextCursor.OverFolded(words, at);
            if (cursor.AtWordStart && PinpointReader.TryRead(ref cursor, [])
                && cursor.Rest.Trim() is "" or "cua")
                return words[..at].TrimEnd();
        }
        return words;
    }

    // 'Trường hợp Nghị định số … được thay thế bởi …', 'khi …'
    internal static bool IsOnlySupposed(NormalizedText text, int at)
    {
        var from = Math.Max(0, at - LongestBetween);
        from += text.Text[from..at].LastIndexOf('\n') + 1;
        var sentence = SentenceBounds.StartOfSentence(text, from, at) is >= 0 and var start ? start : from;
        var words = text.Folded[sentence..at];
        return RelationVocabulary.Conditions.IsIn(words)
            || RelationVocabulary.Plans.IsIn(words)
            || RelationVocabulary.Times.IsIn(words);
    }

    private static bool IsInTable(ImmutableArray<Table> tables, int at) =>
        tables.Any(table => table.Span.Contains(at));

    private static bool Ends(Relation relation) =>
        relation is Relation.Replaces or Relation.Repeals or Relation.Suspends;
}
