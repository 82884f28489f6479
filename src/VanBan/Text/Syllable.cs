using System.Collections.Frozen;

namespace VanBan.Text;

/// <summary>Whether a word has the shape of a Vietnamese syllable: initial, vowels, final, and at most one
/// tone.</summary>
public static class Syllable
{
    private static readonly FrozenSet<string> Initials =
        SetOf("b c ch d g gh gi h k kh l m n ng ngh nh p ph q r s t th tr v x");

    // Rhymes that end in a vowel, without diacritics.
    private static readonly FrozenSet<string> OpenRhymes = SetOf(
        "a e i o u y ai ao au ay eo eu ia ieu iu oa oai oao oay oe oeo oi ua uai uao uay uau ue ueo ui uo uoi uou uu uy uya uyu uyeu ya yeu ie");

    // Vowels that a final consonant may follow.
    private static readonly FrozenSet<string> ClosedVowels = SetOf("a e i o u y ie oa oe oo ua ue ui uo uy uye ye");

    private static readonly FrozenSet<string> Finals = SetOf("c ch m n ng nh p t");

    /// <summary>Whether <paramref name="word"/>, of letters only, can be a Vietnamese syllable.</summary>
    public static bool IsPossible(ReadOnlySpan<char> word)
    {
        if (word.Length is 0 or > 7)
            return false;
        Span<char> folded = stackalloc char[word.Length];
        var tones = 0;
        for (var i = 0; i < word.Length; i++)
        {
            folded[i] = Letters.Fold(word[i]);
            if (Letters.Split(word[i]).Tone >= 0)
                tones++;
        }
        if (tones > 1)
            return false;
        var start = 0;
        while (start < folded.Length && !IsVowel(folded[start]))
            start++;
        var end = start;
        while (end < folded.Length && IsVowel(folded[end]))
            end++;
        return Fits(folded, start, end)
            // 'gi' and 'qu' write a vowel letter for a part of the initial.
            || (start == 1 && folded[0] is 'g' && end > 2 && folded[1] is 'i' && Fits(folded[2..], 0, end - 2))
            || (start == 1 && folded[0] is 'q' && end > 2 && folded[1] is 'u' && Fits(folded[2..], 0, end - 2));
    }

    private static bool Fits(ReadOnlySpan<char> folded, int start, int end)
    {
        var vowels = folded[start..end];
        var final = folded[end..];
        return (start == 0
            || Initials.GetAlternateLookup<ReadOnlySpan<char>>().Contains(folded[..start]))
            && (final.IsEmpty
                ? OpenRhymes.GetAlternateLookup<ReadOnlySpan<char>>().Contains(vowels)
                : ClosedVowels.GetAlternateLookup<ReadOnlySpan<char>>().Contains(vowels)
                && Finals.GetAlternateLookup<ReadOnlySpan<char>>().Contains(final));
    }

    private static FrozenSet<string> SetOf(string parts) =>
        FrozenSet.ToFrozenSet(parts.Split(' '), StringComparer.Ordinal);

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
