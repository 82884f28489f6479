using VanBan.Text;

namespace VanBan.Store.Search.Language;

/// <summary>How a query is written, which tells what its signs mean.</summary>
internal enum QueryManner
{
    /// <summary>Search words: capitals, quotation marks and hyphens are operators.</summary>
    Terms,

    /// <summary>A sentence: its <c>VÀ</c>, <c>HOẶC</c>, <c>KHÔNG</c>, quotation marks, parentheses and dashes are those
    /// of the language; <c>AND</c>, <c>OR</c>, <c>NOT</c> are still operators.</summary>
    Sentence,

    /// <summary>A question with its mark: there are no operators in it.</summary>
    Question,
}

/// <summary>Tells how a query is written.</summary>
internal static class QueryManners
{
    // Fewer words are no sentence, whatever stands behind them.
    private const int FewestWords = 3;

    // Whoever writes operators by hand writes few words, and who writes as many as this with a capital at their head
    // writes a sentence.
    private const int WordsOfSentence = 14;

    private const string Ends = ".!…";

    /// <summary>How <paramref name="text"/> is written.</summary>
    public static QueryManner Of(string text)
    {
        var words = QuerySyllable.In(text, joinsDates: false);
        if (words.Count(word => word.Kind == SyllableKind.Word) < FewestWords)
            return QueryManner.Terms;
        var end = text.AsSpan().TrimEnd("\"”» \n\t)");
        if (end.EndsWith("?") || text.Contains("? ", StringComparison.Ordinal))
            return QueryManner.Question;
        var isSentence = AskingWords.In(words)
                .Any(role => role is AskingRole.Asks or AskingRole.Defines or AskingRole.Names)
            || (Ends.Contains(end[^1], StringComparison.Ordinal) && words.Count > 2 * FewestWords)
            || (words.Count >= WordsOfSentence && BeginsWithCapital(text));
        return isSentence ? QueryManner.Sentence : QueryManner.Terms;
    }

    private static bool BeginsWithCapital(string text) =>
        text.FirstOrDefault(char.IsLetter) is var first && char.IsUpper(first);
}
