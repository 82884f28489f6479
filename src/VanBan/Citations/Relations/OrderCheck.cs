using VanBan.Citations.Scan;
using VanBan.Knowledge;
using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Citations.Relations;

/// <summary>
/// Tells what a document does itself from what it only speaks of: a task ('- Sửa đổi Quyết định số … trong quý II'), a
/// row of a table, a form, a kind of document that changes nothing.
/// In doubt nothing is changed: a document must not be called repealed by a guess.
/// </summary>
/// <param name="text">The text.</param>
/// <param name="own">The kind of the document whose orders they would be.</param>
/// <param name="next">The offset in the text's source behind which another document stands, which says for itself what
/// it does; <see langword="null"/> for none.</param>
/// <param name="places">Its structure.</param>
internal sealed class OrderCheck(NormalizedText text, DocumentType? own, int? next, DocumentPlaces places)
{
    private readonly int end = next is { } behind ? text.FromSource(behind) : int.MaxValue;

    private const int LongestSection = 3000;
    private const int LongestHeading = 240;
    private const int LongestTail = 400;

    /// <summary>
    /// The relation of <paramref name="mention"/>, as far as the place where it stands and the kind of the document let
    /// it be.
    /// </summary>
    public Relation Confirm(CitedPlace mention)
    {
        if (mention.Start >= end)
            return Relation.Mentions;
        if (mention.Relation == Relation.Basis)
            return places.Of(mention.Start).HasFlag(Place.Form) ? Relation.Mentions : Relation.Basis;
        if (IsOnlyCase(mention))
            return Relation.Mentions;
        var relation = Powers.Within(own, mention);
        return Told.IsChangeOf(relation)
            && !mention.IsByThisDocument
            && !Orders(mention)
            ? Relation.Mentions : relation;
    }

    private bool Orders(CitedPlace mention)
    {
        var place = places.Of(mention.Start);
        if ((place & (Place.Table | Place.Form | Place.Quotation)) != 0
            || IsCell(mention.Verb.Start))
            return false;
        // An attached regulation has articles and orders like the document itself; an attached plan or list tells of
        // others.
        if (place.HasFlag(Place.Attachment) && !place.HasFlag(Place.Article))
            return false;
        return !IsTask(mention);
    }

    private bool IsCell(int at)
    {
        var low = Math.Max(0, at - LongestSection);
        var line = low + text.Text[low..at].LastIndexOf('\n') + 1;
        return text.Text[line..at].Contains('\t');
    }

    // An item whose own verb orders a change is a task of somebody, unless the clause above it changes documents; so is
    // what is to be ready by a time.
    private bool IsTask(CitedPlace mention)
    {
        var folded = text.Folded;
        var verb = mention.Verb;
        if (verb.Length == 0 || verb.Start > mention.Start)
            return false;
        var tail = SentenceBounds.UpToEnd(folded[mention.End..Math.Min(text.Length, mention.End + LongestTail)]);
        // 'đối với các dự án đã hoàn thành' tells cases and no time.
        var cases = EndWords.Limits.IndexIn(tail, out _);
        if (RelationVocabulary.Deadlines.IsIn(cases < 0 ? tail : tail[..cases]))
            return true;
        return OpensItem(verb.Start) && !SectionChanges(verb.Start);
    }

    // 'Không áp dụng Nghị định số … để xử lý hồ sơ' without a day from which: a case is told, no end.
    private bool IsOnlyCase(CitedPlace mention) =>
        EndWords.Dated.Has(text.Folded[mention.Verb.Start..mention.Verb.End])
            && !RelationVocabulary.Beginnings.IsIn(SentenceBounds.UpToEnd(
                text.Folded[mention.End..Math.Min(text.Length, mention.End + LongestTail)]));

    // '- Sửa đổi', 'b) Bãi bỏ': the verb is the first word of an item that is no clause of an article.
    private bool OpensItem(int verb)
    {
        var start = text.Text[..verb].LastIndexOfAny(";:\n.") + 1;
        var line = text.Folded[start..verb].Trim();
        return line is ['-' or '+' or '*']
            || (line is [_, ')'] && char.IsAsciiLetterLower(line[0]));
    }

    // The words that open the list, or the article or numbered clause above it, say that documents are changed: 'Điều
    // 3. Bãi bỏ một số quy định', 'Thông tư này:'.
    private bool SectionChanges(int at)
    {
        var lowest = Math.Max(0, at - LongestSection);
        for (var end = at; end > lowest;)
        {
            var line = lowest + text.Text[lowest..end].LastIndexOf('\n') + 1;
            var words = text.Folded[line..Math.Min(end, line + LongestHeading)];
            if (words.Contains(':') && ChangesDocuments(words[..words.LastIndexOf(':')]))
                return true;
            if (IsSection(text.Folded[line..at]))
                return ChangesDocuments(words);
            end = line - 1;
        }
        return false;
    }

    private static bool IsSection(ReadOnlySpan<char> line) =>
        (line.StartsWith("dieu ")
            && line.Length > 5
            && char.IsAsciiDigit(line[5]))
            || ListMarker.Read(line, out _) is { Kind: '1' };

    private static bool ChangesDocuments(ReadOnlySpan<char> heading) =>
        RelationVocabulary.Verbs.IsIn(heading)
            || heading.Contains("hieu luc", StringComparison.Ordinal)
        || heading.Contains(" nay", StringComparison.Ordinal);
}
