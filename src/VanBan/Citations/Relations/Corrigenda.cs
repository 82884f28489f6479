using System.Collections.Immutable;
using VanBan.Citations.Scan;
using VanBan.Documents;
using VanBan.Documents.Head;
using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Citations.Relations;

/// <summary>
/// What a correction (đính chính) changes of the effect that another act has, and of what that act does to third ones:
/// '“có hiệu lực từ ngày 01/3/2025” sửa thành “có hiệu lực từ ngày 01/5/2025”', '“Thông tư số 12/2018/TT-BTC” sửa thành
/// “Thông tư số 21/2018/TT-BTC”' (Nghị định 78/2025/NĐ-CP on corrections). Whether a bare day is that of the effect, and
/// what is done to the act named, only the act corrected tells.
/// </summary>
internal sealed class Corrigenda
{
    private const string Effect = "hieu luc";
    private const int LongestLead = 300;

    private readonly NormalizedText text;
    private readonly List<CitedPlace> mentions;
    private readonly ImmutableArray<Citation> citations;
    private readonly Header header;
    private readonly List<DocumentChange> corrections;

    private Corrigenda(
        NormalizedText text, List<CitedPlace> mentions, ImmutableArray<Citation> citations, Header header,
        List<DocumentChange> corrections) =>
        (this.text, this.mentions, this.citations, this.header, this.corrections) =
            (text, mentions, citations, header, corrections);

    /// <summary>What is corrected, in the order of the text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="mentions">The acts named in it.</param>
    /// <param name="citations">The citations made of them.</param>
    /// <param name="header">Its head.</param>
    /// <param name="places">Its structure.</param>
    /// <param name="changes">What it does to acts that it names.</param>
    public static IEnumerable<DocumentChange> Read(
        NormalizedText text, List<CitedPlace> mentions, ImmutableArray<Citation> citations, Header header,
        DocumentPlaces places, IEnumerable<DocumentChange> changes)
    {
        var corrections = changes.Where(static change => change is { Action: Relation.Corrects, Effect: null }).ToList();
        if (corrections.Count == 0)
            return [];
        var read = new Corrigenda(text, mentions, citations, header, corrections);
        return CorrectionPairs.Of(text, places.Tables).SelectMany(read.Of);
    }

    private IEnumerable<DocumentChange> Of((TextSpan Printed, TextSpan Meant) pair)
    {
        var meant = text.ToSource(pair.Meant);
        var correction = corrections.FindLast(one => one.Span.Start < meant.Start) ?? corrections[0];
        if (DayOf(pair, correction) is { } redated)
            return [redated with { Verb = meant }];
        return pair.Printed.Length == 0 ? Wording(pair.Meant, correction) : Acts(pair, correction);
    }

    private DocumentChange? DayOf((TextSpan Printed, TextSpan Meant) pair, DocumentChange correction)
    {
        var meant = text.Folded[pair.Meant.Start..pair.Meant.End];
        if (EffectDay(meant) is { } day)
        {
            return correction with
            {
                Effect = ChangedEffect.Begins,
                Scope = [],
                From = day,
                Misprint = EffectDay(text.Folded[pair.Printed.Start..pair.Printed.End]) is { } was
                    ? new Misprint(null, was) : null,
            };
        }
        if (pair.Printed.Length == 0 || OnlyDay(meant) is not { } only
            || OnlyDay(text.Folded[pair.Printed.Start..pair.Printed.End]) is not { } misprinted)
            return null;
        return correction with
        {
            Effect = SpeaksOfEffect(pair.Printed.Start) ? ChangedEffect.Begins : ChangedEffect.Redates,
            Scope = [],
            From = only,
            Misprint = new Misprint(null, misprinted),
        };
    }

    // The day in 'Thông tư này có hiệu lực thi hành kể từ ngày …', and not that of another act or of provisions.
    private static DateOnly? EffectDay(ReadOnlySpan<char> words)
    {
        var at = words.IndexOf(Effect);
        if (at < 0 || words[..at].Contains("/", StringComparison.Ordinal))
            return null;
        var before = ListMarker.Skip(words[..at].Trim());
        return before is "" or "co" || before.EndsWith(" nay co")
            ? EffectReader.Starting(words[(at + Effect.Length)..], null).From : null;
    }

