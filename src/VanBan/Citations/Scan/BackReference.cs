using VanBan.Knowledge;
using VanBan.Text;

namespace VanBan.Citations.Scan;

/// <summary>
/// Reads a mention that points back: 'Nghị định này' (the document itself), 'Nghị định nêu trên' (one named before).
/// Which document is meant is settled when all mentions are known.
/// </summary>
internal static class BackReference
{
    private const string This = "này";
    private const string Same = "cùng";

    /// <summary>The mention that begins with <paramref name="word"/>; <see langword="null"/> where the word points at
    /// nothing.</summary>
    public static CitedPlace? Read(NormalizedText text, TypeWord word)
    {
        var cursor = new TextCursor(text, word.End);
        cursor.SkipBlanksOfCell();
        if (cursor.At == word.End || cursor.IsAtEnd)
            return null;
        var at = cursor.At;
        // 'nay' without its mark is 'now'.
        if (cursor.TryWord("nay")
            && cursor.Since(at).Equals(This, StringComparison.OrdinalIgnoreCase))
            return CitedPlace.At(word, cursor.At, CitationKind.Self);
        if (Matches(text, CitationWords.PointsBack, at) is > 0 and var above)
            return At(text, word, above);
        // 'Luật đó', 'Nghị định ấy': in capitals only, and only where a document is known that is meant.
        var weak = char.IsUpper(text.Text[word.Start]) ? ReadWeakly(text, word, at) : -1;
        return weak > 0 ? Tentative(word, weak) : null;
    }

    // 'trên' points back where the clause ends, and behind a provision before a word that begins another: 'Luật trên
    // địa bàn tỉnh' goes on.
    private static int ReadWeakly(NormalizedText text, TypeWord word, int at)
    {
        var weak = Matches(text, CitationWords.PointsBackWeakly, at);
        if (weak > 0)
            return weak;
        var last = Matches(text, CitationWords.PointsBackAtEnd, at);
        var ends = last > 0
            && (EndsClause(text, last) || (IsBehindProvision(text, word.Start) && BeginsAnother(text, last)));
        return ends ? last : -1;
    }

    private static bool BeginsAnother(NormalizedText text, int end) =>
        CitationWords.BodyEnds.Match(text.Folded, TextCursor.AfterBlanks(text.Folded, end), out _) > 0;

    /// <summary>
    /// The mention that <paramref name="word"/> is behind 'cùng': 'Điều 30 của cùng Luật'; <see langword="null"/> where
    /// it names a document of its own.
    /// </summary>
    public static CitedPlace? ReadSame(NormalizedText text, TypeWord word)
    {
        var cursor = new TextCursor(text, word.Start);
        cursor.BackOverBlanks();
        var start = cursor.At - Same.Length;
        var isSame = start >= 0
            && text.Text[start..cursor.At].Equals(Same, StringComparison.OrdinalIgnoreCase)
            && (start == 0 || !char.IsLetter(text.Text[start - 1]));
        return isSame
            && (EndsClause(text, word.End) || (IsBehindProvision(text, start) && !IsNamed(text, word.End)))
            ? Tentative(word, word.End) : null;
    }

    // 'Điều 30 của cùng Luật', 'Điều 30 cùng Luật': the words of a provision tell that 'cùng' is no 'together with'.
    private static bool IsBehindProvision(NormalizedText text, int same)
    {
        var cursor = new TextCursor(text, same);
        cursor.BackOverBlanks();
        var word = cursor.ReadWordBack();
        if (word is "cua")
            return true;
        if (word.IsEmpty || !char.IsAsciiDigit(word[0]))
            return false;
        cursor.BackOverBlanks();
        return cursor.ReadWordBack() is "dieu" or "khoan";
    }

    // 'cùng Luật Đất đai' is another law.
    private static bool IsNamed(NormalizedText text, int end)
    {
        var cursor = new TextCursor(text, end);
        cursor.SkipBlanks();
        return char.IsUpper(cursor.Current) || char.IsAsciiDigit(cursor.Current);
    }

    private static bool EndsClause(NormalizedText text, int end) =>
        end >= text.Length || text.Text[end] is ',' or ';' or '.' or ')' or '\n';

    private static CitedPlace Tentative(TypeWord word, int end) =>
        new() { Start = word.Start, End = end, Kind = CitationKind.Anaphora, Type = word.Type, IsTentative = true };

    // 'văn bản nêu trên' may be a document of any kind.
    private static CitedPlace At(NormalizedText text, TypeWord word, int end)
    {
        var isGeneral = DocumentType.GeneralWords.Match(text.Folded, word.Start, out _) == word.End;
        return new CitedPlace
        {
            Start = word.Start, End = end, Kind = CitationKind.Anaphora, Type = isGeneral
            ? null : word.Type
        };
    }

    /// <summary>
    /// The end of the phrase of <paramref name="table"/> that is printed, with its marks, at <paramref name="at"/>; -1
    /// for none.
    /// </summary>
    public static int Matches(NormalizedText text, PhraseTable<string> table, int at) =>
        table.Match(text.Folded, at, out var phrase) is > 0 and var end
            && text.Text[at..end].Equals(phrase, StringComparison.OrdinalIgnoreCase)
            ? end : -1;
}
