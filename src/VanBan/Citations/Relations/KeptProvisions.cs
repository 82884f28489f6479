using System.Collections.Immutable;
using VanBan.Citations.Scan;
using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Citations.Relations;

/// <summary>
/// Provisions that do not end with the act in which they stand: 'Thông tư số … hết hiệu lực; riêng Điều 5 vẫn có hiệu
/// lực đến hết ngày …', in the same sentence, in the next one, or in a clause of its own that names the act again.
/// </summary>
/// <param name="text">The text.</param>
/// <param name="mentions">Its mentions, in the order of the text.</param>
internal sealed class KeptProvisions(NormalizedText text, List<CitedPlace> mentions)
{
    private const int LongestClause = 400;
    private const int LongestSubject = 300;

    // So far behind an act a clause that does not name it may set provisions of it apart.
    private const int Farthest = 600;
    private const int MostWordsBehind = 3;
    private const int LongestItem = 2000;

    /// <summary>Leaves out of each end what is said to stay, and takes away what was read as an end and is said to
    /// stay.</summary>
    public void LeaveOut(List<(CitedPlace Mention, DocumentChange Change)> found)
    {
        if (!found.Exists(static one => Ends(one.Change)))
            return;
        for (var at = 0; EndWords.Next(text.Folded, at, out var end, out var later) is >= 0 and var verb; at = end)
        {
            if (Read(verb, end, later) is not { } kept || ActsOf(kept, found) is not { Count: > 0 } acts)
                continue;
            if (kept.IsWhole)
            {
                EndLater(found, acts, kept);
                continue;
            }
            found.RemoveAll(one => !kept.EndsLater && Ends(one.Change) && kept.Span.Contains(one.Mention.Start));
            for (var i = 0; i < found.Count; i++)
            {
                var (mention, change) = found[i];
                if (Ends(change) && acts.Contains(change.Target.Designation!) && !kept.Span.Contains(mention.Start)
                    && Concerns(change.Scope, kept.Provisions))
                    found[i] = (mention, Without(change, kept, acts.Count > 1 && !kept.IsOfAll));
            }
        }
    }

    // 'riêng Nghị định số … tiếp tục áp dụng đến hết ngày …': the act ends the day after, and where no day is told, nobody
    // knows when.
    private static void EndLater(
        List<(CitedPlace Mention, DocumentChange Change)> found, HashSet<string> acts, Kept kept)
    {
        bool IsOfAct((CitedPlace Mention, DocumentChange Change) one) => Ends(one.Change)
            && one.Change.Scope.IsEmpty && acts.Contains(one.Change.Target.Designation!)
            && one.Mention.Verb.Length > 0;
        var own = found.Exists(one => IsOfAct(one) && kept.Span.Contains(one.Mention.Start));
        for (var i = found.Count - 1; i >= 0; i--)
        {
            if (!IsOfAct(found[i]) || kept.Span.Contains(found[i].Mention.Start))
                continue;
            if (own || kept.Until is null)
                found.RemoveAt(i);
            else
                found[i] = (found[i].Mention, found[i].Change with { From = kept.Until.Value.AddDays(1), Event = null });
        }
    }

    private static DocumentChange Without(DocumentChange change, Kept kept, bool isShared) => change with
    {
        IsExceptionShared = change.Exception is null && isShared,
        Exception = change.Exception ?? kept.Printed,
        IsPartial = true,
        Until = change.Action == Relation.Suspends ? change.Until : change.Until ?? kept.Until,
    };

    private static bool Ends(DocumentChange change) =>
        change.Action is Relation.Repeals or Relation.Replaces or Relation.Suspends;

    // 'Bãi bỏ Điều 4 và Điều 5; riêng khoản 2 Điều 5 tiếp tục áp dụng': of what ends, something stays.
    private static bool Concerns(ImmutableArray<Pinpoint> ended, ImmutableArray<Pinpoint> kept) =>
        ended.IsEmpty || kept.IsEmpty
            || ended.Any(one => kept.Any(other => one != other && one.Article == other.Article && one.Part == other.Part
                && (one.Clause is null || one.Clause == other.Clause) && one.Point is null));

    // The act that the clause names, else the one that ended last before it, with all that ended by the same verb: in the
    // same item, or where a sentence of its own follows, in all of them.
    private HashSet<string> ActsOf(Kept kept, List<(CitedPlace Mention, DocumentChange Change)> found)
    {
        if (kept.Act is { } act)
        {
            var named = found.Find(one => one.Mention == act).Change?.Target.Designation ?? act.Number?.Slug;
            return found.Exists(one => one.Change.Target.Designation == named) ? [named!] : [];
        }
        var before = found.FindLast(one => Ends(one.Change) && one.Mention.End <= kept.Span.Start
            && kept.Span.Start - one.Mention.End < Farthest);
        if (before.Mention is not { } last)
            return [];
        var low = SentenceBounds.StartOfSentence(text, last.End, kept.Span.Start) >= 0 ? 0 : StartOfItem(last.Start);
        return [.. found.Where(one => Ends(one.Change) && (one.Mention == last || (one.Mention.Verb == last.Verb
                && last.Verb.Length > 0 && one.Mention.Start >= low && one.Mention.Start < last.Start)))
            .Select(static one => one.Change.Target.Designation!)];
    }

    private int StartOfItem(int at)
    {
        var low = Math.Max(0, at - LongestItem);
        for (var end = at; end > low;)
        {
            var line = low + text.Text[low..end].LastIndexOf('\n') + 1;
            if (line == low || ListMarker.Read(text.Folded[line..at], out _) is not null)
                return line;
            end = line - 1;
        }
        return low;
    }

