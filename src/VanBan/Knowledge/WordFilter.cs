namespace VanBan.Knowledge;

/// <summary>Turns away nearly all words that begin (or end) none of some phrases, by their letters at both ends and
/// their length, before anything is hashed.</summary>
internal sealed class WordFilter
{
    private readonly byte[] slots = new byte[32 * 32];

    /// <summary>Adds a word.</summary>
    /// <param name="word">The word, folded.</param>
    public void Add(ReadOnlySpan<char> word) => slots[Slot(word)] |= LengthBit(word);

    /// <summary>Whether <paramref name="word"/> may be one of those; <see langword="false"/> is certain.</summary>
    public bool MayHold(ReadOnlySpan<char> word) => (slots[Slot(word)] & LengthBit(word)) != 0;

    private static byte LengthBit(ReadOnlySpan<char> word) => (byte)(1 << Math.Min(word.Length, 7));

    private static int Slot(ReadOnlySpan<char> word) =>
        word.IsEmpty ? 0 : ((word[0] & 31) << 5) | (word[^1] & 31);
}
