using VanBan.Citations.Scan;
using VanBan.Knowledge;
using VanBan.Notation;
using VanBan.Text;

namespace VanBan.Citations.Relations;

/// <summary>How much of another document a change means. In doubt it is a part: a document must not be called repealed
/// by a guess.</summary>
/// <param name="text">The text.</param>
internal sealed class ChangeExtent(NormalizedText text)
{
    private const int LongestItem = 400;

    /// <summary>Whether a part is meant, or it cannot be told that the whole is.</summary>
    public bool IsPartial(CitedPlace mention, Citation citation, string? exception)
    {
        if (mention.Relation is Relation.Amends or Relation.Corrects
            || !citation.Pinpoints.IsEmpty)
            return true;
        // 'trừ trường hợp quy định tại Điều 5 Nghị định này': cases of the new document, no provision of the old one.
        if (exception is not null
            && !exception.Contains("này", StringComparison.Ordinal))
            return true;
        return !IsWhole(mention);
    }

    // The words between the verb and the first of the documents it governs hold for all of them; where the verb stands
    // behind, nothing does.
    private bool IsWhole(CitedPlace mention)
    {
        // 'Bãi bỏ Điều 5 Quyết định số … và toàn bộ Quyết định số …': of this one nothing is left.
        if (EndsWithWhole(text.Folded[Math.Max(0, mention.Start - LongestItem)..mention.Start]))
            return true;
        if (!StandsBefore(mention))
            return !RelationVocabulary.Provisions.Begins(ListMarker.Skip(WordsOfItem(mention.Start)));
        var scope = text.Folded[mention.Verb.Start..Math.Max(mention.Verb.End, mention.FirstOfVerb)];
        if (IsBehindAttachment(mention, scope))
            return IsOfTheWhole(OwnWords(mention));
        if (RelationVocabulary.Parts.IsIn(scope)
            || RelationVocabulary.Parts.IsIn(OwnWords(mention)))
            return false;
        return scope.Contains("toan bo", StringComparison.Ordinal)
            || IsOfTheWhole(scope[mention.Verb.Length..]);
    }

    // 'Bãi bỏ Quy chế X ban hành kèm theo Quyết định số …, Thông tư số …': the words before the first are about its
    // attachment and hold for it alone.
    private static bool IsBehindAttachment(CitedPlace mention, ReadOnlySpan<char> scope) =>
        mention.Start > mention.FirstOfVerb
            && scope.TrimEnd().EndsWith("kem theo")
            && !RelationVocabulary.Parts.IsIn(scope);

    internal static bool StandsBefore(CitedPlace mention) =>
        mention.Verb.Length > 0 && mention.Verb.Start < mention.Start;

    /// <summary>Whether words end with 'toàn bộ': all of the act behind them is meant.</summary>
    internal static bool EndsWithWhole(ReadOnlySpan<char> words) => EndWords.Alls.Ends(words.TrimEnd());

    // What an item of a list says between its marker and the document.
    private ReadOnlySpan<char> OwnWords(CitedPlace mention)
    {
        var low = Math.Max(mention.Verb.End, mention.Start - LongestItem);
        var start = low + text.Text[low..mention.Start].LastIndexOfAny(";:\n,)") + 1;
        return text.Folded[start..mention.Start];
    }

    // From the last separator before a document that stands before its verb.
    private ReadOnlySpan<char> WordsOfItem(int at)
    {
        var low = Math.Max(0, at - LongestItem);
        return text.Folded[(low + text.Text[low..at].LastIndexOfAny(";:.\n") + 1)..at];
    }

    private static bool IsOfTheWhole(ReadOnlySpan<char> scope)
    {
        var cursor = TextCursor.OverFolded(scope);
        while (!cursor.IsAtEnd)
        {
            // 'thu hồi' begins like 'thư'.
            if (RelationVocabulary.Verbs.Skip(ref cursor) || SkipKind(ref cursor)
                || RelationVocabulary.Wholes.Skip(ref cursor)
                || (cursor.AtWordStart && DateReader.TryReadBare(ref cursor, out _)))
                continue;
            var word = cursor.ReadWord();
            if (word.IsEmpty)
                cursor.At++;
            else if (word is "do")
                SkipIssuing(ref cursor);
            else if (word.Length > 1 && !char.IsAsciiDigit(word[0]))
                return false;
        }
        return true;
    }

    // 'do Bộ trưởng Bộ Xây dựng ban hành': whoever issued them, they are meant as a whole.
    private static void SkipIssuing(ref TextCursor cursor)
    {
        const string Issued = " ban hanh";
        var at = cursor.Rest.IndexOf(Issued);
        if (at is >= 0 and < 80)
            cursor.At += at + Issued.Length;
    }

    private static bool SkipKind(ref TextCursor cursor)
    {
        if (!cursor.AtWordStart
            || DocumentType.Words.Match(cursor.Folded, cursor.At, out _) is not (> 0 and var end))
            return false;
        cursor.At = end;
        return true;
    }
}