    // What the words at a place say to stay: provisions, or a matter that is set apart.
    private Kept? Read(int verb, int end, bool later)
    {
        var start = StartOfClause(verb);
        var words = text.Folded[start..verb];
        EndWords.Apart(words, out var apart);
        if (ExceptionWords.IsIn(text.Text[start..verb], words) || (later && apart < 0))
            return null;
        // 'Điều 5 Thông tư số … không còn hiệu lực'
        if (words.EndsWith("khong "))
            return null;
        start += apart >= 0 ? apart : words.TrimEnd().Length - ListMarker.Skip(words).Length;
        var close = EndOfClause(end);
        var isWhole = apart >= 0 && ActOnly(start, verb) is not null;
        if ((isWhole ? (ActOnly(start, verb), []) : SubjectFrom(ref start, verb)) is not { } subject
            || (subject.Act is null && apart < 0 && !EndWords.GoesOn(text.Folded[verb..end])))
            return null;
        return new Kept(new TextSpan(start, verb), subject.Act, subject.Provisions, later, Until(verb, close, later))
        {
            IsWhole = isWhole,
            IsOfAll = IsOfAll(text.Folded[start..verb]),
            Printed = text.Text[start..close].ToString().Replace('\n', ' ').Trim(' ', ',', '.', ')'),
        };
    }

    // 'riêng |Nghị định số … ngày …| tiếp tục được áp dụng': the act itself and nothing of it.
    private CitedPlace? ActOnly(int start, int verb)
    {
        start = TextCursor.AfterBlanks(text.Folded, start);
        return mentions.Find(one => one.Start == start && one.End <= verb) is { Number: not null, Pinpoints.Count: 0 } act
            && !mentions.Exists(other => other.Start >= act.End && other.Start < verb) ? act : null;
    }

    // '… hết hiệu lực thi hành, |các Điều 5, 6 và 7 tiếp tục có hiệu lực': from the clause on, else from a comma in it.
    private (CitedPlace? Act, ImmutableArray<Pinpoint> Provisions)? SubjectFrom(ref int start, int verb)
    {
        for (var at = start; ; at++)
        {
            if (Subject(at, verb) is { } subject)
            {
                start = at;
                return subject;
            }
            var comma = text.Text[at..verb].IndexOf(',');
            if (comma < 0)
                return null;
            at += comma;
        }
    }

    private (CitedPlace? Act, ImmutableArray<Pinpoint> Provisions)? Subject(int start, int verb)
    {
        var cursor = new TextCursor(text.Text[..verb], text.Folded[..verb], start);
        cursor.TrySkip(',');
        cursor.SkipBlanks();
        var isMatter = EndWords.Matters.Begins(cursor.Rest);
        var provisions = isMatter ? [] : Provisions(ref cursor);
        if (!isMatter && provisions.Count == 0)
            return null;
        var rest = text.Folded[cursor.At..verb];
        var behind = cursor.At;
        var act = mentions.Find(mention => mention.Start >= behind && mention.Start < verb);
        if (IsOfAll(rest))
            return (null, [.. provisions]);
        if (act is null)
            return !rest.Contains(" nay", StringComparison.Ordinal)
                && (isMatter || RelationVocabulary.ObjectWords.CountOthers(rest) <= MostWordsBehind)
                ? (null, [.. provisions]) : null;
        return act.Kind == CitationKind.Self ? null : (act, [.. provisions]);
    }

    // 'của các Thông tư này', 'của các văn bản nêu trên'
    private static bool IsOfAll(ReadOnlySpan<char> words)
    {
        var at = words.IndexOf(" cac ");
        return at >= 0 && words[..at].TrimEnd().EndsWith("cua")
            && (words[at..].Contains(" nay", StringComparison.Ordinal)
                || words[at..].Contains(" tren", StringComparison.Ordinal));
    }

    private static List<Pinpoint> Provisions(ref TextCursor cursor)
    {
        var provisions = new List<Pinpoint>();
        while (true)
        {
            EndWords.PassLeads(ref cursor);
            if (!PinpointReader.TryRead(ref cursor, provisions))
                return provisions;
            cursor.SkipBlanks();
            if (!cursor.TrySkip(','))
                cursor.TryWord("va");
        }
    }

    private DateOnly? Until(int verb, int close, bool later)
    {
        var words = text.Folded[verb..close];
        return later ? ChangeReader.DayAfter(RelationVocabulary.Beginnings, words)?.AddDays(-1)
            : ChangeReader.DayAfter(RelationVocabulary.Endings, words);
    }

    private int StartOfClause(int at)
    {
        var low = Math.Max(0, at - LongestSubject);
        var start = SentenceBounds.StartOfSentence(text, low, at) is >= 0 and var sentence ? sentence : low;
        return start + text.Text[start..at].LastIndexOfAny(";:“") + 1;
    }

    private int EndOfClause(int at)
    {
        var tail = SentenceBounds.UpToEnd(text.Folded[at..Math.Min(text.Length, at + LongestClause)]);
        var end = tail.IndexOfAny(';', ':', '\t');
        return at + (end < 0 ? tail.Length : end);
    }

    // What stays.
    private sealed record Kept(
        TextSpan Span, CitedPlace? Act, ImmutableArray<Pinpoint> Provisions, bool EndsLater, DateOnly? Until)
    {
        public required string Printed { get; init; }

        // An act, and no provision of it.
        public bool IsWhole { get; init; }

        // 'Điều 5 của các Thông tư này'.
        public bool IsOfAll { get; init; }
    }
}
