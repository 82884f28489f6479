using System.Globalization;
using System.Runtime.InteropServices;
using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Citations.Relations;

/// <summary>
/// Provisions of the document that take effect on a day of their own: 'Các điều từ Điều 1 đến Điều 11 của Nghị định này
/// có hiệu lực từ ngày 01 tháng 7 năm 2025'.
/// </summary>
internal sealed class EffectStages
{
    private const string Effect = "co hieu luc", Placed = "quy dinh tai ";
    private const int LongestSentence = 400;

    private readonly NormalizedText text;
    private readonly List<(Pinpoint Provision, DateOnly Day)> stages = [];

    // The lines with which articles and clauses begin: where the marker ends, and its number. Found once: a text of
    // thousands of changes must not be gone through again for each.
    private readonly List<(int Stop, string Number)> articles = [], clauses = [];

    public EffectStages(NormalizedText text)
    {
        this.text = text;
        for (var at = text.Folded.IndexOf(Effect); at >= 0;)
        {
            Add(at);
            var next = text.Folded[(at + Effect.Length)..].IndexOf(Effect);
            at = next < 0 ? -1 : at + Effect.Length + next;
        }
        if (stages.Count > 0)
            FindProvisions();
    }

    /// <summary>The provisions with the day on which each takes effect, in the order of the text.</summary>
    public IReadOnlyList<(Pinpoint Provision, DateOnly Day)> All => stages;

    /// <summary>
    /// The day on which the provision that holds the character at <paramref name="at"/> takes effect; null where no day
    /// of its own is told.
    /// </summary>
    public DateOnly? Of(int at)
    {
        if (stages.Count == 0)
            return null;
        var (article, clause) = ProvisionAt(at);
        foreach (var (provision, day) in stages)
        {
            if (article is not null && provision.Article == article
                && (provision.Clause is null || provision.Clause == clause))
                return day;
        }
        return null;
    }

    private void Add(int at)
    {
        var from = Math.Max(0, at - LongestSentence);
        var start = SentenceBounds.StartOfSentence(text, from, at) is >= 0 and var sentence ? sentence : from;
        var before = text.Folded[start..at];
        var isList = before.TrimEnd().EndsWith(" sau day");
        if (!(isList || before.TrimEnd().EndsWith(" nay") || IsOnlyProvisions(start, at))
            || before.Contains(Effect, StringComparison.Ordinal))
            return;
        var tail = SentenceBounds.UpToEnd(text.Folded[at..Math.Min(text.Length, at + LongestSentence)]);
        if (ChangeReader.DayAfter(RelationVocabulary.Beginnings, tail) is not { } day)
            return;
        if (isList)
            AddItems(at + tail.IndexOf(':') + 1, day);
        else
            AddProvisions(before, day);
    }

    // '2. Khoản 2 Điều 5 có hiệu lực từ ngày …': what names no document is of this one.
    private bool IsOnlyProvisions(int start, int end)
    {
        var words = ListMarker.Skip(text.Folded[start..end]);
        if (words.StartsWith(Placed))
            words = words[Placed.Length..].TrimStart();
        var cursor = TextCursor.OverFolded(words);
        return PinpointReader.TryRead(ref cursor, []) && cursor.Rest.IsWhiteSpace();
    }

    // 'Các điều, khoản sau đây có hiệu lực từ ngày …: a) Các khoản 1, 11 và 12 Điều 1, Điều 2 Nghị định này; b) …'
    private void AddItems(int start, DateOnly day)
    {
        for (var at = start; at > 0 && at < text.Length;)
        {
            var end = text.Text[at..].IndexOf('\n') is >= 0 and var line ? at + line : text.Length;
            var words = text.Folded[at..end];
            if (!words.IsWhiteSpace()
                && ListMarker.Read(words, out _) is not { Kind: 'a' or '-' })
                return;
            var left = RelationVocabulary.Exceptions.IndexIn(words, out _);
            AddProvisions(left < 0 ? words : words[..left], day);
            at = end + 1;
        }
    }

    private void AddProvisions(ReadOnlySpan<char> before, DateOnly day)
    {
        var provisions = new List<Pinpoint>();
        var cursor = TextCursor.OverFolded(before);
        while (!cursor.IsAtEnd)
        {
            if (!(cursor.AtWordStart && PinpointReader.TryRead(ref cursor, provisions)))
                cursor.At++;
        }
        stages.AddRange(
            provisions.Where(provision => provision.Article is not null).Select(provision => (provision, day)));
    }

    private void FindProvisions()
    {
        for (var start = 0; start < text.Length;)
        {
            var line = TextCursor.OverFolded(text.Folded, start);
            if (line.TryWord("dieu")
                && line.TrySkip(' ')
                && line.ReadWord() is { Length: > 0 } article
                && line.CurrentFolded is '.' or ':')
                articles.Add((line.At, article.ToString()));
            line.At = start;
            if (line.TryDigits(2, out var number) && line.CurrentFolded == '.')
                clauses.Add((line.At, number.ToString(CultureInfo.InvariantCulture)));
            var end = text.Text[start..].IndexOf('\n');
            start = end < 0 ? text.Length : start + end + 1;
        }
    }

    // The article and the clause of the document itself in whose lines the place stands.
    private (string? Article, string? Clause) ProvisionAt(int at)
    {
        var article = LastBefore(articles, at);
        var clause = LastBefore(clauses, at);
        var isOfArticle = clause >= 0
            && (article < 0 || clauses[clause].Stop > articles[article].Stop);
        return (article < 0 ? null : articles[article].Number, isOfArticle ? clauses[clause].Number : null);
    }

    // Index of the last marker that ends before a place; -1 for none.
    private static int LastBefore(List<(int Stop, string Number)> markers, int at) =>
        Ordered.First(CollectionsMarshal.AsSpan(markers), at, static (marker, place) => marker.Stop >= place) - 1;
}
