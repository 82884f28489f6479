using System.Collections.Immutable;

namespace VanBan.Knowledge;

/// <summary>Where phrases begin and end in folded text; each is told by its number in the list.</summary>
internal sealed class PhraseIndex
{
    // Nearly every word of a text begins none of the phrases; two of its letters tell so.
    private readonly LetterPairs starts = new(), ends = new();
    private readonly PhraseTrie forward;

    // Few tables are asked for what ends at a place.
    private readonly Lazy<PhraseTrie> backward;
    private readonly WordStarts places;

    /// <summary>The index of <paramref name="phrases"/>, folded, none empty, each once.</summary>
    public PhraseIndex(ImmutableArray<string> phrases)
    {
        foreach (var phrase in phrases)
        {
            starts.Add(phrase[0], phrase.Length > 1 ? phrase[1] : ' ');
            ends.Add(phrase[^1], phrase.Length > 1 ? phrase[^2] : ' ');
        }
        forward = new PhraseTrie(phrases, isBackward: false);
        backward = new(() => new PhraseTrie(phrases, isBackward: true));
        places = new WordStarts(phrases, letters: phrases.Any(IsOneLetter) ? 1 : 2);
    }

    /// <summary>The first place from <paramref name="from"/> on where a phrase may begin; the length of the text for
    /// none.</summary>
    public int Next(ReadOnlySpan<char> folded, int from) => places.Next(folded, from);

    /// <summary>The longest phrase that begins at <paramref name="start"/>, the start of a word.</summary>
    /// <returns>The offset after it; -1 where none begins.</returns>
    public int Match(ReadOnlySpan<char> folded, int start, out int phrase)
    {
        if (start < folded.Length
            && starts.MayHold(folded[start], start + 1 < folded.Length ? folded[start + 1] : ' '))
            return forward.Match(folded, start, out phrase);
        phrase = -1;
        return -1;
    }

    /// <summary>The longest phrase that ends at <paramref name="end"/>, the end of a word.</summary>
    /// <returns>The offset at which it begins; -1 where none ends.</returns>
    public int MatchEndingAt(ReadOnlySpan<char> folded, int end, out int phrase)
    {
        if (end > 0 && ends.MayHold(folded[end - 1], end > 1 ? folded[end - 2] : ' '))
            return backward.Value.MatchBackward(folded, end, out phrase);
        phrase = -1;
        return -1;
    }

    private static bool IsOneLetter(string phrase) =>
        phrase.Length < 2 || !char.IsLetterOrDigit(phrase[0]) || !char.IsLetterOrDigit(phrase[1]);
}
