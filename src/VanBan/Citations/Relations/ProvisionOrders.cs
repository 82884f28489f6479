using System.Collections.Immutable;
using System.Runtime.InteropServices;
using VanBan.Citations.Scan;
using VanBan.Documents;
using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Citations.Relations;

/// <summary>
/// Orders about provisions, item by item: '3. Sửa đổi, bổ sung một số khoản của Điều 6 như sau: a) …', '6. Bãi bỏ các
/// Điều 3, 13 và 14.', 'a) Thay cụm từ “…” bằng cụm từ “…” tại khoản 3 Điều 2', 'b) Ngưng hiệu lực quy định … tại khoản
/// 1 Điều 37 từ ngày …'. The act is named in the item, in the lead of the list, in the heading of the article, or in the
/// title of the document. What stands inside quotation marks is another act's.
/// </summary>
internal sealed class ProvisionOrders
{
    private const int LongestOrder = 4000;

    private readonly NormalizedText text;
    private readonly List<CitedPlace> mentions;
    private readonly ImmutableArray<Citation> citations;
    private readonly DocumentPlaces places;
    private readonly Header header;
    private readonly EffectStages stages;
    private readonly List<DocumentChange> found;
    private readonly Dictionary<int, OrderFrame> frames = [];

    // Among those found: what an item with an act of its own has made more exact, and what items below say again.
    private readonly HashSet<int> exact = [], covered = [];

    private ProvisionOrders(
        NormalizedText text, List<CitedPlace> mentions, ImmutableArray<Citation> citations, Header header,
        DocumentPlaces places, EffectStages stages, IEnumerable<DocumentChange> known)
    {
        (this.text, this.mentions, this.citations, this.header, this.places, this.stages) =
            (text, mentions, citations, header, places, stages);
        found = [.. known];
    }

    /// <summary>The changes of <paramref name="known"/>, each with the provisions that its item names, and those that
    /// items make which name no act.</summary>
    /// <param name="text">The text.</param>
    /// <param name="mentions">The acts named in it.</param>
    /// <param name="citations">The citations made of them.</param>
    /// <param name="header">Its head.</param>
    /// <param name="places">Its structure.</param>
    /// <param name="stages">Its provisions with days of effect of their own.</param>
    /// <param name="known">What is done to acts that are named, in the order of the text.</param>
    public static IEnumerable<DocumentChange> Read(
        NormalizedText text, List<CitedPlace> mentions, ImmutableArray<Citation> citations, Header header,
        DocumentPlaces places, EffectStages stages, IEnumerable<DocumentChange> known)
    {
        if (header.Type is not { Effect: Knowledge.DocumentEffect.Any } || mentions.Count == 0)
            return known;
        var orders = new ProvisionOrders(text, mentions, citations, header, places, stages, known);
        orders.Walk();
        return orders.found.Where((_, index) => !orders.covered.Contains(index));
    }

    private void Walk()
    {
        frames[-1] = new OrderFrame { Act = AmendedByTitle() };
        for (var i = 0; i < places.Segments.Length; i++)
        {
            var segment = places.Segments[i];
            if (segment.IsQuoted || segment.Kind == SegmentKind.TableRow)
                continue;
            var frame = frames[i] = new OrderFrame { Above = FrameOf(segment.Parent), Unit = segment.Unit };
            var start = text.FromSource(segment.Span.Start);
            var span = new TextSpan(start, Math.Min(text.FromSource(segment.Span.End), start + LongestOrder));
            foreach (var item in segment.Unit == SegmentUnit.Article ? ItemsOf(span) : [span])
                ReadItem(item, frame);
        }
    }

    private OrderFrame FrameOf(int segment) => frames.TryGetValue(segment, out var frame) ? frame : frames[-1];