    // 'kể từ ngày 15 tháng 4 năm 2025', '15/4/2025': a day and nothing else.
    private static DateOnly? OnlyDay(ReadOnlySpan<char> words)
    {
        var cursor = TextCursor.OverFolded(words);
        cursor.SkipBlanks();
        if (RelationVocabulary.Beginnings.Skip(ref cursor) || cursor.TryWord("ngay"))
            cursor.SkipBlanks();
        return DateReader.TryReadBare(ref cursor, out var day) && cursor.Rest.Trim(" .;,").IsEmpty ? day : null;
    }

    // 'Đính chính ngày có hiệu lực … từ “15/4/2025” thành …'
    private bool SpeaksOfEffect(int quotation)
    {
        var low = Math.Max(0, quotation - LongestLead);
        var start = SentenceBounds.StartOfSentence(text, low, quotation) is >= 0 and var sentence ? sentence : low;
        start += text.Text[start..quotation].LastIndexOfAny("”;\n") + 1;
        return CorrectionWords.Effects.IsIn(text.Folded[start..quotation]);
    }

    // An act for another one: what the act corrected does to the first, it does to the second.
    private IEnumerable<DocumentChange> Acts((TextSpan Printed, TextSpan Meant) pair, DocumentChange correction)
    {
        var printed = ActsIn(pair.Printed);
        var meant = ActsIn(pair.Meant);
        var wrong = printed.FindAll(one => !meant.Exists(other => IsSame(one, other)));
        var right = meant.FindAll(one => !printed.Exists(other => IsSame(one, other)));
        if (wrong.Count != right.Count)
            yield break;
        for (var i = 0; i < wrong.Count; i++)
        {
            yield return Put(wrong[i], right[i], ChangedEffect.Withdrawn, pair.Meant, correction);
            yield return Told(right[i], pair.Meant, correction)
                ?? Put(right[i], wrong[i], ChangedEffect.Meant, pair.Meant, correction);
        }
    }

    // 'như sau: “2. Thông tư này thay thế Thông tư số …”': what the act corrected does by its right wording.
    private IEnumerable<DocumentChange> Wording(TextSpan quotation, DocumentChange correction)
    {
        foreach (var act in ActsIn(quotation))
        {
            if (Told(act, quotation, correction) is { } told)
                yield return told;
        }
        if (!correction.Scope.IsEmpty
            && ListMarker.Skip(text.Folded[quotation.Start..quotation.End]).Length < quotation.Length)
            yield return correction with { Effect = ChangedEffect.Reworded, Verb = text.ToSource(quotation) };
    }

    private DocumentChange Put(
        CitedPlace act, CitedPlace other, ChangedEffect effect, TextSpan words, DocumentChange correction) =>
        new(act.Ordinal, citations[act.Ordinal].Key, Relation.Corrects, citations[act.Ordinal].Span)
        {
            By = correction.Citation,
            Effect = effect,
            Scope = citations[act.Ordinal].Pinpoints,
            IsPartial = true,
            Misprint = new Misprint(other.Ordinal, null),
            Verb = text.ToSource(words),
        };

    // The end of an act that a quotation tells with its own verb.
    private DocumentChange? Told(CitedPlace act, TextSpan quotation, DocumentChange correction)
    {
        var next = mentions.Find(one => one.Start >= act.End && one.Kind != CitationKind.Self)?.Start ?? text.Length;
        var told = LeadReader.Read(text.Folded[quotation.Start..act.Start], opensClause: true, regulates: true)
            is { IsChange: true } ahead ? ahead.From(quotation.Start)
            : PredicateReader.Read(text, act.End, Math.Min(next, quotation.End));
        if (told is not { Relation: Relation.Repeals or Relation.Replaces } ends)
            return null;
        (act.Relation, act.Verb, act.FirstOfVerb) = (ends.Relation, ends.Verb, Math.Max(ends.Verb.End, ends.Verb.Start));
        var change = ChangeReader.Told(text, header, act, citations[act.Ordinal], ends.Relation);
        act.Relation = Relation.Mentions;
        return change with { By = correction.Citation, From = null, Provision = null };
    }

    private List<CitedPlace> ActsIn(TextSpan span) => mentions.FindAll(one =>
        one.Start >= span.Start && one.Start < span.End && one is { Ordinal: >= 0, Kind: not CitationKind.Self }
            && citations[one.Ordinal].Key.Designation is not null);

    private bool IsSame(CitedPlace one, CitedPlace other) =>
        citations[one.Ordinal].Key == citations[other.Ordinal].Key
            && citations[one.Ordinal].Pinpoints.SequenceEqual(citations[other.Ordinal].Pinpoints);
}
