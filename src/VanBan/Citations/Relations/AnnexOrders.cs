using System.Collections.Immutable;
using VanBan.Citations.Scan;
using VanBan.Documents;
using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Citations.Relations;

/// <summary>
/// Lists of documents in annexes that an article changes: 'Bãi bỏ toàn bộ các văn bản tại Phụ lục I ban hành kèm theo
/// Thông tư này'. A list that is only published
/// ('Công bố danh mục văn bản hết hiệu lực') changes nothing.
/// </summary>
internal sealed class AnnexOrders
{
    private const int LongestSentence = 400;
    private const string Annex = "phu luc", List = "danh muc";

    private readonly NormalizedText text;
    private readonly List<Order> orders = [];

    // Where each annex begins in the normalised text, with its label, folded.
    private readonly List<(int Start, string Label)> annexes = [];

    public AnnexOrders(NormalizedText text, ImmutableArray<Segment> segments, bool regulates)
    {
        this.text = text;
        foreach (var segment in segments)
        {
            if (segment.Unit == SegmentUnit.Attachment && !segment.IsQuoted)
                annexes.Add((text.FromSource(segment.Span.Start), Letters.Fold(segment.Label ?? "")));
        }
        if (annexes.Count == 0)
            return;
        FindOrders(Annex, regulates);
        FindOrders(List, regulates);
    }

    /// <summary>
    /// What an article does with the documents listed where <paramref name="mention"/> stands, if it is the one that
    /// its line is about; null for nothing.
    /// </summary>
    /// <param name="mention">The mention.</param>
    /// <param name="previousEnd">The end of the mention before it.</param>
    public Order? Of(CitedPlace mention, int previousEnd)
    {
        if (orders.Count == 0
            || mention.Start < annexes[0].Start
            || previousEnd > LineStart(mention.Start))
            return null;
        var label = annexes.FindLast(annex => annex.Start <= mention.Start).Label;
        return orders.Find(order => order.Annex == label)
            ?? orders.Find(order => annexes.Count == 1
                && (order.Annex is Annex or List));
    }

    private int LineStart(int at)
    {
        var low = Math.Max(0, at - LongestSentence);
        return low + text.Text[low..at].LastIndexOf('\n') + 1;
    }

    private void FindOrders(string word, bool regulates)
    {
        var body = text.Folded[..annexes[0].Start];
        for (var at = body.IndexOf(word); at >= 0;)
        {
            if (OrderAt(at, word, regulates) is { } order)
                orders.Add(order);
            var next = body[(at + word.Length)..].IndexOf(word);
            at = next < 0 ? -1 : at + word.Length + next;
        }
    }

    private Order? OrderAt(int at, string word, bool regulates)
    {
        var from = Math.Max(0, at - LongestSentence);
        var start = SentenceBounds.StartOfSentence(text, from, at) is >= 0 and var sentence ? sentence : from;
        var tail = SentenceBounds.UpToEnd(text.Folded[at..Math.Min(text.Length, at + LongestSentence)]);
        if (!tail.Contains("kem theo", StringComparison.Ordinal)
            || !tail.Contains(" nay", StringComparison.Ordinal))
            return null;
        var told = LeadReader.Read(text.Folded[start..at], opensClause: true, regulates);
        return told is { IsChange: true } change ? new Order(Named(at, word), change.From(start), at) : null;
    }

    // 'phu luc i', or 'phu luc' alone.
    private string Named(int at, string word)
    {
        var cursor = new TextCursor(text, at + word.Length);
        cursor.SkipBlanks();
        var number = cursor.ReadWord();
        return Numeral.IsRoman(number)
            || (number.Length > 0 && char.IsAsciiDigit(number[0]))
            ? $"{word} {number}" : word;
    }

    /// <summary>An order that names an annex.</summary>
    /// <param name="Annex">Its label, folded: <c>phu luc i</c>.</param>
    /// <param name="Told">What is done to the documents listed in it.</param>
    /// <param name="Object">Where the annex is named.</param>
    internal sealed record Order(string Annex, Told Told, int Object);
}
