using VanBan.Knowledge;
using VanBan.Text;

namespace VanBan.Citations.Scan;

/// <summary>Puts right the marks of a law's name where OCR lost them: 'Luật Tô chức Chính phủ' is 'Luật Tổ chức Chính
/// phủ'.</summary>
internal static class LawNameSpelling
{
    /// <summary>
    /// <paramref name="printed"/> with each law in it that the register knows by the same base letters, and the words
    /// of amending before it, spelled as the register has them. Letter case stays as printed.
    /// </summary>
    public static string Mend(string printed)
    {
        var folded = Letters.Fold(printed);
        var name = printed.ToCharArray();
        for (var at = 0; at < folded.Length; at++)
        {
            if (at > 0 && char.IsLetter(folded[at - 1]))
                continue;
            var word = DocumentType.Words.Match(folded, at, out var type);
            if (word < 0
                || word == folded.Length
                || Law.NamesOf(type!) is not { } names)
                continue;
            if (CitationWords.Amending.Match(folded, word + 1, out var phrase) == word + 1 + (phrase?.Length ?? -1))
                Put(name, phrase, word + 1);
            if (names.Match(folded, word + 1, out var law) is > 0 and var close
                && IsWhole(law!, folded.AsSpan(at, close - at)))
                Put(name, law!.Name.AsSpan(word + 1 - at), word + 1);
        }
        return new string(name);
    }

    private static bool IsWhole(Law law, ReadOnlySpan<char> folded) => folded.SequenceEqual(Letters.Fold(law.Name));

    // Only letters that differ in more than case are put right.
    private static void Put(char[] name, ReadOnlySpan<char> right, int start)
    {
        for (var i = 0; i < right.Length; i++)
        {
            ref var letter = ref name[start + i];
            if (char.ToLowerInvariant(letter) != char.ToLowerInvariant(right[i]))
                letter = char.IsUpper(letter) ? char.ToUpperInvariant(right[i]) : right[i];
        }
    }
}
