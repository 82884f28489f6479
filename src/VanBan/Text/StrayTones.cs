namespace VanBan.Text;

/// <summary>
/// Tone marks that a converter put behind the coda of their syllable or behind the blank after it: <c>hoac̣h</c>,
/// <c>duṇg</c>, <c>Nghi ̣</c> for <c>hoạch</c>, <c>dụng</c>, <c>Nghị</c>, as PDFs of some word processors come out.
/// </summary>
internal static class StrayTones
{
    /// <summary>Consonants into which the dot below or the grave of their vowel was composed; other languages have the
    /// acute and the tilde on consonants of their own.</summary>
    public const string Consonants = "ṇṭṃḥǹ";

    private const string PlainConsonants = "ntmhn", Marks = "\u0323\u0323\u0323\u0323\u0300";
    private const string Tones = "\u0300\u0301\u0303\u0309\u0323";
    private const string Vowels = "aeiouy", Coda = "cghmnpt", Modified = "ăâêôơ";
    private const int LongestCoda = 2, MostVowels = 3;

    /// <summary>
    /// Puts the tone of <paramref name="c"/> on the vowel before it: of a mark behind a consonant or a blank, or of a
    /// consonant that holds the mark.
    /// </summary>
    /// <param name="before">The composed text before it.</param>
    /// <param name="c">The mark, or the consonant with the mark in it.</param>
    /// <param name="consonant">The bare consonant; <c>\0</c> where <paramref name="c"/> is a mark alone.</param>
    public static bool TryPlace(Span<char> before, char c, out char consonant)
    {
        var composed = Consonants.IndexOf(c, StringComparison.Ordinal);
        consonant = composed < 0 ? '\0' : PlainConsonants[composed];
        var mark = composed < 0 ? c : Marks[composed];
        if (composed < 0 && !Tones.Contains(c, StringComparison.Ordinal))
            return false;
        var word = composed < 0 && before is [.., ' '] ? before[..^1] : before;
        return TryPut(word, mark, composed >= 0);
    }

    // The vowels of the last syllable, which have no tone yet, take it.
    private static bool TryPut(Span<char> word, char mark, bool isClosed)
    {
        var end = word.Length;
        while (end > 0 && word.Length - end < LongestCoda && Coda.Contains(Letters.Fold(word[end - 1])))
            end--;
        var start = end;
        while (start > 0 && Vowels.Contains(Letters.Fold(word[start - 1])))
            start--;
        start += IsGlide(word, start, end) ? 1 : 0;
        if (end - start is < 1 or > MostVowels || HasTone(word[start..end]))
            return false;
        var nucleus = start + Nucleus(word[start..end], isClosed || end < word.Length);
        return Letters.TryPut(word[nucleus], mark, out word[nucleus]);
    }

    // The u of 'qu' and the i of 'gi' belong to the consonant.
    private static bool IsGlide(ReadOnlySpan<char> word, int start, int end) =>
        start > 0 && end - start > 1
            && (Letters.Fold(word[start - 1]), Letters.Fold(word[start])) is ('q', 'u') or ('g', 'i');

    private static bool HasTone(ReadOnlySpan<char> vowels)
    {
        foreach (var vowel in vowels)
        {
            if (Letters.Split(vowel).Tone >= 0)
                return true;
        }
        return false;
    }

    // Before a coda the last vowel carries the tone; else the one with a hat, or the one before the last.
    private static int Nucleus(ReadOnlySpan<char> vowels, bool isClosed)
    {
        var last = vowels.Length - 1;
        if (isClosed)
            return last;
        for (var i = last; i >= 0; i--)
        {
            if (Modified.Contains(Letters.Split(vowels[i]).Letter))
                return i;
        }
        return Math.Max(0, last - 1);
    }
}