    // A heading may go on into the first item of its list: 'Điều 2. Bãi bỏ một số khoản ⏎ 1. Bãi bỏ …'.
    private List<TextSpan> ItemsOf(TextSpan span)
    {
        var items = new List<TextSpan>();
        var (from, end) = (span.Start, span.End);
        for (var next = text.Text[from..end].IndexOf('\n'); next >= 0;)
        {
            next++;
            var at = span.Start + next;
            if (ListMarker.Read(text.Folded[at..end], out var length) is { Kind: not '-' }
                && OrderVocabulary.Verbs.Match(text.Folded[..end], at + length + 1, out _) > 0)
            {
                items.Add(new TextSpan(from, at));
                from = at;
            }
            var further = text.Text[at..end].IndexOf('\n');
            next = further < 0 ? -1 : next + further;
        }
        items.Add(new TextSpan(from, end));
        return items;
    }

    private void ReadItem(TextSpan item, OrderFrame frame)
    {
        var words = text.Folded[item.Start..item.End].TrimEnd();
        var start = item.Start + words.Length - ListMarker.Skip(words).Length;
        var order = OrderReader.Read(text, start, item.End, mentions, frame.Above?.List);
        if (Lead(item, order) is { } act)
            frame.Lead(act);
        if (order is null || !IsOfThisDocument(start))
            return;
        if (order.First.Relation == Relation.Suspends)
            Suspend(order, item, frame);
        else
            Take(order, frame, words.EndsWith(":"));
    }

    private bool IsOfThisDocument(int at) =>
        (places.Of(at) & (Place.Table | Place.Form | Place.Quotation | Place.Attachment)) == 0;

    // The act that a heading or a lead names for the items under it; of two that it names, none.
    private CitedPlace? Lead(TextSpan item, ProvisionOrder? order)
    {
        CitedPlace? lead = null;
        for (var i = FirstMention(item.Start); i < mentions.Count && mentions[i].Start < item.End; i++)
        {
            if (!IsAct(mentions[i]) || IsInQuotation(item.Start, mentions[i].Start))
                continue;
            if (lead is not null && Told.IsChangeOf(mentions[i].Relation) && !IsSame(lead, mentions[i]))
                return null;
            lead ??= mentions[i];
        }
        return lead is not null && IsLead(item, order, lead) ? lead : null;
    }

    // 'Bổ sung Điều 3a quy định về … theo Luật …': an act that is only spoken of.
    private bool IsLead(TextSpan item, ProvisionOrder? order, CitedPlace lead)
    {
        if (order is { Changes.Count: > 0 })
            return Told.IsChangeOf(lead.Relation) || order.Changes.Exists(change => change.Act == lead);
        var words = text.Folded[item.Start..item.End];
        return words.TrimEnd().EndsWith(":") || RelationVocabulary.Verbs.IsIn(words);
    }

    private int FirstMention(int from) => Ordered.First(
        CollectionsMarshal.AsSpan(mentions), from, static (mention, at) => mention.Start >= at);

    private bool IsInQuotation(int start, int at)
    {
        var before = text.Text[start..at];
        return before.LastIndexOf('“') > before.LastIndexOf('”');
    }

    private bool IsAct(CitedPlace mention) =>
        mention is { Ordinal: >= 0, Kind: not CitationKind.Self }
            && citations[mention.Ordinal].Key.Designation is not null;

    private bool IsSame(CitedPlace one, CitedPlace other) =>
        citations[one.Ordinal].Key.Designation == citations[other.Ordinal].Key.Designation;

    // The one act that the words before the first article amend.
    private CitedPlace? AmendedByTitle()
    {
        var body = places.Segments.FirstOrDefault(segment => segment.Unit == SegmentUnit.Article)?.Span.Start;
        CitedPlace? only = null;
        foreach (var mention in body is { } offset ? mentions[..FirstMention(text.FromSource(offset))] : [])
        {
            if (mention.Relation != Relation.Amends || !IsAct(mention))
                continue;
            if (only is not null && !IsSame(only, mention))
                return null;
            only ??= mention;
        }
        return only;
    }

