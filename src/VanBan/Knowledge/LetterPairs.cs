namespace VanBan.Knowledge;

/// <summary>A set of pairs of characters that says quickly what it does not hold; of letters beyond ASCII, and of what
/// is no letter, it says nothing.</summary>
internal sealed class LetterPairs
{
    private readonly uint[] seconds = new uint[128];

    /// <summary>Adds the pair.</summary>
    public void Add(char first, char second)
    {
        if (first < seconds.Length)
            seconds[first] |= Bit(second);
    }

    /// <summary>Whether the pair may be in the set; <see langword="false"/> is certain.</summary>
    public bool MayHold(char first, char second) => first >= 128
        || (seconds[first] & Bit(second)) != 0;

    // All that is no small letter shares the last bit.
    private static uint Bit(char c) => char.IsAsciiLetterLower(c) ? 1u << (c - 'a') : 1u << 31;
}
