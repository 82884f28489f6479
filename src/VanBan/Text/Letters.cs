using System.Buffers;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace VanBan.Text;

/// <summary>
/// Vietnamese letters: their composed forms and their bases. Composition is done here and not by
/// <see cref="string.Normalize()"/>, because texts of offices often type the tone before the hat (<c>e</c>, acute,
/// circumflex), which Unicode leaves apart, and because it then needs no ICU library.
/// </summary>
public static class Letters
{
    // Base vowels (with their hats) and their five toned forms in the order huyền, sắc, hỏi, ngã, nặng.
    private const string Vowels = "aăâeêioôơuưy";
    private static readonly string[] Toned =
    [
        "àáảãạ", "ằắẳẵặ", "ầấẩẫậ", "èéẻẽẹ", "ềếểễệ", "ìíỉĩị", "òóỏõọ", "ồốổỗộ", "ờớởỡợ", "ùúủũụ", "ừứửữự", "ỳýỷỹỵ",
    ];
    private const string Tones = "\u0300\u0301\u0309\u0303\u0323";
    private const string Hats = "\u0306\u0302\u031B"; // breve, circumflex, horn

    private static readonly char[] Folds = BuildFolds();
    private static readonly (char Base, int Tone)[] Parts = BuildParts();
    private static readonly SearchValues<char> Marks = SearchValues.Create(Tones + Hats + "\u0340\u0341");
    private static readonly SearchValues<char> Composable =
        SearchValues.Create(Tones + Hats + "\u0340\u0341" + StrayTones.Consonants);

    /// <summary>
    /// The lower-case ASCII letter under a Vietnamese letter (<c>Ệ</c> gives <c>e</c>, <c>Đ</c>, <c>Ð</c> and <c>Ɖ</c>
    /// give <c>d</c>); any other character in lower case. One character for one character, so a folded text is aligned
    /// with its original.
    /// </summary>
    public static char Fold(char letter) => Folds[letter];

    /// <summary>The folded form of <paramref name="text"/>, of the same length.</summary>
    public static string Fold(string text) =>
        string.Create(text.Length, text, static (target, source) => Fold(source, target));

    /// <summary>Writes the folded form of <paramref name="source"/> to <paramref name="target"/>, which is at least as
    /// long.</summary>
    public static void Fold(ReadOnlySpan<char> source, Span<char> target)
    {
        // Whole texts are folded: the bounds are looked at once. The table has a place for each character.
        ref var folds = ref MemoryMarshal.GetArrayDataReference(Folds);
        target = target[..source.Length];
        for (var i = 0; i < target.Length; i++)
            target[i] = Unsafe.Add(ref folds, source[i]);
    }

    /// <summary>Whether two words of one length differ in one letter, whatever its case and marks.</summary>
    public static bool DifferByOne(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        if (one.Length != other.Length)
            return false;
        var differing = 0;
        for (var i = 0; i < one.Length; i++)
            differing += Fold(one[i]) == Fold(other[i]) ? 0 : 1;
        return differing == 1;
    }

    /// <summary>Words in lower-case ASCII joined by <paramref name="joint"/>, anything that is not a letter or digit
    /// dropped: <c>Nghị quyết</c> gives <c>nghi-quyet</c>.</summary>
    public static string Slug(ReadOnlySpan<char> text, char joint)
    {
        var slug = new char[text.Length];
        var length = 0;
        var gap = false;
        foreach (var c in text)
        {
            var folded = Folds[c];
            if (char.IsAsciiLetterOrDigit(folded))
            {
                if (gap && length > 0)
                    slug[length++] = joint;
                slug[length++] = folded;
                gap = false;
            }
            else if (!IsMark(c))
            {
                gap = true;
            }
        }
        return new string(slug, 0, length);
    }

    /// <summary>Whether <paramref name="c"/> is a combining mark of Vietnamese.</summary>
    public static bool IsMark(char c) => c is >= '\u0300' and <= '\u0341'
        && Marks.Contains(c);

