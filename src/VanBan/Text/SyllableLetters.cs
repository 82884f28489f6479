namespace VanBan.Text;

/// <summary>What a character does in a stream of syllables.</summary>
internal enum SyllableClass : byte
{
    /// <summary>Punctuation and everything else that ends a clause.</summary>
    Break,
    Letter,
    Digit,

    /// <summary>A combining mark: part of the letter before it.</summary>
    Mark,

    /// <summary>Soft hyphen, zero-width characters: as if they were not there.</summary>
    Nothing,
    Blank,
    Newline,

    /// <summary>Slash, hyphen, ampersand: ends a clause only where blanks stand beside it.</summary>
    Joint,
}

/// <summary>One entry for each character: its class, and for letters the ASCII letter under it, its hat and its
/// tone.</summary>
internal static class SyllableLetters
{
    private static readonly SyllableClass[] Classes = new SyllableClass[char.MaxValue + 1];
    private static readonly char[] Bases = new char[char.MaxValue + 1];
    private static readonly byte[] Marks = new byte[char.MaxValue + 1];

    static SyllableLetters()
    {
        for (var i = 0; i <= char.MaxValue; i++)
        {
            var c = (char)i;
            Classes[i] = Classify(c);
            Bases[i] = Letters.Fold(LookAlikes.Plain(c) is var plain and not LookAlikes.Nothing ? plain : c);
            var (letter, tone) = Letters.Split(c);
            Marks[i] = (byte)((HatOf(letter) << 4) | (tone + 1));
        }
        // Eth and the African D stand for Đ.
        foreach (var d in "ĐđÐðƉɖ")
            Marks[d] = 1 << 4;
        for (var c = '\uFF01'; c <= '\uFF5E'; c++)
            Classes[c] = Classify(LookAlikes.Plain(c));
    }

    public static SyllableClass ClassOf(char c) => Classes[c];

    /// <summary>The lower-case ASCII letter or digit under <paramref name="c"/>.</summary>
    public static char BaseOf(char c) => Bases[c];

    /// <summary>0 for none; 1 for ă ê ô ư đ; 2 for â ơ.</summary>
    public static int HatOf(char c) => c switch { 'ă' or 'ê' or 'ô' or 'ư' or 'đ' => 1, 'â' or 'ơ' => 2, _ => 0 };

    public static int Hat(char c) => Marks[c] >> 4;

    /// <summary>0 for none, then huyền, sắc, hỏi, ngã, nặng.</summary>
    public static int Tone(char c) => Marks[c] & 15;

    /// <summary>The hat that a combining mark puts on a letter; 0 for none.</summary>
    public static int HatOfMark(char letter, char mark) => (letter, mark) switch
    {
        ('a', '\u0306') or ('e' or 'o', '\u0302') or ('u', '\u031B') => 1,
        ('a', '\u0302') or ('o', '\u031B') => 2,
        _ => 0,
    };

    /// <summary>The tone that a combining mark carries; 0 for none.</summary>
    public static int ToneOfMark(char mark) => mark switch
    {
        '\u0300' or '\u0340' => 1,
        '\u0301' or '\u0341' => 2,
        '\u0309' => 3,
        '\u0303' => 4,
        '\u0323' => 5,
        _ => 0,
    };

    private static SyllableClass Classify(char c) => c switch
    {
        >= '0' and <= '9' => SyllableClass.Digit,
        '\n' or '\r' or '\f' or '\v' or '\u2028' or '\u2029' => SyllableClass.Newline,
        '\t' => SyllableClass.Break, // between the cells of a table
        '\u00AD' or (>= '\u200B' and <= '\u200F') or '\u2060' or '\uFEFF' => SyllableClass.Nothing,
        '/' or '-' or '&' or '_' or (>= '\u2010' and <= '\u2015') or '\u2212' or '\u2044' or '\u2215' =>
            SyllableClass.Joint,
        >= '\u0300' and <= '\u036F' => SyllableClass.Mark,
        _ when char.IsWhiteSpace(c) => SyllableClass.Blank,
        _ when char.IsLetter(c) => SyllableClass.Letter,
        _ => SyllableClass.Break,
    };
}
