using System.Collections.Immutable;

namespace VanBan.Knowledge;

/// <summary>Where phrases begin and end in folded text; each is told by its number in the list.</summary>
internal sealed class PhraseIndex
{
    // The phrases by the folded word that they begin with, and by the one that they end with; the longest first.
    private readonly Dictionary<string, Entry[]>.AlternateLookup<ReadOnlySpan<char>> byFirst, byLast;

    // Nearly every word of a text begins none of the phrases; its letters tell so.
    private readonly LetterPairs starts = new(), ends = new();
    private readonly WordFilter firstWords = new(), lastWords = new();
    private readonly WordStarts places;

    /// <summary>The index of <paramref name="phrases"/>, folded, none empty, each once.</summary>
    public PhraseIndex(ImmutableArray<string> phrases)
    {
        byFirst = By(phrases, static phrase => FirstWord(phrase).ToString());
        byLast = By(phrases, static phrase => LastWord(phrase, phrase.Length).ToString());
        foreach (var phrase in phrases)
        {
            starts.Add(phrase[0], phrase.Length > 1 ? phrase[1] : ' ');
            ends.Add(phrase[^1], phrase.Length > 1 ? phrase[^2] : ' ');
            firstWords.Add(FirstWord(phrase));
            lastWords.Add(LastWord(phrase, phrase.Length));
        }
        var shortest = phrases.Select(static phrase => FirstWord(phrase).Length).DefaultIfEmpty(0).Min();
        places = new WordStarts(phrases, letters: shortest <= 1 ? 1 : 2);
    }

    /// <summary>The first place from <paramref name="from"/> on where a phrase may begin; the length of the text for
    /// none.</summary>
    public int Next(ReadOnlySpan<char> folded, int from) => places.Next(folded, from);

    /// <summary>The longest phrase that begins at <paramref name="start"/>, the start of a word.</summary>
    /// <returns>The offset after it; -1 where none begins.</returns>
    public int Match(ReadOnlySpan<char> folded, int start, out int phrase)
    {
        phrase = -1;
        if (start >= folded.Length
            || !starts.MayHold(folded[start], start + 1 < folded.Length ? folded[start + 1] : ' '))
            return -1;
        var word = FirstWord(folded[start..]);
        if (!firstWords.MayHold(word) || !byFirst.TryGetValue(word, out var candidates))
            return -1;
        foreach (var candidate in candidates)
        {
            var at = EndOf(candidate.Phrase, folded, start);
            if (at < 0 || (at < folded.Length && char.IsLetterOrDigit(folded[at])))
                continue;
            phrase = candidate.Number;
            return at;
        }
        return -1;
    }

    /// <summary>The longest phrase that ends at <paramref name="end"/>, the end of a word.</summary>
    /// <returns>The offset at which it begins; -1 where none ends.</returns>
    public int MatchEndingAt(ReadOnlySpan<char> folded, int end, out int phrase)
    {
        phrase = -1;
        if (end == 0 || !ends.MayHold(folded[end - 1], end > 1 ? folded[end - 2] : ' '))
            return -1;
        var word = LastWord(folded, end);
        if (!lastWords.MayHold(word) || !byLast.TryGetValue(word, out var candidates))
            return -1;
        foreach (var candidate in candidates)
        {
            var at = StartOf(candidate.Phrase, folded, end);
            if (at < 0 || (at > 0 && char.IsLetterOrDigit(folded[at - 1])))
                continue;
            phrase = candidate.Number;
            return at;
        }
        return -1;
    }

    private static Dictionary<string, Entry[]>.AlternateLookup<ReadOnlySpan<char>> By(
        ImmutableArray<string> phrases, Func<string, string> word) =>
        phrases.Select(static (phrase, number) => new Entry(phrase, number))
            .GroupBy(entry => word(entry.Phrase), StringComparer.Ordinal)
            .ToDictionary(
                static group => group.Key,
                static group => group.OrderByDescending(static entry => entry.Phrase.Length).ToArray(),
                StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    // Where a phrase ends that stands at a place of the text, commas not compared; -1 where it does not.
    private static int EndOf(string phrase, ReadOnlySpan<char> folded, int at)
    {
        for (var read = 0; ;)
        {
            var same = folded[at..].CommonPrefixLength(phrase.AsSpan(read));
            (at, read) = (at + same, read + same);
            if (read == phrase.Length)
                return at;
            if (phrase[read] != ' ' || at + 1 >= folded.Length || folded[at] != ',' || folded[at + 1] != ' ')
                return -1;
            at++;
        }
    }

    // Where a phrase begins that ends at a place of the text; -1 where it does not.
    private static int StartOf(string phrase, ReadOnlySpan<char> folded, int at)
    {
        for (var i = phrase.Length - 1; i >= 0; i--)
        {
            if (at <= 0 || folded[at - 1] != phrase[i])
                return -1;
            at--;
            if (phrase[i] == ' '
                && at > 0
                && folded[at - 1] == ',')
                at--;
        }
        return at;
    }

    private static ReadOnlySpan<char> FirstWord(ReadOnlySpan<char> text)
    {
        var end = 0;
        while (end < text.Length && char.IsLetterOrDigit(text[end]))
            end++;
        return text[..end];
    }

    private static ReadOnlySpan<char> LastWord(ReadOnlySpan<char> text, int end)
    {
        var start = end;
        while (start > 0 && char.IsLetterOrDigit(text[start - 1]))
            start--;
        return text[start..end];
    }

    private readonly record struct Entry(string Phrase, int Number);
}