    /// <summary>
    /// The text with every combining mark of Vietnamese put into its letter, whatever the order of the marks and where a
    /// converter left it in the syllable. A mark that has no letter to go into stays as it is.
    /// </summary>
    public static string Compose(string text)
    {
        var first = text.AsSpan().IndexOfAny(Composable);
        if (first < 0)
            return text;
        var composed = new char[text.Length];
        var length = Math.Max(first - 1, 0);
        text.AsSpan(0, length).CopyTo(composed);
        for (var i = length; i < text.Length; i++)
        {
            var c = text[i];
            if (length > 0
                && IsMark(c)
                && TryPut(composed[length - 1], c, out var whole))
                composed[length - 1] = whole;
            else if (c > '\u00FF' && Composable.Contains(c)
                && StrayTones.TryPlace(composed.AsSpan(0, length), c, out var consonant))
                length = Behind(composed, length, consonant, i + 1 < text.Length ? text[i + 1] : '\0');
            else
                composed[length++] = c;
        }
        return new string(composed, 0, length);
    }

    // What is left of a stray tone: the consonant that held it, and no blank before a comma.
    private static int Behind(char[] composed, int length, char consonant, char next)
    {
        if (consonant != '\0')
            composed[length++] = consonant;
        else if (composed[length - 1] == ' ' && !char.IsLetterOrDigit(next))
            length--;
        return length;
    }

    /// <summary>Puts <paramref name="mark"/> on <paramref name="letter"/>: <c>ẹ</c> and a circumflex give
    /// <c>ệ</c>.</summary>
    public static bool TryPut(char letter, char mark, out char whole)
    {
        mark = mark switch { '\u0340' => '\u0300', '\u0341' => '\u0301', _ => mark };
        whole = letter;
        if (letter >= Parts.Length || Parts[letter].Base == 0)
            return false;
        var (vowel, tone) = Parts[letter];
        var upper = char.IsUpper(letter);
        var newTone = Tones.IndexOf(mark, StringComparison.Ordinal);
        if (newTone >= 0)
        {
            if (tone >= 0)
                return false;
            tone = newTone;
        }
        else
        {
            var hatted = (vowel, mark) switch
            {
                ('a', '\u0306') => 'ă',
                ('a', '\u0302') => 'â',
                ('e', '\u0302') => 'ê',
                ('o', '\u0302') => 'ô',
                ('o', '\u031B') => 'ơ',
                ('u', '\u031B') => 'ư',
                _ => '\0',
            };
            if (hatted == '\0')
                return false;
            vowel = hatted;
        }
        whole = tone < 0 ? vowel : Toned[Vowels.IndexOf(vowel, StringComparison.Ordinal)][tone];
        if (upper)
            whole = char.ToUpperInvariant(whole);
        return true;
    }

    /// <summary>
    /// Takes a letter apart: the lower-case vowel with its hat but no tone, and the tone's place in huyền, sắc, hỏi,
    /// ngã, nặng (-1 for none). Letters that carry no tone come back in lower case.
    /// </summary>
    public static (char Letter, int Tone) Split(char letter) =>
        letter < Parts.Length
            && Parts[letter].Base != 0
            ? Parts[letter] : (char.ToLowerInvariant(letter), -1);

    private static (char, int)[] BuildParts()
    {
        var parts = new (char, int)['\u1EFA'];
        for (var v = 0; v < Vowels.Length; v++)
        {
            parts[Vowels[v]] = parts[char.ToUpperInvariant(Vowels[v])] = (Vowels[v], -1);
            for (var t = 0; t < Tones.Length; t++)
                parts[Toned[v][t]] = parts[char.ToUpperInvariant(Toned[v][t])] = (Vowels[v], t);
        }
        return parts;
    }

    private static char[] BuildFolds()
    {
        var folds = new char[char.MaxValue + 1];
        for (var c = 0; c < folds.Length; c++)
            folds[c] = char.ToLowerInvariant((char)c);
        const string bases = "aaaeeiooouuy";
        for (var v = 0; v < Vowels.Length; v++)
        {
            foreach (var letter in Toned[v] + Vowels[v])
                folds[letter] = folds[char.ToUpperInvariant(letter)] = bases[v];
        }
        // Đ and its look-alikes: Eth and the African D, both found in official texts.
        foreach (var d in "ĐđÐðƉɖ")
            folds[d] = 'd';
        return folds;
    }
}
