using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using VanBan.Documents;
using VanBan.Documents.Head;
using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Citations.Relations;

/// <summary>
/// Provisions of the document that take effect on a day of their own: 'Các điều từ Điều 1 đến Điều 11 của Nghị định này
/// có hiệu lực từ ngày 01 tháng 7 năm 2025'.
/// </summary>
internal sealed class EffectStages
{
    private const string Effect = "co hieu luc";
    private const int LongestSentence = 600;

    private readonly NormalizedText text;
    private readonly DateOnly? issued;
    private readonly List<EffectStage> stages = [];

    // The lines with which articles and clauses begin: where the marker ends, and its number. Found once: a text of
    // thousands of changes must not be gone through again for each.
    private readonly List<(int Stop, string Number)> articles = [], clauses = [];
    private bool hasProvisions;

    private EffectStages(NormalizedText text, DateOnly? issued) => (this.text, this.issued) = (text, issued);

    /// <summary>Those of a text that tells none.</summary>
    public static EffectStages None { get; } = new(Normalizer.Normalize(""), null);

    /// <summary>The stages, in the order of the text.</summary>
    public IReadOnlyList<EffectStage> All => stages;

    /// <summary>Reads the stages that a document tells of itself; of one that rules nothing, none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="header">Its head.</param>
    public static EffectStages Read(NormalizedText text, Header header)
    {
        var read = new EffectStages(text, header.Date);
        if (header.Type is { Effect: not Knowledge.DocumentEffect.None })
            read.Find();
        return read;
    }

    /// <summary>
    /// The stage in which the provision that holds the character at <paramref name="at"/> takes effect; null where no
    /// day of its own is told.
    /// </summary>
    public EffectStage? Of(int at)
    {
        if (stages.Count == 0)
            return null;
        var (article, clause) = ProvisionAt(at);
        if (article is null)
            return null;
        foreach (var stage in stages)
        {
            if (!stage.IsOfAttachment
                && stage.Provisions.Any(provision => provision is { Point: null } && provision.Article == article
                    && (provision.Clause is null || provision.Clause == clause)))
                return stage;
        }
        return null;
    }

    /// <summary>The article of the document itself, with the clause, in whose lines the place stands; null where it
    /// stands in none.</summary>
    /// <param name="at">A place in the text.</param>
    public Pinpoint? Holder(int at) =>
        ProvisionAt(at) is ({ } article, var clause) ? new Pinpoint(article, clause, null) : null;

    private void Find()
    {
        QuotedPlaces? quotations = null;
        for (var at = text.Folded.IndexOf(Effect); at >= 0;)
        {
            // A quoted article tells of the act into which it is put.
            if (IsDated(at) && !(quotations ??= new QuotedPlaces(text)).Contain(at))
                Add(at);
            var next = text.Folded[(at + Effect.Length)..].IndexOf(Effect);
            at = next < 0 ? -1 : at + Effect.Length + next;
        }
    }

    private bool IsDated(int at) => TermAt(at).From is not null;

    private EffectTerm TermAt(int at) => EffectReader.Starting(
        text.Folded[(at + Effect.Length)..Math.Min(text.Length, at + LongestSentence)], issued);

    private void Add(int at)
    {
        var from = Math.Max(0, at - LongestSentence);
        var start = SentenceBounds.StartOfSentence(text, from, at) is >= 0 and var sentence ? sentence : from;
        start = StartOfOwn(StartOfLine(start, at), at);
        if (start < 0)
            return;
        var term = TermAt(at);
        var end = at + Effect.Length + term.Span.End;
        var before = text.Folded[start..at];
        if (StageWords.IsListOpener(before))
            AddItems(end, term.From!.Value);
        else if (StageWords.IsOfThis(before))
            Add(start, at, end, term.From!.Value);
    }

    // '… có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này ⏎ Quyết định này có hiệu lực': the stop is missing.
    private int StartOfLine(int start, int at)
    {
        var line = text.Text[start..at].LastIndexOf('\n');
        return line > 0
            && char.IsUpper(text.Text[start + line + 1])
            && text.Folded[start..(start + line)].TrimEnd().EndsWith(" nay")
            ? start + line + 1 : start;
    }

    // Where a sentence tells two days ('Luật này có hiệu lực từ ngày …, trừ khoản 3 Điều 5 có hiệu lực từ ngày …'), the
    // words behind 'trừ' or 'riêng' belong to the later one; -1 where nothing parts them.
    private int StartOfOwn(int start, int at)
    {
        var words = text.Folded[start..at];
        var earlier = words.LastIndexOf(Effect);
        if (earlier < 0)
            return start;
        return StageWords.Apart(words[earlier..], out var end) ? start + earlier + end : -1;
    }

    // 'Các điều, khoản sau đây có hiệu lực từ ngày …: a) Các khoản 1, 11 và 12 Điều 1, Điều 2 Nghị định này; b) …'
    private void AddItems(int start, DateOnly day)
    {
        start += text.Text[start..Math.Min(text.Length, start + LongestSentence)].IndexOf('\n') + 1;
        for (var at = start; at > 0 && at < text.Length;)
        {
            var end = text.Text[at..].IndexOf('\n') is >= 0 and var line ? at + line : text.Length;
            var words = text.Folded[at..end];
            if (!words.IsWhiteSpace()
                && ListMarker.Read(words, out _) is not { Kind: 'a' or '-' })
                return;
            Add(at, end, end, day);
            at = end + 1;
        }
    }

    private void Add(int start, int end, int stop, DateOnly day)
    {
        var (provisions, attached, left) = StageWords.Provisions(text.Text[start..end], text.Folded[start..end]);
        if (provisions.IsEmpty)
            return;
        stages.Add(new EffectStage(provisions, day, text.ToSource(new TextSpan(start, stop)))
        {
            IsOfAttachment = attached,
            Exception = left.Length == 0 ? null
                : text.Text[(start + left.Start)..(start + left.End)].ToString().Replace('\n', ' ')
                    .Trim(' ', ',', ';', '.'),
        });
    }

    private void FindProvisions()
    {
        hasProvisions = true;
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
        if (!hasProvisions)
            FindProvisions();
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
