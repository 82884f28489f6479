using System.Collections.Frozen;
using VanBan.Text;

namespace VanBan.Knowledge;

/// <summary>Names of people as signatures print them: surname first, two to five capitalised words.</summary>
public static class PersonName
{
    private static readonly FrozenSet<string> Surnames = KnowledgeTable.Read("surnames.tsv")
        .Rows.Select(row => row["surname"])
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BySpan =
        Surnames.GetAlternateLookup<ReadOnlySpan<char>>();

    // Military ranks and academic titles that stand before a name (Nghị định 30/2020/NĐ-CP, Phụ lục I.II.7: not
    // printed, but for the armed forces and universities).
    private static readonly string[] Ranks =
    [
        "đại tướng", "thượng tướng", "trung tướng", "thiếu tướng", "đại tá", "thượng tá", "trung tá", "thiếu tá",
        "đại úy", "thượng úy",
        "pgs.ts.", "gs.ts.", "pgs. ts.", "gs. ts.", "pgs.ts", "gs.ts", "ts.", "ths.", "gs.", "pgs.", "bs.", "ks.",
        "cn.", "đồng chí",
    ];

    /// <summary>Whether the table knows <paramref name="word"/> as a surname.</summary>
    public static bool IsSurname(ReadOnlySpan<char> word) => BySpan.Contains(word);

    /// <summary>The name without rank or academic title, single blanks between its words, first letters large;
    /// <see langword="null"/> where the text is no name.</summary>
    /// <param name="text">What may be a name, without white space at its ends.</param>
    /// <param name="mustKnowSurname">Whether capitalised words whose first is no known surname are refused.</param>
    public static string? TryRead(ReadOnlySpan<char> text, bool mustKnowSurname)
    {
        text = text.Trim();
        if (text.Length is < 4 or > 60)
            return null;
        foreach (var rank in Ranks)
        {
            if (text.Length > rank.Length
                && text.StartsWith(rank, StringComparison.OrdinalIgnoreCase)
                && (rank[^1] == '.' || text[rank.Length] is ' ' or '.'))
            {
                text = text[rank.Length..].TrimStart(" .");
                break;
            }
        }
        text = WithoutSpeck(text);
        var words = 0;
        var capitals = true;
        foreach (var range in text.Split(' '))
        {
            var word = text[range];
            if (word.Length == 0)
                continue;
            if (++words > 5 || !IsWord(word, out var isCapitals))
                return null;
            capitals &= isCapitals;
        }
        if (words < 2)
            return null;
        var known = IsSurname(text[..text.IndexOf(' ')]);
        // In capitals only a surname tells a name from a title or a body.
        if (!known && (mustKnowSurname || capitals))
            return null;
        return Spelled(text);
    }

    // 'Lê Diễn Đngq': what OCR makes of a stroke of the pen has no vowel, which every syllable has.
    private static ReadOnlySpan<char> WithoutSpeck(ReadOnlySpan<char> text)
    {
        var last = text.LastIndexOf(' ');
        if (last < 0 || text.Length - last < 4 || !text[..last].Trim().Contains(' '))
            return text;
        foreach (var c in text[(last + 1)..])
        {
            if (!char.IsLetter(c) || Letters.Fold(c) is 'a' or 'e' or 'i' or 'o' or 'u' or 'y')
                return text;
        }
        return text[..last].TrimEnd();
    }

    // Letters, with a hyphen or an apostrophe inside ('K'Ré'); the first is large, and the rest are all small or all
    // large.
    private static bool IsWord(ReadOnlySpan<char> word, out bool isCapitals)
    {
        isCapitals = true;
        if (!char.IsUpper(word[0]))
            return false;
        var small = 0;
        for (var i = 1; i < word.Length; i++)
        {
            if (char.IsLower(word[i]))
                small++;
            else if (!char.IsUpper(word[i]) && word[i] is not ('\'' or '’' or '-'))
                return false;
            else if (char.IsUpper(word[i])
                && small > 0
                && word[i - 1] is not ('\'' or '’' or '-'))
                return false;
        }
        isCapitals = small == 0 && word.Length > 1;
        return word.Length <= 12 && (small > 0 || word.Length == 1 || isCapitals);
    }

    private static string Spelled(ReadOnlySpan<char> text)
    {
        var name = new System.Text.StringBuilder(text.Length);
        var start = true;
        foreach (var c in text)
        {
            if (c == ' ')
            {
                if (!start)
                    name.Append(' ');
                start = true;
                continue;
            }
            name.Append(start
                || name[^1] is '\'' or '’' or '-'
                ? c : char.ToLowerInvariant(c));
            start = false;
        }
        return Letters.Compose(name.ToString());
    }

    /// <summary>
    /// The surname that OCR damaged: <paramref name="word"/> lacks the first letter of exactly one ('rần'), or differs
    /// from exactly one in its first letter ('Lrần'). <see langword="null"/> where none or several fit.
    /// </summary>
    public static string? Mended(string word) =>
        Mended(word, static letter => char.ToLowerInvariant(letter)) ?? Mended(word, Letters.Fold);

    // With the tones first: 'guyễn' lacks a letter of Nguyễn, though without them Luyện would fit too.
    private static string? Mended(string word, Func<char, char> fold)
    {
        string? found = null;
        foreach (var surname in Surnames)
        {
            var lost = surname.Length - word.Length;
            var fits = surname.Length >= 4 && lost is 0 or 1;
            for (var i = 1; i < surname.Length && fits; i++)
                fits = fold(surname[i]) == fold(word[i - lost]);
            if (!fits)
                continue;
            if (found is not null)
                return null;
            found = surname;
        }
        return found;
    }
}
