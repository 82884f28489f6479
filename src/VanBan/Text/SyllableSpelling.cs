namespace VanBan.Text;

/// <summary>Writes a syllable of <c>SyllableReader</c> as people do, with its hats and its tone where it
/// belongs.</summary>
public static class SyllableSpelling
{
    private const string Hatless = "adeou";
    private const string FirstHats = "ăđêôư";
    private const string SecondHats = "âdeơu";
    private const string Tones = "\u0300\u0301\u0309\u0303\u0323";

    /// <summary>The syllable with these letters and marks: <c>quyet</c> with its hat and tone gives <c>quyết</c>; the
    /// tone of open <c>oa, oe, uy</c> stands on the first vowel (<c>hòa</c>).</summary>
    public static string Of(ReadOnlySpan<char> letters, ulong marks)
    {
        var word = letters.ToArray();
        var tone = (int)(marks % 6);
        var hats = marks / 6;
        for (var i = word.Length - 1; i >= 0; i--)
        {
            var place = Hatless.IndexOf(word[i], StringComparison.Ordinal);
            if (place < 0)
                continue;
            word[i] = (hats % 3) switch { 1 => FirstHats[place], 2 => SecondHats[place], _ => word[i] };
            hats /= 3;
        }
        if (tone > 0 && PlaceOfTone(word) is >= 0 and var at
            && Letters.TryPut(word[at], Tones[tone - 1], out var whole))
            word[at] = whole;
        return new string(word);
    }

    private static int PlaceOfTone(ReadOnlySpan<char> word)
    {
        var start = 0;
        while (start < word.Length && !IsVowel(word[start]))
            start++;
        var end = start;
        while (end < word.Length && IsVowel(word[end]))
            end++;
        if (start == end)
            return -1;
        // 'gi' and 'qu' write a vowel letter for a part of the initial.
        if (end - start > 1
            && start == 1
            && ((word[0] == 'g' && word[1] == 'i') || (word[0] == 'q' && word[1] == 'u')))
            start++;
        for (var i = end - 1; i >= start; i--)
        {
            if (word[i] is 'ă' or 'â' or 'ê' or 'ô' or 'ơ' or 'ư')
                return i;
        }
        var vowels = end - start;
        return end < word.Length ? end - 1 : vowels == 3 ? start + 1 : start;
    }

    private static bool IsVowel(char letter) => Letters.Fold(letter) is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
