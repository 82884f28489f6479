namespace VanBan.Knowledge;

/// <summary>
/// The places of a folded text at which one of many words may begin, by their first letters: a scan that has to stop at
/// some hundred words finds them faster so than by looking for each whole.
/// </summary>
internal sealed class WordStarts
{
    private const byte Break = 1, Digit = 2;
    private const int BitsOfLetter = 5, MostBits = 15;

    // By character: whether it parts words, whether it is a digit.
    private static readonly byte[] Kinds = BuildKinds();

    // By what the first letters come to, whether a word begins with them.
    private readonly byte[] begins;
    private readonly int letters;
    private readonly byte stops;

    /// <summary>The starts of <paramref name="words"/>.</summary>
    /// <param name="words">The words, folded.</param>
    /// <param name="letters">How many letters of each are looked at, one to five; what is shorter is found by the
    /// letters that it has, but not where the text ends sooner.</param>
    /// <param name="stopsAtDigits">Whether every digit is such a place besides.</param>
    public WordStarts(IEnumerable<string> words, int letters, bool stopsAtDigits = false)
    {
        this.letters = letters;
        stops = stopsAtDigits ? Digit : (byte)0;
        begins = new byte[1 << Math.Min(BitsOfLetter * letters, MostBits)];
        foreach (var word in words)
            Add(word.AsSpan(0, Math.Min(word.Length, letters)), 0, letters);
    }

    // Any letter may follow a word that is too short.
    private void Add(ReadOnlySpan<char> word, int read, int left)
    {
        if (left == 0)
            begins[Slot(read, begins.Length, letters)] = Break;
        else if (word.Length > 0)
            Add(word[1..], With(read, word[0]), left - 1);
        else
        {
            for (var letter = '\0'; letter < 1 << BitsOfLetter; letter++)
                Add([], With(read, letter), left - 1);
        }
    }

    /// <summary>The first place from <paramref name="start"/> on where one of the words may begin; the length of the
    /// text for none.</summary>
    public int Next(ReadOnlySpan<char> folded, int start)
    {
        var (words, kinds, stop, behind) = (begins, Kinds, stops, letters);
        var breaks = start == 0 ? Break : kinds[folded[start - 1]] & Break;
        var read = 0;
        // One branch for all that stops: where a word begins can hardly be foretold, that most begin nothing can.
        for (var at = start; at < folded.Length; at++)
        {
            var kind = kinds[folded[at]];
            read = With(read, folded[at]);
            breaks = (breaks << 1) | (kind & Break);
            var begun = words[Slot(read, words.Length, behind)] & (breaks >> behind);
            if ((begun | (kind & stop)) != 0)
                return begun != 0 ? at - behind + 1 : at;
        }
        return folded.Length;
    }

    private static int With(int read, char next) => (read << BitsOfLetter) | (next & 31);

    // More letters than the table has bits for are mixed: two words may share a place, none is lost.
    private static int Slot(int read, int size, int letters) =>
        (letters * BitsOfLetter <= MostBits ? read : Mixed(read & ((1 << (letters * BitsOfLetter)) - 1))) & (size - 1);

    private static int Mixed(int read) => read ^ (read >> (MostBits - 3));

    private static byte[] BuildKinds()
    {
        var kinds = new byte[char.MaxValue + 1];
        for (var c = 0; c < kinds.Length; c++)
            kinds[c] = char.IsLetterOrDigit((char)c) ? (byte)0 : Break;
        for (var c = '0'; c <= '9'; c++)
            kinds[c] = Digit;
        return kinds;
    }
}
