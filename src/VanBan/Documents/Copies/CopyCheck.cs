using VanBan.Text;

namespace VanBan.Documents.Copies;

/// <summary>
/// Whether two files are one document: the same words and the same numbers in the same order, however they are laid
/// out. Only what OCR read may differ in some words, never in a number, and never in a name that it was sure of. So a
/// report of another year, a form filled in otherwise and another version of a draft stay documents of their own.
/// </summary>
public static class CopyCheck
{
    // Below it, texts that only resemble each other are too easily taken for one.
    private const int FewestTokens = 60;

    // One word in twenty is what a poor scan loses.
    private const int TokensAMisreading = 20;

    /// <summary>Whether two files are one document.</summary>
    public static bool AreOne(Document one, Document other)
    {
        if (one.Text == other.Text)
            return one.Text.Length > 0;
        List<CopyToken> first = [.. CopyText.Of(one)];
        List<CopyToken> second = [.. CopyText.Of(other)];
        if (!HaveSameNumbers(first, second))
            return false;
        if (first.Count == second.Count && first.Zip(second).All(pair => pair.First.Whole == pair.Second.Whole))
            return first.Count > 0;
        if (Math.Min(first.Count, second.Count) < FewestTokens)
            return false;
        var (lacking, added) = (Without(first, second), Without(second, first));
        if (lacking.Count == 0 && added.Count == 0)
            return true;
        return one.OcrPages.Length + other.OcrPages.Length > 0
            && Math.Max(lacking.Count, added.Count) * TokensAMisreading <= Math.Min(first.Count, second.Count)
            && AreMisreadings(one, lacking, other, added);
    }

    private static bool HaveSameNumbers(List<CopyToken> first, List<CopyToken> second) =>
        first.Where(token => token.IsNumber).Select(token => token.Folded)
            .SequenceEqual(second.Where(token => token.IsNumber).Select(token => token.Folded));

    // What the first has more often than the second, in the order of the text.
    private static List<CopyToken> Without(List<CopyToken> first, List<CopyToken> second)
    {
        var counts = new Dictionary<ulong, int>();
        foreach (var token in second)
            counts[token.Whole] = counts.GetValueOrDefault(token.Whole) + 1;
        return first.FindAll(token =>
        {
            var left = counts.GetValueOrDefault(token.Whole);
            counts[token.Whole] = left - 1;
            return left <= 0;
        });
    }

    private static bool AreMisreadings(
        Document one, List<CopyToken> lacking, Document other, List<CopyToken> added)
    {
        if (lacking.Count != added.Count)
            return false;
        for (var i = 0; i < lacking.Count; i++)
        {
            var word = lacking[i].Span.In(one.Text);
            var otherWord = added[i].Span.In(other.Text);
            if (lacking[i].IsNumber
                || added[i].IsNumber
                || !AreAlike(word, otherWord))
                return false;
            if ((IsName(word) || IsName(otherWord))
                && !IsDoubtful(one, lacking[i].Span)
                && !IsDoubtful(other, added[i].Span))
                return false;
        }
        return true;
    }

    // A name in a sentence; headings in capitals are misread as any word is.
    private static bool IsName(ReadOnlySpan<char> word) =>
        char.IsUpper(word[0]) && (word.Length == 1 || char.IsLower(word[^1]));

    private static bool IsDoubtful(Document document, TextSpan span) =>
        document.Doubtful.Any(doubtful => doubtful.Overlaps(span));

    // The same letters under other marks, or one letter misread.
    private static bool AreAlike(ReadOnlySpan<char> one, ReadOnlySpan<char> other) =>
        Letters.Fold(one.ToString()) == Letters.Fold(other.ToString())
            || (one.Length > 1 && Letters.DifferByOne(one, other));
}
