using System.Collections.Immutable;
using VanBan.Citations.Scan;
using VanBan.Documents;
using VanBan.Knowledge;
using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Citations.Relations;

/// <summary>
/// Orders that name provisions and no document, since the document is named above: '6. Bãi bỏ các Điều 3, 13 và 14,
/// khoản 4 Điều 17.' in 'Điều 2. … của Nghị định số …', 'b) Ngưng hiệu lực quy định … tại khoản 1 Điều 37 từ ngày …'
/// under '1. Đối với Thông tư số …:', or anywhere in an act whose title amends one other act.
/// </summary>
internal sealed class ProvisionOrders
{
    private const int LongestOrder = 400;
    private const int LongestSection = 6000;
    private const string Article = "dieu ";

    private static readonly PhraseTable<Relation> Verbs = new(
        KnowledgeTable.Read("provision-orders.tsv").Rows
            .Select(row => (row["verb"], Enum.Parse<Relation>(row["relation"], ignoreCase: true))));

    private readonly NormalizedText text;
    private readonly List<CitedPlace> mentions;
    private readonly DocumentPlaces places;
    private readonly Lazy<QuotedPlaces> quotations;
    private readonly EffectStages stages;

    private ProvisionOrders(
        NormalizedText text, List<CitedPlace> mentions, DocumentPlaces places, EffectStages stages)
    {
        (this.text, this.mentions, this.places, this.stages) = (text, mentions, places, stages);
        quotations = new Lazy<QuotedPlaces>(() => new QuotedPlaces(text));
    }

    /// <summary>The changes that such orders make, in the order of the text.</summary>
    public static IEnumerable<DocumentChange> Read(
        NormalizedText text, List<CitedPlace> mentions, ImmutableArray<Citation> citations, Header header,
        DocumentPlaces places, EffectStages stages)
    {
        if (header.Type is not { Effect: DocumentEffect.Any } || mentions.Count == 0)
            return [];
        return new ProvisionOrders(text, mentions, places, stages).Orders(citations, header);
    }

    private List<DocumentChange> Orders(ImmutableArray<Citation> citations, Header header)
    {
        var found = new List<DocumentChange>();
        for (var line = 0; line >= 0 && line < text.Length;)
        {
            if (OrderAt(line) is { } order && TargetOf(line) is { Ordinal: >= 0 } target
                && citations[target.Ordinal] is { Key.Designation: not null } citation)
            {
                found.Add(new DocumentChange(target.Ordinal, citation.Key, order.Told.Relation, citation.Span)
                {
                    Scope = [.. order.Provisions],
                    IsPartial = true,
                    From = order.From ?? stages.Of(line) ?? header.EffectiveDate,
                    Until = order.Until,
                    Verb = text.ToSource(order.Told.Verb),
                });
            }
            var end = text.Text[line..].IndexOf('\n');
            line = end < 0 ? -1 : line + end + 1;
        }
        return found;
    }

    // A verb that opens its line, provisions, and nothing else; of a suspension its days.
    private Order? OrderAt(int line)
    {
        var end = Math.Min(text.Length, line + LongestOrder);
        var marker = ListMarker.Read(text.Folded[line..end], out var length) is null ? 0 : length;
        var rest = SentenceEnd(text.Folded[(line + marker)..end]);
        var lead = rest.Length - rest.TrimStart().Length;
        if (Verbs.Match(rest, lead, out var relation) is not (> 0 and var verbEnd))
            return null;
        var verb = new TextSpan(line + marker + lead, line + marker + verbEnd);
        end = line + marker + rest.Length;
        if (NamesDocument(verb.End, end) || quotations.Value.Contain(verb.Start)
            || (places.Of(verb.Start) & (Place.Table | Place.Form | Place.Quotation | Place.Attachment)) != 0)
            return null;
        var provisions = new List<Pinpoint>();
        return relation == Relation.Suspends
            ? Suspension(verb, end, provisions) : OfProvisions(relation, verb, end, provisions);
    }

