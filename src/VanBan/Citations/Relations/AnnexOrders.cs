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
    private const int MostOtherWords = 1;
    private const string Annex = "phu luc", List = "danh muc";

    private static readonly WordList Attached = new(["kem theo", "dinh kem"]);

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

    /// <summary>Whether a mention begins an entry of a list with its line, though no sentence does: the line is numbered,
    /// or the one above it has ended.</summary>
    /// <param name="at">Where the mention begins.</param>
    public bool BeginsEntry(int at)
    {
        var line = LineStart(at);
        if (!LeadReader.IsBare(ListMarker.Skip(text.Folded[line..at])))
            return false;
        if (ListMarker.Read(text.Folded[line..at], out _) is not null)
            return true;
        var above = text.Text[..line].TrimEnd();
        return above is [.., ';' or '.' or ')'] || IsInCapitals(above[(above.LastIndexOf('\n') + 1)..]);
    }

    private static bool IsInCapitals(ReadOnlySpan<char> line)
    {
        var letters = 0;
        foreach (var c in line)
        {
            if (char.IsLower(c))
                return false;
            letters += char.IsUpper(c) ? 1 : 0;
        }
        return letters > 3;
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
            Add(at, word, regulates);
            var next = body[(at + word.Length)..].IndexOf(word);
            at = next < 0 ? -1 : at + word.Length + next;
        }
    }

    private void Add(int at, string word, bool regulates)
    {
        var from = Math.Max(0, at - LongestSentence);
        var start = SentenceBounds.StartOfSentence(text, from, at) is >= 0 and var sentence ? sentence : from;
        var tail = SentenceBounds.UpToEnd(text.Folded[at..Math.Min(text.Length, at + LongestSentence)]);
        if (!IsAttachedHere(tail) || ToldOf(start, at, at + tail.Length, regulates) is not var (told, place))
            return;
        foreach (var annex in Named(at, word))
            orders.Add(new Order(annex, told, place));
    }

    // '(Phụ lục I, Phụ lục II kèm theo)', 'Danh mục ban hành kèm theo Thông tư này', and not that of another act.
    private static bool IsAttachedHere(ReadOnlySpan<char> tail)
    {
        var at = Attached.IndexIn(tail, out var end);
        if (at < 0)
            return false;
        var rest = tail[end..];
        var stop = rest.IndexOfAny(")(;,:");
        rest = (stop < 0 ? rest : rest[..stop]).Trim();
        return rest.IsEmpty || rest.Contains(" nay", StringComparison.Ordinal)
            || (PredicateReader.Begins(rest) && !rest.Contains('/'));
    }

    // What is done to the documents listed, and the end of the words that tell how much of them is meant: 'Bãi bỏ các
    // văn bản (Phụ lục I kèm theo)', 'Các văn bản tại Phụ lục kèm theo hết hiệu lực từ ngày …'.
    private (Told Told, int Object)? ToldOf(int start, int at, int end, bool regulates)
    {
        var lead = text.Folded[start..at];
        var open = lead.LastIndexOf('(');
        var words = open >= 0 && !lead[open..].Contains(')') ? lead[..open] : lead;
        // 'theo Danh mục đính kèm' tells where they are listed.
        if (words.TrimEnd().EndsWith(" theo"))
            words = words[..(words.TrimEnd().Length - " theo".Length)];
        if (LeadReader.Read(words, opensClause: true, regulates) is { IsChange: true } ahead)
            return words[ahead.Verb.End..].Contains(';') ? null : (ahead.From(start), start + words.Length);
        return RelationVocabulary.ObjectWords.CountOthers(ListMarker.Skip(words)) <= MostOtherWords
            && Attached.IndexIn(text.Folded[at..end], out var attached) >= 0
            && PredicateReader.Read(text, at + attached, end) is { IsChange: true } behind ? (behind, end) : null;
    }

    // 'phu luc i' and 'phu luc ii' of 'Phụ lục I, II'; 'phu luc' alone.
    private List<string> Named(int at, string word)
    {
        var names = new List<string>();
        var cursor = new TextCursor(text, at + word.Length);
        while (true)
        {
            cursor.SkipBlanks();
            var number = cursor.ReadWord();
            if (!Numeral.IsRoman(number) && !(number.Length > 0 && char.IsAsciiDigit(number[0])))
                return names.Count > 0 ? names : [word];
            names.Add($"{word} {number}");
            if (!cursor.TrySkip(',') && !cursor.TryNextWord("va"))
                return names;
            // 'Phụ lục I và Phụ lục II'
            cursor.TryNextWord(word);
        }
    }

    /// <summary>An order that names an annex.</summary>
    /// <param name="Annex">Its label, folded: <c>phu luc i</c>.</param>
    /// <param name="Told">What is done to the documents listed in it.</param>
    /// <param name="Object">Where the annex is named.</param>
    internal sealed record Order(string Annex, Told Told, int Object);
}
