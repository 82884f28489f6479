using VanBan.Knowledge;
using VanBan.Text;

namespace VanBan.Citations.Scan;

/// <summary>
/// Reads a mention that points back: 'Nghị định này' (the document itself), 'Nghị định nêu trên' (one named before). Which document is
/// meant is settled when all mentions are known.
/// </summary>
internal static class BackReference
{
    private const string This = "này";

    /// <summary>The mention that begins with <paramref name="word"/>; <see langword="null"/> where the word points at nothing.</summary>
    public static CitedPlace? Read(NormalizedText text, TypeWord word)
    {
        var cursor = new TextCursor(text, word.End);
        cursor.SkipBlanksOfCell();
        if (cursor.At == word.End || cursor.IsAtEnd)
            return null;
        var at = cursor.At;
        // 'nay' without its mark is 'now'.
        if (cursor.TryWord("nay") && cursor.Since(at).Equals(This, StringComparison.OrdinalIgnoreCase))
            return CitedPlace.At(word, cursor.At, CitationKind.Self);
        var above = CitationWords.PointsBack.Match(text.Folded, at, out var phrase);
        return above > 0 && text.Text[at..above].Equals(phrase, StringComparison.OrdinalIgnoreCase)
            ? CitedPlace.At(word, above, CitationKind.Anaphora)
            : null;
    }
}