    private void Take(ProvisionOrder order, OrderFrame frame, bool endsWithColon)
    {
        if (order.OpensList && (endsWithColon || order.IsOfWords || order.First.Relation != Relation.Amends))
            frame.Open(order);
        frame.Whole = order.Whole is { } whole ? frame.Above!.Completed(whole) : WholeOf(order, frame);
        var changes = order.Changes
            .ConvertAll(change => change with { Provision = frame.Above!.Completed(change.Provision) });
        if (order is { Whole: not null, Changes.Count: 0, First.Relation: Relation.Amends })
            changes.Add(new OrderedChange(order.First, frame.Whole!, null));
        changes.RemoveAll(static change => change.Provision is { Article: null, Part: null });
        foreach (var group in changes.GroupBy(change => (change.Told.Relation, Act: change.Act ?? frame.ActAbove)))
            Put(group.Key.Act, group.Key.Relation, [.. group], frame, isLead: endsWithColon);
    }

    // '5. Sửa đổi, bổ sung khoản 1 và khoản 2 Điều 6 như sau:': 'a) … khoản 1' below is one of Điều 6.
    private static Pinpoint? WholeOf(ProvisionOrder order, OrderFrame frame)
    {
        var provisions = order.Changes.ConvertAll(change => frame.Above!.Completed(change.Provision));
        if (provisions.Count == 0 || provisions.Exists(one => one.Article != provisions[0].Article))
            return null;
        return provisions.Count == 1 ? provisions[0] with { Point = null }
            : provisions[0].Article is { } article ? new Pinpoint(article, null, null) : null;
    }

    private void Put(CitedPlace? act, Relation relation, ImmutableArray<OrderedChange> changes, OrderFrame frame, bool isLead)
    {
        if (act is null || !IsAct(act))
            return;
        var scope = changes.Select(change => change.Provision).Distinct().ToImmutableArray();
        var at = changes.Any(change => change.Act == act)
            ? found.FindIndex(change => change.Citation == act.Ordinal && change.By is null) : -1;
        if (at >= 0 && exact.Add(at))
        {
            found[at] = found[at] with { Action = relation, Scope = scope, IsPartial = true };
        }
        else
        {
            Add(act, relation, scope, changes[0].Told.Verb, null, null);
            at = found.Count - 1;
        }
        if (isLead)
            frame.Take(at, scope);
        foreach (var (index, rest) in frame.Uncovered(scope))
        {
            found[index] = found[index] with { Scope = rest };
            if (rest.IsEmpty)
                covered.Add(index);
        }
    }

    private void Add(
        CitedPlace act, Relation relation, ImmutableArray<Pinpoint> scope, TextSpan verb, DateOnly? from,
        DateOnly? until)
    {
        var citation = citations[act.Ordinal];
        var stage = from is null ? stages.Of(verb.Start) : null;
        found.Add(new DocumentChange(act.Ordinal, citation.Key, relation, citation.Span)
        {
            Scope = scope,
            IsPartial = true,
            From = from ?? stage?.From ?? header.EffectiveDate,
            Until = until,
            Exception = stage?.LeftOutOfChanges,
            Provision = stages.Holder(verb.Start),
            Verb = text.ToSource(verb),
        });
    }

    // Whatever provisions the order names, for as long as it tells; without days it is not understood.
    private void Suspend(ProvisionOrder order, TextSpan item, OrderFrame frame)
    {
        var provisions = new List<Pinpoint>();
        var end = EndOfClause(order.First.Verb.End, item.End);
        var cursor = new TextCursor(text, order.First.Verb.End);
        if (frame.ActAbove is not { } act || order.Changes.Exists(change => change.Act is not null))
            return;
        while (cursor.At < end)
        {
            if (!(cursor.AtWordStart && PinpointReader.TryRead(ref cursor, provisions)))
                cursor.At++;
        }
        var words = text.Folded[order.First.Verb.End..end];
        // What stands behind 'trừ' is left out and not meant.
        if (provisions.Count == 0
            || provisions.Exists(static one => one is { Article: null, Part: null })
            || ChangeReader.DayAfter(RelationVocabulary.Beginnings, words) is not { } from
            || RelationVocabulary.Exceptions.IsIn(words))
            return;
        Add(act, Relation.Suspends, [.. provisions], order.First.Verb, from,
            ChangeReader.DayAfter(RelationVocabulary.Endings, words));
    }

    private int EndOfClause(int from, int end)
    {
        var words = SentenceBounds.UpToEnd(text.Folded[from..end]);
        var stop = words.IndexOf(';');
        return from + (stop < 0 ? words.Length : stop);
    }
}