    // 'Bãi bỏ Điều 3.', 'Sửa đổi, bổ sung khoản 2 Điều 5 như sau:', 'Bổ sung khoản 3a vào sau khoản 3 Điều 5 như sau:'
    private Order? OfProvisions(Relation relation, TextSpan verb, int end, List<Pinpoint> provisions)
    {
        var cursor = new TextCursor(text, verb.End);
        cursor.SkipBlanks();
        if (!PinpointReader.TryRead(ref cursor, provisions) || cursor.At > end
            || !EndsOrder(text.Folded[cursor.At..end].Trim(" .;,"), relation)
            || !AreWhole(provisions))
            return null;
        return new Order(new Told(relation, verb), provisions, null, null);
    }

    private static bool EndsOrder(ReadOnlySpan<char> rest, Relation relation) =>
        rest.IsEmpty || (relation == Relation.Amends && rest.StartsWith("nhu sau"));

    private Order? Suspension(TextSpan verb, int end, List<Pinpoint> provisions)
    {
        var cursor = new TextCursor(text, verb.End);
        while (cursor.At < end)
        {
            if (!(cursor.AtWordStart && PinpointReader.TryRead(ref cursor, provisions)))
                cursor.At++;
        }
        var words = text.Folded[verb.End..end];
        var from = ChangeReader.DayAfter(RelationVocabulary.Beginnings, words);
        // What stands behind 'trừ' is left out and not meant.
        if (!AreWhole(provisions)
            || from is null
            || RelationVocabulary.Exceptions.IsIn(words))
            return null;
        return new Order(
            new Told(Relation.Suspends, verb), provisions, from,
            ChangeReader.DayAfter(RelationVocabulary.Endings, words));
    }

    // 'khoản 3' alone is one of the article that is being amended.
    private static bool AreWhole(List<Pinpoint> provisions) =>
        provisions.Count > 0
            && provisions.TrueForAll(one => one.Article is not null || one.Part is not null);

    private static ReadOnlySpan<char> SentenceEnd(ReadOnlySpan<char> words)
    {
        words = SentenceBounds.UpToEnd(words);
        var end = words.IndexOf(';');
        return end < 0 ? words : words[..end];
    }

    private bool NamesDocument(int from, int to) =>
        mentions.Exists(mention => mention.Start < to && mention.End > from);

    // The lead of the list, else the heading of the article, else the one act that the title amends.
    private CitedPlace? TargetOf(int at)
    {
        var lowest = Math.Max(0, at - LongestSection);
        for (var end = at - 1; end > lowest;)
        {
            var line = text.Text[..end].LastIndexOf('\n') + 1;
            var words = text.Folded[line..end].TrimEnd();
            if (words.EndsWith(":") && First(line, end) is { } lead)
                return quotations.Value.Contain(lead.Start) ? null : lead;
            if (words.StartsWith(Article)
                && words.Length > Article.Length
                && char.IsAsciiDigit(words[Article.Length]))
                return InHeading(line, end) ?? AmendedByTitle(line);
            end = line - 1;
        }
        return null;
    }

    private CitedPlace? First(int from, int to) =>
        mentions.Find(mention => mention.Start >= from
            && mention.Start < to
            && mention.Number is not null);

    private CitedPlace? InHeading(int from, int to) =>
        RelationVocabulary.Verbs.IsIn(text.Folded[from..to]) ? First(from, to) : null;

    private CitedPlace? AmendedByTitle(int body)
    {
        CitedPlace? only = null;
        foreach (var mention in mentions)
        {
            if (mention.Start >= body || mention.Relation != Relation.Amends)
                continue;
            if (only is not null && only.Number?.Slug != mention.Number?.Slug)
                return null;
            only ??= mention;
        }
        return only;
    }

    private sealed record Order(Told Told, List<Pinpoint> Provisions, DateOnly? From, DateOnly? Until);
}
