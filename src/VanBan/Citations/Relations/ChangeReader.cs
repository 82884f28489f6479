using System.Collections.Immutable;
using VanBan.Citations.Scan;
using VanBan.Documents;
using VanBan.Documents.Head;
using VanBan.Knowledge;
using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Citations.Relations;

/// <summary>
/// Reads of each change how much of the other document it means, from when until when, and what it leaves out. In doubt
/// it is a part: a document must not be called repealed by a guess.
/// </summary>
/// <param name="text">The text.</param>
/// <param name="header">The head of the document.</param>
/// <param name="stages">Its stages of effect.</param>
/// <param name="mentions">Its mentions, in the order of the text.</param>
internal sealed class ChangeReader(
    NormalizedText text, Header header, EffectStages stages, List<CitedPlace> mentions)
{
    internal const int LongestClause = 400;

    private readonly ChangeExtent extent = new(text);
    private readonly ChangeLimit limits = new(text);
    private readonly ChangeEvent events = new(text, mentions);
    private readonly ChangeExceptions exceptions = new(text, mentions);

    private Lazy<(CitedPlace? Act, string Printed)?>? ownEvent;

    /// <summary>
    /// The changes among <paramref name="mentions"/>, whose relations are settled and whose citations are
    /// <paramref name="citations"/>, in the order of the text.
    /// </summary>
    public static ImmutableArray<DocumentChange> Read(
        NormalizedText text, List<CitedPlace> mentions, ImmutableArray<Citation> citations, Header header,
        EffectStages stages, DocumentPlaces places)
    {
        // What reports, asks for something or repeats what others did changes nothing by its own words.
        if (header.Type is { Effect: DocumentEffect.None })
            return [];
        var found = new List<(CitedPlace Mention, DocumentChange Change)>();
        ChangeReader? reader = null;
        var listed = new ListedExtent(text, places.Tables);
        foreach (var mention in mentions)
        {
            if (mention.Ordinal < 0 || !Relations.Told.IsChangeOf(mention.Relation)
                || citations[mention.Ordinal] is not { Key.Designation: not null } citation)
                continue;
            reader ??= new ChangeReader(text, header, stages, mentions);
            if (!reader.exceptions.IsLeftOut(mention))
                found.Add((mention, listed.Apply(mention, reader.Of(mention, citation))));
        }
        SharedExceptions.Mark(found);
        ShareDays(found);
        reader?.limits.Share(found);
        new KeptProvisions(text, mentions).LeaveOut(found);
        return reader is null ? [] : [.. WithoutTitle(found, text).SelectMany(reader.WithEffect)];
    }

    /// <summary>The change of <paramref name="mention"/>, made by another act named in the document.</summary>
    /// <param name="text">The text.</param>
    /// <param name="header">The head of the document.</param>
    /// <param name="mention">What is changed.</param>
    /// <param name="citation">The citation made of it.</param>
    /// <param name="action">What is done.</param>
    public static DocumentChange Told(
        NormalizedText text, Header header, CitedPlace mention, Citation citation, Relation action) =>
        new ChangeReader(text, header, EffectStages.None, []).Of(mention, citation) with { Action = action };

    private DocumentChange Of(CitedPlace mention, Citation citation)
    {
        var exception = exceptions.Of(mention);
        var (from, until) = DaysOf(mention);
        var limit = limits.Of(mention);
        var place = mention.Verb.Length > 0 ? mention.Verb.Start : mention.Start;
        var stage = from is null ? stages.Of(place) : null;
        var change = new DocumentChange(mention.Ordinal, citation.Key, mention.Relation, citation.Span)
        {
            Scope = citation.Pinpoints,
            IsPartial = limit is not null || extent.IsPartial(mention, citation, exception),
            From = from ?? stage?.From ?? header.EffectiveDate,
            Until = until ?? UntilInFront(mention),
            // What a stage leaves out takes effect later: the change of that day leaves it out as well.
            Exception = exception ?? stage?.LeftOutOfChanges,
            Limit = limit,
            Provision = stages.Holder(place),
            Verb = mention.Verb.Length > 0 ? text.ToSource(mention.Verb) : default,
        };
        return from is null ? WithEvent(mention, change) : change;
    }

    // 'hết hiệu lực kể từ ngày Nghị quyết số … có hiệu lực', which has no day here.
    private DocumentChange WithEvent(CitedPlace mention, DocumentChange change) =>
        (events.Of(mention) ?? (change.From is null ? OwnEvent() : null)) is { } begun
            ? change with { From = null, Event = begun.Printed, EventAct = begun.Act?.Ordinal } : change;

    // What the document does, it does when it takes effect, be that with another act.
    private (CitedPlace? Act, string Printed)? OwnEvent() => (ownEvent ??= new(events.OfOwnEffect)).Value;

    // 'Trừ Điều 3 được áp dụng đến hết ngày …, các quy định khác của Thông tư số … hết hiệu lực'
    private DateOnly? UntilInFront(CitedPlace mention)
    {
        var left = exceptions.InFront(mention);
        var words = text.Folded[left.Start..left.End];
        return LeftIsDated(words) ? Days(words).Until : null;
    }

    // 'Từ ngày …, bãi bỏ', 'bãi bỏ các văn bản sau đây từ ngày …:', '… hết hiệu lực từ ngày … đến hết ngày …'.
    private (DateOnly? From, DateOnly? Until) DaysOf(CitedPlace mention)
    {
        if (LastDayBefore(mention) is { } last)
            return (last.AddDays(1), null);
        var (from, until) = DaysBehind(mention);
        if (!ChangeExtent.StandsBefore(mention))
            return (from ?? DayInFront(mention), until);
        var between = Days(
            text.Folded[mention.Verb.End..Math.Max(mention.Verb.End, Math.Min(mention.FirstOfVerb, mention.Start))]);
        var before = Days(text.Folded[ClauseStart(mention.Verb.Start)..mention.Verb.Start]);
        return (between.From ?? from ?? before.From, between.Until ?? until ?? before.Until);
    }

    // 'Kể từ ngày 01 tháng 7 năm 2025, Thông tư số … hết hiệu lực'
    private DateOnly? DayInFront(CitedPlace mention)
    {
        var words = ListMarker.Skip(text.Folded[ClauseStart(mention.Start)..mention.Start]);
        return RelationVocabulary.Beginnings.Begins(words) ? Days(words).From : null;
    }

    // '… có hiệu lực đến hết ngày 31/12/2025', '… được thực hiện đến hết ngày 31/12/2025; sau đó bị bãi bỏ': the last day
    // before the end.
    private DateOnly? LastDayBefore(CitedPlace mention)
    {
        if (ChangeExtent.StandsBefore(mention) || mention.Verb.Length == 0
            || mention.Relation is not (Relation.Repeals or Relation.Replaces))
            return null;
        var between = text.Folded[mention.End..mention.Verb.Start];
        if (EndWords.EndWithThen(between))
            return DayAfter(RelationVocabulary.Endings, between);
        var verb = text.Folded[mention.Verb.Start..mention.Verb.End];
        return EndWords.Lasts.Ends(verb)
            ? EffectWords.DayAt(text.Folded[mention.Verb.End..Math.Min(text.Length, mention.Verb.End + LongestClause)])
            : null;
    }

    // The day of what is left out is not the day of the change: 'hết hiệu lực, trừ Điều 5 được áp dụng từ ngày …'. What
    // is left out of an end for a time ends later.
    private (DateOnly? From, DateOnly? Until) DaysBehind(CitedPlace mention)
    {
        var first = ChangeExtent.StandsBefore(mention) ? mention.End : Math.Max(mention.End, mention.Verb.Start);
        var tail = exceptions.Tail(first);
        if (ExceptionWords.IndexIn(text.Text.Slice(first, tail.Length), tail, out var end) is not (>= 0 and var start))
            return Days(tail);
        var (from, until) = Days(tail[..start]);
        var leftOut = exceptions.LeftOut(mention);
        // What is left out of another act has days of its own.
        if (leftOut.Length == 0 || exceptions.ActAt(leftOut) is not null)
            return (from, until);
        var close = leftOut.Start >= first + end ? Math.Min(leftOut.End - first, tail.Length) : tail.Length;
        return WithLeft(mention, tail[end..close], from ?? Days(tail[close..]).From, until);
    }

    private static (DateOnly? From, DateOnly? Until) WithLeft(
        CitedPlace mention, ReadOnlySpan<char> left, DateOnly? from, DateOnly? until)
    {
        var ofLeft = Days(left);
        if (!LeftIsDated(left))
            return (from ?? ofLeft.From, until ?? ofLeft.Until);
        if (mention.Relation is not (Relation.Repeals or Relation.Replaces))
            return (from, until);
        var endsLater = left.Contains("het hieu luc", StringComparison.Ordinal) ? ofLeft.From?.AddDays(-1) : null;
        return (from, until ?? ofLeft.Until ?? endsLater);
    }

    private static bool LeftIsDated(ReadOnlySpan<char> left) =>
        left.Contains("hieu luc", StringComparison.Ordinal)
            || left.Contains("thuc hien", StringComparison.Ordinal)
            || left.Contains("ap dung", StringComparison.Ordinal);

    private static (DateOnly? From, DateOnly? Until) Days(ReadOnlySpan<char> words) =>
        (DayAfter(RelationVocabulary.Beginnings, words), DayAfter(RelationVocabulary.Endings, words));

    // The day behind one of the words; 'từ ngày Nghị định này có hiệu lực' tells none.
    internal static DateOnly? DayAfter(WordList leads, ReadOnlySpan<char> words)
    {
        while (leads.IndexIn(words, out var end) >= 0)
        {
            words = words[end..];
            var cursor = TextCursor.OverFolded(words);
            cursor.SkipBlanks();
            if (DateReader.TryReadBare(ref cursor, out var day))
                return day;
            // 'đến hết năm 2025'
            if (leads == RelationVocabulary.Endings && cursor.TryNextWord("nam") && LastOfYear(ref cursor) is { } last)
                return last;
        }
        return null;
    }

    private static DateOnly? LastOfYear(ref TextCursor cursor)
    {
        const int December = 12, LastDay = 31, DigitsOfYear = 4;
        cursor.SkipBlanks();
        return cursor.TryDigits(DigitsOfYear, out var year) && YearWindow.Announced.Contains(year)
            ? new DateOnly(year, December, LastDay) : null;
    }

    private int ClauseStart(int verb)
    {
        var low = Math.Max(0, verb - LongestClause);
        return low + text.Text[low..verb].LastIndexOfAny(";:.\n") + 1;
    }

    // What a change does to the days of effect; a quoted clause may give the document another one: 'Đính chính khoản 1
    // Điều 12 Thông tư số … như sau: “1. Thông tư này có hiệu lực từ ngày …”'.
    private IEnumerable<DocumentChange> WithEffect((CitedPlace Mention, DocumentChange Change) one)
    {
        var (mention, change) = one;
        var verb = text.Folded[mention.Verb.Start..mention.Verb.End];
        yield return EffectWords.Apply(change, verb, Sentence(Math.Max(mention.End, mention.Verb.End)));
        if (change is { Action: Relation.Amends, Scope.IsEmpty: false }
            && QuotedBegin(mention.End) is { } day)
            yield return change with { Effect = ChangedEffect.Begins, Scope = [], From = day };
    }

    private ReadOnlySpan<char> Sentence(int start) =>
        SentenceBounds.UpToEnd(text.Folded[start..Math.Min(text.Length, start + LongestClause)]);

    // The day in '…: “1. Thông tư này có hiệu lực thi hành kể từ ngày …”', which stands right behind the document.
    private DateOnly? QuotedBegin(int end)
    {
        const int LongestLead = 120, LongestOpening = 60;
        var words = text.Folded[end..Math.Min(text.Length, end + LongestClause)];
        var open = text.Text[end..(end + words.Length)].IndexOfAny('“', '"');
        if (open is < 0 or > LongestLead
            || !words[..open].TrimEnd().EndsWith(":"))
            return null;
        // What stands behind the end of the quotation is said of the act that quotes.
        var quoted = words[(open + 1)..];
        if (text.Text.Slice(end + open + 1, quoted.Length).IndexOfAny('”', '"') is >= 0 and var close)
            quoted = quoted[..close];
        var own = quoted.IndexOf(" nay co hieu luc");
        return own is > 0 and < LongestOpening
            ? EffectReader.Starting(quoted[(own + " nay co hieu luc".Length)..], null).From : null;
    }

    // 'Ngưng hiệu lực A, B và C đến hết ngày …': the days stand behind the last of those that one verb governs. The last
    // day of what is left out of one is not that of the others.
    private static void ShareDays(List<(CitedPlace Mention, DocumentChange Change)> found)
    {
        for (var i = found.Count - 2; i >= 0; i--)
        {
            var (mention, change) = found[i];
            var (next, after) = found[i + 1];
            if (mention.Verb.Length > 0
                && mention.Verb == next.Verb
                && change.Until is null
                && after is { Until: not null, Exception: null })
                found[i] = (mention, change with { From = after.From, Until = after.Until });
        }
    }

    // The title and the line that enacts ('ban hành Thông tư sửa đổi …') announce what an article does, with its days
    // and provisions.
    private static IEnumerable<(CitedPlace Mention, DocumentChange Change)> WithoutTitle(
        List<(CitedPlace Mention, DocumentChange Change)> found, NormalizedText text)
    {
        var body = BodyStart(text);
        var done = found.Where(one => one.Mention.Start >= body).Select(one => What(one.Change)).ToHashSet();
        return found.Where(one => one.Mention.Start >= body
            || !done.Contains(What(one.Change)));

        static (Relation Action, string? Designation) What(DocumentChange change) =>
            (change.Action, change.Target.Designation);
    }

    // 'Điều 1.' at the start of a line.
    private static int BodyStart(NormalizedText text)
    {
        const string First = "dieu 1";
        for (var at = text.Folded.IndexOf(First); at >= 0;)
        {
            var end = at + First.Length;
            if ((at == 0 || text.Text[at - 1] == '\n')
                && end < text.Length
                && text.Folded[end] is '.' or ':')
                return at;
            var next = text.Folded[end..].IndexOf(First);
            at = next < 0 ? -1 : end + next;
        }
        return 0;
    }
}
